# What several chapters share, in Japanese. Numbers, names and texts in { } are put in by the program: keep their names when
# you edit. LARGE writes a large number as 2.1億; its “times” says by how much the number is to be multiplied.

window-title = gpuviz

stopwatch = { NUMBER($seconds, minimumFractionDigits: 3, maximumFractionDigits: 3) }
stopwatch-unit = 秒
stopwatch-name = { $lane }のストップウォッチ：{ $seconds }秒
state-rate = 1秒に{ LARGE($billions, times: 1000000000) }回の計算

## Lanes

lane-sequential = 教授
lane-opencl = 学生たち

## Time

duration-us = { NUMBER($value, maximumFractionDigits: 1) } µs
duration-ms = { NUMBER($value, maximumFractionDigits: 1) } ms
duration-s = { NUMBER($value, minimumFractionDigits: 0, maximumFractionDigits: 3) }秒
duration-minutes = { NUMBER($value) }分
duration-hours = { NUMBER($value) }時間
duration-days = { NUMBER($value) }日
duration-years = { NUMBER($value) }年
duration-many-years = { $years }年

## The ladder of lanes

ladder-unknown = –
ladder-ratio-marked = { $ratio } *
ladder-ratio-0 = { NUMBER($ratio, maximumFractionDigits: 0) }倍
ladder-ratio-1 = { NUMBER($ratio, minimumFractionDigits: 1, maximumFractionDigits: 1) }倍
ladder-ratio-2 = { NUMBER($ratio, minimumFractionDigits: 2, maximumFractionDigits: 2) }倍

## Buttons and choosers

command-start = スタート
command-play = 再生
command-pause = 一時停止
command-resume = 続ける
command-close = 戻る
command-colour-units = だれが解いたか
command-colour-answers = 答え
scrub-name = 記録の中の時点

## What happens, in one or two sentences

message-recording-title = 記録の再生です
message-failed-title = うまくいきませんでした

count = { NUMBER($value) }
count-million = { LARGE($value, times: 1000000) }
count-billion = { LARGE($value, times: 1000000000) }

## Numbers

percent = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }%
percent-whole = { NUMBER($value, maximumFractionDigits: 0) }%
percent-tiny = 0.1%未満
guess-hint = ここにタッチして予想
guess-title = あなたの予想
guess-is-locked = 決定
guess-marker = あなたの予想 { $time }
guess-marker-settled = { $time }
guess-too-long = 予想は実際の{ $ratio }倍
guess-too-short = 予想は実際の{ $ratio }分の1
guess-spot-on = 予想はぴったりでした

## Where figures come from

origin-computed = 測った値からの計算
origin-sourced = 出典
origin-rule = このゲームのルール
origin-fact = { $value }。{ $source }、{ $date }。

## Languages

language-name = 日本語
