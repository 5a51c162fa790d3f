# الخدمة: ما تقوله الطرفية، وما قد يختل. أما ما تقوله النافذة ففي serving_scene.ftl.

## في الطرفية

serving-terminal-heading = التكاليف مقيسة، والناس محاكاة.
serving-terminal-asked = من سألوا
serving-terminal-completed = أُجيبوا
serving-terminal-refused = رُدّوا
serving-terminal-wait = متوسط الانتظار
serving-terminal-first-half = الكلمة الأولى، لنصفهم خلال
serving-terminal-first-most = الكلمة الأولى، لـ { NUMBER(19) } من { NUMBER(20) } خلال
serving-terminal-response-half = الإجابة كاملة، لنصفهم خلال
serving-terminal-response-most = الإجابة كاملة، لـ { NUMBER(19) } من { NUMBER(20) } خلال
serving-terminal-tokens = مقاطع في الثانية
serving-terminal-tokens-value = { NUMBER($rate) }
serving-terminal-busy = نسبة وقت العمل
serving-terminal-nobody = لم يسأل أحد في هذا الوقت.
serving-terminal-keeps-up = يسأل في الدقيقة { $come ->
    [zero] { NUMBER($come) } شخص
    [one] شخص واحد
    [two] شخصان
    [few] { NUMBER($come) } أشخاص
    [many] { NUMBER($come) } شخصًا
   *[other] { NUMBER($come) } شخص
}، ويمكن أن يُجاب { NUMBER($limit) }.
serving-terminal-runs-away = خرج الطابور عن السيطرة: يسأل في الدقيقة { $come ->
    [zero] { NUMBER($come) } شخص
    [one] شخص واحد
    [two] شخصان
    [few] { NUMBER($come) } أشخاص
    [many] { NUMBER($come) } شخصًا
   *[other] { NUMBER($come) } شخص
}، ولا يمكن أن يُجاب إلا { NUMBER($limit) }.
serving-terminal-promise = نال { $share } من الجميع الكلمة الأولى خلال { NUMBER($promise) } ث.
serving-terminal-full = امتلأ الطابور، فرُدّ آخرون.
serving-terminal-never-fits = رُدّ بعضهم لأن ما أحضروه لا تتسع له ذاكرة سعتها { NUMBER($memory) } من المقاطع.
serving-terminal-costs-disturbed = في أثناء قياس التكاليف شغلت برامج أخرى { $cores ->
    [zero] { NUMBER($cores) } نواة
    [one] نواة واحدة
    [two] نواتين
    [few] { NUMBER($cores) } أنوية
    [many] { NUMBER($cores) } نواة
   *[other] { NUMBER($cores) } نواة
}: التكاليف أعلى من حقيقتها، وستُقاس من جديد.
serving-terminal-checked =
    { $requests ->
        [zero] أُجيب { NUMBER($requests) } طلب حقيقي
        [one] أُجيب طلب حقيقي واحد
        [two] أُجيب طلبان حقيقيان
        [few] أُجيبت { NUMBER($requests) } طلبات حقيقية
        [many] أُجيب { NUMBER($requests) } طلبًا حقيقيًا
       *[other] أُجيب { NUMBER($requests) } طلب حقيقي
    } خلال { $real } (لنصفها)، وفي المحاكاة خلال { $simulated }: الفرق { $error }.
serving-terminal-others = وفي الأثناء شغلت برامج أخرى { $cores ->
    [zero] { NUMBER($cores) } نواة
    [one] نواة واحدة
    [two] نواتين
    [few] { NUMBER($cores) } أنوية
    [many] { NUMBER($cores) } نواة
   *[other] { NUMBER($cores) } نواة
}، فاستغرقت الطلبات الحقيقية أكثر مما ينبغي.

## الأخطاء

error-costs = لا يحتوي «{ $path }» على تكاليف خدمة. أعطه ما يكتبه «gpuviz serving --json» من JSON تحت «costs».
error-costs-too-large = حجم «{ $path }» أكبر من { NUMBER($most_kb) } كيلوبايت. أعطه ما يكتبه «gpuviz serving --json» من JSON تحت «costs».
error-costs-not-json = «{ $path }» ليس كائن JSON واحدًا بترميز UTF-8. أعطه ما يكتبه «gpuviz serving --json» من JSON تحت «costs».
error-cost-unknown = في «{ $path }» يوجد «{ $name }»، وهو ليس من التكاليف المعروفة هنا. اكتب الأزمنة بالثواني، في «prefill_s» و«decode_s»، ومعها «memory_tokens».
error-cost-missing = ينقص «{ $path }»: «{ $name }». اكتب «prefill_s» و«decode_s» و«memory_tokens».
error-cost-wrong = في «{ $path }» لا يمكن أن تكون قيمة «{ $name }» هي «{ $given }». الممكن: { $allowed }.
error-cost-twice = في «{ $path }» زمنان في «{ $name }» لـ { $given }. اترك واحدًا منهما.
error-cost-no-steps = ليس في تكاليف «{ $path }» أي خطوة في «decode_s»، فلا يمكن أن تزيد الإجابة على رمز واحد. أضف خطوات، أو اختر --answer 1.
