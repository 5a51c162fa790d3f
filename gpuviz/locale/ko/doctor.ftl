# What “gpuviz doctor” says, in Korean.

doctor-host = { $system }, CPU 코어 { $cores }개, 메모리 { $memory } GB, Python { $python }
doctor-qt = Qt로 그릴 수 있습니다
doctor-fonts = 글꼴에 필요한 글자가 모두 있습니다
doctor-languages = 모든 언어의 글자가 여기 글꼴에 있습니다
doctor-language-undrawn = { $language }의 글자를 모두 갖춘 글꼴이 없어서, 창에서 이 언어를 고를 수 없습니다. 글꼴을 설치하세요. Debian이나 Ubuntu에서는 “sudo apt-get install { $package }”입니다
doctor-texts = { $path }에 직접 쓴 글에는 잘못이 없습니다
doctor-no-texts = 직접 쓴 글을 둘 폴더 { $path }이(가) 없어서, 원래 글이 나옵니다. 폴더를 만들거나, 설정 파일의 [languages]에서 “folder”를 고치세요
doctor-text-fault = { $file }: { $kind ->
    [missing] 메시지 “{ $message }”이(가) 없어서, 창에서 이 언어를 고를 수 없습니다
    [unknown] gpuviz에는 메시지 “{ $message }”이(가) 없습니다. 이름을 고치세요
    [syntax] Fluent 메시지가 아닙니다: { $detail }
    [argument] “{ $message }”에서 쓰는 “{ $detail }”에는 값이 주어지지 않습니다
    [unused] “{ $message }”에 “{ $detail }”이(가) 빠져 있습니다
    [reference] “{ $message }”에서 가리키는 “{ $detail }”이(가) 없습니다
    [plural] “{ $message }”의 복수형이 이 언어와 맞지 않습니다: { $detail }
    [markup] “{ $message }”의 마크업이 그대로 보이게 됩니다: { $detail }
   *[unreadable] 읽을 수 없습니다: { $detail }
}
doctor-text-faults-more = 직접 쓴 글에 잘못이 { NUMBER($faults) }개 더 있습니다
doctor-display = 화면에 창을 열 수 있습니다
doctor-no-display = 여기에는 화면이 없습니다. 터미널과 “gpuviz snapshot”은 화면 없이도 작동합니다
doctor-device-gpu = GPU { $name }, 드라이버 { $driver }, 연산 유닛 { $units }개: 올바르게 계산합니다
doctor-device-cpu = CPU의 OpenCL: { $name }, 드라이버 { $driver }, 코어 { $units }개 × { $lanes }레인: 올바르게 계산합니다
doctor-no-driver = OpenCL 드라이버가 설치되어 있지 않습니다
doctor-no-device = 작동하는 OpenCL 장치가 없습니다. GPU 드라이버를 설치하세요. CPU라면 Debian이나 Ubuntu에서는 “sudo apt-get install pocl-opencl-icd”, 그 밖에는 “pip install 'gpuviz[cpu]'”입니다
doctor-no-gpu = GPU가 없습니다: CPU 코어가 학생들 역할을 하고, 창에도 그렇게 나옵니다
doctor-numba = 교수의 반복문은 numba가 컴파일합니다
doctor-no-numba = numba가 없습니다: 교수는 답마다 BLAS 내적을 한 번씩 쓰고, 그렇게 알립니다
doctor-model = 언어 모델이 { $path }에 있습니다
doctor-no-model = { $path }에 언어 모델이 없습니다. 경주에는 필요 없습니다. “gpuviz model fetch”로 받으세요
doctor-model-damaged = 파일 { $path }에 언어 모델이 온전히 들어 있지 않습니다. 경주에는 필요 없습니다. “gpuviz model fetch”로 받으세요
doctor-shared-memory = 경주 그림을 담을 공유 메모리가 있습니다
doctor-no-shared-memory = 공유 메모리에 경주 그림을 담을 수 없습니다({ $detail }). Linux에서는 “mount -o remount,rw,size=64M /dev/shm”으로 고칠 수 있습니다. 컨테이너는 “docker run --shm-size=64m”으로 시작하세요
doctor-no-temporary-folder = { $detail }. TMPDIR에 쓸 수 있는 폴더를 지정하세요
doctor-folder = { $path }에 쓸 수 있고, 거기에 만든 것을 실행할 수 있습니다
doctor-folder-unwritable = { $path }에 쓸 수 없습니다({ $detail }). 쓰기를 허용하거나, { $variable }에 쓸 수 있는 폴더를 지정하세요
doctor-folder-full = { $path }에 빈자리가 없습니다({ $detail }). 자리를 만들거나, { $variable }에 자리가 있는 폴더를 지정하세요
doctor-folder-noexec = { $path }의 디스크가 “noexec”로 마운트되어, 거기에 만든 것을 실행할 수 없습니다. { $variable }에 다른 디스크의 폴더를 지정하세요
doctor-log = 로그: { $path }
doctor-healthy = 모두 정상입니다. 경주할 수 있습니다.
doctor-ill = 이대로는 경주가 제대로 되지 않습니다. ✗ 표시된 줄을 고치고 다시 실행하세요.
