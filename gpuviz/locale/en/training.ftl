# The training, in English: what the terminal says, and what can go wrong. Numbers, names and texts in { } are put in by
# the program: keep their names when you translate. Between a number and its unit stands a space that does not break (U+00A0).

## In the terminal

training-terminal-device = { $name } ({ $driver })
training-terminal-model = { NUMBER($parameters) } weights learn to predict the next letter of a name, out of { $letters } and the end.
training-terminal-step = step
training-terminal-loss = error
training-terminal-baselines = Guessing blindly: { NUMBER($blind, minimumFractionDigits: 2, maximumFractionDigits: 2) }. Knowing how often each letter comes: { NUMBER($letters, minimumFractionDigits: 2, maximumFractionDigits: 2) }. Knowing which letter follows which: { NUMBER($pairs, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
training-terminal-heldout = With names it never saw: { NUMBER($loss, minimumFractionDigits: 2, maximumFractionDigits: 2) }; its first guess is right for { $share } of the letters.
training-terminal-names = It invents: { $names }
training-terminal-diverged = At step { NUMBER($step) } the error had grown beyond all bounds: each move was too large. Choose a smaller learning rate, such as 0.1.
training-terminal-costs = A step takes { $step }, an answer { $answer }: a step costs { $ratio } as much. Each is for 1,000 guesses at once.
training-terminal-wrong = The same steps led to other weights than in the sequential loop: what was computed here is wrong, and its times say nothing.
training-terminal-sequential = One core alone, one multiplication after another, takes { $step } for a step: { $ratio } as long.

## Errors

error-names = “{ $path }” is no list of names. Give a text file with one name in each line.
error-names-too-large = “{ $path }” is too large to learn from here. Give a list of up to { NUMBER($most_lines) } names and { NUMBER($most_kb) } kB.
error-names-not-text = “{ $path }” is not text in UTF-8. Save it as UTF-8, with one name in each line.
error-names-empty = There is no name in “{ $path }”. Write one in each line.
error-name-too-long = Line { NUMBER($line) } of “{ $path }” is too long for a name. Write one name of up to { $longest } letters in each line.
error-name-unreadable = Line { NUMBER($line) } of “{ $path }” holds “{ $given }”, which belongs to no name. Write one name in each line, in letters only.
error-only-one-name = There is only one name in “{ $path }”. Write at least two: one to learn from, and one to test with.
error-only-one-letter = All names in “{ $path }” are made of one letter, so there is nothing to learn. Write names of different letters.
error-too-many-letters = The names in “{ $path }” have { NUMBER($letters) } different letters, and a model this small can tell { NUMBER($most) } apart. Give names in an alphabet.
