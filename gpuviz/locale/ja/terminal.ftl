# Commands that belong to no chapter, in Japanese.

model-fetching = { $name }を取り寄せています
model-name = { $name } { $version }
model-licence = ライセンス：{ $licence }
model-size = 大きさ：{ NUMBER($megabytes, maximumFractionDigits: 1) } MB
model-hash = SHA-256：{ $hash }
model-path = ファイル：{ $path }
model-right = ファイルがあり、ハッシュも合っています
model-wrong = ファイルはありますが、ハッシュが合いません。「gpuviz model fetch」で取り寄せなおしてください
model-not-there = まだありません。インターネットにつないで「gpuviz model fetch」を実行してください

terminal-tuning = ブロックの大きさを試しています
terminal-tuned = { $device }は{ $parameters }で一番速くなります（{ $tried }通りを試しました）。
terminal-tuned-speed = { $gflops } GFLOP/s、いつもの設定では{ $usual }。{ $path }に保存しました。
devices-column-number = 番号
devices-column-name = 名前
devices-column-type = 種類
devices-column-units = 演算ユニット
devices-column-lanes = ユニットごとのレーン
devices-column-driver = ドライバー
devices-column-platform = プラットフォーム
device-set-aside-equal = { $name }も動きますが、{ $instead }が同じハードウェアで、同じくらい速く動きます。
device-set-aside = { $name }も動きますが、{ $instead }が同じハードウェアで{ $times }速く動きます。
