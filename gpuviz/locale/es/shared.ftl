# Lo que comparten varios capítulos, en español. Los números, nombres y textos entre { } los pone el programa: deja sus nombres
# como están al cambiar algo. Entre un número y su unidad hay un espacio que no se corta (U+00A0). DE($x) pone el «de» de
# «17 millones de años», y nada en «900 años».

window-title = gpuviz

stopwatch = { NUMBER($seconds, minimumFractionDigits: 3, maximumFractionDigits: 3) }
stopwatch-unit = segundos
stopwatch-name = Cronómetro, { $lane }: { $seconds ->
    [one] { $seconds } segundo
    [many] { $seconds } de segundos
   *[other] { $seconds } segundos
}
state-rate = { $billions } mil millones de cálculos por segundo

## Los dos

lane-sequential = El profesor
lane-opencl = Los estudiantes

## Tiempo

duration-us = { NUMBER($value, maximumFractionDigits: 1) } µs
duration-ms = { NUMBER($value, maximumFractionDigits: 1) } ms
duration-s = { NUMBER($value, minimumFractionDigits: 0, maximumFractionDigits: 3) } s
duration-minutes = { NUMBER($value) } min
duration-hours = { $value ->
    [one] { NUMBER($value) } hora
    [many] { NUMBER($value) } de horas
   *[other] { NUMBER($value) } horas
}
duration-days = { $value ->
    [one] { NUMBER($value) } día
    [many] { NUMBER($value) } de días
   *[other] { NUMBER($value) } días
}
duration-years = { $value ->
    [one] { NUMBER($value) } año
    [many] { NUMBER($value) } de años
   *[other] { NUMBER($value) } años
}
duration-many-years = { $years } { DE($years) }años

## Cuántas veces más rápido

ladder-unknown = –
ladder-ratio-marked = { $ratio } *
ladder-ratio-0 = { NUMBER($ratio, maximumFractionDigits: 0) } ×
ladder-ratio-1 = { NUMBER($ratio, minimumFractionDigits: 1, maximumFractionDigits: 1) } ×
ladder-ratio-2 = { NUMBER($ratio, minimumFractionDigits: 2, maximumFractionDigits: 2) } ×

## Botones y listas

command-start = Empezar
command-play = Reproducir
command-pause = Pausa
command-resume = Seguir
command-close = Volver
command-colour-units = ¿Quién fue?
command-colour-answers = Respuestas
scrub-name = Momento de la grabación

## Qué ocurre, en una o dos frases

message-recording-title = Una grabación
message-failed-title = No ha funcionado

count = { NUMBER($value) }
count-million = { NUMBER($value) } { $value ->
    [one] millón
    [many] millones
   *[other] millones
}
count-billion = { $value ->
    [one] mil millones
    [many] { NUMBER($value) } mil millones
   *[other] { NUMBER($value) } mil millones
}

## Números

percent = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } %
percent-whole = { NUMBER($value, maximumFractionDigits: 0) } %
percent-tiny = < 0,1 %
guess-hint = toca aquí para hacer tu estimación
guess-title = Tu estimación
guess-is-locked = fijada
guess-marker = tu estimación: { $time }
guess-marker-settled = { $time }
guess-too-long = tu estimación: { $ratio } veces más larga
guess-too-short = tu estimación: { $ratio } veces más corta
guess-spot-on = tu estimación: acertada

## De dónde salen los números

origin-computed = Calculado con lo que se midió
origin-sourced = De dónde sale
origin-rule = Una regla de este juego
origin-fact = { $value }. { $source }, { $date }.

## Idiomas

# Cómo se llama este idioma a sí mismo: «Deutsch» en alemán, «العربية» en árabe.
language-name = Español
