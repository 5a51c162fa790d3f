# ما يجعل الصورة أسهل رؤية ومتابعة؛ بطاقة فوق كل شيء، خلف زر بجانب الفصول.

# الزر.
command-access = رؤية أسهل
access-title = رؤية أسهل، ومتابعة أسهل
access-body = يسري هذا على كل الفصول، حتى يبدأ أحد من البداية.

# حجم كل الكلمات والصور.
access-text = الحجم
access-text-usual = عادي
access-text-larger = أكبر
access-text-largest = الضعف

access-contrast = التباين
access-contrast-usual = عادي
access-contrast-high = عالٍ

access-motion = الحركة
access-motion-usual = عادية
access-motion-steps = على خطوات

access-done = تم
# كل ما يتحرك من نفسه يقف.
command-hold = أوقف الصورة
command-go-on = دعها تستمر

## ما تنطق به قارئات الشاشة

access-held = الصورة متوقفة.
access-goes-on = الصورة تستمر.

# زمن على محور، مثل «الطلاب: ٠٫٠٣٨ ث».
time-said = { $name }: { $time }
# ما يفعله زر اللغة؛ $language اسم اللغة الحالية.
command-language-aloud = اللغة: { $language }

# ما تبينه الصور المرسومة في هذه اللحظة.
serving-waiting-said = عدد المنتظرين: { NUMBER($people) }. ومنهم من انتظر أكثر من الوعد: { NUMBER($late) }.
serving-class-said = المقاعد المشغولة: { NUMBER($taken) } من { NUMBER($seats) }.
serving-answered-said = عدد الخارجين: { NUMBER($people) }. ومن أُجيب منهم في الموعد: { NUMBER($in_time) }.
serving-curve-said = منحنى للدقائق الأخيرة. الآن: { $now }
pixels-thumb-said = صورة صغيرة، مقسمة إلى ألف مربع.
training-names-said = أسماء يبتكرها النموذج، وأحدثها في الأسفل.
# $first و$last قيمتان عند طرفي المنحنى.
race-curve-said = منحنى فيه من الأحجام المقيسة { $points }، من { $first } × عند أصغرها إلى { $last } × عند أكبرها.
race-curve-empty = منحنى ليس فيه حجم مقيس بعد.
decisions-places-said = تمت { NUMBER($percent) } من { NUMBER(100) } خطوة.
