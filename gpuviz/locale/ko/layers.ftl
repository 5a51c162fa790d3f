# The chapter “layers”, in Korean.

command-attention = 어디를 보나
command-guesses = 최선의 예측
command-head = { $head }
# For screen readers.
command-head-aloud = 헤드 { $head }
chapters-layers = 층

layers-title = AI는 다음 단어를 어떻게 찾을까?
layers-subtitle = 단어가 수로 바뀌어요. 큰 표를 { $layers }개 층에 걸쳐 곱하면, 모든 단어의 점수가 나와요.
guesses-title = 층마다 내놓는 최선의 예측
guesses-subtitle = 각 층에서 멈춘다면 뭐라고 답할까요?
guesses-settled = 중간에 멈추면 이렇게 답해요. { $layer }번째 층부터는 “{ $word }”라고 해요.
guesses-layer = 층
guesses-guess = 예측
guesses-sure = 확신
attention-title = { $layer }번째 층, 헤드 { $head }: 어디를 보나
attention-subtitle = 한 줄이 단어 하나예요. 칸이 밝을수록 위에 적힌 단어에서 더 많이 가져와요.
attention-none = 이 글은 너무 길어서 어디를 보는지 나타낼 수 없어요.
attention-description = 단어 쌍마다 칸 하나. 줄의 단어가 열의 단어에서 가져와요.
product-title = { $layer }번째 층: 단어 × 표 = 결과
product-left = { NUMBER($tokens) } × { NUMBER($k) }
product-table = { NUMBER($k) } × { NUMBER($n) }
product-result = { NUMBER($tokens) } × { NUMBER($n) }
product-count = 번 곱함, 표 7개 중 2개로
product-time = { $time } 걸림

terminal-temperature-zero = 온도가 0이면 모델은 항상 점수가 가장 높은 단어를 고릅니다.
terminal-model = { $name }, 가중치 { NUMBER($weights) }개, { NUMBER($layers) }개 층
terminal-prefill = 읽는 시간 { $time }
terminal-written = 이어 쓴 글: { $words }
terminal-writing-rate = 1초에 { $rate }토큰
layers-column-layer = 층
layers-column-shape = 토큰 × 수
layers-column-time = 시간
layers-column-norm = 길이
layers-column-guess = 최선의 예측
layers-column-sure = 확신
layers-column-next = 다음 단어

## For the closing page

layers-finding = 문장은 수가 돼요. 층마다 표를 곱해 나가면 다음 단어의 점수가 나와요.
layers-finding-figure = { NUMBER($layers) }개 층을 { $time } 만에
