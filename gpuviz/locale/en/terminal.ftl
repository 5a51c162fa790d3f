# Commands that belong to no chapter.

model-fetching = fetching { $name }
model-name = { $name } { $version }
model-licence = licence: { $licence }
model-size = size: { NUMBER($megabytes, maximumFractionDigits: 1) } MB
model-hash = SHA-256: { $hash }
model-path = file: { $path }
model-right = it is there and its hash is right
model-wrong = it is there but its hash is wrong; run “gpuviz model fetch” to fetch it again
model-not-there = it is not there yet; run “gpuviz model fetch” with the internet connected

terminal-tuning = Trying block sizes
terminal-tuned = { $device } is fastest with { $parameters } ({ $tried ->
    [one] one choice
   *[other] { $tried } choices
} tried).
terminal-tuned-speed = { $gflops } GFLOP/s, with the usual ones { $usual }. Kept in { $path }.
devices-column-number = no.
devices-column-name = name
devices-column-type = type
devices-column-units = compute units
devices-column-lanes = lanes each
devices-column-driver = driver
devices-column-platform = platform
device-set-aside-equal = { $name } works too, but { $instead } is the same hardware and about as fast.
device-set-aside = { $name } works too, but { $instead } is the same hardware and { $times } as fast.
