# لعبة العرض والطلب، بالعربية. الأعداد والأسماء والنصوص بين { } يضعها البرنامج: اترك أسماءها كما هي عند التعديل.

scarcity-game-title = هل تلحق المصانع؟
scarcity-game-subtitle = لاعب يطلب ولاعب يبني. أبقيا معًا السعر قريبًا من { NUMBER(1) }.
scarcity-game-demonstration = عرض توضيحي. المس زرًا في أي جهة لتتولاها.
scarcity-game-invitation = عشر سنوات في { NUMBER(90) } ثانية
scarcity-game-paused = إيقاف مؤقت. السنوات واقفة.
scarcity-game-badge = لعبة: قواعدها من وضعنا
scarcity-game-rule-all = عدد الناس وحجم نموذجهم يقرران كم وحدة GPU مطلوبة؛ وكل مصنع يصنع { NUMBER(100000) } في الشهر ويستغرق بناؤه ثلاث سنوات. والسعر هو المطلوب مقسومًا على المصنوع، وكل الأعداد من اللعبة نفسها.
scarcity-game-again = لعبة جديدة

## ما حدث

scarcity-game-verdict-short = وحدات GPU ناقصة في { NUMBER($years) } من { NUMBER(10) } سنوات
scarcity-game-verdict-glut = وحدات GPU زائدة في { NUMBER($years) } من { NUMBER(10) } سنوات
scarcity-game-verdict-near = سعر قريب من { NUMBER(1) } في { NUMBER($years) } من { NUMBER(10) } سنوات
scarcity-game-moral-short = الطلبات تتغير في شهور، والمصانع تحتاج إلى سنوات. نقص من وحدات GPU { $missing }.
scarcity-game-moral-glut = جاءت المصانع قبل الطلبات. وبقي من وحدات GPU { $over }.
scarcity-game-moral-near = سارت الطلبات والمصانع معًا. وهذا يحتاج إلى النظر ثلاث سنوات إلى الأمام.

## الجهة التي تطلب

scarcity-game-orders = أنت تطلب
scarcity-game-task-orders = أناس أكثر ونماذج أكبر تحتاج إلى وحدات GPU أكثر.
scarcity-game-keys-orders = بالمفاتيح: A وD للناس، وS وW للنموذج.
scarcity-game-itself-orders = يلعب وحده: يطلب المزيد كل رأس سنة، إلا إذا زاد السعر على { NUMBER(2) }. المس لتلعب أنت.
scarcity-game-people = الناس الذين يستخدمونه
scarcity-game-model = حجم النموذج
scarcity-game-fewer-people = ناس أقل
scarcity-game-more-people = ناس أكثر
scarcity-game-smaller-model = نموذج أصغر
scarcity-game-larger-model = نموذج أكبر
scarcity-game-wanted-now = المطلوب الآن
scarcity-game-gpus-a-month = وحدة GPU في الشهر
scarcity-game-rule-wanted = يطلب مليار إنسان { NUMBER(250000) } أو { NUMBER(500000) } أو { NUMBER(1000000) } وحدة GPU في الشهر، وتزيد كلما كبر نموذجهم. وبعد كل طلب تمر نصف سنة حتى يتم معظم التغيير.

## الجهة التي تبني

scarcity-game-builds = أنت تبني
scarcity-game-task-builds = كل مصنع يصنع { NUMBER(100000) } وحدة GPU في الشهر.
scarcity-game-keys-builds = بالمفاتيح: Enter يبدأ مصنعًا.
scarcity-game-itself-builds = يلعب وحده: يبني حين لا يكفي ما ستصنعه المصانع كلها. المس لتلعب أنت.
scarcity-game-build = ابنِ مصنعًا
scarcity-game-ready = جاهز سنة { $year }
scarcity-game-no-site = لا موقع خاليًا الآن
scarcity-game-too-late = فات الأوان في هذه اللعبة
scarcity-game-build-origin = يستغرق المصنع هنا { $years ->
    [zero] { $years } سنة
    [one] سنة
    [two] سنتين
    [few] { $years } سنوات
    [many] { $years } سنة
   *[other] { $years } سنة
}. وفي الواقع: { $company }، { $company_date }؛ { $days ->
    [zero] { NUMBER($days) } يوم
    [one] يوم
    [two] يومين
    [few] { NUMBER($days) } أيام
    [many] { NUMBER($days) } يومًا
   *[other] { NUMBER($days) } يوم
} في المتوسط: { $study }، { $study_date }.
scarcity-game-being-built = قيد البناء
scarcity-game-free-site = موقع خالٍ
scarcity-game-at-work = تعمل: { NUMBER($count) }
scarcity-game-at-work-idle = تعمل: { NUMBER($count) }، والزائد منها { NUMBER($idle) }
scarcity-game-made-now = المصنوع الآن
scarcity-game-rule-made = كل مصنع يعمل يصنع { NUMBER(100000) } وحدة GPU في الشهر، مطلوبة كانت أم لا. وما يزيد لا يُخزن لوقت لاحق.

## السعر

scarcity-game-costs = سعر GPU
scarcity-game-price = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } ×
scarcity-game-price-unit = سعرها سنة ٢٠٢٢
scarcity-game-price-high = المطلوب أكثر من المصنوع
scarcity-game-price-low = المصنوع أكثر من المطلوب
scarcity-game-price-near = المصنوع قريب من المطلوب
scarcity-game-rule-price = المطلوب الآن مقسومًا على المصنوع الآن. ولا ينزل عن الخُمس أبدًا.
scarcity-game-year = { $year }
scarcity-game-left = بقي { NUMBER($seconds) } ث

## المخطط

scarcity-game-chart = كم وحدة GPU في الشهر تُطلب وتُصنع عبر السنوات؛ والمربعات بين الخطين ناقصة أو زائدة
scarcity-game-wanted = المطلوب
scarcity-game-made = المصنوع
scarcity-game-missing = الناقص حتى الآن: { $gpus }
scarcity-game-left-over = الزائد حتى الآن: { $gpus }
scarcity-game-scale = المربع: { NUMBER(100000) } وحدة GPU، والعمود: شهران
scarcity-game-rule-chart = الناقص والزائد هما المساحتان بين الخطين، شهرًا بعد شهر. والسنة في اللعبة تسع ثوان، وتبدأ بمصنعين يصنعان المطلوب بالضبط.
scarcity-game-gap = الفجوة هي السعر
scarcity-game-to-come = قيد البناء فعلًا
scarcity-game-in-fact = في الواقع:
scarcity-game-event-chatgpt-opens = انطلاق ChatGPT
scarcity-game-event-memory-sold-out = SK hynix: نفدت ذاكرة ٢٠٢٦
scarcity-game-fact-chatgpt-opens = ChatGPT متاح للجميع
scarcity-game-fact-memory-sold-out = باعت الشركة الذاكرة التي ستصنعها سنة ٢٠٢٦

## الأعداد

scarcity-game-million-1 = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } مليون
scarcity-game-million-2 = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) } مليون
