# «gpuviz soak»: visitas al azar y fallos al azar ponen a prueba la exposición, y el personal técnico lee una página sobre ello.
soak-sessions = { $sessions } { $sessions ->
    [one] visita al azar
    [many] de visitas al azar
   *[other] visitas al azar
}, de la semilla { $seed }, en { $seconds } s
# $acts cuenta toques, teclas y cosas así.
soak-acts = { $acts } { $acts ->
    [one] toque o tecla
    [many] de toques y teclas
   *[other] toques y teclas
}
soak-pairs = { $faults } { $faults ->
    [one] clase de fallo
    [many] de clases de fallo
   *[other] clases de fallo
} en { $chapters } { $chapters ->
    [one] capítulo
    [many] de capítulos
   *[other] capítulos
}, { $pairs } parejas distintas de ambos
# Cuánto tiempo la ventana no pudo reaccionar a nada; $most vale para el 99,9 % del tiempo.
soak-held = La ventana estuvo retenida { $longest } ms como máximo; el 99,9 % del tiempo, { $most } ms o menos.
soak-gaps = Con lo que le quitaron otros programas, son { $longest } ms y { $most } ms.
soak-too-few = Son muy pocas visitas para saber si algo crece.
soak-growth = Crecimiento en { $sessions } { $sessions ->
    [one] visita
    [many] de visitas
   *[other] visitas
}: memoria { $memory } MB por visita, archivos abiertos { $handles }, procesos { $processes }, memoria compartida { $boards }, partes de la ventana { $widgets }.
soak-recoveries = Después de una pérdida, los resultados volvieron en (mediana, peor):
soak-checked = { $what }: { $count } probados, { $wrong } mal
soak-what-corruptions = Resultados dañados dados por buenos
soak-what-clean = Resultados buenos dados por malos
soak-what-fuzz = Archivos y mensajes dañados
soak-what-events = Toques y teclas seguidos
soak-passed = Superado.
soak-failed = No superado, con { $findings } { $findings ->
    [one] hallazgo
    [many] de hallazgos
   *[other] hallazgos
}:
