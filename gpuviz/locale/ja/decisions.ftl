# The decisions: chains in which each step waits for the one before, in Japanese.

chapters-decisions = 判断

## In the terminal

decisions-terminal-work = 全部で{ NUMBER($steps) }ステップ、ルールは{ NUMBER($ways) }通り
decisions-terminal-device = 学生たち：{ $name }（{ $driver }）
decisions-terminal-chains = くさり
decisions-terminal-steps = 1本のステップ
decisions-terminal-professor = 教授
decisions-terminal-students = 学生たち
decisions-terminal-sooner = 速いのは
decisions-terminal-sequential = 教授
decisions-terminal-opencl = 学生たち
decisions-terminal-tie = 引き分け
decisions-terminal-crossover = くさり{ NUMBER($chains) }本から、学生たちのほうが速くなります。
decisions-terminal-none = くさりを何本にしても、学生たちのほうが速くはなりません。
decisions-terminal-correct = どの回でも、すべてのくさりが両方のレーンで同じ数に着きました。
decisions-terminal-wrong = ちがう数に着いたくさりがあります。ここでの計算はまちがいで、時間には意味がありません。

## The page

decisions-title = 前の答えがないと、次に進めないとしたら？
decisions-subtitle = だれも先に始められません。手を増やして役立つのは、くさりが増えたときだけです。
decisions-slowed = { NUMBER($factor) }倍ゆっくり
decisions-unknown = –
decisions-even = 偶数なら、半分に。
decisions-odd = 奇数なら、7倍して1をたす。
decisions-rule-name = ルールと、そのとおりに進むくさりの始まり
decisions-halve = ÷2
decisions-sevenfold = ×7+1
decisions-not-yet = ?

## Who works

decisions-description-sequential = CPUコア1個で、1ステップずつ順番に
decisions-description-cpu = OpenCLとCPUコア{ $cores }個、各{ $lanes }本
decisions-description-cores = OpenCLとCPUコア{ $cores }個、各1本
decisions-description-gpu = { $name }
decisions-description-none = OpenCLが動いていないので、手伝えません
decisions-description-unknown = GPUを探しています…
decisions-places = { $lane }：くさりの進みぐあい
decisions-work =
    { $waiting ->
        [0] { NUMBER($workers) }人が働いています
       *[other] { NUMBER($workers) }人が働き、{ NUMBER($waiting) }人は待っています
    }
decisions-worked =
    { $waiting ->
        [0] { NUMBER($workers) }人が働きました
       *[other] { NUMBER($workers) }人が働き、{ NUMBER($waiting) }人は待ちました
    }
decisions-state-ready = 準備中…
decisions-state-turn = コアが空くのを待っています
decisions-state-again = 念のため、もう一度測定中
decisions-verdict-correct = ✓ 全問正解
decisions-verdict-wrong = ✗ 着いた数がちがう

## How many chains

decisions-chains-title = くさりは何本？
decisions-chains-unit =
    { $chains ->
       *[other] 本（1本{ $steps }ステップ）
    }
decisions-chains-note = 合計はいつも{ $steps }ステップ
decisions-stops = 仕事を切り分ける
decisions-stops-value =
    { $one ->
       *[other] くさり{ $chains }本
    }
decisions-x = くさりの本数
decisions-curve-name = くさりの本数に対する、教授と学生たちの時間
decisions-curve-professor = 教授
decisions-curve-students = 学生たち
decisions-crossover = くさり{ NUMBER($chains) }本から、学生たちの勝ち。
decisions-hint = 仕事をもっと多くのくさりに切り分けてみましょう。先に終わるのはどちらでしょう？

## A guess

decisions-guess-title = くさり{ NUMBER($chains) }本だと、どれくらい？
decisions-guess-description = 教授がくさり1本にかけた時間と、学生たちが1,000本にかけるとあなたが予想する時間。
decisions-guess-caption = 時間：目盛りが1つ進むと10倍
decisions-guess = くさり1,000本のとき、{ $verdict }。

## Different ways

decisions-ways-title-card = となりどうしで別のルール
decisions-ways-short = 別々のルール
decisions-ways-name = となりどうしで使う、別々のルールの数
decisions-ways-single = くさりが1本なら、となりはだれも働いていません。
decisions-ways-lanes = { $lanes }本ずつ足並みをそろえます。ルールがちがえば交代です。
decisions-ways-note = ルールは何通り？

## What happens, and what came out

decisions-soon-title = 1つずつ順番に
decisions-soon = まもなく始まります。
decisions-waits = ほかのものを測っています。終わったら始まります。
decisions-running-title = くさり{ NUMBER($chains) }本：先に終わるのは？
decisions-again-title = 念のため、もう一度測ります
decisions-professor-done-title = 教授は終わり、学生たちはまだです。
decisions-sequential-title = くさり{ NUMBER($chains) }本：教授が{ $ratio }倍速い。
decisions-tie-title = くさり{ NUMBER($chains) }本：引き分け。
decisions-opencl-title = くさり{ NUMBER($chains) }本：学生たちが{ $ratio }倍速い。
decisions-single-body = どの答えも次のステップを決めるので、どのステップも前を待ちます。学生ひとりが働き、999人は待っています。これが、コンピューターにCPUというまとめ役がいる理由の1つです。
decisions-single-opencl-body = どのステップも前を待つので、学生ひとりが働き、999人は待っています。学生ひとりが教授より速いことはありません。何かがこのコンピューターを使っていたのかもしれません。「もう一度」で測りなおせます。
decisions-few-body = くさりの中では、どのステップも前を待ちます。けれど、くさりどうしは待ちません。学生{ NUMBER($chains) }人が働き、{ NUMBER($waiting) }人は待っています。
decisions-many-body = くさりの中では、どのステップも前を待ちます。けれど、くさりどうしは待たないので、どの学生にも仕事があります。
decisions-cores = ここではCPUコア{ $cores }個が学生役で、1個でくさりを1本ずつ進めます。
decisions-cores-and-lanes = ここではCPUコア{ $cores }個が学生役で、1個でくさりを同時に{ $lanes }本進めます。
decisions-ways-title = { NUMBER($ways) }通りのルール
decisions-ways-unknown-body = 1を選ぶと、全員が同じルールのときの時間がわかります。
decisions-ways-little-title = { NUMBER($ways) }通りのルール：ここではほとんど変わりません。
decisions-ways-little-body = ここでは、となりと足並みをそろえないので、となりのルールがちがっても待ちません。くさりの中では、どのステップも前を待ちます。
decisions-ways-cost-title = { NUMBER($ways) }通りのルールで、時間は{ $ratio }倍。
decisions-ways-cost-body = となりどうしは足並みをそろえて進みます。あるルールの番のあいだ、ちがうルールの学生は自分の番を待ちます。
decisions-ways-alone-body = 足並みをそろえる{ NUMBER($lanes) }人は、ほとんど待ってばかりになります。コア1個がくさりを1本ずつ進めるほうが速いのです。
decisions-alone-title = ここでは教授がひとりで働きます。
decisions-alone-body = OpenCLデバイスが動いていないので、比べる学生がいません。足りないものは「gpuviz doctor」でわかります。
decisions-wrong-title = 答えが同じではありません。
decisions-wrong-body = 教授とはちがう数に着いたくさりがあります。この結果は無効です。
decisions-slow-title = スローモーション
decisions-slow-body = それぞれの1回目を、見えたとおりに。どちらも同じだけゆっくりにしています。ストップウォッチは実際の時間です。
decisions-stopped-title = いまは測れません
decisions-ratio-origin = 遅いほうの時間 ÷ 速いほうの時間。どちらも、何回か走らせたうちの真ん中の値で、データのコピー時間も入っています。すべての回で、着いた数を全部比べました。
decisions-ways-origin = このルールでの学生たちの時間 ÷ 全員が同じルールでの時間。くさりの本数は同じです。
decisions-crossover-origin = 学生たちが勝てなかった最後の本数と、初めて勝った本数との間で、時間の比が一定の割合で変わるとして求めました。
decisions-finding = 前の答えがないと進めない仕事では、手を増やしても役に立ちません。
decisions-finding-single = くさり1本：教授{ $professor }、学生たち{ $students }
decisions-finding-crossover = くさり{ NUMBER($chains) }本から学生たちの勝ち
decisions-again = もう一度
decisions-slow = スローモーション
decisions-real-time = 実際の速さ
decisions-how = しくみを見る
decisions-how-title = 同じくさりを、2通りに
decisions-how-subtitle = 左：教授のループ。くさりを1本ずつ。右：どの学生もすること。どちらも、前のステップが終わるまで次を始められません。
decisions-how-loop = { $name }、CPUコア1個で実行
decisions-how-kernel = { $name }、OpenCLデバイスで実行

## What came between

decisions-replaced = 計算が、答えを出さずに止まりました。始めなおしました。
decisions-other-device = デバイスが何度も止まりました。別のデバイスに交代します。
decisions-no-opencl = 動いているOpenCLデバイスがなくなりました。教授がひとりで働きます。
decisions-asleep = いま、ここでは何も計算できません。あとでもう一度試します。
