# الخدمة التي يسألها الجميع معًا، بالعربية. الأعداد والأسماء والنصوص بين { } يضعها البرنامج: اترك أسماءها كما هي عند التعديل.

chapters-serving = الخدمة

serving-title = ماذا لو سأل الجميع في وقت واحد؟
serving-subtitle = قاعة واحدة تجيب الجميع، كلمة في كل خطوة. والوعد للجميع: الكلمة الأولى خلال { $seconds ->
    [zero] { NUMBER($seconds) } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { NUMBER($seconds) } ثوان
    [many] { NUMBER($seconds) } ثانية
   *[other] { NUMBER($seconds) } ثانية
}.
serving-promise-fact = { $promise } حتى الكلمة الأولى
serving-badge = التكاليف مقيسة هنا، والناس محاكاة
serving-badge-disturbed = التكاليف مقيسة والحاسوب مشغول، والناس محاكاة
serving-badge-origin = قيس على هذا الجهاز في { $date }، مع { $model }: قراءة { NUMBER($shortest) } من المقاطع تستغرق { $shortest_time }، وقراءة { NUMBER($longest) } منها { $longest_time }؛ والخطوة لشخص واحد: { $one }، ولأشخاص عددهم { $seats }: { $all }. { $busy } أما من يأتي ومتى وماذا يسأل فبالقرعة. و«الكلمة» هنا مقطع، ومعظم الكلمات مقطع واحد.
serving-costs-disturbed = شغلت برامج أخرى الحاسوب في الأثناء، فهذه الأزمنة أطول من حقيقتها.
serving-costs-undisturbed = لم يعكّر ذلك أي برنامج آخر.
serving-unknown = –
serving-number = { NUMBER($number) }

## ما يمكنك فعله

serving-again = حاول من جديد
serving-rate = عدد من يسألون
serving-rate-value = { NUMBER($people) } في الدقيقة
serving-more = ناس أكثر
serving-fewer = ناس أقل
serving-mode = كيف يُخدمون
serving-mode-alone = واحدًا واحدًا
serving-mode-together = معًا
serving-texts = ما يحضره الناس
serving-texts-usual = متنوع
serving-texts-long = نصوص طويلة
serving-check = تحقق فعلي
serving-measure-again = قس من جديد
serving-stop-check = أوقف التحقق

## القياس

serving-measuring = تُقاس هنا تكلفة الإجابة
serving-measuring-note = يقرأ النموذج اللغوي نصوصًا قصيرة وطويلة، ويكتب لشخص واحد ولكثيرين معًا.
serving-measuring-waits = يعمل شيء آخر الآن. ويبدأ هذا بعده مباشرة.
serving-measuring-failed = لم يُقس شيء.
serving-asleep = لا يمكن قياس شيء في هذه اللحظة. وستُعاد المحاولة بعد دقيقة.
serving-other-device = توقف الجهاز عن العمل. ويحل محله جهاز آخر.
serving-no-opencl = لا يعمل هنا أي جهاز OpenCL، فيقوم NumPy بعمل الطلاب.
serving-replaced = تعطل الجزء الذي يحسب. ويبدأ جزء جديد القياس من أوله.
serving-replaced-check = تعطل الجزء الذي يحسب. ويجيب جزء جديد عن الطلبات الحقيقية من جديد.

## من ينتظر

serving-waiting = في الانتظار
serving-people = { $people ->
    [zero] شخص
    [one] شخص
    [two] شخص
    [few] أشخاص
    [many] شخصًا
   *[other] شخص
}
serving-nobody-waits = لا أحد ينتظر
serving-longest-wait = أطول انتظار { $time }
serving-waiting-origin = محاكاة: عدد من سألوا وليس لهم مقعد بعد، ومدة انتظار أولهم. وبالأحمر من انتظروا أكثر من الوعد.
serving-waits-for-memory = ينتظر مكانًا في الذاكرة
serving-legend = ما يحضرونه، بالمقاطع
serving-kind-text = نص { NUMBER($fewest) }–{ NUMBER($tokens) }
serving-kind-image = صورة { NUMBER($tokens) }
serving-kind-audio = صوت، { $seconds } ث: { NUMBER($tokens) }
serving-kind-video = فيديو، { $seconds } ث: { NUMBER($tokens) }
serving-legend-origin = الصورة تُعد { NUMBER($image) } من المقاطع، والثانية من الصوت { NUMBER($audio) }، والثانية من الفيديو { NUMBER($video) }. { $source }، { $date }. أما أطوال النصوص، وكم شخصًا يحضر ماذا، فمن اختيارنا.
serving-long-texts-origin = أطوال النصوص من اختيارنا: يحضر كل شخص هنا نصًا من بضع صفحات.

## القاعة

serving-class = القاعة
serving-device-cpu = { $cores ->
    [zero] { $cores } نواة معالج
    [one] نواة معالج واحدة
    [two] نواتا معالج
    [few] { $cores } أنوية معالج
    [many] { $cores } نواة معالج
   *[other] { $cores } نواة معالج
}، ولا تعمل GPU
serving-device-gpu = { $name }
serving-device-none = NumPy، لا يعمل أي جهاز OpenCL
serving-nobody-served = كلمة: لا أحد يُخدم
serving-reading = كلمة حتى الآن: يُقرأ سؤال
serving-step = { $words ->
    [zero] كلمة
    [one] كلمة
    [two] كلمة
    [few] كلمات
    [many] كلمة
   *[other] كلمة
} في خطوة من { $time }
serving-step-alone = الخطوة لشخص واحد تستغرق { $time }.
serving-step-all = الخطوة لأشخاص عددهم { $people } تستغرق { $time }.
serving-empty-seats = { $seats ->
    [zero] لا يبقى أي مقعد خاليًا.
    [one] يبقى مقعد واحد خاليًا.
    [two] يبقى مقعدان خاليين.
    [few] تبقى { $seats } مقاعد خالية.
    [many] يبقى { $seats } مقعدًا خاليًا.
   *[other] يبقى { $seats } مقعد خاليًا.
 }
serving-no-room = الذاكرة ممتلئة.
serving-memory-title = ذاكرة المحادثات
serving-memory = مشغول { NUMBER($taken) } من { NUMBER($there) } ميغابايت
serving-memory-origin = كل مقطع من محادثة يشغل { NUMBER($bytes) } من البايتات في الذاكرة (مفاتيحه وقيمه في كل الطبقات). وتحجز هذه الخدمة مكانًا لعدد { NUMBER($tokens) } منها: { NUMBER($there) } ميغابايت. الفاتح هو الموجود، والداكن محجوز لبقية الإجابة.

## من أُجيب

serving-answered = أُجيبوا
serving-in-time = في الموعد
serving-last-minute = الدقيقة الأخيرة
serving-nobody-yet = لا أحد بعد
serving-in-time-origin = محاكاة: من كل الذين أُجيبوا أو رُدّوا في الدقيقة الأخيرة، نسبة من جاءتهم الكلمة الأولى خلال { $promise }.
serving-beside = بجانب كل منهم: الزمن حتى الكلمة الأولى

## المنزلق

serving-limit = الحد { NUMBER($people) }
serving-kept = في الموعد حتى { NUMBER($people) }
serving-never-kept = ليس في الموعد أبدًا
serving-limit-origin = { NUMBER($people) } في الدقيقة: { NUMBER(60) } ث مقسومة على ما يحتاج إليه شخص واحد، وهو القراءة، ثم لكل كلمة تالية من الإجابة (نحو { $answer }) زمن خطوة يتقاسمه كل من له مقعد. وما زاد على ذلك يكبر به الطابور بلا نهاية.
serving-limit-origin-alone = { NUMBER($people) } في الدقيقة: { NUMBER(60) } ث مقسومة على ما يحتاج إليه شخص واحد، وهو القراءة، ثم لكل كلمة تالية من الإجابة (نحو { $answer }) خطوة لشخص واحد وحده. وما زاد على ذلك يكبر به الطابور بلا نهاية.
serving-kept-origin = محاكاة لبضعة آلاف من الناس بأعداد مختلفة في الدقيقة: حتى { NUMBER($people) } في الدقيقة تصل الكلمة الأولى إلى { NUMBER(19) } من كل { NUMBER(20) } خلال { $promise }.

## كيف تسير الأمور

serving-curves-first = القياس أولًا.
serving-hardly-anybody = لا يكاد يسأل أحد.
serving-calm = الجميع يُجابون في الموعد.
serving-busy = زحام، وفي الموعد مع ذلك.
serving-memory-full = الذاكرة ممتلئة: بعضهم ينتظر.
serving-late = الجميع يُجابون، لكن متأخرين.
serving-growing = يأتي أكثر ممن يمكن أن يُجابوا.
serving-run-away = خرج الطابور عن السيطرة.
serving-full = امتلأ الطابور: الناس ينصرفون.
serving-shrinking = الطابور يقصر من جديد.
serving-flow = منذئذ يأتي { NUMBER($coming) } في الدقيقة ويُجاب { NUMBER($answered) }.
serving-flow-full = يأتي { NUMBER($coming) } في الدقيقة، ويُجاب { NUMBER($answered) }، وينصرف آخرون.
serving-flow-origin = محاكاة، والعدّ من آخر لحظة لم ينتظر فيها أحد.
serving-last-time = آخر مرة لم ينتظر فيها أحد.
serving-curve-waiting = عدد المنتظرين
serving-curve-first-word = الزمن حتى الكلمة الأولى
serving-promise = الوعد: { $promise }
serving-ago = { $minutes ->
    [0] الآن
    [zero] الآن
    [one] قبل دقيقة
    [two] قبل دقيقتين
    [few] قبل { $minutes } دقائق
    [many] قبل { $minutes } دقيقة
   *[other] قبل { $minutes } دقيقة
 }
serving-people-now = { $people ->
    [zero] { NUMBER($people) } شخص
    [one] شخص واحد
    [two] شخصان
    [few] { NUMBER($people) } أشخاص
    [many] { NUMBER($people) } شخصًا
   *[other] { NUMBER($people) } شخص
}
serving-most-now = { NUMBER(19) } من { NUMBER(20) }: { $time }
serving-half-now = النصف: { $time }

## التحقق

serving-checking = أسئلة حقيقية: أُجيب { $done } من { $requests }
serving-checked = طلبات حقيقية ({ $requests }): { $real }، وفي المحاكاة { $simulated }، الفرق { $error }
serving-checked-disturbed = والحاسوب مشغول: { $real }، وفي المحاكاة { $simulated }، الفرق { $error }
serving-checked-origin = متوسط الزمن حتى الكلمة الأولى لطلبات حقيقية عددها { $requests }، ولها نفسها في المحاكاة: الفرق { $error }. وحتى الكلمة الأخيرة كان المتوسط { $real_end }، وفي المحاكاة { $simulated_end }: الفرق { $end_error }. وفي الأثناء شغلت برامج أخرى { $cores ->
    [zero] { NUMBER($cores, maximumFractionDigits: 1) } نواة
    [one] نواة واحدة
    [two] نواتين
    [few] { NUMBER($cores, maximumFractionDigits: 1) } أنوية
    [many] { NUMBER($cores, maximumFractionDigits: 1) } نواة
   *[other] { NUMBER($cores, maximumFractionDigits: 1) } نواة
}.

## صفحة الختام

serving-finding = حين يسأل الجميع في وقت واحد، تجيب الخطوة الواحدة كثيرين معًا.
serving-finding-figure = إجابات أكثر { $ratio ->
    [zero] { NUMBER($ratio) } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { NUMBER($ratio) } مرات
    [many] { NUMBER($ratio) } مرة
   *[other] { NUMBER($ratio) } مرة
}
serving-finding-origin = من يمكن أن يُجابوا هنا في الدقيقة: { NUMBER($together) } معًا، و{ NUMBER($alone) } واحدًا واحدًا. محسوب مما قيس من تكلفة القراءة والخطوة.
