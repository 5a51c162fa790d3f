# الجملة، والنموذج اللغوي الذي يقرؤها.

problems-title = من أين تأتي المسائل؟
story = نموذج لغوي يقرأ جملة، طبقة بعد طبقة.
story-read = قرأت { $who } هذه الجملة في { $time }.
story-layer = الطبقة { $layer }: ⁦{ NUMBER($tokens) } × { NUMBER($k) }⁩ في ⁦{ NUMBER($k) } × { NUMBER($n) }⁩: عدد نواتج الضرب { $count }.
story-writing = يواصل الكتابة كلمة بعد كلمة: { $rate } في الثانية.
who-gpu = { $name }
who-cpu = { $cores ->
    [zero] { $cores } نواة معالج
    [one] نواة معالج واحدة
    [two] نواتا معالج
    [few] { $cores } أنوية معالج
    [many] { $cores } نواة معالج
   *[other] { $cores } نواة معالج
}
who-numpy = NumPy على المعالج
sentence-name = الجملة، مقسمة إلى المقاطع التي يقرؤها النموذج
strips-name = أعداد كل كلمة بعد كل طبقة
strips-description = شريط لكل طبقة، من الأولى في الأعلى إلى الأخيرة. السهمان إلى الأعلى والأسفل يختاران طبقة، ومفتاح Enter يعرضها.
next-words-title = ما الكلمة التالية؟
temperature = درجة الحرارة { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 2) }: كم يغامر
temperature-name = درجة الحرارة: مدى الحرية في اختيار الكلمة التالية
model-opening-title = يُفتح النموذج اللغوي
model-opening = يُفك ضغط { NUMBER(135) } مليون وزن. يستغرق هذا ثانية أو ثانيتين.
model-missing-title = النموذج اللغوي ليس هنا بعد
model-missing = إنه ملف حجمه { NUMBER(98) } ميغابايت، يُجلب من الإنترنت مرة واحدة. والسباق لا يحتاج إليه.
model-on-its-way-title = يُجلب النموذج اللغوي
model-on-its-way = { NUMBER($done) } من { NUMBER($total) } ميغابايت. يمكن أن يبدأ السباق في الأثناء.
model-asleep = الجمل تُقرأ مباشرة، لا من تسجيل.
model-no-worker = لا يمكن حساب شيء هنا الآن.
command-fetch = اجلبه
command-retry = حاول من جديد
command-write = أكمل الكتابة
command-sentences = جملة أخرى
command-read = اقرأ هذه
command-full-pass = سباق هذه الجملة
choice-title = أي جملة يقرأ؟
choice-refused = اختر كلمات أخرى من فضلك، بطول أقصاه { NUMBER($longest) } حرف.
choice-typed = أو اكتب جملتك، بطول أقصاه { NUMBER($longest) } حرف. لا يُحفظ منها شيء.

message-writing-full = لم يبق في النموذج مكان: أقصى ما يتسع له من الرموز { NUMBER($positions) }.
