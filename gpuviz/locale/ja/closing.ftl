# The closing page, in Japanese. Numbers, names and texts in { } are put in by the program: keep their names when you edit.

chapters-closing = まとめ
closing-title = なぜGPUはこれほど貴重になった？
closing-subtitle = 答えを短い文にまとめました。数値は、このコンピューターで出したものです。行にタッチすると、もう一度見られます。
closing-name = それぞれの章でわかったこと
closing-unmeasured = まだ測っていません
closing-again = 最初から
