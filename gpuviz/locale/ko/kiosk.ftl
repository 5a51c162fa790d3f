# The unattended exhibit, the choice of a language, and starting over, in Korean.

## In every chapter

command-start-over = 처음부터
start-over-title = 처음부터 다시 할까요?
start-over-body = 바꾼 것이 모두 원래대로 돌아가요.
start-over-stay = 계속 볼래요
start-over-confirm = 처음부터 다시

# Above the choice of languages; it is shown in all of them at once.
languages-title = 언어를 고르세요

## Nobody is here: the last race is played back, and invites

kiosk-invitation = 화면을 눌러 시작하세요
# $time is the time of day. $days is 0 today, 1 yesterday, and so on.
kiosk-raced = { $days ->
    [0] 오늘 { $time }, 이 컴퓨터에서 한 경주예요. 실제 속도로 보여 줘요.
    [1] 어제 { $time }, 이 컴퓨터에서 한 경주예요. 실제 속도로 보여 줘요.
   *[other] { $days }일 전 { $time }, 이 컴퓨터에서 한 경주예요. 실제 속도로 보여 줘요.
}
kiosk-racing = 지금 이 컴퓨터가 경주하고 있어요.
# $date is a date, $device the name of a computer’s part.
kiosk-recorded = { $date }, { $device }에서 한 경주의 기록이에요. 실제 속도로 보여 줘요.

## Nobody has touched the screen for a while

kiosk-still-there = 아직 보고 있나요?
kiosk-seconds-left = { NUMBER($seconds) }초 뒤에 처음으로 돌아가요.
kiosk-still-here = 아직 보고 있어요
kiosk-from-the-start = 처음부터 시작하기
# For screen readers, of the ring that shows the seconds.
kiosk-countdown-name = { NUMBER($seconds) }초 남음

## Outside the opening hours the screen is dark; this is shown when somebody touches it

kiosk-closed = { $time }에 다시 열어요

## Something did not work; for a few seconds, until everything is back

kiosk-one-moment = 잠시만 기다려 주세요
