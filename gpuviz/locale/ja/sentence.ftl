# The sentence, and the language model that reads it, in Japanese.

problems-title = 問題はどこから来る？
story = 言語モデルが、文を1層ずつ読みます。
story-read = { $who }が、この文を{ $time }で読みました。
story-layer = 第{ $layer }層：{ NUMBER($tokens) } × { NUMBER($k) } に { NUMBER($k) } × { NUMBER($n) } をかける。積は{ $count }個。
story-writing = 続きを1語ずつ書いています：1秒に{ $rate }語。
who-gpu = { $name }
who-cpu = CPUコア{ $cores }個
who-numpy = CPUのNumPy
sentence-name = モデルが読む単位に分けた文
strips-name = 各層のあとの、各単語を表す数
strips-description = 1層が1本の帯で、一番上が最初の層、一番下が最後の層です。上下の矢印キーで層を選び、Enterキーで表示します。
next-words-title = 次の単語は？
temperature = 温度 { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 2) }：どれだけ大胆に選ぶか
temperature-name = 温度：次の単語をどれだけ自由に選ぶか
model-opening-title = 言語モデルを開いています
model-opening = 1.35億個の重みを広げています。1〜2秒かかります。
model-missing-title = 言語モデルは、まだここにありません
model-missing = 98 MBのファイルで、インターネットから一度だけ取り寄せます。レースには必要ありません。
model-on-its-way-title = 言語モデルを取り寄せています
model-on-its-way = { NUMBER($total) } MB中 { NUMBER($done) } MB。その間もレースはできます。
model-asleep = 文は記録からではなく、その場で読みます。
model-no-worker = いま、ここでは何も計算できません。
command-fetch = 取り寄せる
command-retry = もう一度試す
command-write = 続きを書く
command-sentences = 文を変える
command-read = これを読む
command-full-pass = この文でレース
choice-title = どの文を読ませますか？
choice-refused = { NUMBER($longest) }文字までの、別のことばにしてください。
choice-typed = または、{ NUMBER($longest) }文字まで自由に入力してください（英語が得意です）。何も保存しません。

message-writing-full = モデルには、もう入りません。入るのは{ NUMBER($positions) }トークンまでです。
