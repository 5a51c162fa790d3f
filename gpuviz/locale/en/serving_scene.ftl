# The service that everyone asks at once, in English. Numbers, names and texts in { } are put in by the program: keep their names when you translate.
# Between a number and its unit stands a space that does not break (U+00A0).

chapters-serving = Serving

serving-title = What if everyone asks at once?
serving-subtitle = One class answers them all, a word a step. Everyone is promised the first word within { $seconds ->
    [one] 1 second
   *[other] { NUMBER($seconds) } seconds
 }.
serving-promise-fact = { $promise } to the first word
serving-badge = Costs measured here, people simulated
serving-badge-disturbed = Costs measured on a busy machine, people simulated
serving-badge-origin = Measured on this device on { $date }, with { $model }: reading { NUMBER($shortest) } word pieces takes { $shortest_time }, reading { NUMBER($longest) } takes { $longest_time }; a step for 1 person takes { $one }, for { $seats } { $seats ->
    [one] person
   *[other] people
} { $all }. { $busy } Who comes when, and what they ask, is drawn at random. A “word” here is a word piece, of which most words are one.
serving-costs-disturbed = Other programs kept the machine busy meanwhile, so these times are too long.
serving-costs-undisturbed = No other program disturbed this.
serving-unknown = –
serving-number = { NUMBER($number) }

## What a person can do

serving-again = Try again
serving-rate = People who ask
serving-rate-value = { NUMBER($people) } a minute
serving-more = More people
serving-fewer = Fewer people
serving-mode = How they are served
serving-mode-alone = One at a time
serving-mode-together = Together
serving-texts = What people bring
serving-texts-usual = All sorts
serving-texts-long = Long texts
serving-check = Check for real
serving-measure-again = Measure again
serving-stop-check = Stop the check

## Measuring

serving-measuring = Measuring what an answer costs here
serving-measuring-note = The language model reads short and long texts, and writes for 1 person and for many at once.
serving-measuring-waits = Something else is at work. It begins right after that.
serving-measuring-failed = Nothing is measured.
serving-asleep = Nothing can be measured at the moment. It will be tried again in a minute.
serving-other-device = The device stopped working. Another one takes over.
serving-no-opencl = No OpenCL device works here, so NumPy does the students’ work.
serving-replaced = The part that computes was lost. A new one begins to measure again.
serving-replaced-check = The part that computes was lost. A new one serves the real requests again.

## Who waits

serving-waiting = Waiting
serving-people = { $people ->
    [one] person
   *[other] people
 }
serving-nobody-waits = nobody has to wait
serving-longest-wait = longest wait { $time }
serving-waiting-origin = Simulated: how many have asked and have no seat yet, and how long the first in line has waited. Red are those who have waited for longer than the promise.
serving-waits-for-memory = waits for room in memory
serving-legend = What they bring, in word pieces
serving-kind-text = text { NUMBER($fewest) }–{ NUMBER($tokens) }
serving-kind-image = image { NUMBER($tokens) }
serving-kind-audio = sound, { $seconds } s: { NUMBER($tokens) }
serving-kind-video = video, { $seconds } s: { NUMBER($tokens) }
serving-legend-origin = An image counts as { NUMBER($image) } word pieces, a second of sound as { NUMBER($audio) }, a second of video as { NUMBER($video) }. { $source }, { $date }. Lengths of texts, and how many people bring what, are our own choice.
serving-long-texts-origin = Lengths of texts are our own choice: here everybody brings a text of some pages.

## The class

serving-class = The class
serving-device-cpu = { $cores ->
    [one] 1 CPU core
   *[other] { $cores } CPU cores
 }, no GPU at work
serving-device-gpu = { $name }
serving-device-none = NumPy, no OpenCL device at work
serving-nobody-served = words: nobody is served
serving-reading = words yet: a question is read
serving-step = { $words ->
    [one] word
   *[other] words
 } in one step of { $time }
serving-step-alone = A step for 1 person alone takes { $time }.
serving-step-all = A step for { $people } { $people ->
    [one] person
   *[other] people
} takes { $time }.
serving-empty-seats = { $seats ->
    [one] 1 seat stays empty.
   *[other] { $seats } seats stay empty.
 }
serving-no-room = The memory is full.
serving-memory-title = Memory for conversations
serving-memory = { NUMBER($taken) } of { NUMBER($there) } MB taken
serving-memory-origin = Every word piece of a conversation takes { NUMBER($bytes) } bytes in memory (its keys and values in all layers). This service sets room aside for { NUMBER($tokens) } of them: { NUMBER($there) } MB. Light is what is there, dark is kept free for the rest of the answer.

## Who was answered

serving-answered = Answered
serving-in-time = in time
serving-last-minute = last minute
serving-nobody-yet = nobody yet
serving-in-time-origin = Simulated: of all who were answered or sent away in the last minute, the share whose first word came within { $promise }.
serving-beside = Beside each: time to the first word

## The slider

serving-limit = limit { NUMBER($people) }
serving-kept = in time up to { NUMBER($people) }
serving-never-kept = never in time
serving-limit-origin = { NUMBER($people) } a minute: 60 s divided by what one person takes. That is the reading, and for each further word of the answer (about { $answer }) a step’s time, shared by all who have a seat. Beyond it the queue grows without end.
serving-limit-origin-alone = { NUMBER($people) } a minute: 60 s divided by what one person takes. That is the reading, and for each further word of the answer (about { $answer }) a step for one person alone. Beyond it the queue grows without end.
serving-kept-origin = Simulated with some thousand people at many rates: up to { NUMBER($people) } a minute, 19 of 20 have their first word within { $promise }.

## How it goes

serving-curves-first = First, it is measured.
serving-hardly-anybody = Hardly anybody asks.
serving-calm = Everyone is answered in time.
serving-busy = Busy, and still in time.
serving-memory-full = The memory is full: some must wait.
serving-late = All are answered, but late.
serving-growing = More come than can be answered.
serving-run-away = The queue has run away.
serving-full = The queue is full: people leave.
serving-shrinking = The queue gets shorter again.
serving-flow = Since then { NUMBER($coming) } a minute come and { NUMBER($answered) } are answered.
serving-flow-full = { NUMBER($coming) } a minute come, { NUMBER($answered) } are answered, others go away.
serving-flow-origin = Simulated, and counted from the moment at which nobody waited for the last time.
serving-last-time = Here nobody waited for the last time.
serving-curve-waiting = people waiting
serving-curve-first-word = time to the first word
serving-promise = promise: { $promise }
serving-ago = { $minutes ->
    [0] now
    [one] 1 minute ago
   *[other] { $minutes } minutes ago
 }
serving-people-now = { NUMBER($people) } { $people ->
    [one] person
   *[other] people
 }
serving-most-now = 19 of 20: { $time }
serving-half-now = half: { $time }

## The check

serving-checking = Asking for real: { $done } of { $requests } answered
serving-checked = { $requests } real requests: { $real }, simulated { $simulated }, { $error } off
serving-checked-disturbed = On a busy machine: { $real }, simulated { $simulated }, { $error } off
serving-checked-origin = Average time to the first word of { $requests } real requests, and of the same ones simulated: they differ by { $error }. Until the last word it was { $real_end } on average, simulated { $simulated_end }: they differ by { $end_error }. Meanwhile other programs kept { NUMBER($cores, maximumFractionDigits: 1) } { $cores ->
    [one] core
   *[other] cores
} busy.

## The closing page

serving-finding = When everyone asks at once, one step answers many together.
serving-finding-figure = { NUMBER($ratio) } times as many answers
serving-finding-origin = People a minute who can be answered here: { NUMBER($together) } together, { NUMBER($alone) } one at a time. Worked out from what reading and a step were measured to cost.
