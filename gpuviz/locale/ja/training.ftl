# The training, in Japanese: what the terminal says, and what can go wrong. Numbers, names and texts in { } are put in by
# the program: keep their names when you edit.

## In the terminal

training-terminal-device = { $name }（{ $driver }）
training-terminal-model = { NUMBER($parameters) }個の重みが、名前の次の文字を予測することを学びます。文字は{ $letters }種類と、終わりのしるしです。
training-terminal-step = ステップ
training-terminal-loss = 誤差
training-terminal-baselines = あてずっぽう：{ NUMBER($blind, minimumFractionDigits: 2, maximumFractionDigits: 2) }。文字の出やすさを知る：{ NUMBER($letters, minimumFractionDigits: 2, maximumFractionDigits: 2) }。どの文字のあとに何が来るかを知る：{ NUMBER($pairs, minimumFractionDigits: 2, maximumFractionDigits: 2) }。
training-terminal-heldout = 学習で見ていない名前では：{ NUMBER($loss, minimumFractionDigits: 2, maximumFractionDigits: 2) }。一番の予測は、文字の{ $share }で正解です。
training-terminal-names = 作った名前：{ $names }
training-terminal-diverged = ステップ{ NUMBER($step) }で、誤差が限りなく大きくなりました。1回の動きが大きすぎます。0.1のような、もっと小さな学習率を選んでください。
training-terminal-costs = 1ステップは{ $step }、答え1回は{ $answer }。1ステップは答えの{ $ratio }です。どちらも、1,000個の予測を同時にしたときの時間です。
training-terminal-wrong = 同じステップなのに、逐次ループとはちがう重みになりました。ここでの計算はまちがいで、時間には意味がありません。
training-terminal-sequential = コア1個で、かけ算を1つずつすると、1ステップに{ $step }、つまり{ $ratio }かかります。

## Errors

error-names = 「{ $path }」は名前のリストではありません。1行に名前を1つ書いたテキストファイルを指定してください。
error-names-too-large = 「{ $path }」は、ここで学ぶには大きすぎます。{ NUMBER($most_lines) }個、{ NUMBER($most_kb) } kBまでのリストを指定してください。
error-names-not-text = 「{ $path }」はUTF-8のテキストではありません。1行に名前を1つ書き、UTF-8で保存してください。
error-names-empty = 「{ $path }」に名前がありません。1行に1つ書いてください。
error-name-too-long = 「{ $path }」の{ NUMBER($line) }行目は、名前としては長すぎます。1行に、{ $longest }文字までの名前を1つ書いてください。
error-name-unreadable = 「{ $path }」の{ NUMBER($line) }行目に、名前には使えない「{ $given }」があります。1行に名前を1つ、文字だけで書いてください。
error-only-one-name = 「{ $path }」には名前が1つしかありません。学ぶ名前と試す名前のために、2つ以上書いてください。
error-only-one-letter = 「{ $path }」の名前はどれも1種類の文字だけなので、学ぶことがありません。いろいろな文字の名前を書いてください。
error-too-many-letters = 「{ $path }」の名前には{ NUMBER($letters) }種類の文字があります。この小さなモデルが区別できるのは{ NUMBER($most) }種類までです。アルファベットの名前を指定してください。
