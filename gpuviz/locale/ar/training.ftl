# التدريب، بالعربية: ما تقوله الطرفية، وما قد يختل. الأعداد والأسماء والنصوص بين { } يضعها البرنامج: اترك أسماءها كما هي عند التعديل.

## في الطرفية

training-terminal-device = { $name } ({ $driver })
training-terminal-model = أوزان عددها { NUMBER($parameters) } تتعلم أن تتنبأ بالحرف التالي من الاسم. عدد الحروف { $letters }، ومعها النهاية.
training-terminal-step = الخطوة
training-terminal-loss = الخطأ
training-terminal-baselines = تخمين أعمى: { NUMBER($blind, minimumFractionDigits: 2, maximumFractionDigits: 2) }. تخمين بحسب الشيوع: { NUMBER($letters, minimumFractionDigits: 2, maximumFractionDigits: 2) }. تخمين بحسب الحرف السابق: { NUMBER($pairs, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
training-terminal-heldout = مع أسماء لم يرها قط: { NUMBER($loss, minimumFractionDigits: 2, maximumFractionDigits: 2) }؛ وتخمينه الأول صحيح في { $share } من الحروف.
training-terminal-names = يبتكر: { $names }
training-terminal-diverged = عند الخطوة { NUMBER($step) } تجاوز الخطأ كل حد: كان كل تغيير كبيرًا جدًا. اختر معدل تعلم أصغر، مثل 0.1.
training-terminal-costs = تستغرق الخطوة { $step }، والإجابة { $answer }: تكلف الخطوة { $ratio } قدر ما تكلفه الإجابة. وكل منهما لألف تخمين معًا.
training-terminal-wrong = أدت الخطوات نفسها إلى أوزان غير أوزان حلقة الأستاذ: ما حُسب هنا خاطئ، ولا معنى لأزمنته.
training-terminal-sequential = نواة واحدة وحدها، عملية ضرب تلو الأخرى، تستغرق { $step } للخطوة: أي { $ratio } قدر ذلك.

## الأخطاء

error-names = «{ $path }» ليس قائمة أسماء. اختر ملفًا نصيًا في كل سطر منه اسم واحد.
error-names-too-large = «{ $path }» أكبر من أن يُتعلم منه هنا. اختر قائمة لا تزيد أسماؤها على { NUMBER($most_lines) } ولا يزيد حجمها على { NUMBER($most_kb) } كيلوبايت.
error-names-not-text = «{ $path }» ليس نصًا بترميز UTF-8. احفظه بترميز UTF-8، وفي كل سطر اسم واحد.
error-names-empty = لا يوجد اسم في «{ $path }». اكتب اسمًا في كل سطر.
error-name-too-long = السطر { NUMBER($line) } من «{ $path }» أطول من أن يكون اسمًا. اكتب في كل سطر اسمًا لا تزيد حروفه على { $longest }.
error-name-unreadable = في السطر { NUMBER($line) } من «{ $path }» يوجد «{ $given }»، وليس هذا من أي اسم. اكتب في كل سطر اسمًا واحدًا، بالحروف فقط.
error-only-one-name = لا يوجد في «{ $path }» إلا اسم واحد. اكتب اسمين على الأقل: واحدًا للتعلم منه، وواحدًا للاختبار به.
error-only-one-letter = كل الأسماء في «{ $path }» من حرف واحد، فلا يوجد ما يُتعلم. اكتب أسماء من حروف مختلفة.
error-too-many-letters = في أسماء «{ $path }» من الحروف المختلفة { NUMBER($letters) }، ونموذج بهذا الصغر لا يميز أكثر من { NUMBER($most) }. اختر أسماء بكتابة أبجدية.
