# القرارات: سلاسل تنتظر فيها كل خطوة التي قبلها.

chapters-decisions = القرارات

## في الطرفية

decisions-terminal-work =
    عدد الخطوات { NUMBER($steps) }، { $ways ->
    [zero] { NUMBER($ways) } قاعدة مختلفة
    [one] قاعدة واحدة
    [two] قاعدتان مختلفتان
    [few] { NUMBER($ways) } قواعد مختلفة
    [many] { NUMBER($ways) } قاعدة مختلفة
   *[other] { NUMBER($ways) } قاعدة مختلفة
}
decisions-terminal-device = الطلاب: { $name } ({ $driver })
decisions-terminal-chains = السلاسل
decisions-terminal-steps = خطوات كل منها
decisions-terminal-professor = الأستاذ
decisions-terminal-students = الطلاب
decisions-terminal-sooner = الأسرع
decisions-terminal-sequential = الأستاذ
decisions-terminal-opencl = الطلاب
decisions-terminal-tie = لا أحد
decisions-terminal-crossover = الطلاب أسرع ابتداء من { $chains ->
    [zero] { NUMBER($chains) } سلسلة
    [one] سلسلة واحدة
    [two] سلسلتين
    [few] { NUMBER($chains) } سلاسل
    [many] { NUMBER($chains) } سلسلة
   *[other] { NUMBER($chains) } سلسلة
}.
decisions-terminal-none = مهما كثرت السلاسل، فليس الطلاب أسرع.
decisions-terminal-correct = انتهت كل سلسلة في كل مرة عند العدد نفسه بالطريقتين.
decisions-terminal-wrong = انتهت بعض السلاسل عند أعداد مختلفة: ما حُسب هنا خاطئ، ولا معنى لأزمنته.

## الصفحة

decisions-title = ماذا لو احتاجت كل إجابة إلى التي قبلها؟
decisions-subtitle = عندها لا يستطيع أحد أن يبدأ مبكرًا. ولا تنفع الأيدي الكثيرة إلا إذا كثرت السلاسل.
decisions-slowed = إبطاء × { NUMBER($factor) }
decisions-unknown = –
decisions-even = زوجي؟ اقسمه على { NUMBER(2) }.
decisions-odd = فردي؟ اضربه في { NUMBER(7) } وأضف { NUMBER(1) }.
decisions-rule-name = القاعدة، وبداية السلاسل التي تتبعها
decisions-halve = ⁦÷{ NUMBER(2) }⁩
decisions-sevenfold = ⁦×{ NUMBER(7) }+{ NUMBER(1) }⁩
decisions-not-yet = ؟

## من يعمل

decisions-description-sequential = نواة معالج واحدة، خطوة تلو الأخرى
decisions-description-cpu = OpenCL على { $cores ->
    [zero] { $cores } نواة معالج
    [one] نواة معالج واحدة
    [two] نواتي معالج
    [few] { $cores } أنوية معالج
    [many] { $cores } نواة معالج
   *[other] { $cores } نواة معالج
}، لكل منها { $lanes ->
    [zero] { $lanes } سلسلة
    [one] سلسلة واحدة
    [two] سلسلتان
    [few] { $lanes } سلاسل
    [many] { $lanes } سلسلة
   *[other] { $lanes } سلسلة
} معًا
decisions-description-cores = OpenCL على { $cores ->
    [zero] { $cores } نواة معالج
    [one] نواة معالج واحدة
    [two] نواتي معالج
    [few] { $cores } أنوية معالج
    [many] { $cores } نواة معالج
   *[other] { $cores } نواة معالج
}، لكل منها سلسلة في كل مرة
decisions-description-gpu = { $name }
decisions-description-none = لا يعمل OpenCL، فلا يستطيعون المساعدة
decisions-description-unknown = يجري البحث عن GPU…
decisions-places = { $lane }: إلى أين وصلت السلاسل
decisions-work =
    { $waiting ->
        [0] يعمل { NUMBER($workers) }
       *[other] يعمل { NUMBER($workers) }، وينتظر { NUMBER($waiting) }
    }
decisions-worked =
    { $waiting ->
        [0] عمل { NUMBER($workers) }
       *[other] عمل { NUMBER($workers) }، وانتظر { NUMBER($waiting) }
    }
decisions-state-ready = استعداد…
decisions-state-turn = ينتظر نواة متاحة
decisions-state-again = يُقاس مرة أخرى للتأكد
decisions-verdict-correct = ✓ كلها صحيحة
decisions-verdict-wrong = ✗ نهايات مختلفة

## كم سلسلة

decisions-chains-title = كم سلسلة؟
decisions-chains-unit = { $chains ->
    [zero] سلسلة
    [one] سلسلة
    [two] سلسلة
    [few] سلاسل
    [many] سلسلة
   *[other] سلسلة
}، خطوات كل منها { $steps }
decisions-chains-note = مجموع الخطوات دائمًا { $steps }
decisions-stops = قسّم العمل إلى
decisions-stops-value = { $one ->
    [zero] { $chains } سلسلة
    [one] سلسلة واحدة
    [two] سلسلتين
    [few] { $chains } سلاسل
    [many] { $chains } سلسلة
   *[other] { $chains } سلسلة
}
decisions-x = السلاسل
decisions-curve-name = زمن الأستاذ وزمن الطلاب بحسب عدد السلاسل
decisions-curve-professor = الأستاذ
decisions-curve-students = الطلاب
decisions-crossover = يفوز الطلاب ابتداء من { $chains ->
    [zero] { NUMBER($chains) } سلسلة
    [one] سلسلة واحدة
    [two] سلسلتين
    [few] { NUMBER($chains) } سلاسل
    [many] { NUMBER($chains) } سلسلة
   *[other] { NUMBER($chains) } سلسلة
}.
decisions-hint = قسّم العمل إلى سلاسل أكثر. فمن يسبق عندئذ؟

## توقع

decisions-guess-title = كم يستغرق حل { $chains ->
    [zero] { NUMBER($chains) } سلسلة
    [one] سلسلة واحدة
    [two] سلسلتين
    [few] { NUMBER($chains) } سلاسل
    [many] { NUMBER($chains) } سلسلة
   *[other] { NUMBER($chains) } سلسلة
}؟
decisions-guess-description = زمن الأستاذ في سلسلة واحدة، وما تتوقعه من زمن الطلاب في { NUMBER(1000) } سلسلة.
decisions-guess-caption = الزمن: كل علامة عشرة أضعاف سابقتها
decisions-guess = مع { NUMBER(1000) } سلسلة، { $verdict }.

## قواعد مختلفة

decisions-ways-title-card = قواعد مختلفة للجيران
decisions-ways-short = قواعد مختلفة
decisions-ways-name = كم قاعدة مختلفة عند الجيران
decisions-ways-single = في سلسلة واحدة لا يعمل أي جار.
decisions-ways-lanes = كل { $lanes } يسيرون معًا. والقواعد المختلفة تتناوب.
decisions-ways-note = كم قاعدة مختلفة؟

## ما يحدث، وما نتج عنه

decisions-soon-title = واحدة تلو الأخرى
decisions-soon = يبدأ بعد لحظة.
decisions-waits = يُقاس شيء آخر الآن. ويبدأ هذا حين ينتهي.
decisions-running-title = { $chains ->
    [zero] { NUMBER($chains) } سلسلة
    [one] سلسلة واحدة
    [two] سلسلتان
    [few] { NUMBER($chains) } سلاسل
    [many] { NUMBER($chains) } سلسلة
   *[other] { NUMBER($chains) } سلسلة
}: من يسبق؟
decisions-again-title = يُقاس مرة أخرى للتأكد
decisions-professor-done-title = انتهى الأستاذ، ولم ينته الطلاب.
decisions-sequential-title = { $chains ->
    [zero] { NUMBER($chains) } سلسلة
    [one] سلسلة واحدة
    [two] سلسلتان
    [few] { NUMBER($chains) } سلاسل
    [many] { NUMBER($chains) } سلسلة
   *[other] { NUMBER($chains) } سلسلة
}: الأستاذ أسرع { $ratio ->
    [zero] { $ratio } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $ratio } مرات
    [many] { $ratio } مرة
   *[other] { $ratio } مرة
}.
decisions-tie-title = { $chains ->
    [zero] { NUMBER($chains) } سلسلة
    [one] سلسلة واحدة
    [two] سلسلتان
    [few] { NUMBER($chains) } سلاسل
    [many] { NUMBER($chains) } سلسلة
   *[other] { NUMBER($chains) } سلسلة
}: لا أحد أسرع.
decisions-opencl-title = { $chains ->
    [zero] { NUMBER($chains) } سلسلة
    [one] سلسلة واحدة
    [two] سلسلتان
    [few] { NUMBER($chains) } سلاسل
    [many] { NUMBER($chains) } سلسلة
   *[other] { NUMBER($chains) } سلسلة
}: الطلاب أسرع { $ratio ->
    [zero] { $ratio } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $ratio } مرات
    [many] { $ratio } مرة
   *[other] { $ratio } مرة
}.
decisions-single-body = كل إجابة تقرر الخطوة التالية، فتنتظر كل خطوة التي قبلها. يعمل طالب واحد، وينتظر { NUMBER(999) }. لهذا أيضًا يحتاج الحاسوب إلى مديره: المعالج CPU.
decisions-single-opencl-body = كل خطوة تنتظر التي قبلها، فيعمل طالب واحد، وينتظر { NUMBER(999) }. وطالب واحد ليس أسرع من الأستاذ: لعل شيئًا آخر شغل هذا الحاسوب. زر «مرة أخرى» يقيس من جديد.
decisions-few-body = داخل السلسلة ما زالت كل خطوة تنتظر التي قبلها. لكن السلاسل لا ينتظر بعضها بعضًا: عدد الطلاب الذين يعملون { NUMBER($chains) }، وعدد المنتظرين { NUMBER($waiting) }.
decisions-many-body = داخل السلسلة ما زالت كل خطوة تنتظر التي قبلها. لكن السلاسل لا ينتظر بعضها بعضًا، فيجد كل طالب ما يعمله.
decisions-cores = تقوم هنا { $cores ->
    [zero] { $cores } نواة معالج
    [one] نواة معالج واحدة
    [two] نواتا معالج
    [few] { $cores } أنوية معالج
    [many] { $cores } نواة معالج
   *[other] { $cores } نواة معالج
} بدور الطلاب، لكل منها سلسلة في كل مرة.
decisions-cores-and-lanes = تقوم هنا { $cores ->
    [zero] { $cores } نواة معالج
    [one] نواة معالج واحدة
    [two] نواتا معالج
    [few] { $cores } أنوية معالج
    [many] { $cores } نواة معالج
   *[other] { $cores } نواة معالج
} بدور الطلاب، لكل منها { $lanes ->
    [zero] { $lanes } سلسلة
    [one] سلسلة واحدة
    [two] سلسلتان
    [few] { $lanes } سلاسل
    [many] { $lanes } سلسلة
   *[other] { $lanes } سلسلة
} معًا.
decisions-ways-title = { $ways ->
    [zero] { NUMBER($ways) } قاعدة مختلفة
    [one] قاعدة واحدة
    [two] قاعدتان مختلفتان
    [few] { NUMBER($ways) } قواعد مختلفة
    [many] { NUMBER($ways) } قاعدة مختلفة
   *[other] { NUMBER($ways) } قاعدة مختلفة
}
decisions-ways-unknown-body = اختر { NUMBER(1) } لترى كم تستغرق قاعدة واحدة للجميع.
decisions-ways-little-title = { $ways ->
    [zero] { NUMBER($ways) } قاعدة مختلفة
    [one] قاعدة واحدة
    [two] قاعدتان مختلفتان
    [few] { NUMBER($ways) } قواعد مختلفة
    [many] { NUMBER($ways) } قاعدة مختلفة
   *[other] { NUMBER($ways) } قاعدة مختلفة
}: أثرها هنا قليل.
decisions-ways-little-body = الجيران هنا لا يسيرون معًا، فلا ينتظر أحد لأن غيره يتبع قاعدة مختلفة. وداخل السلسلة ما زالت كل خطوة تنتظر التي قبلها.
decisions-ways-cost-title = { $ways ->
    [zero] { NUMBER($ways) } قاعدة مختلفة
    [one] قاعدة واحدة
    [two] قاعدتان مختلفتان
    [few] { NUMBER($ways) } قواعد مختلفة
    [many] { NUMBER($ways) } قاعدة مختلفة
   *[other] { NUMBER($ways) } قاعدة مختلفة
}: الزمن أطول { $ratio ->
    [zero] { $ratio } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $ratio } مرات
    [many] { $ratio } مرة
   *[other] { $ratio } مرة
}.
decisions-ways-cost-body = الجيران يسيرون معًا. وبينما يتبع بعضهم قاعدته، ينتظر أصحاب القواعد الأخرى دورهم.
decisions-ways-alone-body = لو سار الجيران معًا (وهم { NUMBER($lanes) }) لانتظر بعضهم بعضًا معظم الوقت. والأسرع أن تأخذ كل نواة سلسلة واحدة في كل مرة.
decisions-alone-title = الأستاذ يعمل هنا وحده.
decisions-alone-body = لا يعمل أي جهاز OpenCL، فلا طلاب للمقارنة. ويبين «gpuviz doctor» ما ينقص.
decisions-wrong-title = هذه الإجابات غير متطابقة.
decisions-wrong-body = انتهت بعض السلاسل عند أعداد غير أعداد الأستاذ. لذلك لا تُحسب هذه النتيجة.
decisions-slow-title = بالحركة البطيئة
decisions-slow-body = المرة الأولى لكل منهما، كما شوهدت. والإبطاء واحد للطرفين؛ وساعتا الإيقاف تعرضان الزمن الحقيقي.
decisions-stopped-title = لا يمكن قياس شيء الآن
decisions-ratio-origin = زمن الأبطأ ÷ زمن الأسرع. كل زمن هو الأوسط بين عدة قياسات، والنسخ محسوب؛ وقورنت كل النهايات في كل المرات.
decisions-ways-origin = زمن الطلاب بهذه القواعد ÷ زمنهم بقاعدة واحدة للجميع، بالعدد نفسه من السلاسل.
decisions-crossover-origin = بين آخر عدد من السلاسل لم يفز فيه الطلاب وأول عدد فازوا فيه، تُعد نسبة الزمنين متغيرة بانتظام.
decisions-finding = حيث تحتاج كل إجابة إلى التي قبلها، لا تنفع الأيدي الكثيرة.
decisions-finding-single = سلسلة واحدة: { $professor } و{ $students }
decisions-finding-crossover = يفوز الطلاب ابتداء من { $chains ->
    [zero] { NUMBER($chains) } سلسلة
    [one] سلسلة واحدة
    [two] سلسلتين
    [few] { NUMBER($chains) } سلاسل
    [many] { NUMBER($chains) } سلسلة
   *[other] { NUMBER($chains) } سلسلة
}
decisions-again = مرة أخرى
decisions-slow = حركة بطيئة
decisions-real-time = السرعة الحقيقية
decisions-how = أرني كيف
decisions-how-title = السلاسل نفسها، مكتوبة مرتين
decisions-how-subtitle = أولًا حلقة الأستاذ: سلسلة تلو الأخرى. وبجانبها ما يفعله كل طالب. ولا يبدأ أي منهما خطوة قبل أن تنتهي التي قبلها.
decisions-how-loop = { $name }، يعمل على نواة معالج واحدة
decisions-how-kernel = { $name }، يعمل على جهاز OpenCL

## ما حدث في الأثناء

decisions-replaced = توقف الحساب دون جواب. وأُعيد تشغيله.
decisions-other-device = ظل الجهاز يتعطل. ويحل محله جهاز آخر.
decisions-no-opencl = لم يعد أي جهاز OpenCL يعمل. الأستاذ يعمل وحده.
decisions-asleep = لا يمكن حساب شيء هنا في هذه اللحظة. وستُعاد المحاولة.
