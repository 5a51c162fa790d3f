# Scarcity, in English: what the terminal says, what can go wrong, and how quantities are written. Numbers, names and texts in
# { } are put in by the program: keep their names when you translate. Between a number and its unit stands a space that does
# not break (U+00A0).

chapters-scarcity = Scarcity

## Quantities

scarcity-bytes = { NUMBER($value) } B
scarcity-kbytes = { NUMBER($value) } kB
scarcity-mbytes = { NUMBER($value) } MB
scarcity-gbytes = { NUMBER($value) } GB
scarcity-tbytes = { NUMBER($value) } TB
scarcity-pbytes = { NUMBER($value) } PB
scarcity-ebytes = { NUMBER($value) } EB
scarcity-watts = { NUMBER($value) } W
scarcity-kwatts = { NUMBER($value) } kW
scarcity-mwatts = { NUMBER($value) } MW
scarcity-gwatts = { NUMBER($value) } GW
scarcity-twatts = { NUMBER($value) } TW
scarcity-pwatts = { NUMBER($value) } PW
scarcity-ewatts = { NUMBER($value) } EW
scarcity-watt-hours = { NUMBER($value) } Wh
scarcity-kwatt-hours = { NUMBER($value) } kWh
scarcity-mwatt-hours = { NUMBER($value) } MWh
scarcity-gwatt-hours = { NUMBER($value) } GWh
scarcity-twatt-hours = { NUMBER($value) } TWh
scarcity-pwatt-hours = { NUMBER($value) } PWh
scarcity-ewatt-hours = { NUMBER($value) } EWh
scarcity-dollars = ${ NUMBER($value, maximumFractionDigits: 0) }
scarcity-dollars-million = ${ NUMBER($value) } million
scarcity-dollars-billion = ${ NUMBER($value) } billion
scarcity-dollars-trillion = ${ NUMBER($value) } trillion
scarcity-many-million = { NUMBER($value) } million
scarcity-many-billion = { NUMBER($value) } billion
scarcity-many-trillion = { NUMBER($value) } trillion
scarcity-flops = { $value } operations

## In the terminal

scarcity-terminal-heading = { $parameters } weights, { NUMBER($users) } { $users ->
    [one] person
   *[other] people
} at once, { NUMBER($context) } tokens each, on { $accelerator }
scarcity-terminal-weights = the weights
scarcity-terminal-kv-token = key/value cache of a token
scarcity-terminal-kv-user = key/value cache of a conversation
scarcity-terminal-memory = memory in all
scarcity-terminal-accelerators = accelerators
scarcity-terminal-servers = servers
scarcity-terminal-racks = racks
scarcity-terminal-it = power of the machines
scarcity-terminal-facility = with cooling
scarcity-terminal-energy = energy a year
scarcity-terminal-cost-iowa = a year’s electricity in Iowa
scarcity-terminal-cost-massachusetts = in Massachusetts
scarcity-terminal-flops = learning
scarcity-terminal-hours = hours of one accelerator for learning
scarcity-terminal-no-watts = The power of { $accelerator } is not published, so there is no power, energy or bill.
scarcity-terminal-no-peak = The BF16 peak of { $accelerator } is not published, so there are no hours of learning.
scarcity-terminal-facts = What this was reckoned with:

## Errors

error-unknown-accelerator = There is no accelerator called “{ $given }”. There is: { $available }.
error-ambiguous-accelerator = “{ $given }” can mean several accelerators: { $matching }. Write more of its name.
error-model-does-not-fit = A model of { NUMBER($model_gb, maximumFractionDigits: 0) } GB does not fit: { NUMBER($accelerators) } × { $accelerator }, as many as work as one here, hold { NUMBER($memory_gb, maximumFractionDigits: 0) } GB, and a quarter of that is kept for conversations. Choose a smaller model, fewer bytes a weight, or another accelerator.
error-conversation-does-not-fit = A conversation of { NUMBER($conversation_gb, maximumFractionDigits: 0) } GB does not fit beside a model of { NUMBER($model_gb, maximumFractionDigits: 0) } GB: { NUMBER($accelerators) } × { $accelerator }, as many as work as one here, hold { NUMBER($memory_gb, maximumFractionDigits: 0) } GB. Choose a shorter conversation, or another accelerator.
