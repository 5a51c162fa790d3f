# What several chapters share, in Korean. Numbers, names and texts in { } are put in by the program: keep their names when
# you edit. LARGE writes a large number as 2.1억; its “times” says by how much the number is to be multiplied.

window-title = gpuviz

stopwatch = { NUMBER($seconds, minimumFractionDigits: 3, maximumFractionDigits: 3) }
stopwatch-unit = 초
stopwatch-name = { $lane }의 스톱워치: { $seconds }초
state-rate = 1초에 { LARGE($billions, times: 1000000000) } 번 계산

## Lanes

lane-sequential = 교수
lane-opencl = 학생들

## Time

duration-us = { NUMBER($value, maximumFractionDigits: 1) } µs
duration-ms = { NUMBER($value, maximumFractionDigits: 1) } ms
duration-s = { NUMBER($value, minimumFractionDigits: 0, maximumFractionDigits: 3) }초
duration-minutes = { NUMBER($value) }분
duration-hours = { NUMBER($value) }시간
duration-days = { NUMBER($value) }일
duration-years = { NUMBER($value) }년
duration-many-years = { $years } 년

## The ladder of lanes

ladder-unknown = –
ladder-ratio-marked = { $ratio } *
ladder-ratio-0 = { NUMBER($ratio, maximumFractionDigits: 0) }배
ladder-ratio-1 = { NUMBER($ratio, minimumFractionDigits: 1, maximumFractionDigits: 1) }배
ladder-ratio-2 = { NUMBER($ratio, minimumFractionDigits: 2, maximumFractionDigits: 2) }배

## Buttons and choosers

command-start = 시작
command-play = 재생
command-pause = 멈춤
command-resume = 계속
command-close = 돌아가기
command-colour-units = 누가 풀었나
command-colour-answers = 답
scrub-name = 기록 속의 시점

## What happens, in one or two sentences

message-recording-title = 기록을 보고 있어요
message-failed-title = 잘되지 않았어요

count = { NUMBER($value) }
count-million = { LARGE($value, times: 1000000) }
count-billion = { LARGE($value, times: 1000000000) }

## Numbers

percent = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }%
percent-whole = { NUMBER($value, maximumFractionDigits: 0) }%
percent-tiny = 0.1% 미만
guess-hint = 여기를 눌러 예상하기
guess-title = 내 예상
guess-is-locked = 확정
guess-marker = 내 예상 { $time }
guess-marker-settled = { $time }
guess-too-long = 내 예상이 { $ratio }배 길었어요
guess-too-short = 내 예상이 { $ratio }배 짧았어요
guess-spot-on = 내 예상이 딱 맞았어요

## Where figures come from

origin-computed = 측정한 값으로 계산
origin-sourced = 출처
origin-rule = 이 게임의 규칙
origin-fact = { $value }. { $source }, { $date }.

## Languages

language-name = 한국어
