# تدريب نموذج صغير، بالعربية. الأعداد والأسماء والنصوص بين { } يضعها البرنامج: اترك أسماءها كما هي عند التعديل.

chapters-training = التدريب

training-title = كيف يتعلم الذكاء الاصطناعي؟
training-subtitle = تنبأ بالحرف التالي من الاسم. قارن. عدّل. ثم من جديد.
training-pages = الصفحة
training-page-learns = إنه يتعلم
training-page-costs = كم يكلف
training-slowed = إبطاء × { NUMBER($factor) }
training-unknown = –

## ما يمكنك فعله

training-pause = إيقاف مؤقت
training-run = متابعة
training-step = خطوة واحدة
training-faster = أسرع
training-slower = أبطأ
training-restart = ابدأ من جديد
training-again = حاول من جديد
training-rate = حجم كل تغيير
training-rate-tiny = ضئيل
training-rate-huge = هائل
training-rate-value = { NUMBER($rate, maximumFractionDigits: 2) }

## ما يمنعه من التعلم

training-waits = يُقاس شيء الآن. ويستمر التعلم بعده مباشرة.
training-asleep = لا يمكن حساب شيء في هذه اللحظة. وستُعاد المحاولة بعد دقيقة.
training-other-device = توقف الجهاز عن العمل. ويحل محله جهاز آخر.
training-no-opencl = لا يعمل هنا أي جهاز OpenCL، فيقوم NumPy بعمل الطلاب.
training-replaced = تعطل الجزء الذي يحسب. ويحل محله جزء جديد.
training-begins-again = تعطل الجزء الذي يحسب، وضاع ما تعلمه. ويبدأ من الصفر.

## الأسماء والمراحل

training-phase-noise = ضوضاء
training-phase-letters = حروف
training-phase-pairs = أزواج
training-phase-names = أسماء
training-known = ✓ اسم حقيقي
training-names-source = الاسم ذو العلامة ✓ موجود في القائمة التي يتعلم منها النموذج: أسماء أولى من تعداد الولايات المتحدة سنة ١٩٩٠ (US Census Bureau, frequently occurring first names؛ ملك عام). والنموذج لا يبحث عن الأسماء: بل يكتب كلًا منها حرفًا حرفًا.
training-unsure = محتار كمن يختار من بين
training-unsure-unit = من الحروف
training-unsure-start = { NUMBER($letters) } في البداية
training-unsure-origin = الخطأ { $loss }، وe مرفوعًا إليه يساوي { $value }. ومن يخمّن بين هذا العدد من الحروف المتساوية الاحتمال يكون خطؤه هكذا.
training-whole = { NUMBER($value, maximumFractionDigits: 0) }
training-more = { NUMBER($value) }+
training-loss = { NUMBER($loss, minimumFractionDigits: 2, maximumFractionDigits: 2) }
training-loss-name = الخطأ
training-curve-description = الخطأ مع خطوات التعلم: الأقل أفضل
training-curve-heldout = أسماء لا يراها أبدًا
training-curve-training = أسماء يتعلم منها
training-line-blind = تخمين أعمى
training-line-letters = تخمين بحسب الشيوع
training-line-pairs = تخمين بحسب الحرف السابق
training-line-blind-origin = اللوغاريتم الطبيعي للعدد { $letters }: خطأ من يعد كل الحروف، وعددها { $letters }، متساوية الاحتمال. (ونهاية الاسم تُعد حرفًا.)
training-line-letters-origin = بالعدّ: كم مرة يرد كل حرف في أسماء التعلم، وعددها { NUMBER($names) }. وهذا خطأ من لا يعرف غير ذلك، في الأسماء التي لا يراها النموذج أبدًا، وعددها { NUMBER($heldout) }. وتبدأ مرحلة «حروف» في منتصف الطريق إليه من التخمين الأعمى.
training-line-pairs-origin = بالعدّ: كم مرة يتبع كل حرف كل حرف آخر في أسماء التعلم، وعددها { NUMBER($names) }. وهذا خطأ من لا يعرف غير ذلك، في الأسماء التي لا يراها النموذج أبدًا، وعددها { NUMBER($heldout) }.
training-tick = { NUMBER($steps) }
training-tick-last = { NUMBER($steps) } { $steps ->
    [zero] خطوة
    [one] خطوة
    [two] خطوتان
    [few] خطوات
    [many] خطوة
   *[other] خطوة
}

## مثال واحد

training-example-description = مثال واحد في ثلاث مراحل: التنبؤ، المقارنة، التعديل
training-example-step = الخطوة { NUMBER($steps) }
training-predict = تنبأ
training-compare = قارن
training-adjust = عدّل
training-hidden = ؟
training-letter = { $letter }
training-end = النهاية
training-compared = هو الصحيح، وكان نصيبه { $percent }.
training-compared-only = هو الصحيح، وكان نصيبه { $percent } فقط.
training-adjusted = تتحرك كل الأوزان قليلًا، وعددها { NUMBER($weights) }.
training-adjusted-lost = تتحرك كلها، من أجل { $batch ->
    [zero] { NUMBER($batch) } مثال
    [one] مثال واحد
    [two] مثالين
    [few] { NUMBER($batch) } أمثلة
    [many] { NUMBER($batch) } مثالًا
   *[other] { NUMBER($batch) } مثال
} معًا.
training-weights-name = الأوزان بين الحروف والطبقة الأولى، على شكل صورة
training-weights-none = لا أوزان بعد
training-weights-shown = { NUMBER($weights) } من أوزانه
training-weights-big = كبير
training-weights-moved = الأكثر حركة

## العداد

training-steps = { $steps ->
    [zero] خطوة
    [one] خطوة
    [two] خطوتان
    [few] خطوات
    [many] خطوة
   *[other] خطوة
}
training-step-count = { NUMBER($steps) }
training-guesses = التخمينات حتى الآن: { NUMBER($guesses) }
training-guesses-origin = عدد الخطوات { NUMBER($steps) }، وأمثلة كل منها من القائمة { NUMBER($batch) }: ⁦{ NUMBER($steps) } × { NUMBER($batch) }⁩.
training-speed = { $time } من العمل: { $steps ->
    [zero] { NUMBER($steps) } خطوة
    [one] خطوة واحدة
    [two] خطوتين
    [few] { NUMBER($steps) } خطوات
    [many] { NUMBER($steps) } خطوة
   *[other] { NUMBER($steps) } خطوة
} في الثانية
training-speed-unknown = يستعدون
training-speed-origin = عدد الخطوات { NUMBER($steps) }، مقسومًا على { $time } استغرقها حسابها. والانتظار لكي تشاهد لا يُحسب.
training-device-unknown = يجري البحث عن GPU…
training-device-none = NumPy على المعالج (لا يعمل OpenCL)
training-device-cpu = OpenCL على { $cores ->
    [zero] { $cores } نواة معالج
    [one] نواة معالج واحدة
    [two] نواتي معالج
    [few] { $cores } أنوية معالج
    [many] { $cores } نواة معالج
   *[other] { $cores } نواة معالج
} × { $lanes ->
    [zero] { $lanes } مسار
    [one] مسار واحد
    [two] مساران
    [few] { $lanes } مسارات
    [many] { $lanes } مسارًا
   *[other] { $lanes } مسار
}
training-device-gpu = { $name }

## ما تعلمه

training-opening = لا يعرف شيئًا بعد.
training-opening-body = كل أوزانه أعداد عشوائية.
training-said-noise = في البداية ضوضاء فقط.
training-said-noise-body = يخمّن، ويرى كم أخطأ، ويحرك كل وزن قليلًا.
training-said-letters = يكتشف الحروف الشائعة.
training-said-letters-body = بعض الحروف يرد أكثر من غيره بكثير. وهذا وحده يحسّن التخمين.
training-said-pairs = يكتشف ماذا يتبع ماذا.
training-said-pairs-body = بعد بعض الحروف يكثر ورود حروف أخرى. وتكاد الكلمات تُنطق.
training-said-names = صارت تشبه الأسماء.
training-said-names-body = لم يعلّمه أحد قاعدة. إنما عرف مرة بعد مرة كم أخطأ.
training-paused = متوقف مؤقتًا. لا يتعلم شيئًا وهو يستريح.
training-finished = إنه يبتكر أسماء.
training-finished-body = تنبأ وقارن وعدّل { $steps ->
    [zero] { NUMBER($steps) } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { NUMBER($steps) } مرات
    [many] { NUMBER($steps) } مرة
   *[other] { NUMBER($steps) } مرة
}. وتبين الصفحة الأخرى كم يكلف ذلك.
training-diverged = كانت التغييرات كبيرة جدًا.
training-diverged-body = بتغييرات حجمها { NUMBER($rate, maximumFractionDigits: 2) } قفز فوق الجواب، أبعد في كل مرة، وكبر الخطأ بلا نهاية. اختر تغييرات أصغر، فيبدأ من جديد.

## ما يكلفه التعلم

training-costs-title = كم يكلف التعلم؟
training-costs-subtitle = الإجابة مرة واحدة. والتعلم مرة بعد مرة بعد مرة.
training-measuring = يُقاس ما تكلفه الخطوة هنا…
training-not-verified = أوزان الطلاب وأوزان الأستاذ مختلفة، فلا تُحسب هذه الأزمنة.
training-nothing-to-guess = حسب أحد الطرفين خطأ، فلا يوجد ما يُقارن.
training-not-measured = لم يُقس
training-steps-description = ما تكلفه إجابة واحدة، وخطوة واحدة، وكل الخطوات
training-answer = إجابة
training-answer-note = يخمّن { $batch ->
    [zero] { NUMBER($batch) } طالب
    [one] طالب واحد
    [two] طالبان
    [few] { NUMBER($batch) } طلاب
    [many] { NUMBER($batch) } طالبًا
   *[other] { NUMBER($batch) } طالب
}
training-one-step = خطوة تعلم واحدة
training-one-step-note = تنبأ، قارن، عدّل
training-everything = التعلم كله
training-everything-note = مثل { $answers ->
    [zero] { NUMBER($answers) } إجابة
    [one] إجابة واحدة
    [two] إجابتين
    [few] { NUMBER($answers) } إجابات
    [many] { NUMBER($answers) } إجابة
   *[other] { NUMBER($answers) } إجابة
}
training-everything-origin = عدد الخطوات { NUMBER($steps) }، وكل منها { $step }، ومجموعها مقسوم على { $answer } للإجابة. قيست الخطوة والإجابة هنا مرات كثيرة بالتناوب؛ وهذان هما الوسيطان.
training-times = × { $factor }
training-number = { NUMBER($value) }
training-times-origin = استغرقت الخطوة { $step } والإجابة { $answer }، وقيستا هنا مرات كثيرة بالتناوب؛ وهذان هما الوسيطان. وقُسم أحدهما على الآخر.
training-times-all = × { NUMBER($steps) }
training-milliseconds = { NUMBER($value, maximumFractionDigits: 3) } ملي ث
training-count = { NUMBER($number) }
training-figure = { $value } { $unit }
training-days = { $number ->
    [zero] يوم
    [one] يوم
    [two] يوم
    [few] أيام
    [many] يومًا
   *[other] يوم
}
training-years = { $number ->
    [zero] سنة
    [one] سنة
    [two] سنة
    [few] سنوات
    [many] سنة
   *[other] سنة
}

## كم يحتاج كل نموذج

training-how-long = كم يستغرق…
training-column-students = الطلاب هنا
training-column-professor = الأستاذ وحده
training-row-little = هذا النموذج الصغير
training-row-little-note = الأوزان: { NUMBER($weights) }
training-row-layers = نموذج فصل «الطبقات»
training-row-large = نموذج كبير
training-row-note = الأوزان: { $weights }
training-row-layers-origin = أوزان SmolLM2-135M عددها { NUMBER($weights) }، وقد تعلم من { $tokens } رمز ({ $source }، { $date }). ويحتاج التدريب إلى نحو { NUMBER(6) } عمليات لكل وزن ورمز: { $flops } في المجموع.
training-row-large-origin = أوزان Llama 3.1 هذا عددها { $weights } ({ $card }، { $card_date }). واحتاج تدريبه إلى { $flops } عملية ({ $source }، { $date }).
training-steps-origin = عدد الخطوات { NUMBER($steps) }، وكل منها { $step }، كما قيس هنا.
training-flops-origin = عدد العمليات { $flops }، مقسومًا على السرعة التي قيست هنا: { NUMBER($step_flops) } عملية لنواتج خطوة واحدة في { $step }، أي { NUMBER($rate) } مليار في الثانية. ويفترض هذا أن النموذج الأكبر يتدرب بالسرعة نفسها؛ وقد لا تتسع له هذه الذاكرة أصلًا.
training-power = ⁦{ NUMBER($digits, minimumFractionDigits: 1, maximumFractionDigits: 1) } × { NUMBER(10) }{ $power }⁩
training-axis-description = كم يستغرق التعلم، على محور الزمن
training-axis-caption = الدائرة: الطلاب هنا · المربع: الأستاذ وحده · كل علامة أضعاف كثيرة لسابقتها
training-landmark-life = عمر إنسان
training-landmark-ice-age = نهاية العصر الجليدي
training-landmark-first-people = أوائل البشر
training-landmark-dinosaurs = انقراض الديناصورات
training-landmarks-origin = عمر إنسان: { NUMBER(73.3) } سنة ({ $life }). انتهى العصر الجليدي الأخير قبل { NUMBER(11700) } سنة ({ $ice_age }). أقدم من نعرفهم من نوعنا البشري: قبل نحو { NUMBER(300000) } سنة ({ $first_people }). انقرضت الديناصورات قبل { NUMBER(66) } مليون سنة ({ $dinosaurs }).
training-guess-question = كم يستغرق الطلاب هنا في تدريب نموذج «الطبقات»؟ توقع أولًا.
training-guess-hint = المس المحور لتتوقع
training-guess-hidden = ؟
training-guess-none = العمل نفسه، والعمليات نفسها: لا يختلف سوى عدد الأيدي.
training-reveal = أرني

## وحدات GPU تتقاسم العمل

training-gpus-title = لذلك تتقاسم وحدات GPU العمل
training-gpus-note = كل مربع مضيء وحدة GPU واحدة تعمل على Llama 3.1.
training-gpus-name = مربع لكل GPU؛ والعاملة منها مضيئة
training-gpus-source = دربت Llama 3.1 405B معًا وحدات GPU عددها { NUMBER($gpus) } ({ $source }، { $date })، في { $hours } ساعة من عمل GPU واحدة ({ $card }، { $card_date }).
training-gpus-origin = { $hours } ساعة GPU، مقسومة على { $gpus ->
    [zero] { NUMBER($gpus) } وحدة GPU
    [one] GPU واحدة
    [two] وحدتي GPU
    [few] { NUMBER($gpus) } وحدات GPU
    [many] { NUMBER($gpus) } وحدة GPU
   *[other] { NUMBER($gpus) } وحدة GPU
}. وفي الحقيقة يضيع بعض الوقت حين تنتظر الوحدات الكثيرة بعضها بعضًا؛ أما الساعات فحُسبت وهي كلها تعمل.
training-gpus-alone = GPU واحدة وحدها:
training-gpus-all = كلها معًا ({ NUMBER($gpus) }):
training-gpus-count = كم وحدة تعمل معًا؟
training-gpus-moral = لهذا أصبحت وحدات GPU ثمينة إلى هذا الحد.

## للصفحة التي تجمع كل الفصول

training-finding = يتعلم الذكاء الاصطناعي بأن يتنبأ ويقارن ويعدّل، مرة بعد مرة.
training-finding-figure = { $answers ->
    [zero] { NUMBER($answers) } إجابة
    [one] إجابة واحدة
    [two] إجابتين
    [few] { NUMBER($answers) } إجابات
    [many] { NUMBER($answers) } إجابة
   *[other] { NUMBER($answers) } إجابة
} للتعلم كله
training-finding-origin = زمن تعلم نموذج صغير في { NUMBER($steps) } من الخطوات، مقسومًا على زمن إجابة واحدة؛ وقيس كلاهما هنا.
