# Settings files and lessons, in Korean: what is wrong with them, and what “gpuviz config” says.

# Where a setting stands: a file and its line, or an environment variable or an option, which have none.
setting-place = { $line ->
    [0] { $file }
   *[other] { $file }, { NUMBER($line, useGrouping: 0) }번째 줄
}

error-settings = “{ $file }”의 설정을 쓸 수 없습니다. “gpuviz config check”를 실행하세요.
error-no-settings-file = “{ $file }”(이)라는 파일은 없습니다. TOML 파일을 지정하세요.
error-settings-too-long = “{ $file }”은(는) { $most_kb } kB가 넘어 설정으로는 너무 큽니다. 다른 파일을 지정하세요.
error-settings-not-utf8 = “{ $file }”이(가) UTF-8로 저장되어 있지 않습니다({ setting-place }). 편집기에서 UTF-8로 저장하세요.
# $detail is English, by Python's reader of TOML, such as: Expected '=' after a key in a key/value pair
error-settings-not-toml = “{ $file }”의 { NUMBER($line, useGrouping: 0) }번째 줄, { NUMBER($column, useGrouping: 0) }번째 글자가 TOML 규칙에 맞지 않습니다: { $detail }. 그 줄을 고치세요.
error-settings-too-deep = “{ $file }”의 표나 목록이 너무 깊게 겹쳐 있습니다. 다른 파일을 지정하세요.
error-setting-twice = “{ $setting }”이(가) 두 번 나옵니다({ setting-place }). 둘 중 하나를 지우세요.
error-unknown-section = [{ $section }] 구역은 없습니다({ setting-place }). { $found ->
    [0] 있는 것: { $all }.
   *[other] [{ $nearest }]인가요? 그렇게 적으세요.
}
error-unknown-setting = { $section ->
    [none] 여기에 “{ $setting }” 설정은 없습니다
   *[other] [{ $section }]에 “{ $setting }” 설정은 없습니다
}({ setting-place }). { $found ->
    [0] 있는 것: { $all }.
   *[other] “{ $nearest }”인가요? 그렇게 적으세요.
}
error-setting-missing = “{ $file }”에 “{ $setting }”이(가) 없습니다. 더하세요.
error-settings-exist = “{ $file }”이(가) 이미 있어 그대로 두었습니다. 다른 파일을 지정하거나 그 파일을 치우세요.
error-unsuitable-setting = “{ $setting }”에는 { $given }을(를) 쓸 수 없습니다({ setting-place }). 다른 값을 적으세요.
error-setting-no-section = [{ $setting }]은(는) 구역이라 { $given }을(를) 쓸 수 없습니다({ setting-place }). 그 아래에 설정을 적으세요.
error-setting-not-switch = “{ $setting }”에는 { $given }을(를) 쓸 수 없습니다({ setting-place }). true나 false를 적으세요.
error-setting-not-number = “{ $setting }”에는 { $given }을(를) 쓸 수 없습니다({ setting-place }). { $least }에서 { $most } 사이의 수를 적으세요.
error-setting-not-whole = “{ $setting }”에는 { $given }을(를) 쓸 수 없습니다({ setting-place }). { $least }에서 { $most } 사이의 정수를 적으세요.
error-setting-not-text = “{ $setting }”에는 { $given }을(를) 쓸 수 없습니다({ setting-place }). 따옴표 안에 글을 적으세요.
error-setting-text-too-long = “{ $setting }”의 글이 너무 깁니다({ setting-place }). { $most }자 이내로 적으세요.
error-setting-not-one-of = “{ $setting }”에는 { $given }을(를) 쓸 수 없습니다({ setting-place }). 다음 중 하나를 고르세요: { $all }.
# $example is a value such as 1600x900 or 18:00
error-setting-not-like = “{ $setting }”에는 { $given }을(를) 쓸 수 없습니다({ setting-place }). { $example }처럼 적으세요.
error-setting-list-too-long = “{ $setting }”의 항목이 { $most }개가 넘습니다({ setting-place }). 몇 개를 빼세요.
error-setting-not-list = “{ $setting }”에는 { $given }을(를) 쓸 수 없습니다({ setting-place }). 대괄호 안에 목록을 적으세요.

# The file that “gpuviz config init” writes: comments above each section and each setting.

settings-sample = gpuviz의 설정입니다. #으로 시작하는 줄은 주석이고, 설정과 그 기본값을 보여 줍니다. 바꾸려면 그 앞의 #을 지우세요. 파일 이름은 이 폴더를 기준으로 합니다. 모두 맞는지는 “gpuviz config check”가 알려 줍니다. 명령줄이나 환경 변수로 정한 것이 이 파일보다 먼저입니다.
settings-from-to = { $least }에서 { $most }까지.
settings-one-of = 다음 중 하나: { $all }.
settings-some-of = 다음 중 무엇이든: { $all }.
settings-such-as = 예: { $example }.

settings-window = 창.
setting-window-size = 너비와 높이(픽셀). 비우면 화면 전체.
setting-window-full-screen = 테두리 없이 화면을 가득 채우기.
setting-window-typing = 관람객이 문장을 입력할 수 있는지, 아니면 우리 문장에서 고르기만 하는지.
settings-race = 첫 장의 경주.
setting-race-size = 행렬의 크기, M × N × K. "auto"면 순차 레인이 정해진 시간(초) 안에 끝내는 크기.
setting-race-seconds = 크기가 "auto"일 때 순차 레인이 쓰는 시간(초).
setting-race-tiles = 레인마다 계산하는 답의 수.
setting-race-device = 장치의 이름이나 그 일부. “gpuviz devices”에서 볼 수 있습니다. 비우면 가장 빠른 것.
setting-race-seed = 행렬에 넣을 난수의 시드. 수가 다르면 행렬도 다릅니다.
setting-race-lanes = 경주할 레인.
setting-race-runs = 빠른 레인마다 재는 횟수. 중앙값을 씁니다.
setting-race-save-trace = 경주마다 기록할 파일. 비우면 기록하지 않습니다.
setting-race-replay = 보여 줄 경주 기록. 그때는 아무것도 계산하지 않습니다. 비우면 쓰지 않습니다.
settings-model = 언어 모델.
setting-model-file = GGUF 파일로 된 Llama 모델. 비우면 “gpuviz model fetch”로 받는 것.
setting-model-sentence = 처음 읽는 문장. 비우면 우리 문장 중 하나.
setting-model-offline = 언어 모델이 없어도 받지 않기.
settings-languages = 관람객의 언어.
setting-languages-first = 처음의 언어. 관람객이 바뀔 때마다 이 언어로 돌아갑니다.
setting-languages-offered = 관람객이 고를 수 있는 언어. 비우면 있는 것 모두.
setting-languages-folder = 직접 쓴 글의 폴더. 예를 들어 그 안의 ko/race.ftl. 우리 글을 대신하거나 새 언어를 더합니다.
setting-languages-arabic-digits = 아랍어 글의 숫자: ٠١٢٣("arabic"), 또는 북서아프리카처럼 0123("latin").
settings-access = 화면을 더 보기 쉽게 하는 것. 처음부터 모두에게.
setting-access-text-percent = 글자 크기. 보통 크기의 몇 퍼센트인지.
setting-access-high-contrast = 대비를 더 강하게.
setting-access-reduced-motion = 꾸미기만 하는 움직임을 없애기.
settings-kiosk = 무인 전시.
setting-kiosk-idle-s = 터치가 없어진 뒤 초읽기가 시작될 때까지의 시간(초).
setting-kiosk-countdown-s = 초읽기 시간(초). 끝나면 모두 처음으로 돌아갑니다.
setting-kiosk-staff-s = 터치가 없어진 뒤 직원 페이지가 닫힐 때까지의 시간(초).
setting-kiosk-pin = 화면에서 전시를 끝낼 수 있는 사람: “gpuviz kiosk pin”이 출력하는 줄. 비우면 아무도 끝낼 수 없습니다.
setting-kiosk-typing = 전시의 관람객이 자기 문장을 입력할 수 있는지.
setting-kiosk-millimetres = 화면의 너비(밀리미터). 화면이 틀린 값을 알려 줄 때 씁니다. 0이면 화면이 알려 주는 값.
settings-quiet-hours = 박물관이 닫혀 있는 시간: 화면이 어둡고 아무것도 계산하지 않습니다.
setting-quiet-hours-on = 그런 시간이 있는지.
setting-quiet-hours-from = 시작하는 시각. 이 컴퓨터의 시계에 따릅니다.
setting-quiet-hours-until = 끝나는 시각. 다음 날 아침이어도 됩니다.
settings-health = 전시가 스스로 알리는 것.
setting-health-file = 상태 파일. 비우면 기본 위치.
setting-health-log-folder = 로그 폴더. 비우면 기본 위치.
settings-presenter = 발표.
setting-presenter-minutes = 발표에 쓰는 시간(분).

# “gpuviz config”
config-written = 설정 파일을 “{ $path }”에 만들었습니다. 그 안은 모두 주석이니 필요한 것을 바꾸세요.
config-good = “{ $path }”은(는) 올바릅니다.
config-none = 설정 파일이 없습니다. “gpuviz config init”으로 만들 수 있고, 지금은 모두 기본값입니다.
config-faults = “{ $path }”에 틀린 곳이 { $count }개 있습니다.
config-from-default = 기본값
# $name is an environment variable or an option
config-from-elsewhere = { $name }

# Lessons
lesson-note-title = 적힌 그대로는 아니에요
# $name is the name of a control, such as device; $wanted and $used are its values, such as 500 or NVIDIA H100
lesson-not-here = 이 수업이 바라는 것은 { $name } = { $wanted }인데, 여기에는 없어요. 대신 쓰는 것: { $used }.
lesson-not-here-at-all = 이 수업이 바라는 것은 { $name } = { $wanted }인데, 여기에는 없어요. 지금 그대로 둬요.
lesson-save = 수업으로 저장
lesson-saved-title = 저장했어요
lesson-saved = 지금 화면을 수업 “{ $path }”(으)로 만들었어요. “gpuviz --lesson”으로 열 수 있어요.
export-save = 화면과 수치 저장
# $names are names of files
export-saved = “{ $folder }”에 저장함: { $names }.
