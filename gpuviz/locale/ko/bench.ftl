# What “gpuviz bench” says, in Korean.

bench-no-device = 여기서는 OpenCL 장치가 작동하지 않습니다. 까닭은 “gpuviz doctor”가 알려 줍니다.
bench-failed = 재지 않음. { $why }
bench-column-what = 견준 것
bench-column-promised = 약속
bench-column-aim = 목표
bench-column-here = 여기서는
bench-column-half = 가운데 절반
bench-column-verdict = 판정
bench-reached = 달성
bench-not-reached = 미달
bench-unknown = 알 수 없음
bench-disturbed = 그동안 다른 프로세스가 코어를 최대 { $cores }개까지 쓰고 있었습니다({ $sections }). 컴퓨터가 쉬고 있을 때 다시 재세요.
bench-held-back = { $names } 때문에 NumPy와 numba가 제 속도를 못 낸 채 쟀습니다. 그 설정을 없애고 다시 재세요.
bench-chart-saved = 그래프를 { $path }에 그렸습니다.
bench-chart-title = gpuviz의 약속과 여기서 나온 결과
bench-chart-axis = 약속보다 몇 배 좋은가: 1의 오른쪽은 약속보다 좋고, 왼쪽은 나쁨
bench-chart-nothing = 약속한 것 가운데 잰 것이 없습니다.
