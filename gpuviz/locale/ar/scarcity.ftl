# الندرة، بالعربية: ما تقوله الطرفية، وما قد يختل، وكيف تُكتب المقادير. الأعداد والأسماء والنصوص بين { } يضعها البرنامج:
# اترك أسماءها كما هي عند التعديل.

chapters-scarcity = الندرة

## المقادير

scarcity-bytes = { NUMBER($value) } بايت
scarcity-kbytes = { NUMBER($value) } كيلوبايت
scarcity-mbytes = { NUMBER($value) } ميغابايت
scarcity-gbytes = { NUMBER($value) } غيغابايت
scarcity-tbytes = { NUMBER($value) } تيرابايت
scarcity-pbytes = { NUMBER($value) } بيتابايت
scarcity-ebytes = { NUMBER($value) } إكسابايت
scarcity-watts = { NUMBER($value) } واط
scarcity-kwatts = { NUMBER($value) } كيلوواط
scarcity-mwatts = { NUMBER($value) } ميغاواط
scarcity-gwatts = { NUMBER($value) } غيغاواط
scarcity-twatts = { NUMBER($value) } تيراواط
scarcity-pwatts = { NUMBER($value) } بيتاواط
scarcity-ewatts = { NUMBER($value) } إكساواط
scarcity-watt-hours = { NUMBER($value) } واط ساعة
scarcity-kwatt-hours = { NUMBER($value) } كيلوواط ساعة
scarcity-mwatt-hours = { NUMBER($value) } ميغاواط ساعة
scarcity-gwatt-hours = { NUMBER($value) } غيغاواط ساعة
scarcity-twatt-hours = { NUMBER($value) } تيراواط ساعة
scarcity-pwatt-hours = { NUMBER($value) } بيتاواط ساعة
scarcity-ewatt-hours = { NUMBER($value) } إكساواط ساعة
scarcity-dollars = { NUMBER($value, maximumFractionDigits: 0) } دولار
scarcity-dollars-million = { $value ->
    [zero] { NUMBER($value) } مليون
    [one] مليون
    [two] { NUMBER($value) } مليون
    [few] { NUMBER($value) } ملايين
    [many] { NUMBER($value) } مليون
   *[other] { NUMBER($value) } مليون
} دولار
scarcity-dollars-billion = { $value ->
    [zero] { NUMBER($value) } مليار
    [one] مليار
    [two] { NUMBER($value) } مليار
    [few] { NUMBER($value) } مليارات
    [many] { NUMBER($value) } مليار
   *[other] { NUMBER($value) } مليار
} دولار
scarcity-dollars-trillion = { $value ->
    [zero] { NUMBER($value) } تريليون
    [one] تريليون
    [two] { NUMBER($value) } تريليون
    [few] { NUMBER($value) } تريليونات
    [many] { NUMBER($value) } تريليون
   *[other] { NUMBER($value) } تريليون
} دولار
scarcity-many-million = { $value ->
    [zero] { NUMBER($value) } مليون
    [one] مليون
    [two] { NUMBER($value) } مليون
    [few] { NUMBER($value) } ملايين
    [many] { NUMBER($value) } مليون
   *[other] { NUMBER($value) } مليون
}
scarcity-many-billion = { $value ->
    [zero] { NUMBER($value) } مليار
    [one] مليار
    [two] { NUMBER($value) } مليار
    [few] { NUMBER($value) } مليارات
    [many] { NUMBER($value) } مليار
   *[other] { NUMBER($value) } مليار
}
scarcity-many-trillion = { $value ->
    [zero] { NUMBER($value) } تريليون
    [one] تريليون
    [two] { NUMBER($value) } تريليون
    [few] { NUMBER($value) } تريليونات
    [many] { NUMBER($value) } تريليون
   *[other] { NUMBER($value) } تريليون
}
scarcity-flops = { $value } عملية
scarcity-power-of-ten = ⁦{ NUMBER($value, minimumFractionDigits: 1) } × { NUMBER(10) }{ $exponent }⁩

## الصفحة

scarcity-unknown = –
scarcity-title = لماذا أصبحت وحدات GPU نادرة وثمينة؟
scarcity-subtitle = نماذج أذكى لأناس أكثر تحتاج إلى وحدات GPU أكثر، وكهرباء وتبريد أكثر.
scarcity-refused = لا يمكن استخدام الأعداد في «{ $path }» ({ $detail }). وتُعرض الأعداد التي تأتي مع gpuviz.
scarcity-topic = ما تُستخدم له وحدات GPU
scarcity-topic-answering = الإجابة
scarcity-topic-learning = التعلم
scarcity-start-small = ابدأ بالقليل
scarcity-keep-up = هل تلحق المصانع؟ ←
scarcity-value = { NUMBER($value) } { $unit }
scarcity-fact-bare = { NUMBER($value) } ({ $source }، { $date })
scarcity-fact = { NUMBER($value) } { $unit } ({ $source }، { $date })

## وحدات الأعداد ذات المصدر

scarcity-unit-gb = غيغابايت
scarcity-unit-tb-s = تيرابايت في الثانية
scarcity-unit-tflop-s = TFLOP/s
scarcity-unit-kw = كيلوواط
scarcity-unit-kwh-year = كيلوواط ساعة في السنة
scarcity-unit-cents-kwh = سنت أمريكي للكيلوواط ساعة
scarcity-unit-accelerators = { $value ->
    [zero] مسرّع
    [one] مسرّع
    [two] مسرّعان
    [few] مسرّعات
    [many] مسرّعًا
   *[other] مسرّع
}
scarcity-unit-ports = { $value ->
    [zero] منفذ
    [one] منفذ
    [two] منفذان
    [few] منافذ
    [many] منفذًا
   *[other] منفذ
}
scarcity-unit-h100-hours = مليون ساعة من H100

## وحدات GPU

scarcity-gpus = { $number ->
    [zero] { $gpus } وحدة GPU
    [one] GPU واحدة
    [two] وحدتا GPU
    [few] { $gpus } وحدات GPU
    [many] { $gpus } وحدة GPU
   *[other] { $gpus } وحدة GPU
}
scarcity-gpus-days = { $number ->
    [zero] { $gpus } وحدة GPU
    [one] GPU واحدة
    [two] وحدتا GPU
    [few] { $gpus } وحدات GPU
    [many] { $gpus } وحدة GPU
   *[other] { $gpus } وحدة GPU
}، { $days ->
    [zero] { NUMBER($days) } يوم
    [one] يوم
    [two] يومين
    [few] { NUMBER($days) } أيام
    [many] { NUMBER($days) } يومًا
   *[other] { NUMBER($days) } يوم
}
scarcity-gpus-origin = المجموعة { $group ->
    [zero] { $group } وحدة GPU
    [one] GPU واحدة
    [two] وحدتا GPU
    [few] { $group } وحدات GPU
    [many] { $group } وحدة GPU
   *[other] { $group } وحدة GPU
}، وذاكرة كل منها { $memory }، تُملأ إلى { NUMBER($used) }٪. وتتسع المجموعة للنموذج ({ $model }) ومعه { $each ->
    [zero] { NUMBER($each) } محادثة
    [one] محادثة واحدة
    [two] محادثتين
    [few] { NUMBER($each) } محادثات
    [many] { NUMBER($each) } محادثة
   *[other] { NUMBER($each) } محادثة
} كل منها { $conversation }. وبضرب ذلك في { $replicas } نصل إلى { $gpus }. تُحسب هنا الذاكرة فقط.
scarcity-learning-origin = { NUMBER(6) } × { $weights } وزن × { $tokens } مقطع = { $flops } عملية. أقصى ما تنجزه GPU { $peak }؛ ويبلغ التعلم من ذلك نسبة { $share }. وهذا { $hours } ساعة من عمل GPU واحدة. ونأخذ من الوحدات ما ينهي العمل في { $days ->
    [zero] { $days } يوم
    [one] يوم
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}.
scarcity-servers = { $number ->
    [zero] { $count } خادم
    [one] خادم واحد
    [two] خادمان
    [few] { $count } خوادم
    [many] { $count } خادمًا
   *[other] { $count } خادم
} بسعة { $each }
scarcity-racks = { $number ->
    [zero] { $count } خزانة
    [one] خزانة واحدة
    [two] خزانتان
    [few] { $count } خزانات
    [many] { $count } خزانة
   *[other] { $count } خزانة
} بسعة { $each }
scarcity-cables = { $number ->
    [zero] { $count } كابل شبكة
    [one] كابل شبكة واحد
    [two] كابلا شبكة
    [few] { $count } كابلات شبكة
    [many] { $count } كابل شبكة
   *[other] { $count } كابل شبكة
}
scarcity-counts-origin = في الخادم: { $server }. في خزانة الخوادم: { $rack }. وكابل لكل منفذ شبكة في الخادم: { $ports }. وقد لا يمتلئ آخر خادم وآخر خزانة.
scarcity-square-gpu = كل مربع: GPU واحدة
scarcity-square-racks = كل مربع: { $racks ->
    [zero] { NUMBER($racks) } خزانة
    [one] خزانة واحدة
    [two] خزانتان
    [few] { NUMBER($racks) } خزانات
    [many] { NUMBER($racks) } خزانة
   *[other] { NUMBER($racks) } خزانة
}
scarcity-field-description = { $gpus }، على شكل مربعات؛ { $square }
scarcity-speed = الناس { NUMBER($people) }، ولكل منهم حتى { $speed } من المقاطع في الثانية.
scarcity-speed-one = لهذا الشخص الواحد حتى { $speed } من المقاطع في الثانية.
scarcity-speed-origin = لكل مقطع تقرأ GPU نصيبها من النموذج ({ $model }) ومن المحادثات ({ $conversations }) مرة واحدة، بسرعة أقصاها { $bandwidth }. فتستطيع ذلك { $speed } من المرات في الثانية، ويضيف الحساب والكابلات زمنًا فوق ذلك.
scarcity-learnt = التعلم مرة واحدة يحتاج إلى { $hours } ساعة من عمل GPU واحدة. ولا تجيب أحدًا في الأثناء.
scarcity-learnt-published = التعلم مرة واحدة يحتاج إلى { $hours } ساعة من عمل GPU واحدة. وفي الواقع احتاج إلى { $published } ساعة من GPU أقدم.
scarcity-one = GPU واحدة
scarcity-part-free = خالٍ
scarcity-part-conversations = المحادثات
scarcity-part-model = النموذج
scarcity-kept-free = يُترك { NUMBER($share, maximumFractionDigits: 0) }٪ على الأقل خاليًا للنتائج الوسيطة
scarcity-conversations-origin = ما يصل إلى { $people ->
    [zero] { NUMBER($people) } محادثة
    [one] محادثة واحدة
    [two] محادثتين
    [few] { NUMBER($people) } محادثات
    [many] { NUMBER($people) } محادثة
   *[other] { NUMBER($people) } محادثة
} كل منها { $conversation }، تتقاسمها { $group ->
    [zero] { $group } وحدة GPU
    [one] GPU واحدة
    [two] وحدتا GPU
    [few] { $group } وحدات GPU
    [many] { $group } وحدة GPU
   *[other] { $group } وحدة GPU
}. ويُحفظ ما قيل هناك مفاتيح وقيمًا: { NUMBER(2) } × الطبقات × رؤوس المفاتيح والقيم × حجم الرأس × البايتات لكل مقطع.
scarcity-model-origin = أوزان حجمها { $weights }، تتقاسمها { $group ->
    [zero] { $group } وحدة GPU
    [one] GPU واحدة
    [two] وحدتا GPU
    [few] { $group } وحدات GPU
    [many] { $group } وحدة GPU
   *[other] { $group } وحدة GPU
}.

## الكهرباء والمال

scarcity-power = القدرة الكهربائية، ليل نهار
scarcity-energy = طاقة التعلم مرة واحدة
scarcity-power-origin = وحدات GPU عددها { $gpus }، في كل خزانة منها { $each }، وقدرة الخزانة { $rack }: { $machines } للأجهزة. والتبريد وغيره: مضروبة في { $pue }.
scarcity-energy-origin = { $power } لمدة { $hours ->
    [zero] { NUMBER($hours) } ساعة
    [one] ساعة
    [two] ساعتين
    [few] { NUMBER($hours) } ساعات
    [many] { NUMBER($hours) } ساعة
   *[other] { NUMBER($hours) } ساعة
}؛ منها { $machines } للأجهزة، والباقي للتبريد.
scarcity-power-parts = الأجهزة { $machines }، والتبريد { $cooling }
scarcity-power-for = { $power } لمدة { $days ->
    [zero] { NUMBER($days) } يوم
    [one] يوم
    [two] يومين
    [few] { NUMBER($days) } أيام
    [many] { NUMBER($days) } يومًا
   *[other] { NUMBER($days) } يوم
}
scarcity-kettle = غلاية ماء: { $power }
scarcity-less = أقل من { NUMBER(1) }
scarcity-homes = { $number ->
    [zero] { $homes } منزل
    [one] { $homes } منزل
    [two] { $homes } منزل
    [few] { $homes } منازل
    [many] { $homes } منزلًا
   *[other] { $homes } منزل
}
scarcity-homes-year = { $number ->
    [zero] { $homes } منزل
    [one] { $homes } منزل
    [two] { $homes } منزل
    [few] { $homes } منازل
    [many] { $homes } منزلًا
   *[other] { $homes } منزل
}، لمدة سنة
scarcity-homes-origin = المنزل: { $home }، أي { NUMBER($watts) } واط ليل نهار.
scarcity-square-homes = كل مربع: { $homes ->
    [zero] { NUMBER($homes) } منزل
    [one] منزل واحد
    [two] منزلان
    [few] { NUMBER($homes) } منازل
    [many] { NUMBER($homes) } منزلًا
   *[other] { NUMBER($homes) } منزل
}
scarcity-homes-description = { $power }: ما يكفي { $homes }
scarcity-street = شارع:
scarcity-town = بلدة:
scarcity-city = مدينة:
scarcity-large-city = مدينة كبيرة:
scarcity-metropolis = مدينة عظمى:
scarcity-mark = { $homes ->
    [zero] { NUMBER($homes) } منزل
    [one] منزل واحد
    [two] منزلان
    [few] { NUMBER($homes) } منازل
    [many] { NUMBER($homes) } منزلًا
   *[other] { NUMBER($homes) } منزل
}
scarcity-bills = كهرباء سنة واحدة
scarcity-bills-learning = كهرباء التعلم
scarcity-bills-origin = { $energy } مضروبة فيما تدفعه الصناعة هناك للكيلوواط ساعة. وتضاف إليها وحدات GPU والمباني والعاملون.
scarcity-place-iowa = آيوا
scarcity-place-massachusetts = ماساتشوستس
scarcity-tariff = { NUMBER($cents) } سنت للكيلوواط ساعة

## هذا الحاسوب

scarcity-own = هذا الحاسوب: مقاطع
scarcity-own-measuring = تُقاس الآن…
scarcity-own-asleep = لا يمكن قياس شيء في هذه اللحظة.
scarcity-own-no-model = النموذج اللغوي ليس على هذا الحاسوب بعد.
scarcity-own-failed = لم يمكن قياس ذلك.
scarcity-a-second = { NUMBER($speed) } في الثانية
scarcity-one-in = واحد كل { $time }
scarcity-with-weights = مع { $weights } وزن
scarcity-large-origin = نموذج أوزانه أكثر { NUMBER($times) } مرة عليه أن يقرأ لكل مقطع أكثر بهذا القدر، لو كان له مكان هنا: { NUMBER($speed) } في الثانية، مقسومة على ذلك.
scarcity-own-power = نحو { $power }، مقيسة
scarcity-own-power-assumed = نحو { $power }، بالتقدير
scarcity-assumed-origin = هذا الحاسوب لا يخبر بما يستهلكه. { NUMBER($watts) } واط

## ما يمكن أن يُسأل عنه

scarcity-model = حجم النموذج
scarcity-model-smallest = { NUMBER(135) } مليون
scarcity-model-largest = { NUMBER(405) } مليارات
scarcity-model-smollm2-135m = { NUMBER(135) } مليون
scarcity-model-llama-8b = { NUMBER(8) } مليارات
scarcity-model-llama-70b = { NUMBER(70) } مليار
scarcity-model-llama-405b = { NUMBER(405) } مليارات
scarcity-model-note = وزن
scarcity-people = الناس معًا
scarcity-people-note = { $people ->
    [zero] لا أحد يحادث النموذج
    [one] يحادث النموذج
    [two] يحادثان النموذج
    [few] يحادثون النموذج
    [many] يحادثون النموذج
   *[other] يحادثون النموذج
}
scarcity-people-first = { NUMBER(1) }
scarcity-people-last = مليون
scarcity-conversation = كل محادثة
scarcity-conversation-first = سؤال
scarcity-conversation-last = كتاب
scarcity-conversation-note = { $tokens ->
    [zero] { NUMBER($tokens) } مقطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { NUMBER($tokens) } مقاطع
    [many] { NUMBER($tokens) } مقطعًا
   *[other] { NUMBER($tokens) } مقطع
}
scarcity-conversation-question = سؤال
scarcity-conversation-page = صفحة
scarcity-conversation-talk = محاضرة
scarcity-conversation-report = تقرير
scarcity-conversation-thesis = أطروحة
scarcity-conversation-book = كتاب

## الختام

scarcity-finding = نموذج كبير لأناس كثيرين يحتاج إلى قاعات مليئة بوحدات GPU، وكهرباء تكفي بلدة.
scarcity-finding-figure = { $speed ->
    [zero] { NUMBER($speed) } مقطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { NUMBER($speed) } مقاطع
    [many] { NUMBER($speed) } مقطعًا
   *[other] { NUMBER($speed) } مقطع
} في الثانية هنا؛ و{ $gpus } وحدة GPU من أجل { $people ->
    [zero] { NUMBER($people) } شخص
    [one] شخص واحد
    [two] شخصان
    [few] { NUMBER($people) } أشخاص
    [many] { NUMBER($people) } شخصًا
   *[other] { NUMBER($people) } شخص
}
scarcity-finding-origin = قيس هنا بالنموذج الصغير. ووحدات GPU محسوبة لأوزان عددها { NUMBER(405) } مليارات ومحادثات من { NUMBER($tokens) } مقطع، بحسب الذاكرة.

## في الطرفية

scarcity-terminal-heading = الأوزان { $parameters }، و{ $users ->
    [zero] { NUMBER($users) } شخص
    [one] شخص واحد
    [two] شخصان
    [few] { NUMBER($users) } أشخاص
    [many] { NUMBER($users) } شخصًا
   *[other] { NUMBER($users) } شخص
} معًا، ولكل منهم من الرموز { NUMBER($context) }، على { $accelerator }
scarcity-terminal-weights = الأوزان
scarcity-terminal-kv-token = ذاكرة المفاتيح والقيم لرمز واحد
scarcity-terminal-kv-user = ذاكرة المفاتيح والقيم لمحادثة واحدة
scarcity-terminal-memory = الذاكرة كلها
scarcity-terminal-accelerators = المسرّعات
scarcity-terminal-servers = الخوادم
scarcity-terminal-racks = الخزانات
scarcity-terminal-it = قدرة الأجهزة
scarcity-terminal-facility = مع التبريد
scarcity-terminal-energy = الطاقة في السنة
scarcity-terminal-cost-iowa = كهرباء سنة في آيوا
scarcity-terminal-cost-massachusetts = في ماساتشوستس
scarcity-terminal-flops = التعلم
scarcity-terminal-hours = ساعات مسرّع واحد للتعلم
scarcity-terminal-no-watts = قدرة { $accelerator } غير منشورة، فلا قدرة هنا ولا طاقة ولا فاتورة.
scarcity-terminal-no-peak = أقصى أداء BF16 لـ { $accelerator } غير منشور، فلا ساعات تعلم هنا.
scarcity-terminal-facts = ما بُني عليه الحساب:

## الأخطاء

error-unknown-accelerator = لا يوجد مسرّع اسمه «{ $given }». الموجود: { $available }.
error-ambiguous-accelerator = «{ $given }» قد يعني عدة مسرّعات: { $matching }. اكتب المزيد من اسمه.
error-model-does-not-fit = نموذج حجمه { NUMBER($model_gb, maximumFractionDigits: 0) } غيغابايت لا يتسع له المكان: { NUMBER($accelerators) } × { $accelerator }، وهي هنا تعمل كواحد، تتسع لـ { NUMBER($memory_gb, maximumFractionDigits: 0) } غيغابايت، ويُترك ربعها للمحادثات. اختر نموذجًا أصغر، أو بايتات أقل للوزن، أو مسرّعًا آخر.
error-conversation-does-not-fit = محادثة حجمها { NUMBER($conversation_gb, maximumFractionDigits: 0) } غيغابايت لا يتسع لها المكان بجانب نموذج حجمه { NUMBER($model_gb, maximumFractionDigits: 0) } غيغابايت: { NUMBER($accelerators) } × { $accelerator }، وهي هنا تعمل كواحد، تتسع لـ { NUMBER($memory_gb, maximumFractionDigits: 0) } غيغابايت. اختر محادثة أقصر، أو مسرّعًا آخر.
