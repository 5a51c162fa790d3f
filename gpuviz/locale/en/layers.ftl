# The chapter “layers”.

command-attention = Who looks where
command-guesses = Best guesses
command-head = { $head }
# For screen readers.
command-head-aloud = Head { $head }
chapters-layers = Layers

layers-title = How does AI find the next word?
layers-subtitle = Words become numbers. Big tables multiply them, { $layers } { $layers ->
    [one] layer
   *[other] layers
} deep. Out comes a score for every word.
guesses-title = Its best guess, layer by layer
guesses-subtitle = What it would say if it stopped after each layer.
guesses-settled = If it stopped early, it would say this. From layer { $layer } on it says “{ $word }”.
guesses-layer = layer
guesses-guess = guess
guesses-sure = how sure
attention-title = Layer { $layer }, head { $head }: who looks where
attention-subtitle = Each row is a word. The brighter a square, the more it takes from the word above it.
attention-none = This text is too long to show who looks where.
attention-description = A square for every pair of words: the row’s word takes from the column’s word.
product-title = Layer { $layer }: words × table = results
product-left = { NUMBER($tokens) } × { NUMBER($k) }
product-table = { NUMBER($k) } × { NUMBER($n) }
product-result = { NUMBER($tokens) } × { NUMBER($n) }
product-count = multiplications, with two of its seven tables
product-time = in { $time }

terminal-temperature-zero = At temperature 0 the model always takes the word with the best score.
terminal-model = { $name }, { NUMBER($weights) } weights, { NUMBER($layers) } layers
terminal-prefill = read in { $time }
terminal-written = It writes: { $words }
terminal-writing-rate = { $rate } { $rate ->
    [one] token
   *[other] tokens
} a second
layers-column-layer = layer
layers-column-shape = tokens × numbers
layers-column-time = time
layers-column-norm = length
layers-column-guess = best guess
layers-column-sure = how sure
layers-column-next = next word

## For the closing page

layers-finding = A sentence becomes numbers. Layer after layer multiplies them by tables, into a score for the next word.
layers-finding-figure = { NUMBER($layers) } { $layers ->
    [one] layer
   *[other] layers
} in { $time }
