# What staff of an exhibit see, in Korean: the PIN, their page, what they can try out, and what happened. Visitors never see these.

error-invalid-pin = PIN은 숫자로만 { $fewest }자리에서 { $most }자리입니다. 그런 PIN을 고르세요.
error-pins-differ = 두 PIN이 서로 다릅니다. 다시 실행해서 같은 PIN을 두 번 입력하세요.
error-pin-hash-damaged = 설정 파일에 있는 PIN은 gpuviz가 만든 것이 아닙니다. “gpuviz kiosk pin”을 실행하고, 출력된 줄을 옮겨 적으세요.

## The PIN

staff-pin-title = 직원용
staff-pin-ask = PIN을 입력하세요.
staff-pin-wrong = PIN이 틀렸습니다. 다시 입력하세요.
staff-pin-locked = PIN이 여러 번 틀렸습니다. { NUMBER($seconds) }초 뒤에 다시 입력할 수 있습니다.
staff-pin-none = 이 전시에는 아직 PIN이 없어서 화면에서는 끝낼 수 없습니다. “gpuviz kiosk pin”으로 설정 파일에 넣을 PIN을 만드세요.
# One key of the pad: a digit.
staff-pin-digit = { NUMBER($digit) }
staff-pin-delete = 지우기
staff-pin-enter = 확인
# For screen readers, as the digits themselves are not shown.
staff-pin-typed = { $digits ->
    [0] 아직 입력하지 않음
   *[other] { NUMBER($digits) }자리 입력함
}
# Asked in the terminal, where what is typed does not show.
staff-pin-choose = 새 PIN
staff-pin-again = 같은 PIN을 한 번 더
staff-cancel = 취소
staff-close = 닫기

## The head of the page

staff-title = 직원
# $left is minutes and seconds such as 1:48.
staff-opened = { DATETIME($time, timeStyle: "short") }에 PIN으로 열었습니다. 아무도 누르지 않으면 { $left } 뒤에 닫힙니다.
staff-leave = 전시 끝내기
staff-back = 관람객 화면으로

## How the exhibit is

staff-well = 모두 정상입니다.
staff-not-well = 누군가 살펴봐야 합니다.
# $time is a time with its unit, such as “3.2 days”.
staff-running = 쉬지 않고 작동한 시간: { $time }.
staff-picture-moves = 화면이 움직입니다
staff-picture-slow = 화면이 느리게 움직입니다
staff-picture-measured = 1초에 { NUMBER($rate) }번, 100번 중 99번은 { $time } 이내
staff-worker-answers = 계산 부분이 응답합니다
staff-worker-silent = 계산 부분이 응답하지 않습니다
staff-worker-starting = 계산 부분이 시작하고 있습니다
staff-worker-starting-more = 아직 응답 없음
staff-worker-gone = 아무것도 계산하지 않습니다
staff-worker-gone-more = 관람객에게 기록을 보여 줍니다. 자세한 것은 “gpuviz doctor”
staff-worker-none-more = 관람객에게 설정에서 고른 기록을 보여 줍니다
staff-worker-heard = { $restarts ->
    [0] { NUMBER($seconds, minimumFractionDigits: 1) }초 전에 응답, 다시 시작한 적 없음
   *[other] { NUMBER($seconds, minimumFractionDigits: 1) }초 전에 응답, 지금까지 { NUMBER($restarts) }번 다시 시작
}
staff-model-there = 언어 모델이 있습니다
staff-model-missing = 언어 모델이 없습니다
staff-model-missing-more = 경주에는 필요 없습니다. “gpuviz model fetch”로 받으세요
staff-model-wrong = 언어 모델이 손상되었습니다
staff-model-wrong-more = “gpuviz model fetch”로 다시 받으세요
staff-model-looking = { NUMBER($megabytes) } MB, 확인하는 중
staff-model-right = { NUMBER($megabytes) } MB, 확인함: 올바른 파일
staff-model-other = 직접 마련한 파일이라 확인하지 않음
staff-texts-there = 직접 쓴 글이 있습니다
staff-texts-looking = 확인하는 중
staff-texts-right = 확인함: 모두 맞습니다
staff-texts-faulty = 직접 쓴 글에 잘못이 있습니다
staff-texts-faults = { NUMBER($faults) }개. “gpuviz doctor”에서 볼 수 있습니다
staff-touch-works = 터치 화면이 작동합니다
# $time is a time with its unit, such as “2 min”.
staff-touch-last = 마지막 터치 { $time } 전
staff-touch-never = 아직 터치가 없습니다
staff-touch-never-more = 시작한 뒤로 아무도 화면을 누르지 않음
staff-memory-steady = 메모리가 일정합니다
staff-memory-grows = 메모리가 늘어납니다
staff-memory-now = 지금 { NUMBER($now_mb) } MB, 막 시작함
staff-memory-since = 지금 { NUMBER($now_mb) } MB, 시작 직후 { NUMBER($first_mb) } MB
staff-sound-there = 스피커가 있습니다
staff-sound-missing = 스피커가 없습니다
staff-sound-unneeded = 괜찮습니다. 전시에 소리는 필요 없습니다

## Figures

staff-races-today = { $races ->
   *[other] 오늘의 경주
}
staff-races = { $races ->
   *[other] 시작한 뒤의 경주
}
staff-wrong-squares = { $squares ->
   *[other] 틀린 칸
}

## Who computes

staff-who-computes = 누가 계산하나
staff-cpu-computes = CPU 코어 { NUMBER($cores) }개가 학생들 역할을 합니다. 이 컴퓨터에는 GPU가 없습니다.
staff-cpu-chosen = CPU 코어 { NUMBER($cores) }개가 학생들 역할을 합니다. GPU도 있지만 CPU를 골랐습니다.
staff-gpu-computes = 연산 유닛이 { NUMBER($units) }개인 GPU가 학생들 역할을 합니다.
staff-numpy-computes = NumPy가 모든 CPU 코어로 학생들 역할을 합니다. 작동하는 OpenCL 장치가 없습니다.
staff-nobody-computes = 없음: 관람객에게 기록을 보여 줍니다.
staff-not-yet-computed = 아직 아무것도 계산하지 않았습니다.
staff-device = { $name }, { $platform }의 OpenCL, 드라이버 { $driver }

## The last trouble

staff-last-trouble = 최근 문제
staff-no-trouble = 지금까지 없습니다.
staff-need-nothing = 아무것도 하지 않아도 됩니다.

## Quiet hours

staff-quiet-hours = 쉬는 시간
staff-quiet-aside = 화면이 어둡고 계산하지 않습니다
staff-quiet-from = 시작
staff-quiet-until = 끝
staff-quiet-earlier-from = { DATETIME($time, timeStyle: "short") }보다 30분 일찍 시작
staff-quiet-later-from = { DATETIME($time, timeStyle: "short") }보다 30분 늦게 시작
staff-quiet-earlier-until = { DATETIME($time, timeStyle: "short") }보다 30분 일찍 끝
staff-quiet-later-until = { DATETIME($time, timeStyle: "short") }보다 30분 늦게 끝
staff-quiet-on = 켬
staff-quiet-off = 끔

## What can be tried out

staff-try = 시험해 보기
staff-try-touch = 터치
staff-try-screen = 화면
staff-try-sound = 소리
# $when is such as “today, 08:01”.
staff-trial-passed = 합격, { $when }
staff-trial-failed = 불합격, { $when }
staff-trial-never = 아직 시험하지 않음
staff-trial-no-sound = 스피커 없음
staff-trial-end = 끝내기
staff-touch-wipe = 한 손가락으로 모든 칸을 문지르세요. 어두운 채로 남은 칸은 화면이 인식하지 못하는 곳입니다.
staff-touch-left = { NUMBER($squares) }칸 남았습니다.
staff-touch-name = 문지를 칸
# Shown over a pattern that fills the screen; $number of $of patterns.
staff-screen-look = { $pattern ->
    [lines] { NUMBER($of) }개 중 { NUMBER($number) }번째: 선이 하나하나, 어디서나 고르게 보여야 합니다. 누르면 다음으로 갑니다.
    [letters] { NUMBER($of) }개 중 { NUMBER($number) }번째: 읽을 수 있는 가장 작은 글자가 가장자리에서도 가운데만큼 또렷해야 합니다. 누르면 다음으로 갑니다.
    [grey] { NUMBER($of) }개 중 { NUMBER($number) }번째: 열여섯 단계가 모두 구별되어야 합니다. 누르면 다음으로 갑니다.
   *[other] { NUMBER($of) }개 중 { NUMBER($number) }번째: 다른 색 점 없이 고른 한 가지 색이어야 합니다. 누르면 다음으로 갑니다.
}
staff-screen-next = 다음
staff-screen-asked = 화면이 정상이었나요?
staff-screen-asked-more = 다른 색 점이 없는 고른 색, 하나하나 보이는 선, 또렷한 글자.
staff-screen-all-well = 예, 모두 정상입니다
staff-screen-faults = 아니요, 이상한 곳이 있습니다
# A short text in very small to large letters, for judging how sharp the screen is.
staff-screen-sample = 교수 한 명일까, 학생 1,000명일까
staff-sound-asked = 소리가 들렸나요?
staff-sound-asked-more = 1초 동안 났습니다.
staff-sound-heard = 예
staff-sound-unheard = 아니요

## What staff can do

staff-worker-anew = 계산 부분 다시 시작
staff-worker-anew-more = 약 2초, 관람객에게 기록을 보여 줍니다
staff-exhibit-anew = 전시 다시 시작
staff-exhibit-anew-more = 약 8초, 화면이 어두워집니다
staff-exhibit-not-anew-more = “gpuviz kiosk”로 실행할 때 쓸 수 있습니다
staff-messages = 모든 알림 보기
staff-messages-more = { $messages ->
   *[other] 최근 { NUMBER($messages) }개, 쉬운 말로
}
staff-messages-title = 모든 알림
staff-messages-subtitle = 새로운 것부터. 관람객이 입력한 것은 들어 있지 않습니다.

## The foot of the page

staff-version = gpuviz { $version }
staff-version-settings = gpuviz { $version }, 설정 { $name }: 문제없이 읽음
staff-version-complaint = gpuviz { $version }. 설정 파일을 쓸 수 없어 마지막으로 맞았던 설정을 씁니다
staff-log = 로그 20 MB 중 { NUMBER($megabytes, maximumFractionDigits: 1) } MB. 관람객이 입력한 것은 들어 있지 않음

## When

# Minutes and seconds, counted down: 1:48.
countdown = { NUMBER($minutes) }:{ NUMBER($seconds, minimumIntegerDigits: 2) }
moment-time = { DATETIME($time, timeStyle: "short") }
moment-today = 오늘 { DATETIME($time, timeStyle: "short") }
moment-yesterday = 어제 { DATETIME($time, timeStyle: "short") }
moment-on = { DATETIME($date, dateStyle: "medium") } { DATETIME($time, timeStyle: "short") }

## What happened

incident-started = 전시를 시작했습니다(gpuviz { $version }).
incident-worker-lost = { $reason ->
    [ended] 계산 부분이 갑자기 끝났습니다. 다시 시작하고 있습니다.
    [garbage] 계산 부분에서 알 수 없는 것이 왔습니다. 다시 시작하고 있습니다.
    [silent] 계산 부분이 응답하지 않습니다. 다시 시작하고 있습니다.
    [stuck] 계산 부분이 움직이지 않습니다. 다시 시작하고 있습니다.
    [asked] 직원이 계산 부분을 다시 시작했습니다.
   *[device] 계산하는 장치에 문제가 생겼습니다. 계산 부분을 다시 시작하고 있습니다.
}
incident-worker-back = { $reason ->
    [ended] 계산 부분이 갑자기 끝났습니다. { NUMBER($seconds) }초 뒤에 돌아왔고, 하던 일을 처음부터 다시 했습니다.
    [garbage] 계산 부분에서 알 수 없는 것이 왔습니다. { NUMBER($seconds) }초 뒤에 돌아왔고, 하던 일을 처음부터 다시 했습니다.
    [silent] 계산 부분이 응답하지 않았습니다. { NUMBER($seconds) }초 뒤에 돌아왔고, 하던 일을 처음부터 다시 했습니다.
    [stuck] 계산 부분이 움직이지 않았습니다. { NUMBER($seconds) }초 뒤에 돌아왔고, 하던 일을 처음부터 다시 했습니다.
    [asked] 직원이 계산 부분을 다시 시작했습니다. { NUMBER($seconds) }초 뒤에 돌아왔습니다.
   *[device] 계산하는 장치에 문제가 생겼습니다. { NUMBER($seconds) }초 뒤에 돌아왔고, 하던 일을 처음부터 다시 했습니다.
}
incident-other-device = 고른 장치가 거듭 멈췄습니다. 이제 다른 장치가 계산합니다. 자세한 것은 “gpuviz doctor”로 알 수 있습니다.
incident-numpy = 작동하는 OpenCL 장치가 없습니다. 이제 NumPy가 모든 CPU 코어로 계산합니다. 자세한 것은 “gpuviz doctor”로 알 수 있습니다.
incident-recording = 아무것도 계산할 수 없습니다. 관람객에게 기록을 보여 주고, 전시가 스스로 다시 해 봅니다. 자세한 것은 “gpuviz doctor”로 알 수 있습니다.
incident-computes-again = 고른 장치가 다시 계산합니다.
incident-picture-failed = 화면의 일부가 제대로 되지 않았습니다. 새로 만들었고, 전시는 처음부터 시작했습니다. 무엇이었는지는 로그에 있습니다.
incident-window-ended = 창이 갑자기 끝났습니다. 다시 시작했습니다.
incident-window-stopped = 창이 그리기를 멈췄습니다. 끝내고 다시 시작했습니다.
incident-unwritable = “{ $path }”에 쓸 수 없습니다({ $detail }). 자리를 만들거나 쓰기를 허용하세요. 전시는 계속됩니다.
incident-staff-came = 직원이 이 페이지를 열었습니다.
incident-staff-left = 직원이 전시를 끝냈습니다.
incident-staff-anew = 직원이 전시를 다시 시작했습니다.
incident-pins-wrong = 틀린 PIN이 잇달아 { NUMBER($times) }번 입력되었습니다.

## What “gpuviz doctor” says about an exhibit

doctor-settings = 설정 파일 { $path }: 문제없이 읽음
doctor-no-settings = 설정 파일이 없어 기본값을 씁니다. “gpuviz config init”으로 만들 수 있습니다
doctor-pin = 직원용 PIN이 있습니다
doctor-no-pin = 직원용 PIN이 없어서 화면에서는 전시를 끝낼 수 없습니다. “gpuviz kiosk pin”으로 만드세요
doctor-kept = { $what ->
    [state] 다시 시작해도 남아야 할 것을 { $path }에 둡니다
    [health] 전시의 상태 파일을 { $path }에 씁니다
   *[log] 로그를 { $path }에 쓸 수 있습니다
}
doctor-not-kept = { $what ->
    [state] 다시 시작해도 남아야 할 것을 { $path }에 둘 수 없습니다({ $detail }). 쓰기를 허용하거나, XDG_STATE_HOME에 쓸 수 있는 폴더를 지정하세요
    [health] 전시의 상태 파일을 { $path }에 쓸 수 없습니다({ $detail }). 쓰기를 허용하거나, 설정의 [health]에 다른 파일을 지정하세요
   *[log] 로그를 { $path }에 쓸 수 없습니다({ $detail }). 쓰기를 허용하거나, 설정의 [health]에 다른 폴더를 지정하세요
}
doctor-screen-saver = 전시하는 동안 화면이 꺼지지 않습니다
doctor-no-screen-saver = 여기서는 gpuviz가 화면을 켜 둘 수 없습니다. 시스템 설정에서 화면 보호기와 절전을 끄세요
doctor-clock = 시계: { DATETIME($date, dateStyle: "medium") } { DATETIME($time, timeStyle: "short") } ({ $zone }). 쉬는 시간은 이 시계에 따릅니다
doctor-clock-wrong = 시계: { DATETIME($date, dateStyle: "medium") } { DATETIME($time, timeStyle: "short") }. gpuviz를 설치하기 전의 시각입니다. 바르게 맞추세요. 쉬는 시간은 이 시계에 따릅니다
