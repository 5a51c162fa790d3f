# Serving, in Korean: what the terminal says, and what can go wrong. What the window says is in serving_scene.ftl.

## In the terminal

serving-terminal-heading = 드는 시간은 측정, 사람은 시뮬레이션.
serving-terminal-asked = 질문한 사람
serving-terminal-completed = 답을 받은 사람
serving-terminal-refused = 돌려보낸 사람
serving-terminal-wait = 평균 대기 시간
serving-terminal-first-half = 첫 단어까지, 절반의 사람
serving-terminal-first-most = 첫 단어까지, 20명 중 19명
serving-terminal-response-half = 답 전체까지, 절반의 사람
serving-terminal-response-most = 답 전체까지, 20명 중 19명
serving-terminal-tokens = 초당 단어 조각
serving-terminal-tokens-value = { NUMBER($rate) }
serving-terminal-busy = 일한 시간의 비율
serving-terminal-nobody = 이 시간에는 아무도 질문하지 않았습니다.
serving-terminal-keeps-up = 1분에 { NUMBER($come) }명이 질문하고, { NUMBER($limit) }명에게까지 답할 수 있습니다.
serving-terminal-runs-away = 줄이 끝없이 길어졌습니다. 1분에 { NUMBER($come) }명이 질문하는데, { NUMBER($limit) }명에게만 답할 수 있습니다.
serving-terminal-promise = 첫 단어를 { NUMBER($promise) }초 안에 받은 사람: 전체의 { $share }.
serving-terminal-full = 줄이 가득 차서 돌려보낸 사람이 있습니다.
serving-terminal-never-fits = 가져온 것이 단어 조각 { NUMBER($memory) }개짜리 메모리에 들어가지 않아 돌려보낸 사람이 있습니다.
serving-terminal-costs-disturbed = 시간을 재는 동안 다른 프로그램이 코어 { NUMBER($cores) }개를 쓰고 있었습니다. 값이 너무 크므로 다시 잽니다.
serving-terminal-checked = 실제 질문 { NUMBER($requests) }개 가운데 절반에 { $real } 안에 답했습니다. 시뮬레이션으로는 { $simulated }, 차이는 { $error }입니다.
serving-terminal-others = 그동안 다른 프로그램이 코어 { NUMBER($cores) }개를 쓰고 있어서, 실제 질문이 더 오래 걸렸습니다.

## Errors

error-costs = “{ $path }”에는 서비스에 드는 시간이 없습니다. “gpuviz serving --json”이 “costs” 아래에 출력하는 JSON을 주세요.
error-costs-too-large = “{ $path }”은(는) { NUMBER($most_kb) } kB보다 큽니다. “gpuviz serving --json”이 “costs” 아래에 출력하는 JSON을 주세요.
error-costs-not-json = “{ $path }”은(는) UTF-8로 된 JSON 객체 하나가 아닙니다. “gpuviz serving --json”이 “costs” 아래에 출력하는 JSON을 주세요.
error-cost-unknown = “{ $path }”에 여기서 쓰지 않는 “{ $name }”이(가) 있습니다. 초 단위의 시간을 “prefill_s”와 “decode_s”에, 그리고 “memory_tokens”를 적으세요.
error-cost-missing = “{ $path }”에 “{ $name }”이(가) 없습니다. “prefill_s”, “decode_s”, “memory_tokens”를 적으세요.
error-cost-wrong = “{ $path }”의 “{ $name }”에는 “{ $given }”을(를) 쓸 수 없습니다. { $allowed }을(를) 적으세요.
error-cost-twice = “{ $path }”의 “{ $name }”에 { $given }의 시간이 두 개 있습니다. 하나만 남기세요.
error-cost-no-steps = “{ $path }”의 “decode_s”에 단계가 없어서 답이 토큰 하나보다 길 수 없습니다. 단계를 더하거나 --answer 1을 고르세요.
