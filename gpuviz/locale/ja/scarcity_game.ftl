# The game of demand and supply, in Japanese. Numbers, names and texts in { } are put in by the program: keep their names
# when you edit.

scarcity-game-title = 工場は追いつける？
scarcity-game-subtitle = 左の人が注文し、右の人が建てます。力を合わせて、値段を1倍の近くに保ちましょう。
scarcity-game-demonstration = これはデモです。左右どちらかのボタンにタッチすると、そちらで遊べます。
scarcity-game-invitation = 10年を90秒で
scarcity-game-paused = 一時停止。年は進みません。
scarcity-game-badge = ゲーム：ルールは私たちが決めました
scarcity-game-rule-all = 人の数とモデルの大きさで、欲しいGPUの数が決まります。工場1つは月に10万個作り、建てるのに3年かかります。値段は、欲しい数を作る数で割ったものです。数値はすべてゲームのためのものです。
scarcity-game-again = もう一度始める

## What happened

scarcity-game-verdict-short = 10年のうち{ NUMBER($years) }年、GPUが足りませんでした
scarcity-game-verdict-glut = 10年のうち{ NUMBER($years) }年、GPUが余りました
scarcity-game-verdict-near = 10年のうち{ NUMBER($years) }年、値段が1倍の近くでした
scarcity-game-moral-short = 注文は数か月で変わり、工場には数年かかります。足りなかったGPUは{ $missing }個。
scarcity-game-moral-glut = 注文より先に工場ができました。余ったGPUは{ $over }個。
scarcity-game-moral-near = 注文と工場の足並みがそろいました。3年先を見ていないと、できません。

## The side that orders

scarcity-game-orders = 注文する人
scarcity-game-task-orders = 人が増え、モデルが大きくなると、もっとGPUが要ります。
scarcity-game-keys-orders = キーボード：AとDで人、SとWでモデル。
scarcity-game-itself-orders = 自動で動いています：値段が2倍を超えていなければ、年の初めに注文を増やします。タッチすると代われます。
scarcity-game-people = 使う人
scarcity-game-model = モデルの大きさ
scarcity-game-fewer-people = 人を減らす
scarcity-game-more-people = 人を増やす
scarcity-game-smaller-model = モデルを小さく
scarcity-game-larger-model = モデルを大きく
scarcity-game-wanted-now = いま欲しい数
scarcity-game-gpus-a-month = GPU（1か月）
scarcity-game-rule-wanted = 10億人が使うと、月に25万、50万、100万個のGPUが要ります。モデルが大きいほど多くなります。注文してから、変化のほとんどが現れるまで半年かかります。

## The side that builds

scarcity-game-builds = 建てる人
scarcity-game-task-builds = 工場1つで、GPUを月に10万個作ります。
scarcity-game-keys-builds = キーボード：Enterで工場を建て始めます。
scarcity-game-itself-builds = 自動で動いています：全部の工場でも足りなくなりそうなら建てます。タッチすると代われます。
scarcity-game-build = 工場を建てる
scarcity-game-ready = { $year }年に完成
scarcity-game-no-site = 空いた土地がありません
scarcity-game-too-late = もう間に合いません
scarcity-game-build-origin = ここでは工場に{ $years }年かかります。実際には：{ $company }、{ $company_date }。平均で{ NUMBER($days) }日：{ $study }、{ $study_date }。
scarcity-game-being-built = 建設中
scarcity-game-free-site = 空いた土地
scarcity-game-at-work = 動いている工場：{ NUMBER($count) }
scarcity-game-at-work-idle = 動いている工場：{ NUMBER($count) }、うち余り{ NUMBER($idle) }
scarcity-game-made-now = いま作る数
scarcity-game-rule-made = 動いている工場は、欲しい人がいてもいなくても、GPUを月に10万個作ります。余った分は、あとに取っておけません。

## The price

scarcity-game-costs = GPUの値段は
scarcity-game-price = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }倍
scarcity-game-price-unit = 2022年と比べて
scarcity-game-price-high = 作る数より欲しい数が多い
scarcity-game-price-low = 欲しい数より作る数が多い
scarcity-game-price-near = 欲しい数と作る数がほぼ同じ
scarcity-game-rule-price = いま欲しい数を、いま作る数で割ったもの。5分の1を下回りません。
scarcity-game-year = { $year }年
scarcity-game-left = 残り{ NUMBER($seconds) }秒

## The chart

scarcity-game-chart = 毎年、GPUが月に何個欲しくて何個作られるか。2本の線の間のマスは、足りないか余った数
scarcity-game-wanted = 欲しい数
scarcity-game-made = 作る数
scarcity-game-missing = 足りない合計：{ $gpus }
scarcity-game-left-over = 余りの合計：{ $gpus }
scarcity-game-scale = 1マス：GPU10万個、1列：2か月
scarcity-game-rule-chart = 足りない数と余った数は、月ごとの2本の線の間の面積です。ゲームの1年は9秒です。最初は工場が2つあり、ちょうど欲しい数を作っています。
scarcity-game-gap = 差が値段になる
scarcity-game-to-come = もう建設中の分
scarcity-game-in-fact = 実際には：
scarcity-game-event-chatgpt-opens = ChatGPT公開
scarcity-game-event-memory-sold-out = SK hynix：2026年のメモリ完売
scarcity-game-fact-chatgpt-opens = ChatGPTが、だれでも使えるようになりました
scarcity-game-fact-memory-sold-out = この会社は、2026年に作るメモリを売り切りました

## Numbers

scarcity-game-million-1 = { LARGE($value, times: 1000000) }
scarcity-game-million-2 = { LARGE($value, times: 1000000) }
