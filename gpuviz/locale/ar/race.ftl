# فصل «السباق».

race-title = أستاذ واحد أم ألف طالب؟
race-subtitle-start = المسائل نفسها وعددها { NUMBER($tiles) }، والحساب نفسه. اضغط «ابدأ» وشاهدهم يعملون.
race-subtitle = المسائل نفسها وعددها { NUMBER($tiles) }، والحساب نفسه. لا يختلف سوى عدد الأيدي.

lane-blas_one_core = نواة واحدة بأقصى سرعة
lane-blas_all_cores = كل الأنوية بأقصى سرعة

description-sequential = نواة معالج واحدة، إجابة تلو الأخرى
description-opencl-cpu = { $cores ->
    [zero] { $cores } نواة معالج
    [one] نواة معالج واحدة
    [two] نواتا معالج
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
} (لا توجد GPU)
description-opencl-gpu = { $name }، { $units ->
    [zero] { $units } وحدة حساب
    [one] وحدة حساب واحدة
    [two] وحدتا حساب
    [few] { $units } وحدات حساب
    [many] { $units } وحدة حساب
   *[other] { $units } وحدة حساب
}
description-opencl-cpu-chosen = { $cores ->
    [zero] { $cores } نواة معالج
    [one] نواة معالج واحدة
    [two] نواتا معالج
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
} (اختير المعالج)
description-opencl-cpu-recorded = { $cores ->
    [zero] { $cores } نواة معالج
    [one] نواة معالج واحدة
    [two] نواتا معالج
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
description-numpy = NumPy على كل أنوية المعالج وعددها { $cores } (دون OpenCL)
description-unknown = يجري البحث عن GPU…

answers = { NUMBER($done) } من { NUMBER($tiles) } { $tiles ->
    [zero] إجابة
    [one] إجابة
    [two] إجابتين
    [few] إجابات
    [many] إجابة
   *[other] إجابة
}
state-waiting-turn = ينتظر: كلاهما يحتاج إلى المعالج نفسه، فيتناوبان
state-computing = يجري الحساب…
state-marking = يجري التصحيح…
verdict-correct = ✓ كلها صحيحة
verdict-wrong = ✗ عدد الخاطئة: { NUMBER($wrong) }

sheet-name = ورقة إجابات { $lane }
sheet-description = الصفوف: { NUMBER($rows) }، وفي كل صف من الخانات: { NUMBER($cols) }. الإجابات الموجودة: { NUMBER($done) }. مفاتيح الأسهم تختار خانة، ومفتاح Enter يبين كيف جاءت إجابتها.

## الزمن

timeline-title = كم استغرق كل منهما؟
timeline-description = الزمن الذي احتاج إليه كل منهما، على محور كل خطوة فيه أطول من سابقتها عشر مرات.

## كم مرة أسرع

race-finding = الذكاء الاصطناعي يكرر العمليات الصغيرة نفسها، أكثر مما يستطيع أحد أن يعدّ. والأيدي الكثيرة تتقاسمها.
race-finding-figure = { $is_faster ->
    [True] أسرع
   *[other] أبطأ
} { $ratio ->
    [zero] { NUMBER($ratio) } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { NUMBER($ratio) } مرات
    [many] { NUMBER($ratio) } مرة
   *[other] { NUMBER($ratio) } مرة
}
ladder-title = الطلاب في مواجهة…
ladder-origin = زمن هذه الطريقة ÷ زمن الطلاب. كل زمن هو الأوسط بين عدة قياسات، ومعه نسخ النتائج كلها، وقد فُحصت. وعند «أبطأ» تنعكس القسمة.
ladder-students = زمن الطلاب أنفسهم
ladder-sequential = إجابة واحدة في كل مرة
ladder-blas_one_core = نواة واحدة بأقصى سرعة
ladder-blas_all_cores = كل الأنوية بأقصى سرعة

## الأزرار والقوائم

command-again = مرة أخرى
command-stop = إيقاف
command-slow = حركة بطيئة
command-how = أرني كيف
command-sizes = كل الأحجام
badge-slowed = إبطاء × { NUMBER($factor) }
badge-recording = تسجيل
chooser-size = امتحان الأستاذ
chooser-device = الطلاب هم
size-tiny = امتحان صغير جدًا
size-small = امتحان صغير
size-seconds = امتحان { $seconds ->
    [zero] { $seconds } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوان
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}
size-given = { $size }
device-best = الأسرع هنا
device-cpu = { $name } (CPU)
device-gpu = { $name } (GPU)

## ما يحدث، في جملة أو جملتين

message-looking-title = لحظة من فضلك
message-looking = نبحث عما يستطيع الحساب هنا، ونجهز الامتحان.
message-ready-title = من سينتهي أولًا؟
message-ready = ⁦{ NUMBER($m) } × { NUMBER($k) }⁩ من الأعداد تُضرب في ⁦{ NUMBER($k) } × { NUMBER($n) }⁩ من الأعداد. عدد الإجابات: { NUMBER($answers) }، وفي كل منها من عمليات الضرب: { NUMBER($k) }.
message-racing-title = انطلق السباق
message-racing = كل مربع مسألة، وعدد إجاباتها { NUMBER($per_tile) }. ويأخذ لونه حين تكتمل.
message-turns-title = الطلاب يبدؤون
message-turns = كلاهما يستخدم هنا المعالج نفسه، فيتناوبان. ويبدأ زمن كل منهما من الصفر.
message-students-done-title = انتهى الطلاب
message-students-done = استغرقوا { $time }. وعند الأستاذ { NUMBER($done) } من { NUMBER($tiles) } إجابة. انتظر، أو اضغط «إيقاف».
message-students-done-estimate = استغرقوا { $time }. وعند الأستاذ { NUMBER($done) } من { NUMBER($tiles) } إجابة، ويحتاج إلى نحو { $estimate }. انتظر، أو اضغط «إيقاف».
message-professor-done-title = انتهى الأستاذ
message-professor-done = استغرق { $time }.
message-students-alone = استغرقوا { $time }. ولم يسابقهم أحد.
message-finished-title = الإجابات نفسها، أسرع { $ratio ->
    [zero] { $ratio } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $ratio } مرات
    [many] { $ratio } مرة
   *[other] { $ratio } مرة
}.
message-finished = كل طالب أبطأ من الأستاذ، لكنهم كثيرون جدًا.
message-finished-cpu = { $cores ->
    [zero] أنوية المعالج تقوم
    [one] نواة معالج واحدة تقوم
    [two] نواتا معالج تقومان
    [few] { $cores } أنوية معالج تقوم
    [many] { $cores } نواة معالج تقوم
   *[other] { $cores } نواة معالج تقوم
} بدور الطلاب: تحسب كل نواة { $lanes ->
    [zero] { $lanes } إجابة
    [one] إجابة واحدة
    [two] إجابتين
    [few] { $lanes } إجابات
    [many] { $lanes } إجابة
   *[other] { $lanes } إجابة
} معًا، وتقرأ كل عدد مرات أقل. وفي GPU آلاف من هذه المسارات.
message-finished-numpy = قام NumPy هنا بدور الطلاب، بكل أنوية المعالج وعددها { $cores }، لعدم وجود جهاز OpenCL يعمل.
message-held-back = * قيس هذا و{ $names } يبطئ هذه الطريقة، فيبدو الطلاب أسرع مما هم عليه.
message-slower-title = هذه المرة يفوز الأستاذ.
message-slower = في امتحان صغير كهذا يستغرق توزيع الأوراق أكثر من حلها. اختر امتحانًا أكبر.
message-wrong-title = ليست كل الإجابات صحيحة.
message-wrong = لم تكن كل المربعات صحيحة عند التصحيح (الخاطئة: { NUMBER($wrong) })، فلا يُحسب هذا السباق. اضغط «مرة أخرى».
message-slow-title = حركة بطيئة
message-slow = بهذا الترتيب وصلت الإجابات فعلًا قبل لحظات، والعرض أبطأ { $factor ->
    [zero] { NUMBER($factor) } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { NUMBER($factor) } مرات
    [many] { NUMBER($factor) } مرة
   *[other] { NUMBER($factor) } مرة
}.
message-slow-recorded-title = تسجيل بالحركة البطيئة
message-slow-recorded = بهذا الترتيب وصلت الإجابات في { $date } على { $device }، والعرض أبطأ { $factor ->
    [zero] { NUMBER($factor) } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { NUMBER($factor) } مرات
    [many] { NUMBER($factor) } مرة
   *[other] { NUMBER($factor) } مرة
}.
message-slow-waves = عادت الإجابات في مجموعات، ولا تُعرف داخل المجموعة لحظة وصول كل منها بالضبط.
message-recording = لا يجري أي حساب الآن. سُجل هذا السباق في { $date } على { $device }، ويُعرض كما كان.
message-stopped = توقف السباق. اضغط «ابدأ» لسباق جديد.

message-replaced-again = توقف الحساب دون جواب. أُعيد تشغيله، ويبدأ السباق من جديد.
message-replaced-caches = توقف الحساب مرة أخرى. ويبدأ الآن بعد بناء كل شيء من جديد.
message-replaced-device = ظل الجهاز يتعطل. يحل محله جهاز آخر، ويبدأ السباق من جديد.
message-replaced-numpy = لا يعمل هنا الآن أي جهاز OpenCL. يستخدم الطلاب بدلًا منه NumPy على كل أنوية المعالج.
message-replaced-recording = لا يمكن حساب شيء هنا الآن. ما تراه تسجيل.

## إجابة واحدة

answer-title = الصف { NUMBER($row) }، العمود { NUMBER($col) }
answer-subtitle = اضرب كل عدد من الصف في العدد المقابل له من العمود، ثم اجمع كل النواتج.
answer-row = الصف { NUMBER($row) } من A
answer-column = العمود { NUMBER($col) } من B
answer-sum = المجموع، ويكبر مع كل ناتج ضرب
answer-terms = ⁦{ $terms } … = { $result }⁩
answer-exact = محسوب بضعف عدد الأرقام
answer-bound = فرق مسموح به
answer-right = ✓ صحيحة
answer-wrong = ✗ خاطئة
answer-missing = لم تصل بعد
answer-looking = يجري جلب أعداد هذه الإجابة…
answer-gone = الأعداد التي وراء هذه الإجابة ليست متاحة الآن. ابدأ سباقًا، ثم اختر مربعًا من جديد.
answer-recorded = التسجيل يحفظ الأزمنة والألوان، لا الأعداد التي وراء الإجابة. ابدأ سباقًا حيًا لتراها.
answer-products-axis = نواتج جُمعت

## أرني كيف

how-title = العمل نفسه، مكتوبًا مرتين
how-subtitle = أولًا حلقة الأستاذ: إجابة تلو الأخرى. وبجانبها ما يفعله كل طالب، كلهم في الوقت نفسه.
how-loop = { $name }، يعمل على نواة معالج واحدة
how-kernel = { $name }، يعمل على { $device }
how-kernel-tuned = { $name }، يعمل على { $device }، والأسرع مع { $parameters }
how-kernel-searching = { $name }، يعمل على { $device }؛ يجري البحث عن الأسرع هنا: { $percent }٪
how-kernel-unknown = { $name }

roof-title = كم يقتربون من الحد الأقصى؟
roof-subtitle = الخط الأبيض أقصى ما يستطيعه هذا الجهاز، كما قيس. وكل نقطة هي ما بلغه واحد منهم.
roof-description = السرعة مقابل عدد العمليات لكل بايت يُنقل، على محورين كل خطوة فيهما أكبر عشر مرات.
roof-dot = { $lane }: { $share }
roof-x = عمليات حسابية لكل بايت يُنقل (هنا { NUMBER($here) })
roof-y = مليار عملية حسابية في الثانية
roof-memory = الذاكرة تنقل { NUMBER($gigabytes) } غيغابايت في الثانية
roof-peak = الحد الأقصى { NUMBER($billions) } مليار عملية حسابية في الثانية

## كل الأحجام

sizes-title = من يفوز؟ الحجم هو ما يقرر
sizes-subtitle = تحت الخط يكلف توزيع العمل أكثر من العمل نفسه، فيفوز الأستاذ.
sizes-x = عمليات حسابية في الامتحان
sizes-y = كم مرة أسرع من الأستاذ
sizes-equal = السرعة نفسها
sizes-measuring = تُقاس الأحجام واحدًا تلو الآخر…
sizes-done = قيست كل نقطة هنا قبل لحظات، وفُحصت إجاباتها.
sizes-wrong = كانت إجابة واحدة على الأقل خاطئة، فأُهمل حجمها.
sizes-recorded = التسجيل له حجم واحد فقط. ابدأ سباقًا حيًا لتقيس أحجامًا أخرى.

size-sentence = هذه الجملة، الطبقة { $layer }

chapters-race = السباق

full-pass-title = أستاذ واحد أم ألف طالب؟
full-pass-subtitle = كلاهما يقرأ الجملة نفسها بالنموذج اللغوي نفسه، طبقة بعد طبقة.
full-pass-strips-name = طبقات { $lane }
full-pass-layers = { NUMBER($done) } من { NUMBER($layers) } { $layers ->
    [zero] طبقة
    [one] طبقة
    [two] طبقتين
    [few] طبقات
    [many] طبقة
   *[other] طبقة
}
full-pass-ready-title = استعداد
full-pass-ready = تُحسب النتائج الصحيحة أولًا، بضعف عدد الأرقام، حتى يمكن التحقق من كل طبقة.
full-pass-racing-title = إنهم يقرؤون الجملة
full-pass-racing = عدد الطبقات { NUMBER($layers) }، واحدة تلو الأخرى: كل طبقة تحتاج إلى ما وجدته التي قبلها.
full-pass-students-done-title = قرأها الطلاب
full-pass-students-done = استغرقوا { $time }. والأستاذ عند الطبقة { NUMBER($done) } من { NUMBER($layers) }.
full-pass-finished-title = الكلمة نفسها، أسرع { $ratio ->
    [zero] { $ratio } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $ratio } مرات
    [many] { $ratio } مرة
   *[other] { $ratio } مرة
}.
full-pass-finished = كلاهما يقول «{ $word }». عدد الطبقات { NUMBER($layers) }، وفي كل منها سبع عمليات ضرب كبيرة: { NUMBER($count) } في المجموع، من أجل كلمة واحدة.
full-pass-two-words-title = كلمتان باحتمالين شبه متساويين.
full-pass-two-words = يقول الأستاذ «{ $word }»، ويقول الطلاب «{ $other }». كلتاهما صحيحة: الفرق صغير إلى حد أن تقريب الأعداد هو الذي يحسم.
full-pass-wrong = لم تكن كل الطبقات صحيحة عند التحقق (الخاطئة: { NUMBER($wrong) })، فلا يُحسب هذا. اضغط «مرة أخرى».
full-pass-stopped-title = توقفت القراءة
full-pass-stopped = أُوقفت القراءة. اضغط «مرة أخرى» لقراءة جديدة.

terminal-preparing = يجري التجهيز
terminal-recording = تسجيل من { $date } على { $device }؛ لا يجري أي حساب الآن.
terminal-saved = سُجل السباق في { $path }.
terminal-problem = ⁦{ NUMBER($m) } × { NUMBER($k) }⁩ من الأعداد في ⁦{ NUMBER($k) } × { NUMBER($n) }⁩ من الأعداد، عدد القطع: { NUMBER($tiles) }
terminal-device = الجهاز: { $name }، برنامج تشغيله { $driver }، { $date }
terminal-column-time = الزمن
terminal-column-rate = GFLOP/s
terminal-column-share = من الأقصى
terminal-limits = أقصى ما قيس: { $gflops } GFLOP/s، و{ $gigabytes } GB/s من الذاكرة وإليها.
terminal-held-back = * قيس هذا و{ $names } يبطئ هذه الطريقة: يبدو الطلاب أسرع مما هم عليه. ألغ هذا المتغير وقس من جديد.
terminal-column-checked = قطع صحيحة
terminal-full-pass = عدد الرموز { NUMBER($tokens) }، عبر طبقات { $name } وعددها { NUMBER($layers) }
terminal-column-layers = طبقات صحيحة
terminal-column-sooner = كان الطلاب
terminal-checked = { NUMBER($correct) } من { NUMBER($tiles) }
timeline-caption = الزمن: كل علامة عشرة أضعاف سابقتها
guess-question = كم سيحتاج الطلاب من الزمن؟
guess-note = يمكنك أن تتوقع من جديد بعد السباق.
guess-locked-title = أقل من { $time } أم أكثر؟
guess-locked = ثُبّت توقعك. الطلاب يبدؤون الآن.
ladder-faster = أسرع
ladder-slower = أبطأ
ladder-even = السرعة نفسها
