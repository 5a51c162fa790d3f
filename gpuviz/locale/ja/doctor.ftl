# What “gpuviz doctor” says, in Japanese.

doctor-host = { $system }、CPUコア{ $cores }個、メモリ{ $memory } GB、Python { $python }
doctor-qt = Qtで描けます
doctor-fonts = フォントに、必要な文字が全部あります
doctor-languages = ここのフォントに、どの言語の文字も全部あります
doctor-language-undrawn = { $language }の文字を全部もつフォントがないので、ウィンドウではこの言語を選べません。フォントを入れてください。DebianやUbuntuでは「sudo apt-get install { $package }」です
doctor-texts = { $path }に書かれた文章に、まちがいはありません
doctor-no-texts = 自分で書いた文章のためのフォルダー{ $path }がないので、もとの文章が出ます。フォルダーを作るか、設定ファイルの[languages]の「folder」を直してください
doctor-text-fault = { $file }：{ $kind ->
    [missing] メッセージ「{ $message }」がないので、ウィンドウではこの言語を選べません
    [unknown] gpuvizにメッセージ「{ $message }」はありません。名前を直してください
    [syntax] Fluentのメッセージではありません：{ $detail }
    [argument] 「{ $message }」が使う「{ $detail }」には、値がわたされません
    [unused] 「{ $message }」に「{ $detail }」がありません
    [reference] 「{ $message }」がさす「{ $detail }」がありません
    [plural] 「{ $message }」の複数形が、この言語のものではありません：{ $detail }
    [markup] 「{ $message }」のマークアップが、そのまま見えてしまいます：{ $detail }
   *[unreadable] 読めません：{ $detail }
}
doctor-text-faults-more = 自分で書いた文章に、まちがいがあと{ NUMBER($faults) }個あります
doctor-display = 画面にウィンドウを開けます
doctor-no-display = ここには画面がありません。ターミナルと「gpuviz snapshot」は、画面なしで使えます
doctor-device-gpu = GPU { $name }、ドライバー{ $driver }、演算ユニット{ $units }個：正しく計算します
doctor-device-cpu = CPUのOpenCL：{ $name }、ドライバー{ $driver }、コア{ $units }個 × { $lanes }レーン：正しく計算します
doctor-no-driver = OpenCLのドライバーが入っていません
doctor-no-device = 動くOpenCLデバイスがありません。GPUのドライバーを入れてください。CPUなら、DebianやUbuntuでは「sudo apt-get install pocl-opencl-icd」、そのほかでは「pip install 'gpuviz[cpu]'」です
doctor-no-gpu = GPUが見つかりません：CPUのコアが学生役をし、ウィンドウにもそう出ます
doctor-numba = 教授のループはnumbaでコンパイルされます
doctor-no-numba = numbaがありません：教授は答え1つごとにBLASの内積を1回使い、そう表示します
doctor-model = 言語モデルは{ $path }にあります
doctor-no-model = { $path }に言語モデルがありません。レースは、なくてもできます。「gpuviz model fetch」で取り寄せてください
doctor-model-damaged = { $path }は、言語モデルの完全なファイルではありません。レースは、なくてもできます。「gpuviz model fetch」で取り寄せてください
doctor-shared-memory = レースの絵のための共有メモリがあります
doctor-no-shared-memory = レースの絵が共有メモリに入りません（{ $detail }）。Linuxでは「mount -o remount,rw,size=64M /dev/shm」で直せます。コンテナは「docker run --shm-size=64m」で始めてください
doctor-no-temporary-folder = { $detail }。TMPDIRに、書きこめるフォルダーを指定してください
doctor-folder = { $path }に書きこめ、そこで作ったものを実行できます
doctor-folder-unwritable = { $path }に書きこめません（{ $detail }）。書きこみを許すか、{ $variable }に書きこめるフォルダーを指定してください
doctor-folder-full = { $path }がいっぱいです（{ $detail }）。空きを作るか、{ $variable }に空きのあるフォルダーを指定してください
doctor-folder-noexec = { $path }は「noexec」でマウントされたディスクにあるので、そこで作ったものを実行できません。{ $variable }に、別のディスクのフォルダーを指定してください
doctor-log = ログは{ $path }です
doctor-healthy = すべて良好です。レースができます。
doctor-ill = このままでは、レースがうまくできません。✗の行を直して、もう一度実行してください。
