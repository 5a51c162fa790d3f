# Órdenes que no son de ningún capítulo.

model-fetching = descargando { $name }
model-name = { $name } { $version }
model-licence = licencia: { $licence }
model-size = tamaño: { NUMBER($megabytes, maximumFractionDigits: 1) } MB
model-hash = SHA-256: { $hash }
model-path = archivo: { $path }
model-right = está ahí y su hash es correcto
model-wrong = está ahí, pero su hash no es correcto; ejecuta «gpuviz model fetch» para descargarlo otra vez
model-not-there = todavía no está; ejecuta «gpuviz model fetch» con conexión a internet

terminal-tuning = Probando tamaños de bloque
terminal-tuned = { $device } es más rápido con { $parameters } ({ $tried ->
    [one] una opción probada
    [many] { $tried } de opciones probadas
   *[other] { $tried } opciones probadas
}).
terminal-tuned-speed = { $gflops } GFLOP/s; con los habituales, { $usual }. Guardado en { $path }.
devices-column-number = n.º
devices-column-name = nombre
devices-column-type = tipo
devices-column-units = unidades de cómputo
devices-column-lanes = carriles de cada una
devices-column-driver = controlador
devices-column-platform = plataforma
device-set-aside-equal = { $name } también funciona, pero { $instead } es el mismo hardware y más o menos igual de rápido.
device-set-aside = { $name } también funciona, pero { $instead } es el mismo hardware y tiene { $times } su velocidad.
