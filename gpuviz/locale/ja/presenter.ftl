# A talk, in Japanese: the presenter's own screen with notes, and the keys. Only presenters read these; their notes are
# sentences to be said aloud. Numbers, names and texts in { } are put in by the program: keep their names when you edit.

presenter-title = gpuviz：メモ
presenter-shows = 大画面に表示中
presenter-next = 次
presenter-last = 最後のページ
# Where there is nothing to say.
presenter-nothing = –
presenter-is-dark = 大画面は暗くなっています。Bキーで戻ります。
# $action is the label of a button, such as “Start” or “Slow motion”.
presenter-space = スペース：{ $action }

presenter-time-caption = 時刻
presenter-spoken-caption = 話した時間
# A time of day, or minutes and seconds; both have two digits already.
presenter-time = { $hours }:{ $minutes }
presenter-planned = 予定は{ NUMBER($minutes) }分
presenter-left = 残り{ $time }
presenter-over = { $time }超過
presenter-left-origin = 予定の時間から、話した時間を引いたもの。
presenter-go = 時計を始める
presenter-hold = 時計を止める
presenter-clock-anew = 時計を0に戻す
presenter-save = 結果を保存

## Keys

presenter-dark = 画面を暗くする
presenter-light = 画面を戻す
presenter-dark-name = 画面は暗くなっています。タッチするか、Bキーを押すと戻ります。
presenter-anew = この章を最初から
presenter-keys = すべてのキー
presenter-keys-subtitle = 数字キーでそれぞれの章へ。クリッカーのボタンで前後に進みます。
key-space = スペース
key-escape = Esc
key-return = Enter
key-enter = Enter
key-backspace = ⌫

## Results that were saved

presenter-saved = { $folder }に保存しました
presenter-not-saved = 保存できません：{ $folder }に書きこめません。

## Notes: what to say, and what stands behind it

presenter-notes-name = メモ
# What somebody wrote into a lesson, as it is.
notes-own = { $words }
notes-opening = 「{ $words }」
# $figure is what this computer measured, such as “75.3 times faster”.
notes-measured = ここでの測定：{ $figure }

notes-race-1 = 同じ1,000問です。答えも同じです。
notes-race-1-behind = 1マスは答えの集まりで、どの答えも行と列の積の合計です。どちらの答えも、1つずつ確かめています。
notes-race-2 = 学生ひとりは、教授より遅いのです。
notes-race-2-behind = 全員がいっせいに働くから勝ちます。スローモーションで見られます。
notes-race-3 = では、公平な質問を。だれと比べて速いのでしょう？
notes-race-3-behind = 表は、答えを1つずつ、コア1個の全力、全コアの全力と比べています。

notes-layers-1 = こんなにたくさんのかけ算は、どこから来るのでしょう？ 1つの文からです。
notes-layers-1-behind = これは本物の言語モデルです。この文は、いまこのコンピューターで計算したところです。
notes-layers-2 = 数に表をかける。それを30回続けます。
notes-layers-2-behind = 帯にタッチすると、どのかけ算でできたかがわかります。
notes-layers-3 = 最後に、知っているすべての単語に点数がつきます。
notes-layers-3-behind = 一番の予測は、層ごとに変わります。まず、次の単語を会場のみなさんに当ててもらいましょう。

notes-pixels-1 = GPUはAIのために作られたのではありません。ゲームのためです。
notes-pixels-1-behind = 200万ピクセルを1秒に60回。どのピクセルも、ほかを待ちません。
notes-pixels-2 = 絵を止めてみます。1マスが、小さな計算1つです。
notes-pixels-2-behind = 横の3行が、ピクセルごとに実際に動くものです。
notes-pixels-3 = ピクセルも積の合計です。レースの答えと同じです。
notes-pixels-3-behind = 積の合計なのは、ピクセルの光です。光の道すじを歩くところはちがいます。タッチすると、そう書いてあります。

notes-decisions-1 = 教授が勝つのは、どんなときでしょう？
notes-decisions-1-behind = 前の答えがないと進めないとき、999人の学生は待つしかありません。
notes-decisions-2 = くさりが2本、10本、1,000本。どこで逆転するか、予想してもらいましょう。
notes-decisions-2-behind = スライダーを1目盛りずつ動かしてください。曲線は、その場で測っています。
notes-decisions-3 = だから、どのコンピューターにもCPUがあるのです。
notes-decisions-3-behind = 判断し、順番を守り、1つずつ進める。それがCPUの仕事です。

notes-you-1 = 教授になってみましょう。積を4つ、合計を1つ。
notes-you-1-behind = だれかに前に出てもらいます。時間は、最初の数字から計ります。
notes-you-2 = 今度は、答えの単語1つで同じことをします。
notes-you-2-behind = かけ算は10億回を超えます。軸は、まばたきから何百年まであります。
notes-you-3 = AIの計算に、難しすぎるものはありません。多すぎるだけです。
notes-you-3-behind = この話のすべてが、この一言にあります。少し間を取ってください。

notes-training-1 = 最初は、でたらめばかりです。
notes-training-1-behind = まだ名前を見たことがありません。左の名前が、だんだんよくなるのを見てください。
notes-training-2 = 予測する、比べる、直す。ほかには何もしません。
notes-training-2-behind = 重みの表は、1ステップごとに少しずつ動きます。「1ステップ」で3段階が見られます。
notes-training-3 = では、なぜ答えるよりずっと手間がかかるのでしょう？
notes-training-3-behind = 2ページ目で、1ステップと答え1回を並べて測ります。

notes-serving-1 = 今度は、みんなが一度に質問します。
notes-serving-1-behind = ふきだし1つが、待っている人です。人数を増やしてみてください。
notes-serving-2 = 1人ずつ？ それとも、まとめて？
notes-serving-2-behind = 同じコンピューターです。重みを1回読むだけで、大勢に答えられます。
notes-serving-3 = そして突然、手に負えなくなります。
notes-serving-3-behind = 赤い部分に入ると、列はのびるばかりです。約束も役に立ちません。

notes-scarcity-1 = ノートパソコン1台から、建物いっぱいのコンピューターへ。
notes-scarcity-1-behind = スライダーは3つ。大きなモデル、大勢の人、長い会話。
notes-scarcity-2 = 聞いてみましょう。電気代はいくら？ どこに建てますか？
notes-scarcity-2-behind = 身近なものと比べた電力と、2か所での1年の電気代です。どの数値にも出典があります。
notes-scarcity-3 = 手伝ってくれる人を2人。1人は注文し、1人は建てます。
notes-scarcity-3-behind = 欲しい数と作れる数の差。それが値段になります。

notes-closing-1 = さて、なぜGPUはこれほど貴重になったのでしょう？
notes-closing-1-behind = まず会場のみなさんに答えてもらい、それから行を読み上げます。
notes-closing-2 = ここの数値は、どれも今日、この部屋で測ったものです。
notes-closing-2-behind = 行にタッチすると、測ったところに戻ります。
notes-closing-3 = もう一度見たいものはありますか？
notes-closing-3-behind = 数字キーでそれぞれの章へ。
