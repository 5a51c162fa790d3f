# What “gpuviz bench” says, in Japanese.

bench-no-device = ここではOpenCLデバイスが動きません。理由は「gpuviz doctor」でわかります。
bench-failed = 未測定。{ $why }
bench-column-what = 比べたもの
bench-column-promised = 約束
bench-column-aim = 目標
bench-column-here = ここでは
bench-column-half = 中央の半分
bench-column-verdict = 判定
bench-reached = 達成
bench-not-reached = 未達成
bench-unknown = 不明
bench-disturbed = その間、ほかのプロセスが最大でコア{ $cores }個を使っていました（{ $sections }）。機械が空いているときに、測りなおしてください。
bench-held-back = { $names }がNumPyとnumbaの力をおさえた状態で測りました。設定を解除して、測りなおしてください。
bench-chart-saved = グラフを{ $path }に描きました。
bench-chart-title = gpuvizの約束と、ここでの結果
bench-chart-axis = 約束の何倍よいか：1より右は約束よりよく、左は悪い
bench-chart-nothing = 約束のある項目は、何も測りませんでした。
