# Scarcity, in Korean: what the terminal says, what can go wrong, and how quantities are written. Numbers, names and texts in
# { } are put in by the program: keep their names when you edit.

chapters-scarcity = GPU 부족

## Quantities

scarcity-bytes = { NUMBER($value) } B
scarcity-kbytes = { NUMBER($value) } kB
scarcity-mbytes = { NUMBER($value) } MB
scarcity-gbytes = { NUMBER($value) } GB
scarcity-tbytes = { NUMBER($value) } TB
scarcity-pbytes = { NUMBER($value) } PB
scarcity-ebytes = { NUMBER($value) } EB
scarcity-watts = { NUMBER($value) } W
scarcity-kwatts = { NUMBER($value) } kW
scarcity-mwatts = { NUMBER($value) } MW
scarcity-gwatts = { NUMBER($value) } GW
scarcity-twatts = { NUMBER($value) } TW
scarcity-pwatts = { NUMBER($value) } PW
scarcity-ewatts = { NUMBER($value) } EW
scarcity-watt-hours = { NUMBER($value) } Wh
scarcity-kwatt-hours = { NUMBER($value) } kWh
scarcity-mwatt-hours = { NUMBER($value) } MWh
scarcity-gwatt-hours = { NUMBER($value) } GWh
scarcity-twatt-hours = { NUMBER($value) } TWh
scarcity-pwatt-hours = { NUMBER($value) } PWh
scarcity-ewatt-hours = { NUMBER($value) } EWh
scarcity-dollars = { LARGE($value) } 달러
scarcity-dollars-million = { LARGE($value, times: 1000000) } 달러
scarcity-dollars-billion = { LARGE($value, times: 1000000000) } 달러
scarcity-dollars-trillion = { LARGE($value, times: 1000000000000) } 달러
scarcity-many-million = { LARGE($value, times: 1000000) }
scarcity-many-billion = { LARGE($value, times: 1000000000) }
scarcity-many-trillion = { LARGE($value, times: 1000000000000) }
scarcity-flops = 연산 { $value }번
scarcity-power-of-ten = { NUMBER($value, minimumFractionDigits: 1) } × 10{ $exponent }

## The page

scarcity-unknown = –
scarcity-title = GPU는 왜 이렇게 귀해졌을까?
scarcity-subtitle = 더 똑똑한 모델을 더 많은 사람이 쓰려면 GPU도, 전기도, 냉각도 더 필요해요.
scarcity-refused = “{ $path }”의 수치는 쓸 수 없어요({ $detail }). gpuviz에 들어 있는 수치로 보여 줘요.
scarcity-topic = GPU의 쓰임
scarcity-topic-answering = 답하기
scarcity-topic-learning = 학습하기
scarcity-start-small = 작게 시작
scarcity-keep-up = 공장이 따라갈 수 있을까? →
scarcity-value = { NUMBER($value) } { $unit }
scarcity-fact-bare = { NUMBER($value) } ({ $source }, { $date })
scarcity-fact = { NUMBER($value) } { $unit } ({ $source }, { $date })

## Units of sourced figures

scarcity-unit-gb = GB
scarcity-unit-tb-s = TB/s
scarcity-unit-tflop-s = TFLOP/s
scarcity-unit-kw = kW
scarcity-unit-kwh-year = kWh/년
scarcity-unit-cents-kwh = 미국 센트/kWh
scarcity-unit-accelerators = { $value ->
   *[other] 대의 가속기
}
scarcity-unit-ports = { $value ->
   *[other] 포트
}
scarcity-unit-h100-hours = 백만 H100시간

## GPUs

scarcity-gpus = GPU { $gpus }{ $number ->
   *[other] 개
}
scarcity-gpus-days = GPU { $gpus }{ $number ->
   *[other] 개
}로 { NUMBER($days) }일
scarcity-gpus-origin = { $group ->
    [1] 메모리 { $memory }짜리 GPU 하나({ NUMBER($used) }%까지 채움)
   *[other] 메모리 { $memory }짜리 GPU { $group }개({ NUMBER($used) }%까지 채움)
}에 모델({ $model })과 { $conversation }짜리 대화 { NUMBER($each) }개가 들어가요. 이런 묶음이 { $replicas }개면 GPU는 { $gpus }개예요. 여기서는 메모리만 셌어요.
scarcity-learning-origin = 6 × 가중치 { $weights } 개 × 단어 조각 { $tokens } 개 = 연산 { $flops }번. GPU 하나는 최대 { $peak }이고, 학습할 때는 그 가운데 { $share }만큼 내요. GPU 하나로 치면 { $hours } 시간이에요. { $days }일 만에 끝낼 만큼 많이 쓴다고 봤어요.
scarcity-servers = { $each }개씩 든 서버 { $count }{ $number ->
   *[other] 대
}
scarcity-racks = { $each }개씩 든 랙 { $count }{ $number ->
   *[other] 대
}
scarcity-cables = 네트워크 케이블 { $count }{ $number ->
   *[other] 개
}
scarcity-counts-origin = 서버 한 대: { $server }. 랙 한 대: { $rack }. 서버의 네트워크 포트마다 케이블 하나: { $ports }. 마지막 서버와 랙은 다 차지 않을 수 있어요.
scarcity-square-gpu = 칸 하나: GPU 하나
scarcity-square-racks = 칸 하나: 랙 { NUMBER($racks) }대
scarcity-field-description = 칸으로 나타낸 { $gpus }. { $square }
scarcity-speed = { NUMBER($people) }명 모두 저마다 1초에 단어 조각을 최대 { $speed }개 받아요.
scarcity-speed-one = 이 한 사람은 1초에 단어 조각을 최대 { $speed }개 받아요.
scarcity-speed-origin = 단어 조각 하나마다 GPU는 모델({ $model })과 대화({ $conversations })에서 제 몫을 한 번 읽어요. 속도는 최대 { $bandwidth }. 그러니 1초에 { $speed }번 할 수 있어요. 계산과 케이블에 드는 시간은 여기에 더해질 뿐이에요.
scarcity-learnt = 한 번 학습하는 데 GPU 하나로 { $hours } 시간. 그동안은 아무에게도 답하지 않아요.
scarcity-learnt-published = 한 번 학습하는 데 GPU 하나로 { $hours } 시간. 실제로는 더 오래된 GPU로 { $published } 시간이었어요.
scarcity-one = GPU 하나
scarcity-part-free = 빈 곳
scarcity-part-conversations = 대화
scarcity-part-model = 모델
scarcity-kept-free = 중간 계산을 위해 적어도 { NUMBER($share, maximumFractionDigits: 0) }%는 비워 둬요
scarcity-conversations-origin = { $conversation }짜리 대화를 최대 { NUMBER($people) }개, GPU { $group }개가 나눠 담아요. 나눈 말은 키와 값으로 남아요. 단어 조각 하나에 2 × 층 수 × 키/값 헤드 수 × 헤드 크기 × 바이트 수예요.
scarcity-model-origin = 가중치 { $weights }, GPU { $group }개가 나눠 담아요.

## Power and money

scarcity-power = 밤낮으로 쓰는 전력
scarcity-energy = 한 번 학습하는 데 드는 전력량
scarcity-power-origin = GPU { $gpus }개, { $rack }짜리 랙에 { $each }개씩: 기계에 { $machines }. 냉각 등을 더하면 { $pue }배.
scarcity-energy-origin = { $power }, { NUMBER($hours) }시간 동안. 그 가운데 기계가 { $machines }, 나머지는 냉각이에요.
scarcity-power-parts = 기계 { $machines }, 냉각 { $cooling }
scarcity-power-for = { $power }, { NUMBER($days) }일 동안
scarcity-kettle = 전기 주전자: { $power }
scarcity-less = <1
scarcity-homes = { $homes }{ $number ->
   *[other] 가구
}
scarcity-homes-year = { $homes }{ $number ->
   *[other] 가구의 1년 치
}
scarcity-homes-origin = 한 가구: { $home }, 곧 밤낮으로 { NUMBER($watts) } W.
scarcity-square-homes = 칸 하나: { NUMBER($homes) }가구
scarcity-homes-description = { $power }: { $homes }만큼
scarcity-street = 골목:
scarcity-town = 마을:
scarcity-city = 도시:
scarcity-large-city = 큰 도시:
scarcity-metropolis = 거대 도시:
scarcity-mark = { NUMBER($homes) }가구
scarcity-bills = 1년 전기 요금
scarcity-bills-learning = 학습하는 데 드는 전기 요금
scarcity-bills-origin = { $energy } × 그곳의 기업이 내는 1 kWh 값. GPU, 건물, 사람에 드는 돈은 따로예요.
scarcity-place-iowa = 아이오와주
scarcity-place-massachusetts = 매사추세츠주
scarcity-tariff = 1 kWh에 { NUMBER($cents) }센트

## This computer

scarcity-own = 이 컴퓨터: 단어 조각
scarcity-own-measuring = 재고 있어요…
scarcity-own-asleep = 지금은 아무것도 잴 수 없어요.
scarcity-own-no-model = 언어 모델이 아직 이 컴퓨터에 없어요.
scarcity-own-failed = 잴 수 없었어요.
scarcity-a-second = 1초에 { NUMBER($speed) }개
scarcity-one-in = { $time }에 1개
scarcity-with-weights = 가중치 { $weights } 개로
scarcity-large-origin = 가중치가 { NUMBER($times) }배인 모델은, 여기에 들어간다면, 단어 조각 하나마다 읽을 것도 그만큼 많아요. 1초에 { NUMBER($speed) }개를 그 수로 나눴어요.
scarcity-own-power = 약 { $power }, 측정
scarcity-own-power-assumed = 약 { $power }, 추정
scarcity-assumed-origin = 이 컴퓨터는 전력을 얼마나 쓰는지 알려 주지 않아요. { NUMBER($watts) } W

## What can be asked

scarcity-model = 모델 크기
scarcity-model-smallest = 1.35억
scarcity-model-largest = 4050억
scarcity-model-smollm2-135m = 1.35억
scarcity-model-llama-8b = 80억
scarcity-model-llama-70b = 700억
scarcity-model-llama-405b = 4050억
scarcity-model-note = 개의 가중치
scarcity-people = 동시에 쓰는 사람
scarcity-people-note = { $people ->
   *[other] 명이 모델과 대화
}
scarcity-people-first = 1
scarcity-people-last = 100만
scarcity-conversation = 대화 하나의 길이
scarcity-conversation-first = 질문 하나
scarcity-conversation-last = 책 한 권
scarcity-conversation-note = 단어 조각 { NUMBER($tokens) }개
scarcity-conversation-question = 질문 하나
scarcity-conversation-page = 한 쪽
scarcity-conversation-talk = 이야기 나누기
scarcity-conversation-report = 보고서
scarcity-conversation-thesis = 논문
scarcity-conversation-book = 책 한 권

## Closing

scarcity-finding = 큰 모델을 많은 사람이 쓰려면 건물을 가득 채운 GPU와 마을 하나만큼의 전력이 필요해요.
scarcity-finding-figure = 여기서는 1초에 단어 조각 { NUMBER($speed) }개. { NUMBER($people) }명이면 GPU { $gpus }개
scarcity-finding-origin = 작은 모델로 여기서 쟀어요. GPU 수는 가중치 4050억 개와 단어 조각 { NUMBER($tokens) }개짜리 대화에 드는 메모리로 계산했어요.

## In the terminal

scarcity-terminal-heading = 가중치 { $parameters }개, 동시에 { NUMBER($users) }명, 한 명에 토큰 { NUMBER($context) }개, { $accelerator } 사용
scarcity-terminal-weights = 가중치
scarcity-terminal-kv-token = 토큰 하나의 KV 캐시
scarcity-terminal-kv-user = 대화 하나의 KV 캐시
scarcity-terminal-memory = 메모리 합계
scarcity-terminal-accelerators = 가속기
scarcity-terminal-servers = 서버
scarcity-terminal-racks = 랙
scarcity-terminal-it = 기계의 전력
scarcity-terminal-facility = 냉각 포함
scarcity-terminal-energy = 1년 전력량
scarcity-terminal-cost-iowa = 아이오와주의 1년 전기 요금
scarcity-terminal-cost-massachusetts = 매사추세츠주에서는
scarcity-terminal-flops = 학습
scarcity-terminal-hours = 학습 시간(가속기 1개)
scarcity-terminal-no-watts = { $accelerator }의 전력은 공개되지 않아서 전력, 전력량, 요금을 낼 수 없습니다.
scarcity-terminal-no-peak = { $accelerator }의 BF16 최대 성능은 공개되지 않아서 학습 시간을 낼 수 없습니다.
scarcity-terminal-facts = 계산에 쓴 수치:

## Errors

error-unknown-accelerator = “{ $given }”(이)라는 가속기는 없습니다. 있는 것: { $available }.
error-ambiguous-accelerator = “{ $given }”에 맞는 가속기가 여러 개 있습니다: { $matching }. 이름을 더 자세히 적으세요.
error-model-does-not-fit = { NUMBER($model_gb, maximumFractionDigits: 0) } GB짜리 모델은 들어가지 않습니다. 여기서 하나로 일하는 { $accelerator } { NUMBER($accelerators) }개의 메모리는 { NUMBER($memory_gb, maximumFractionDigits: 0) } GB이고, 그 4분의 1은 대화를 위해 비워 둡니다. 더 작은 모델이나 가중치마다 더 적은 바이트, 또는 다른 가속기를 고르세요.
error-conversation-does-not-fit = { NUMBER($conversation_gb, maximumFractionDigits: 0) } GB짜리 대화는 { NUMBER($model_gb, maximumFractionDigits: 0) } GB짜리 모델과 함께 들어가지 않습니다. 여기서 하나로 일하는 { $accelerator } { NUMBER($accelerators) }개의 메모리는 { NUMBER($memory_gb, maximumFractionDigits: 0) } GB입니다. 더 짧은 대화나 다른 가속기를 고르세요.
