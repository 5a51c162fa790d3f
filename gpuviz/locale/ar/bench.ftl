# ما يقوله «gpuviz bench».

bench-no-device = لا يعمل هنا أي جهاز OpenCL؛ ويبين «gpuviz doctor» السبب.
bench-failed = لم يُقس. { $why }
bench-column-what = جنبًا إلى جنب
bench-column-promised = الوعد
bench-column-aim = الهدف
bench-column-here = هنا
bench-column-half = النصف الأوسط
bench-column-verdict = الحكم
bench-reached = تحقق
bench-not-reached = لم يتحقق
bench-unknown = غير معروف
bench-disturbed = شغلت برامج أخرى في الأثناء عددًا من الأنوية بلغ { $cores } ({ $sections }). قس من جديد حين لا يكون الحاسوب مشغولًا.
bench-held-back = قيس NumPy وnumba و{ $names } يبطئهما. ألغ هذا المتغير وقس من جديد.
bench-chart-saved = رُسم المخطط في { $path }.
bench-chart-title = ما يعد به gpuviz، وما تحقق هنا
bench-chart-axis = كم مرة أفضل من الوعد: ما بعد { NUMBER(1) } أفضل من الوعد، وما قبله أقل منه
bench-chart-nothing = لم يُقس شيء له وعد.
