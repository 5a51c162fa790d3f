# A talk: the presenter's own screen with notes, and the keys. Only presenters read these; their notes are sentences to be
# said aloud. Numbers, names and texts in { } are put in by the program: keep their names when you translate.

presenter-title = gpuviz: notes
presenter-shows = on the big screen
presenter-next = next
presenter-last = the last page
# Where there is nothing to say.
presenter-nothing = –
presenter-is-dark = The big screen is dark. B makes it light again.
# $action is the label of a button, such as “Start” or “Slow motion”.
presenter-space = Space: { $action }

presenter-time-caption = time
presenter-spoken-caption = speaking for
# A time of day, or minutes and seconds; both have two digits already.
presenter-time = { $hours }:{ $minutes }
presenter-planned = of { NUMBER($minutes) } { $minutes ->
    [one] minute
   *[other] minutes
}
presenter-left = { $time } left
presenter-over = { $time } over
presenter-left-origin = The planned time minus the time that you have been speaking for.
presenter-go = Start the clock
presenter-hold = Hold the clock
presenter-clock-anew = Clock back to zero
presenter-save = Save the results

## Keys

presenter-dark = dark screen
presenter-light = light again
presenter-dark-name = The screen is dark. Touch it, or press B, to see again.
presenter-anew = begin this chapter anew
presenter-keys = All keys
presenter-keys-subtitle = Digits lead to the chapters. A clicker’s buttons go on and back.
key-space = Space
key-escape = Esc
key-return = Enter
key-enter = Enter
key-backspace = ⌫

## Results that were saved

presenter-saved = Saved in { $folder }
presenter-not-saved = Not saved: { $folder } cannot be written.

## Notes: what to say, and what stands behind it

presenter-notes-name = Your notes
# What somebody wrote into a lesson, as it is.
notes-own = { $words }
notes-opening = “{ $words }”
# $figure is what this computer measured, such as “75.3 times faster”.
notes-measured = Measured here: { $figure }

notes-race-1 = The same 1,000 problems. The same answers.
notes-race-1-behind = Every square is a block of answers, each a row times a column. Both sides are checked, number by number.
notes-race-2 = Each student is slower than the professor.
notes-race-2-behind = They win because all of them work at once. Slow motion shows it.
notes-race-3 = Now the fair question: faster than whom?
notes-race-3-behind = The list compares with one answer at a time, one core at its best, and all cores at their best.

notes-layers-1 = Where do all these multiplications come from? From a sentence.
notes-layers-1-behind = This is a real language model. The sentence has just been computed on this computer.
notes-layers-2 = Numbers times a table, thirty times in a row.
notes-layers-2-behind = Touch a strip: it shows which multiplication made it.
notes-layers-3 = At the end stands a score for every word it knows.
notes-layers-3-behind = The best guess changes from layer to layer. Let the audience guess the next word first.

notes-pixels-1 = GPUs were not made for AI. They were made for games.
notes-pixels-1-behind = Two million pixels, sixty times a second, and no pixel waits for another.
notes-pixels-2 = Freeze the picture: each square is one small sum.
notes-pixels-2-behind = The three lines beside it are what really runs, once for every pixel.
notes-pixels-3 = A pixel is a sum of products, just like an answer in the race.
notes-pixels-3-behind = The light of a pixel is; walking along the ray is not. The touch says so.

notes-decisions-1 = When does the professor win?
notes-decisions-1-behind = When every step needs the one before, 999 students can only wait.
notes-decisions-2 = Two chains, ten, a thousand: let them guess where it turns.
notes-decisions-2-behind = Move the slider stop by stop. The curve is measured while you watch.
notes-decisions-3 = That is why every computer still has a CPU.
notes-decisions-3-behind = Deciding, keeping order, one thing after another: that is its work.

notes-you-1 = Be the professor: four products, one sum.
notes-you-1-behind = Ask somebody to come forward. The time starts with the first digit.
notes-you-2 = Now the same for one word of an answer.
notes-you-2-behind = More than a billion multiplications. The axis goes from a blink to centuries.
notes-you-3 = Nothing in AI is too hard for you. There is only too much of it.
notes-you-3-behind = This is the whole story in one sentence. Give it a moment.

notes-training-1 = At first it only babbles.
notes-training-1-behind = It has never seen a name. Watch the names on the left get better.
notes-training-2 = Predict, compare, adjust. Nothing else happens.
notes-training-2-behind = The table of weights moves a little at each step. “One step” shows the three beats.
notes-training-3 = And why does that cost so much more than answering?
notes-training-3-behind = The second page measures a step and an answer side by side.

notes-serving-1 = Now everyone asks at once.
notes-serving-1-behind = Each bubble is somebody waiting. Turn up the number of people.
notes-serving-2 = One at a time, or together?
notes-serving-2-behind = The same computer. One reading of the weights serves many people.
notes-serving-3 = And then, suddenly, it is too much.
notes-serving-3-behind = In the red zone the queue only grows. No promise helps then.

notes-scarcity-1 = From one laptop to a hall full of computers.
notes-scarcity-1-behind = Three sliders: a larger model, more people, longer conversations.
notes-scarcity-2 = Ask: what is the bill? And where would you build it?
notes-scarcity-2-behind = Power beside things we know, and a year’s bill in two places. Each figure tells its source.
notes-scarcity-3 = Two volunteers: one orders, one builds.
notes-scarcity-3-behind = The gap between what is wanted and what can be made: that is the price.

notes-closing-1 = So: why did GPUs become so valuable?
notes-closing-1-behind = Let the audience answer first. Then read the lines aloud.
notes-closing-2 = Every figure here was measured in this room, today.
notes-closing-2-behind = Touch a line to go back to where it was measured.
notes-closing-3 = What would you like to see again?
notes-closing-3-behind = Digits lead to the chapters.
