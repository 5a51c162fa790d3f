# The training of a small model, in Japanese. Numbers, names and texts in { } are put in by the program: keep their names when you edit.

chapters-training = 学習

training-title = AIはどう学ぶ？
training-subtitle = 名前の次の文字を予測する。比べる。直す。また予測する。
training-pages = ページ
training-page-learns = 学ぶようす
training-page-costs = かかる手間
training-slowed = { NUMBER($factor) }倍ゆっくり
training-unknown = –

## What a person can do

training-pause = 一時停止
training-run = 続ける
training-step = 1ステップ
training-faster = 速く
training-slower = 遅く
training-restart = 最初から
training-again = もう一度試す
training-rate = 1回の動きの大きさ
training-rate-tiny = 極小
training-rate-huge = 特大
training-rate-value = { NUMBER($rate, maximumFractionDigits: 2) }

## What keeps it from learning

training-waits = 別のものを測っています。すぐあとで学習を続けます。
training-asleep = いまは何も計算できません。1分後にもう一度試します。
training-other-device = デバイスが止まりました。別のデバイスが引きつぎます。
training-no-opencl = ここではOpenCLデバイスが動かないので、NumPyが学生たちの仕事をします。
training-replaced = 計算する部分が止まりました。代わりを準備しています。
training-begins-again = 計算する部分が止まり、学んだことも失われました。何も知らないところから、また始めます。

## Names and phases

training-phase-noise = でたらめ
training-phase-letters = 文字
training-phase-pairs = 文字の並び
training-phase-names = 名前
training-known = ✓ 実在の名前
training-names-source = しるしのついた名前は、モデルが学ぶリストにあります。1990年のアメリカの国勢調査に出てくる名前です（US Census Bureau、frequently occurring first names、パブリックドメイン）。モデルは名前を探して写すのではなく、1文字ずつ書いています。
training-unsure = 迷う候補は約
training-unsure-unit = 文字
training-unsure-start = はじめは{ NUMBER($letters) }
training-unsure-origin = 誤差は{ $loss }で、eを誤差の数だけ累乗すると{ $value }になります。同じくらい出やすい文字がこの数だけあり、その中から当てるときの誤差と同じです。
training-whole = { NUMBER($value, maximumFractionDigits: 0) }
training-more = { NUMBER($value) }以上
training-loss = { NUMBER($loss, minimumFractionDigits: 2, maximumFractionDigits: 2) }
training-loss-name = 誤差
training-curve-description = 学習のステップごとの誤差。低いほどよい
training-curve-heldout = 見たことのない名前
training-curve-training = 学んでいる名前
training-line-blind = あてずっぽう
training-line-letters = 出やすい文字を知る
training-line-pairs = 文字の並び方を知る
training-line-blind-origin = { $letters }の自然対数。{ $letters }種類の文字がどれも同じくらい出ると考えたときの誤差です（名前の終わりも1文字と数えます）。
training-line-letters-origin = 学ぶ{ NUMBER($names) }個の名前に、それぞれの文字が何回出るかを数えました。それだけを知っているときの、モデルが見ない{ NUMBER($heldout) }個の名前での誤差です。「文字」の段階は、あてずっぽうとこの線との中間で始まります。
training-line-pairs-origin = 学ぶ{ NUMBER($names) }個の名前で、どの文字のあとにどの文字が何回来るかを数えました。それだけを知っているときの、モデルが見ない{ NUMBER($heldout) }個の名前での誤差です。
training-tick = { NUMBER($steps) }
training-tick-last = { NUMBER($steps) }ステップ

## One example

training-example-description = 1つの例を3段階で：予測する、比べる、直す
training-example-step = ステップ{ NUMBER($steps) }
training-predict = 予測する
training-compare = 比べる
training-adjust = 直す
training-hidden = ?
training-letter = { $letter }
training-end = 終わり
training-compared = が正解。予測は{ $percent }でした。
training-compared-only = が正解。予測は{ $percent }だけでした。
training-adjusted = { NUMBER($weights) }個の重みが全部少し動きます。
training-adjusted-lost = { NUMBER($batch) }個の例をもとに、全部が一度に動きます。
training-weights-name = 文字から最初の層への重みを表した絵
training-weights-none = まだ重みがありません
training-weights-shown = 重みのうち{ NUMBER($weights) }個
training-weights-big = 大きい
training-weights-moved = 一番動いた

## The counter

training-steps = { $steps ->
   *[other] ステップ
}
training-step-count = { NUMBER($steps) }
training-guesses = 予測は計{ NUMBER($guesses) }回
training-guesses-origin = { NUMBER($steps) }ステップ。1ステップに、リストから{ NUMBER($batch) }個の例：{ NUMBER($steps) } × { NUMBER($batch) }。
training-speed = 計算に{ $time }：1秒に{ NUMBER($steps) }ステップ
training-speed-unknown = 準備中です
training-speed-origin = { NUMBER($steps) }ステップを、計算にかかった{ $time }で割りました。見やすくするための待ち時間は入れていません。
training-device-unknown = GPUを探しています…
training-device-none = CPUのNumPy（OpenCLは動いていません）
training-device-cpu = OpenCLとCPUコア{ $cores }個 × { $lanes }レーン
training-device-gpu = { $name }

## What it has learnt

training-opening = まだ何も知りません。
training-opening-body = 重みは、どれもでたらめな数です。
training-said-noise = 最初は、でたらめばかり。
training-said-noise-body = 予測して、どれだけはずれたかを見て、すべての重みを少し動かします。
training-said-letters = よく出る文字がわかりました。
training-said-letters-body = ほかよりずっとよく出る文字があります。それだけでも、予測はよくなります。
training-said-pairs = 何のあとに何が来るか、わかりました。
training-said-pairs-body = ある文字のあとには、来やすい文字があります。もう少しで声に出して読めそうです。
training-said-names = 名前らしくなってきました。
training-said-names-body = だれも決まりを教えていません。どれだけはずれたかを、何度も何度も見ただけです。
training-paused = 一時停止中。休んでいる間は、何も学びません。
training-finished = 名前を作れるようになりました。
training-finished-body = 予測し、比べ、直すことを{ NUMBER($steps) }回しました。どれだけ手間がかかるかは、もう1つのページにあります。
training-diverged = 動きが大きすぎました。
training-diverged-body = 大きさ{ NUMBER($rate, maximumFractionDigits: 2) }の動きでは、答えを飛びこえ、飛びこえるたびに遠ざかって、誤差が限りなく大きくなりました。もっと小さな動きを選ぶと、また始まります。

## What learning costs

training-costs-title = 学習には、どれだけかかる？
training-costs-subtitle = 答えるのは1回で済みます。学ぶには、何度も何度もくり返します。
training-measuring = ここで1ステップにかかる時間を測っています…
training-not-verified = 学生たちと教授の重みがちがうので、これらの時間は無効です。
training-nothing-to-guess = 片方の計算がまちがっていたので、比べられません。
training-not-measured = 未測定
training-steps-description = 答え1回、1ステップ、全ステップにかかる時間
training-answer = 答え1回
training-answer-note = 学生{ NUMBER($batch) }人が予測
training-one-step = 学習1ステップ
training-one-step-note = 予測する、比べる、直す
training-everything = 全部学ぶ
training-everything-note = 答え{ NUMBER($answers) }回分
training-everything-origin = { NUMBER($steps) }ステップ（1ステップ{ $step }）を、答え1回の{ $answer }で割りました。ステップと答えは、ここで交互に何回も測った中央値です。
training-times = × { $factor }
training-number = { NUMBER($value) }
training-times-origin = 1ステップは{ $step }、答え1回は{ $answer }。どちらもここで交互に何回も測った中央値で、片方をもう片方で割りました。
training-times-all = × { NUMBER($steps) }
training-milliseconds = { NUMBER($value, maximumFractionDigits: 3) } ms
training-count = { NUMBER($number) }
training-figure = { $value }{ $unit }
training-days = { $number ->
   *[other] 日
}
training-years = { $number ->
   *[other] 年
}

## How long for which model

training-how-long = かかる時間は…
training-column-students = ここの学生たち
training-column-professor = 教授ひとり
training-row-little = この小さなモデル
training-row-little-note = 重み{ NUMBER($weights) }個
training-row-layers = 「層」のモデル
training-row-large = 大きなモデル
training-row-note = 重み{ $weights }個
training-row-layers-origin = SmolLM2-135Mの重みは{ NUMBER($weights) }個で、{ $tokens }トークンから学びました（{ $source }、{ $date }）。学習には、重み1個、トークン1個ごとに約6回の計算が要ります。全部で{ $flops }回です。
training-row-large-origin = 重み{ $weights }個のLlama 3.1（{ $card }、{ $card_date }）。学習には{ $flops }回の計算が要りました（{ $source }、{ $date }）。
training-steps-origin = ここで測った1ステップ{ $step }の、{ NUMBER($steps) }ステップ分。
training-flops-origin = { $flops }回の計算を、ここで測った速さで割りました。1ステップの積は{ NUMBER($step_flops) }回の計算で{ $step }、つまり1秒に{ LARGE($rate, times: 1000000000) }回です。もっと大きなモデルも同じ速さで学習すると考えています。そもそも、ここのメモリに入らないかもしれません。
training-power = { NUMBER($digits, minimumFractionDigits: 1, maximumFractionDigits: 1) } × 10{ $power }
training-axis-description = 学習にかかる時間を示す時間の軸
training-axis-caption = 丸：ここの学生たち · 四角：教授ひとり · 1目盛りで何倍にもなる
training-landmark-life = 一生
training-landmark-ice-age = 最終氷期の終わり
training-landmark-first-people = 最初のヒト
training-landmark-dinosaurs = 恐竜の絶滅
training-landmarks-origin = 一生：73.3年（{ $life }）。最終氷期が終わったのは11,700年前（{ $ice_age }）。私たちと同じ種の、知られている最古の人：約30万年前（{ $first_people }）。恐竜の絶滅は6600万年前（{ $dinosaurs }）。
training-guess-question = ここの学生たちが「層」のモデルを学ぶと、どれくらいかかるでしょう？ まず予想を。
training-guess-hint = 軸にタッチして予想
training-guess-hidden = ?
training-guess-none = 同じ仕事、同じ計算。ちがうのは、手の数だけです。
training-reveal = 答えを見る

## GPUs share the work

training-gpus-title = だから、GPUで分担する
training-gpus-note = 明るい1マスは、Llama 3.1の学習で働くGPU1個です。
training-gpus-name = GPU1個が1マス。働いているGPUは明るい
training-gpus-source = { NUMBER($gpus) }個のGPUが、いっしょにLlama 3.1 405Bを学習させました（{ $source }、{ $date }）。GPU1個分にすると{ $hours }時間です（{ $card }、{ $card_date }）。
training-gpus-origin = GPU1個分で{ $hours }時間を、{ NUMBER($gpus) }個のGPUで割りました。実際には、大勢でいっしょに働くと、たがいを待つ時間も生まれます。もとの時間は、全部が働いているときに数えたものです。
training-gpus-alone = GPU1個だけなら：
training-gpus-all = { NUMBER($gpus) }個全部なら：
training-gpus-count = いっしょに働くGPUの数は？
training-gpus-moral = だから、GPUはこれほど貴重になりました。

## For the page that sums all chapters up

training-finding = AIは、予測し、比べ、直すことを何度もくり返して学びます。
training-finding-figure = 全部学ぶと、答え{ NUMBER($answers) }回分
training-finding-origin = 小さなモデルの学習{ NUMBER($steps) }ステップの時間を、答え1回の時間で割りました。どちらもここで測りました。
