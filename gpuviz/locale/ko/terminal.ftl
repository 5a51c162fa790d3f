# Commands that belong to no chapter, in Korean.

model-fetching = { $name } 받는 중
model-name = { $name } { $version }
model-licence = 라이선스: { $licence }
model-size = 크기: { NUMBER($megabytes, maximumFractionDigits: 1) } MB
model-hash = SHA-256: { $hash }
model-path = 파일: { $path }
model-right = 파일이 있고 해시가 맞습니다
model-wrong = 파일은 있지만 해시가 틀립니다. “gpuviz model fetch”로 다시 받으세요
model-not-there = 아직 없습니다. 인터넷에 연결하고 “gpuviz model fetch”를 실행하세요

terminal-tuning = 블록 크기를 시험하는 중
terminal-tuned = { $device }에서 가장 빠른 설정: { $parameters } ({ $tried }가지를 시험함).
terminal-tuned-speed = { $gflops } GFLOP/s, 보통 설정으로는 { $usual }. { $path }에 저장했습니다.
devices-column-number = 번호
devices-column-name = 이름
devices-column-type = 종류
devices-column-units = 연산 유닛
devices-column-lanes = 유닛마다 레인
devices-column-driver = 드라이버
devices-column-platform = 플랫폼
device-set-aside-equal = { $name }도 작동하지만, { $instead }도 같은 하드웨어이고 속도가 비슷합니다.
device-set-aside = { $name }도 작동하지만, 같은 하드웨어인 { $instead } 쪽이 { $times } 빠릅니다.
