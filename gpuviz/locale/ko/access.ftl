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

# What painted pictures show at this moment.
serving-waiting-said = 기다리는 사람: { NUMBER($people) }명. 약속보다 오래 기다린 사람: { NUMBER($late) }명.
serving-class-said = 자리 { NUMBER($seats) }개 중 { NUMBER($taken) }개 사용 중.
serving-answered-said = 나가는 사람: { NUMBER($people) }명. 제때 답을 받은 사람: { NUMBER($in_time) }명.
serving-curve-said = 지난 몇 분의 곡선. 지금: { $now }
pixels-thumb-said = 칸 1,000개로 나눈 작은 그림.
training-names-said = 모델이 지어낸 이름. 맨 아래가 가장 새 이름이에요.
# $first and $last are values at both ends of a curve.
race-curve-said = 크기 { $points }개를 잰 곡선. 가장 작은 크기에서 { $first }배, 가장 큰 크기에서 { $last }배.
race-curve-empty = 아직 잰 크기가 없는 곡선.
decisions-places-said = 단계의 { NUMBER($percent) }%가 끝났어요.
