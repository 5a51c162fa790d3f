# The unattended exhibit, the choice of a language, and starting over, in Japanese.

## In every chapter

command-start-over = 最初から
start-over-title = 最初からにしますか？
start-over-body = 変えたものは、全部もとに戻ります。
start-over-stay = このまま続ける
start-over-confirm = 最初からにする

# Above the choice of languages; it is shown in all of them at once.
languages-title = ことばを選んでください

## Nobody is here: the last race is played back, and invites

kiosk-invitation = タッチしてスタート
# $time is the time of day. $days is 0 today, 1 yesterday, and so on.
kiosk-raced = { $days ->
    [0] 今日の{ $time }にこのコンピューターで行ったレースを、実際の速さで再現しています。
    [1] 昨日の{ $time }にこのコンピューターで行ったレースを、実際の速さで再現しています。
   *[other] { $days }日前の{ $time }にこのコンピューターで行ったレースを、実際の速さで再現しています。
}
kiosk-racing = いま、このコンピューターでレースをしています。
# $date is a date, $device the name of a computer’s part.
kiosk-recorded = { $date }に{ $device }で行ったレースの記録です。実際の速さで再現しています。

## Nobody has touched the screen for a while

kiosk-still-there = まだ見ていますか？
kiosk-seconds-left = あと{ NUMBER($seconds) }秒で、最初に戻ります。
kiosk-still-here = まだ見ています
kiosk-from-the-start = 最初から始める
# For screen readers, of the ring that shows the seconds.
kiosk-countdown-name = 残り{ NUMBER($seconds) }秒

## Outside the opening hours the screen is dark; this is shown when somebody touches it

kiosk-closed = 再開は{ $time }です

## Something did not work; for a few seconds, until everything is back

kiosk-one-moment = 少しお待ちください
