# The closing page, in Korean. Numbers, names and texts in { } are put in by the program: keep their names when you edit.

chapters-closing = 정리
closing-title = GPU는 왜 이렇게 귀해졌을까?
closing-subtitle = 짧은 문장으로 답을 모았어요. 수치는 이 컴퓨터에서 나온 거예요. 줄을 누르면 다시 볼 수 있어요.
closing-name = 장마다 알아낸 것
closing-unmeasured = 아직 재지 않았어요
closing-again = 처음부터
