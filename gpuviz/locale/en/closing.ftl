# The closing page, in English. Numbers, names and texts in { } are put in by the program: keep their names when you translate.

chapters-closing = In short
closing-title = Why did GPUs become so valuable?
closing-subtitle = The answer in a few sentences. The figures are this computer’s own. Touch a line to see it again.
closing-name = What the chapters found out
closing-unmeasured = not measured yet
closing-again = From the beginning
