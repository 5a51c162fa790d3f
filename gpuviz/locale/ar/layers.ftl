# فصل «الطبقات».

command-attention = من ينظر إلى أين؟
command-guesses = أفضل التخمينات
command-head = { $head }
# لقارئات الشاشة.
command-head-aloud = الرأس { $head }
chapters-layers = الطبقات

layers-title = كيف يجد الذكاء الاصطناعي الكلمة التالية؟
layers-subtitle = الكلمات تصبح أعدادًا، وتُضرب في جداول كبيرة عبر طبقات عددها { $layers }. وتخرج في النهاية درجة لكل كلمة.
guesses-title = أفضل تخمين له، طبقة بعد طبقة
guesses-subtitle = ما كان سيقوله لو توقف بعد كل طبقة.
guesses-settled = هذا ما كان سيقوله لو توقف مبكرًا. وابتداء من الطبقة { $layer } يقول «{ $word }».
guesses-layer = الطبقة
guesses-guess = التخمين
guesses-sure = مدى ثقته
attention-title = الطبقة { $layer }، الرأس { $head }: من ينظر إلى أين؟
attention-subtitle = كل صف كلمة. وكلما كان المربع أفتح، أخذت أكثر من الكلمة التي فوقه.
attention-none = هذا النص أطول من أن يُعرض فيه من ينظر إلى أين.
attention-description = مربع لكل زوج من الكلمات: كلمة الصف تأخذ من كلمة العمود.
product-title = الطبقة { $layer }: كلمات × جدول = نتائج
product-left = ⁦{ NUMBER($tokens) } × { NUMBER($k) }⁩
product-table = ⁦{ NUMBER($k) } × { NUMBER($n) }⁩
product-result = ⁦{ NUMBER($tokens) } × { NUMBER($n) }⁩
product-count = عملية ضرب، بجدولين من جداولها السبعة
product-time = في { $time }

terminal-temperature-zero = عند درجة الحرارة { NUMBER(0) } يأخذ النموذج دائمًا الكلمة ذات أعلى درجة.
terminal-model = { $name }، عدد الأوزان { NUMBER($weights) }، وعدد الطبقات { NUMBER($layers) }
terminal-prefill = قُرئت في { $time }
terminal-written = يكتب: { $words }
terminal-writing-rate = { $rate } { $rate ->
    [zero] رمز
    [one] رمز
    [two] رمزان
    [few] رموز
    [many] رمزًا
   *[other] رمز
} في الثانية
layers-column-layer = الطبقة
layers-column-shape = رموز × أعداد
layers-column-time = الزمن
layers-column-norm = الطول
layers-column-guess = أفضل تخمين
layers-column-sure = مدى ثقته
layers-column-next = الكلمة التالية

## لصفحة الختام

layers-finding = تصبح الجملة أعدادًا، وتُضرب في الجداول طبقة بعد طبقة، حتى تخرج درجة للكلمة التالية.
layers-finding-figure = { $layers ->
    [zero] { NUMBER($layers) } طبقة
    [one] طبقة واحدة
    [two] طبقتين
    [few] { NUMBER($layers) } طبقات
    [many] { NUMBER($layers) } طبقة
   *[other] { NUMBER($layers) } طبقة
} في { $time }
