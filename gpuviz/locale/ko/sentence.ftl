# The sentence, and the language model that reads it, in Korean.

problems-title = 문제는 어디에서 올까?
story = 언어 모델이 문장을 한 층씩 읽어요.
story-read = { $who }: 이 문장을 { $time } 만에 읽었어요.
story-layer = { $layer }번째 층: { NUMBER($tokens) } × { NUMBER($k) } 곱하기 { NUMBER($k) } × { NUMBER($n) }, 곱 { $count }개.
story-writing = 한 단어씩 이어서 써요: 1초에 { $rate }단어.
who-gpu = { $name }
who-cpu = CPU 코어 { $cores }개
who-numpy = CPU의 NumPy
sentence-name = 모델이 읽는 조각으로 나눈 문장
strips-name = 층마다 나온 모든 단어의 수
strips-description = 층마다 띠가 하나예요. 맨 위가 첫 층, 맨 아래가 마지막 층이에요. 위아래 화살표 키로 층을 고르고 Enter 키로 볼 수 있어요.
next-words-title = 다음 단어는?
temperature = 온도 { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 2) }: 얼마나 과감하게
temperature-name = 온도: 다음 단어를 얼마나 자유롭게 고르는가
model-opening-title = 언어 모델을 여는 중
model-opening = 가중치 1.35억 개를 풀고 있어요. 1~2초 걸려요.
model-missing-title = 언어 모델이 아직 없어요
model-missing = 98 MB짜리 파일로, 인터넷에서 한 번만 받으면 돼요. 경주에는 필요 없어요.
model-on-its-way-title = 언어 모델을 받는 중
model-on-its-way = { NUMBER($total) } MB 중 { NUMBER($done) } MB. 그동안 경주를 시작할 수 있어요.
model-asleep = 문장은 기록이 아니라 그 자리에서 읽어요.
model-no-worker = 지금은 여기서 아무것도 계산할 수 없어요.
command-fetch = 받기
command-retry = 다시 시도
command-write = 이어 쓰기
command-sentences = 바꾸기
command-read = 이 문장 읽기
command-full-pass = 이 문장으로 경주
choice-title = 어떤 문장을 읽을까요?
choice-refused = 다른 말로, { NUMBER($longest) }자 이내로 써 주세요.
choice-typed = 직접 써도 돼요({ NUMBER($longest) }자까지, 영어를 잘 읽어요). 아무것도 저장하지 않아요.

message-writing-full = 모델에 자리가 더 없어요. 토큰 { NUMBER($positions) }개까지 담을 수 있어요.
