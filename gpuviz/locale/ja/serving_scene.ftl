# The service that everyone asks at once, in Japanese. Numbers, names and texts in { } are put in by the program: keep their names when you edit.

chapters-serving = みんなの質問

serving-title = みんなが一度に質問したら？
serving-subtitle = 1つの教室が全員に、1ステップに1語ずつ答えます。最初の単語は{ NUMBER($seconds) }秒以内、と全員に約束しています。
serving-promise-fact = 最初の単語まで{ $promise }
serving-badge = 時間は測定、人はシミュレーション
serving-badge-disturbed = 混雑時に測定、人はシミュレーション
serving-badge-origin = { $date }にこのデバイスで、{ $model }を使って測りました。単語のかけら{ NUMBER($shortest) }個を読むのに{ $shortest_time }、{ NUMBER($longest) }個なら{ $longest_time }。1ステップは、1人なら{ $one }、{ $seats }人なら{ $all }です。{ $busy } だれがいつ来て何をたずねるかは、くじ引きのように決めています。ここでの「語」は単語のかけらで、ほとんどの単語はかけら1つです。
serving-costs-disturbed = 測る間、ほかのプログラムが機械を使っていたので、時間は長すぎます。
serving-costs-undisturbed = ほかのプログラムのじゃまはありませんでした。
serving-unknown = –
serving-number = { NUMBER($number) }

## What a person can do

serving-again = もう一度試す
serving-rate = 質問する人
serving-rate-value = 1分に{ NUMBER($people) }人
serving-more = 人を増やす
serving-fewer = 人を減らす
serving-mode = 答え方
serving-mode-alone = 1人ずつ
serving-mode-together = まとめて
serving-texts = 持ってくるもの
serving-texts-usual = いろいろ
serving-texts-long = 長い文章
serving-check = 実際に試す
serving-measure-again = 測りなおす
serving-stop-check = 試すのをやめる

## Measuring

serving-measuring = 答えにかかる時間を、ここで測っています
serving-measuring-note = 言語モデルが短い文章と長い文章を読み、1人分を書き、大勢の分はまとめて書きます。
serving-measuring-waits = ほかの仕事をしています。すぐあとで始めます。
serving-measuring-failed = 何も測れていません。
serving-asleep = いまは何も測れません。1分後にもう一度試します。
serving-other-device = デバイスが止まりました。別のデバイスが引きつぎます。
serving-no-opencl = ここではOpenCLデバイスが動かないので、NumPyが学生たちの仕事をします。
serving-replaced = 計算する部分が止まりました。代わりが測りなおします。
serving-replaced-check = 計算する部分が止まりました。代わりが本物の質問に答えなおします。

## Who waits

serving-waiting = 待っている人
serving-people = { $people ->
   *[other] 人
 }
serving-nobody-waits = だれも待っていません
serving-longest-wait = 最長の待ち時間 { $time }
serving-waiting-origin = シミュレーション：質問したけれどまだ席がない人の数と、列の先頭の人が待った時間です。約束より長く待っている人は赤です。
serving-waits-for-memory = メモリの空きを待っています
serving-legend = 持ってくるもの（単語のかけらの数）
serving-kind-text = 文章 { NUMBER($fewest) }–{ NUMBER($tokens) }
serving-kind-image = 画像 { NUMBER($tokens) }
serving-kind-audio = 音声{ $seconds }秒：{ NUMBER($tokens) }
serving-kind-video = 動画{ $seconds }秒：{ NUMBER($tokens) }
serving-legend-origin = 単語のかけらの数は、画像1枚が{ NUMBER($image) }個、音声1秒が{ NUMBER($audio) }個、動画1秒が{ NUMBER($video) }個です。{ $source }、{ $date }。文章の長さと、何人が何を持ってくるかは、私たちが決めました。
serving-long-texts-origin = 文章の長さは私たちが決めました。ここでは、全員が数ページの文章を持ってきます。

## The class

serving-class = 教室
serving-device-cpu = CPUコア{ $cores }個、GPUは使っていません
serving-device-gpu = { $name }
serving-device-none = NumPy、OpenCLデバイスは動いていません
serving-nobody-served = 語：いまはだれにも答えていません
serving-reading = 語：質問を読んでいます
serving-step = { $words ->
   *[other] 語を1ステップ{ $time }で
 }
serving-step-alone = 1人だけなら、1ステップ{ $time }。
serving-step-all = { $people }人なら、1ステップ{ $time }。
serving-empty-seats = 空いている席は{ $seats }席。
serving-no-room = メモリがいっぱいです。
serving-memory-title = 会話用のメモリ
serving-memory = { NUMBER($there) } MB中 { NUMBER($taken) } MBを使用
serving-memory-origin = 会話の単語のかけら1つに、{ NUMBER($bytes) }バイトのメモリが要ります（全層のキーとバリュー）。このサービスは、かけら{ NUMBER($tokens) }個分、{ NUMBER($there) } MBの場所を確保しています。明るい部分はもうある分、暗い部分は答えの残りのために空けてある分です。

## Who was answered

serving-answered = 回答済み
serving-in-time = 間に合った
serving-last-minute = この1分間
serving-nobody-yet = まだいません
serving-in-time-origin = シミュレーション：この1分間に答えを得たか断られた人のうち、最初の単語が{ $promise }以内だった割合です。
serving-beside = 横の時間：最初の単語まで

## The slider

serving-limit = 限界 { NUMBER($people) }
serving-kept = { NUMBER($people) }まで間に合う
serving-never-kept = 間に合いません
serving-limit-origin = 1分に{ NUMBER($people) }人：60秒を、1人にかかる時間で割りました。読む時間に、答えの2語目以降（約{ $answer }語）のステップの時間を、席にいる全員で分けて加えたものです。これを超えると、列が限りなくのびます。
serving-limit-origin-alone = 1分に{ NUMBER($people) }人：60秒を、1人にかかる時間で割りました。読む時間に、答えの2語目以降（約{ $answer }語）の、1人だけのステップの時間を加えたものです。これを超えると、列が限りなくのびます。
serving-kept-origin = 数千人で、いろいろな混みぐあいをシミュレーションしました。1分に{ NUMBER($people) }人までなら、20人中19人が最初の単語を{ $promise }以内に受け取ります。

## How it goes

serving-curves-first = まず、測ります。
serving-hardly-anybody = 質問する人は、ほとんどいません。
serving-calm = 全員に間に合っています。
serving-busy = いそがしいけれど、間に合っています。
serving-memory-full = メモリがいっぱいで、待つ人がいます。
serving-late = 全員に答えていますが、遅れています。
serving-growing = 答えきれないほど人が来ています。
serving-run-away = 列がのび続けています。
serving-full = 列がいっぱいで、帰る人がいます。
serving-shrinking = 列がまた短くなってきました。
serving-flow = それ以来、1分に{ NUMBER($coming) }人が来て、{ NUMBER($answered) }人に答えています。
serving-flow-full = 1分に{ NUMBER($coming) }人が来て、{ NUMBER($answered) }人に答え、ほかの人は帰ります。
serving-flow-origin = シミュレーション：待つ人が最後にいなかった時から数えました。
serving-last-time = 待つ人がいなかったのは、ここが最後です。
serving-curve-waiting = 待っている人
serving-curve-first-word = 最初の単語までの時間
serving-promise = 約束：{ $promise }
serving-ago = { $minutes ->
    [0] いま
   *[other] { $minutes }分前
 }
serving-people-now = { NUMBER($people) }人
serving-most-now = 20人中19人：{ $time }
serving-half-now = 半分：{ $time }

## The check

serving-checking = 実際に質問しています：{ $requests }件中 { $done }件
serving-checked = 本物の質問{ $requests }件：{ $real }、シミュレーション{ $simulated }、差{ $error }
serving-checked-disturbed = 混雑時：{ $real }、シミュレーション{ $simulated }、差{ $error }
serving-checked-origin = 本物の質問{ $requests }件と、同じ質問のシミュレーションで、最初の単語までの平均の時間を比べると、差は{ $error }です。最後の単語までは、平均で{ $real_end }、シミュレーションで{ $simulated_end }、差は{ $end_error }です。その間、ほかのプログラムがコア{ NUMBER($cores, maximumFractionDigits: 1) }個を使っていました。

## The closing page

serving-finding = みんなが一度に質問しても、1ステップで大勢にまとめて答えられます。
serving-finding-figure = { NUMBER($ratio) }倍の答え
serving-finding-origin = ここで1分に答えられる人数：まとめて{ NUMBER($together) }人、1人ずつなら{ NUMBER($alone) }人。読む時間とステップの時間を測り、そこから計算しました。
