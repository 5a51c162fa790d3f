# The pixels, in English. Numbers, names and texts in { } are put in by the program: keep their names when you translate.
# Between a number and its unit stands a space that does not break (U+00A0).

chapters-pixels = Pixels

pixels-title = Who can keep a picture moving?
pixels-subtitle = A moving picture is frame after frame. Each frame is { $pixels } pixels: small squares, each worked out on its own.
pixels-subtitle-frozen = Frozen. Each square is one pixel, and one student worked it out without asking any other.
pixels-subtitle-slow = One frame, in the order in which its parts were really done. Both are slowed down alike.
pixels-slowed = slowed × { NUMBER($factor) }

## Who paints

pixels-description-sequential = one CPU core, one pixel after another
pixels-description-cpu = OpenCL on { $cores } CPU { $cores ->
    [one] core
   *[other] cores
} × { $lanes } { $lanes ->
    [one] lane
   *[other] lanes
}
pixels-description-gpu = { $name }
pixels-description-none = no OpenCL at work, so they cannot paint
pixels-description-unknown = looking for a GPU…
pixels-canvas-sequential = The professor’s picture
pixels-canvas-opencl = The students’ picture
pixels-new-frame = new frame
pixels-old-frame = old frame
pixels-just-finished = just finished
pixels-tiles = { NUMBER($tiles) } { $tiles ->
    [one] tile
   *[other] tiles, one for each student
}
pixels-wrong = not the same picture: it does not count
pixels-nobody = nobody paints here

## What is measured

pixels-unknown = –
pixels-number-0 = { NUMBER($value, maximumFractionDigits: 0) }
pixels-number-1 = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }
pixels-second = in 1 second
pixels-second-description = { NUMBER($frames) } of the 60 pictures that a screen shows in a second would be new.
pixels-frames-unit = frames a second
pixels-frames-note = the screen shows 60
pixels-pixels-unit = million
pixels-pixels-note = pixels a second
pixels-finding = GPUs were made for pictures: no pixel waits for another.
pixels-finding-figure = { $ratio } as many pixels
pixels-times-unit = as many pixels
pixels-times-origin = Pixels a second of the students ÷ pixels a second of the professor, each the middle one of the last frames, copies included.
pixels-times-turns = each timed in its own turn
pixels-times-together = both at work at once
pixels-sentence = No pixel waits for another. GPUs were made for that.
pixels-sentence-slower = For a picture this small, handing out the work takes longer than doing it. Choose more pixels.
pixels-sentence-alone = Here the professor paints alone.
pixels-verdict-correct = ✓ the same picture, pixel for pixel
pixels-verdict-wrong = ✗ { NUMBER($pixels) } { $pixels ->
    [one] pixel differs
   *[other] pixels differ
}, so this does not count

## What can be chosen

pixels-size = Size of the picture
pixels-size-value = { $pixels } pixels
pixels-size-tenth = 0.1
pixels-size-half = 0.5
pixels-size-screen = this screen
pixels-size-4k = 4K TV
pixels-detail = Detail
pixels-detail-value = { $steps } { $steps ->
    [one] step
   *[other] steps
} a pixel
pixels-detail-stop = { $detail }
pixels-freeze = Freeze and zoom
pixels-move = Let it move
pixels-slow = Slow motion
pixels-again = Try again

## Zoomed in

pixels-zoom-title = { NUMBER($squares) } of the { NUMBER($pixels) } pixels of this frame
pixels-zoom-hint = touch any square
pixels-zoom-name = Pixels of the frame as squares. Arrow keys choose one.
pixels-zoom-whole = the whole frame
pixels-zoom-foot = The number is the light on the pixel. It picks the colour.
pixels-light = { NUMBER($light, minimumFractionDigits: 2, maximumFractionDigits: 2) }
pixels-work-title = A student’s work for one pixel
pixels-step-1 = Look out through your square.
pixels-step-1-result = column { NUMBER($col) }, row { NUMBER($row) }
pixels-step-2 = Walk until you meet something.
pixels-step-2-ball = a ball, after { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}
pixels-step-2-sea = the sea, after { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}
pixels-step-2-sky = only sky, after { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}
pixels-step-3 = Add up the light there.
pixels-work-foot = The same three lines for all { NUMBER($pixels) } pixels.
pixels-bridge-title = A pixel is a sum of products too
pixels-sum-pixel = this pixel: kinds of light × how bright each is
pixels-sum-answer = one answer of a race: row × column
pixels-sum-count = { NUMBER($count) } { $count ->
    [one] product
   *[other] products
}
pixels-sum = { $a0 } × { $b0 } + { $a1 } × { $b1 } + { $a2 } × { $b2 } + … = { $total }
pixels-sum-capped = { $a0 } × { $b0 } + { $a1 } × { $b1 } + { $a2 } × { $b2 } + … = { $total }, shown as 1
pixels-bridge-canvas = canvas
pixels-bridge-sheet = answer sheet
pixels-bridge-between = the same 1,000 students, the same kind of sums
pixels-bridge-note = Walking is different: how far a student walks, each finds out alone. Only the light is a sum of products.
pixels-to-race = Turn it into a sheet →

## What came between

pixels-replaced = The calculation stopped without an answer. It was started again; the picture moves on in a moment.
pixels-other-device = The device kept failing. Another one paints now.
pixels-no-opencl = No OpenCL device is at work any more. The professor paints alone.
pixels-asleep = Nothing can be computed here at the moment. The last picture stays; it will be tried again.
pixels-waits = Something is being measured. The picture moves on when that is done.

## In the terminal

pixels-terminal-picture = { NUMBER($width) } × { NUMBER($height) } pixels, { $detail } steps a pixel, { $frames ->
    [one] 1 frame
   *[other] { NUMBER($frames) } frames
} of each, the median counts
pixels-terminal-device = { $name } ({ $driver })
pixels-terminal-frame = a frame
pixels-terminal-frames = frames a second
pixels-terminal-pixels = million pixels a second
pixels-terminal-speedup = The students paint { $ratio } as many pixels.
pixels-terminal-verified = All frames are the same, pixel for pixel (largest difference { $difference } of 255).
pixels-terminal-wrong = The frames are not the same: they differ by up to { $difference } of 255.

## Errors

error-invalid-frame-size = “{ $given }” is not the size of a picture. Give two whole numbers from 1 to { NUMBER($largest) }, such as 1280x720.
error-frame-too-large = This picture needs { NUMBER($needed_mb) } MB, and { NUMBER($available_mb) } MB can be used here. Choose a smaller size.
