# Serving: what the terminal says, and what can go wrong. What the window says is in serving_scene.ftl.

## In the terminal

serving-terminal-heading = Costs measured, people simulated.
serving-terminal-asked = People who asked
serving-terminal-completed = Answered
serving-terminal-refused = Turned away
serving-terminal-wait = Mean wait
serving-terminal-first-half = First word, half of them within
serving-terminal-first-most = First word, 19 of 20 within
serving-terminal-response-half = Whole answer, half of them within
serving-terminal-response-most = Whole answer, 19 of 20 within
serving-terminal-tokens = Word pieces a second
serving-terminal-tokens-value = { NUMBER($rate) }
serving-terminal-busy = Share of the time at work
serving-terminal-nobody = Nobody asked in this time.
serving-terminal-keeps-up = { NUMBER($come) } { $come ->
    [one] person asks
   *[other] people ask
} a minute, and { NUMBER($limit) } can be answered.
serving-terminal-runs-away = The queue ran away: { NUMBER($come) } { $come ->
    [one] person asks
   *[other] people ask
} a minute, and only { NUMBER($limit) } can be answered.
serving-terminal-promise = { $share } of all had their first word within { NUMBER($promise) } s.
serving-terminal-full = The queue was full, so that others were turned away.
serving-terminal-never-fits = Some were turned away because what they brought does not fit into a memory of { NUMBER($memory) } word pieces.
serving-terminal-costs-disturbed = While costs were measured other programs kept { NUMBER($cores) } { $cores ->
    [one] core
   *[other] cores
} busy: they are too high, and will be measured again.
serving-terminal-checked =
    { $requests ->
        [one] One real request was
       *[other] { NUMBER($requests) } real requests were
    } answered within { $real } (half of them), simulated within { $simulated }: { $error } off.
serving-terminal-others = Meanwhile other programs kept { NUMBER($cores) } { $cores ->
    [one] core
   *[other] cores
} busy, so that the real ones took longer than they should.

## Errors

error-costs = “{ $path }” does not hold the costs of a service. Give the JSON that “gpuviz serving --json” prints under “costs”.
error-costs-too-large = “{ $path }” is larger than { NUMBER($most_kb) } kB. Give the JSON that “gpuviz serving --json” prints under “costs”.
error-costs-not-json = “{ $path }” is not one JSON object in UTF-8. Give the JSON that “gpuviz serving --json” prints under “costs”.
error-cost-unknown = “{ $path }” has “{ $name }”, which is no cost known here. Write times in seconds, as “prefill_s” and “decode_s”, and “memory_tokens”.
error-cost-missing = “{ $path }” lacks “{ $name }”. Write “prefill_s”, “decode_s” and “memory_tokens”.
error-cost-wrong = In “{ $path }”, “{ $name }” cannot have “{ $given }”. Write { $allowed }.
error-cost-twice = In “{ $path }”, “{ $name }” has two times for { $given }. Keep one of them.
error-cost-no-steps = The costs in “{ $path }” have no step in “decode_s”, so that no answer can be longer than one token. Add steps, or choose --answer 1.
