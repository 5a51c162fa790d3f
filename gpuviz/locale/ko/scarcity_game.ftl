# The game of demand and supply, in Korean. Numbers, names and texts in { } are put in by the program: keep their names
# when you edit.

scarcity-game-title = 공장이 따라갈 수 있을까?
scarcity-game-subtitle = 왼쪽은 주문하고 오른쪽은 지어요. 힘을 합쳐 값을 1배 가까이 유지해 보세요.
scarcity-game-demonstration = 시범을 보고 있어요. 어느 쪽이든 단추를 누르면 그쪽을 맡을 수 있어요.
scarcity-game-invitation = 10년을 90초 만에
scarcity-game-paused = 멈췄어요. 시간이 흐르지 않아요.
scarcity-game-badge = 게임: 규칙은 우리가 정했어요
scarcity-game-rule-all = 사람 수와 모델 크기에 따라 원하는 GPU 수가 정해져요. 공장 하나는 한 달에 10만 개를 만들고, 짓는 데 3년이 걸려요. 값은 원하는 수를 만드는 수로 나눈 것이고, 수치는 모두 이 게임만의 것이에요.
scarcity-game-again = 다시 시작

## What happened

scarcity-game-verdict-short = 10년 중 { NUMBER($years) }년은 GPU가 모자랐어요
scarcity-game-verdict-glut = 10년 중 { NUMBER($years) }년은 GPU가 남았어요
scarcity-game-verdict-near = 10년 중 { NUMBER($years) }년은 값이 1배에 가까웠어요
scarcity-game-moral-short = 주문은 몇 달 만에 바뀌지만, 공장은 몇 년이 걸려요. 모자란 GPU: { $missing }개.
scarcity-game-moral-glut = 주문보다 공장이 먼저 생겼어요. 남은 GPU: { $over }개.
scarcity-game-moral-near = 주문과 공장이 발을 맞췄어요. 그러려면 3년 앞을 내다봐야 해요.

## The side that orders

scarcity-game-orders = 주문하는 쪽
scarcity-game-task-orders = 사람이 늘고 모델이 커지면 GPU가 더 필요해요.
scarcity-game-keys-orders = 키보드: 사람은 A와 D, 모델은 S와 W.
scarcity-game-itself-orders = 자동 진행 중: 값이 2배를 넘지 않으면 새해마다 더 주문해요. 누르면 맡을 수 있어요.
scarcity-game-people = 쓰는 사람
scarcity-game-model = 모델 크기
scarcity-game-fewer-people = 사람 줄이기
scarcity-game-more-people = 사람 늘리기
scarcity-game-smaller-model = 모델 작게
scarcity-game-larger-model = 모델 크게
scarcity-game-wanted-now = 지금 원하는 수
scarcity-game-gpus-a-month = GPU (한 달에)
scarcity-game-rule-wanted = 10억 명이 쓰려면 한 달에 GPU가 25만, 50만, 100만 개 필요해요. 모델이 클수록 많아져요. 주문한 뒤 변화가 거의 다 나타나기까지 반년이 걸려요.

## The side that builds

scarcity-game-builds = 짓는 쪽
scarcity-game-task-builds = 공장 하나가 한 달에 GPU 10만 개를 만들어요.
scarcity-game-keys-builds = 키보드: Enter로 공장을 짓기 시작해요.
scarcity-game-itself-builds = 자동 진행 중: 공장을 다 합쳐도 모자랄 것 같으면 지어요. 누르면 맡을 수 있어요.
scarcity-game-build = 공장 짓기
scarcity-game-ready = { $year }년에 완성
scarcity-game-no-site = 지금은 빈터가 없어요
scarcity-game-too-late = 이번 게임에는 늦었어요
scarcity-game-build-origin = 여기서는 공장을 짓는 데 { $years }년이 걸려요. 실제로는: { $company }, { $company_date }. 평균 { NUMBER($days) }일: { $study }, { $study_date }.
scarcity-game-being-built = 짓는 중
scarcity-game-free-site = 빈터
scarcity-game-at-work = 일하는 공장: { NUMBER($count) }
scarcity-game-at-work-idle = 일하는 공장: { NUMBER($count) }, 남는 공장 { NUMBER($idle) }
scarcity-game-made-now = 지금 만드는 수
scarcity-game-rule-made = 일하는 공장은 원하는 사람이 있든 없든 한 달에 GPU 10만 개를 만들어요. 남은 것은 나중을 위해 보관하지 않아요.

## The price

scarcity-game-costs = GPU의 값은
scarcity-game-price = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }배
scarcity-game-price-unit = 2022년과 비교하면
scarcity-game-price-high = 만드는 것보다 원하는 것이 많아요
scarcity-game-price-low = 원하는 것보다 만드는 것이 많아요
scarcity-game-price-near = 거의 원하는 만큼 만들어요
scarcity-game-rule-price = 지금 원하는 수를 지금 만드는 수로 나눈 거예요. 5분의 1보다 낮아지지는 않아요.
scarcity-game-year = { $year }년
scarcity-game-left = { NUMBER($seconds) }초 남음

## The chart

scarcity-game-chart = 연도별로, 한 달에 GPU를 몇 개 원하고 몇 개 만드는지. 두 선 사이의 칸은 모자라거나 남은 것
scarcity-game-wanted = 원하는 수
scarcity-game-made = 만드는 수
scarcity-game-missing = 지금까지 모자란 수: { $gpus }
scarcity-game-left-over = 지금까지 남은 수: { $gpus }
scarcity-game-scale = 칸 하나: GPU 10만 개, 세로 한 줄: 두 달
scarcity-game-rule-chart = 모자란 수와 남은 수는 달마다 두 선 사이의 넓이예요. 게임의 1년은 9초이고, 공장 두 개가 딱 원하는 만큼 만들면서 시작해요.
scarcity-game-gap = 이 차이가 값이 돼요
scarcity-game-to-come = 이미 짓고 있음
scarcity-game-in-fact = 실제로는:
scarcity-game-event-chatgpt-opens = ChatGPT 공개
scarcity-game-event-memory-sold-out = SK하이닉스: 2026년 메모리 매진
scarcity-game-fact-chatgpt-opens = ChatGPT를 누구나 쓸 수 있게 됐어요
scarcity-game-fact-memory-sold-out = 이 회사가 2026년에 만들 메모리가 모두 팔렸어요

## Numbers

scarcity-game-million-1 = { LARGE($value, times: 1000000) }
scarcity-game-million-2 = { LARGE($value, times: 1000000) }
