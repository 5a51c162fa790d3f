# ما تشترك فيه عدة فصول، بالعربية. الأعداد والأسماء والنصوص بين { } يضعها البرنامج: اترك أسماءها كما هي عند التعديل.
# تُكتب الأرقام بحسب إعداد المعرض (٠١٢٣ أو 0123)، ولذلك تُكتب الأعداد الثابتة هكذا: { NUMBER(1000) }.

window-title = gpuviz

stopwatch = { NUMBER($seconds, minimumFractionDigits: 3, maximumFractionDigits: 3) }
stopwatch-unit = ثانية
stopwatch-name = ساعة الإيقاف، { $lane }: { $seconds ->
    [zero] { $seconds } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوان
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}
state-rate = { $billions } مليار عملية حسابية في الثانية

## المتسابقان

lane-sequential = الأستاذ
lane-opencl = الطلاب

## الزمن

duration-us = { NUMBER($value, maximumFractionDigits: 1) } ميكرو ث
duration-ms = { NUMBER($value, maximumFractionDigits: 1) } ملي ث
duration-s = { NUMBER($value, minimumFractionDigits: 0, maximumFractionDigits: 3) } ث
duration-minutes = { $value ->
    [zero] { NUMBER($value) } دقيقة
    [one] دقيقة
    [two] دقيقتين
    [few] { NUMBER($value) } دقائق
    [many] { NUMBER($value) } دقيقة
   *[other] { NUMBER($value) } دقيقة
}
duration-hours = { $value ->
    [zero] { NUMBER($value) } ساعة
    [one] ساعة
    [two] ساعتين
    [few] { NUMBER($value) } ساعات
    [many] { NUMBER($value) } ساعة
   *[other] { NUMBER($value) } ساعة
}
duration-days = { $value ->
    [zero] { NUMBER($value) } يوم
    [one] يوم
    [two] يومين
    [few] { NUMBER($value) } أيام
    [many] { NUMBER($value) } يومًا
   *[other] { NUMBER($value) } يوم
}
duration-years = { $value ->
    [zero] { NUMBER($value) } سنة
    [one] سنة
    [two] سنتين
    [few] { NUMBER($value) } سنوات
    [many] { NUMBER($value) } سنة
   *[other] { NUMBER($value) } سنة
}
duration-many-years = { $years } سنة

## كم مرة أسرع

ladder-unknown = –
ladder-ratio-marked = { $ratio } *
ladder-ratio-0 = { NUMBER($ratio, maximumFractionDigits: 0) } { $ratio ->
    [zero] مرة
    [one] مرة
    [two] مرة
    [few] مرات
    [many] مرة
   *[other] مرة
}
ladder-ratio-1 = { NUMBER($ratio, minimumFractionDigits: 1, maximumFractionDigits: 1) } مرة
ladder-ratio-2 = { NUMBER($ratio, minimumFractionDigits: 2, maximumFractionDigits: 2) } مرة

## الأزرار والقوائم

command-start = ابدأ
command-play = تشغيل
command-pause = إيقاف مؤقت
command-resume = متابعة
command-close = رجوع
command-colour-units = من حلّها؟
command-colour-answers = الإجابات
scrub-name = موضع في التسجيل

## ما يحدث، في جملة أو جملتين

message-recording-title = تسجيل
message-failed-title = لم ينجح ذلك

count = { NUMBER($value) }
count-million = { $value ->
    [zero] { NUMBER($value) } مليون
    [one] مليون
    [two] { NUMBER($value) } مليون
    [few] { NUMBER($value) } ملايين
    [many] { NUMBER($value) } مليون
   *[other] { NUMBER($value) } مليون
}
count-billion = { $value ->
    [zero] { NUMBER($value) } مليار
    [one] مليار
    [two] { NUMBER($value) } مليار
    [few] { NUMBER($value) } مليارات
    [many] { NUMBER($value) } مليار
   *[other] { NUMBER($value) } مليار
}

## الأعداد

percent = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }٪
percent-whole = { NUMBER($value, maximumFractionDigits: 0) }٪
percent-tiny = أقل من { NUMBER(0.1) }٪
guess-hint = المس هنا لتتوقع
guess-title = توقعك
guess-is-locked = تم تثبيته
guess-marker = توقعك: { $time }
guess-marker-settled = { $time }
guess-too-long = توقعك: أطول { $ratio ->
    [zero] { $ratio } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $ratio } مرات
    [many] { $ratio } مرة
   *[other] { $ratio } مرة
}
guess-too-short = توقعك: أقصر { $ratio ->
    [zero] { $ratio } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $ratio } مرات
    [many] { $ratio } مرة
   *[other] { $ratio } مرة
}
guess-spot-on = توقعك: أصبت تمامًا

## من أين تأتي الأعداد

origin-computed = محسوب من القياسات
origin-sourced = مصدر هذا العدد
origin-rule = قاعدة من قواعد هذه اللعبة
origin-fact = { $value }. { $source }، { $date }.

## اللغات

# ما تسمي به هذه اللغة نفسها: «Deutsch» بالألمانية، و«العربية» بالعربية.
language-name = العربية
