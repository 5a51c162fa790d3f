# Settings files and lessons: what is wrong with them, and what “gpuviz config” says.

# Where a setting stands: a file and its line, or an environment variable or an option, which have none.
setting-place = { $line ->
    [0] { $file }
   *[other] { $file }, line { NUMBER($line, useGrouping: 0) }
}

error-settings = The settings in “{ $file }” cannot be used. Run “gpuviz config check”.
error-no-settings-file = “{ $file }” is no file. Name a TOML file.
error-settings-too-long = “{ $file }” has more than { $most_kb } kB, which is too much for settings. Name another file.
error-settings-not-utf8 = “{ $file }” is not saved as UTF-8 ({ setting-place }). Save it as UTF-8 in your editor.
# $detail is English, by Python's reader of TOML, such as: Expected '=' after a key in a key/value pair
error-settings-not-toml = “{ $file }” breaks a rule of TOML in line { NUMBER($line, useGrouping: 0) }, column { NUMBER($column, useGrouping: 0) }: { $detail }. Mend that line.
error-settings-too-deep = “{ $file }” has tables or lists within each other without end. Name another file.
error-setting-twice = “{ $setting }” stands there twice ({ setting-place }). Take one of the two away.
error-unknown-section = There is no section [{ $section }] ({ setting-place }). { $found ->
    [0] There are: { $all }.
   *[other] Did you mean [{ $nearest }]? Write that instead.
}
error-unknown-setting = { $section ->
    [none] “{ $setting }” is no setting here
   *[other] “{ $setting }” is no setting of [{ $section }]
} ({ setting-place }). { $found ->
    [0] There are: { $all }.
   *[other] Did you mean “{ $nearest }”? Write that instead.
}
error-setting-missing = “{ $setting }” is missing in “{ $file }”. Add it.
error-settings-exist = “{ $file }” is there already and stays as it is. Name another file, or take that one away.
error-unsuitable-setting = “{ $setting }” cannot be { $given } ({ setting-place }). Give another value.
error-setting-no-section = [{ $setting }] is a section and cannot be { $given } ({ setting-place }). Write its settings under it.
error-setting-not-switch = “{ $setting }” cannot be { $given } ({ setting-place }). Write true or false.
error-setting-not-number = “{ $setting }” cannot be { $given } ({ setting-place }). Give a number from { $least } to { $most }.
error-setting-not-whole = “{ $setting }” cannot be { $given } ({ setting-place }). Give a whole number from { $least } to { $most }.
error-setting-not-text = “{ $setting }” cannot be { $given } ({ setting-place }). Write a text in quotation marks.
error-setting-text-too-long = The text of “{ $setting }” is too long ({ setting-place }). Give one of at most { $most } characters.
error-setting-not-one-of = “{ $setting }” cannot be { $given } ({ setting-place }). Choose one of these: { $all }.
# $example is a value such as 1600x900 or 18:00
error-setting-not-like = “{ $setting }” cannot be { $given } ({ setting-place }). Give one such as { $example }.
error-setting-list-too-long = “{ $setting }” has more than { $most } entries ({ setting-place }). Leave some out.
error-setting-not-list = “{ $setting }” cannot be { $given } ({ setting-place }). Write a list in square brackets.

# The file that “gpuviz config init” writes: comments above each section and each setting.

settings-sample = Settings of gpuviz. Every line that begins with # is a comment, and shows a setting with its default. To change one, take the # away in front of it. Names of files are relative to this folder. “gpuviz config check” says whether all is right; what is typed on the command line or set in the environment counts before this file.
settings-from-to = From { $least } to { $most }.
settings-one-of = One of { $all }.
settings-some-of = Any of { $all }.
settings-such-as = Such as { $example }.

settings-window = The window.
setting-window-size = Width and height in pixels; the whole screen if empty.
setting-window-full-screen = Fill the screen, without a frame.
setting-window-typing = Whether visitors may type a sentence, or only choose one of ours.
settings-race = The race of the first chapter.
setting-race-size = The size of the matrices, M × N × K; with "auto" as large as the sequential lane manages in the given seconds.
setting-race-seconds = Seconds that the sequential lane takes, with size "auto".
setting-race-tiles = The number of answers that each lane computes.
setting-race-device = The name of the device, or a part of it; see “gpuviz devices”. The fastest if empty.
setting-race-seed = The seed of the random numbers in the matrices: another number gives others.
setting-race-lanes = The lanes that race.
setting-race-runs = Measured runs of each fast lane; the median counts.
setting-race-save-trace = A file to record each race to; none if empty.
setting-race-replay = A recorded race to show; nothing is computed then. None if empty.
settings-model = The language model.
setting-model-file = A Llama model in a GGUF file; the one that “gpuviz model fetch” fetches if empty.
setting-model-sentence = The sentence that it reads first; one of ours if empty.
setting-model-offline = Never fetch the language model, even if it is missing.
settings-languages = The visitors' languages.
setting-languages-first = The language at the start, and after each visitor.
setting-languages-offered = The languages that visitors may choose; all that there are if empty.
setting-languages-folder = A folder of your own texts, such as ko/race.ftl in it; they replace ours or add a language.
setting-languages-arabic-digits = Digits of Arabic texts: ٠١٢٣ ("arabic"), or 0123 as in the Maghreb ("latin").
settings-access = What makes the picture easier to see, from the start and for everybody.
setting-access-text-percent = The size of text, in percent of the usual size.
setting-access-high-contrast = Stronger contrasts.
setting-access-reduced-motion = Nothing moves that only decorates.
settings-kiosk = The unattended exhibit.
setting-kiosk-idle-s = Seconds without a touch until the countdown begins.
setting-kiosk-countdown-s = Seconds that the countdown takes; after it everything is back at the start.
setting-kiosk-staff-s = Seconds without a touch until the staff page closes.
setting-kiosk-pin = Who may leave the exhibit by the screen: the line that “gpuviz kiosk pin” prints. Nobody if empty.
setting-kiosk-typing = Whether visitors of the exhibit may type a sentence of their own.
setting-kiosk-millimetres = The width of the screen, where it tells a wrong one; 0 for what the screen tells.
settings-quiet-hours = When the museum is closed: the screen is dark and nothing computes.
setting-quiet-hours-on = Whether there are such hours.
setting-quiet-hours-from = When they begin, by the clock of this computer.
setting-quiet-hours-until = When they end; it may be in the morning after.
settings-health = What the exhibit tells about itself.
setting-health-file = The health file; empty for the usual place.
setting-health-log-folder = The folder of the log; empty for the usual place.
settings-presenter = Talks.
setting-presenter-minutes = How many minutes a talk takes.

# “gpuviz config”
config-written = The settings file is at “{ $path }”. Everything in it is a comment; change what you like.
config-good = “{ $path }” is right.
config-none = There is no settings file. “gpuviz config init” writes one, and all settings have their defaults.
config-faults = { $count ->
    [one] One thing is wrong in “{ $path }”.
   *[other] { $count } things are wrong in “{ $path }”.
}
config-from-default = default
# $name is an environment variable or an option
config-from-elsewhere = { $name }

# Lessons
lesson-note-title = Not quite as written
# $name is the name of a control, such as device; $wanted and $used are its values, such as 500 or NVIDIA H100
lesson-not-here = The lesson asks for { $name } = { $wanted }, which is not here. { $used } is used instead.
lesson-not-here-at-all = The lesson asks for { $name } = { $wanted }, which is not here. It stays as it is.
lesson-save = Save as a lesson
lesson-saved-title = Saved
lesson-saved = What shows now is a lesson: “{ $path }”. “gpuviz --lesson” opens it.
export-save = Save picture and figures
# $names are names of files
export-saved = { $names } are in “{ $folder }”.
