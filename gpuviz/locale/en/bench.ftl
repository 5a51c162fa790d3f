# What “gpuviz bench” says.

bench-no-device = No OpenCL device works here; “gpuviz doctor” says why.
bench-failed = Not measured. { $why }
bench-column-what = Side by side
bench-column-promised = Promised
bench-column-aim = Aim
bench-column-here = Here
bench-column-half = Half of all
bench-column-verdict = Verdict
bench-reached = reached
bench-not-reached = not reached
bench-unknown = unknown
bench-disturbed = Other processes kept up to { $cores } cores busy meanwhile ({ $sections }). Measure again when the machine is idle.
bench-held-back = NumPy and numba were measured while { $names } held them back. Unset it and measure again.
bench-chart-saved = The chart was drawn to { $path }.
bench-chart-title = What gpuviz promises, and what came here
bench-chart-axis = how many times as good as promised: right of 1 is better than promised, left of it worse
bench-chart-nothing = Nothing was measured that anything is promised of.
