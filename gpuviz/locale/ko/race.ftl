# The chapter “race”, in Korean.

race-title = 교수 한 명일까, 학생 1,000명일까?
race-subtitle-start = 똑같은 { NUMBER($tiles) }문제를 똑같이 계산해요. ‘시작’을 누르고 지켜보세요.
race-subtitle = 똑같은 { NUMBER($tiles) }문제, 똑같은 계산. 다른 것은 일손의 수뿐이에요.

lane-blas_one_core = 코어 1개의 최선
lane-blas_all_cores = 모든 코어의 최선

description-sequential = CPU 코어 1개가 답을 하나씩 차례로
description-opencl-cpu = CPU 코어 { $cores }개 × { $lanes }레인 (GPU 없음)
description-opencl-gpu = { $name }, 연산 유닛 { $units }개
description-opencl-cpu-chosen = CPU 코어 { $cores }개 × { $lanes }레인 (CPU를 골랐음)
description-opencl-cpu-recorded = CPU 코어 { $cores }개 × { $lanes }레인
description-numpy = CPU 코어 { $cores }개 모두에서 NumPy (OpenCL 작동 안 함)
description-unknown = GPU를 찾고 있어요…

answers = { NUMBER($tiles) }문제 중 { NUMBER($done) }문제
state-waiting-turn = 차례 기다림: 같은 CPU를 번갈아 써요
state-computing = 계산 중…
state-marking = 채점 중…
verdict-correct = ✓ 모두 정답
verdict-wrong = ✗ { NUMBER($wrong) }문제 틀림

sheet-name = { $lane }의 답안지
sheet-description = { NUMBER($rows) }줄, 한 줄에 { NUMBER($cols) }칸. 답이 { NUMBER($done) }개 나왔어요. 화살표 키로 칸을 고르고, Enter 키로 그 답이 나온 과정을 볼 수 있어요.

## Time

timeline-title = 걸린 시간
timeline-description = 각각 걸린 시간이에요. 눈금이 하나 나아갈 때마다 10배씩 길어지는 축에 나타냈어요.

## The ladder of lanes

race-finding = AI는 셀 수 없이 많은, 똑같은 작은 계산을 되풀이해요. 일손이 많으면 나누어 할 수 있어요.
race-finding-figure = { NUMBER($ratio) }배 { $is_faster ->
    [True] 빠름
   *[other] 느림
}
ladder-title = 학생들을 이것과 비교하면…
ladder-origin = 이 방식의 시간 ÷ 학생들의 시간. 저마다 여러 번 잰 가운데 값이에요. 결과를 되가져오는 시간까지 들어 있고, 답도 확인했어요. ‘느림’일 때는 나누는 순서가 반대예요.
ladder-students = 학생들의 시간
ladder-sequential = 답을 하나씩
ladder-blas_one_core = 코어 1개의 최선
ladder-blas_all_cores = 모든 코어의 최선

## Buttons and choosers

command-again = 다시
command-stop = 그만
command-slow = 슬로 모션
command-how = 원리 보기
command-sizes = 크기별 비교
badge-slowed = { NUMBER($factor) }배 느리게
badge-recording = 기록 재생
chooser-size = 교수의 시험
chooser-device = 학생들의 정체
size-tiny = 아주 작은 시험
size-small = 작은 시험
size-seconds = { $seconds }초짜리 시험
size-given = { $size }
device-best = 가장 빠른 것
device-cpu = { $name } (CPU)
device-gpu = { $name } (GPU)

## What happens, in one or two sentences

message-looking-title = 잠시만요
message-looking = 여기에서 계산할 수 있는 장치를 찾고, 시험을 준비하고 있어요.
message-ready-title = 누가 먼저 끝낼까요?
message-ready = { NUMBER($m) } × { NUMBER($k) }개의 수에 { NUMBER($k) } × { NUMBER($n) }개의 수를 곱해요. 답은 { NUMBER($answers) }개, 답 하나에 곱셈이 { NUMBER($k) }번이에요.
message-racing-title = 출발했어요
message-racing = 칸 하나가 문제 하나이고, 답이 { NUMBER($per_tile) }개예요. 답이 모두 나오면 색이 생겨요.
message-turns-title = 학생들부터 해요
message-turns = 여기서는 둘이 같은 CPU를 쓰기 때문에 번갈아 해요. 시간은 저마다 0부터 재요.
message-students-done-title = 학생들이 끝냈어요
message-students-done = 학생들은 { $time } 걸렸어요. 교수는 { NUMBER($tiles) }문제 중 { NUMBER($done) }문제를 풀었어요. 기다리거나 ‘그만’을 누르세요.
message-students-done-estimate = 학생들은 { $time } 걸렸어요. 교수는 { NUMBER($tiles) }문제 중 { NUMBER($done) }문제를 풀었고, 다 푸는 데 약 { $estimate } 걸려요. 기다리거나 ‘그만’을 누르세요.
message-professor-done-title = 교수가 끝냈어요
message-professor-done = { $time } 걸렸어요.
message-students-alone = { $time } 걸렸어요. 겨룬 상대는 없었어요.
message-finished-title = 같은 답을 { $ratio }배 빨리.
message-finished = 학생 한 명 한 명은 교수보다 느려요. 다만 아주 많을 뿐이에요.
message-finished-cpu = CPU 코어 { $cores }개가 학생들 역할을 해요. 코어마다 답 { $lanes }개를 한꺼번에 더해 가고, 수를 읽는 횟수도 줄여요. GPU에는 이런 레인이 수천 개 있어요.
message-finished-numpy = 여기서는 NumPy가 CPU 코어 { $cores }개 모두로 학생들 역할을 했어요. 작동하는 OpenCL 장치가 없었어요.
message-held-back = * { $names } 때문에 이 방식이 제 속도를 못 낸 채 쟀어요. 그래서 학생들이 실제보다 빨라 보여요.
message-slower-title = 이번에는 교수가 이겼어요.
message-slower = 이렇게 작은 시험은 푸는 것보다 답안지를 나눠 주는 데 시간이 더 걸려요. 더 큰 시험을 골라 보세요.
message-wrong-title = 틀린 답이 있어요.
message-wrong = { NUMBER($wrong) }칸이 검산에서 틀렸으니 이 경주는 무효예요. ‘다시’를 누르세요.
message-slow-title = 슬로 모션
message-slow = 조금 전에 답이 실제로 나온 순서예요. { NUMBER($factor) }배 느리게 보여 줘요.
message-slow-recorded-title = 기록을 슬로 모션으로
message-slow-recorded = { $date }, { $device }에서 답이 나온 순서예요. { NUMBER($factor) }배 느리게 보여 줘요.
message-slow-waves = 답이 무리 지어 돌아왔어요. 한 무리 안에서는 하나하나의 정확한 시각을 알 수 없어요.
message-recording = 지금은 계산하지 않아요. { $date }, { $device }에서 기록한 경주를 그대로 보여 줘요.
message-stopped = 경주를 멈췄어요. ‘시작’을 누르면 새로 시작해요.

message-replaced-again = 계산이 답 없이 멈췄어요. 계산을 다시 시작했고, 경주도 처음부터 다시 해요.
message-replaced-caches = 계산이 또 멈췄어요. 이번에는 모두 새로 만들어서 시작해요.
message-replaced-device = 장치가 거듭 멈췄어요. 다른 장치가 이어받고, 경주를 처음부터 다시 해요.
message-replaced-numpy = 이제 여기서 작동하는 OpenCL 장치가 없어요. 대신 학생들은 NumPy로 모든 CPU 코어를 써요.
message-replaced-recording = 지금은 여기서 아무것도 계산할 수 없어요. 보이는 것은 기록이에요.

## One answer

answer-title = { NUMBER($row) }행 { NUMBER($col) }열
answer-subtitle = 행의 각 수에 열의 짝을 곱하고, 모두 더해요.
answer-row = A의 { NUMBER($row) }행
answer-column = B의 { NUMBER($col) }열
answer-sum = 곱을 더할 때마다 달라지는 합
answer-terms = { $terms } … = { $result }
answer-exact = 자릿수를 두 배로 한 계산
answer-bound = 허용되는 차이
answer-right = ✓ 정답
answer-wrong = ✗ 오답
answer-missing = 아직 없음
answer-looking = 이 답의 수들을 가져오고 있어요…
answer-gone = 이 답의 수들이 지금은 남아 있지 않아요. 경주를 한 다음 칸을 다시 골라 보세요.
answer-recorded = 기록에는 시간과 색만 있고, 답을 만든 수들은 없어요. 직접 경주하면 볼 수 있어요.
answer-products-axis = 더한 곱의 수

## Show me how

how-title = 같은 일을 두 가지로
how-subtitle = 왼쪽: 교수의 반복문, 답을 하나씩. 오른쪽: 학생마다 하는 일, 모두 한꺼번에.
how-loop = { $name }, CPU 코어 1개에서 실행
how-kernel = { $name }, { $device }에서 실행
how-kernel-tuned = { $name }, { $device }에서 실행, 가장 빠른 설정은 { $parameters }
how-kernel-searching = { $name }, { $device }에서 실행. 여기서 가장 빠른 설정을 찾는 중: { $percent }%
how-kernel-unknown = { $name }

roof-title = 한계에 얼마나 가까울까?
roof-subtitle = 흰 선은 직접 잰 이 장치의 한계예요. 점은 저마다 실제로 낸 속도예요.
roof-description = 데이터 1바이트를 옮길 때 하는 계산 수와 속도의 그래프. 두 축 모두 눈금마다 10배씩 커져요.
roof-dot = { $lane }: { $share }
roof-x = 1바이트를 옮길 때 하는 계산 수 (여기서는 { NUMBER($here) })
roof-y = 1초 동안의 계산 수 (10억 번)
roof-memory = 메모리는 1초에 { NUMBER($gigabytes) } GB를 옮김
roof-peak = 최대 1초에 { LARGE($billions, times: 1000000000) } 번 계산

## All sizes

sizes-title = 누가 이길지는 크기에 달렸어요
sizes-subtitle = 선 아래에서는 일을 하는 것보다 나눠 주는 데 시간이 더 걸려서 교수가 이겨요.
sizes-x = 시험의 계산 수
sizes-y = 교수보다 몇 배 빠른가
sizes-equal = 같은 속도
sizes-measuring = 크기를 하나씩 재고 있어요…
sizes-done = 점은 모두 조금 전에 여기서 쟀고, 답도 확인했어요.
sizes-wrong = 틀린 답이 하나 이상 있어서, 그 크기는 뺐어요.
sizes-recorded = 기록에는 그때의 크기밖에 없어요. 다른 크기를 재려면 직접 경주를 시작하세요.

size-sentence = 이 문장의 { $layer }번째 층

chapters-race = 경주

full-pass-title = 교수 한 명일까, 학생 1,000명일까?
full-pass-subtitle = 둘 다 같은 문장을 같은 언어 모델로 한 층씩 읽어요.
full-pass-strips-name = { $lane }의 층
full-pass-layers = { NUMBER($layers) }층 중 { NUMBER($done) }층
full-pass-ready-title = 준비하고 있어요
full-pass-ready = 층마다 확인할 수 있도록, 먼저 자릿수를 두 배로 해서 올바른 수를 구해요.
full-pass-racing-title = 문장을 읽고 있어요
full-pass-racing = { NUMBER($layers) }개 층을 차례로 지나요. 층마다 앞 층의 결과가 있어야 시작할 수 있어요.
full-pass-students-done-title = 학생들이 다 읽었어요
full-pass-students-done = { $time } 걸렸어요. 교수는 { NUMBER($layers) }층 중 { NUMBER($done) }층에 있어요.
full-pass-finished-title = 같은 단어를 { $ratio }배 빨리.
full-pass-finished = 둘 다 “{ $word }”라고 답했어요. { NUMBER($layers) }개 층마다 큰 곱셈이 일곱 개, 단어 하나에 곱셈이 모두 { NUMBER($count) }번이에요.
full-pass-two-words-title = 두 단어의 확률이 거의 같아요.
full-pass-two-words = 교수는 “{ $word }”, 학생들은 “{ $other }”라고 답했어요. 둘 다 맞아요. 차이가 아주 작아서 반올림에 따라 갈려요.
full-pass-wrong = { NUMBER($wrong) }개 층이 검산에서 틀렸으니 이번 결과는 무효예요. ‘다시’를 누르세요.
full-pass-stopped-title = 멈췄어요
full-pass-stopped = 읽기를 멈췄어요. ‘다시’를 누르면 새로 시작해요.

terminal-preparing = 준비 중
terminal-recording = { $date }, { $device }에서 기록했습니다. 지금은 아무것도 계산하지 않습니다.
terminal-saved = 경주를 { $path }에 기록했습니다.
terminal-problem = { NUMBER($m) } × { NUMBER($k) }개의 수에 { NUMBER($k) } × { NUMBER($n) }개의 수를 곱하기, 타일 { NUMBER($tiles) }개
terminal-device = 장치: { $name }, 드라이버 { $driver }, { $date }
terminal-column-time = 시간
terminal-column-rate = GFLOP/s
terminal-column-share = 한계 대비
terminal-limits = 측정한 한계: { $gflops } GFLOP/s, 메모리와는 { $gigabytes } GB/s.
terminal-held-back = * { $names } 때문에 이 레인이 제 속도를 못 낸 채 쟀으므로, 학생들이 실제보다 빨라 보입니다. 그 설정을 없애고 다시 재세요.
terminal-column-checked = 맞은 타일
terminal-full-pass = 토큰 { NUMBER($tokens) }개를 { $name }의 { NUMBER($layers) }개 층에 통과시키기
terminal-column-layers = 맞은 층
terminal-column-sooner = 학생들의 속도
terminal-checked = { NUMBER($correct) } / { NUMBER($tiles) }
timeline-caption = 시간: 눈금 하나마다 10배
guess-question = 학생들은 얼마나 걸릴까요?
guess-note = 경주가 끝나면 다시 예상할 수 있어요.
guess-locked-title = { $time }보다 빠를까, 늦을까?
guess-locked = 예상을 확정했어요. 이제 학생들이 시작해요.
ladder-faster = 빠름
ladder-slower = 느림
ladder-even = 같음
