# The unattended exhibit, the choice of a language, and starting over.

## In every chapter

command-start-over = Start over
start-over-title = Start from the beginning?
start-over-body = Everything you changed goes back to how it was.
# The two answers.
start-over-stay = Stay here
start-over-confirm = Start from the beginning

# Above the choice of languages; it is shown in all of them at once.
languages-title = Choose your language

## Nobody is here: the last race is played back, and invites

kiosk-invitation = Touch to start
# $time is the time of day. $days is 0 today, 1 yesterday, and so on.
kiosk-raced = { $days ->
    [0] Raced on this computer today at { $time }. Now played back at true speed.
    [1] Raced on this computer yesterday at { $time }. Now played back at true speed.
   *[other] Raced on this computer { $days } days ago at { $time }. Now played back at true speed.
}
kiosk-racing = This computer is racing right now.
# $date is a date, $device the name of a computer’s part.
kiosk-recorded = A recording from { $date }, made with { $device }. Played back at true speed.

## Nobody has touched the screen for a while

kiosk-still-there = Still there?
kiosk-seconds-left = This starts again in { NUMBER($seconds) } s.
kiosk-still-here = I am still looking
kiosk-from-the-start = Start from the beginning
# For screen readers, of the ring that shows the seconds.
kiosk-countdown-name = Seconds left: { NUMBER($seconds) }

## Outside the opening hours the screen is dark; this is shown when somebody touches it

kiosk-closed = Open again at { $time }

## Something did not work; for a few seconds, until everything is back

kiosk-one-moment = One moment, please
