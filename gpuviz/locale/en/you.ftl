# You, in English. Numbers, names and texts in { } are put in by the program: keep their names when you translate.
# Between a number and its unit stands a space that does not break (U+00A0).

chapters-you = You
you-name = You
you-unknown = –

## The sum

you-title = You are the professor
you-subtitle = Multiply each number of the row by its partner in the column. Then add the four results.
you-sheet = A row and a column of four numbers, four boxes for their products, and one for the sum
you-sheet-description = Box { $box }: { $a } times { $b }, or all four added in the last box
you-row = one row
you-row-note = in AI: from the sentence
you-column = one column
you-column-note = in AI: what it has learnt
# Stands in the empty box of the sum.
you-sum-unknown = ?
you-look-again = look at this digit again
you-total = all four added
you-shown = { $a } × { $b } = { $product }
you-shown-total = { $p0 } + { $p1 } + { $p2 } + { $p3 }
you-watch = Your time
you-nothing-kept = Nothing of this is kept.
you-seconds = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }
you-watch-waiting = It starts with your first key.
you-watch-running = It started with your first key.
you-watch-done = That is right: { $products } { $products ->
    [one] product
   *[other] products
} and their sum.
you-watch-helped = You were shown a box, so this is not your own time.
you-digit = { $digit }
you-delete = Delete
you-show = Show me
you-smaller = Smaller numbers
you-larger = Larger numbers
you-other = Other numbers
you-next = Next box
you-go-on = How long for a whole word? →

## A real row

you-real-title = Your row, and a real one
you-real-own = { $numbers } { $numbers ->
    [one] number: yours
   *[other] numbers: yours
}
you-real = { $numbers } { $numbers ->
    [one] number
   *[other] numbers
}: the last word of the sentence, after layer { $layer } of the model. Brighter is larger.
you-real-missing = The language model is not on this computer yet, so no real row can be shown.
you-real-fetching = The language model is being fetched. Its row comes when it is there.
you-real-none = No real row can be shown at the moment.
you-real-reading = The language model is reading its sentence…
you-answers = one layer of the model: { NUMBER($count) } such answers
you-answers-origin = Each of { $tokens } tokens meets { NUMBER($queries) } + 2 × { NUMBER($keys) } + { NUMBER($hidden) } + 2 × { NUMBER($wide) } + { NUMBER($hidden) } columns: { NUMBER($answers) } answers. Most add up { NUMBER($hidden) } products, the last { NUMBER($hidden) } of each token { NUMBER($wide) }.

## The guess

you-title-guess = How long would the next word take you?
you-subtitle-guess = It takes { NUMBER($count) } multiplications. You did { $products } in { NUMBER($seconds, maximumFractionDigits: 1) } { $seconds ->
    [one] second
   *[other] seconds
}.
you-guess-hint = touch here to guess
you-guess-title = Guess first
you-guess-body = Touch the axis where you think your bar will end. Then see. You may also skip it.
you-reveal = Show me my bar
you-guess-verdict = { $verdict } ({ $time })
you-asked = ?

## The axis

you-title-word = The next word would take you { $time }
you-title-word-class = A class of 30: { $time } for the next word
you-title-word-thousand = 1,000 people: { $time } for the next word
you-title-word-everybody = All people on Earth: { $time } for the next word
you-title-layer = One layer would take you { $time }
you-title-layer-class = A class of 30: { $time } for one layer
you-title-layer-thousand = 1,000 people: { $time } for one layer
you-title-layer-everybody = All people on Earth: { $time } for one layer
you-subtitle-result = It takes { NUMBER($count) } multiplications. You need { NUMBER($seconds, maximumFractionDigits: 1) } { $seconds ->
    [one] second
   *[other] seconds
} for each, and you may not sleep.
you-subtitle-helped = It takes { NUMBER($count) } multiplications, each { NUMBER($seconds, maximumFractionDigits: 1) } { $seconds ->
    [one] second
   *[other] seconds
}. You were shown a box, so this is not your own time.
you-subtitle-help = { NUMBER($count) } multiplications, shared out evenly. Everyone is as fast as you, and nobody waits for anybody.
you-work-origin = A layer: { $tokens } tokens × { NUMBER($hidden) } × (2 × { NUMBER($queries) } + 2 × { NUMBER($keys) } + 3 × { NUMBER($wide) }) = { NUMBER($layer) } multiplications. The next word: { $layers } { $layers ->
    [one] layer
   *[other] layers
}, and { NUMBER($hidden) } × { NUMBER($words) } for the last token = { NUMBER($word) }. What tokens compare among themselves comes on top and is not counted; the professor and the students do that too.
you-work-origin-people = { $counted } Shared by { $people }
you-time-origin = { NUMBER($seconds, maximumFractionDigits: 2) } { $seconds ->
    [one] second
   *[other] seconds
} for a product and its share of the adding, times the multiplications, shared by { NUMBER($people) } { $people ->
    [one] person
   *[other] people
}.
you-axis-name = Times of you, the professor and the students on an axis, each step many times longer than the one before
you-axis-caption = time: each small tick is 10 times longer
you-marks = times you know
you-marks-origin = { $bee } { $blink } { $lesson } { $school_year } { $lifetime }
you-mark-bee = a bee’s wing beat
you-mark-blink = a blink
you-mark-blink-note = { NUMBER($value) } s
you-mark-lesson = a lesson
you-mark-lesson-note = { NUMBER($value) } { $value ->
    [one] minute
   *[other] minutes
}
you-mark-school_year = a school year
you-mark-school_year-note = { NUMBER($value) } { $value ->
    [one] week
   *[other] weeks
}
you-mark-lifetime = a lifetime
you-mark-lifetime-note = { NUMBER($value, maximumFractionDigits: 0) } { $value ->
    [one] year
   *[other] years
}
you-fact-bee = A bee’s wing beats { NUMBER($value) } times a second
you-fact-blink = A blink takes { NUMBER($value) } s
you-fact-lesson = A lesson has { NUMBER($value) } { $value ->
    [one] minute
   *[other] minutes
}
you-fact-school_year = A school year has { NUMBER($value) } { $value ->
    [one] week
   *[other] weeks
} of school
you-fact-lifetime = A life lasts { NUMBER($value) } { $value ->
    [one] year
   *[other] years
}
you-fact-people = { NUMBER($value) } { $value ->
    [one] person
   *[other] people
}
you-fact-moon = { NUMBER($value) } km to the Moon
you-column-word = the next word
you-column-word-note = { $layers ->
    [one] the only layer
   *[other] all { $layers } layers
}
you-column-layer = one layer
you-rate = one product every { $seconds ->
    [one] second
   *[other] { NUMBER($seconds, maximumFractionDigits: 1) } seconds
}
you-rate-each = each: one product every { $seconds ->
    [one] second
   *[other] { NUMBER($seconds, maximumFractionDigits: 1) } seconds
}
you-name-class = A class of 30
you-name-thousand = 1,000 people
you-name-everybody = Everybody
you-one-layer = one layer { $time }
you-lifetimes = { NUMBER($lives) } { $lives ->
    [one] lifetime
   *[other] lifetimes
}
you-description-sequential = one CPU core
you-description-unknown = OpenCL, on a GPU if there is one
you-description-none = no OpenCL at work
you-description-cpu = OpenCL on { $cores } CPU { $cores ->
    [one] core
   *[other] cores
} × { $lanes } { $lanes ->
    [one] lane
   *[other] lanes
}
you-description-gpu = { $name }
you-missing-model = Not measured: the language model is not on this computer yet. “gpuviz model fetch” brings it.
you-missing-asleep = Nothing can be measured at the moment.
you-missing-measuring = is being measured…
you-missing-opencl = Not measured: OpenCL does not work here.
you-missing-wrong = A layer was not correct, so the time does not count.

## Numbers

you-number-0 = { NUMBER($value, maximumFractionDigits: 0) }
you-number-1 = { NUMBER($value, maximumFractionDigits: 1) }
you-number-2 = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }
you-number-3 = { NUMBER($value, minimumFractionDigits: 3, maximumFractionDigits: 3) }
you-no-unit = { "" }
# The number stands beside the unit: of milliseconds and seconds with decimals, else it is $value.
you-unit-ms = milliseconds
you-unit-s = seconds
you-unit-minutes = { $value ->
    [one] minute
   *[other] minutes
}
you-unit-hours = { $value ->
    [one] hour
   *[other] hours
}
you-unit-days = { $value ->
    [one] day
   *[other] days
}
you-unit-years = { $value ->
    [one] year
   *[other] years
}

## What can be chosen

you-work = How much work?
you-work-layer = One layer
you-work-word = The next word
you-help = Who helps you?
you-help-alone = You alone
you-help-class = A class of 30
you-help-thousand = 1,000 people
you-help-everybody = All people on Earth
you-another = Another sum

## What follows from it

you-start-year = To be done today, start in { $year }.
you-start-ago = To be done today, start { $time } ago.
you-start-now-you = Start now, and you are done in { $time }.
you-start-now-they = Start now, and they are done in { $time }.
you-ruler-mm = On an ordinary ruler: if the students’ bar were 1 mm long, this one would be { NUMBER($length) } mm long.
you-ruler-m = On an ordinary ruler: if the students’ bar were 1 mm long, this one would be { NUMBER($length) } m long.
you-ruler-km = On an ordinary ruler: if the students’ bar were 1 mm long, this one would be { $length } km long.
you-ruler-moon = On an ordinary ruler: if the students’ bar were 1 mm long, yours would be { $length } km long. To the Moon it is { NUMBER($moon) } km.
you-ruler-origin = Your time divided by that of the students: { $ratio }. So many millimetres.
you-ruler-origin-moon = { $ruler } { $moon }
you-finding = A person can work out each of these sums by hand. There are just too many of them.
you-finding-figure = { $time } a word for you

## In the terminal

you-terminal-rate = You multiply { NUMBER($rate) } times a second, adding up included.
you-terminal-work = For { NUMBER($tokens) } tokens one layer takes { NUMBER($layer) } multiplications, the next word { NUMBER($word) }.
you-terminal-layer = one layer
you-terminal-word = the next word
you-terminal-verified = Every layer of both is correct.
you-terminal-wrong = A layer is not correct, so these times do not count.
