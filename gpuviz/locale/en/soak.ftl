# "gpuviz soak": a technician lets random visitors and random faults try the exhibit, and reads one page about it.
soak-sessions = { $sessions } { $sessions ->
    [one] session with a visitor
   *[other] sessions with visitors
} at random, from seed { $seed }, in { $seconds } s
# $acts counts touches, keys and the like.
soak-acts = { $acts } { $acts ->
    [one] touch or key
   *[other] touches and keys
}
soak-pairs = { $faults } { $faults ->
    [one] kind of fault
   *[other] kinds of fault
} in { $chapters } { $chapters ->
    [one] chapter
   *[other] chapters
}, { $pairs } { $pairs ->
    [one] pair of both
   *[other] different pairs of both
}
# How long the window could not react to anything; $most holds for 99.9% of the time.
soak-held = The window was held for { $longest } ms at most, 99.9% of the time for { $most } ms or less.
soak-gaps = With what other programs took from it, these are { $longest } ms and { $most } ms.
soak-too-few = These are too few sessions to tell whether anything grows.
soak-growth = Growth over { $sessions } { $sessions ->
    [one] session
   *[other] sessions
}: memory { $memory } MB a session, file handles { $handles }, processes { $processes }, shared memory { $boards }, parts of the window { $widgets }.
soak-recoveries = After a loss, results came again within (median, worst):
soak-checked = { $what }: { $count } tried, { $wrong } wrong
soak-what-corruptions = Corrupted results called correct
soak-what-clean = Good results called wrong
soak-what-fuzz = Damaged files and messages
soak-what-events = Touches and keys in a row
soak-passed = Passed.
soak-failed = Failed, with { $findings } { $findings ->
    [one] finding
   *[other] findings
}:
