# La exposición sin vigilancia, la elección del idioma y volver a empezar.

## En todos los capítulos

command-start-over = Desde cero
start-over-title = ¿Empezar desde el principio?
start-over-body = Todo lo que cambiaste vuelve a como estaba.
# Las dos respuestas.
start-over-stay = Quedarme aquí
start-over-confirm = Empezar desde el principio

# Encima de la elección de idiomas; se muestra en todos a la vez.
languages-title = Elige tu idioma

## No hay nadie: se repite la última carrera, e invita

kiosk-invitation = Toca para empezar
# $time es la hora. $days es 0 para hoy, 1 para ayer, y así.
kiosk-raced = { $days ->
    [0] Carrera en este equipo, hoy a las { $time }. Ahora se repite a su velocidad real.
    [1] Carrera en este equipo, ayer a las { $time }. Ahora se repite a su velocidad real.
    [one] Carrera en este equipo hace { $days } día, a las { $time }. Ahora se repite a su velocidad real.
    [many] Carrera en este equipo hace { $days } de días, a las { $time }. Ahora se repite a su velocidad real.
   *[other] Carrera en este equipo hace { $days } días, a las { $time }. Ahora se repite a su velocidad real.
}
kiosk-racing = Este equipo está en plena carrera.
# $date es una fecha, $device el nombre de una pieza del equipo.
kiosk-recorded = Una grabación del { $date }, hecha con { $device }. Se repite a su velocidad real.

## Hace un rato que nadie toca la pantalla

kiosk-still-there = ¿Sigues ahí?
kiosk-seconds-left = Todo empieza de nuevo en { NUMBER($seconds) } s.
kiosk-still-here = Sigo mirando
kiosk-from-the-start = Empezar desde el principio
# Para lectores de pantalla, del anillo que muestra los segundos.
kiosk-countdown-name = Segundos que quedan: { NUMBER($seconds) }

## Fuera del horario la pantalla está oscura; esto aparece cuando alguien la toca

kiosk-closed = Abrimos de nuevo a las { $time }

## Algo no funcionó; durante unos segundos, hasta que todo vuelva

kiosk-one-moment = Un momento, por favor
