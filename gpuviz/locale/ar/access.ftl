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
