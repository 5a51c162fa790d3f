# Los píxeles, en español. Los números, nombres y textos entre { } los pone el programa: deja sus nombres como están al cambiar algo.
# Entre un número y su unidad hay un espacio que no se corta (U+00A0).

chapters-pixels = Píxeles

pixels-title = ¿Quién mantiene una imagen en movimiento?
pixels-subtitle = Una imagen en movimiento es un fotograma tras otro. Cada uno tiene { $pixels } { DE($pixels) }píxeles: cuadraditos que se calculan por separado.
pixels-subtitle-frozen = Congelado. Cada cuadrado es un píxel, y un estudiante lo calculó sin preguntar a nadie.
pixels-subtitle-slow = Un fotograma, en el orden en que sus partes se hicieron de verdad. Los dos van igual de ralentizados.
pixels-slowed = ralentizado × { NUMBER($factor) }

## Quién pinta

pixels-description-sequential = un núcleo de CPU, un píxel tras otro
pixels-description-cpu = OpenCL en { $cores ->
    [one] { $cores } núcleo de CPU
    [many] { $cores } de núcleos de CPU
   *[other] { $cores } núcleos de CPU
} × { $lanes ->
    [one] { $lanes } carril
    [many] { $lanes } de carriles
   *[other] { $lanes } carriles
}
pixels-description-gpu = { $name }
pixels-description-none = sin OpenCL no pueden pintar
pixels-description-unknown = buscando una GPU…
pixels-canvas-sequential = La imagen del profesor
pixels-canvas-opencl = La imagen de los estudiantes
pixels-new-frame = fotograma nuevo
pixels-old-frame = fotograma anterior
pixels-just-finished = recién hecho
pixels-tiles = { $tiles ->
    [one] { NUMBER($tiles) } tesela
    [many] { NUMBER($tiles) } de teselas
   *[other] { NUMBER($tiles) } teselas
}, una por estudiante
pixels-wrong = no es la misma imagen: no cuenta
pixels-nobody = aquí no pinta nadie

## Qué se mide

pixels-unknown = –
pixels-number-0 = { NUMBER($value, maximumFractionDigits: 0) }
pixels-number-1 = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }
pixels-second = en 1 segundo
pixels-second-description = De las 60 imágenes que muestra una pantalla en un segundo, { $frames ->
    [one] { NUMBER($frames) } sería nueva.
    [many] { NUMBER($frames) } serían nuevas.
   *[other] { NUMBER($frames) } serían nuevas.
}
pixels-frames-unit = fotogramas por segundo
pixels-frames-note = la pantalla muestra 60
pixels-pixels-unit = millones
pixels-pixels-note = de píxeles por segundo
pixels-finding = Las GPU se hicieron para las imágenes: ningún píxel espera a otro.
pixels-finding-figure = { $ratio } los píxeles del profesor
pixels-times-unit = los píxeles del profesor
pixels-times-origin = Píxeles por segundo de los estudiantes ÷ píxeles por segundo del profesor; cada uno es el valor del medio de los últimos fotogramas, con las copias incluidas.
pixels-times-turns = cada uno medido en su turno
pixels-times-together = los dos a la vez
pixels-sentence = Ningún píxel espera a otro. Para eso se hicieron las GPU.
pixels-sentence-slower = En una imagen tan pequeña, repartir el trabajo lleva más tiempo que hacerlo. Elige más píxeles.
pixels-sentence-alone = Aquí el profesor pinta solo.
pixels-verdict-correct = ✓ la misma imagen, píxel a píxel
pixels-verdict-wrong = ✗ { $pixels ->
    [one] { NUMBER($pixels) } píxel distinto
    [many] { NUMBER($pixels) } de píxeles distintos
   *[other] { NUMBER($pixels) } píxeles distintos
}, así que esto no cuenta

## Qué se puede elegir

pixels-size = Tamaño de la imagen
pixels-size-value = { $pixels } { DE($pixels) }píxeles
pixels-size-tenth = 0,1
pixels-size-half = 0,5
pixels-size-screen = pantalla
pixels-size-4k = TV 4K
pixels-detail = Detalle
pixels-detail-value = { $steps ->
    [one] { $steps } paso
    [many] { $steps } de pasos
   *[other] { $steps } pasos
} por píxel
pixels-detail-stop = { $detail }
pixels-freeze = Congelar y ampliar
pixels-move = Que se mueva
pixels-slow = Cámara lenta
pixels-again = Reintentar

## De cerca

pixels-zoom-title = { NUMBER($squares) } de los { NUMBER($pixels) } píxeles de este fotograma
pixels-zoom-hint = toca cualquier cuadrado
pixels-zoom-name = Píxeles del fotograma como cuadrados. Las flechas eligen uno.
pixels-zoom-whole = el fotograma entero
pixels-zoom-foot = El número es la luz del píxel. Decide el color.
pixels-light = { NUMBER($light, minimumFractionDigits: 2, maximumFractionDigits: 2) }
pixels-work-title = El trabajo de un estudiante para un píxel
pixels-step-1 = Mira a través de tu cuadrado.
pixels-step-1-result = columna { NUMBER($col) }, fila { NUMBER($row) }
pixels-step-2 = Camina hasta encontrar algo.
pixels-step-2-ball = una bola, después de { $steps ->
    [one] { $steps } paso
    [many] { $steps } de pasos
   *[other] { $steps } pasos
}
pixels-step-2-sea = el mar, después de { $steps ->
    [one] { $steps } paso
    [many] { $steps } de pasos
   *[other] { $steps } pasos
}
pixels-step-2-sky = solo cielo, después de { $steps ->
    [one] { $steps } paso
    [many] { $steps } de pasos
   *[other] { $steps } pasos
}
pixels-step-3 = Suma la luz que hay ahí.
pixels-work-foot = Las mismas tres líneas para los { NUMBER($pixels) } píxeles.
pixels-bridge-title = Un píxel también es una suma de productos
pixels-sum-pixel = este píxel: clases de luz × cuánto brilla cada una
pixels-sum-answer = una respuesta de una carrera: fila × columna
pixels-sum-count = { $count ->
    [one] { NUMBER($count) } producto
    [many] { NUMBER($count) } de productos
   *[other] { NUMBER($count) } productos
}
pixels-sum = { $a0 } × { $b0 } + { $a1 } × { $b1 } + { $a2 } × { $b2 } + … = { $total }
pixels-sum-capped = { $a0 } × { $b0 } + { $a1 } × { $b1 } + { $a2 } × { $b2 } + … = { $total }, mostrado como 1
pixels-bridge-canvas = imagen
pixels-bridge-sheet = hoja de respuestas
pixels-bridge-between = los mismos 1000 estudiantes, la misma clase de cuentas
pixels-bridge-note = Caminar es distinto: cuánto camina, cada estudiante lo averigua solo. Únicamente la luz es una suma de productos.
pixels-to-race = Convertirla en hoja →

## Qué pasó entre medias

pixels-replaced = El cálculo se detuvo sin dar respuesta. Se ha puesto en marcha otra vez; la imagen sigue en un momento.
pixels-other-device = El dispositivo fallaba una y otra vez. Ahora pinta otro.
pixels-no-opencl = Ya no funciona ningún dispositivo OpenCL. El profesor pinta solo.
pixels-asleep = En este momento no se puede calcular nada aquí. La última imagen se queda; se intentará otra vez.
pixels-waits = Se está midiendo algo. La imagen sigue cuando termine.

## En la terminal

pixels-terminal-picture = { NUMBER($width) } × { NUMBER($height) } píxeles, { $detail } pasos por píxel, { $frames ->
    [one] { NUMBER($frames) } fotograma
    [many] { NUMBER($frames) } de fotogramas
   *[other] { NUMBER($frames) } fotogramas
} de cada uno; cuenta la mediana
pixels-terminal-device = { $name } ({ $driver })
pixels-terminal-frame = un fotograma
pixels-terminal-frames = fotogramas por segundo
pixels-terminal-pixels = millones de píxeles por segundo
pixels-terminal-speedup = Los estudiantes pintan { $ratio } los píxeles del profesor.
pixels-terminal-verified = Todos los fotogramas son iguales, píxel a píxel (mayor diferencia: { $difference } de 255).
pixels-terminal-wrong = Los fotogramas no son iguales: se diferencian hasta en { $difference } de 255.

## Errores

error-invalid-frame-size = «{ $given }» no es el tamaño de una imagen. Da dos números enteros de 1 a { NUMBER($largest) }, como 1280x720.
error-frame-too-large = Esta imagen necesita { NUMBER($needed_mb) } MB, y aquí se pueden usar { NUMBER($available_mb) } MB. Elige un tamaño más pequeño.
