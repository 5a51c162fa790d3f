# You, in Korean. The visitor speaks here (“나”, “내”), as addressing somebody would be stiff. Numbers, names and texts in { }
# are put in by the program: keep their names when you edit.

chapters-you = 나
you-name = 나
you-unknown = –

## The sum

you-title = 이제 내가 교수예요
you-subtitle = 행의 각 수에 열의 짝을 곱하세요. 그런 다음 네 결과를 더하세요.
you-sheet = 수가 네 개씩 있는 행과 열, 곱을 적는 칸 네 개, 합을 적는 칸 하나
you-sheet-description = { $box }번 칸: { $a } 곱하기 { $b }, 마지막 칸은 넷을 모두 더한 수
you-row = 행 하나
you-row-note = AI: 문장에서 온 수
you-column = 열 하나
you-column-note = AI: 배운 수
you-sum-unknown = ?
you-look-again = 이 숫자를 다시 봐요
you-total = 넷을 모두 더하기
you-shown = { $a } × { $b } = { $product }
you-shown-total = { $p0 } + { $p1 } + { $p2 } + { $p3 }
you-watch = 내 시간
you-nothing-kept = 아무것도 저장하지 않아요.
you-seconds = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }
you-watch-waiting = 첫 숫자를 누르면 재기 시작해요.
you-watch-running = 첫 숫자를 누를 때부터 재고 있어요.
you-watch-done = 맞았어요. 곱 { $products }개와 그 합이에요.
you-watch-helped = 답을 본 칸이 있어서, 오롯이 내 시간은 아니에요.
you-digit = { $digit }
you-delete = 지우기
you-show = 답 보기
you-smaller = 더 작은 수
you-larger = 더 큰 수
you-other = 다른 수
you-next = 다음 칸
you-go-on = 단어 하나면 얼마나? →

## A real row

you-real-title = 내 행과 진짜 행
you-real-own = 수 { $numbers }개: 내 행
you-real = 수 { $numbers }개: 문장의 마지막 단어, 모델의 { $layer }번째 층을 지난 뒤. 밝을수록 큰 수예요.
you-real-missing = 언어 모델이 아직 이 컴퓨터에 없어서 진짜 행을 보여 줄 수 없어요.
you-real-fetching = 언어 모델을 받고 있어요. 다 받으면 진짜 행이 나와요.
you-real-none = 지금은 진짜 행을 보여 줄 수 없어요.
you-real-reading = 언어 모델이 문장을 읽고 있어요…
you-answers = 모델의 층 하나에 이런 답이 { NUMBER($count) }개
you-answers-origin = 토큰 { $tokens }개가 저마다 열 { NUMBER($queries) } + 2 × { NUMBER($keys) } + { NUMBER($hidden) } + 2 × { NUMBER($wide) } + { NUMBER($hidden) }개와 만나서, 답이 { NUMBER($answers) }개예요. 대부분은 곱 { NUMBER($hidden) }개를 더하고, 토큰마다 마지막 { NUMBER($hidden) }개의 답은 곱 { NUMBER($wide) }개를 더해요.

## The guess

you-title-guess = 내가 하면 다음 단어에 얼마나 걸릴까?
you-subtitle-guess = 곱셈이 { NUMBER($count) }번 필요해요. 나는 { $products }번을 { NUMBER($seconds, maximumFractionDigits: 1) }초에 했어요.
you-guess-hint = 여기를 눌러 예상하기
you-guess-title = 먼저 예상해 봐요
you-guess-body = 내 막대가 끝날 것 같은 곳을 축에서 누르고, 결과를 보세요. 건너뛰어도 돼요.
you-reveal = 내 막대 보기
you-guess-verdict = { $verdict } ({ $time })
you-asked = ?

## The axis

you-title-word = 내가 하면 다음 단어에 { $time }
you-title-word-class = 30명 한 반이면 다음 단어에 { $time }
you-title-word-thousand = 1,000명이면 다음 단어에 { $time }
you-title-word-everybody = 온 세상 사람이면 다음 단어에 { $time }
you-title-layer = 내가 하면 층 하나에 { $time }
you-title-layer-class = 30명 한 반이면 층 하나에 { $time }
you-title-layer-thousand = 1,000명이면 층 하나에 { $time }
you-title-layer-everybody = 온 세상 사람이면 층 하나에 { $time }
you-subtitle-result = 곱셈이 { NUMBER($count) }번 필요해요. 한 번에 { NUMBER($seconds, maximumFractionDigits: 1) }초씩, 잠도 못 자고요.
you-subtitle-helped = 곱셈이 { NUMBER($count) }번, 한 번에 { NUMBER($seconds, maximumFractionDigits: 1) }초. 답을 본 칸이 있어서, 오롯이 내 시간은 아니에요.
you-subtitle-help = 곱셈 { NUMBER($count) }번을 똑같이 나눠요. 모두 나만큼 빠르고, 아무도 남을 기다리지 않아요.
you-work-origin = 층 하나: 토큰 { $tokens }개 × { NUMBER($hidden) } × (2 × { NUMBER($queries) } + 2 × { NUMBER($keys) } + 3 × { NUMBER($wide) }) = 곱셈 { NUMBER($layer) }번. 다음 단어: { $layers }개 층에, 마지막 토큰의 { NUMBER($hidden) } × { NUMBER($words) }까지 더해 { NUMBER($word) }번. 토큰끼리 비교하는 계산도 있지만 여기서는 세지 않았어요. 교수와 학생들은 그것도 해요.
you-work-origin-people = { $counted } 나누는 사람: { $people }
you-time-origin = 곱 하나를 구해서 더하는 데 { NUMBER($seconds, maximumFractionDigits: 2) }초. 거기에 곱셈 횟수를 곱하고, { NUMBER($people) }명으로 나눠요.
you-axis-name = 나, 교수, 학생들의 시간을 나타낸 축. 눈금마다 앞의 몇 배씩 길어져요
you-axis-caption = 시간: 작은 눈금 하나마다 10배
you-marks = 익숙한 시간
you-marks-origin = { $bee } { $blink } { $lesson } { $school_year } { $lifetime }
you-mark-bee = 벌의 날갯짓
you-mark-blink = 눈 깜빡임
you-mark-blink-note = { NUMBER($value) }초
you-mark-lesson = 수업
you-mark-lesson-note = { NUMBER($value) }분
you-mark-school_year = 한 학년
you-mark-school_year-note = { NUMBER($value) }주
you-mark-lifetime = 한평생
you-mark-lifetime-note = { NUMBER($value, maximumFractionDigits: 0) }년
you-fact-bee = 벌은 1초에 { NUMBER($value) }번 날갯짓해요
you-fact-blink = 눈을 한 번 깜빡이는 데 { NUMBER($value) }초 걸려요
you-fact-lesson = 수업 한 번은 { NUMBER($value) }분이에요
you-fact-school_year = 한 학년에는 수업하는 주가 { NUMBER($value) }주 있어요
you-fact-lifetime = 한평생은 { NUMBER($value) }년이에요
you-fact-people = { NUMBER($value) }명
you-fact-moon = 달까지 { NUMBER($value) } km
you-column-word = 다음 단어
you-column-word-note = { $layers }개 층 모두
you-column-layer = 층 하나
you-rate = { NUMBER($seconds, maximumFractionDigits: 1) }초에 곱 하나
you-rate-each = 한 명이 { NUMBER($seconds, maximumFractionDigits: 1) }초에 곱 하나
you-name-class = 30명 한 반
you-name-thousand = 1,000명
you-name-everybody = 모든 사람
you-one-layer = 층 하나 { $time }
you-lifetimes = 한평생의 { NUMBER($lives) }배
you-description-sequential = CPU 코어 1개
you-description-unknown = OpenCL (GPU가 있으면 GPU에서)
you-description-none = OpenCL 작동 안 함
you-description-cpu = OpenCL, CPU 코어 { $cores }개 × { $lanes }레인
you-description-gpu = { $name }
you-missing-model = 재지 않았어요: 언어 모델이 아직 이 컴퓨터에 없어요. “gpuviz model fetch”로 받을 수 있어요.
you-missing-asleep = 지금은 아무것도 잴 수 없어요.
you-missing-measuring = 재고 있어요…
you-missing-opencl = 재지 않았어요: 여기서는 OpenCL이 작동하지 않아요.
you-missing-wrong = 틀린 층이 있어서 이 시간은 무효예요.

## Numbers

you-number-0 = { NUMBER($value, maximumFractionDigits: 0) }
you-number-1 = { NUMBER($value, maximumFractionDigits: 1) }
you-number-2 = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }
you-number-3 = { NUMBER($value, minimumFractionDigits: 3, maximumFractionDigits: 3) }
you-no-unit = { "" }
you-unit-ms = 밀리초
you-unit-s = 초
you-unit-minutes = { $value ->
   *[other] 분
}
you-unit-hours = { $value ->
   *[other] 시간
}
you-unit-days = { $value ->
   *[other] 일
}
you-unit-years = { $value ->
   *[other] 년
}

## What can be chosen

you-work = 얼마나 할까요?
you-work-layer = 층 하나
you-work-word = 다음 단어
you-help = 누가 도와줄까요?
you-help-alone = 나 혼자
you-help-class = 30명 한 반
you-help-thousand = 1,000명
you-help-everybody = 온 세상 사람
you-another = 다른 계산

## What follows from it

you-start-year = { $year }년에 시작했다면 오늘 끝나요.
you-start-ago = { $time } 전에 시작했다면 오늘 끝나요.
you-start-now-you = 지금 시작하면 나는 { $time } 뒤에 끝나요.
you-start-now-they = 지금 시작하면 모두 { $time } 뒤에 끝나요.
you-ruler-mm = 보통 자로 그리면: 학생들의 막대가 1 mm일 때 이 막대는 { NUMBER($length) } mm예요.
you-ruler-m = 보통 자로 그리면: 학생들의 막대가 1 mm일 때 이 막대는 { NUMBER($length) } m예요.
you-ruler-km = 보통 자로 그리면: 학생들의 막대가 1 mm일 때 이 막대는 { $length } km예요.
you-ruler-moon = 보통 자로 그리면: 학생들의 막대가 1 mm일 때 내 막대는 { $length } km예요. 달까지는 { NUMBER($moon) } km예요.
you-ruler-origin = 내 시간 ÷ 학생들의 시간: { $ratio }. 그만큼의 밀리미터예요.
you-ruler-origin-moon = { $ruler } { $moon }
you-finding = 계산 하나하나는 사람이 손으로 할 수 있어요. 다만 너무 많을 뿐이에요.
you-finding-figure = 내가 하면 단어 하나에 { $time }

## In the terminal

you-terminal-rate = 더하기까지 쳐서 1초에 { NUMBER($rate) }번 곱합니다.
you-terminal-work = 토큰 { NUMBER($tokens) }개라면 층 하나에 곱셈 { NUMBER($layer) }번, 다음 단어에 { NUMBER($word) }번이 듭니다.
you-terminal-layer = 층 하나
you-terminal-word = 다음 단어
you-terminal-verified = 둘 다 모든 층이 맞습니다.
you-terminal-wrong = 틀린 층이 있어서 이 시간들은 무효입니다.
