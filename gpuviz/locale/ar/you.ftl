# أنت، بالعربية. الأعداد والأسماء والنصوص بين { } يضعها البرنامج: اترك أسماءها كما هي عند التعديل.

chapters-you = أنت
you-name = أنت
you-unknown = –

## العملية

you-title = أنت الأستاذ الآن
you-subtitle = اضرب كل عدد من الصف في العدد المقابل له من العمود. ثم اجمع النواتج الأربعة.
you-sheet = صف وعمود في كل منهما أربعة أعداد، وأربع خانات لنواتج الضرب، وخانة للمجموع
you-sheet-description = الخانة { $box }: { $a } في { $b }، وفي الخانة الأخيرة مجموع الأربعة
you-row = صف واحد
you-row-note = في الذكاء الاصطناعي: من الجملة
you-column = عمود واحد
you-column-note = في الذكاء الاصطناعي: ما تعلمه
you-sum-unknown = ؟
you-look-again = انظر إلى هذا الرقم ثانية
you-total = مجموع الأربعة
you-shown = ⁦{ $a } × { $b } = { $product }⁩
you-shown-total = ⁦{ $p0 } + { $p1 } + { $p2 } + { $p3 }⁩
you-watch = زمنك
you-nothing-kept = لا يُحفظ شيء من هذا.
you-seconds = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }
you-watch-waiting = يبدأ مع أول مفتاح تضغطه.
you-watch-running = بدأ مع أول مفتاح ضغطته.
you-watch-done = صحيح: { $products ->
    [zero] { $products } ناتج
    [one] ناتج واحد
    [two] ناتجان
    [few] { $products } نواتج
    [many] { $products } ناتجًا
   *[other] { $products } ناتج
} ومجموعها.
you-watch-helped = رأيت حل إحدى الخانات، فهذا ليس زمنك وحدك.
you-digit = { $digit }
you-delete = احذف
you-show = أرني
you-smaller = أعداد أصغر
you-larger = أعداد أكبر
you-other = أعداد أخرى
you-next = الخانة التالية
you-go-on = وكم لكلمة كاملة؟ ←

## صف حقيقي

you-real-title = صفك، وصف حقيقي
you-real-own = { $numbers ->
    [zero] { $numbers } عدد
    [one] عدد واحد
    [two] عددان
    [few] { $numbers } أعداد
    [many] { $numbers } عددًا
   *[other] { $numbers } عدد
}: صفك
you-real = { $numbers ->
    [zero] { $numbers } عدد
    [one] عدد واحد
    [two] عددان
    [few] { $numbers } أعداد
    [many] { $numbers } عددًا
   *[other] { $numbers } عدد
}: آخر كلمة في الجملة، بعد الطبقة { $layer } من النموذج. والأفتح أكبر.
you-real-missing = النموذج اللغوي ليس على هذا الحاسوب بعد، فلا يمكن عرض صف حقيقي.
you-real-fetching = يُجلب النموذج اللغوي. ويظهر صفه حين يصل.
you-real-none = لا يمكن عرض صف حقيقي في هذه اللحظة.
you-real-reading = النموذج اللغوي يقرأ جملته…
you-answers = طبقة واحدة من النموذج: { NUMBER($count) } من هذه الإجابات
you-answers-origin = كل رمز (من { $tokens }) يقابل من الأعمدة { NUMBER($queries) } + { NUMBER(2) } × { NUMBER($keys) } + { NUMBER($hidden) } + { NUMBER(2) } × { NUMBER($wide) } + { NUMBER($hidden) }. عدد الإجابات: { NUMBER($answers) }. ومعظمها مجموع نواتج ضرب عددها { NUMBER($hidden) }، أما آخر { NUMBER($hidden) } لكل رمز فعددها { NUMBER($wide) }.

## التوقع

you-title-guess = كم ستحتاج من الزمن للكلمة التالية؟
you-subtitle-guess = تحتاج إلى { NUMBER($count) } من عمليات الضرب. وقد أنجزت منها { $products } في { $seconds ->
    [zero] { NUMBER($seconds, maximumFractionDigits: 1) } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { NUMBER($seconds, maximumFractionDigits: 1) } ثوان
    [many] { NUMBER($seconds, maximumFractionDigits: 1) } ثانية
   *[other] { NUMBER($seconds, maximumFractionDigits: 1) } ثانية
}.
you-guess-hint = المس هنا لتتوقع
you-guess-title = توقع أولًا
you-guess-body = المس المحور حيث تظن أن شريطك سينتهي. ثم انظر. ويمكنك أن تتخطى هذا.
you-reveal = أرني شريطي
you-guess-verdict = { $verdict } ({ $time })
you-asked = ؟

## المحور

you-title-word = الكلمة التالية تستغرق منك { $time }
you-title-word-class = فصل من { NUMBER(30) } تلميذًا: { $time } للكلمة التالية
you-title-word-thousand = ألف شخص: { $time } للكلمة التالية
you-title-word-everybody = كل سكان الأرض: { $time } للكلمة التالية
you-title-layer = الطبقة الواحدة تستغرق منك { $time }
you-title-layer-class = فصل من { NUMBER(30) } تلميذًا: { $time } لطبقة واحدة
you-title-layer-thousand = ألف شخص: { $time } لطبقة واحدة
you-title-layer-everybody = كل سكان الأرض: { $time } لطبقة واحدة
you-subtitle-result = عمليات الضرب: { NUMBER($count) }. تحتاج كل منها إلى { $seconds ->
    [zero] { NUMBER($seconds, maximumFractionDigits: 1) } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { NUMBER($seconds, maximumFractionDigits: 1) } ثوان
    [many] { NUMBER($seconds, maximumFractionDigits: 1) } ثانية
   *[other] { NUMBER($seconds, maximumFractionDigits: 1) } ثانية
}، ولا نوم في الأثناء.
you-subtitle-helped = عمليات الضرب: { NUMBER($count) }، وكل منها في { $seconds ->
    [zero] { NUMBER($seconds, maximumFractionDigits: 1) } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { NUMBER($seconds, maximumFractionDigits: 1) } ثوان
    [many] { NUMBER($seconds, maximumFractionDigits: 1) } ثانية
   *[other] { NUMBER($seconds, maximumFractionDigits: 1) } ثانية
}. رأيت حل إحدى الخانات، فهذا ليس زمنك وحدك.
you-subtitle-help = عمليات الضرب: { NUMBER($count) }، موزعة بالتساوي. الجميع بسرعتك، ولا أحد ينتظر أحدًا.
you-work-origin = طبقة واحدة: عدد الرموز { $tokens } × { NUMBER($hidden) } × ({ NUMBER(2) } × { NUMBER($queries) } + { NUMBER(2) } × { NUMBER($keys) } + { NUMBER(3) } × { NUMBER($wide) }) = { NUMBER($layer) } عملية ضرب. الكلمة التالية: { $layers ->
    [zero] { $layers } طبقة
    [one] طبقة واحدة
    [two] طبقتين
    [few] { $layers } طبقات
    [many] { $layers } طبقة
   *[other] { $layers } طبقة
}، ومعها { NUMBER($hidden) } × { NUMBER($words) } للرمز الأخير = { NUMBER($word) }. أما مقارنة الرموز بعضها ببعض فتزيد على ذلك ولا تُحسب؛ والأستاذ والطلاب يقومون بها أيضًا.
you-work-origin-people = { $counted } مقسومة على { $people }
you-time-origin = { $seconds ->
    [zero] { NUMBER($seconds, maximumFractionDigits: 2) } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { NUMBER($seconds, maximumFractionDigits: 2) } ثوان
    [many] { NUMBER($seconds, maximumFractionDigits: 2) } ثانية
   *[other] { NUMBER($seconds, maximumFractionDigits: 2) } ثانية
} لكل ناتج ونصيبه من الجمع، مضروبة في عدد العمليات، ومقسومة على { $people ->
    [zero] { NUMBER($people) } شخص
    [one] شخص واحد
    [two] شخصين
    [few] { NUMBER($people) } أشخاص
    [many] { NUMBER($people) } شخصًا
   *[other] { NUMBER($people) } شخص
}.
you-axis-name = زمنك وزمن الأستاذ وزمن الطلاب على محور، كل خطوة فيه أطول من سابقتها مرات كثيرة
you-axis-caption = الزمن: كل علامة صغيرة عشرة أضعاف سابقتها
you-marks = أزمنة تعرفها
you-marks-origin = { $bee } { $blink } { $lesson } { $school_year } { $lifetime }
you-mark-bee = خفقة جناح نحلة
you-mark-blink = طرفة عين
you-mark-blink-note = { NUMBER($value) } ث
you-mark-lesson = حصة
you-mark-lesson-note = { $value ->
    [zero] { NUMBER($value) } دقيقة
    [one] دقيقة
    [two] دقيقتين
    [few] { NUMBER($value) } دقائق
    [many] { NUMBER($value) } دقيقة
   *[other] { NUMBER($value) } دقيقة
}
you-mark-school_year = سنة دراسية
you-mark-school_year-note = { $value ->
    [zero] { NUMBER($value) } أسبوع
    [one] أسبوع
    [two] أسبوعين
    [few] { NUMBER($value) } أسابيع
    [many] { NUMBER($value) } أسبوعًا
   *[other] { NUMBER($value) } أسبوع
}
you-mark-lifetime = عمر كامل
you-mark-lifetime-note = { $value ->
    [zero] { NUMBER($value, maximumFractionDigits: 0) } سنة
    [one] سنة
    [two] سنتين
    [few] { NUMBER($value, maximumFractionDigits: 0) } سنوات
    [many] { NUMBER($value, maximumFractionDigits: 0) } سنة
   *[other] { NUMBER($value, maximumFractionDigits: 0) } سنة
}
you-fact-bee = يخفق جناح النحلة { $value ->
    [zero] { NUMBER($value) } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { NUMBER($value) } مرات
    [many] { NUMBER($value) } مرة
   *[other] { NUMBER($value) } مرة
} في الثانية
you-fact-blink = تستغرق طرفة العين { NUMBER($value) } ث
you-fact-lesson = في الحصة { $value ->
    [zero] { NUMBER($value) } دقيقة
    [one] دقيقة
    [two] دقيقتين
    [few] { NUMBER($value) } دقائق
    [many] { NUMBER($value) } دقيقة
   *[other] { NUMBER($value) } دقيقة
}
you-fact-school_year = في السنة الدراسية { $value ->
    [zero] { NUMBER($value) } أسبوع دراسي
    [one] أسبوع دراسي
    [two] أسبوعان دراسيان
    [few] { NUMBER($value) } أسابيع دراسية
    [many] { NUMBER($value) } أسبوعًا دراسيًا
   *[other] { NUMBER($value) } أسبوع دراسي
}
you-fact-lifetime = يدوم العمر { $value ->
    [zero] { NUMBER($value) } سنة
    [one] سنة
    [two] سنتين
    [few] { NUMBER($value) } سنوات
    [many] { NUMBER($value) } سنة
   *[other] { NUMBER($value) } سنة
}
you-fact-people = { $value ->
    [zero] { NUMBER($value) } إنسان
    [one] إنسان واحد
    [two] شخصان
    [few] { NUMBER($value) } أشخاص
    [many] { NUMBER($value) } إنسانًا
   *[other] { NUMBER($value) } إنسان
}
you-fact-moon = { NUMBER($value) } كم إلى القمر
you-column-word = الكلمة التالية
you-column-word-note = الطبقات كلها: { $layers }
you-column-layer = طبقة واحدة
you-rate = ناتج واحد كل { $seconds ->
    [zero] { NUMBER($seconds, maximumFractionDigits: 1) } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { NUMBER($seconds, maximumFractionDigits: 1) } ثوان
    [many] { NUMBER($seconds, maximumFractionDigits: 1) } ثانية
   *[other] { NUMBER($seconds, maximumFractionDigits: 1) } ثانية
}
you-rate-each = لكل منهم ناتج كل { $seconds ->
    [zero] { NUMBER($seconds, maximumFractionDigits: 1) } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { NUMBER($seconds, maximumFractionDigits: 1) } ثوان
    [many] { NUMBER($seconds, maximumFractionDigits: 1) } ثانية
   *[other] { NUMBER($seconds, maximumFractionDigits: 1) } ثانية
}
you-name-class = فصل من { NUMBER(30) } تلميذًا
you-name-thousand = ألف شخص
you-name-everybody = كل الناس
you-one-layer = طبقة واحدة { $time }
you-lifetimes = { $lives ->
    [zero] { NUMBER($lives) } عمر
    [one] عمر واحد
    [two] عمران
    [few] { NUMBER($lives) } أعمار
    [many] { NUMBER($lives) } عمرًا
   *[other] { NUMBER($lives) } عمر
}
you-description-sequential = نواة معالج واحدة
you-description-unknown = OpenCL، على GPU إن وُجدت
you-description-none = لا يعمل OpenCL
you-description-cpu = OpenCL على { $cores ->
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
you-description-gpu = { $name }
you-missing-model = لم يُقس: النموذج اللغوي ليس على هذا الحاسوب بعد. يجلبه «gpuviz model fetch».
you-missing-asleep = لا يمكن قياس شيء في هذه اللحظة.
you-missing-measuring = يُقاس الآن…
you-missing-opencl = لم يُقس: لا يعمل OpenCL هنا.
you-missing-wrong = كانت إحدى الطبقات خاطئة، فلا يُحسب الزمن.

## الأعداد

you-number-0 = { NUMBER($value, maximumFractionDigits: 0) }
you-number-1 = { NUMBER($value, maximumFractionDigits: 1) }
you-number-2 = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }
you-number-3 = { NUMBER($value, minimumFractionDigits: 3, maximumFractionDigits: 3) }
you-no-unit = { "" }
you-unit-ms = ملي ثانية
you-unit-s = ثانية
you-unit-minutes = { $value ->
    [zero] دقيقة
    [one] دقيقة
    [two] دقيقة
    [few] دقائق
    [many] دقيقة
   *[other] دقيقة
}
you-unit-hours = { $value ->
    [zero] ساعة
    [one] ساعة
    [two] ساعة
    [few] ساعات
    [many] ساعة
   *[other] ساعة
}
you-unit-days = { $value ->
    [zero] يوم
    [one] يوم
    [two] يوم
    [few] أيام
    [many] يومًا
   *[other] يوم
}
you-unit-years = { $value ->
    [zero] سنة
    [one] سنة
    [two] سنة
    [few] سنوات
    [many] سنة
   *[other] سنة
}

## ما يمكن اختياره

you-work = كم من العمل؟
you-work-layer = طبقة واحدة
you-work-word = الكلمة التالية
you-help = من يساعدك؟
you-help-alone = أنت وحدك
you-help-class = فصل من { NUMBER(30) }
you-help-thousand = ألف شخص
you-help-everybody = كل سكان الأرض
you-another = عملية أخرى

## ما ينتج عن ذلك

you-start-year = لتنتهي اليوم، كان عليك أن تبدأ سنة { $year }.
you-start-ago = لتنتهي اليوم، كان عليك أن تبدأ قبل { $time }.
you-start-now-you = ابدأ الآن، تنته بعد { $time }.
you-start-now-they = إن بدؤوا الآن انتهوا بعد { $time }.
you-ruler-mm = على مسطرة عادية: لو كان طول شريط الطلاب { NUMBER(1) } مم لكان طول هذا { NUMBER($length) } مم.
you-ruler-m = على مسطرة عادية: لو كان طول شريط الطلاب { NUMBER(1) } مم لكان طول هذا { NUMBER($length) } م.
you-ruler-km = على مسطرة عادية: لو كان طول شريط الطلاب { NUMBER(1) } مم لكان طول هذا { $length } كم.
you-ruler-moon = على مسطرة عادية: لو كان طول شريط الطلاب { NUMBER(1) } مم لكان طول شريطك { $length } كم. والمسافة إلى القمر { NUMBER($moon) } كم.
you-ruler-origin = زمنك مقسومًا على زمن الطلاب: { $ratio }. وبهذا العدد من المليمترات.
you-ruler-origin-moon = { $ruler } { $moon }
you-finding = يستطيع الإنسان أن يحسب كل عملية من هذه بيده. لكنها كثيرة جدًا.
you-finding-figure = { $time } للكلمة الواحدة لو حسبتها أنت

## في الطرفية

you-terminal-rate = تضرب { $rate ->
    [zero] { NUMBER($rate) } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { NUMBER($rate) } مرات
    [many] { NUMBER($rate) } مرة
   *[other] { NUMBER($rate) } مرة
} في الثانية، والجمع محسوب.
you-terminal-work = عدد الرموز { NUMBER($tokens) }. تحتاج الطبقة الواحدة إلى { NUMBER($layer) } عملية ضرب، والكلمة التالية إلى { NUMBER($word) }.
you-terminal-layer = طبقة واحدة
you-terminal-word = الكلمة التالية
you-terminal-verified = كل الطبقات صحيحة بالطريقتين.
you-terminal-wrong = إحدى الطبقات خاطئة، فلا تُحسب هذه الأزمنة.
