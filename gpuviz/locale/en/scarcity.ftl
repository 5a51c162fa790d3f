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
scarcity-power-of-ten = { NUMBER($value, minimumFractionDigits: 1) } × 10{ $exponent }

## The page

scarcity-unknown = –
scarcity-title = Why did GPUs become so precious?
scarcity-subtitle = Smarter models for more people need more GPUs, power and cooling.
scarcity-refused = The figures in “{ $path }” cannot be used ({ $detail }). Those that come with gpuviz are shown.
scarcity-topic = What the GPUs are for
scarcity-topic-answering = Answering
scarcity-topic-learning = Learning it
scarcity-start-small = Start small
scarcity-keep-up = Can the factories keep up? →
scarcity-value = { NUMBER($value) } { $unit }
scarcity-fact-bare = { NUMBER($value) } ({ $source }, { $date })
scarcity-fact = { NUMBER($value) } { $unit } ({ $source }, { $date })

## Units of sourced figures

scarcity-unit-gb = GB
scarcity-unit-tb-s = TB/s
scarcity-unit-tflop-s = TFLOP/s
scarcity-unit-kw = kW
scarcity-unit-kwh-year = kWh/year
scarcity-unit-cents-kwh = US cents/kWh
scarcity-unit-accelerators = { $value ->
    [one] accelerator
   *[other] accelerators
}
scarcity-unit-ports = { $value ->
    [one] port
   *[other] ports
}
scarcity-unit-h100-hours = million H100-hours

## GPUs

scarcity-gpus = { $gpus } { $number ->
    [one] GPU
   *[other] GPUs
}
scarcity-gpus-days = { $gpus } { $number ->
    [one] GPU
   *[other] GPUs
}, { NUMBER($days) } { $days ->
    [one] day
   *[other] days
}
scarcity-gpus-origin = { $group ->
    [one] One GPU of { $memory } holds
   *[other] { $group } GPUs of { $memory } each, filled to { NUMBER($used) } %, hold
} the model ({ $model }) and { NUMBER($each) } { $each ->
    [one] conversation
   *[other] conversations
} of { $conversation }. { $replicas } times that makes { $gpus }. Only memory is counted here.
scarcity-learning-origin = 6 × { $weights } weights × { $tokens } word pieces = { $flops } operations. A GPU does { $peak } at most; learning reaches a share of { $share }. That is { $hours } hours of one GPU. We take as many as are done in { $days } { $days ->
    [one] day
   *[other] days
}.
scarcity-servers = { $count } { $number ->
    [one] server
   *[other] servers
} of { $each }
scarcity-racks = { $count } { $number ->
    [one] rack
   *[other] racks
} of { $each }
scarcity-cables = { $count } network { $number ->
    [one] cable
   *[other] cables
}
scarcity-counts-origin = In a server: { $server }. In a rack: { $rack }. A cable for each network port of a server: { $ports }. The last server and rack may be filled in part.
scarcity-square-gpu = each square: one GPU
scarcity-square-racks = { $racks ->
    [one] each square: a rack
   *[other] each square: { NUMBER($racks) } racks
}
scarcity-field-description = { $gpus }, as squares; { $square }
scarcity-speed = Each of the { NUMBER($people) } people gets up to { $speed } word pieces a second.
scarcity-speed-one = This one person gets up to { $speed } word pieces a second.
scarcity-speed-origin = For each word piece a GPU reads its part of the model ({ $model }) and of the conversations ({ $conversations }) once, at most { $bandwidth }. So it can do that { $speed } times a second, and sums and cables only add to the time.
scarcity-learnt = Learning once takes { $hours } hours of one GPU. It answers nobody meanwhile.
scarcity-learnt-published = Learning once takes { $hours } hours of one GPU. In fact it took { $published } of an older one.
scarcity-one = One GPU
scarcity-part-free = free
scarcity-part-conversations = conversations
scarcity-part-model = the model
scarcity-kept-free = At least { NUMBER($share, maximumFractionDigits: 0) } % is kept free for sums in between
scarcity-conversations-origin = Up to { NUMBER($people) } { $people ->
    [one] conversation of { $conversation }
   *[other] conversations of { $conversation } each
}, shared by { $group } { $group ->
    [one] GPU
   *[other] GPUs
}. What was said is kept there as keys and values: 2 × layers × key/value heads × head size × bytes for each word piece.
scarcity-model-origin = { $weights } of weights, shared by { $group } { $group ->
    [one] GPU
   *[other] GPUs
}.

## Power and money

scarcity-power = Power, day and night
scarcity-energy = Energy for learning it once
scarcity-power-origin = { $gpus } GPUs, { $each } in a rack of { $rack }: { $machines } for the machines. Cooling and the rest: times { $pue }.
scarcity-energy-origin = { $power } for { NUMBER($hours) } { $hours ->
    [one] hour
   *[other] hours
}; { $machines } of it for the machines, the rest for cooling.
scarcity-power-parts = { $machines } machines, { $cooling } cooling
scarcity-power-for = { $power } for { NUMBER($days) } { $days ->
    [one] day
   *[other] days
}
scarcity-kettle = a kettle: { $power }
scarcity-less = less than 1
scarcity-homes = { $homes } { $number ->
    [one] home
   *[other] homes
}
scarcity-homes-year = { $homes } { $number ->
    [one] home
   *[other] homes
}, for a year
scarcity-homes-origin = A home: { $home }, that is { NUMBER($watts) } W day and night.
scarcity-square-homes = { $homes ->
    [one] each square: one home
   *[other] each square: { NUMBER($homes) } homes
}
scarcity-homes-description = { $power }: as much as { $homes }
scarcity-street = a street:
scarcity-town = a town:
scarcity-city = a city:
scarcity-large-city = a large city:
scarcity-metropolis = a metropolis:
scarcity-mark = { NUMBER($homes) } { $homes ->
    [one] home
   *[other] homes
}
scarcity-bills = One year’s electricity
scarcity-bills-learning = Electricity for learning it
scarcity-bills-origin = { $energy } times what industry pays for a kWh there. GPUs, buildings and people come on top.
scarcity-place-iowa = Iowa
scarcity-place-massachusetts = Massachusetts
scarcity-tariff = { NUMBER($cents) } { $cents ->
    [one] cent
   *[other] cents
} a kWh

## This computer

scarcity-own = This computer: word pieces
scarcity-own-measuring = is being measured…
scarcity-own-asleep = Nothing can be measured at the moment.
scarcity-own-no-model = The language model is not on this computer yet.
scarcity-own-failed = It could not be measured.
scarcity-a-second = { NUMBER($speed) } a second
scarcity-one-in = 1 in { $time }
scarcity-with-weights = with { $weights } weights
scarcity-large-origin = A model with { NUMBER($times) } times as many weights has so much more to read for each word piece, if it had room here: { NUMBER($speed) } a second, divided by that.
scarcity-own-power = about { $power }, measured
scarcity-own-power-assumed = about { $power }, assumed
scarcity-assumed-origin = This computer does not tell what it draws. { NUMBER($watts) } W

## What can be asked

scarcity-model = Size of the model
scarcity-model-smallest = 135 million
scarcity-model-largest = 405 billion
scarcity-model-smollm2-135m = 135 million
scarcity-model-llama-8b = 8 billion
scarcity-model-llama-70b = 70 billion
scarcity-model-llama-405b = 405 billion
scarcity-model-note = weights
scarcity-people = People at once
scarcity-people-note = { $people ->
    [one] talks with the model
   *[other] talk with the model
}
scarcity-people-first = 1
scarcity-people-last = 1 million
scarcity-conversation = Each conversation
scarcity-conversation-first = a question
scarcity-conversation-last = a book
scarcity-conversation-note = { NUMBER($tokens) } { $tokens ->
    [one] word piece
   *[other] word pieces
}
scarcity-conversation-question = a question
scarcity-conversation-page = a page
scarcity-conversation-talk = a talk
scarcity-conversation-report = a report
scarcity-conversation-thesis = a thesis
scarcity-conversation-book = a book

## Closing

scarcity-finding = A large model for many people takes halls full of GPUs, and power for a town.
scarcity-finding-figure = { NUMBER($speed) } word pieces a second here; { $gpus } GPUs for { NUMBER($people) } people
scarcity-finding-origin = Measured here with the small model. The GPUs are for 405 billion weights and conversations of { NUMBER($tokens) } word pieces, by memory.

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
