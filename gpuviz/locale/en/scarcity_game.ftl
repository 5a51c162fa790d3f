# The game of demand and supply, in English. Numbers, names and texts in { } are put in by the program: keep their names
# when you translate. Between a number and its unit stands a space that does not break (U+00A0).

scarcity-game-title = Can the factories keep up?
scarcity-game-subtitle = Left player orders, right player builds. Together, keep the price near 1.
scarcity-game-demonstration = A demonstration. Touch a button of either side to take that side over.
scarcity-game-invitation = Ten years in 90 seconds
scarcity-game-paused = Paused. The years stand still.
scarcity-game-badge = A game: its rules are ours
scarcity-game-rule-all = People and the size of their model decide how many GPUs are wanted; each factory makes 100,000 a month and takes three years to build. The price is what is wanted divided by what is made, and all figures are the game’s own.
scarcity-game-again = Start again

## What happened

scarcity-game-verdict-short = Too few GPUs in { NUMBER($years) } of 10 years
scarcity-game-verdict-glut = Too many GPUs in { NUMBER($years) } of 10 years
scarcity-game-verdict-near = A price near 1 in { NUMBER($years) } of 10 years
scarcity-game-moral-short = Orders change in months, factories take years. { $missing } GPUs were missing.
scarcity-game-moral-glut = The factories came before the orders. { $over } GPUs were left over.
scarcity-game-moral-near = Orders and factories kept step. That takes looking three years ahead.

## The side that orders

scarcity-game-orders = You order
scarcity-game-task-orders = More people and larger models want more GPUs.
scarcity-game-keys-orders = With keys: A and D for people, S and W for the model.
scarcity-game-itself-orders = Plays by itself: each New Year it orders more, unless the price is above 2. Touch to take over.
scarcity-game-people = People who use it
scarcity-game-model = Size of the model
scarcity-game-fewer-people = Fewer people
scarcity-game-more-people = More people
scarcity-game-smaller-model = A smaller model
scarcity-game-larger-model = A larger model
scarcity-game-wanted-now = wanted now
scarcity-game-gpus-a-month = GPUs a month
scarcity-game-rule-wanted = A billion people want 250,000, 500,000 or 1,000,000 GPUs a month, the more the larger their model is. After each order it takes half a year until most of the change is there.

## The side that builds

scarcity-game-builds = You build
scarcity-game-task-builds = Each factory makes 100,000 GPUs a month.
scarcity-game-keys-builds = With keys: Enter begins a factory.
scarcity-game-itself-builds = Plays by itself: it builds when all factories together will make too few. Touch to take over.
scarcity-game-build = Build a factory
scarcity-game-ready = ready in { $year }
scarcity-game-no-site = no free site now
scarcity-game-too-late = too late for this game
scarcity-game-build-origin = Here a factory takes { $years } { $years ->
    [one] year
   *[other] years
}. In fact: { $company }, { $company_date }; { NUMBER($days) } { $days ->
    [one] day
   *[other] days
} on average: { $study }, { $study_date }.
scarcity-game-being-built = Being built
scarcity-game-free-site = a free site
scarcity-game-at-work = At work: { NUMBER($count) }
scarcity-game-at-work-idle = At work: { NUMBER($count) }, { NUMBER($idle) } more than needed
scarcity-game-made-now = made now
scarcity-game-rule-made = Each factory at work makes 100,000 GPUs a month, wanted or not. What is left over is not kept for later.

## The price

scarcity-game-costs = A GPU costs
scarcity-game-price = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } ×
scarcity-game-price-unit = what it cost in 2022
scarcity-game-price-high = more is wanted than made
scarcity-game-price-low = more is made than wanted
scarcity-game-price-near = about as much is made as wanted
scarcity-game-rule-price = What is wanted now, divided by what is made now. It never falls below a fifth.
scarcity-game-year = { $year }
scarcity-game-left = { NUMBER($seconds) } s left

## The chart

scarcity-game-chart = How many GPUs a month are wanted and made over the years; squares between the lines are missing or left over
scarcity-game-wanted = wanted
scarcity-game-made = made
scarcity-game-missing = missing so far: { $gpus }
scarcity-game-left-over = left over so far: { $gpus }
scarcity-game-scale = one square: 100,000 GPUs, one column: two months
scarcity-game-rule-chart = Missing and left over are the areas between the two lines, month by month. A year of the game takes nine seconds, and it begins with two factories, which make just what is wanted.
scarcity-game-gap = the gap is the price
scarcity-game-to-come = already being built
scarcity-game-in-fact = In fact:
scarcity-game-event-chatgpt-opens = ChatGPT opens
scarcity-game-event-memory-sold-out = SK hynix: memory for 2026 sold out
scarcity-game-fact-chatgpt-opens = ChatGPT opens to everyone
scarcity-game-fact-memory-sold-out = The company has sold the memory that it will make in 2026

## Numbers

scarcity-game-million-1 = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } million
scarcity-game-million-2 = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) } million
