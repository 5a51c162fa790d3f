# Scarcity, in Japanese: what the terminal says, what can go wrong, and how quantities are written. Numbers, names and texts in
# { } are put in by the program: keep their names when you edit.

chapters-scarcity = GPU不足

## Quantities

scarcity-bytes = { NUMBER($value) } B
scarcity-kbytes = { NUMBER($value) } kB
scarcity-mbytes = { NUMBER($value) } MB
scarcity-gbytes = { NUMBER($value) } GB
scarcity-tbytes = { NUMBER($value) } TB
scarcity-pbytes = { NUMBER($value) } PB
scarcity-ebytes = { NUMBER($value) } EB
scarcity-watts = { NUMBER($value) } W
scarcity-kwatts = { NUMBER($value) } kW
scarcity-mwatts = { NUMBER($value) } MW
scarcity-gwatts = { NUMBER($value) } GW
scarcity-twatts = { NUMBER($value) } TW
scarcity-pwatts = { NUMBER($value) } PW
scarcity-ewatts = { NUMBER($value) } EW
scarcity-watt-hours = { NUMBER($value) } Wh
scarcity-kwatt-hours = { NUMBER($value) } kWh
scarcity-mwatt-hours = { NUMBER($value) } MWh
scarcity-gwatt-hours = { NUMBER($value) } GWh
scarcity-twatt-hours = { NUMBER($value) } TWh
scarcity-pwatt-hours = { NUMBER($value) } PWh
scarcity-ewatt-hours = { NUMBER($value) } EWh
scarcity-dollars = { LARGE($value) }ドル
scarcity-dollars-million = { LARGE($value, times: 1000000) }ドル
scarcity-dollars-billion = { LARGE($value, times: 1000000000) }ドル
scarcity-dollars-trillion = { LARGE($value, times: 1000000000000) }ドル
scarcity-many-million = { LARGE($value, times: 1000000) }
scarcity-many-billion = { LARGE($value, times: 1000000000) }
scarcity-many-trillion = { LARGE($value, times: 1000000000000) }
scarcity-flops = { $value }回の計算
scarcity-power-of-ten = { NUMBER($value, minimumFractionDigits: 1) } × 10{ $exponent }

## The page

scarcity-unknown = –
scarcity-title = なぜGPUはこれほど貴重になった？
scarcity-subtitle = かしこいモデルを大勢が使うほど、GPUも電気も冷却も、もっと要ります。
scarcity-refused = 「{ $path }」の数値は使えません（{ $detail }）。gpuvizに付いている数値で表示します。
scarcity-topic = GPUの使い道
scarcity-topic-answering = 答える
scarcity-topic-learning = 学習する
scarcity-start-small = 小さく始める
scarcity-keep-up = 工場は追いつける？ →
scarcity-value = { NUMBER($value) } { $unit }
scarcity-fact-bare = { NUMBER($value) }（{ $source }、{ $date }）
scarcity-fact = { NUMBER($value) } { $unit }（{ $source }、{ $date }）

## Units of sourced figures

scarcity-unit-gb = GB
scarcity-unit-tb-s = TB/s
scarcity-unit-tflop-s = TFLOP/s
scarcity-unit-kw = kW
scarcity-unit-kwh-year = kWh/年
scarcity-unit-cents-kwh = 米セント/kWh
scarcity-unit-accelerators = { $value ->
   *[other] 個のアクセラレーター
}
scarcity-unit-ports = { $value ->
   *[other] ポート
}
scarcity-unit-h100-hours = 百万時間（H100 1個）

## GPUs

scarcity-gpus = GPU { $gpus }{ $number ->
   *[other] 個
}
scarcity-gpus-days = GPU { $gpus }{ $number ->
   *[other] 個
}で{ NUMBER($days) }日
scarcity-gpus-origin = { $group ->
    [1] メモリ{ $memory }のGPU1個（使うのは{ NUMBER($used) }%）
   *[other] メモリ{ $memory }のGPU{ $group }個（使うのは{ NUMBER($used) }%）
}に、モデル（{ $model }）と、{ $conversation }の会話が{ NUMBER($each) }個入ります。それを{ $replicas }組で、GPUは{ $gpus }個。ここではメモリだけを数えています。
scarcity-learning-origin = 6 × 重み{ $weights }個 × 単語のかけら{ $tokens }個 = { $flops }回の計算。GPU1個の限界は{ $peak }で、学習で出る割合は{ $share }です。GPU1個なら{ $hours }時間です。それを{ $days }日で終えられる数にしました。
scarcity-servers = { $each }個入りのサーバー{ $count }{ $number ->
   *[other] 台
}
scarcity-racks = { $each }個入りのラック{ $count }{ $number ->
   *[other] 台
}
scarcity-cables = ネットワークケーブル{ $count }{ $number ->
   *[other] 本
}
scarcity-counts-origin = サーバー1台：{ $server }。ラック1台：{ $rack }。サーバーのネットワークポート1つにケーブル1本：{ $ports }。最後のサーバーとラックは、いっぱいでないことがあります。
scarcity-square-gpu = 1マス：GPU1個
scarcity-square-racks = 1マス：ラック{ NUMBER($racks) }台
scarcity-field-description = マスで表した{ $gpus }。{ $square }
scarcity-speed = { NUMBER($people) }人のそれぞれが、1秒に最大{ $speed }個の単語のかけらを受け取れます。
scarcity-speed-one = この1人が、1秒に最大{ $speed }個の単語のかけらを受け取れます。
scarcity-speed-origin = 単語のかけら1つごとに、GPUはモデル（{ $model }）と会話（{ $conversations }）のうち自分の分を1回読みます。速さは最大で{ $bandwidth }。だから1秒に{ $speed }回できます。計算とケーブルで、時間はさらにかかります。
scarcity-learnt = 1回の学習に、GPU1個で{ $hours }時間。その間は、だれにも答えません。
scarcity-learnt-published = 1回の学習に、GPU1個で{ $hours }時間。実際には、もっと古いGPUで{ $published }時間でした。
scarcity-one = GPU1個
scarcity-part-free = 空き
scarcity-part-conversations = 会話
scarcity-part-model = モデル
scarcity-kept-free = 途中の計算のために、少なくとも{ NUMBER($share, maximumFractionDigits: 0) }%を空けておきます
scarcity-conversations-origin = 1個{ $conversation }の会話を最大{ NUMBER($people) }個、GPU{ $group }個で分けています。話した内容は、キーとバリューとして残ります。単語のかけら1つに、2 × 層の数 × キー/バリューのヘッドの数 × ヘッドの大きさ × バイト数です。
scarcity-model-origin = { $weights }の重みを、GPU{ $group }個で分けています。

## Power and money

scarcity-power = 昼も夜も使う電力
scarcity-energy = 1回の学習に使う電力量
scarcity-power-origin = { $gpus }個のGPUが、{ $rack }のラックに{ $each }個ずつ。機械は{ $machines }です。冷却などを入れて{ $pue }倍。
scarcity-energy-origin = { $power }を{ NUMBER($hours) }時間。そのうち機械が{ $machines }、残りは冷却です。
scarcity-power-parts = 機械{ $machines }、冷却{ $cooling }
scarcity-power-for = { $power }を{ NUMBER($days) }日間
scarcity-kettle = 電気ケトル：{ $power }
scarcity-less = 多くて1
scarcity-homes = { $homes }{ $number ->
   *[other] 世帯分
}
scarcity-homes-year = { $homes }{ $number ->
   *[other] 世帯の1年分
}
scarcity-homes-origin = 1世帯：{ $home }、つまり昼も夜も{ NUMBER($watts) } W。
scarcity-square-homes = 1マス：{ NUMBER($homes) }世帯
scarcity-homes-description = { $power }：{ $homes }と同じ
scarcity-street = 通り1本：
scarcity-town = 小さな町：
scarcity-city = 市：
scarcity-large-city = 大きな市：
scarcity-metropolis = 大都市：
scarcity-mark = { NUMBER($homes) }世帯
scarcity-bills = 1年の電気代
scarcity-bills-learning = 学習の電気代
scarcity-bills-origin = { $energy }に、そこで企業が払う1 kWhの値段をかけました。GPU、建物、働く人の費用は別です。
scarcity-place-iowa = アイオワ州
scarcity-place-massachusetts = マサチューセッツ州
scarcity-tariff = 1 kWhに{ NUMBER($cents) }セント

## This computer

scarcity-own = このコンピューター：単語のかけら
scarcity-own-measuring = 測定中…
scarcity-own-asleep = いまは何も測れません。
scarcity-own-no-model = 言語モデルは、まだこのコンピューターにありません。
scarcity-own-failed = 測れませんでした。
scarcity-a-second = 1秒に{ NUMBER($speed) }個
scarcity-one-in = { $time }に1個
scarcity-with-weights = 重み{ $weights }個で
scarcity-large-origin = 重みが{ NUMBER($times) }倍のモデルは、もしここに入るなら、単語のかけら1つごとに読む量もその倍です。1秒{ NUMBER($speed) }個を、それで割りました。
scarcity-own-power = 約{ $power }、測定
scarcity-own-power-assumed = 約{ $power }、想定
scarcity-assumed-origin = このコンピューターは、使う電力を教えてくれません。{ NUMBER($watts) } W

## What can be asked

scarcity-model = モデルの大きさ
scarcity-model-smallest = 1.35億
scarcity-model-largest = 4050億
scarcity-model-smollm2-135m = 1.35億
scarcity-model-llama-8b = 80億
scarcity-model-llama-70b = 700億
scarcity-model-llama-405b = 4050億
scarcity-model-note = 個の重み
scarcity-people = 同時に使う人
scarcity-people-note = { $people ->
   *[other] 人がモデルと会話
}
scarcity-people-first = 1
scarcity-people-last = 100万
scarcity-conversation = 1つの会話
scarcity-conversation-first = 質問1つ
scarcity-conversation-last = 本1冊
scarcity-conversation-note = 単語のかけら{ NUMBER($tokens) }個
scarcity-conversation-question = 質問1つ
scarcity-conversation-page = 1ページ
scarcity-conversation-talk = スピーチ
scarcity-conversation-report = レポート
scarcity-conversation-thesis = 論文
scarcity-conversation-book = 本1冊

## Closing

scarcity-finding = 大きなモデルを大勢で使うには、建物いっぱいのGPUと、町1つ分の電力が要ります。
scarcity-finding-figure = ここでは1秒に単語のかけら{ NUMBER($speed) }個。{ NUMBER($people) }人ならGPU{ $gpus }個
scarcity-finding-origin = 小さなモデルで、ここで測りました。GPUの数は、重み4050億個と、単語のかけら{ NUMBER($tokens) }個の会話に必要なメモリから計算しました。

## In the terminal

scarcity-terminal-heading = 重み{ $parameters }個、同時に{ NUMBER($users) }人、1人{ NUMBER($context) }トークン、{ $accelerator }を使用
scarcity-terminal-weights = 重み
scarcity-terminal-kv-token = 1トークンのKVキャッシュ
scarcity-terminal-kv-user = 1会話のKVキャッシュ
scarcity-terminal-memory = メモリの合計
scarcity-terminal-accelerators = アクセラレーター
scarcity-terminal-servers = サーバー
scarcity-terminal-racks = ラック
scarcity-terminal-it = 機械の電力
scarcity-terminal-facility = 冷却込み
scarcity-terminal-energy = 1年の電力量
scarcity-terminal-cost-iowa = アイオワ州での1年の電気代
scarcity-terminal-cost-massachusetts = マサチューセッツ州では
scarcity-terminal-flops = 学習
scarcity-terminal-hours = 学習の時間（アクセラレーター1個）
scarcity-terminal-no-watts = { $accelerator }の電力は公表されていないので、電力、電力量、電気代は出せません。
scarcity-terminal-no-peak = { $accelerator }のBF16の最大性能は公表されていないので、学習の時間は出せません。
scarcity-terminal-facts = 計算に使った数値：

## Errors

error-unknown-accelerator = 「{ $given }」というアクセラレーターはありません。あるのは次のものです：{ $available }。
error-ambiguous-accelerator = 「{ $given }」に当てはまるアクセラレーターがいくつもあります：{ $matching }。名前をもっとくわしく書いてください。
error-model-does-not-fit = { NUMBER($model_gb, maximumFractionDigits: 0) } GBのモデルは入りません。ここで1つとして働く{ $accelerator } { NUMBER($accelerators) }個のメモリは{ NUMBER($memory_gb, maximumFractionDigits: 0) } GBで、その4分の1は会話のために空けておきます。もっと小さなモデルにするか、重み1個のバイト数を減らすか、別のアクセラレーターを選んでください。
error-conversation-does-not-fit = { NUMBER($conversation_gb, maximumFractionDigits: 0) } GBの会話は、{ NUMBER($model_gb, maximumFractionDigits: 0) } GBのモデルといっしょには入りません。ここで1つとして働く{ $accelerator } { NUMBER($accelerators) }個のメモリは{ NUMBER($memory_gb, maximumFractionDigits: 0) } GBです。もっと短い会話か、別のアクセラレーターを選んでください。
