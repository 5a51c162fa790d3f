# «gpuviz soak»: زوار عشوائيون وأعطال عشوائية يجربون المعرض، ويقرأ الفني صفحة واحدة عن ذلك.
soak-sessions = زيارات عشوائية عددها { $sessions }، من البذرة { $seed }، في { $seconds } ث
# $acts عدد اللمسات والمفاتيح وما يشبهها.
soak-acts = عدد اللمسات والمفاتيح: { $acts }
soak-pairs = أنواع الأعطال { $faults }، والفصول { $chapters }، والأزواج المختلفة منهما { $pairs }
# كم من الوقت لم تستطع النافذة أن تستجيب لشيء؛ و$most يصح في ٩٩٫٩٪ من الوقت.
soak-held = تعطلت استجابة النافذة { $longest } ملي ث على الأكثر، وفي { NUMBER(99.9) }٪ من الوقت { $most } ملي ث أو أقل.
soak-gaps = ومع ما أخذته منها برامج أخرى تصبح { $longest } ملي ث و{ $most } ملي ث.
soak-too-few = هذه الزيارات أقل من أن تبين هل يكبر شيء.
soak-growth = الزيادة خلال { $sessions } من الزيارات: الذاكرة { $memory } ميغابايت لكل زيارة، والملفات المفتوحة { $handles }، والعمليات { $processes }، والذاكرة المشتركة { $boards }، وأجزاء النافذة { $widgets }.
soak-recoveries = بعد الفقد عادت النتائج خلال (الوسيط، الأسوأ):
soak-checked = { $what }: جُرب منها { $count }، والخاطئ { $wrong }
soak-what-corruptions = نتائج محرّفة عُدّت صحيحة
soak-what-clean = نتائج سليمة عُدّت خاطئة
soak-what-fuzz = ملفات ورسائل تالفة
soak-what-events = لمسات ومفاتيح متتالية
soak-passed = نجح.
soak-failed = لم ينجح، وعدد ما وُجد { $findings }:
