# You, in Japanese. Numbers, names and texts in { } are put in by the program: keep their names when you edit.

chapters-you = あなた
you-name = あなた
you-unknown = –

## The sum

you-title = あなたが教授です
you-subtitle = 行の数に、列の相手の数をかけましょう。最後に、4つの結果をたします。
you-sheet = 4つの数の行と列、4つの積を書くマス、合計を書くマス
you-sheet-description = マス{ $box }：{ $a } × { $b }。最後のマスは4つ全部の合計
you-row = 行
you-row-note = AIでは：文から来た数
you-column = 列
you-column-note = AIでは：学んだ数
you-sum-unknown = ？
you-look-again = この数字を見なおそう
you-total = 4つの合計
you-shown = { $a } × { $b } = { $product }
you-shown-total = { $p0 } + { $p1 } + { $p2 } + { $p3 }
you-watch = あなたの時間
you-nothing-kept = 何も保存しません。
you-seconds = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }
you-watch-waiting = 最初のキーで計り始めます。
you-watch-running = 最初のキーから計っています。
you-watch-done = 正解です。積{ $products }個と、その合計。
you-watch-helped = 答えを見たマスがあるので、自分だけの時間ではありません。
you-digit = { $digit }
you-delete = 消す
you-show = 答えを見る
you-smaller = 小さい数で
you-larger = 大きい数で
you-other = 別の数で
you-next = 次のマス
you-go-on = 単語1つだと、どれくらい？ →

## A real row

you-real-title = あなたの行と、本物の行
you-real-own = { $numbers }個の数：あなたの行
you-real = { $numbers }個の数：文の最後の単語、モデルの第{ $layer }層のあと。明るいほど大きな数です。
you-real-missing = 言語モデルがまだこのコンピューターにないので、本物の行を見せられません。
you-real-fetching = 言語モデルを取り寄せています。届いたら、本物の行が出ます。
you-real-none = いまは本物の行を見せられません。
you-real-reading = 言語モデルが文を読んでいます…
you-answers = モデルの1層には、こういう答えが{ NUMBER($count) }個
you-answers-origin = { $tokens }個のトークンを、それぞれ{ NUMBER($queries) } + 2 × { NUMBER($keys) } + { NUMBER($hidden) } + 2 × { NUMBER($wide) } + { NUMBER($hidden) }本の列とかけ合わせます。答えは{ NUMBER($answers) }個です。多くは積を{ NUMBER($hidden) }個、各トークンの最後の{ NUMBER($hidden) }個の答えは積を{ NUMBER($wide) }個たします。

## The guess

you-title-guess = あなたなら、次の単語にどれくらいかかる？
you-subtitle-guess = かけ算は{ NUMBER($count) }回です。あなたは{ $products }回を{ NUMBER($seconds, maximumFractionDigits: 1) }秒でしました。
you-guess-hint = ここにタッチして予想
you-guess-title = まず予想しよう
you-guess-body = あなたの棒がどこまでのびるか、軸にタッチして予想し、確かめましょう。予想しなくてもかまいません。
you-reveal = 棒を見る
you-guess-verdict = { $verdict }（{ $time }）
you-asked = ?

## The axis

you-title-word = あなたなら、次の単語に{ $time }
you-title-word-class = 30人のクラスなら、次の単語に{ $time }
you-title-word-thousand = 1,000人なら、次の単語に{ $time }
you-title-word-everybody = 地球の全員なら、次の単語に{ $time }
you-title-layer = あなたなら、1層に{ $time }
you-title-layer-class = 30人のクラスなら、1層に{ $time }
you-title-layer-thousand = 1,000人なら、1層に{ $time }
you-title-layer-everybody = 地球の全員なら、1層に{ $time }
you-subtitle-result = かけ算は{ NUMBER($count) }回。1回に{ NUMBER($seconds, maximumFractionDigits: 1) }秒で、ねる時間はありません。
you-subtitle-helped = かけ算は{ NUMBER($count) }回、1回に{ NUMBER($seconds, maximumFractionDigits: 1) }秒。答えを見たマスがあるので、自分だけの時間ではありません。
you-subtitle-help = かけ算{ NUMBER($count) }回を、均等に分けます。みんながあなたと同じ速さで、待ち時間もありません。
you-work-origin = 1層：{ $tokens }トークン × { NUMBER($hidden) } × (2 × { NUMBER($queries) } + 2 × { NUMBER($keys) } + 3 × { NUMBER($wide) }) = かけ算{ NUMBER($layer) }回。次の単語：{ $layers }層と、最後のトークンの{ NUMBER($hidden) } × { NUMBER($words) }で、合わせて{ NUMBER($word) }回。このほかにトークンどうしを比べる計算もありますが、数えていません。教授と学生たちは、それもしています。
you-work-origin-people = { $counted } { $people }で分けます
you-time-origin = 積1つと、それをたす分の時間が{ NUMBER($seconds, maximumFractionDigits: 2) }秒。それにかけ算の回数をかけ、{ NUMBER($people) }人で分けます。
you-axis-name = あなた、教授、学生たちの時間を表す軸。1目盛りごとに、前の何倍にもなります
you-axis-caption = 時間：小さな目盛り1つで10倍
you-marks = 身近な時間
you-marks-origin = { $bee } { $blink } { $lesson } { $school_year } { $lifetime }
you-mark-bee = ハチの羽ばたき
you-mark-blink = まばたき
you-mark-blink-note = { NUMBER($value) }秒
you-mark-lesson = 授業
you-mark-lesson-note = { NUMBER($value) }分
you-mark-school_year = 学校の1年
you-mark-school_year-note = { NUMBER($value) }週
you-mark-lifetime = 一生
you-mark-lifetime-note = { NUMBER($value, maximumFractionDigits: 0) }年
you-fact-bee = ミツバチの羽は1秒に{ NUMBER($value) }回動きます
you-fact-blink = まばたきは{ NUMBER($value) }秒です
you-fact-lesson = 授業は{ NUMBER($value) }分です
you-fact-school_year = 学校の1年には、授業のある週が{ NUMBER($value) }週あります
you-fact-lifetime = 一生は{ NUMBER($value) }年です
you-fact-people = { NUMBER($value) }人
you-fact-moon = 月まで{ NUMBER($value) } km
you-column-word = 次の単語
you-column-word-note = 全部で{ $layers }層
you-column-layer = 1層
you-rate = 積1つに{ NUMBER($seconds, maximumFractionDigits: 1) }秒
you-rate-each = ひとりが積1つに{ NUMBER($seconds, maximumFractionDigits: 1) }秒
you-name-class = 30人のクラス
you-name-thousand = 1,000人
you-name-everybody = 全員
you-one-layer = 1層 { $time }
you-lifetimes = 一生の{ NUMBER($lives) }倍
you-description-sequential = CPUコア1個
you-description-unknown = OpenCL（GPUがあればGPU）
you-description-none = OpenCLは動いていません
you-description-cpu = OpenCLとCPUコア{ $cores }個 × { $lanes }レーン
you-description-gpu = { $name }
you-missing-model = 未測定：言語モデルがまだこのコンピューターにありません。「gpuviz model fetch」で取り寄せられます。
you-missing-asleep = いまは何も測れません。
you-missing-measuring = 測定中…
you-missing-opencl = 未測定：ここではOpenCLが動きません。
you-missing-wrong = 正しくない層があったので、時間は無効です。

## Numbers

you-number-0 = { NUMBER($value, maximumFractionDigits: 0) }
you-number-1 = { NUMBER($value, maximumFractionDigits: 1) }
you-number-2 = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }
you-number-3 = { NUMBER($value, minimumFractionDigits: 3, maximumFractionDigits: 3) }
you-no-unit = { "" }
you-unit-ms = ミリ秒
you-unit-s = 秒
you-unit-minutes = { $value ->
   *[other] 分
}
you-unit-hours = { $value ->
   *[other] 時間
}
you-unit-days = { $value ->
   *[other] 日
}
you-unit-years = { $value ->
   *[other] 年
}

## What can be chosen

you-work = どこまでやる？
you-work-layer = 1層
you-work-word = 次の単語
you-help = だれが手伝う？
you-help-alone = あなただけ
you-help-class = 30人のクラス
you-help-thousand = 1,000人
you-help-everybody = 地球の全員
you-another = 別の計算

## What follows from it

you-start-year = { $year }年に始めていれば、今日終わります。
you-start-ago = { $time }前に始めていれば、今日終わります。
you-start-now-you = いま始めると、あなたなら{ $time }で終わります。
you-start-now-they = いま始めると、みんなで{ $time }で終わります。
you-ruler-mm = ふつうのものさしなら：学生たちの棒が1 mmのとき、この棒は{ NUMBER($length) } mmです。
you-ruler-m = ふつうのものさしなら：学生たちの棒が1 mmのとき、この棒は{ NUMBER($length) } mです。
you-ruler-km = ふつうのものさしなら：学生たちの棒が1 mmのとき、この棒は{ $length } kmです。
you-ruler-moon = ふつうのものさしなら：学生たちの棒が1 mmのとき、あなたの棒は{ $length } kmです。月までは{ NUMBER($moon) } kmです。
you-ruler-origin = あなたの時間 ÷ 学生たちの時間：{ $ratio }。それをミリメートルにしました。
you-ruler-origin-moon = { $ruler } { $moon }
you-finding = どの計算も、人が手でできます。ただ、数が多すぎるのです。
you-finding-figure = あなたなら単語1つに{ $time }

## In the terminal

you-terminal-rate = あなたのかけ算は、たし算も入れて1秒に{ NUMBER($rate) }回です。
you-terminal-work = { NUMBER($tokens) }トークンでは、1層にかけ算{ NUMBER($layer) }回、次の単語に{ NUMBER($word) }回。
you-terminal-layer = 1層
you-terminal-word = 次の単語
you-terminal-verified = どちらも、すべての層が正解です。
you-terminal-wrong = 正しくない層があるので、これらの時間は無効です。
