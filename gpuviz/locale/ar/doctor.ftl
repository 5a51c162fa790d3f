# ما يقوله «gpuviz doctor».

doctor-host = { $system }، { $cores ->
    [zero] { $cores } نواة معالج
    [one] نواة معالج واحدة
    [two] نواتا معالج
    [few] { $cores } أنوية معالج
    [many] { $cores } نواة معالج
   *[other] { $cores } نواة معالج
}، ذاكرة { $memory } غيغابايت، Python { $python }
doctor-qt = تستطيع Qt أن ترسم
doctor-fonts = في خطوطها كل حروفنا
doctor-languages = في الخطوط هنا حروف كل اللغات
doctor-language-undrawn = لا يوجد هنا خط فيه كل حروف { $language }، فلا تعرض النافذة هذه اللغة. ثبّت خطًا؛ وعلى Debian أو Ubuntu نفّذ «sudo apt-get install { $package }»
doctor-texts = نصوصك الخاصة في { $path } صحيحة
doctor-no-texts = لا يوجد المجلد { $path } لنصوصك الخاصة، فتُعرض نصوصنا. أنشئه، أو صحّح «folder» في [languages] في ملف الإعدادات
doctor-text-fault = { $file }: { $kind ->
    [missing] لا توجد الرسالة «{ $message }»، فلا تعرض النافذة هذه اللغة
    [unknown] ليس في gpuviz رسالة «{ $message }»؛ صحّح اسمها
    [syntax] هذه ليست رسالة Fluent: { $detail }
    [argument] تستخدم «{ $message }» القيمة «{ $detail }» التي لا تُعطى لها أبدًا
    [unused] لا تذكر «{ $message }» القيمة «{ $detail }»
    [reference] تحيل «{ $message }» إلى «{ $detail }»، وهي غير موجودة
    [plural] ليس في «{ $message }» صيغ العدد الخاصة بلغتها: { $detail }
    [markup] ستعرض «{ $message }» علاماتها كما كُتبت: { $detail }
   *[unreadable] لا يمكن قراءته: { $detail }
}
doctor-text-faults-more = { $faults ->
    [zero] ولا أخطاء أخرى في نصوصك الخاصة
    [one] وخطأ آخر في نصوصك الخاصة
    [two] وخطآن آخران في نصوصك الخاصة
    [few] و{ NUMBER($faults) } أخطاء أخرى في نصوصك الخاصة
    [many] و{ NUMBER($faults) } خطأً آخر في نصوصك الخاصة
   *[other] و{ NUMBER($faults) } خطأ آخر في نصوصك الخاصة
}
doctor-display = تُفتح نافذة على الشاشة
doctor-no-display = لا توجد شاشة هنا؛ وتعمل الطرفية و«gpuviz snapshot» من دونها
doctor-device-gpu = GPU { $name }، برنامج التشغيل { $driver }، { $units ->
    [zero] { $units } وحدة حساب
    [one] وحدة حساب واحدة
    [two] وحدتا حساب
    [few] { $units } وحدات حساب
    [many] { $units } وحدة حساب
   *[other] { $units } وحدة حساب
}: الحساب صحيح
doctor-device-cpu = OpenCL على المعالج: { $name }، برنامج التشغيل { $driver }، { $units ->
    [zero] { $units } نواة
    [one] نواة واحدة
    [two] نواتان
    [few] { $units } أنوية
    [many] { $units } نواة
   *[other] { $units } نواة
} × { $lanes ->
    [zero] { $lanes } مسار
    [one] مسار واحد
    [two] مساران
    [few] { $lanes } مسارات
    [many] { $lanes } مسارًا
   *[other] { $lanes } مسار
}: الحساب صحيح
doctor-no-driver = لا يوجد برنامج تشغيل لـ OpenCL
doctor-no-device = لا يعمل أي جهاز OpenCL. ثبّت برنامج تشغيل GPU لديك؛ وللمعالج نفّذ «sudo apt-get install pocl-opencl-icd» على Debian أو Ubuntu، وإلا «pip install 'gpuviz[cpu]'»
doctor-no-gpu = لم يُعثر على GPU: تقوم أنوية المعالج بدور الطلاب، وتذكر النافذة ذلك
doctor-numba = حلقة الأستاذ يترجمها numba
doctor-no-numba = لا يوجد numba هنا: يستخدم الأستاذ لكل إجابة جداء BLAS واحدًا، ويُذكر ذلك
doctor-model = النموذج اللغوي في { $path }
doctor-no-model = لا يوجد نموذج لغوي في { $path }: يعمل السباق من دونه؛ اجلبه بالأمر «gpuviz model fetch»
doctor-model-damaged = الملف { $path } ليس النموذج اللغوي كاملًا: يعمل السباق من دونه؛ اجلبه بالأمر «gpuviz model fetch»
doctor-shared-memory = توجد ذاكرة مشتركة لصورة السباق
doctor-no-shared-memory = لا تتسع الذاكرة المشتركة لصورة السباق ({ $detail }). على Linux أصلح ذلك بالأمر «mount -o remount,rw,size=64M /dev/shm»؛ وشغّل الحاوية بالأمر «docker run --shm-size=64m»
doctor-no-temporary-folder = { $detail }. اجعل TMPDIR مجلدًا يمكن الكتابة فيه
doctor-folder = يمكن الكتابة في { $path }، ويعمل ما يُبنى هناك
doctor-folder-unwritable = لا يمكن الكتابة في { $path } ({ $detail }). اسمح بذلك، أو اجعل { $variable } مجلدًا يمكن الكتابة فيه
doctor-folder-full = امتلأ { $path } ({ $detail }). أفسح مكانًا هناك، أو اجعل { $variable } مجلدًا فيه مكان
doctor-folder-noexec = { $path } على قرص مركّب بالخيار «noexec»، فلا يعمل ما يُبنى هناك. اجعل { $variable } مجلدًا على قرص آخر
doctor-log = السجل هو { $path }
doctor-healthy = كل شيء على ما يرام: يمكن أن يبدأ السباق.
doctor-ill = لا يستطيع السباق أن يعمل كما ينبغي. أصلح الأسطر المعلّمة بالعلامة ✗ ثم نفّذ هذا من جديد.
