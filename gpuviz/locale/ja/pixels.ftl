# The pixels, in Japanese. Numbers, names and texts in { } are put in by the program: keep their names when you edit.

chapters-pixels = ピクセル

pixels-title = 絵を動かし続けられるのは？
pixels-subtitle = 動く絵は、1コマずつの連続です。1コマは{ $pixels }ピクセル。ピクセルは小さなマスで、それぞれ別々に計算します。
pixels-subtitle-frozen = 止まりました。1マスが1ピクセルです。学生ひとりが、だれにも聞かずに計算しました。
pixels-subtitle-slow = 1コマを、実際に描かれた順番で。どちらも同じだけゆっくりにしています。
pixels-slowed = { NUMBER($factor) }倍ゆっくり

## Who paints

pixels-description-sequential = CPUコア1個で、1ピクセルずつ順番に
pixels-description-cpu = OpenCLとCPUコア{ $cores }個 × { $lanes }レーン
pixels-description-gpu = { $name }
pixels-description-none = OpenCLが動いていないので、描けません
pixels-description-unknown = GPUを探しています…
pixels-canvas-sequential = 教授の絵
pixels-canvas-opencl = 学生たちの絵
pixels-new-frame = 新しいコマ
pixels-old-frame = 前のコマ
pixels-just-finished = いま完成
pixels-tiles = { NUMBER($tiles) }タイル、学生ひとりに1枚
pixels-wrong = 絵が一致しないので、無効です
pixels-nobody = ここではだれも描いていません

## What is measured

pixels-unknown = –
pixels-number-0 = { NUMBER($value, maximumFractionDigits: 0) }
pixels-number-1 = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }
pixels-second = 1秒間で
pixels-second-description = 画面が1秒に映す60枚の絵のうち、新しいのは{ NUMBER($frames) }枚です。
pixels-frames-unit = コマ（1秒間）
pixels-frames-note = 画面は60コマ
pixels-pixels-unit = メガピクセル
pixels-pixels-note = 1秒間（メガは100万）
pixels-finding = GPUは絵のために作られました。どのピクセルも、ほかのピクセルを待ちません。
pixels-finding-figure = { $ratio }のピクセル
pixels-times-unit = のピクセル数
pixels-times-origin = 学生たちの1秒あたりのピクセル数 ÷ 教授の1秒あたりのピクセル数。どちらも最近のコマの真ん中の値で、データのコピー時間も入っています。
pixels-times-turns = 交代で測った時間
pixels-times-together = 同時に働いて
pixels-sentence = どのピクセルも、ほかを待ちません。GPUはそのために作られました。
pixels-sentence-slower = こんなに小さな絵では、描くより仕事を配るほうが時間がかかります。ピクセルを増やしてみましょう。
pixels-sentence-alone = ここでは教授がひとりで描きます。
pixels-verdict-correct = ✓ 全ピクセルが同じ絵
pixels-verdict-wrong = ✗ { NUMBER($pixels) }ピクセルがちがうので、無効です

## What can be chosen

pixels-size = 絵の大きさ
pixels-size-value = { $pixels }ピクセル
pixels-size-tenth = 10万
pixels-size-half = 50万
pixels-size-screen = この画面
pixels-size-4k = 4Kテレビ
pixels-detail = 細かさ
pixels-detail-value = 1ピクセル{ $steps }歩
pixels-detail-stop = { $detail }
pixels-freeze = 止めて拡大
pixels-move = 動かす
pixels-slow = スローモーション
pixels-again = もう一度試す

## Zoomed in

pixels-zoom-title = このコマの{ NUMBER($pixels) }ピクセルのうち{ NUMBER($squares) }個
pixels-zoom-hint = マスにタッチ
pixels-zoom-name = コマのピクセルを表すマス。矢印キーで1つ選べます。
pixels-zoom-whole = コマ全体
pixels-zoom-foot = 数はピクセルの明るさ。これで色が決まります。
pixels-light = { NUMBER($light, minimumFractionDigits: 2, maximumFractionDigits: 2) }
pixels-work-title = 1ピクセルのための、学生ひとりの仕事
pixels-step-1 = 自分のマスから向こうを見る。
pixels-step-1-result = { NUMBER($col) }列目、{ NUMBER($row) }行目
pixels-step-2 = 何かに出会うまで歩く。
pixels-step-2-ball = { $steps }歩で、球
pixels-step-2-sea = { $steps }歩で、海
pixels-step-2-sky = { $steps }歩で、空だけ
pixels-step-3 = そこの光をたし合わせる。
pixels-work-foot = { NUMBER($pixels) }ピクセル全部が、同じ3行です。
pixels-bridge-title = ピクセルも、積の合計です
pixels-sum-pixel = このピクセル：光の種類 × その明るさ
pixels-sum-answer = レースの答え1つ：行 × 列
pixels-sum-count = 積{ NUMBER($count) }個
pixels-sum = { $a0 } × { $b0 } + { $a1 } × { $b1 } + { $a2 } × { $b2 } + … = { $total }
pixels-sum-capped = { $a0 } × { $b0 } + { $a1 } × { $b1 } + { $a2 } × { $b2 } + … = { $total }、表示は1
pixels-bridge-canvas = 絵
pixels-bridge-sheet = 答案用紙
pixels-bridge-between = 学生は同じ1,000人、計算も同じ種類
pixels-bridge-note = 歩くほうは別です。何歩進むかは、それぞれが自分で確かめます。積の合計なのは、光だけです。
pixels-to-race = 答案用紙に変える →

## What came between

pixels-replaced = 計算が、答えを出さずに止まりました。始めなおしたので、絵はまもなく動きます。
pixels-other-device = デバイスが何度も止まりました。いまは別のデバイスが描いています。
pixels-no-opencl = 動いているOpenCLデバイスがなくなりました。教授がひとりで描きます。
pixels-asleep = いま、ここでは何も計算できません。最後の絵を残して、あとでもう一度試します。
pixels-waits = 別のものを測っています。終わったら、絵がまた動きます。

## In the terminal

pixels-terminal-picture = { NUMBER($width) } × { NUMBER($height) }ピクセル、1ピクセル{ $detail }歩、{ NUMBER($frames) }コマずつ、中央値を採用
pixels-terminal-device = { $name }（{ $driver }）
pixels-terminal-frame = 1コマの時間
pixels-terminal-frames = 1秒のコマ数
pixels-terminal-pixels = 百万ピクセル/秒
pixels-terminal-speedup = 学生たちは、{ $ratio }のピクセルを描きます。
pixels-terminal-verified = すべてのコマが、全ピクセルで一致しています（差は最大で255段階の{ $difference }）。
pixels-terminal-wrong = コマが一致しません。差は最大で255段階の{ $difference }です。

## Errors

error-invalid-frame-size = 「{ $given }」は絵の大きさではありません。1280x720のように、1から{ NUMBER($largest) }までの整数を2つ指定してください。
error-frame-too-large = この絵には{ NUMBER($needed_mb) } MB必要ですが、ここで使えるのは{ NUMBER($available_mb) } MBです。もっと小さくしてください。
