# "gpuviz soak", in Korean: a technician lets random visitors and random faults try the exhibit, and reads one page about it.
soak-sessions = 무작위로 움직이는 관람객으로 세션 { $sessions }번, 시드 { $seed }, { $seconds }초
# $acts counts touches, keys and the like.
soak-acts = 터치와 키 등 { $acts }번
soak-pairs = 고장 { $faults }가지를 { $chapters }개 장에서, 서로 다른 조합 { $pairs }가지
# How long the window could not react to anything; $most holds for 99.9% of the time.
soak-held = 창이 반응하지 못한 시간은 최대 { $longest } ms, 99.9%는 { $most } ms 이내.
soak-gaps = 다른 프로그램이 가져간 시간까지 넣으면 { $longest } ms와 { $most } ms.
soak-too-few = 세션이 너무 적어서 늘어나는 것이 있는지 알 수 없습니다.
soak-growth = 세션 { $sessions }번 동안의 증가: 메모리는 세션마다 { $memory } MB, 파일 핸들 { $handles }, 프로세스 { $processes }, 공유 메모리 { $boards }, 창의 부분 { $widgets }.
soak-recoveries = 멈춘 뒤 결과가 다시 나올 때까지(중앙값, 최대):
soak-checked = { $what }: { $count }번 시험, { $wrong }번 틀림
soak-what-corruptions = 망가뜨린 결과를 맞다고 함
soak-what-clean = 올바른 결과를 틀렸다고 함
soak-what-fuzz = 손상된 파일과 메시지
soak-what-events = 잇따른 터치와 키
soak-passed = 합격.
soak-failed = 불합격, 찾은 문제 { $findings }개:
