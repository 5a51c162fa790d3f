# You, in English. Numbers, names and texts in { } are put in by the program: keep their names when you translate.
# Between a number and its unit stands a space that does not break (U+00A0).

chapters-you = You
you-name = You

## In the terminal

you-terminal-rate = You multiply { $rate } times a second, adding up included.
you-terminal-work = For { NUMBER($tokens) } tokens one layer takes { NUMBER($layer) } multiplications, the next word { NUMBER($word) }.
you-terminal-layer = one layer
you-terminal-word = the next word
you-terminal-verified = Every layer of both is correct.
you-terminal-wrong = A layer is not correct, so these times do not count.
