# The sentence, and the language model that reads it.

problems-title = Where the problems come from
story = A language model reads a sentence, layer after layer.
story-read = { $who } read this sentence in { $time }.
story-layer = Layer { $layer }: { NUMBER($tokens) } × { NUMBER($k) } times { NUMBER($k) } × { NUMBER($n) }: { $count } products.
story-writing = It writes on, word after word: { $rate } a second.
who-gpu = { $name }
who-cpu = { $cores } CPU { $cores ->
    [one] core
   *[other] cores
}
who-numpy = NumPy on the CPU
sentence-name = The sentence, cut into the pieces the model reads
strips-name = The numbers of every word after each layer
strips-description = One strip a layer, from the first at the top to the last. Up and down choose a layer, Enter shows it.
next-words-title = The next word?
temperature = Temperature { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 2) }: how much it dares
temperature-name = Temperature: how freely the next word is chosen
model-opening-title = Opening the language model
model-opening = It unpacks 135 million weights. This takes a second or two.
model-missing-title = The language model is not here yet
model-missing = It is a file of 98 MB that comes from the internet once. The race needs none of it.
model-on-its-way-title = Fetching the language model
model-on-its-way = { NUMBER($done) } of { NUMBER($total) } MB. The race can start meanwhile.
model-asleep = Sentences are read live, not from a recording.
model-no-worker = Nothing can be computed here now.
command-fetch = Fetch it
command-retry = Try again
command-write = Write on
command-sentences = Change
command-read = Read this
command-full-pass = Race this sentence
choice-title = Which sentence shall it read?
choice-refused = Please choose other words, up to { NUMBER($longest) } characters.
choice-typed = Or type your own, up to { NUMBER($longest) } characters. Nothing of it is kept.

message-writing-full = The model has no room for more: it can hold { NUMBER($positions) } tokens.
