# The chapter “race”.

race-title = One professor or 1,000 students?
race-subtitle-start = The same { NUMBER($tiles) } problems. The same arithmetic. Press Start and watch them work.
race-subtitle = The same { NUMBER($tiles) } problems. The same arithmetic. Only the number of hands differs.

lane-blas_one_core = the best one core can do
lane-blas_all_cores = all cores at their best

description-sequential = one CPU core, one answer after another
description-opencl-cpu = { $cores } CPU { $cores ->
    [one] core
   *[other] cores
} × { $lanes } { $lanes ->
    [one] lane
   *[other] lanes
} (no GPU found)
description-opencl-gpu = { $name }, { $units } { $units ->
    [one] compute unit
   *[other] compute units
}
description-opencl-cpu-chosen = { $cores } CPU { $cores ->
    [one] core
   *[other] cores
} × { $lanes } { $lanes ->
    [one] lane
   *[other] lanes
} (the CPU was chosen)
description-opencl-cpu-recorded = { $cores } CPU { $cores ->
    [one] core
   *[other] cores
} × { $lanes } { $lanes ->
    [one] lane
   *[other] lanes
}
description-numpy = { $cores ->
    [one] NumPy on the CPU core
   *[other] NumPy on all { $cores } CPU cores
} (no OpenCL at work)
description-unknown = looking for a GPU…

answers = { NUMBER($done) } of { NUMBER($tiles) } { $tiles ->
    [one] answer
   *[other] answers
}
state-waiting-turn = waits: both need the same CPU, so they take turns
state-computing = computing…
state-marking = being marked…
verdict-correct = ✓ all correct
verdict-wrong = ✗ { NUMBER($wrong) } wrong

sheet-name = Answer sheet of { $lane }
sheet-description = { NUMBER($rows) } rows of { NUMBER($cols) } places. { NUMBER($done) } { $done ->
    [one] answer is
   *[other] answers are
} there. Arrow keys choose a place, Enter shows how its answer came about.

## Time

timeline-title = How long it took
timeline-description = How long each one needed, on an axis where every step is ten times longer.

## The ladder of lanes

race-finding = AI repeats the same small sums, more of them than anybody could count. Many hands share them out.
race-finding-figure = { NUMBER($ratio) } times { $is_faster ->
    [True] sooner
   *[other] later
}
ladder-title = The students against…
ladder-origin = Time of this lane ÷ time of the students. Each is the middle one of its runs, with everything copied back and checked. For “slower” the two are the other way round.
ladder-students = the students’ own time
ladder-sequential = one answer at a time
ladder-blas_one_core = one core at its best
ladder-blas_all_cores = all cores at their best

## Buttons and choosers

command-again = Again
command-stop = Stop
command-slow = Slow motion
command-how = Show me how
command-sizes = All sizes
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
message-racing = Each square is one problem of { NUMBER($per_tile) } { $per_tile ->
    [one] answer. It takes its colour when that is there.
   *[other] answers. It takes its colour when they are all there.
}
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
message-finished-cpu = { $cores } CPU { $cores ->
    [one] core plays the students: it
   *[other] cores play the students: each
} adds up { $lanes ->
    [one] { $lanes } answer
   *[other] { $lanes } answers at once
} and reads every number less often. A GPU has thousands of such lanes.
message-finished-numpy = Here NumPy, with { $cores ->
    [one] the CPU core
   *[other] all { $cores } CPU cores
}, played the students: no OpenCL device was at work.
message-held-back = * Measured while { $names } held this lane back, so the students look better than they are.
message-slower-title = This time the professor wins.
message-slower = For an exam this small, handing out the sheets takes longer than solving it. Choose a larger one.
message-wrong-title = Not all answers are correct.
message-wrong = { NUMBER($wrong) } { $wrong ->
    [one] square
   *[other] squares
} failed the check, so this race does not count. Press Again.
message-slow-title = Slow motion
message-slow = In this order the answers really came a moment ago, shown { NUMBER($factor) } times slower.
message-slow-recorded-title = A recording in slow motion
message-slow-recorded = This is the order in which the answers came on { $date }, with { $device }, shown { NUMBER($factor) } times slower.
message-slow-waves = Answers came back in groups: within a group the exact moment of each is not known.
message-recording = Nothing is computed now. This race was recorded on { $date } with { $device } and is shown as it was.
message-stopped = The race was stopped. Press Start for a new one.

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

size-sentence = this sentence, layer { $layer }

chapters-race = The race

full-pass-title = One professor or 1,000 students?
full-pass-subtitle = Both read the same sentence with the same language model, layer after layer.
full-pass-strips-name = The layers of { $lane }
full-pass-layers = { NUMBER($done) } of { NUMBER($layers) } { $layers ->
    [one] layer
   *[other] layers
}
full-pass-ready-title = Getting ready
full-pass-ready = The right numbers are worked out first, with twice the digits, so that every layer can be checked.
full-pass-racing-title = They read the sentence
full-pass-racing = { $layers ->
    [one] One layer.
   *[other] { NUMBER($layers) } layers, one after another: each needs what the one before found out.
}
full-pass-students-done-title = The students have read it
full-pass-students-done = It took them { $time }. The professor is at layer { NUMBER($done) } of { NUMBER($layers) }.
full-pass-finished-title = Same word, { $ratio } times sooner.
full-pass-finished = Both say “{ $word }”, after { NUMBER($layers) } { $layers ->
    [one] layer of seven big multiplications
   *[other] layers of seven big multiplications each
}: { NUMBER($count) } in all, for a single word.
full-pass-two-words-title = Two words, almost equally likely.
full-pass-two-words = The professor says “{ $word }”, the students say “{ $other }”. Both are right: the odds are so close that rounding decides.
full-pass-wrong = { NUMBER($wrong) } { $wrong ->
    [one] layer
   *[other] layers
} failed the check, so this does not count. Press Again.
full-pass-stopped-title = Stopped
full-pass-stopped = The reading was stopped. Press Again for a new one.

terminal-preparing = getting ready
terminal-recording = A recording of { $date } on { $device }; nothing is computed now.
terminal-saved = The race was recorded to { $path }.
terminal-problem = { NUMBER($m) } × { NUMBER($k) } numbers times { NUMBER($k) } × { NUMBER($n) } numbers, in { NUMBER($tiles) } { $tiles ->
    [one] tile
   *[other] tiles
}
terminal-device = Device: { $name }, driver { $driver }, { $date }
terminal-column-time = time
terminal-column-rate = GFLOP/s
terminal-column-share = of peak
terminal-limits = Measured peak: { $gflops } GFLOP/s, and { $gigabytes } GB/s to and from memory.
terminal-held-back = * Measured while { $names } held this lane back: the students look better than they are. Unset it and measure again.
terminal-column-checked = tiles correct
terminal-full-pass = { NUMBER($tokens) } tokens through { NUMBER($layers) } layers of { $name }
terminal-column-layers = layers correct
terminal-column-sooner = students were
terminal-checked = { NUMBER($correct) } of { NUMBER($tiles) }
timeline-caption = time: each mark is 10 times longer
guess-question = How long will the students need?
guess-note = You can guess again after the race.
guess-locked-title = Sooner or later than { $time }?
guess-locked = Your guess is locked. The students begin now.
ladder-faster = faster
ladder-slower = slower
ladder-even = as fast
