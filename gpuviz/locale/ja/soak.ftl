# "gpuviz soak", in Japanese: a technician lets random visitors and random faults try the exhibit, and reads one page about it.
soak-sessions = でたらめに動く来館者で{ $sessions }セッション、種は{ $seed }、{ $seconds }秒
# $acts counts touches, keys and the like.
soak-acts = タッチやキーなど{ $acts }回
soak-pairs = { $faults }種類の障害を{ $chapters }の章で、組み合わせは{ $pairs }通り
# How long the window could not react to anything; $most holds for 99.9% of the time.
soak-held = ウィンドウが反応できなかった時間は最長{ $longest } ms、99.9%は{ $most } ms以内。
soak-gaps = ほかのプログラムに取られた時間も入れると、{ $longest } msと{ $most } ms。
soak-too-few = セッションが少なすぎて、増え続けるものがあるかどうかはわかりません。
soak-growth = { $sessions }セッションでの増加：メモリは1セッションに{ $memory } MB、ファイルハンドル{ $handles }、プロセス{ $processes }、共有メモリ{ $boards }、ウィンドウの部品{ $widgets }。
soak-recoveries = 止まってから、また結果が出るまで（中央値、最長）：
soak-checked = { $what }：{ $count }回試して、まちがい{ $wrong }回
soak-what-corruptions = こわした結果を正しいとした
soak-what-clean = 正しい結果をまちがいとした
soak-what-fuzz = こわれたファイルとメッセージ
soak-what-events = 続けざまのタッチとキー
soak-passed = 合格。
soak-failed = 不合格、見つかった問題は{ $findings }件：
