# What makes the picture easier to see and to follow; a card over everything, behind a button beside the chapters.

# The button.
command-access = Easier to see
access-title = Easier to see, easier to follow
access-body = These hold for all chapters, until somebody starts over.

# How large all words and pictures are.
access-text = Size
access-text-usual = Usual
access-text-larger = Larger
access-text-largest = Twice as large

access-contrast = Contrast
access-contrast-usual = Usual
access-contrast-high = High

access-motion = Motion
access-motion-usual = Usual
access-motion-steps = In steps

access-done = Done
# Everything that moves by itself stands still.
command-hold = Hold the picture
command-go-on = Let it go on

## Said aloud by screen readers

access-held = The picture is held.
access-goes-on = The picture goes on.

# A time on an axis, such as “The students: 0.038 s”.
time-said = { $name }: { $time }
# What the language button does; $language is the name of the language that is spoken now.
command-language-aloud = Language: { $language }

# What painted pictures show at this moment.
serving-waiting-said = People who wait: { NUMBER($people) }. Waited longer than promised: { NUMBER($late) }.
serving-class-said = Seats taken: { NUMBER($taken) } of { NUMBER($seats) }.
serving-answered-said = People on their way out: { NUMBER($people) }. Answered in time: { NUMBER($in_time) }.
serving-curve-said = A curve of the last minutes. Now: { $now }
pixels-thumb-said = A small picture, cut into a thousand squares.
training-names-said = Names that the model invents, the newest at the bottom.
# $first and $last are values at both ends of a curve.
race-curve-said = A curve with { $points } { $points ->
    [one] measured size
   *[other] measured sizes
}, from { $first } × at the smallest to { $last } × at the largest.
race-curve-empty = A curve without a measured size yet.
decisions-places-said = { NUMBER($percent) } of 100 steps are done.
