# The chapter “layers”, in Japanese.

command-attention = どこを見ているか
command-guesses = 一番の予測
command-head = { $head }
# For screen readers.
command-head-aloud = ヘッド{ $head }
chapters-layers = 層

layers-title = AIは、次の単語をどう見つける？
layers-subtitle = 単語を数に変え、大きな表を{ $layers }層にわたってかけます。すると、すべての単語に点数がつきます。
guesses-title = 層ごとの、一番の予測
guesses-subtitle = それぞれの層で止めたら、何と答えるか。
guesses-settled = 途中で止めたら、こう答えます。第{ $layer }層からは、ずっと「{ $word }」です。
guesses-layer = 層
guesses-guess = 予測
guesses-sure = 自信
attention-title = 第{ $layer }層、ヘッド{ $head }：どこを見ているか
attention-subtitle = 横の1行が1つの単語です。マスが明るいほど、上に書かれた単語から多くを受け取ります。
attention-none = この文は長すぎて、どこを見ているかを表せません。
attention-description = 単語の組ごとに1マス。行の単語が、列の単語から受け取ります。
product-title = 第{ $layer }層：単語 × 表 = 結果
product-left = { NUMBER($tokens) } × { NUMBER($k) }
product-table = { NUMBER($k) } × { NUMBER($n) }
product-result = { NUMBER($tokens) } × { NUMBER($n) }
product-count = 回のかけ算（7つの表のうち2つ）
product-time = 時間 { $time }

terminal-temperature-zero = 温度0では、モデルはいつも点数が一番高い単語を選びます。
terminal-model = { $name }、重み{ NUMBER($weights) }個、{ NUMBER($layers) }層
terminal-prefill = 読む時間 { $time }
terminal-written = 続き：{ $words }
terminal-writing-rate = 1秒に{ $rate }トークン
layers-column-layer = 層
layers-column-shape = トークン × 数
layers-column-time = 時間
layers-column-norm = 長さ
layers-column-guess = 一番の予測
layers-column-sure = 自信
layers-column-next = 次の単語

## For the closing page

layers-finding = 文は数になります。層を重ねて表をかけていくと、次の単語の点数になります。
layers-finding-figure = { NUMBER($layers) }層を{ $time }で
