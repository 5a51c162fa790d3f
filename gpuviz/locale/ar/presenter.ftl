# محاضرة: شاشة المقدّم وفيها الملاحظات، والمفاتيح. لا يقرأ هذا إلا المقدّمون؛ وملاحظاتهم جمل تُقال بصوت مسموع.
# الأعداد والأسماء والنصوص بين { } يضعها البرنامج: اترك أسماءها كما هي عند التعديل.

presenter-title = gpuviz: ملاحظات
presenter-shows = على الشاشة الكبيرة
presenter-next = التالي
presenter-last = الصفحة الأخيرة
# حيث لا يوجد ما يقال.
presenter-nothing = –
presenter-is-dark = الشاشة الكبيرة مظلمة. المفتاح B يضيئها من جديد.
# $action كتابة زر، مثل «ابدأ» أو «حركة بطيئة».
presenter-space = مفتاح المسافة: { $action }

presenter-time-caption = الوقت
presenter-spoken-caption = مدة الكلام
# وقت من اليوم، أو دقائق وثوان؛ ولكل منهما رقمان من قبل.
presenter-time = ⁦{ $hours }:{ $minutes }⁩
presenter-planned = من { $minutes ->
    [zero] { NUMBER($minutes) } دقيقة
    [one] دقيقة
    [two] دقيقتين
    [few] { NUMBER($minutes) } دقائق
    [many] { NUMBER($minutes) } دقيقة
   *[other] { NUMBER($minutes) } دقيقة
}
presenter-left = بقي { $time }
presenter-over = زاد { $time }
presenter-left-origin = الزمن المخطط ناقصًا الزمن الذي تكلمت فيه.
presenter-go = شغّل الساعة
presenter-hold = أوقف الساعة
presenter-clock-anew = أعد الساعة إلى الصفر
presenter-save = احفظ النتائج

## المفاتيح

presenter-dark = شاشة مظلمة
presenter-light = مضيئة من جديد
presenter-dark-name = الشاشة مظلمة. المسها، أو اضغط B، لترى من جديد.
presenter-anew = ابدأ هذا الفصل من جديد
presenter-keys = كل المفاتيح
presenter-keys-subtitle = مفاتيح الأرقام تقود إلى الفصول. وأزرار جهاز التقديم تنتقل إلى الأمام والخلف.
key-space = المسافة
key-escape = Esc
key-return = Enter
key-enter = Enter
key-backspace = ⌫

## نتائج حُفظت

presenter-saved = حُفظ في { $folder }
presenter-not-saved = لم يُحفظ: لا يمكن الكتابة في { $folder }.

## ملاحظات: ما يقال، وما وراءه

presenter-notes-name = ملاحظاتك
# ما كتبه شخص في درس، كما هو.
notes-own = { $words }
notes-opening = «{ $words }»
# $figure ما قاسه هذا الحاسوب، مثل «أسرع ٧٥٫٣ مرة».
notes-measured = قيس هنا: { $figure }

notes-race-1 = المسائل الألف نفسها. والإجابات نفسها.
notes-race-1-behind = في كل مربع إجابات: كل منها صف × عمود. وتُصحح إجابات الطرفين عددًا عددًا.
notes-race-2 = كل طالب أبطأ من الأستاذ.
notes-race-2-behind = ويفوزون لأنهم يعملون كلهم في الوقت نفسه. والحركة البطيئة تبين ذلك.
notes-race-3 = والآن السؤال المنصف: أسرع ممن؟
notes-race-3-behind = تقارن القائمة بإجابة واحدة في كل مرة، وبنواة واحدة بأقصى سرعة، وبكل الأنوية بأقصى سرعة.

notes-layers-1 = من أين تأتي كل عمليات الضرب هذه؟ من جملة.
notes-layers-1-behind = هذا نموذج لغوي حقيقي. وقد حُسبت الجملة قبل لحظات على هذا الحاسوب.
notes-layers-2 = أعداد تُضرب في جدول، ثلاثين مرة تباعًا.
notes-layers-2-behind = المس شريطًا: يبين عملية الضرب التي صنعته.
notes-layers-3 = وفي النهاية درجة لكل كلمة يعرفها.
notes-layers-3-behind = يتغير أفضل تخمين من طبقة إلى طبقة. دع الجمهور يخمّن الكلمة التالية أولًا.

notes-pixels-1 = لم تُصنع وحدات GPU للذكاء الاصطناعي. صُنعت للألعاب.
notes-pixels-1-behind = مليونا بكسل، ستين مرة في الثانية، ولا ينتظر أي بكسل بكسلًا آخر.
notes-pixels-2 = جمّد الصورة: كل مربع عملية صغيرة.
notes-pixels-2-behind = الأسطر الثلاثة بجانبها هي ما يعمل فعلًا، مرة لكل بكسل.
notes-pixels-3 = البكسل مجموع نواتج ضرب، كالإجابة في السباق تمامًا.
notes-pixels-3-behind = هذا عن ضوء البكسل، لا عن السير على طول الشعاع. ويظهر ذلك عند اللمس.

notes-decisions-1 = متى يفوز الأستاذ؟
notes-decisions-1-behind = حين تحتاج كل خطوة إلى التي قبلها، لا يملك { NUMBER(999) } طالبًا إلا الانتظار.
notes-decisions-2 = سلسلتان، عشر، ألف: دعهم يخمّنون أين ينقلب الأمر.
notes-decisions-2-behind = حرّك المنزلق درجة درجة. ويُقاس المنحنى وأنتم تشاهدون.
notes-decisions-3 = لهذا ما زال في كل حاسوب معالج CPU.
notes-decisions-3-behind = أن يقرر، ويحفظ الترتيب، شيئًا بعد شيء: هذا عمله.

notes-you-1 = كن أنت الأستاذ: أربعة نواتج، ومجموع واحد.
notes-you-1-behind = اطلب من أحد أن يتقدم. ويبدأ الزمن مع أول رقم.
notes-you-2 = والآن الشيء نفسه لكلمة واحدة من إجابة.
notes-you-2-behind = أكثر من مليار عملية ضرب. ويمتد المحور من طرفة عين إلى قرون.
notes-you-3 = لا شيء في الذكاء الاصطناعي أصعب مما تستطيع. لكنه كثير جدًا.
notes-you-3-behind = هذه هي القصة كلها في جملة. أمهلها لحظة.

notes-training-1 = في البداية يهذي فقط.
notes-training-1-behind = لم ير اسمًا قط. شاهد كيف تتحسن الأسماء.
notes-training-2 = تنبأ، قارن، عدّل. لا يحدث غير ذلك.
notes-training-2-behind = يتحرك جدول الأوزان قليلًا في كل خطوة. وزر «خطوة واحدة» يبين المراحل الثلاث.
notes-training-3 = ولماذا يكلف هذا أكثر من الإجابة بكثير؟
notes-training-3-behind = الصفحة الثانية تقيس خطوة وإجابة جنبًا إلى جنب.

notes-serving-1 = والآن يسأل الجميع في وقت واحد.
notes-serving-1-behind = كل فقاعة شخص ينتظر. ارفع عدد الناس.
notes-serving-2 = واحدًا واحدًا، أم معًا؟
notes-serving-2-behind = الحاسوب نفسه. وقراءة واحدة للأوزان تخدم كثيرين.
notes-serving-3 = ثم فجأة، يصبح ذلك أكثر مما يُطاق.
notes-serving-3-behind = في المنطقة الحمراء لا يفعل الطابور إلا أن يطول. ولا ينفع عندئذ وعد.

notes-scarcity-1 = من حاسوب محمول إلى قاعة مليئة بالحواسيب.
notes-scarcity-1-behind = ثلاثة منزلقات: نموذج أكبر، وأناس أكثر، ومحادثات أطول.
notes-scarcity-2 = اسأل: كم الفاتورة؟ وأين تبنونها؟
notes-scarcity-2-behind = القدرة بجانب أشياء نعرفها، وفاتورة سنة في مكانين. ولكل عدد مصدره.
notes-scarcity-3 = متطوعان: واحد يطلب، وواحد يبني.
notes-scarcity-3-behind = الفجوة بين المطلوب وما يمكن صنعه: هذا هو السعر.

notes-closing-1 = إذن: لماذا أصبحت وحدات GPU ثمينة إلى هذا الحد؟
notes-closing-1-behind = دع الجمهور يجيب أولًا. ثم اقرأ الأسطر بصوت مسموع.
notes-closing-2 = كل عدد هنا قيس في هذه الغرفة اليوم.
notes-closing-2-behind = المس سطرًا لتعود إلى حيث قيس.
notes-closing-3 = ماذا تريدون أن تروا من جديد؟
notes-closing-3-behind = مفاتيح الأرقام تقود إلى الفصول.
