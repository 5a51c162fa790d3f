# What several chapters share, in English. Numbers, names and texts in { } are put in by the program: keep their names when
# you translate. Between a number and its unit stands a space that does not break (U+00A0).

window-title = gpuviz

stopwatch = { NUMBER($seconds, minimumFractionDigits: 3, maximumFractionDigits: 3) }
stopwatch-unit = seconds
stopwatch-name = Stopwatch of { $lane }: { $seconds } { $seconds ->
    [one] second
   *[other] seconds
}
state-rate = { $billions } billion calculations a second

## Lanes

lane-sequential = The professor
lane-opencl = The students

## Time

duration-us = { NUMBER($value, maximumFractionDigits: 1) } µs
duration-ms = { NUMBER($value, maximumFractionDigits: 1) } ms
duration-s = { NUMBER($value, minimumFractionDigits: 0, maximumFractionDigits: 3) } s
duration-minutes = { NUMBER($value) } min
duration-hours = { NUMBER($value) } { $value ->
    [one] hour
   *[other] hours
}
duration-days = { NUMBER($value) } { $value ->
    [one] day
   *[other] days
}
duration-years = { NUMBER($value) } { $value ->
    [one] year
   *[other] years
}
duration-many-years = { $years } years

## The ladder of lanes

ladder-unknown = –
ladder-ratio-marked = { $ratio } *
ladder-ratio-0 = { NUMBER($ratio, maximumFractionDigits: 0) } ×
ladder-ratio-1 = { NUMBER($ratio, minimumFractionDigits: 1, maximumFractionDigits: 1) } ×
ladder-ratio-2 = { NUMBER($ratio, minimumFractionDigits: 2, maximumFractionDigits: 2) } ×

## Buttons and choosers

command-start = Start
command-play = Play
command-pause = Pause
command-resume = Go on
command-close = Back
command-colour-units = Who did it
command-colour-answers = Answers
scrub-name = Moment of the recording

## What happens, in one or two sentences

message-recording-title = A recording
message-failed-title = That did not work

count = { NUMBER($value) }
count-million = { NUMBER($value) } million
count-billion = { NUMBER($value) } billion

## Numbers

percent = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } %
percent-whole = { NUMBER($value, maximumFractionDigits: 0) } %
percent-tiny = < 0.1 %
guess-hint = touch here to guess
guess-title = Your guess
guess-is-locked = locked
guess-marker = your guess { $time }
guess-marker-settled = { $time }
guess-too-long = your guess: { $ratio } × too long
guess-too-short = your guess: { $ratio } × too short
guess-spot-on = your guess: spot on

## Where figures come from

origin-computed = Worked out from what was measured
origin-sourced = Where this comes from
origin-rule = A rule of this game
origin-fact = { $value }. { $source }, { $date }.

## Languages

# What this language calls itself: “Deutsch” in German, “العربية” in Arabic.
language-name = English
