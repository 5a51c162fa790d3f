# The pixels, in Korean. Numbers, names and texts in { } are put in by the program: keep their names when you edit.

chapters-pixels = 픽셀

pixels-title = 누가 그림을 계속 움직일 수 있을까?
pixels-subtitle = 움직이는 그림은 프레임이 이어진 거예요. 한 프레임은 { $pixels } 픽셀이고, 작은 칸인 픽셀은 저마다 따로 계산해요.
pixels-subtitle-frozen = 멈췄어요. 칸 하나가 픽셀 하나예요. 학생 한 명이 아무에게도 묻지 않고 계산했어요.
pixels-subtitle-slow = 한 프레임을, 실제로 그린 순서대로. 둘 다 똑같이 느리게 보여 줘요.
pixels-slowed = { NUMBER($factor) }배 느리게

## Who paints

pixels-description-sequential = CPU 코어 1개가 픽셀을 하나씩 차례로
pixels-description-cpu = OpenCL, CPU 코어 { $cores }개 × { $lanes }레인
pixels-description-gpu = { $name }
pixels-description-none = OpenCL이 작동하지 않아 그릴 수 없어요
pixels-description-unknown = GPU를 찾고 있어요…
pixels-canvas-sequential = 교수의 그림
pixels-canvas-opencl = 학생들의 그림
pixels-new-frame = 새 프레임
pixels-old-frame = 앞 프레임
pixels-just-finished = 방금 완성
pixels-tiles = 타일 { NUMBER($tiles) }개, 학생마다 하나씩
pixels-wrong = 그림이 서로 달라서 무효예요
pixels-nobody = 여기서는 아무도 그리지 않아요

## What is measured

pixels-unknown = –
pixels-number-0 = { NUMBER($value, maximumFractionDigits: 0) }
pixels-number-1 = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }
pixels-second = 1초 동안
pixels-second-description = 화면이 1초에 보여 주는 그림 60장 가운데 { NUMBER($frames) }장이 새 그림이에요.
pixels-frames-unit = 프레임 (1초에)
pixels-frames-note = 화면은 60프레임
pixels-pixels-unit = 메가픽셀
pixels-pixels-note = 1초에 (메가는 100만)
pixels-finding = GPU는 그림을 위해 태어났어요. 어떤 픽셀도 다른 픽셀을 기다리지 않아요.
pixels-finding-figure = { $ratio }의 픽셀
pixels-times-unit = 픽셀 수
pixels-times-origin = 학생들의 1초당 픽셀 수 ÷ 교수의 1초당 픽셀 수. 둘 다 최근 프레임의 가운데 값이고, 복사하는 시간도 들어 있어요.
pixels-times-turns = 차례로 따로 쟀어요
pixels-times-together = 둘이 동시에 일해요
pixels-sentence = 어떤 픽셀도 다른 픽셀을 기다리지 않아요. GPU는 그러라고 만들어졌어요.
pixels-sentence-slower = 이렇게 작은 그림은 그리는 것보다 일을 나눠 주는 데 시간이 더 걸려요. 픽셀을 늘려 보세요.
pixels-sentence-alone = 여기서는 교수 혼자 그려요.
pixels-verdict-correct = ✓ 픽셀 하나까지 같은 그림
pixels-verdict-wrong = ✗ { NUMBER($pixels) }픽셀이 달라서 무효예요

## What can be chosen

pixels-size = 그림 크기
pixels-size-value = { $pixels } 픽셀
pixels-size-tenth = 10만
pixels-size-half = 50만
pixels-size-screen = 이 화면
pixels-size-4k = 4K TV
pixels-detail = 세밀함
pixels-detail-value = 픽셀마다 { $steps }걸음
pixels-detail-stop = { $detail }
pixels-freeze = 멈추고 확대
pixels-move = 다시 움직이기
pixels-slow = 슬로 모션
pixels-again = 다시 시도

## Zoomed in

pixels-zoom-title = 이 프레임의 { NUMBER($pixels) }픽셀 중 { NUMBER($squares) }개
pixels-zoom-hint = 칸을 눌러 보세요
pixels-zoom-name = 프레임의 픽셀을 나타내는 칸. 화살표 키로 하나를 골라요.
pixels-zoom-whole = 프레임 전체
pixels-zoom-foot = 숫자는 픽셀의 빛이에요. 이것으로 색을 골라요.
pixels-light = { NUMBER($light, minimumFractionDigits: 2, maximumFractionDigits: 2) }
pixels-work-title = 픽셀 하나를 위해 학생이 하는 일
pixels-step-1 = 내 칸으로 밖을 내다본다.
pixels-step-1-result = { NUMBER($col) }열, { NUMBER($row) }행
pixels-step-2 = 무언가를 만날 때까지 걷는다.
pixels-step-2-ball = { $steps }걸음 만에 공
pixels-step-2-sea = { $steps }걸음 만에 바다
pixels-step-2-sky = { $steps }걸음, 하늘뿐
pixels-step-3 = 그곳의 빛을 더한다.
pixels-work-foot = { NUMBER($pixels) }픽셀 모두 똑같은 세 줄이에요.
pixels-bridge-title = 픽셀도 곱의 합이에요
pixels-sum-pixel = 이 픽셀: 빛의 종류 × 저마다의 밝기
pixels-sum-answer = 경주의 답 하나: 행 × 열
pixels-sum-count = 곱 { NUMBER($count) }개
pixels-sum = { $a0 } × { $b0 } + { $a1 } × { $b1 } + { $a2 } × { $b2 } + … = { $total }
pixels-sum-capped = { $a0 } × { $b0 } + { $a1 } × { $b1 } + { $a2 } × { $b2 } + … = { $total }, 1로 표시
pixels-bridge-canvas = 그림
pixels-bridge-sheet = 답안지
pixels-bridge-between = 학생도 같은 1,000명, 계산도 같은 종류
pixels-bridge-note = 걷기는 달라요. 얼마나 걸을지는 저마다 혼자 알아내요. 곱의 합인 것은 빛뿐이에요.
pixels-to-race = 답안지로 바꾸기 →

## What came between

pixels-replaced = 계산이 답 없이 멈췄어요. 다시 시작했으니 곧 그림이 움직여요.
pixels-other-device = 장치가 거듭 멈췄어요. 이제 다른 장치가 그려요.
pixels-no-opencl = 작동하는 OpenCL 장치가 이제 없어요. 교수 혼자 그려요.
pixels-asleep = 지금은 여기서 아무것도 계산할 수 없어요. 마지막 그림을 남겨 두고, 나중에 다시 시도할게요.
pixels-waits = 다른 것을 재고 있어요. 끝나면 그림이 다시 움직여요.

## In the terminal

pixels-terminal-picture = { NUMBER($width) } × { NUMBER($height) }픽셀, 픽셀마다 { $detail }걸음, 각각 { NUMBER($frames) }프레임, 중앙값 사용
pixels-terminal-device = { $name } ({ $driver })
pixels-terminal-frame = 프레임 하나
pixels-terminal-frames = 초당 프레임
pixels-terminal-pixels = 초당 백만 픽셀
pixels-terminal-speedup = 학생들은 { $ratio }의 픽셀을 그립니다.
pixels-terminal-verified = 모든 프레임이 픽셀 하나까지 같습니다(가장 큰 차이는 255단계 중 { $difference }).
pixels-terminal-wrong = 프레임이 서로 다릅니다. 차이는 255단계 중 최대 { $difference }입니다.

## Errors

error-invalid-frame-size = “{ $given }”은(는) 그림 크기가 아닙니다. 1280x720처럼 1부터 { NUMBER($largest) }까지의 정수 두 개를 주세요.
error-frame-too-large = 이 그림에는 { NUMBER($needed_mb) } MB가 필요한데, 여기서 쓸 수 있는 것은 { NUMBER($available_mb) } MB입니다. 더 작은 크기를 고르세요.
