# Settings files and lessons, in Japanese: what is wrong with them, and what “gpuviz config” says.

# Where a setting stands: a file and its line, or an environment variable or an option, which have none.
setting-place = { $line ->
    [0] { $file }
   *[other] { $file }の{ NUMBER($line, useGrouping: 0) }行目
}

error-settings = 「{ $file }」の設定を使えません。「gpuviz config check」を実行してください。
error-no-settings-file = 「{ $file }」というファイルはありません。TOMLファイルを指定してください。
error-settings-too-long = 「{ $file }」は{ $most_kb } kBを超えていて、設定としては大きすぎます。別のファイルを指定してください。
error-settings-not-utf8 = 「{ $file }」はUTF-8で保存されていません（{ setting-place }）。エディターでUTF-8にして保存してください。
# $detail is English, by Python's reader of TOML, such as: Expected '=' after a key in a key/value pair
error-settings-not-toml = 「{ $file }」の{ NUMBER($line, useGrouping: 0) }行目、{ NUMBER($column, useGrouping: 0) }文字目が、TOMLの規則に合いません：{ $detail }。その行を直してください。
error-settings-too-deep = 「{ $file }」は、テーブルやリストの重なりが深すぎます。別のファイルを指定してください。
error-setting-twice = 「{ $setting }」が2回書かれています（{ setting-place }）。どちらか1つを消してください。
error-unknown-section = [{ $section }]という区分はありません（{ setting-place }）。{ $found ->
    [0] あるのは次のものです：{ $all }。
   *[other] [{ $nearest }]のことですか？ そう書いてください。
}
error-unknown-setting = { $section ->
    [none] 「{ $setting }」という設定はここにありません
   *[other] [{ $section }]に「{ $setting }」という設定はありません
}（{ setting-place }）。{ $found ->
    [0] あるのは次のものです：{ $all }。
   *[other] 「{ $nearest }」のことですか？ そう書いてください。
}
error-setting-missing = 「{ $file }」に「{ $setting }」がありません。書き加えてください。
error-settings-exist = 「{ $file }」はもうあるので、そのままにしました。別のファイルを指定するか、そのファイルをどけてください。
error-unsuitable-setting = 「{ $setting }」を{ $given }にはできません（{ setting-place }）。別の値を書いてください。
error-setting-no-section = [{ $setting }]は区分なので、{ $given }にはできません（{ setting-place }）。その下に設定を書いてください。
error-setting-not-switch = 「{ $setting }」を{ $given }にはできません（{ setting-place }）。trueかfalseを書いてください。
error-setting-not-number = 「{ $setting }」を{ $given }にはできません（{ setting-place }）。{ $least }から{ $most }までの数を書いてください。
error-setting-not-whole = 「{ $setting }」を{ $given }にはできません（{ setting-place }）。{ $least }から{ $most }までの整数を書いてください。
error-setting-not-text = 「{ $setting }」を{ $given }にはできません（{ setting-place }）。引用符で囲んだ文字を書いてください。
error-setting-text-too-long = 「{ $setting }」が長すぎます（{ setting-place }）。{ $most }文字までにしてください。
error-setting-not-one-of = 「{ $setting }」を{ $given }にはできません（{ setting-place }）。次から1つ選んでください：{ $all }。
# $example is a value such as 1600x900 or 18:00
error-setting-not-like = 「{ $setting }」を{ $given }にはできません（{ setting-place }）。{ $example }のように書いてください。
error-setting-list-too-long = 「{ $setting }」の項目が{ $most }個を超えています（{ setting-place }）。いくつか減らしてください。
error-setting-not-list = 「{ $setting }」を{ $given }にはできません（{ setting-place }）。角かっこで囲んだリストを書いてください。

# The file that “gpuviz config init” writes: comments above each section and each setting.

settings-sample = gpuvizの設定です。#で始まる行はコメントで、設定とその既定値を示します。変えるには、行の初めの#を取ってください。ファイル名は、このフォルダーから見た名前です。「gpuviz config check」で、正しいかどうかを確かめられます。コマンドラインや環境変数での指定は、このファイルより優先されます。
settings-from-to = { $least }から{ $most }まで。
settings-one-of = 次のどれか1つ：{ $all }。
settings-some-of = 次のどれでも：{ $all }。
settings-such-as = 例：{ $example }。

settings-window = ウィンドウ。
setting-window-size = 幅と高さ（ピクセル）。空なら画面全体。
setting-window-full-screen = 枠をつけず、画面いっぱいにする。
setting-window-typing = 来館者が文を入力できるか、用意した文から選ぶだけか。
settings-race = 最初の章のレース。
setting-race-size = 行列の大きさ、M × N × K。"auto"なら、逐次レーンが指定の秒数で終えられる大きさ。
setting-race-seconds = 大きさが"auto"のときに、逐次レーンがかける秒数。
setting-race-tiles = それぞれのレーンが計算する答えの数。
setting-race-device = デバイスの名前、またはその一部。「gpuviz devices」で見られる。空なら一番速いもの。
setting-race-seed = 行列の乱数の種。数を変えると、別の行列になる。
setting-race-lanes = 競争するレーン。
setting-race-runs = 速いレーンを測る回数。中央値を使う。
setting-race-save-trace = レースごとに記録するファイル。空なら記録しない。
setting-race-replay = 見せる記録のファイル。そのときは何も計算しない。空なら使わない。
settings-model = 言語モデル。
setting-model-file = GGUFファイルのLlamaモデル。空なら「gpuviz model fetch」が取り寄せるもの。
setting-model-sentence = 最初に読む文。空なら用意した文。
setting-model-offline = 言語モデルがなくても、取り寄せない。
settings-languages = 来館者のことば。
setting-languages-first = 最初の言語。来館者が変わるたびに、これに戻る。
setting-languages-offered = 来館者が選べる言語。空なら、あるものすべて。
setting-languages-folder = 自分で書いた文章のフォルダー。たとえばその中のko/race.ftl。用意した文章に代わるか、新しい言語になる。
setting-languages-arabic-digits = アラビア語の数字：٠١٢٣（"arabic"）、または北西アフリカのように0123（"latin"）。
settings-access = 画面を見やすくするもの。最初から、全員に対して。
setting-access-text-percent = 文字の大きさ。ふつうの大きさに対するパーセント。
setting-access-high-contrast = コントラストを強くする。
setting-access-reduced-motion = 飾りだけの動きをなくす。
settings-kiosk = 無人の展示。
setting-kiosk-idle-s = タッチがなくなってから、秒読みが始まるまでの秒数。
setting-kiosk-countdown-s = 秒読みの秒数。終わると、すべてが最初に戻る。
setting-kiosk-staff-s = タッチがなくなってから、スタッフのページが閉じるまでの秒数。
setting-kiosk-pin = 画面から展示を終了できる人：「gpuviz kiosk pin」が表示する行。空なら、だれも終了できない。
setting-kiosk-typing = 展示の来館者が、自分の文を入力できるか。
setting-kiosk-millimetres = 画面の幅（ミリメートル）。画面がまちがった値を伝えるときに使う。0なら、画面が伝える値。
settings-quiet-hours = 休館の時間：画面は暗くなり、何も計算しない。
setting-quiet-hours-on = そのような時間があるか。
setting-quiet-hours-from = 始まる時刻。このコンピューターの時計による。
setting-quiet-hours-until = 終わる時刻。次の日の朝でもよい。
settings-health = 展示が自分の状態を知らせるもの。
setting-health-file = 状態のファイル。空なら、いつもの場所。
setting-health-log-folder = ログのフォルダー。空なら、いつもの場所。
settings-presenter = 発表。
setting-presenter-minutes = 発表にかける分数。

# “gpuviz config”
config-written = 設定ファイルを「{ $path }」に書きました。中身はすべてコメントです。必要なところを変えてください。
config-good = 「{ $path }」は正しく書けています。
config-none = 設定ファイルはありません。「gpuviz config init」で作れます。いまはすべて既定値です。
config-faults = 「{ $path }」に、まちがいが{ $count }個あります。
config-from-default = 既定値
# $name is an environment variable or an option
config-from-elsewhere = { $name }

# Lessons
lesson-note-title = 書かれたとおりではありません
# $name is the name of a control, such as device; $wanted and $used are its values, such as 500 or NVIDIA H100
lesson-not-here = このレッスンの指定は{ $name } = { $wanted }ですが、ここにはありません。代わりに{ $used }を使います。
lesson-not-here-at-all = このレッスンの指定は{ $name } = { $wanted }ですが、ここにはありません。いまのままにします。
lesson-save = レッスンとして保存
lesson-saved-title = 保存しました
lesson-saved = いまの画面をレッスン「{ $path }」にしました。「gpuviz --lesson」で開けます。
export-save = 画面と数値を保存
# $names are names of files
export-saved = 「{ $folder }」に{ $names }を保存しました。
