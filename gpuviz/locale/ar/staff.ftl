# ما يراه موظفو المعرض: الرمز السري، وصفحتهم، وما يمكنهم تجربته، وما حدث. ولا يراه الزوار أبدًا.

error-invalid-pin = الرمز السري من { $fewest } إلى { $most } أرقام ولا شيء غيرها. اختر رمزًا كهذا.
error-pins-differ = الرمزان غير متطابقين. نفّذ هذا من جديد واكتب الرمز نفسه مرتين.
error-pin-hash-damaged = ما في ملف الإعدادات من رمز سري لم يصنعه gpuviz. نفّذ «gpuviz kiosk pin» وانسخ السطر الذي يكتبه.

## الرمز السري

staff-pin-title = للموظفين
staff-pin-ask = اكتب رمزك السري من فضلك.
staff-pin-wrong = ليس هذا هو الرمز. حاول من جديد من فضلك.
staff-pin-locked = رموز خاطئة كثيرة. المحاولة التالية ممكنة بعد { $seconds ->
    [zero] { NUMBER($seconds) } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { NUMBER($seconds) } ثوان
    [many] { NUMBER($seconds) } ثانية
   *[other] { NUMBER($seconds) } ثانية
}.
staff-pin-none = ليس لهذا المعرض رمز سري بعد، فلا يستطيع أحد مغادرته من الشاشة. يصنع «gpuviz kiosk pin» رمزًا لملف الإعدادات.
# مفتاح واحد من لوحة الأرقام: رقم.
staff-pin-digit = { NUMBER($digit) }
staff-pin-delete = احذف
staff-pin-enter = موافق
# لقارئات الشاشة، لأن الأرقام نفسها لا تظهر.
staff-pin-typed = { $digits ->
    [0] لم يُكتب أي رقم بعد
    [zero] لم يُكتب أي رقم بعد
    [one] كُتب رقم واحد
    [two] كُتب رقمان
    [few] كُتبت { NUMBER($digits) } أرقام
    [many] كُتب { NUMBER($digits) } رقمًا
   *[other] كُتب { NUMBER($digits) } رقم
}
# يُسأل في الطرفية، حيث لا يظهر ما يُكتب.
staff-pin-choose = الرمز السري الجديد
staff-pin-again = الرمز نفسه مرة أخرى
staff-cancel = إلغاء
staff-close = إغلاق

## رأس الصفحة

staff-title = الموظفون
# $left دقائق وثوان مثل 1:48.
staff-opened = فُتحت بالرمز السري الساعة { DATETIME($time, timeStyle: "short") }. وتُغلق وحدها بعد { $left } إن لم يلمسها أحد.
staff-leave = مغادرة المعرض
staff-back = عودة إلى الزوار

## حال المعرض

staff-well = كل شيء على ما يرام.
staff-not-well = ينبغي أن ينظر أحد في هذا.
# $time زمن مع وحدته، مثل «٣٫٢ يوم».
staff-running = يعمل منذ { $time } دون توقف.
staff-picture-moves = الصورة تتحرك
staff-picture-slow = الصورة تتحرك ببطء
staff-picture-measured = { $rate ->
    [zero] { NUMBER($rate) } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { NUMBER($rate) } مرات
    [many] { NUMBER($rate) } مرة
   *[other] { NUMBER($rate) } مرة
} في الثانية؛ و{ NUMBER(99) } من كل { NUMBER(100) } خلال { $time }
staff-worker-answers = الجزء الذي يحسب يستجيب
staff-worker-silent = الجزء الذي يحسب صامت
staff-worker-starting = الجزء الذي يحسب يبدأ
staff-worker-starting-more = لم يُسمع منه بعد
staff-worker-gone = لا شيء يحسب
staff-worker-gone-more = يرى الزوار تسجيلًا؛ ويبين «gpuviz doctor» المزيد
staff-worker-none-more = يرى الزوار التسجيل المحدد في الإعدادات
staff-worker-heard = { $restarts ->
    [0] سُمع منه قبل { NUMBER($seconds, minimumFractionDigits: 1) } ث؛ ولم يُعد تشغيله قط
    [zero] سُمع منه قبل { NUMBER($seconds, minimumFractionDigits: 1) } ث؛ ولم يُعد تشغيله قط
    [one] سُمع منه قبل { NUMBER($seconds, minimumFractionDigits: 1) } ث؛ وأُعيد تشغيله مرة واحدة حتى الآن
    [two] سُمع منه قبل { NUMBER($seconds, minimumFractionDigits: 1) } ث؛ وأُعيد تشغيله مرتين حتى الآن
    [few] سُمع منه قبل { NUMBER($seconds, minimumFractionDigits: 1) } ث؛ وأُعيد تشغيله { NUMBER($restarts) } مرات حتى الآن
    [many] سُمع منه قبل { NUMBER($seconds, minimumFractionDigits: 1) } ث؛ وأُعيد تشغيله { NUMBER($restarts) } مرة حتى الآن
   *[other] سُمع منه قبل { NUMBER($seconds, minimumFractionDigits: 1) } ث؛ وأُعيد تشغيله { NUMBER($restarts) } مرة حتى الآن
}
staff-model-there = النموذج اللغوي موجود
staff-model-missing = لا يوجد نموذج لغوي
staff-model-missing-more = يعمل السباق من دونه؛ ويجلبه «gpuviz model fetch»
staff-model-wrong = النموذج اللغوي تالف
staff-model-wrong-more = يجلبه «gpuviz model fetch» من جديد
staff-model-looking = { NUMBER($megabytes) } ميغابايت، يجري التحقق
staff-model-right = { NUMBER($megabytes) } ميغابايت، وقد تُحقق منه: إنه الملف الصحيح
staff-model-other = ملف من عندك، ولا يُتحقق منه
staff-texts-there = نصوصك الخاصة موجودة
staff-texts-looking = يجري فحصها
staff-texts-right = فُحصت: كلها صحيحة
staff-texts-faulty = في نصوصك الخاصة أخطاء
staff-texts-faults = { $faults ->
    [zero] لا شيء؛ ويذكرها «gpuviz doctor»
    [one] خطأ واحد يذكره «gpuviz doctor»
    [two] خطآن يذكرهما «gpuviz doctor»
    [few] { NUMBER($faults) } أخطاء يذكرها «gpuviz doctor»
    [many] { NUMBER($faults) } خطأً يذكرها «gpuviz doctor»
   *[other] { NUMBER($faults) } خطأ يذكرها «gpuviz doctor»
}
staff-touch-works = شاشة اللمس تعمل
# $time زمن مع وحدته، مثل «دقيقتين».
staff-touch-last = آخر لمسة قبل { $time }
staff-touch-never = لا لمسة بعد
staff-touch-never-more = لم يلمس أحد الشاشة منذ البداية
staff-memory-steady = الذاكرة ثابتة
staff-memory-grows = الذاكرة تكبر
staff-memory-now = { NUMBER($now_mb) } ميغابايت الآن، بعد البدء مباشرة
staff-memory-since = { NUMBER($now_mb) } ميغابايت الآن، وبعد البدء { NUMBER($first_mb) } ميغابايت
staff-sound-there = يوجد مكبر صوت
staff-sound-missing = لم يُعثر على مكبر صوت
staff-sound-unneeded = لا يضيع شيء: المعرض لا يحتاج إلى صوت

## أعداد

staff-races-today = { $races ->
    [zero] سباق
    [one] سباق
    [two] سباق
    [few] سباقات
    [many] سباقًا
   *[other] سباق
} اليوم
staff-races = { $races ->
    [zero] سباق
    [one] سباق
    [two] سباق
    [few] سباقات
    [many] سباقًا
   *[other] سباق
} منذ البداية
staff-wrong-squares = { $squares ->
    [zero] مربع خاطئ
    [one] مربع خاطئ
    [two] مربع خاطئ
    [few] مربعات خاطئة
    [many] مربعًا خاطئًا
   *[other] مربع خاطئ
}

## من يحسب

staff-who-computes = من يحسب
staff-cpu-computes = تقوم { $cores ->
    [zero] { NUMBER($cores) } نواة معالج
    [one] نواة معالج واحدة
    [two] نواتا معالج
    [few] { NUMBER($cores) } أنوية معالج
    [many] { NUMBER($cores) } نواة معالج
   *[other] { NUMBER($cores) } نواة معالج
} بدور الطلاب. ولا توجد GPU في هذا الحاسوب.
staff-cpu-chosen = تقوم { $cores ->
    [zero] { NUMBER($cores) } نواة معالج
    [one] نواة معالج واحدة
    [two] نواتا معالج
    [few] { NUMBER($cores) } أنوية معالج
    [many] { NUMBER($cores) } نواة معالج
   *[other] { NUMBER($cores) } نواة معالج
} بدور الطلاب. وتوجد GPU أيضًا، لكن المعالج هو الذي اختير.
staff-gpu-computes = تقوم بدور الطلاب GPU فيها { $units ->
    [zero] { NUMBER($units) } وحدة حساب
    [one] وحدة حساب واحدة
    [two] وحدتا حساب
    [few] { NUMBER($units) } وحدات حساب
    [many] { NUMBER($units) } وحدة حساب
   *[other] { NUMBER($units) } وحدة حساب
}.
staff-numpy-computes = يقوم NumPy بدور الطلاب، على كل أنوية المعالج: لا يعمل أي جهاز OpenCL.
staff-nobody-computes = لا أحد: يرى الزوار تسجيلًا.
staff-not-yet-computed = لم يُحسب شيء بعد.
staff-device = { $name }، OpenCL من { $platform }، برنامج التشغيل { $driver }

## آخر عطل

staff-last-trouble = آخر عطل
staff-no-trouble = لا شيء حتى الآن.
staff-need-nothing = لا يلزمك فعل شيء.

## ساعات الهدوء

staff-quiet-hours = ساعات الهدوء
staff-quiet-aside = الشاشة مظلمة، ولا شيء يحسب
staff-quiet-from = من
staff-quiet-until = إلى
staff-quiet-earlier-from = البدء قبل { DATETIME($time, timeStyle: "short") } بنصف ساعة
staff-quiet-later-from = البدء بعد { DATETIME($time, timeStyle: "short") } بنصف ساعة
staff-quiet-earlier-until = الانتهاء قبل { DATETIME($time, timeStyle: "short") } بنصف ساعة
staff-quiet-later-until = الانتهاء بعد { DATETIME($time, timeStyle: "short") } بنصف ساعة
staff-quiet-on = مفعّلة
staff-quiet-off = متوقفة

## ما يمكن تجربته

staff-try = جرّب
staff-try-touch = اللمس
staff-try-screen = الشاشة
staff-try-sound = الصوت
# $when مثل «اليوم، 08:01».
staff-trial-passed = نجح: { $when }
staff-trial-failed = لم ينجح: { $when }
staff-trial-never = لم يُجرب بعد
staff-trial-no-sound = لا مكبر صوت
staff-trial-end = إنهاء
staff-touch-wipe = امسح كل المربعات بإصبع واحدة. وحيث يبقى مربع مظلمًا، لا تحس الشاشة به.
staff-touch-left = { $squares ->
    [zero] لم يبق أي مربع.
    [one] بقي مربع واحد.
    [two] بقي مربعان.
    [few] بقيت { NUMBER($squares) } مربعات.
    [many] بقي { NUMBER($squares) } مربعًا.
   *[other] بقي { NUMBER($squares) } مربع.
}
staff-touch-name = مربعات تُمسح
# يظهر فوق نقش يملأ الشاشة؛ رقمه $number من $of.
staff-screen-look = { $pattern ->
    [lines] { NUMBER($number) } من { NUMBER($of) }: ينبغي أن يُرى كل خط وحده، بالتساوي في كل مكان. المس للتالي.
    [letters] { NUMBER($number) } من { NUMBER($of) }: أصغر حروف تستطيع قراءتها ينبغي أن تكون واضحة عند الحواف كما في الوسط. المس للتالي.
    [grey] { NUMBER($number) } من { NUMBER($of) }: ينبغي أن تتميز الدرجات الست عشرة كلها. المس للتالي.
   *[other] { NUMBER($number) } من { NUMBER($of) }: لون واحد متساو، دون نقطة من لون آخر. المس للتالي.
}
staff-screen-next = التالي
staff-screen-asked = هل كانت الصورة كما ينبغي؟
staff-screen-asked-more = ألوان متساوية دون نقاط غريبة، وكل خط وحده، وحروف واضحة.
staff-screen-all-well = نعم، كل شيء جيد
staff-screen-faults = لا، كانت هناك عيوب
# نص قصير بحروف من صغيرة جدًا إلى كبيرة، للحكم على وضوح الشاشة.
staff-screen-sample = أستاذ واحد أم ألف طالب
staff-sound-asked = هل سمعت نغمة؟
staff-sound-asked-more = دامت ثانية واحدة.
staff-sound-heard = نعم
staff-sound-unheard = لا

## ما يستطيع الموظفون فعله

staff-worker-anew = أعد تشغيل الجزء الذي يحسب
staff-worker-anew-more = نحو { NUMBER(2) } ث، ويرى الزوار تسجيلًا
staff-exhibit-anew = أعد تشغيل المعرض
staff-exhibit-anew-more = نحو { NUMBER(8) } ث من الشاشة المظلمة
staff-exhibit-not-anew-more = يعمل حيث يشغّله «gpuviz kiosk»
staff-messages = أظهر كل الرسائل
staff-messages-more = { $messages ->
    [zero] لا رسائل بعد
    [one] رسالة واحدة حتى الآن، بكلمات بسيطة
    [two] آخر رسالتين، بكلمات بسيطة
    [few] آخر { NUMBER($messages) } رسائل، بكلمات بسيطة
    [many] آخر { NUMBER($messages) } رسالة، بكلمات بسيطة
   *[other] آخر { NUMBER($messages) } رسالة، بكلمات بسيطة
}
staff-messages-title = كل الرسائل
staff-messages-subtitle = الأحدث أولًا. وليس بينها شيء مما كتبه الزوار.

## أسفل الصفحة

staff-version = ⁦gpuviz { $version }⁩
staff-version-settings = ⁦gpuviz { $version }⁩، وقُرئت الإعدادات { $name } دون اعتراض
staff-version-complaint = ⁦gpuviz { $version }⁩؛ لا يمكن استخدام ملف الإعدادات، فيسري آخر ملف سليم
staff-log = السجل { NUMBER($megabytes, maximumFractionDigits: 1) } من { NUMBER(20) } ميغابايت؛ وليس فيه شيء مما كتبه الزوار

## متى

# دقائق وثوان، في عد تنازلي: 1:48.
countdown = ⁦{ NUMBER($minutes) }:{ NUMBER($seconds, minimumIntegerDigits: 2) }⁩
moment-time = { DATETIME($time, timeStyle: "short") }
moment-today = اليوم، { DATETIME($time, timeStyle: "short") }
moment-yesterday = أمس، { DATETIME($time, timeStyle: "short") }
moment-on = { DATETIME($date, dateStyle: "medium") }، { DATETIME($time, timeStyle: "short") }

## ما حدث

incident-started = بدأ المعرض (⁦gpuviz { $version }⁩).
incident-worker-lost = { $reason ->
    [ended] انتهى الجزء الذي يحسب فجأة. ويُعاد تشغيله.
    [garbage] أرسل الجزء الذي يحسب شيئًا لا معنى له. ويُعاد تشغيله.
    [silent] توقف الجزء الذي يحسب عن الاستجابة. ويُعاد تشغيله.
    [stuck] علق الجزء الذي يحسب. ويُعاد تشغيله.
    [asked] طلب الموظفون إعادة تشغيل الجزء الذي يحسب.
   *[device] تعطل الجهاز الذي يحسب. ويُعاد تشغيل الجزء الذي يحسب.
}
incident-worker-back = { $reason ->
    [ended] انتهى الجزء الذي يحسب فجأة. وعاد بعد { NUMBER($seconds) } ث، وبدأ عمله من جديد.
    [garbage] أرسل الجزء الذي يحسب شيئًا لا معنى له. وعاد بعد { NUMBER($seconds) } ث، وبدأ عمله من جديد.
    [silent] توقف الجزء الذي يحسب عن الاستجابة. وعاد بعد { NUMBER($seconds) } ث، وبدأ عمله من جديد.
    [stuck] علق الجزء الذي يحسب. وعاد بعد { NUMBER($seconds) } ث، وبدأ عمله من جديد.
    [asked] طلب الموظفون إعادة تشغيل الجزء الذي يحسب. وعاد بعد { NUMBER($seconds) } ث.
   *[device] تعطل الجهاز الذي يحسب. وعاد بعد { NUMBER($seconds) } ث، وبدأ عمله من جديد.
}
incident-other-device = ظل الجهاز المختار يتعطل. ويحسب الآن جهاز آخر. ويبين «gpuviz doctor» المزيد.
incident-numpy = لا يعمل أي جهاز OpenCL. ويحسب الآن NumPy، على كل أنوية المعالج. ويبين «gpuviz doctor» المزيد.
incident-recording = لا يمكن حساب شيء. ويرى الزوار تسجيلًا، ويعيد المعرض المحاولة وحده. ويبين «gpuviz doctor» المزيد.
incident-computes-again = عاد الجهاز المختار إلى الحساب.
incident-picture-failed = تعطل شيء في الصورة. وصُنعت من جديد، وبدأ المعرض من البداية. ويذكر السجل ما حدث.
incident-window-ended = انتهت النافذة فجأة. وأُعيد تشغيلها.
incident-window-stopped = توقفت النافذة عن الرسم. فأُنهيت وأُعيد تشغيلها.
incident-unwritable = لا يمكن الكتابة في «{ $path }» ({ $detail }). أفسح مكانًا هناك أو اسمح بذلك؛ والمعرض مستمر.
incident-staff-came = فتح الموظفون هذه الصفحة.
incident-staff-left = غادر الموظفون المعرض.
incident-staff-anew = أعاد الموظفون تشغيل المعرض.
incident-pins-wrong = كُتب رمز سري خاطئ { $times ->
    [zero] { NUMBER($times) } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { NUMBER($times) } مرات
    [many] { NUMBER($times) } مرة
   *[other] { NUMBER($times) } مرة
} متتالية.

## ما يقوله «gpuviz doctor» عن المعرض

doctor-settings = قُرئ ملف الإعدادات { $path } دون اعتراض
doctor-no-settings = لا يوجد ملف إعدادات، فتسري القيم الأصلية؛ ويكتبه «gpuviz config init»
doctor-pin = يوجد رمز سري للموظفين
doctor-no-pin = لا يوجد رمز سري للموظفين، فلا يستطيع أحد مغادرة المعرض من الشاشة؛ ويصنعه «gpuviz kiosk pin»
doctor-kept = { $what ->
    [state] ما يجب أن يبقى بعد إعادة التشغيل محفوظ في { $path }
    [health] يُكتب ملف حالة المعرض في { $path }
   *[log] يمكن كتابة السجلات في { $path }
}
doctor-not-kept = { $what ->
    [state] ما يجب أن يبقى بعد إعادة التشغيل لا يمكن حفظه في { $path } ({ $detail }). اسمح بالكتابة هناك، أو اجعل XDG_STATE_HOME مجلدًا يمكن الكتابة فيه
    [health] لا يمكن كتابة ملف حالة المعرض في { $path } ({ $detail }). اسمح بالكتابة هناك، أو سمِّ ملفًا آخر في [health] من الإعدادات
   *[log] لا يمكن كتابة السجلات في { $path } ({ $detail }). اسمح بالكتابة هناك، أو سمِّ مجلدًا آخر في [health] من الإعدادات
}
doctor-screen-saver = يُبقي المعرض الشاشة مضيئة من نفسه
doctor-no-screen-saver = لا يستطيع gpuviz هنا أن يُبقي الشاشة مضيئة من نفسه. أوقف حافظ الشاشة والسكون في إعدادات النظام
doctor-clock = تقول الساعة { DATETIME($date, dateStyle: "medium") }، { DATETIME($time, timeStyle: "short") } ({ $zone })؛ وعليها تسير ساعات الهدوء
doctor-clock-wrong = تقول الساعة { DATETIME($date, dateStyle: "medium") }، { DATETIME($time, timeStyle: "short") }، وكان ذلك قبل تثبيت gpuviz. اضبطها: فعليها تسير ساعات الهدوء
