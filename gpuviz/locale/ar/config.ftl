# ملفات الإعدادات والدروس: ما الخطأ فيها، وما يقوله «gpuviz config».

# مكان الإعداد: ملف وسطره، أو متغير بيئة أو خيار، وليس لهما سطر.
setting-place = { $line ->
    [0] { $file }
   *[other] { $file }، السطر { NUMBER($line, useGrouping: 0) }
}

error-settings = لا يمكن استخدام الإعدادات في «{ $file }». نفّذ «gpuviz config check».
error-no-settings-file = «{ $file }» ليس ملفًا. سمِّ ملف TOML.
error-settings-too-long = حجم «{ $file }» أكثر من { $most_kb } كيلوبايت، وهذا كثير على الإعدادات. سمِّ ملفًا آخر.
error-settings-not-utf8 = «{ $file }» ليس محفوظًا بترميز UTF-8 ({ setting-place }). احفظه بترميز UTF-8 في محررك.
# $detail بالإنجليزية، من قارئ Python لملفات TOML، مثل: Expected '=' after a key in a key/value pair
error-settings-not-toml = «{ $file }» يخالف قاعدة من قواعد TOML في السطر { NUMBER($line, useGrouping: 0) }، العمود { NUMBER($column, useGrouping: 0) }: { $detail }. أصلح ذلك السطر.
error-settings-too-deep = في «{ $file }» جداول أو قوائم داخل بعضها بلا نهاية. سمِّ ملفًا آخر.
error-setting-twice = «{ $setting }» مكتوب مرتين ({ setting-place }). احذف إحداهما.
error-unknown-section = لا يوجد قسم [{ $section }] ({ setting-place }). { $found ->
    [0] الموجود: { $all }.
   *[other] هل تقصد [{ $nearest }]؟ اكتبه إذن.
}
error-unknown-setting = { $section ->
    [none] «{ $setting }» ليس إعدادًا هنا
   *[other] «{ $setting }» ليس من إعدادات [{ $section }]
} ({ setting-place }). { $found ->
    [0] الموجود: { $all }.
   *[other] هل تقصد «{ $nearest }»؟ اكتبه إذن.
}
error-setting-missing = ينقص «{ $setting }» في «{ $file }». أضفه.
error-settings-exist = «{ $file }» موجود من قبل ويبقى كما هو. سمِّ ملفًا آخر، أو احذف ذاك.
error-unsuitable-setting = لا يمكن أن تكون قيمة «{ $setting }» هي { $given } ({ setting-place }). اكتب قيمة أخرى.
error-setting-no-section = [{ $setting }] قسم ولا يمكن أن يكون { $given } ({ setting-place }). اكتب إعداداته تحته.
error-setting-not-switch = لا يمكن أن تكون قيمة «{ $setting }» هي { $given } ({ setting-place }). اكتب true أو false.
error-setting-not-number = لا يمكن أن تكون قيمة «{ $setting }» هي { $given } ({ setting-place }). اكتب عددًا من { $least } إلى { $most }.
error-setting-not-whole = لا يمكن أن تكون قيمة «{ $setting }» هي { $given } ({ setting-place }). اكتب عددًا صحيحًا من { $least } إلى { $most }.
error-setting-not-text = لا يمكن أن تكون قيمة «{ $setting }» هي { $given } ({ setting-place }). اكتب نصًا بين علامتي تنصيص.
error-setting-text-too-long = نص «{ $setting }» طويل جدًا ({ setting-place }). اكتب نصًا لا تزيد حروفه على { $most }.
error-setting-not-one-of = لا يمكن أن تكون قيمة «{ $setting }» هي { $given } ({ setting-place }). اختر واحدة من: { $all }.
# $example قيمة مثل 1600x900 أو 18:00
error-setting-not-like = لا يمكن أن تكون قيمة «{ $setting }» هي { $given } ({ setting-place }). اكتب قيمة مثل { $example }.
error-setting-list-too-long = بنود «{ $setting }» أكثر من { $most } ({ setting-place }). احذف بعضها.
error-setting-not-list = لا يمكن أن تكون قيمة «{ $setting }» هي { $given } ({ setting-place }). اكتب قائمة بين قوسين مربعين.

# الملف الذي يكتبه «gpuviz config init»: تعليقات فوق كل قسم وكل إعداد.

settings-sample = إعدادات gpuviz. كل سطر يبدأ بالعلامة # تعليق، ويعرض إعدادًا بقيمته الأصلية. ولتغيير إعداد احذف العلامة # من أمامه. وأسماء الملفات تبدأ من هذا المجلد. ويبين «gpuviz config check» هل كل شيء صحيح؛ وما يُكتب في سطر الأوامر أو يُضبط في البيئة مقدم على هذا الملف.
settings-from-to = من { $least } إلى { $most }.
settings-one-of = واحدة من { $all }.
settings-some-of = أي من { $all }.
settings-such-as = مثل { $example }.

settings-window = النافذة.
setting-window-size = العرض والارتفاع بالبكسل؛ والشاشة كاملة إن كان فارغًا.
setting-window-full-screen = ملء الشاشة، دون إطار.
setting-window-typing = هل يستطيع الزوار كتابة جملة، أم يختارون من جملنا فقط.
settings-race = سباق الفصل الأول.
setting-race-size = حجم المصفوفات، M × N × K؛ ومع "auto" بقدر ما تنجزه الطريقة المتسلسلة في الثواني المعطاة.
setting-race-seconds = الثواني التي تحتاج إليها الطريقة المتسلسلة، مع الحجم "auto".
setting-race-tiles = عدد الإجابات التي تحسبها كل طريقة.
setting-race-device = اسم الجهاز أو جزء منه؛ انظر «gpuviz devices». والأسرع إن كان فارغًا.
setting-race-seed = بذرة الأعداد العشوائية في المصفوفات: عدد آخر يعطي غيرها.
setting-race-lanes = طرق الحساب التي تتسابق.
setting-race-runs = عدد القياسات لكل طريقة سريعة؛ ويُحسب الوسيط.
setting-race-save-trace = ملف يُسجل فيه كل سباق؛ ولا شيء إن كان فارغًا.
setting-race-replay = سباق مسجل للعرض؛ ولا يُحسب شيء عندئذ. ولا شيء إن كان فارغًا.
settings-model = النموذج اللغوي.
setting-model-file = نموذج Llama في ملف GGUF؛ وما يجلبه «gpuviz model fetch» إن كان فارغًا.
setting-model-sentence = الجملة التي يقرؤها أولًا؛ وإحدى جملنا إن كان فارغًا.
setting-model-offline = لا يُجلب النموذج اللغوي أبدًا، حتى إن لم يكن موجودًا.
settings-languages = لغات الزوار.
setting-languages-first = اللغة في البداية، وبعد كل زائر.
setting-languages-offered = اللغات التي يمكن أن يختارها الزوار؛ وكل الموجود إن كان فارغًا.
setting-languages-folder = مجلد لنصوصك، فيه مثلًا ko/race.ftl؛ تحل محل نصوصنا أو تضيف لغة.
setting-languages-arabic-digits = أرقام النصوص العربية: ٠١٢٣ ("arabic")، أو 0123 كما في المغرب العربي ("latin").
settings-access = ما يجعل الصورة أسهل رؤية، من البداية وللجميع.
setting-access-text-percent = حجم النص، بالنسبة المئوية من الحجم العادي.
setting-access-high-contrast = تباين أقوى.
setting-access-reduced-motion = لا يتحرك شيء للزينة فقط.
settings-kiosk = المعرض دون مراقب.
setting-kiosk-idle-s = الثواني دون لمس حتى يبدأ العد التنازلي.
setting-kiosk-countdown-s = ثواني العد التنازلي؛ وبعده يعود كل شيء إلى البداية.
setting-kiosk-staff-s = الثواني دون لمس حتى تُغلق صفحة الموظفين.
setting-kiosk-pin = من يستطيع مغادرة المعرض من الشاشة: السطر الذي يكتبه «gpuviz kiosk pin». ولا أحد إن كان فارغًا.
setting-kiosk-typing = هل يستطيع زوار المعرض كتابة جملة من عندهم.
setting-kiosk-millimetres = عرض الشاشة إن كانت تذكر عرضًا خاطئًا؛ و{ NUMBER(0) } لما تذكره الشاشة.
settings-quiet-hours = متى يُغلق المتحف: تكون الشاشة مظلمة ولا يُحسب شيء.
setting-quiet-hours-on = هل توجد ساعات كهذه.
setting-quiet-hours-from = متى تبدأ، بحسب ساعة هذا الحاسوب.
setting-quiet-hours-until = متى تنتهي؛ وقد يكون ذلك في صباح اليوم التالي.
settings-health = ما يذكره المعرض عن نفسه.
setting-health-file = ملف الحالة؛ وفارغ للمكان المعتاد.
setting-health-log-folder = مجلد السجل؛ وفارغ للمكان المعتاد.
settings-presenter = المحاضرات.
setting-presenter-minutes = كم دقيقة تستغرق المحاضرة.

# «gpuviz config»
config-written = ملف الإعدادات في «{ $path }». وكل ما فيه تعليق؛ غيّر ما تشاء.
config-good = «{ $path }» صحيح.
config-none = لا يوجد ملف إعدادات. يكتبه «gpuviz config init»، ولكل الإعدادات قيمها الأصلية.
config-faults = عدد الأخطاء في «{ $path }»: { $count }.
config-from-default = القيمة الأصلية
# $name متغير بيئة أو خيار
config-from-elsewhere = { $name }

# الدروس
lesson-note-title = ليس كما كُتب تمامًا
# $name اسم أداة تحكم، مثل device؛ و$wanted و$used قيمتاها، مثل 500 أو NVIDIA H100
lesson-not-here = يطلب الدرس { $name } = { $wanted }، وهذا غير موجود هنا. ويُستخدم بدلًا منه { $used }.
lesson-not-here-at-all = يطلب الدرس { $name } = { $wanted }، وهذا غير موجود هنا. ويبقى كما هو.
lesson-save = احفظ كدرس
lesson-saved-title = حُفظ
lesson-saved = ما يظهر الآن درس: «{ $path }». ويفتحه «gpuviz --lesson».
export-save = احفظ الصورة والأعداد
# $names أسماء ملفات
export-saved = { $names } في «{ $folder }».
