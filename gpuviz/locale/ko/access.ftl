# What makes the picture easier to see and to follow, in Korean; a card over everything, behind a button beside the chapters.

# The button.
command-access = 보기 쉽게
access-title = 더 보기 쉽게, 더 알기 쉽게
access-body = 처음부터 다시 할 때까지 모든 장에서 그대로예요.

# How large all words and pictures are.
access-text = 크기
access-text-usual = 보통
access-text-larger = 크게
access-text-largest = 두 배

access-contrast = 대비
access-contrast-usual = 보통
access-contrast-high = 강하게

access-motion = 움직임
access-motion-usual = 보통
access-motion-steps = 끊어서

access-done = 완료
# Everything that moves by itself stands still.
command-hold = 움직임 멈추기
command-go-on = 다시 움직이기

## Said aloud by screen readers

access-held = 움직임을 멈췄어요.
access-goes-on = 다시 움직여요.

# A time on an axis, such as “The students: 0.038 s”.
time-said = { $name }: { $time }
# What the language button does; $language is the name of the language that is spoken now.
command-language-aloud = 언어: { $language }
