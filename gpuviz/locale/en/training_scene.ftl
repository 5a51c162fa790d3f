# The training of a small model, in English. Numbers, names and texts in { } are put in by the program: keep their names when you translate.
# Between a number and its unit stands a space that does not break (U+00A0).

chapters-training = Training

training-title = How does AI learn?
training-subtitle = Predict the next letter of a name. Compare. Adjust. Again.
training-pages = Page
training-page-learns = It learns
training-page-costs = What it costs
training-slowed = slowed × { NUMBER($factor) }
training-unknown = –

## What a person can do

training-pause = Pause
training-run = Go on
training-step = One step
training-faster = Faster
training-slower = Slower
training-restart = Start over
training-again = Try again
training-rate = Size of each move
training-rate-tiny = tiny
training-rate-huge = huge
training-rate-value = { NUMBER($rate, maximumFractionDigits: 2) }

## What keeps it from learning

training-waits = Something is being measured. Learning goes on right after it.
training-asleep = Nothing can be computed at the moment. It will be tried again in a minute.
training-other-device = The device stopped working. Another one takes over.
training-no-opencl = No OpenCL device works here, so NumPy does the students’ work.
training-replaced = The part that computes was lost. A new one is on its way.
training-begins-again = The part that computes was lost, and what had been learnt with it. It begins again from nothing.

## Names and phases

training-phase-noise = Noise
training-phase-letters = Letters
training-phase-pairs = Pairs
training-phase-names = Names
training-known = ✓ a real name
training-names-source = A ticked name stands in the list that the model learns from: given names of the US census of 1990 (US Census Bureau, frequently occurring first names; public domain). The model does not look names up: it writes each one letter by letter.
training-unsure = as unsure as choosing among
training-unsure-unit = letters
training-unsure-start = { NUMBER($letters) } at the start
training-unsure-origin = The error is { $loss }, and e to the power of it is { $value }. Whoever had to guess among so many equally likely letters would have this error.
training-whole = { NUMBER($value, maximumFractionDigits: 0) }
training-more = { NUMBER($value) }+
training-loss = { NUMBER($loss, minimumFractionDigits: 2, maximumFractionDigits: 2) }
training-loss-name = error
training-curve-description = The error over the steps of learning: lower is better
training-curve-heldout = names it never sees
training-curve-training = names it learns from
training-line-blind = guessing blindly
training-line-letters = knowing how often each letter comes
training-line-pairs = knowing which letter follows which
training-line-blind-origin = The natural logarithm of { $letters }: the error of whoever takes all { $letters } letters to be equally likely. (The end of a name counts as a letter.)
training-line-letters-origin = Counted: how often each letter comes in the { NUMBER($names) } names to learn from. This is the error of whoever knows only that, for the { NUMBER($heldout) } names that the model never sees. “Letters” begins half-way to it from guessing blindly.
training-line-pairs-origin = Counted: how often each letter follows each other one in the { NUMBER($names) } names to learn from. This is the error of whoever knows only that, for the { NUMBER($heldout) } names that the model never sees.
training-tick = { NUMBER($steps) }
training-tick-last = { NUMBER($steps) } { $steps ->
    [one] step
   *[other] steps
}

## One example

training-example-description = One example in three beats: predict, compare, adjust
training-example-step = step { NUMBER($steps) }
training-predict = Predict
training-compare = Compare
training-adjust = Adjust
training-hidden = ?
training-letter = { $letter }
training-end = end
training-compared = was right. It had { $percent }.
training-compared-only = was right. It had only { $percent }.
training-adjusted = All { NUMBER($weights) } weights move a little.
training-adjusted-lost = All move, for { NUMBER($batch) } examples at once.
training-weights-name = The weights between the letters and the first layer, as a picture
training-weights-none = no weights yet
training-weights-shown = { NUMBER($weights) } of its weights
training-weights-big = big
training-weights-moved = moved most

## The counter

training-steps = { $steps ->
    [one] step
   *[other] steps
}
training-step-count = { NUMBER($steps) }
training-guesses = { NUMBER($guesses) } guesses so far
training-guesses-origin = { NUMBER($steps) } steps, each with { NUMBER($batch) } examples from the list: { NUMBER($steps) } × { NUMBER($batch) }.
training-speed = { $time } at work: { NUMBER($steps) } { $steps ->
    [one] step
   *[other] steps
} a second
training-speed-unknown = are getting ready
training-speed-origin = { NUMBER($steps) } steps, divided by the { $time } that computing them took. Waiting, so that you can watch, does not count.
training-device-unknown = looking for a GPU…
training-device-none = NumPy on the CPU (no OpenCL at work)
training-device-cpu = OpenCL on { $cores } CPU { $cores ->
    [one] core
   *[other] cores
} × { $lanes } { $lanes ->
    [one] lane
   *[other] lanes
}
training-device-gpu = { $name }

## What it has learnt

training-opening = It knows nothing yet.
training-opening-body = All its weights are random numbers.
training-said-noise = At first, only noise.
training-said-noise-body = It guesses, sees how wrong it was, and moves every weight a little.
training-said-letters = It finds the common letters.
training-said-letters-body = Some letters come far more often than others. That alone makes the guesses better.
training-said-pairs = It finds what follows what.
training-said-pairs-body = After some letters, others are likely. The words can almost be spoken.
training-said-names = Now they sound like names.
training-said-names-body = Nobody taught it a rule. It only found out, over and over, how wrong it was.
training-paused = Paused. Nothing is learnt while it rests.
training-finished = It invents names.
training-finished-body = { NUMBER($steps) } times it predicted, compared and adjusted. The other page tells what that costs.
training-diverged = The moves were too big.
training-diverged-body = With moves of size { NUMBER($rate, maximumFractionDigits: 2) } it jumped past the answer, further each time, and the error grew without end. Choose smaller moves, and it begins again.

## What learning costs

training-costs-title = What does learning cost?
training-costs-subtitle = Answering is one go. Learning is going again, and again.
training-measuring = Measuring what a step costs here…
training-not-verified = The students’ and the professor’s weights differ, so these times do not count.
training-nothing-to-guess = One of the two computed wrong, so there is nothing to compare.
training-not-measured = not measured
training-steps-description = What one answer, one step and all steps cost
training-answer = An answer
training-answer-note = { NUMBER($batch) } students guess
training-one-step = One step of learning
training-one-step-note = predict, compare, adjust
training-everything = Learning it all
training-everything-note = like { NUMBER($answers) } { $answers ->
    [one] answer
   *[other] answers
}
training-everything-origin = { NUMBER($steps) } steps of { $step } each, divided by the { $answer } of an answer. Step and answer were measured here, many times in turns; these are the medians.
training-times = × { $factor }
training-number = { NUMBER($value) }
training-times-origin = A step took { $step } and an answer { $answer }, both measured here, many times in turns; these are the medians. One is divided by the other.
training-times-all = × { NUMBER($steps) }
training-milliseconds = { NUMBER($value, maximumFractionDigits: 3) } ms
training-count = { NUMBER($number) }
training-figure = { $value } { $unit }
# $number is the number beside the unit.
training-days = { $number ->
    [one] day
   *[other] days
}
training-years = { $number ->
    [one] year
   *[other] years
}

## How long for which model

training-how-long = How long for…
training-column-students = the students here
training-column-professor = the professor alone
training-row-little = this little model
training-row-little-note = { NUMBER($weights) } weights
training-row-layers = the model in “Layers”
training-row-large = a large model
training-row-note = { $weights } weights
training-row-layers-origin = SmolLM2-135M has { NUMBER($weights) } weights and learnt from { $tokens } tokens ({ $source }, { $date }). A training takes about 6 operations for each weight and token: { $flops } in all.
training-row-large-origin = Llama 3.1 with { $weights } weights ({ $card }, { $card_date }). Its training took { $flops } operations ({ $source }, { $date }).
training-steps-origin = { NUMBER($steps) } steps of { $step } each, measured here.
training-flops-origin = { $flops } operations, divided by the speed measured here: { NUMBER($step_flops) } operations of a step’s products in { $step }, or { NUMBER($rate) } billion a second. This takes for granted that a larger model is trained at the same speed; it might not even fit into this memory.
training-power = { NUMBER($digits, minimumFractionDigits: 1, maximumFractionDigits: 1) } × 10{ $power }
training-axis-description = How long learning takes, on a time axis
training-axis-caption = circle: the students here · square: the professor alone · each tick is many times the one before
training-landmark-life = a life
training-landmark-ice-age = last Ice Age ended
training-landmark-first-people = first people
training-landmark-dinosaurs = dinosaurs died out
training-landmarks-origin = A life: 73.3 years ({ $life }). The last Ice Age ended 11,700 years ago ({ $ice_age }). The oldest known people of our kind: about 300,000 years ({ $first_people }). The dinosaurs died out 66 million years ago ({ $dinosaurs }).
training-guess-question = How long would the students here need for the model in “Layers”? Guess first.
training-guess-hint = touch the axis to guess
training-guess-hidden = ?
training-guess-none = The same work, the same sums: only the number of hands differs.
training-reveal = Show me

## GPUs share the work

training-gpus-title = So GPUs share the work
training-gpus-note = Each light square is one GPU at work on Llama 3.1.
training-gpus-name = A square for each GPU; those at work are light
training-gpus-source = { NUMBER($gpus) } GPUs trained Llama 3.1 405B together ({ $source }, { $date }), in { $hours } hours of one GPU ({ $card }, { $card_date }).
training-gpus-origin = { $hours } GPU-hours, divided by { NUMBER($gpus) } { $gpus ->
    [one] GPU
   *[other] GPUs
}. In truth many together lose some time waiting for each other; the hours were counted with all of them at work.
training-gpus-alone = one GPU alone:
training-gpus-all = all { NUMBER($gpus) } together:
training-gpus-count = How many work together?
training-gpus-moral = That is why GPUs became so valuable.

## For the page that sums all chapters up

training-finding = AI learns by predicting, comparing and adjusting, again and again.
training-finding-figure = { NUMBER($answers) } { $answers ->
    [one] answer
   *[other] answers
} to learn it all
training-finding-origin = The time of { NUMBER($steps) } steps of learning a small model, divided by that of one answer; both measured here.
