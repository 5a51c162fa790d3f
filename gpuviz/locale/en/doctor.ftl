# What “gpuviz doctor” says.

doctor-host = { $system }, { $cores } CPU { $cores ->
    [one] core
   *[other] cores
}, { $memory } GB memory, Python { $python }
doctor-qt = Qt can draw
doctor-fonts = its fonts have all our letters
doctor-languages = the fonts here have the letters of every language
# $language is a language’s own name and its code, such as “日本語 (ja)”; $package is a package of Debian.
doctor-language-undrawn = no font here has all letters of { $language }, so the window does not offer it. Install one; on Debian or Ubuntu run “sudo apt-get install { $package }”
doctor-texts = your own texts in { $path } are right
doctor-no-texts = there is no folder { $path } for your own texts, so ours are shown. Make it, or correct “folder” of [languages] in the settings file
# A fault in a Fluent file that staff wrote. $message is its name; $detail is what is wrong with it.
doctor-text-fault = { $file }: { $kind ->
    [missing] there is no message “{ $message }”, so the window does not offer this language
    [unknown] gpuviz has no message “{ $message }”; correct its name
    [syntax] this is no message in Fluent: { $detail }
    [argument] “{ $message }” uses “{ $detail }”, which it is never given
    [unused] “{ $message }” leaves out “{ $detail }”
    [reference] “{ $message }” refers to “{ $detail }”, which is not there
    [plural] “{ $message }” does not have the plural forms of its language: { $detail }
    [markup] “{ $message }” would show its markup: { $detail }
   *[unreadable] it cannot be read: { $detail }
}
doctor-text-faults-more = { $faults ->
    [one] and one more fault in your own texts
   *[other] and { NUMBER($faults) } more faults in your own texts
}
doctor-display = a window opens on the screen
doctor-no-display = no screen here; the terminal and “gpuviz snapshot” work without one
doctor-device-gpu = GPU { $name }, driver { $driver }, { $units } { $units ->
    [one] compute unit
   *[other] compute units
}: computes correctly
doctor-device-cpu = OpenCL on the CPU: { $name }, driver { $driver }, { $units } { $units ->
    [one] core
   *[other] cores
} × { $lanes } { $lanes ->
    [one] lane
   *[other] lanes
}: computes correctly
doctor-no-driver = no OpenCL driver is installed
doctor-no-device = no OpenCL device works. Install your GPU’s driver; for the CPU, “sudo apt-get install pocl-opencl-icd” on Debian or Ubuntu, else “pip install 'gpuviz[cpu]'”
doctor-no-gpu = no GPU found: the CPU’s cores play the students, and the window says so
doctor-numba = the professor’s loop is compiled by numba
doctor-no-numba = numba is missing here: the professor uses one BLAS dot product per answer, and says so
doctor-model = the language model is at { $path }
doctor-no-model = there is no language model at { $path }: the race works without it; fetch it with “gpuviz model fetch”
doctor-model-damaged = the file { $path } is not the whole language model: the race works without it; fetch it with “gpuviz model fetch”
doctor-shared-memory = there is shared memory for the picture of a race
doctor-no-shared-memory = shared memory cannot hold the picture of a race ({ $detail }). On Linux mend it with “mount -o remount,rw,size=64M /dev/shm”; start a container with “docker run --shm-size=64m”
doctor-no-temporary-folder = { $detail }. Set TMPDIR to a folder that can be written
doctor-folder = { $path } can be written, and what is built there can run
doctor-folder-unwritable = { $path } cannot be written ({ $detail }). Allow it, or set { $variable } to a folder that can be
doctor-folder-full = { $path } is full ({ $detail }). Make room there, or set { $variable } to a folder with room
doctor-folder-noexec = { $path } is on a disk mounted with “noexec”, so what is built there cannot run. Set { $variable } to a folder on another disk
doctor-log = the log is { $path }
doctor-healthy = All is well: the race can run.
doctor-ill = The race cannot run as it should. Mend the lines marked ✗ and run this again.
