# The decisions: chains in which each step waits for the one before, in Korean.

chapters-decisions = 판단

## In the terminal

decisions-terminal-work = 모두 { NUMBER($steps) }단계, 규칙 { NUMBER($ways) }가지
decisions-terminal-device = 학생들: { $name } ({ $driver })
decisions-terminal-chains = 사슬
decisions-terminal-steps = 사슬마다 단계
decisions-terminal-professor = 교수
decisions-terminal-students = 학생들
decisions-terminal-sooner = 빠른 쪽
decisions-terminal-sequential = 교수
decisions-terminal-opencl = 학생들
decisions-terminal-tie = 비김
decisions-terminal-crossover = 사슬 { NUMBER($chains) }개부터 학생들이 더 빠릅니다.
decisions-terminal-none = 사슬이 아무리 많아도 학생들이 더 빠르지 않습니다.
decisions-terminal-correct = 모든 실행에서 모든 사슬이 두 레인에서 같은 수로 끝났습니다.
decisions-terminal-wrong = 다른 수로 끝난 사슬이 있습니다. 여기서 한 계산이 틀렸으므로 시간은 뜻이 없습니다.

## The page

decisions-title = 앞의 답이 있어야 다음을 풀 수 있다면?
decisions-subtitle = 그러면 아무도 미리 시작할 수 없어요. 사슬이 많아야 많은 일손도 쓸모가 있어요.
decisions-slowed = { NUMBER($factor) }배 느리게
decisions-unknown = –
decisions-even = 짝수면 반으로.
decisions-odd = 홀수면 7배 하고 1을 더하기.
decisions-rule-name = 규칙, 그리고 규칙을 따르는 사슬의 첫 부분
decisions-halve = ÷2
decisions-sevenfold = ×7+1
decisions-not-yet = ?

## Who works

decisions-description-sequential = CPU 코어 1개가 한 단계씩 차례로
decisions-description-cpu = OpenCL, CPU 코어 { $cores }개, 코어마다 { $lanes }개씩
decisions-description-cores = OpenCL, CPU 코어 { $cores }개, 코어마다 1개씩
decisions-description-gpu = { $name }
decisions-description-none = OpenCL이 작동하지 않아 도울 수 없어요
decisions-description-unknown = GPU를 찾고 있어요…
decisions-places = { $lane }: 사슬이 나아간 정도
decisions-work =
    { $waiting ->
        [0] { NUMBER($workers) }명 일하는 중
       *[other] { NUMBER($workers) }명 일하는 중, { NUMBER($waiting) }명 기다리는 중
    }
decisions-worked =
    { $waiting ->
        [0] { NUMBER($workers) }명 일함
       *[other] { NUMBER($workers) }명 일함, { NUMBER($waiting) }명 기다림
    }
decisions-state-ready = 준비 중…
decisions-state-turn = 빈 코어를 기다려요
decisions-state-again = 확실하게 한 번 더 재는 중
decisions-verdict-correct = ✓ 모두 정답
decisions-verdict-wrong = ✗ 끝이 다름

## How many chains

decisions-chains-title = 사슬은 몇 개?
decisions-chains-unit =
    { $chains ->
       *[other] 개, 하나에 { $steps } 단계
    }
decisions-chains-note = 합은 언제나 { $steps } 단계
decisions-stops = 일을 나누기
decisions-stops-value =
    { $one ->
       *[other] 사슬 { $chains }개
    }
decisions-x = 사슬 수
decisions-curve-name = 사슬 수에 따른 교수와 학생들의 시간
decisions-curve-professor = 교수
decisions-curve-students = 학생들
decisions-crossover = 사슬 { NUMBER($chains) }개부터 학생들이 이겨요.
decisions-hint = 일을 더 많은 사슬로 나눠 보세요. 그러면 누가 먼저 끝낼까요?

## A guess

decisions-guess-title = 사슬 { NUMBER($chains) }개면 얼마나 걸릴까?
decisions-guess-description = 교수가 사슬 하나에 쓴 시간, 그리고 학생들이 1,000개에 쓸 거라고 내가 예상하는 시간.
decisions-guess-caption = 시간: 눈금 하나마다 10배
decisions-guess = 사슬 1,000개: { $verdict }.

## Different ways

decisions-ways-title-card = 이웃끼리 다른 규칙
decisions-ways-short = 다른 규칙
decisions-ways-name = 이웃끼리 쓰는 서로 다른 규칙의 수
decisions-ways-single = 사슬이 하나면 일하는 이웃이 없어요.
decisions-ways-lanes = { $lanes }명씩 발맞춰 움직여요. 규칙이 다르면 번갈아 해요.
decisions-ways-note = 규칙은 몇 가지?

## What happens, and what came out

decisions-soon-title = 하나씩 차례로
decisions-soon = 곧 시작해요.
decisions-waits = 다른 것을 재고 있어요. 끝나면 시작해요.
decisions-running-title = 사슬 { NUMBER($chains) }개: 누가 먼저 끝낼까?
decisions-again-title = 확실하게 한 번 더 재요
decisions-professor-done-title = 교수는 끝냈고, 학생들은 아직이에요.
decisions-sequential-title = 사슬 { NUMBER($chains) }개: 교수가 { $ratio }배 빨라요.
decisions-tie-title = 사슬 { NUMBER($chains) }개: 비겼어요.
decisions-opencl-title = 사슬 { NUMBER($chains) }개: 학생들이 { $ratio }배 빨라요.
decisions-single-body = 답이 다음 단계를 정하기 때문에, 모든 단계가 앞 단계를 기다려요. 학생 한 명이 일하고 999명은 기다려요. 컴퓨터에 관리자인 CPU가 필요한 까닭 가운데 하나예요.
decisions-single-opencl-body = 모든 단계가 앞 단계를 기다리니까, 학생 한 명이 일하고 999명은 기다려요. 학생 한 명이 교수보다 빠를 수는 없어요. 다른 무언가가 이 컴퓨터를 쓰고 있었는지도 몰라요. ‘다시’를 누르면 한 번 더 재요.
decisions-few-body = 사슬 안에서는 여전히 단계마다 앞 단계를 기다려요. 하지만 사슬끼리는 기다리지 않아요. 학생 { NUMBER($chains) }명이 일하고 { NUMBER($waiting) }명은 기다려요.
decisions-many-body = 사슬 안에서는 여전히 단계마다 앞 단계를 기다려요. 하지만 사슬끼리는 기다리지 않으니, 모든 학생에게 할 일이 있어요.
decisions-cores = 여기서는 CPU 코어 { $cores }개가 학생들 역할을 하고, 코어마다 사슬을 하나씩 맡아요.
decisions-cores-and-lanes = 여기서는 CPU 코어 { $cores }개가 학생들 역할을 하고, 코어마다 사슬을 한 번에 { $lanes }개씩 맡아요.
decisions-ways-title = 서로 다른 규칙 { NUMBER($ways) }가지
decisions-ways-unknown-body = 1을 고르면 모두 같은 규칙일 때 걸리는 시간을 볼 수 있어요.
decisions-ways-little-title = 규칙 { NUMBER($ways) }가지: 여기서는 별 차이가 없어요.
decisions-ways-little-body = 여기서는 이웃끼리 발맞춰 움직이지 않으니, 다른 이의 규칙이 달라도 기다리지 않아요. 사슬 안에서는 여전히 단계마다 앞 단계를 기다려요.
decisions-ways-cost-title = 규칙이 { NUMBER($ways) }가지면 시간이 { $ratio }배 걸려요.
decisions-ways-cost-body = 이웃끼리 발맞춰 움직여요. 어떤 규칙을 따르는 동안, 규칙이 다른 학생은 차례를 기다려요.
decisions-ways-alone-body = { NUMBER($lanes) }명이 발맞추면 거의 서로 기다리기만 할 거예요. 코어마다 사슬을 하나씩 맡는 것이 더 빨라요.
decisions-alone-title = 여기서는 교수 혼자 일해요.
decisions-alone-body = 작동하는 OpenCL 장치가 없어서 비교할 학생이 없어요. 무엇이 없는지는 “gpuviz doctor”가 알려 줘요.
decisions-wrong-title = 답이 서로 달라요.
decisions-wrong-body = 교수와 다른 수로 끝난 사슬이 있어요. 그래서 이 결과는 무효예요.
decisions-slow-title = 슬로 모션으로
decisions-slow-body = 둘의 첫 실행을 본 그대로, 똑같이 느리게 보여 줘요. 스톱워치는 실제 시간이에요.
decisions-stopped-title = 지금은 잴 수 없어요
decisions-ratio-origin = 느린 쪽의 시간 ÷ 빠른 쪽의 시간. 둘 다 여러 번 해서 가운데 값을 골랐고, 복사하는 시간도 들어 있어요. 모든 실행에서 끝난 수를 모두 비교했어요.
decisions-ways-origin = 이 규칙들일 때 학생들의 시간 ÷ 모두 같은 규칙일 때의 시간. 사슬 수는 같아요.
decisions-crossover-origin = 학생들이 이기지 못한 마지막 사슬 수와 처음 이긴 사슬 수 사이에서, 시간의 비가 고르게 변한다고 보고 구했어요.
decisions-finding = 앞의 답이 있어야 다음을 풀 수 있다면, 일손이 늘어도 도움이 되지 않아요.
decisions-finding-single = 사슬 하나: 교수 { $professor }, 학생들 { $students }
decisions-finding-crossover = 사슬 { NUMBER($chains) }개부터 학생들의 승리
decisions-again = 다시
decisions-slow = 슬로 모션
decisions-real-time = 실제 속도
decisions-how = 원리 보기
decisions-how-title = 같은 사슬을 두 가지로
decisions-how-subtitle = 왼쪽: 교수의 반복문, 사슬을 하나씩. 오른쪽: 학생마다 하는 일. 어느 쪽도 앞 단계가 끝나기 전에는 다음 단계를 시작할 수 없어요.
decisions-how-loop = { $name }, CPU 코어 1개에서 실행
decisions-how-kernel = { $name }, OpenCL 장치에서 실행

## What came between

decisions-replaced = 계산이 답 없이 멈췄어요. 다시 시작했어요.
decisions-other-device = 장치가 거듭 멈췄어요. 다른 장치가 대신해요.
decisions-no-opencl = 작동하는 OpenCL 장치가 이제 없어요. 교수 혼자 일해요.
decisions-asleep = 지금은 여기서 아무것도 계산할 수 없어요. 나중에 다시 시도할게요.
