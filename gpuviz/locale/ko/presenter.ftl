# A talk, in Korean: the presenter's own screen with notes, and the keys. Only presenters read these; their notes are
# sentences to be said aloud. Numbers, names and texts in { } are put in by the program: keep their names when you edit.

presenter-title = gpuviz: 메모
presenter-shows = 큰 화면에 나오는 것
presenter-next = 다음
presenter-last = 마지막 쪽
# Where there is nothing to say.
presenter-nothing = –
presenter-is-dark = 큰 화면이 어둡습니다. B 키로 다시 켭니다.
# $action is the label of a button, such as “Start” or “Slow motion”.
presenter-space = 스페이스: { $action }

presenter-time-caption = 시각
presenter-spoken-caption = 말한 시간
# A time of day, or minutes and seconds; both have two digits already.
presenter-time = { $hours }:{ $minutes }
presenter-planned = 예정 { NUMBER($minutes) }분
presenter-left = { $time } 남음
presenter-over = { $time } 넘김
presenter-left-origin = 예정한 시간에서 말한 시간을 뺀 것.
presenter-go = 시계 시작
presenter-hold = 시계 멈춤
presenter-clock-anew = 시계를 0으로
presenter-save = 결과 저장

## Keys

presenter-dark = 화면 어둡게
presenter-light = 화면 다시 켜기
presenter-dark-name = 화면이 어둡습니다. 누르거나 B 키를 누르면 다시 보입니다.
presenter-anew = 이 장을 처음부터
presenter-keys = 모든 키
presenter-keys-subtitle = 숫자 키로 각 장에 갑니다. 리모컨 단추로 앞뒤로 넘깁니다.
key-space = 스페이스
key-escape = Esc
key-return = Enter
key-enter = Enter
key-backspace = ⌫

## Results that were saved

presenter-saved = { $folder }에 저장함
presenter-not-saved = 저장하지 못함: { $folder }에 쓸 수 없습니다.

## Notes: what to say, and what stands behind it

presenter-notes-name = 메모
# What somebody wrote into a lesson, as it is.
notes-own = { $words }
notes-opening = “{ $words }”
# $figure is what this computer measured, such as “75.3 times faster”.
notes-measured = 여기서 잰 것: { $figure }

notes-race-1 = 똑같은 1,000문제입니다. 답도 똑같습니다.
notes-race-1-behind = 칸 하나에 여러 답이 있고, 답 하나는 행과 열을 곱해 더한 것입니다. 양쪽 답을 하나하나 확인합니다.
notes-race-2 = 학생 한 명 한 명은 교수보다 느립니다.
notes-race-2-behind = 모두 한꺼번에 일하기 때문에 이깁니다. 슬로 모션으로 볼 수 있습니다.
notes-race-3 = 이제 공정하게 물어봅시다. 누구에 비해 빠를까요?
notes-race-3-behind = 표는 답을 하나씩 낼 때, 코어 1개의 최선, 모든 코어의 최선과 비교합니다.

notes-layers-1 = 이 많은 곱셈은 어디에서 올까요? 문장 하나에서 옵니다.
notes-layers-1-behind = 진짜 언어 모델입니다. 이 문장은 방금 이 컴퓨터에서 계산했습니다.
notes-layers-2 = 수에 표를 곱하기, 서른 번 잇달아.
notes-layers-2-behind = 띠를 누르면 어떤 곱셈으로 만들어졌는지 보여 줍니다.
notes-layers-3 = 끝에는 아는 단어마다 점수가 나옵니다.
notes-layers-3-behind = 최선의 예측은 층마다 달라집니다. 먼저 청중에게 다음 단어를 맞혀 보게 하세요.

notes-pixels-1 = GPU는 AI를 위해 만들어진 것이 아닙니다. 게임을 위해 만들어졌습니다.
notes-pixels-1-behind = 200만 픽셀을 1초에 60번, 어떤 픽셀도 다른 픽셀을 기다리지 않습니다.
notes-pixels-2 = 그림을 멈춰 봅시다. 칸 하나가 작은 계산 하나입니다.
notes-pixels-2-behind = 옆의 세 줄이 픽셀마다 한 번씩 실제로 실행되는 것입니다.
notes-pixels-3 = 픽셀도 곱의 합입니다. 경주의 답과 똑같습니다.
notes-pixels-3-behind = 픽셀의 빛은 그렇지만, 빛을 따라 걷는 일은 다릅니다. 눌러 보면 그렇게 나옵니다.

notes-decisions-1 = 교수는 언제 이길까요?
notes-decisions-1-behind = 단계마다 앞의 답이 필요하면, 학생 999명은 기다릴 수밖에 없습니다.
notes-decisions-2 = 사슬이 두 개, 열 개, 천 개. 어디에서 뒤집힐지 예상하게 해 보세요.
notes-decisions-2-behind = 슬라이더를 한 칸씩 옮기세요. 곡선은 보는 동안 바로 잽니다.
notes-decisions-3 = 그래서 모든 컴퓨터에는 여전히 CPU가 있습니다.
notes-decisions-3-behind = 판단하고, 순서를 지키고, 하나씩 차례로 하기. 그것이 CPU의 일입니다.

notes-you-1 = 교수가 되어 봅시다. 곱 네 개, 합 하나.
notes-you-1-behind = 누군가를 앞으로 불러내세요. 시간은 첫 숫자부터 잽니다.
notes-you-2 = 이제 답의 단어 하나를 위해 똑같이 해 봅시다.
notes-you-2-behind = 곱셈이 10억 번이 넘습니다. 축은 눈 깜빡임부터 수백 년까지 이어집니다.
notes-you-3 = AI의 계산 가운데 여러분에게 너무 어려운 것은 없습니다. 너무 많을 뿐입니다.
notes-you-3-behind = 이 이야기 전체가 이 한마디에 있습니다. 잠시 여운을 두세요.

notes-training-1 = 처음에는 뒤죽박죽입니다.
notes-training-1-behind = 아직 이름을 본 적이 없습니다. 왼쪽의 이름이 나아지는 것을 보세요.
notes-training-2 = 예측하기, 비교하기, 고치기. 그 밖에는 아무것도 하지 않습니다.
notes-training-2-behind = 가중치 표가 단계마다 조금씩 움직입니다. ‘한 단계’를 누르면 세 박자를 볼 수 있습니다.
notes-training-3 = 그런데 왜 답하기보다 훨씬 많이 들까요?
notes-training-3-behind = 둘째 쪽에서 한 단계와 답 한 번을 나란히 잽니다.

notes-serving-1 = 이제 모두가 한꺼번에 질문합니다.
notes-serving-1-behind = 말풍선 하나가 기다리는 사람입니다. 사람 수를 늘려 보세요.
notes-serving-2 = 한 명씩 할까요, 한꺼번에 할까요?
notes-serving-2-behind = 같은 컴퓨터입니다. 가중치를 한 번 읽어 여러 사람에게 답합니다.
notes-serving-3 = 그러다 갑자기 감당할 수 없게 됩니다.
notes-serving-3-behind = 빨간 구역에서는 줄이 길어지기만 합니다. 약속도 소용없습니다.

notes-scarcity-1 = 노트북 한 대에서, 건물을 가득 채운 컴퓨터까지.
notes-scarcity-1-behind = 슬라이더는 세 개: 더 큰 모델, 더 많은 사람, 더 긴 대화.
notes-scarcity-2 = 물어보세요. 요금은 얼마일까요? 어디에 지을까요?
notes-scarcity-2-behind = 우리가 아는 것과 견준 전력, 그리고 두 곳에서의 1년 요금입니다. 수치마다 출처가 있습니다.
notes-scarcity-3 = 두 사람이 나와 주세요. 한 명은 주문하고, 한 명은 짓습니다.
notes-scarcity-3-behind = 원하는 수와 만들 수 있는 수의 차이. 그것이 값이 됩니다.

notes-closing-1 = 자, GPU는 왜 이렇게 귀해졌을까요?
notes-closing-1-behind = 먼저 청중이 답하게 하세요. 그런 다음 줄을 소리 내어 읽으세요.
notes-closing-2 = 여기 있는 수치는 모두 오늘 이 방에서 잰 것입니다.
notes-closing-2-behind = 줄을 누르면 잰 곳으로 돌아갑니다.
notes-closing-3 = 무엇을 다시 보고 싶으세요?
notes-closing-3-behind = 숫자 키로 각 장에 갑니다.
