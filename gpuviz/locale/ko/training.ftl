# The training, in Korean: what the terminal says, and what can go wrong. Numbers, names and texts in { } are put in by
# the program: keep their names when you edit.

## In the terminal

training-terminal-device = { $name } ({ $driver })
training-terminal-model = 가중치 { NUMBER($parameters) }개가 이름의 다음 글자를 예측하는 법을 배웁니다. 글자는 { $letters }가지이고, 끝 표시가 하나 더 있습니다.
training-terminal-step = 단계
training-terminal-loss = 오차
training-terminal-baselines = 무작정 찍기: { NUMBER($blind, minimumFractionDigits: 2, maximumFractionDigits: 2) }. 글자마다 얼마나 자주 나오는지 알 때: { NUMBER($letters, minimumFractionDigits: 2, maximumFractionDigits: 2) }. 어떤 글자 다음에 무엇이 오는지 알 때: { NUMBER($pairs, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
training-terminal-heldout = 본 적 없는 이름에서: { NUMBER($loss, minimumFractionDigits: 2, maximumFractionDigits: 2) }. 첫째 예측이 글자의 { $share }에서 맞습니다.
training-terminal-names = 지어낸 이름: { $names }
training-terminal-diverged = { NUMBER($step) }단계에서 오차가 끝없이 커졌습니다. 한 번에 너무 크게 움직였습니다. 0.1처럼 더 작은 학습률을 고르세요.
training-terminal-costs = 한 단계는 { $step }, 답 한 번은 { $answer } 걸립니다. 한 단계는 답의 { $ratio }입니다. 둘 다 예측 1,000개를 한꺼번에 할 때입니다.
training-terminal-wrong = 같은 단계를 밟았는데 순차 반복문과 다른 가중치가 나왔습니다. 여기서 한 계산이 틀렸으므로 시간은 뜻이 없습니다.
training-terminal-sequential = 코어 하나로 곱셈을 하나씩 하면 한 단계에 { $step }, 곧 { $ratio } 걸립니다.

## Errors

error-names = “{ $path }”은(는) 이름 목록이 아닙니다. 한 줄에 이름이 하나씩 있는 텍스트 파일을 주세요.
error-names-too-large = “{ $path }”은(는) 여기서 배우기에 너무 큽니다. 이름 { NUMBER($most_lines) }개, { NUMBER($most_kb) } kB 이하의 목록을 주세요.
error-names-not-text = “{ $path }”은(는) UTF-8 텍스트가 아닙니다. 한 줄에 이름을 하나씩 적어 UTF-8로 저장하세요.
error-names-empty = “{ $path }”에 이름이 없습니다. 한 줄에 하나씩 적으세요.
error-name-too-long = “{ $path }”의 { NUMBER($line) }번째 줄이 이름으로는 너무 깁니다. 한 줄에 { $longest }자 이내의 이름을 하나씩 적으세요.
error-name-unreadable = “{ $path }”의 { NUMBER($line) }번째 줄에 이름에 쓸 수 없는 “{ $given }”이(가) 있습니다. 한 줄에 이름을 하나씩, 글자로만 적으세요.
error-only-one-name = “{ $path }”에 이름이 하나뿐입니다. 배울 이름과 시험할 이름, 적어도 두 개를 적으세요.
error-only-one-letter = “{ $path }”의 이름이 모두 한 가지 글자로 되어 있어 배울 것이 없습니다. 여러 글자로 된 이름을 적으세요.
error-too-many-letters = “{ $path }”의 이름에는 글자가 { NUMBER($letters) }가지 있는데, 이렇게 작은 모델은 { NUMBER($most) }가지까지 구별합니다. 알파벳으로 된 이름을 주세요.
