# The training of a small model, in Korean. Numbers, names and texts in { } are put in by the program: keep their names when you edit.

chapters-training = 학습

training-title = AI는 어떻게 배울까?
training-subtitle = 이름의 다음 글자를 예측해요. 비교해요. 고쳐요. 그리고 다시.
training-pages = 쪽
training-page-learns = 배우는 모습
training-page-costs = 드는 수고
training-slowed = { NUMBER($factor) }배 느리게
training-unknown = –

## What a person can do

training-pause = 멈춤
training-run = 계속
training-step = 한 단계
training-faster = 더 빠르게
training-slower = 더 느리게
training-restart = 처음부터
training-again = 다시 시도
training-rate = 한 번에 움직이는 크기
training-rate-tiny = 아주 작게
training-rate-huge = 아주 크게
training-rate-value = { NUMBER($rate, maximumFractionDigits: 2) }

## What keeps it from learning

training-waits = 다른 것을 재고 있어요. 끝나는 대로 학습을 이어 가요.
training-asleep = 지금은 아무것도 계산할 수 없어요. 1분 뒤에 다시 시도할게요.
training-other-device = 장치가 멈췄어요. 다른 장치가 이어받아요.
training-no-opencl = 여기서는 OpenCL 장치가 작동하지 않아서 NumPy가 학생들의 일을 해요.
training-replaced = 계산하는 부분이 사라졌어요. 새것을 준비하고 있어요.
training-begins-again = 계산하는 부분이 사라지면서 배운 것도 사라졌어요. 아무것도 모르는 데서 다시 시작해요.

## Names and phases

training-phase-noise = 뒤죽박죽
training-phase-letters = 글자
training-phase-pairs = 글자 짝
training-phase-names = 이름
training-known = ✓ 진짜 이름
training-names-source = 표시가 있는 이름은 모델이 배우는 목록에 있어요. 1990년 미국 인구 조사에 나온 이름이에요(US Census Bureau, frequently occurring first names, 퍼블릭 도메인). 모델은 이름을 찾아 베끼지 않고 한 글자씩 써요.
training-unsure = 망설이는 후보는 약
training-unsure-unit = 글자
training-unsure-start = 처음에는 { NUMBER($letters) }
training-unsure-origin = 오차: { $loss }. e를 오차만큼 거듭제곱한 값: { $value }. 똑같이 자주 나오는 글자가 이만큼 있을 때, 그 가운데서 찍는 사람의 오차와 같아요.
training-whole = { NUMBER($value, maximumFractionDigits: 0) }
training-more = { NUMBER($value) } 이상
training-loss = { NUMBER($loss, minimumFractionDigits: 2, maximumFractionDigits: 2) }
training-loss-name = 오차
training-curve-description = 학습 단계마다의 오차. 낮을수록 좋아요
training-curve-heldout = 본 적 없는 이름
training-curve-training = 배우는 이름
training-line-blind = 무작정 찍기
training-line-letters = 흔한 글자를 알 때
training-line-pairs = 글자 순서를 알 때
training-line-blind-origin = { $letters }의 자연로그. 글자 { $letters }가지가 모두 똑같이 나온다고 볼 때의 오차예요. (이름의 끝도 글자로 셌어요.)
training-line-letters-origin = 배우는 이름 { NUMBER($names) }개에서 글자마다 몇 번 나오는지 셌어요. 그것만 알 때, 모델이 보지 않는 이름 { NUMBER($heldout) }개에서 나는 오차예요. ‘글자’ 단계는 무작정 찍기에서 이 선까지 절반쯤 왔을 때 시작해요.
training-line-pairs-origin = 배우는 이름 { NUMBER($names) }개에서 어떤 글자 다음에 어떤 글자가 몇 번 오는지 셌어요. 그것만 알 때, 모델이 보지 않는 이름 { NUMBER($heldout) }개에서 나는 오차예요.
training-tick = { NUMBER($steps) }
training-tick-last = { NUMBER($steps) }단계

## One example

training-example-description = 예 하나를 세 박자로: 예측하기, 비교하기, 고치기
training-example-step = { NUMBER($steps) }단계
training-predict = 예측하기
training-compare = 비교하기
training-adjust = 고치기
training-hidden = ?
training-letter = { $letter }
training-end = 끝
training-compared = 정답이에요. 예측 확률 { $percent }.
training-compared-only = 정답이에요. 예측 확률은 겨우 { $percent }.
training-adjusted = 가중치 { NUMBER($weights) }개가 모두 조금씩 움직여요.
training-adjusted-lost = 예 { NUMBER($batch) }개로 모두 한꺼번에 움직여요.
training-weights-name = 글자와 첫 층 사이의 가중치를 그린 그림
training-weights-none = 아직 가중치가 없어요
training-weights-shown = 가중치 가운데 { NUMBER($weights) }개
training-weights-big = 큼
training-weights-moved = 가장 많이 움직임

## The counter

training-steps = { $steps ->
   *[other] 단계
}
training-step-count = { NUMBER($steps) }
training-guesses = 지금까지 예측 { NUMBER($guesses) }번
training-guesses-origin = { NUMBER($steps) }단계, 단계마다 목록에서 예 { NUMBER($batch) }개: { NUMBER($steps) } × { NUMBER($batch) }.
training-speed = { $time } 일함: 1초에 { NUMBER($steps) }단계
training-speed-unknown = 준비하고 있어요
training-speed-origin = { NUMBER($steps) }단계 ÷ 계산하는 데 걸린 시간({ $time }). 지켜볼 수 있게 기다린 시간은 넣지 않았어요.
training-device-unknown = GPU를 찾고 있어요…
training-device-none = CPU의 NumPy (OpenCL 작동 안 함)
training-device-cpu = OpenCL, CPU 코어 { $cores }개 × { $lanes }레인
training-device-gpu = { $name }

## What it has learnt

training-opening = 아직 아무것도 몰라요.
training-opening-body = 가중치가 모두 아무렇게나 고른 수예요.
training-said-noise = 처음에는 뒤죽박죽이에요.
training-said-noise-body = 예측하고, 얼마나 틀렸는지 보고, 모든 가중치를 조금씩 움직여요.
training-said-letters = 흔한 글자를 알아냈어요.
training-said-letters-body = 어떤 글자는 다른 글자보다 훨씬 자주 나와요. 그것만 알아도 예측이 나아져요.
training-said-pairs = 무엇 다음에 무엇이 오는지 알아냈어요.
training-said-pairs-body = 어떤 글자 다음에는 잘 오는 글자가 있어요. 이제 소리 내어 읽을 수 있을 것 같아요.
training-said-names = 이제 이름처럼 들려요.
training-said-names-body = 아무도 규칙을 가르쳐 주지 않았어요. 얼마나 틀렸는지를 알아내고 또 알아냈을 뿐이에요.
training-paused = 멈췄어요. 쉬는 동안에는 아무것도 배우지 않아요.
training-finished = 이름을 지어내요.
training-finished-body = { NUMBER($steps) }번 예측하고, 비교하고, 고쳤어요. 얼마나 수고가 드는지는 다른 쪽에서 볼 수 있어요.
training-diverged = 너무 크게 움직였어요.
training-diverged-body = 한 번에 { NUMBER($rate, maximumFractionDigits: 2) }만큼 움직이니 답을 뛰어넘었고, 뛸 때마다 더 멀어져서 오차가 끝없이 커졌어요. 더 작게 움직이도록 고르면 다시 시작해요.

## What learning costs

training-costs-title = 배우려면 얼마나 들까?
training-costs-subtitle = 답하기는 한 번이면 돼요. 배우기는 하고 또 하는 거예요.
training-measuring = 여기서 한 단계에 얼마나 걸리는지 재고 있어요…
training-not-verified = 학생들과 교수의 가중치가 서로 달라서 이 시간들은 무효예요.
training-nothing-to-guess = 둘 중 하나의 계산이 틀려서 비교할 수 없어요.
training-not-measured = 재지 않음
training-steps-description = 답 한 번, 한 단계, 모든 단계에 드는 시간
training-answer = 답 한 번
training-answer-note = 학생 { NUMBER($batch) }명이 예측
training-one-step = 학습 한 단계
training-one-step-note = 예측, 비교, 고치기
training-everything = 모두 배우기
training-everything-note = 답 { NUMBER($answers) }번만큼
training-everything-origin = { NUMBER($steps) }단계(한 단계 { $step }) ÷ 답 한 번({ $answer }). 단계와 답은 여기서 번갈아 여러 번 잰 중앙값이에요.
training-times = × { $factor }
training-number = { NUMBER($value) }
training-times-origin = 한 단계는 { $step }, 답 한 번은 { $answer } 걸렸어요. 둘 다 여기서 번갈아 여러 번 잰 중앙값이고, 하나를 다른 하나로 나눴어요.
training-times-all = × { NUMBER($steps) }
training-milliseconds = { NUMBER($value, maximumFractionDigits: 3) } ms
training-count = { NUMBER($number) }
training-figure = { $value }{ $unit }
training-days = { $number ->
   *[other] 일
}
training-years = { $number ->
   *[other] 년
}

## How long for which model

training-how-long = 걸리는 시간은…
training-column-students = 여기 학생들
training-column-professor = 교수 혼자
training-row-little = 이 작은 모델
training-row-little-note = 가중치 { NUMBER($weights) }개
training-row-layers = ‘층’의 모델
training-row-large = 큰 모델
training-row-note = 가중치 { $weights } 개
training-row-layers-origin = SmolLM2-135M은 가중치가 { NUMBER($weights) }개이고, 토큰 { $tokens } 개로 배웠어요({ $source }, { $date }). 학습에는 가중치 하나, 토큰 하나마다 연산이 약 6번 들어요. 모두 { $flops } 번이에요.
training-row-large-origin = 가중치가 { $weights } 개인 Llama 3.1({ $card }, { $card_date }). 학습에 연산이 { $flops } 번 들었어요({ $source }, { $date }).
training-steps-origin = 여기서 잰 한 단계 { $step }, 모두 { NUMBER($steps) }단계.
training-flops-origin = 연산 { $flops } 번을 여기서 잰 속도로 나눴어요. 한 단계의 곱을 구하는 연산이 { NUMBER($step_flops) }번에 { $step }, 곧 1초에 { LARGE($rate, times: 1000000000) } 번이에요. 더 큰 모델도 같은 속도로 학습한다고 보았어요. 어쩌면 이 메모리에 들어가지도 않을 거예요.
training-power = { NUMBER($digits, minimumFractionDigits: 1, maximumFractionDigits: 1) } × 10{ $power }
training-axis-description = 학습에 걸리는 시간을 나타낸 시간 축
training-axis-caption = 동그라미: 여기 학생들 · 네모: 교수 혼자 · 눈금마다 몇 배씩 커져요
training-landmark-life = 한평생
training-landmark-ice-age = 마지막 빙하기의 끝
training-landmark-first-people = 최초의 인류
training-landmark-dinosaurs = 공룡의 멸종
training-landmarks-origin = 한평생: 73.3년({ $life }). 마지막 빙하기는 11,700년 전에 끝났어요({ $ice_age }). 우리와 같은 종으로 알려진 가장 오래된 사람: 약 30만 년 전({ $first_people }). 공룡은 6600만 년 전에 멸종했어요({ $dinosaurs }).
training-guess-question = 여기 학생들이 ‘층’의 모델을 배우려면 얼마나 걸릴까요? 먼저 예상해 보세요.
training-guess-hint = 축을 눌러 예상하기
training-guess-hidden = ?
training-guess-none = 같은 일, 같은 계산. 다른 것은 일손의 수뿐이에요.
training-reveal = 답 보기

## GPUs share the work

training-gpus-title = 그래서 GPU들이 일을 나눠요
training-gpus-note = 밝은 칸 하나가 Llama 3.1을 학습시키는 GPU 하나예요.
training-gpus-name = GPU마다 칸 하나. 일하는 GPU는 밝아요
training-gpus-source = GPU { NUMBER($gpus) }개가 함께 Llama 3.1 405B를 학습시켰어요({ $source }, { $date }). GPU 하나로 치면 { $hours } 시간이에요({ $card }, { $card_date }).
training-gpus-origin = GPU 하나로 { $hours } 시간을 GPU { NUMBER($gpus) }개로 나눴어요. 실제로 여럿이 함께하면 서로 기다리느라 시간이 좀 더 들어요. 이 시간은 모두가 일할 때 센 거예요.
training-gpus-alone = GPU 하나라면:
training-gpus-all = { NUMBER($gpus) }개 모두 함께라면:
training-gpus-count = 몇 개가 함께 일할까요?
training-gpus-moral = 그래서 GPU가 이렇게 귀해졌어요.

## For the page that sums all chapters up

training-finding = AI는 예측하고, 비교하고, 고치기를 되풀이하며 배워요.
training-finding-figure = 모두 배우려면 답 { NUMBER($answers) }번만큼
training-finding-origin = 작은 모델을 { NUMBER($steps) }단계 학습하는 시간을 답 한 번의 시간으로 나눴어요. 둘 다 여기서 쟀어요.
