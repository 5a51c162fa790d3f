# What staff of an exhibit see: the PIN, their page, what they can try out, and what happened. Visitors never see these.

error-invalid-pin = A PIN has { $fewest } to { $most } digits and nothing else. Choose such a one.
error-pins-differ = The two PINs are not the same. Run this again and type the same one twice.
error-pin-hash-damaged = What the settings file holds as the PIN was not made by gpuviz. Run “gpuviz kiosk pin” and copy the line that it prints.

## The PIN

staff-pin-title = For staff
staff-pin-ask = Please type your PIN.
staff-pin-wrong = That was not the PIN. Please try again.
staff-pin-locked = Too many wrong PINs. The next try is possible in { $seconds ->
    [one] one second
   *[other] { NUMBER($seconds) } seconds
}.
staff-pin-none = This exhibit has no PIN yet, so nobody can leave it by the screen. “gpuviz kiosk pin” makes one for the settings file.
# One key of the pad: a digit.
staff-pin-digit = { NUMBER($digit) }
staff-pin-delete = Delete
staff-pin-enter = OK
# For screen readers, as the digits themselves are not shown.
staff-pin-typed = { $digits ->
    [0] No digit typed yet
    [one] One digit typed
   *[other] { NUMBER($digits) } digits typed
}
# Asked in the terminal, where what is typed does not show.
staff-pin-choose = New PIN
staff-pin-again = The same PIN again
staff-cancel = Cancel
staff-close = Close

## The head of the page

staff-title = Staff
# $left is minutes and seconds such as 1:48.
staff-opened = Opened with the PIN at { DATETIME($time, timeStyle: "short") }. Closes by itself in { $left } if nobody touches it.
staff-leave = Leave the exhibit
staff-back = Back to visitors

## How the exhibit is

staff-well = All is well.
staff-not-well = Somebody should look at this.
# $time is a time with its unit, such as “3.2 days”.
staff-running = Running for { $time } without a pause.
staff-picture-moves = The picture moves
staff-picture-slow = The picture moves slowly
staff-picture-measured = { NUMBER($rate) } times a second; 99 of 100 within { $time }
staff-worker-answers = The computing part answers
staff-worker-silent = The computing part is silent
staff-worker-starting = The computing part is starting
staff-worker-starting-more = not heard yet
staff-worker-gone = Nothing computes
staff-worker-gone-more = visitors see a recording; “gpuviz doctor” says more
staff-worker-none-more = visitors see the recording that the settings name
staff-worker-heard = { $restarts ->
    [0] heard { NUMBER($seconds, minimumFractionDigits: 1) } s ago; never restarted
    [one] heard { NUMBER($seconds, minimumFractionDigits: 1) } s ago; restarted once so far
   *[other] heard { NUMBER($seconds, minimumFractionDigits: 1) } s ago; restarted { NUMBER($restarts) } times so far
}
staff-model-there = The language model is there
staff-model-missing = No language model
staff-model-missing-more = the race works without it; “gpuviz model fetch” brings it
staff-model-wrong = The language model is damaged
staff-model-wrong-more = “gpuviz model fetch” brings it anew
staff-model-looking = { NUMBER($megabytes) } MB, being checked
staff-model-right = { NUMBER($megabytes) } MB, checked: it is the right file
staff-model-other = a file of your own, which is not checked
# Texts that staff wrote themselves, to be shown instead of ours.
staff-texts-there = Your own texts are there
staff-texts-looking = being checked
staff-texts-right = checked: all of them are right
staff-texts-faulty = Your own texts have faults
staff-texts-faults = { $faults ->
    [one] one; “gpuviz doctor” names it
   *[other] { NUMBER($faults) }; “gpuviz doctor” names them
}
staff-touch-works = The touch screen works
# $time is a time with its unit, such as “2 min”.
staff-touch-last = last touch { $time } ago
staff-touch-never = No touch yet
staff-touch-never-more = nobody has touched the screen since the start
staff-memory-steady = Memory is steady
staff-memory-grows = Memory grows
staff-memory-now = { NUMBER($now_mb) } MB now, just started
staff-memory-since = { NUMBER($now_mb) } MB now, { NUMBER($first_mb) } MB after the start
staff-sound-there = A loudspeaker is there
staff-sound-missing = No loudspeaker found
staff-sound-unneeded = nothing is lost: the exhibit needs no sound

## Figures

staff-races-today = { $races ->
    [one] race today
   *[other] races today
}
staff-races = { $races ->
    [one] race since the start
   *[other] races since the start
}
staff-wrong-squares = { $squares ->
    [one] wrong square
   *[other] wrong squares
}

## Who computes

staff-who-computes = Who computes
staff-cpu-computes = { $cores ->
    [one] One CPU core plays the students. There is no GPU in this computer.
   *[other] { NUMBER($cores) } CPU cores play the students. There is no GPU in this computer.
}
staff-cpu-chosen = { $cores ->
    [one] One CPU core plays the students. There is a GPU too, but the CPU was chosen.
   *[other] { NUMBER($cores) } CPU cores play the students. There is a GPU too, but the CPU was chosen.
}
staff-gpu-computes = { $units ->
    [one] A GPU with one compute unit plays the students.
   *[other] A GPU with { NUMBER($units) } compute units plays the students.
}
staff-numpy-computes = NumPy plays the students, on all CPU cores: no OpenCL device works.
staff-nobody-computes = Nobody: visitors see a recording.
staff-not-yet-computed = Nothing was computed yet.
staff-device = { $name }, OpenCL by { $platform }, driver { $driver }

## The last trouble

staff-last-trouble = Last trouble
staff-no-trouble = None so far.
staff-need-nothing = You need not do anything.

## Quiet hours

staff-quiet-hours = Quiet hours
staff-quiet-aside = the screen is dark, nothing computes
staff-quiet-from = from
staff-quiet-until = until
staff-quiet-earlier-from = Begin half an hour before { DATETIME($time, timeStyle: "short") }
staff-quiet-later-from = Begin half an hour after { DATETIME($time, timeStyle: "short") }
staff-quiet-earlier-until = End half an hour before { DATETIME($time, timeStyle: "short") }
staff-quiet-later-until = End half an hour after { DATETIME($time, timeStyle: "short") }
staff-quiet-on = on
staff-quiet-off = off

## What can be tried out

staff-try = Try it out
staff-try-touch = Touch
staff-try-screen = Screen
staff-try-sound = Sound
# $when is such as “today, 08:01”.
staff-trial-passed = passed { $when }
staff-trial-failed = not passed { $when }
staff-trial-never = not tried yet
staff-trial-no-sound = no loudspeaker
staff-trial-end = End
staff-touch-wipe = Wipe over all squares with one finger. Where one stays dark, the screen does not feel it.
staff-touch-left = { $squares ->
    [one] One square is left.
   *[other] { NUMBER($squares) } squares are left.
}
staff-touch-name = Squares to wipe over
# Shown over a pattern that fills the screen; $number of $of patterns.
staff-screen-look = { $pattern ->
    [lines] { NUMBER($number) } of { NUMBER($of) }: every line should be seen by itself, evenly everywhere. Touch for the next.
    [letters] { NUMBER($number) } of { NUMBER($of) }: the smallest letters that you can read should be as sharp at the edges as in the middle. Touch for the next.
    [grey] { NUMBER($number) } of { NUMBER($of) }: all sixteen steps should be told apart. Touch for the next.
   *[other] { NUMBER($number) } of { NUMBER($of) }: one even colour, without a point of another. Touch for the next.
}
staff-screen-next = Next
staff-screen-asked = Was the picture as it should be?
staff-screen-asked-more = Even colours without points of another, every line by itself, sharp letters.
staff-screen-all-well = Yes, all was well
staff-screen-faults = No, there were faults
# A short text in very small to large letters, for judging how sharp the screen is.
staff-screen-sample = One professor or 1,000 students
staff-sound-asked = Did you hear a tone?
staff-sound-asked-more = It lasted for one second.
staff-sound-heard = Yes
staff-sound-unheard = No

## What staff can do

staff-worker-anew = Start the computing part anew
staff-worker-anew-more = about 2 s, visitors see a recording
staff-exhibit-anew = Start the exhibit anew
staff-exhibit-anew-more = about 8 s of dark picture
staff-exhibit-not-anew-more = works where “gpuviz kiosk” runs it
staff-messages = Show all messages
staff-messages-more = { $messages ->
    [one] one so far, in plain words
   *[other] the last { NUMBER($messages) }, in plain words
}
staff-messages-title = All messages
staff-messages-subtitle = The newest first. Nothing that a visitor typed is among them.

## The foot of the page

staff-version = gpuviz { $version }
staff-version-settings = gpuviz { $version }, settings { $name } read without a complaint
staff-version-complaint = gpuviz { $version }; the settings file cannot be used, so the last good one holds
staff-log = log { NUMBER($megabytes, maximumFractionDigits: 1) } of 20 MB; nothing a visitor typed is in it

## When

# Minutes and seconds, counted down: 1:48.
countdown = { NUMBER($minutes) }:{ NUMBER($seconds, minimumIntegerDigits: 2) }
moment-time = { DATETIME($time, timeStyle: "short") }
moment-today = today, { DATETIME($time, timeStyle: "short") }
moment-yesterday = yesterday, { DATETIME($time, timeStyle: "short") }
moment-on = { DATETIME($date, dateStyle: "medium") }, { DATETIME($time, timeStyle: "short") }

## What happened

incident-started = The exhibit was started (gpuviz { $version }).
incident-worker-lost = { $reason ->
    [ended] The computing part ended unexpectedly. It is being started anew.
    [garbage] The computing part sent something that makes no sense. It is being started anew.
    [silent] The computing part stopped answering. It is being started anew.
    [stuck] The computing part got stuck. It is being started anew.
    [asked] Staff had the computing part started anew.
   *[device] The device that computes failed. The computing part is being started anew.
}
incident-worker-back = { $reason ->
    [ended] The computing part ended unexpectedly. It was back after { NUMBER($seconds) } s, and began its work anew.
    [garbage] The computing part sent something that makes no sense. It was back after { NUMBER($seconds) } s, and began its work anew.
    [silent] The computing part stopped answering. It was back after { NUMBER($seconds) } s, and began its work anew.
    [stuck] The computing part got stuck. It was back after { NUMBER($seconds) } s, and began its work anew.
    [asked] Staff had the computing part started anew. It was back after { NUMBER($seconds) } s.
   *[device] The device that computes failed. It was back after { NUMBER($seconds) } s, and began its work anew.
}
incident-other-device = The chosen device failed again and again. Another one computes now. “gpuviz doctor” says more.
incident-numpy = No OpenCL device works. NumPy computes now, on all CPU cores. “gpuviz doctor” says more.
incident-recording = Nothing can be computed. Visitors see a recording, and the exhibit tries again by itself. “gpuviz doctor” says more.
incident-computes-again = The chosen device computes again.
incident-picture-failed = Something in the picture failed. It was made anew, and the exhibit began from the start. The log says what it was.
incident-window-ended = The window ended unexpectedly. It was started anew.
incident-window-stopped = The window stopped drawing. It was ended and started anew.
incident-unwritable = “{ $path }” cannot be written ({ $detail }). Make room there or allow it; the exhibit runs on.
incident-staff-came = Staff opened this page.
incident-staff-left = Staff left the exhibit.
incident-staff-anew = Staff had the exhibit started anew.
incident-pins-wrong = A wrong PIN was typed { $times ->
    [one] once
   *[other] { NUMBER($times) } times
} in a row.

## What “gpuviz doctor” says about an exhibit

doctor-settings = the settings file { $path } is read without a complaint
doctor-no-settings = there is no settings file, so the defaults hold; “gpuviz config init” writes one
doctor-pin = there is a PIN for staff
doctor-no-pin = there is no PIN for staff, so nobody can leave an exhibit by the screen; “gpuviz kiosk pin” makes one
doctor-kept = { $what ->
    [state] what must outlive a restart is kept in { $path }
    [health] the health file of an exhibit goes into { $path }
   *[log] logs can be written into { $path }
}
doctor-not-kept = { $what ->
    [state] what must outlive a restart cannot be kept in { $path } ({ $detail }). Allow writing there, or set XDG_STATE_HOME to a folder that can be written
    [health] the health file of an exhibit cannot be written into { $path } ({ $detail }). Allow writing there, or name another file in [health] of the settings
   *[log] logs cannot be written into { $path } ({ $detail }). Allow writing there, or name another folder in [health] of the settings
}
doctor-screen-saver = an exhibit keeps the screen on by itself
doctor-no-screen-saver = here gpuviz cannot keep the screen on by itself. Switch screen saver and sleep off in the system’s settings
doctor-clock = the clock says { DATETIME($date, dateStyle: "medium") }, { DATETIME($time, timeStyle: "short") } ({ $zone }); quiet hours go by it
doctor-clock-wrong = the clock says { DATETIME($date, dateStyle: "medium") }, { DATETIME($time, timeStyle: "short") }, which was before gpuviz was installed. Set it right: quiet hours go by it
