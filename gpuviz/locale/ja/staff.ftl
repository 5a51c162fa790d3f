# What staff of an exhibit see, in Japanese: the PIN, their page, what they can try out, and what happened. Visitors never see these.

error-invalid-pin = PINは{ $fewest }けたから{ $most }けたの数字だけです。そのようなPINを選んでください。
error-pins-differ = 2回のPINが一致しません。もう一度実行して、同じPINを2回入力してください。
error-pin-hash-damaged = 設定ファイルのPINは、gpuvizが作ったものではありません。「gpuviz kiosk pin」を実行し、表示された行を写してください。

## The PIN

staff-pin-title = スタッフ用
staff-pin-ask = PINを入力してください。
staff-pin-wrong = PINがちがいます。もう一度入力してください。
staff-pin-locked = PINのまちがいが続きました。次は{ NUMBER($seconds) }秒後に入力できます。
staff-pin-none = この展示にはまだPINがないので、画面からは終了できません。「gpuviz kiosk pin」で、設定ファイルに書くPINを作れます。
# One key of the pad: a digit.
staff-pin-digit = { NUMBER($digit) }
staff-pin-delete = 消す
staff-pin-enter = OK
# For screen readers, as the digits themselves are not shown.
staff-pin-typed = { $digits ->
    [0] まだ入力されていません
   *[other] { NUMBER($digits) }けた入力しました
}
# Asked in the terminal, where what is typed does not show.
staff-pin-choose = 新しいPIN
staff-pin-again = 同じPINをもう一度
staff-cancel = キャンセル
staff-close = 閉じる

## The head of the page

staff-title = スタッフ
# $left is minutes and seconds such as 1:48.
staff-opened = { DATETIME($time, timeStyle: "short") }にPINで開きました。だれもタッチしなければ、あと{ $left }で閉じます。
staff-leave = 展示を終了する
staff-back = 来館者の画面に戻る

## How the exhibit is

staff-well = すべて良好です。
staff-not-well = だれかが見る必要があります。
# $time is a time with its unit, such as “3.2 days”.
staff-running = { $time }、休まず動いています。
staff-picture-moves = 画面は動いています
staff-picture-slow = 画面の動きが遅いです
staff-picture-measured = 1秒に{ NUMBER($rate) }回。100回中99回は{ $time }以内
staff-worker-answers = 計算部分は返事をしています
staff-worker-silent = 計算部分から返事がありません
staff-worker-starting = 計算部分は起動中です
staff-worker-starting-more = まだ返事がありません
staff-worker-gone = 何も計算していません
staff-worker-gone-more = 来館者には記録を見せています。「gpuviz doctor」でくわしくわかります
staff-worker-none-more = 来館者には設定で選んだ記録を見せています
staff-worker-heard = { $restarts ->
    [0] 最後の返事は{ NUMBER($seconds, minimumFractionDigits: 1) }秒前。再起動なし
   *[other] 最後の返事は{ NUMBER($seconds, minimumFractionDigits: 1) }秒前。再起動はこれまで{ NUMBER($restarts) }回
}
staff-model-there = 言語モデルはあります
staff-model-missing = 言語モデルがありません
staff-model-missing-more = レースは、なくてもできます。「gpuviz model fetch」で取り寄せられます
staff-model-wrong = 言語モデルがこわれています
staff-model-wrong-more = 「gpuviz model fetch」で取り寄せなおせます
staff-model-looking = { NUMBER($megabytes) } MB、確認中
staff-model-right = { NUMBER($megabytes) } MB、確認済み：正しいファイルです
staff-model-other = 自分で用意したファイル（確認しません）
staff-texts-there = 自分で書いた文章があります
staff-texts-looking = 確認中
staff-texts-right = 確認済み：まちがいはありません
staff-texts-faulty = 自分で書いた文章にまちがいがあります
staff-texts-faults = { NUMBER($faults) }個。「gpuviz doctor」でわかります
staff-touch-works = タッチ画面は動いています
# $time is a time with its unit, such as “2 min”.
staff-touch-last = 最後のタッチは{ $time }前
staff-touch-never = まだタッチがありません
staff-touch-never-more = 起動してから、だれも画面にタッチしていません
staff-memory-steady = メモリは安定しています
staff-memory-grows = メモリが増えています
staff-memory-now = いま{ NUMBER($now_mb) } MB、起動したばかり
staff-memory-since = いま{ NUMBER($now_mb) } MB、起動直後は{ NUMBER($first_mb) } MB
staff-sound-there = スピーカーがあります
staff-sound-missing = スピーカーが見つかりません
staff-sound-unneeded = 問題ありません。展示に音は要りません

## Figures

staff-races-today = { $races ->
   *[other] 今日のレース
}
staff-races = { $races ->
   *[other] 起動してからのレース
}
staff-wrong-squares = { $squares ->
   *[other] まちがったマス
}

## Who computes

staff-who-computes = 計算しているもの
staff-cpu-computes = CPUコア{ NUMBER($cores) }個が学生役です。このコンピューターにGPUはありません。
staff-cpu-chosen = CPUコア{ NUMBER($cores) }個が学生役です。GPUもありますが、CPUが選ばれています。
staff-gpu-computes = 演算ユニット{ NUMBER($units) }個のGPUが学生役です。
staff-numpy-computes = NumPyが全CPUコアで学生役をしています。動くOpenCLデバイスがありません。
staff-nobody-computes = なし：来館者には記録を見せています。
staff-not-yet-computed = まだ何も計算していません。
staff-device = { $name }、{ $platform }のOpenCL、ドライバー{ $driver }

## The last trouble

staff-last-trouble = 最近のトラブル
staff-no-trouble = これまでありません。
staff-need-nothing = 何もしなくて大丈夫です。

## Quiet hours

staff-quiet-hours = 休止時間
staff-quiet-aside = 画面は暗くなり、計算しません
staff-quiet-from = 開始
staff-quiet-until = 終了
staff-quiet-earlier-from = { DATETIME($time, timeStyle: "short") }より30分早く始める
staff-quiet-later-from = { DATETIME($time, timeStyle: "short") }より30分遅く始める
staff-quiet-earlier-until = { DATETIME($time, timeStyle: "short") }より30分早く終える
staff-quiet-later-until = { DATETIME($time, timeStyle: "short") }より30分遅く終える
staff-quiet-on = オン
staff-quiet-off = オフ

## What can be tried out

staff-try = 動作を確かめる
staff-try-touch = タッチ
staff-try-screen = 画面
staff-try-sound = 音
# $when is such as “today, 08:01”.
staff-trial-passed = 合格 { $when }
staff-trial-failed = 不合格 { $when }
staff-trial-never = まだ確かめていません
staff-trial-no-sound = スピーカーなし
staff-trial-end = 終わる
staff-touch-wipe = 1本の指で、全部のマスをなぞってください。暗いまま残るマスでは、画面がタッチを感じていません。
staff-touch-left = 残り{ NUMBER($squares) }マス。
staff-touch-name = なぞるマス
# Shown over a pattern that fills the screen; $number of $of patterns.
staff-screen-look = { $pattern ->
    [lines] { NUMBER($number) }/{ NUMBER($of) }：どの線も1本ずつ、どこでも同じように見えれば正常です。タッチすると次へ進みます。
    [letters] { NUMBER($number) }/{ NUMBER($of) }：読める一番小さな文字が、画面の端でも中央と同じくらいはっきり見えれば正常です。タッチすると次へ進みます。
    [grey] { NUMBER($number) }/{ NUMBER($of) }：16段階がすべて見分けられれば正常です。タッチすると次へ進みます。
   *[other] { NUMBER($number) }/{ NUMBER($of) }：むらのない1色で、ちがう色の点がなければ正常です。タッチすると次へ進みます。
}
staff-screen-next = 次へ
staff-screen-asked = 画面は正常でしたか？
staff-screen-asked-more = むらも点もない色、1本ずつ見える線、はっきりした文字。
staff-screen-all-well = はい、すべて正常でした
staff-screen-faults = いいえ、おかしなところがありました
# A short text in very small to large letters, for judging how sharp the screen is.
staff-screen-sample = 教授ひとりか、学生1,000人か
staff-sound-asked = 音が聞こえましたか？
staff-sound-asked-more = 1秒間の音でした。
staff-sound-heard = はい
staff-sound-unheard = いいえ

## What staff can do

staff-worker-anew = 計算部分を再起動する
staff-worker-anew-more = 約2秒、来館者には記録を見せます
staff-exhibit-anew = 展示を再起動する
staff-exhibit-anew-more = 約8秒、画面が暗くなります
staff-exhibit-not-anew-more = 「gpuviz kiosk」で動かしているときに使えます
staff-messages = すべての通知を見る
staff-messages-more = { $messages ->
   *[other] 最近の{ NUMBER($messages) }件、わかりやすいことばで
}
staff-messages-title = すべての通知
staff-messages-subtitle = 新しい順です。来館者が入力したものは入っていません。

## The foot of the page

staff-version = gpuviz { $version }
staff-version-settings = gpuviz { $version }、設定{ $name }を問題なく読みました
staff-version-complaint = gpuviz { $version }。設定ファイルが使えないので、前に使えた設定で動いています
staff-log = ログは20 MBのうち{ NUMBER($megabytes, maximumFractionDigits: 1) } MB。来館者が入力したものは入っていません

## When

# Minutes and seconds, counted down: 1:48.
countdown = { NUMBER($minutes) }:{ NUMBER($seconds, minimumIntegerDigits: 2) }
moment-time = { DATETIME($time, timeStyle: "short") }
moment-today = 今日 { DATETIME($time, timeStyle: "short") }
moment-yesterday = 昨日 { DATETIME($time, timeStyle: "short") }
moment-on = { DATETIME($date, dateStyle: "medium") } { DATETIME($time, timeStyle: "short") }

## What happened

incident-started = 展示が起動しました（gpuviz { $version }）。
incident-worker-lost = { $reason ->
    [ended] 計算部分が突然終了しました。再起動しています。
    [garbage] 計算部分から意味のわからないものが届きました。再起動しています。
    [silent] 計算部分から返事がなくなりました。再起動しています。
    [stuck] 計算部分が動かなくなりました。再起動しています。
    [asked] スタッフが計算部分を再起動しました。
   *[device] 計算しているデバイスが止まりました。計算部分を再起動しています。
}
incident-worker-back = { $reason ->
    [ended] 計算部分が突然終了しました。{ NUMBER($seconds) }秒で戻り、途中の計算は最初からになりました。
    [garbage] 計算部分から意味のわからないものが届きました。{ NUMBER($seconds) }秒で戻り、途中の計算は最初からになりました。
    [silent] 計算部分から返事がなくなりました。{ NUMBER($seconds) }秒で戻り、途中の計算は最初からになりました。
    [stuck] 計算部分が動かなくなりました。{ NUMBER($seconds) }秒で戻り、途中の計算は最初からになりました。
    [asked] スタッフが計算部分を再起動しました。{ NUMBER($seconds) }秒で戻りました。
   *[device] 計算しているデバイスが止まりました。{ NUMBER($seconds) }秒で戻り、途中の計算は最初からになりました。
}
incident-other-device = 選んだデバイスが何度も止まりました。いまは別のデバイスが計算しています。「gpuviz doctor」でくわしくわかります。
incident-numpy = 動くOpenCLデバイスがありません。いまはNumPyが全CPUコアで計算しています。「gpuviz doctor」でくわしくわかります。
incident-recording = 何も計算できません。来館者には記録を見せ、展示は自動でまた試します。「gpuviz doctor」でくわしくわかります。
incident-computes-again = 選んだデバイスが、また計算しています。
incident-picture-failed = 画面の一部がうまく動きませんでした。作りなおして、展示は最初から始まりました。原因はログにあります。
incident-window-ended = ウィンドウが突然終了しました。再起動しました。
incident-window-stopped = ウィンドウが描くのをやめました。終了させて、再起動しました。
incident-unwritable = 「{ $path }」に書きこめません（{ $detail }）。空きを作るか、書きこみを許してください。展示は動き続けます。
incident-staff-came = スタッフがこのページを開きました。
incident-staff-left = スタッフが展示を終了しました。
incident-staff-anew = スタッフが展示を再起動しました。
incident-pins-wrong = まちがったPINが、続けて{ NUMBER($times) }回入力されました。

## What “gpuviz doctor” says about an exhibit

doctor-settings = 設定ファイル{ $path }を問題なく読めます
doctor-no-settings = 設定ファイルがないので、既定値を使います。「gpuviz config init」で作れます
doctor-pin = スタッフ用のPINがあります
doctor-no-pin = スタッフ用のPINがないので、画面からは展示を終了できません。「gpuviz kiosk pin」で作れます
doctor-kept = { $what ->
    [state] 再起動後も残すものは{ $path }に保存します
    [health] 展示の状態ファイルは{ $path }に書きます
   *[log] ログを{ $path }に書けます
}
doctor-not-kept = { $what ->
    [state] 再起動後も残すものを{ $path }に保存できません（{ $detail }）。書きこみを許すか、XDG_STATE_HOMEに書きこめるフォルダーを指定してください
    [health] 展示の状態ファイルを{ $path }に書けません（{ $detail }）。書きこみを許すか、設定の[health]で別のファイルを指定してください
   *[log] ログを{ $path }に書けません（{ $detail }）。書きこみを許すか、設定の[health]で別のフォルダーを指定してください
}
doctor-screen-saver = 展示の間、画面は消えません
doctor-no-screen-saver = ここでは、gpuvizが画面をつけたままにできません。システムの設定で、スクリーンセーバーとスリープを切ってください
doctor-clock = 時計は{ DATETIME($date, dateStyle: "medium") } { DATETIME($time, timeStyle: "short") }（{ $zone }）です。休止時間はこの時計に従います
doctor-clock-wrong = 時計は{ DATETIME($date, dateStyle: "medium") } { DATETIME($time, timeStyle: "short") }で、gpuvizを入れた時より前です。正しく合わせてください。休止時間はこの時計に従います
