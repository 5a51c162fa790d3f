# Serving, in Japanese: what the terminal says, and what can go wrong. What the window says is in serving_scene.ftl.

## In the terminal

serving-terminal-heading = 時間は測定、人はシミュレーション。
serving-terminal-asked = 質問した人
serving-terminal-completed = 回答済み
serving-terminal-refused = 断られた人
serving-terminal-wait = 平均の待ち時間
serving-terminal-first-half = 最初の単語まで、半分の人
serving-terminal-first-most = 最初の単語まで、20人中19人
serving-terminal-response-half = 答え全体まで、半分の人
serving-terminal-response-most = 答え全体まで、20人中19人
serving-terminal-tokens = 1秒に出す単語のかけら
serving-terminal-tokens-value = { NUMBER($rate) }
serving-terminal-busy = 働いていた時間の割合
serving-terminal-nobody = この時間には、だれも質問しませんでした。
serving-terminal-keeps-up = 1分に{ NUMBER($come) }人が質問し、{ NUMBER($limit) }人まで答えられます。
serving-terminal-runs-away = 列がのび続けました。1分に{ NUMBER($come) }人が質問し、答えられるのは{ NUMBER($limit) }人だけです。
serving-terminal-promise = 全体の{ $share }が、最初の単語を{ NUMBER($promise) }秒以内に受け取りました。
serving-terminal-full = 列がいっぱいで、断られた人がいます。
serving-terminal-never-fits = 持ってきたものが、単語のかけら{ NUMBER($memory) }個分のメモリに入らず、断られた人がいます。
serving-terminal-costs-disturbed = 時間を測る間、ほかのプログラムがコア{ NUMBER($cores) }個を使っていました。値が大きすぎるので、測りなおします。
serving-terminal-checked = 本物の質問{ NUMBER($requests) }件の半分に{ $real }以内で答えました。シミュレーションでは{ $simulated }、差は{ $error }です。
serving-terminal-others = その間、ほかのプログラムがコア{ NUMBER($cores) }個を使っていたので、本物のほうが余分に時間がかかりました。

## Errors

error-costs = 「{ $path }」は、サービスの時間を書いたファイルではありません。「gpuviz serving --json」が「costs」に出すJSONを指定してください。
error-costs-too-large = 「{ $path }」は{ NUMBER($most_kb) } kBを超えています。「gpuviz serving --json」が「costs」に出すJSONを指定してください。
error-costs-not-json = 「{ $path }」は、UTF-8のJSONオブジェクト1つではありません。「gpuviz serving --json」が「costs」に出すJSONを指定してください。
error-cost-unknown = 「{ $path }」に、ここでは使わない「{ $name }」があります。秒で表した時間を「prefill_s」と「decode_s」に、それから「memory_tokens」を書いてください。
error-cost-missing = 「{ $path }」に「{ $name }」がありません。「prefill_s」「decode_s」「memory_tokens」を書いてください。
error-cost-wrong = 「{ $path }」の「{ $name }」に「{ $given }」は使えません。{ $allowed }を書いてください。
error-cost-twice = 「{ $path }」の「{ $name }」には、{ $given }の時間が2つあります。どちらか1つにしてください。
error-cost-no-steps = 「{ $path }」の「decode_s」にステップがないので、答えは1トークンより長くできません。ステップを加えるか、--answer 1を選んでください。
