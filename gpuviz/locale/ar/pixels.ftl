# البكسلات، بالعربية. الأعداد والأسماء والنصوص بين { } يضعها البرنامج: اترك أسماءها كما هي عند التعديل.

chapters-pixels = البكسلات

pixels-title = من يستطيع أن يبقي الصورة متحركة؟
pixels-subtitle = الصورة المتحركة لقطة بعد لقطة. وفي كل لقطة { $pixels } بكسل: مربعات صغيرة، يُحسب كل منها وحده.
pixels-subtitle-frozen = مجمّدة. كل مربع بكسل واحد، حسبه طالب واحد دون أن يسأل أحدًا.
pixels-subtitle-slow = لقطة واحدة، بالترتيب الذي أُنجزت به أجزاؤها فعلًا. والإبطاء واحد للطرفين.
pixels-slowed = إبطاء × { NUMBER($factor) }

## من يرسم

pixels-description-sequential = نواة معالج واحدة، بكسل تلو الآخر
pixels-description-cpu = OpenCL على { $cores ->
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
pixels-description-gpu = { $name }
pixels-description-none = لا يعمل OpenCL، فلا يستطيعون الرسم
pixels-description-unknown = يجري البحث عن GPU…
pixels-canvas-sequential = صورة الأستاذ
pixels-canvas-opencl = صورة الطلاب
pixels-new-frame = لقطة جديدة
pixels-old-frame = لقطة قديمة
pixels-just-finished = انتهت للتو
pixels-tiles = { $tiles ->
    [zero] { NUMBER($tiles) } قطعة
    [one] قطعة واحدة
    [two] قطعتان
    [few] { NUMBER($tiles) } قطع
    [many] { NUMBER($tiles) } قطعة
   *[other] { NUMBER($tiles) } قطعة
}، واحدة لكل طالب
pixels-wrong = ليست الصورة نفسها: لا تُحسب
pixels-nobody = لا أحد يرسم هنا

## ما يُقاس

pixels-unknown = –
pixels-number-0 = { NUMBER($value, maximumFractionDigits: 0) }
pixels-number-1 = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }
pixels-second = في ثانية واحدة
pixels-second-description = تعرض الشاشة { NUMBER(60) } صورة في الثانية. عدد الجديد منها: { NUMBER($frames) }.
pixels-frames-unit = لقطة في الثانية
pixels-frames-note = الشاشة تعرض { NUMBER(60) }
pixels-pixels-unit = مليون
pixels-pixels-note = بكسل في الثانية
pixels-finding = صُنعت وحدات GPU من أجل الصور: لا ينتظر أي بكسل بكسلًا آخر.
pixels-finding-figure = { $ratio } قدر ما يرسمه الأستاذ
pixels-times-unit = قدر ما يرسمه الأستاذ
pixels-times-origin = ما يرسمه الطلاب من بكسلات في الثانية ÷ ما يرسمه الأستاذ، وكل منهما القيمة الوسطى لآخر اللقطات، والنسخ محسوب.
pixels-times-turns = قيس كل منهما في دوره
pixels-times-together = كلاهما يعمل في الوقت نفسه
pixels-sentence = لا ينتظر أي بكسل بكسلًا آخر. لهذا صُنعت وحدات GPU.
pixels-sentence-slower = في صورة صغيرة كهذه يستغرق توزيع العمل أكثر من العمل نفسه. اختر بكسلات أكثر.
pixels-sentence-alone = الأستاذ يرسم هنا وحده.
pixels-verdict-correct = ✓ الصورة نفسها، بكسلًا بكسلًا
pixels-verdict-wrong = ✗ البكسلات المختلفة: { NUMBER($pixels) }، فلا يُحسب هذا

## ما يمكن اختياره

pixels-size = حجم الصورة
pixels-size-value = { $pixels } بكسل
pixels-size-tenth = { NUMBER(0.1) }
pixels-size-half = { NUMBER(0.5) }
pixels-size-screen = هذه الشاشة
pixels-size-4k = تلفاز 4K
pixels-detail = التفاصيل
pixels-detail-value = { $steps ->
    [zero] { $steps } خطوة
    [one] خطوة واحدة
    [two] خطوتين
    [few] { $steps } خطوات
    [many] { $steps } خطوة
   *[other] { $steps } خطوة
} لكل بكسل
pixels-detail-stop = { $detail }
pixels-freeze = جمّد وكبّر
pixels-move = حرّكها
pixels-slow = حركة بطيئة
pixels-again = حاول من جديد

## عن قرب

pixels-zoom-title = { NUMBER($squares) } من بكسلات هذه اللقطة وعددها { NUMBER($pixels) }
pixels-zoom-hint = المس أي مربع
pixels-zoom-name = بكسلات اللقطة على شكل مربعات. مفاتيح الأسهم تختار واحدًا.
pixels-zoom-whole = اللقطة كاملة
pixels-zoom-foot = العدد هو الضوء على البكسل، وهو الذي يحدد اللون.
pixels-light = { NUMBER($light, minimumFractionDigits: 2, maximumFractionDigits: 2) }
pixels-work-title = عمل طالب من أجل بكسل واحد
pixels-step-1 = انظر من خلال مربعك.
pixels-step-1-result = العمود { NUMBER($col) }، الصف { NUMBER($row) }
pixels-step-2 = سِر حتى تلقى شيئًا.
pixels-step-2-ball = كرة، بعد { $steps ->
    [zero] { $steps } خطوة
    [one] خطوة واحدة
    [two] خطوتين
    [few] { $steps } خطوات
    [many] { $steps } خطوة
   *[other] { $steps } خطوة
}
pixels-step-2-sea = البحر، بعد { $steps ->
    [zero] { $steps } خطوة
    [one] خطوة واحدة
    [two] خطوتين
    [few] { $steps } خطوات
    [many] { $steps } خطوة
   *[other] { $steps } خطوة
}
pixels-step-2-sky = السماء فقط، بعد { $steps ->
    [zero] { $steps } خطوة
    [one] خطوة واحدة
    [two] خطوتين
    [few] { $steps } خطوات
    [many] { $steps } خطوة
   *[other] { $steps } خطوة
}
pixels-step-3 = اجمع الضوء هناك.
pixels-work-foot = الأسطر الثلاثة نفسها لكل البكسلات، وعددها { NUMBER($pixels) }.
pixels-bridge-title = البكسل أيضًا مجموع نواتج ضرب
pixels-sum-pixel = هذا البكسل: أنواع الضوء × شدة كل منها
pixels-sum-answer = إجابة واحدة في السباق: صف × عمود
pixels-sum-count = { $count ->
    [zero] { NUMBER($count) } ناتج
    [one] ناتج واحد
    [two] ناتجان
    [few] { NUMBER($count) } نواتج
    [many] { NUMBER($count) } ناتجًا
   *[other] { NUMBER($count) } ناتج
}
pixels-sum = ⁦{ $a0 } × { $b0 } + { $a1 } × { $b1 } + { $a2 } × { $b2 } + … = { $total }⁩
pixels-sum-capped = ⁦{ $a0 } × { $b0 } + { $a1 } × { $b1 } + { $a2 } × { $b2 } + … = { $total }⁩، يُعرض كأنه { NUMBER(1) }
pixels-bridge-canvas = صورة
pixels-bridge-sheet = ورقة إجابات
pixels-bridge-between = الطلاب الألف أنفسهم، والنوع نفسه من العمليات
pixels-bridge-note = السير مختلف: فكل طالب يعرف وحده كم يسير. الضوء وحده مجموع نواتج ضرب.
pixels-to-race = حوّلها إلى ورقة ←

## ما حدث في الأثناء

pixels-replaced = توقف الحساب دون جواب. أُعيد تشغيله؛ وستتحرك الصورة بعد لحظة.
pixels-other-device = ظل الجهاز يتعطل. يرسم الآن جهاز آخر.
pixels-no-opencl = لم يعد أي جهاز OpenCL يعمل. الأستاذ يرسم وحده.
pixels-asleep = لا يمكن حساب شيء هنا في هذه اللحظة. تبقى الصورة الأخيرة، وستُعاد المحاولة.
pixels-waits = يُقاس شيء الآن. وتتحرك الصورة حين ينتهي القياس.

## في الطرفية

pixels-terminal-picture = ⁦{ NUMBER($width) } × { NUMBER($height) }⁩ بكسل، { $detail } خطوة لكل بكسل، ولكل منهما { $frames ->
    [zero] { NUMBER($frames) } لقطة
    [one] لقطة واحدة
    [two] لقطتان
    [few] { NUMBER($frames) } لقطات
    [many] { NUMBER($frames) } لقطة
   *[other] { NUMBER($frames) } لقطة
}، ويُحسب الوسيط
pixels-terminal-device = { $name } ({ $driver })
pixels-terminal-frame = لقطة
pixels-terminal-frames = لقطة في الثانية
pixels-terminal-pixels = مليون بكسل في الثانية
pixels-terminal-speedup = يرسم الطلاب { $ratio } قدر ما يرسمه الأستاذ.
pixels-terminal-verified = كل اللقطات متطابقة، بكسلًا بكسلًا (أكبر فرق { $difference } من { NUMBER(255) }).
pixels-terminal-wrong = اللقطات غير متطابقة: تختلف حتى { $difference } من { NUMBER(255) }.

## الأخطاء

error-invalid-frame-size = «{ $given }» ليس حجم صورة. اكتب عددين صحيحين من { NUMBER(1) } إلى { NUMBER($largest) }، مثل 1280x720.
error-frame-too-large = تحتاج هذه الصورة إلى { NUMBER($needed_mb) } ميغابايت، والمتاح هنا { NUMBER($available_mb) } ميغابايت. اختر حجمًا أصغر.
