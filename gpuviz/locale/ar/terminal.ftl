# أوامر لا تخص فصلًا بعينه.

model-fetching = يُجلب { $name }
model-name = { $name } { $version }
model-licence = الترخيص: { $licence }
model-size = الحجم: { NUMBER($megabytes, maximumFractionDigits: 1) } ميغابايت
model-hash = SHA-256: { $hash }
model-path = الملف: { $path }
model-right = الملف موجود وبصمته صحيحة
model-wrong = الملف موجود لكن بصمته غير صحيحة؛ نفّذ «gpuviz model fetch» لجلبه من جديد
model-not-there = الملف غير موجود بعد؛ نفّذ «gpuviz model fetch» والحاسوب متصل بالإنترنت

terminal-tuning = تُجرب أحجام الكتل
terminal-tuned = { $device } أسرع ما يكون مع { $parameters } (بعد تجربة { $tried ->
    [zero] { $tried } احتمال
    [one] احتمال واحد
    [two] احتمالين
    [few] { $tried } احتمالات
    [many] { $tried } احتمالًا
   *[other] { $tried } احتمال
}).
terminal-tuned-speed = { $gflops } GFLOP/s، ومع المعتاد { $usual }. حُفظ ذلك في { $path }.
devices-column-number = الرقم
devices-column-name = الاسم
devices-column-type = النوع
devices-column-units = وحدات الحساب
devices-column-lanes = مسارات كل وحدة
devices-column-driver = برنامج التشغيل
devices-column-platform = المنصة
device-set-aside-equal = { $name } يعمل أيضًا، لكن { $instead } هو العتاد نفسه وبالسرعة نفسها تقريبًا.
device-set-aside = { $name } يعمل أيضًا، لكن { $instead } هو العتاد نفسه، وسرعته { $times } قدر سرعته.
