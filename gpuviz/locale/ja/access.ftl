# What makes the picture easier to see and to follow, in Japanese; a card over everything, behind a button beside the chapters.

# The button.
command-access = 見やすく
access-title = もっと見やすく、わかりやすく
access-body = 最初に戻すまで、すべての章でこのままです。

# How large all words and pictures are.
access-text = 大きさ
access-text-usual = ふつう
access-text-larger = 大きい
access-text-largest = 2倍

access-contrast = コントラスト
access-contrast-usual = ふつう
access-contrast-high = 強い

access-motion = 動き
access-motion-usual = ふつう
access-motion-steps = コマ送り

access-done = 完了
# Everything that moves by itself stands still.
command-hold = 動きを止める
command-go-on = また動かす

## Said aloud by screen readers

access-held = 動きを止めました。
access-goes-on = また動いています。

# A time on an axis, such as “The students: 0.038 s”.
time-said = { $name }：{ $time }
# What the language button does; $language is the name of the language that is spoken now.
command-language-aloud = 言語：{ $language }

# What painted pictures show at this moment.
serving-waiting-said = 待っている人：{ NUMBER($people) }人。約束より長く待った人：{ NUMBER($late) }人。
serving-class-said = { NUMBER($seats) }席のうち{ NUMBER($taken) }席が使用中。
serving-answered-said = 帰るところの人：{ NUMBER($people) }人。間に合った人：{ NUMBER($in_time) }人。
serving-curve-said = この数分間の曲線。いま：{ $now }
pixels-thumb-said = 1,000のマスに切り分けた小さな絵。
training-names-said = モデルが作った名前。一番下が最新です。
# $first and $last are values at both ends of a curve.
race-curve-said = { $points }個の大きさを測った曲線。一番小さいもので{ $first }倍、一番大きいもので{ $last }倍。
race-curve-empty = まだ測った大きさのない曲線。
decisions-places-said = ステップの{ NUMBER($percent) }%が終わりました。
