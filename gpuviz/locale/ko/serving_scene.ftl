# The service that everyone asks at once, in Korean. Numbers, names and texts in { } are put in by the program: keep their names when you edit.

chapters-serving = 모두의 질문

serving-title = 모두가 한꺼번에 질문하면?
serving-subtitle = 한 교실이 모두에게 한 단계에 한 단어씩 답해요. 첫 단어는 { NUMBER($seconds) }초 안에 주기로 약속했어요.
serving-promise-fact = 첫 단어까지 { $promise }
serving-badge = 시간은 여기서 측정, 사람은 시뮬레이션
serving-badge-disturbed = 바쁠 때 측정, 사람은 시뮬레이션
serving-badge-origin = { $date }, 이 장치에서 { $model }(으)로 쟀어요. 단어 조각 { NUMBER($shortest) }개를 읽는 데 { $shortest_time }, { NUMBER($longest) }개를 읽는 데 { $longest_time } 걸려요. 한 단계는 1명이면 { $one }, { $seats }명이면 { $all } 걸려요. { $busy } 누가 언제 와서 무엇을 물을지는 제비뽑기처럼 정해요. 여기서 ‘단어’는 단어 조각이고, 대부분의 단어는 한 조각이에요.
serving-costs-disturbed = 그동안 다른 프로그램이 컴퓨터를 쓰고 있어서 시간이 실제보다 길어요.
serving-costs-undisturbed = 방해한 프로그램은 없었어요.
serving-unknown = –
serving-number = { NUMBER($number) }

## What a person can do

serving-again = 다시 시도
serving-rate = 질문하는 사람
serving-rate-value = 1분에 { NUMBER($people) }명
serving-more = 사람 늘리기
serving-fewer = 사람 줄이기
serving-mode = 답하는 방식
serving-mode-alone = 한 명씩
serving-mode-together = 한꺼번에
serving-texts = 가져오는 것
serving-texts-usual = 여러 가지
serving-texts-long = 긴 글
serving-check = 실제로 확인
serving-measure-again = 다시 재기
serving-stop-check = 확인 그만

## Measuring

serving-measuring = 답하는 데 드는 시간을 여기서 재고 있어요
serving-measuring-note = 언어 모델이 짧은 글과 긴 글을 읽고, 1명에게 그리고 여러 명에게 한꺼번에 답을 써요.
serving-measuring-waits = 다른 일을 하고 있어요. 끝나는 대로 시작해요.
serving-measuring-failed = 잰 것이 없어요.
serving-asleep = 지금은 아무것도 잴 수 없어요. 1분 뒤에 다시 시도할게요.
serving-other-device = 장치가 멈췄어요. 다른 장치가 이어받아요.
serving-no-opencl = 여기서는 OpenCL 장치가 작동하지 않아서 NumPy가 학생들의 일을 해요.
serving-replaced = 계산하는 부분이 사라졌어요. 새것이 다시 재기 시작해요.
serving-replaced-check = 계산하는 부분이 사라졌어요. 새것이 실제 질문에 다시 답해요.

## Who waits

serving-waiting = 기다리는 사람
serving-people = { $people ->
   *[other] 명
 }
serving-nobody-waits = 아무도 기다리지 않아요
serving-longest-wait = 가장 오래 기다린 시간 { $time }
serving-waiting-origin = 시뮬레이션: 질문했지만 아직 자리가 없는 사람의 수와, 맨 앞 사람이 기다린 시간이에요. 약속보다 오래 기다린 사람은 빨간색이에요.
serving-waits-for-memory = 메모리 자리를 기다려요
serving-legend = 가져오는 것 (단어 조각 수)
serving-kind-text = 글 { NUMBER($fewest) }–{ NUMBER($tokens) }
serving-kind-image = 그림 { NUMBER($tokens) }
serving-kind-audio = 소리 { $seconds }초: { NUMBER($tokens) }
serving-kind-video = 영상 { $seconds }초: { NUMBER($tokens) }
serving-legend-origin = 단어 조각으로 치면 그림 한 장은 { NUMBER($image) }개, 소리 1초는 { NUMBER($audio) }개, 영상 1초는 { NUMBER($video) }개예요. { $source }, { $date }. 글의 길이, 그리고 몇 명이 무엇을 가져오는지는 우리가 정했어요.
serving-long-texts-origin = 글의 길이는 우리가 정했어요. 여기서는 모두가 몇 쪽짜리 글을 가져와요.

## The class

serving-class = 교실
serving-device-cpu = CPU 코어 { $cores }개, GPU는 쓰지 않음
serving-device-gpu = { $name }
serving-device-none = NumPy, OpenCL 장치 작동 안 함
serving-nobody-served = 단어: 답을 받는 사람이 없어요
serving-reading = 단어: 질문을 읽고 있어요
serving-step = { $words ->
   *[other] 단어를 한 단계 { $time }에
 }
serving-step-alone = 1명뿐이면 한 단계에 { $time }.
serving-step-all = { $people }명이면 한 단계에 { $time }.
serving-empty-seats = 빈자리 { $seats }개.
serving-no-room = 메모리가 가득 찼어요.
serving-memory-title = 대화용 메모리
serving-memory = { NUMBER($there) } MB 중 { NUMBER($taken) } MB 사용
serving-memory-origin = 대화의 단어 조각 하나가 메모리 { NUMBER($bytes) }바이트를 차지해요(모든 층의 키와 값). 이 서비스는 조각 { NUMBER($tokens) }개의 자리, 곧 { NUMBER($there) } MB를 마련해 둬요. 밝은 부분은 이미 있는 것, 어두운 부분은 남은 답을 위해 비워 둔 자리예요.

## Who was answered

serving-answered = 답을 받은 사람
serving-in-time = 제때
serving-last-minute = 최근 1분
serving-nobody-yet = 아직 없어요
serving-in-time-origin = 시뮬레이션: 최근 1분 동안 답을 받았거나 그냥 돌아간 사람 가운데, 첫 단어를 { $promise } 안에 받은 비율이에요.
serving-beside = 옆의 시간: 첫 단어까지

## The slider

serving-limit = 한계 { NUMBER($people) }
serving-kept = { NUMBER($people) }명까지 제때
serving-never-kept = 늘 늦음
serving-limit-origin = 1분에 { NUMBER($people) }명: 60초를 한 사람에게 드는 시간으로 나눴어요. 읽는 시간에, 답의 둘째 단어부터는 단어마다(약 { $answer }단어) 한 단계의 시간을 자리에 있는 모두가 나눈 만큼 더한 거예요. 이보다 많으면 줄이 끝없이 길어져요.
serving-limit-origin-alone = 1분에 { NUMBER($people) }명: 60초를 한 사람에게 드는 시간으로 나눴어요. 읽는 시간에, 답의 둘째 단어부터는 단어마다(약 { $answer }단어) 한 사람만을 위한 단계의 시간을 더한 거예요. 이보다 많으면 줄이 끝없이 길어져요.
serving-kept-origin = 수천 명을 여러 빠르기로 시뮬레이션했어요. 1분에 { NUMBER($people) }명까지는 20명 중 19명이 첫 단어를 { $promise } 안에 받아요.

## How it goes

serving-curves-first = 먼저 재요.
serving-hardly-anybody = 질문하는 사람이 거의 없어요.
serving-calm = 모두 제때 답을 받아요.
serving-busy = 바쁘지만 제때 답해요.
serving-memory-full = 메모리가 가득 차서 기다리는 사람이 있어요.
serving-late = 모두 답을 받지만 늦어요.
serving-growing = 답하는 것보다 많이 와요.
serving-run-away = 줄이 끝없이 길어져요.
serving-full = 줄이 가득 차서 사람들이 떠나요.
serving-shrinking = 줄이 다시 짧아져요.
serving-flow = 그 뒤로 1분에 { NUMBER($coming) }명이 오고 { NUMBER($answered) }명이 답을 받아요.
serving-flow-full = 1분에 { NUMBER($coming) }명이 오고, { NUMBER($answered) }명이 답을 받고, 나머지는 떠나요.
serving-flow-origin = 시뮬레이션: 마지막으로 기다리는 사람이 없던 때부터 셌어요.
serving-last-time = 기다리는 사람이 없던 마지막 순간이에요.
serving-curve-waiting = 기다리는 사람
serving-curve-first-word = 첫 단어까지 걸린 시간
serving-promise = 약속: { $promise }
serving-ago = { $minutes ->
    [0] 지금
   *[other] { $minutes }분 전
 }
serving-people-now = { NUMBER($people) }명
serving-most-now = 20명 중 19명: { $time }
serving-half-now = 절반: { $time }

## The check

serving-checking = 실제로 질문 중: { $requests }개 중 { $done }개 답함
serving-checked = 실제 질문 { $requests }개: { $real }, 시뮬레이션 { $simulated }, 차이 { $error }
serving-checked-disturbed = 바쁠 때: { $real }, 시뮬레이션 { $simulated }, 차이 { $error }
serving-checked-origin = 실제 질문 { $requests }개와 똑같은 질문의 시뮬레이션에서 첫 단어까지의 평균 시간을 견주니 { $error } 차이가 나요. 마지막 단어까지는 평균 { $real_end }, 시뮬레이션으로는 { $simulated_end }이고, { $end_error } 차이가 나요. 그동안 다른 프로그램이 코어 { NUMBER($cores, maximumFractionDigits: 1) }개를 쓰고 있었어요.

## The closing page

serving-finding = 모두가 한꺼번에 질문해도, 한 단계로 여럿에게 함께 답할 수 있어요.
serving-finding-figure = { NUMBER($ratio) }배 많은 답
serving-finding-origin = 여기서 1분에 답을 받을 수 있는 사람: 한꺼번에 하면 { NUMBER($together) }명, 한 명씩 하면 { NUMBER($alone) }명. 읽는 시간과 한 단계의 시간을 재서 계산했어요.
