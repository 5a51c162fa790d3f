# The chapter “race”, in Japanese.

race-title = 教授ひとりか、学生1,000人か？
race-subtitle-start = 同じ{ NUMBER($tiles) }問を、同じ計算で。スタートを押して、仕事ぶりを見てみましょう。
race-subtitle = 同じ{ NUMBER($tiles) }問を、同じ計算で。ちがうのは、手の数だけです。

lane-blas_one_core = コア1個の全力
lane-blas_all_cores = 全コアの全力

description-sequential = CPUコア1個で、答えを1つずつ順番に
description-opencl-cpu = CPUコア{ $cores }個 × { $lanes }レーン（GPUは見つかりません）
description-opencl-gpu = { $name }、演算ユニット{ $units }個
description-opencl-cpu-chosen = CPUコア{ $cores }個 × { $lanes }レーン（CPUを選択中）
description-opencl-cpu-recorded = CPUコア{ $cores }個 × { $lanes }レーン
description-numpy = NumPyと全CPUコア{ $cores }個（OpenCLは動いていません）
description-unknown = GPUを探しています…

answers = { NUMBER($tiles) }問中 { NUMBER($done) }問
state-waiting-turn = 順番待ち：同じCPUを交代で使います
state-computing = 計算中…
state-marking = 採点中…
verdict-correct = ✓ 全問正解
verdict-wrong = ✗ { NUMBER($wrong) }問まちがい

sheet-name = { $lane }の答案用紙
sheet-description = { NUMBER($rows) }行、各行{ NUMBER($cols) }マス。答えは{ NUMBER($done) }個出ています。矢印キーでマスを選び、Enterキーでその答えの出し方を見られます。

## Time

timeline-title = かかった時間
timeline-description = それぞれにかかった時間。目盛りが1つ進むごとに10倍長くなる軸で示しています。

## The ladder of lanes

race-finding = AIは、数えきれないほど多くの、同じ小さな計算をくり返します。手がたくさんあれば、分担できます。
race-finding-figure = { NUMBER($ratio) }倍{ $is_faster ->
    [True] 速い
   *[other] 遅い
}
ladder-title = 学生たちは、これと比べて…
ladder-origin = この方法の時間 ÷ 学生たちの時間。どちらも、何回か走らせたうちの真ん中の値で、結果を戻して確かめるところまで入っています。「遅い」のときは、割る数と割られる数が逆です。
ladder-students = 学生たちの時間
ladder-sequential = 答えを1つずつ
ladder-blas_one_core = コア1個の全力
ladder-blas_all_cores = 全コアの全力

## Buttons and choosers

command-again = もう一度
command-stop = 止める
command-slow = スローモーション
command-how = しくみを見る
command-sizes = 大きさで比べる
badge-slowed = { NUMBER($factor) }倍ゆっくり
badge-recording = 記録の再生
chooser-size = 教授のテスト
chooser-device = 学生たちの正体
size-tiny = とても小さなテスト
size-small = 小さなテスト
size-seconds = { $seconds }秒のテスト
size-given = { $size }
device-best = 一番速いもの
device-cpu = { $name }（CPU）
device-gpu = { $name }（GPU）

## What happens, in one or two sentences

message-looking-title = 少しお待ちください
message-looking = ここで計算できるものを探し、テストを用意しています。
message-ready-title = 先に終わるのはどちら？
message-ready = { NUMBER($m) } × { NUMBER($k) }個の数に、{ NUMBER($k) } × { NUMBER($n) }個の数をかけます。答えは{ NUMBER($answers) }個、1つの答えにかけ算が{ NUMBER($k) }回。
message-racing-title = はじまりました
message-racing = 1マスが1問で、答えは{ NUMBER($per_tile) }個。全部そろうと色がつきます。
message-turns-title = まず学生たちから
message-turns = ここでは両方が同じCPUを使うので、交代で計算します。時計は、どちらも0から始まります。
message-students-done-title = 学生たちが終わりました
message-students-done = 学生たちは{ $time }でした。教授は{ NUMBER($tiles) }問中{ NUMBER($done) }問です。待つか、「止める」を押してください。
message-students-done-estimate = 学生たちは{ $time }でした。教授は{ NUMBER($tiles) }問中{ NUMBER($done) }問で、全部で約{ $estimate }かかりそうです。待つか、「止める」を押してください。
message-professor-done-title = 教授が終わりました
message-professor-done = { $time }かかりました。
message-students-alone = { $time }かかりました。競争の相手はいませんでした。
message-finished-title = 同じ答えを、{ $ratio }倍速く。
message-finished = 学生ひとりは、教授より遅いのです。ただ、とても大勢います。
message-finished-cpu = CPUコア{ $cores }個が学生役です。1個で{ $lanes }個の答えを同時に進め、数を読む回数も減らしています。GPUには、このようなレーンが何千もあります。
message-finished-numpy = ここではNumPyが、全CPUコア{ $cores }個で学生役をしました。OpenCLデバイスは動いていません。
message-held-back = * { $names }がこの方法の力をおさえた状態で測ったので、学生たちが実際より速く見えます。
message-slower-title = 今回は教授の勝ちです。
message-slower = こんなに小さなテストでは、解くより用紙を配るほうが時間がかかります。もっと大きなテストを選んでください。
message-wrong-title = まちがった答えがありました。
message-wrong = { NUMBER($wrong) }マスが検算で合わなかったので、このレースは無効です。「もう一度」を押してください。
message-slow-title = スローモーション
message-slow = さっき実際に答えが出た順番に、{ NUMBER($factor) }倍ゆっくり見せています。
message-slow-recorded-title = 記録のスローモーション
message-slow-recorded = { $date }に{ $device }で答えが出た順番に、{ NUMBER($factor) }倍ゆっくり見せています。
message-slow-waves = 答えはまとまって戻ってきました。同じまとまりの中では、1つ1つの正確な時刻はわかりません。
message-recording = いまは計算していません。{ $date }に{ $device }で記録したレースを、そのまま見せています。
message-stopped = レースを止めました。スタートを押すと、新しく始まります。

message-replaced-again = 計算が、答えを出さずに止まりました。計算を始めなおしたので、レースも最初からです。
message-replaced-caches = 計算がまた止まりました。今度は、すべてを新しく作りなおして始めます。
message-replaced-device = デバイスが何度も止まりました。別のデバイスに交代して、レースを最初から行います。
message-replaced-numpy = ここで動くOpenCLデバイスがなくなりました。学生たちは、代わりにNumPyと全CPUコアを使います。
message-replaced-recording = いま、ここでは何も計算できません。見えているのは記録です。

## One answer

answer-title = { NUMBER($row) }行目、{ NUMBER($col) }列目
answer-subtitle = 行の数に、列の相手の数を1つずつかけて、全部たします。
answer-row = Aの{ NUMBER($row) }行目
answer-column = Bの{ NUMBER($col) }列目
answer-sum = 積をたすごとに変わる合計
answer-terms = { $terms } … = { $result }
answer-exact = 2倍のけた数で計算
answer-bound = 許される差
answer-right = ✓ 正解
answer-wrong = ✗ まちがい
answer-missing = まだ出ていません
answer-looking = この答えのもとの数を取り出しています…
answer-gone = この答えのもとの数は、いま手もとにありません。レースをしてから、もう一度マスを選んでください。
answer-recorded = 記録に残るのは時間と色だけで、答えのもとの数は残りません。実際にレースをすると見られます。
answer-products-axis = たした積の数

## Show me how

how-title = 同じ仕事を、2通りに
how-subtitle = 左：教授のループ。答えを1つずつ。右：どの学生もすること。全員いっせいに。
how-loop = { $name }、CPUコア1個で実行
how-kernel = { $name }、{ $device }で実行
how-kernel-tuned = { $name }、{ $device }で実行、最速の設定は{ $parameters }
how-kernel-searching = { $name }、{ $device }で実行。ここで最速の設定を探しています：{ $percent }%
how-kernel-unknown = { $name }

roof-title = 限界にどれだけ近いか？
roof-subtitle = 白い線は、測って得たこのデバイスの限界です。点は、それぞれが実際に出した速さです。
roof-description = データ1バイトを運ぶごとの計算回数と、速さのグラフ。どちらの軸も、目盛りが1つ進むごとに10倍になります。
roof-dot = { $lane }：{ $share }
roof-x = 1バイト運ぶごとの計算回数（ここでは{ NUMBER($here) }回）
roof-y = 1秒間の計算回数（10億回）
roof-memory = メモリは1秒に{ NUMBER($gigabytes) } GB運ぶ
roof-peak = 最大で1秒に{ LARGE($billions, times: 1000000000) }回の計算

## All sizes

sizes-title = どちらが勝つかは、大きさしだい
sizes-subtitle = 線より下では、仕事を配る時間のほうが解く時間より長く、教授が勝ちます。
sizes-x = テストの計算回数
sizes-y = 教授の何倍速いか
sizes-equal = 同じ速さ
sizes-measuring = 大きさを1つずつ測っています…
sizes-done = どの点も、ついさっきここで測り、答えも確かめました。
sizes-wrong = 1つ以上の答えがまちがっていました。その大きさは除きました。
sizes-recorded = 記録には、その大きさの結果しかありません。ほかの大きさは、実際にレースを始めると測れます。

size-sentence = この文の第{ $layer }層

chapters-race = レース

full-pass-title = 教授ひとりか、学生1,000人か？
full-pass-subtitle = どちらも、同じ文を同じ言語モデルで、1層ずつ読みます。
full-pass-strips-name = { $lane }の層
full-pass-layers = { NUMBER($layers) }層中 { NUMBER($done) }層
full-pass-ready-title = 準備しています
full-pass-ready = どの層も確かめられるように、まず正しい数を2倍のけた数で計算します。
full-pass-racing-title = 文を読んでいます
full-pass-racing = { NUMBER($layers) }の層を順番に。どの層も、前の層の結果がないと始められません。
full-pass-students-done-title = 学生たちが読み終えました
full-pass-students-done = { $time }かかりました。教授は{ NUMBER($layers) }層のうち、第{ NUMBER($done) }層です。
full-pass-finished-title = 同じ単語を、{ $ratio }倍速く。
full-pass-finished = どちらの答えも「{ $word }」。{ NUMBER($layers) }の層に大きなかけ算が7つずつあり、たった1つの単語に、かけ算は全部で{ NUMBER($count) }回です。
full-pass-two-words-title = 2つの単語が、ほぼ同じ確率です。
full-pass-two-words = 教授の答えは「{ $word }」、学生たちの答えは「{ $other }」。どちらも正解です。差がとても小さいので、数の丸め方しだいでどちらにもなります。
full-pass-wrong = { NUMBER($wrong) }の層が検算で合わなかったので、この結果は無効です。「もう一度」を押してください。
full-pass-stopped-title = 止めました
full-pass-stopped = 読むのを止めました。「もう一度」を押すと、新しく始まります。

terminal-preparing = 準備中
terminal-recording = { $date }に{ $device }で記録したものです。いまは何も計算していません。
terminal-saved = レースを{ $path }に記録しました。
terminal-problem = { NUMBER($m) } × { NUMBER($k) }個の数に{ NUMBER($k) } × { NUMBER($n) }個の数をかける、{ NUMBER($tiles) }タイル
terminal-device = デバイス：{ $name }、ドライバー{ $driver }、{ $date }
terminal-column-time = 時間
terminal-column-rate = GFLOP/s
terminal-column-share = 限界との比
terminal-limits = 測定した限界：{ $gflops } GFLOP/s、メモリとの間は{ $gigabytes } GB/s。
terminal-held-back = * { $names }がこのレーンの力をおさえた状態で測ったので、学生たちが実際より速く見えます。設定を解除して、測りなおしてください。
terminal-column-checked = 正しいタイル
terminal-full-pass = { NUMBER($tokens) }トークンを{ $name }の{ NUMBER($layers) }層に通す
terminal-column-layers = 正しい層
terminal-column-sooner = 学生たちの速さ
terminal-checked = { NUMBER($correct) } / { NUMBER($tiles) }
timeline-caption = 時間：目盛りが1つ進むと10倍
guess-question = 学生たちは、どれくらいかかるでしょう？
guess-note = レースのあと、また予想できます。
guess-locked-title = { $time }より早い？ 遅い？
guess-locked = 予想が決まりました。学生たちが始めます。
ladder-faster = 速い
ladder-slower = 遅い
ladder-even = 同じ
