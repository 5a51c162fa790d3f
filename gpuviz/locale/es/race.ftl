# El capítulo «La carrera».

race-title = ¿Un profesor o 1000 estudiantes?
race-subtitle-start = Los mismos { NUMBER($tiles) } problemas. Las mismas cuentas. Pulsa «Empezar» y míralos trabajar.
race-subtitle = Los mismos { NUMBER($tiles) } problemas. Las mismas cuentas. Solo cambia el número de manos.

lane-blas_one_core = un núcleo a tope
lane-blas_all_cores = todos los núcleos a tope

description-sequential = un núcleo de CPU, una respuesta tras otra
description-opencl-cpu = { $cores ->
    [one] { $cores } núcleo de CPU
    [many] { $cores } de núcleos de CPU
   *[other] { $cores } núcleos de CPU
} × { $lanes ->
    [one] { $lanes } carril
    [many] { $lanes } de carriles
   *[other] { $lanes } carriles
} (no hay GPU)
description-opencl-gpu = { $name }, { $units ->
    [one] { $units } unidad de cómputo
    [many] { $units } de unidades de cómputo
   *[other] { $units } unidades de cómputo
}
description-opencl-cpu-chosen = { $cores ->
    [one] { $cores } núcleo de CPU
    [many] { $cores } de núcleos de CPU
   *[other] { $cores } núcleos de CPU
} × { $lanes ->
    [one] { $lanes } carril
    [many] { $lanes } de carriles
   *[other] { $lanes } carriles
} (se eligió la CPU)
description-opencl-cpu-recorded = { $cores ->
    [one] { $cores } núcleo de CPU
    [many] { $cores } de núcleos de CPU
   *[other] { $cores } núcleos de CPU
} × { $lanes ->
    [one] { $lanes } carril
    [many] { $lanes } de carriles
   *[other] { $lanes } carriles
}
description-numpy = NumPy en { $cores ->
    [one] el núcleo de CPU
    [many] los { $cores } núcleos de CPU
   *[other] los { $cores } núcleos de CPU
} (sin OpenCL)
description-unknown = buscando una GPU…

answers = { NUMBER($done) } de { NUMBER($tiles) } { $tiles ->
    [one] respuesta
    [many] respuestas
   *[other] respuestas
}
state-waiting-turn = espera: los dos necesitan la misma CPU y se turnan
state-computing = calculando…
state-marking = corrigiendo…
verdict-correct = ✓ todo correcto
verdict-wrong = ✗ { NUMBER($wrong) } mal

sheet-name = Hoja de respuestas: { $lane }
sheet-description = { NUMBER($rows) } filas de { NUMBER($cols) } casillas. Hay { $done ->
    [one] { NUMBER($done) } respuesta
    [many] { NUMBER($done) } de respuestas
   *[other] { NUMBER($done) } respuestas
}. Las flechas eligen una casilla; la tecla Intro muestra cómo salió su respuesta.

## Tiempo

timeline-title = Cuánto tardaron
timeline-description = Cuánto necesitó cada uno, en un eje en el que cada paso dura diez veces más.

## Cuántas veces más rápido

race-finding = La IA repite las mismas cuentas pequeñas, más de las que nadie podría contar. Muchas manos se las reparten.
race-finding-figure = { NUMBER($ratio) } veces más { $is_faster ->
    [True] rápido
   *[other] lento
}
ladder-title = Los estudiantes contra…
ladder-origin = Tiempo de este método ÷ tiempo de los estudiantes. Cada uno es el del medio de varias vueltas, con todo copiado de regreso y comprobado. En «más lento» es al revés.
ladder-students = el tiempo de los estudiantes
ladder-sequential = una respuesta a la vez
ladder-blas_one_core = un núcleo a tope
ladder-blas_all_cores = todos los núcleos a tope

## Botones y listas

command-again = Otra vez
command-stop = Parar
command-slow = Cámara lenta
command-how = ¿Cómo se hace?
command-sizes = Tamaños
badge-slowed = ralentizado × { NUMBER($factor) }
badge-recording = grabación
chooser-size = El examen del profesor
chooser-device = Los estudiantes son
size-tiny = examen diminuto
size-small = examen pequeño
size-seconds = examen de { $seconds ->
    [one] 1 s
    [many] { $seconds } s
   *[other] { $seconds } s
}
size-given = { $size }
device-best = lo más rápido
device-cpu = { $name } (CPU)
device-gpu = { $name } (GPU)

## Qué ocurre, en una o dos frases

message-looking-title = Un momento
message-looking = Buscamos qué puede calcular aquí y preparamos el examen.
message-ready-title = ¿Quién acabará primero?
message-ready = { NUMBER($m) } × { NUMBER($k) } números por { NUMBER($k) } × { NUMBER($n) } números: { NUMBER($answers) } respuestas de { NUMBER($k) } multiplicaciones cada una.
message-racing-title = ¡Ya!
message-racing = Cada casilla es un problema de { $per_tile ->
    [one] { NUMBER($per_tile) } respuesta
    [many] { NUMBER($per_tile) } de respuestas
   *[other] { NUMBER($per_tile) } respuestas
}. Toma su color cuando están todas.
message-turns-title = Empiezan los estudiantes
message-turns = Aquí los dos usan la misma CPU, así que se turnan. El tiempo de cada uno empieza en cero.
message-students-done-title = Los estudiantes han terminado
message-students-done = Tardaron { $time }. El profesor lleva { NUMBER($done) } de { NUMBER($tiles) } respuestas. Espera, o pulsa «Parar».
message-students-done-estimate = Tardaron { $time }. El profesor lleva { NUMBER($done) } de { NUMBER($tiles) } respuestas y necesita cerca de { $estimate }. Espera, o pulsa «Parar».
message-professor-done-title = El profesor ha terminado
message-professor-done = Tardó { $time }.
message-students-alone = Tardaron { $time }. Nadie corrió contra ellos.
message-finished-title = Las mismas respuestas, { $ratio } veces más rápido.
message-finished = Cada estudiante es más lento que el profesor. Pero son muchísimos.
message-finished-cpu = { $cores ->
    [one] Un núcleo de CPU hace de estudiantes: calcula
    [many] { $cores } de núcleos de CPU hacen de estudiantes: cada uno calcula
   *[other] { $cores } núcleos de CPU hacen de estudiantes: cada uno calcula
} { $lanes ->
    [one] { $lanes } respuesta
    [many] { $lanes } de respuestas a la vez
   *[other] { $lanes } respuestas a la vez
} y lee menos veces cada número. Una GPU tiene miles de esos carriles.
message-finished-numpy = Aquí NumPy, con { $cores ->
    [one] el núcleo de CPU
    [many] los { $cores } núcleos de CPU
   *[other] los { $cores } núcleos de CPU
}, hizo de estudiantes: no había ningún dispositivo OpenCL en marcha.
message-held-back = * Medido mientras { $names } frenaba este método, así que los estudiantes parecen mejores de lo que son.
message-slower-title = Esta vez gana el profesor.
message-slower = En un examen tan pequeño, repartir las hojas lleva más tiempo que resolverlas. Elige uno más grande.
message-wrong-title = No todas las respuestas son correctas.
message-wrong = { $wrong ->
    [one] Una casilla no pasó
    [many] { NUMBER($wrong) } de casillas no pasaron
   *[other] { NUMBER($wrong) } casillas no pasaron
} la corrección, así que esta carrera no cuenta. Pulsa «Otra vez».
message-slow-title = Cámara lenta
message-slow = En este orden llegaron de verdad las respuestas hace un momento; aquí, { NUMBER($factor) } veces más lento.
message-slow-recorded-title = Una grabación a cámara lenta
message-slow-recorded = En este orden llegaron las respuestas el { $date }, con { $device }; aquí, { NUMBER($factor) } veces más lento.
message-slow-waves = Las respuestas volvieron en grupos: dentro de un grupo no se sabe el momento exacto de cada una.
message-recording = Ahora no se calcula nada. Esta carrera se grabó el { $date } con { $device } y se muestra tal como fue.
message-stopped = La carrera se paró. Pulsa «Empezar» para otra.

message-replaced-again = El cálculo se detuvo sin dar respuesta. Se ha puesto en marcha otra vez, y la carrera empieza de nuevo.
message-replaced-caches = El cálculo se detuvo otra vez. Ahora empieza con todo recién construido.
message-replaced-device = El dispositivo fallaba una y otra vez. Otro toma su lugar, y la carrera empieza de nuevo.
message-replaced-numpy = Aquí no funciona ahora ningún dispositivo OpenCL. Los estudiantes usan NumPy en todos los núcleos de CPU.
message-replaced-recording = Ahora no se puede calcular nada aquí. Lo que ves es una grabación.

## Una respuesta

answer-title = Fila { NUMBER($row) }, columna { NUMBER($col) }
answer-subtitle = Multiplica cada número de la fila por su pareja de la columna y súmalo todo.
answer-row = fila { NUMBER($row) } de A
answer-column = columna { NUMBER($col) } de B
answer-sum = la suma, que crece con cada producto
answer-terms = { $terms } … = { $result }
answer-exact = calculado con el doble de cifras
answer-bound = diferencia permitida
answer-right = ✓ correcta
answer-wrong = ✗ incorrecta
answer-missing = todavía no está
answer-looking = Buscando los números de esta respuesta…
answer-gone = Los números de esta respuesta no están a mano ahora. Haz una carrera y elige otra vez una casilla.
answer-recorded = Una grabación guarda tiempos y colores, no los números de cada respuesta. Haz una carrera en vivo para verlos.
answer-products-axis = productos sumados

## Cómo se hace

how-title = El mismo trabajo, escrito dos veces
how-subtitle = A la izquierda, el bucle del profesor: una respuesta tras otra. A la derecha, lo que hace cada estudiante, todos a la vez.
how-loop = { $name }, en un núcleo de CPU
how-kernel = { $name }, en { $device }
how-kernel-tuned = { $name }, en { $device }; lo más rápido, con { $parameters }
how-kernel-searching = { $name }, en { $device }; buscando lo más rápido aquí: { $percent } %
how-kernel-unknown = { $name }

roof-title = ¿Cuánto se acercan al límite?
roof-subtitle = La línea blanca es lo máximo que puede este dispositivo, según se midió. Cada punto es lo que alcanzó uno de ellos.
roof-description = Velocidad según los cálculos por cada byte que se mueve, en ejes en los que cada paso es diez veces más.
roof-dot = { $lane }: { $share }
roof-x = cálculos por cada byte que se mueve (aquí { NUMBER($here) })
roof-y = miles de millones de cálculos por segundo
roof-memory = la memoria mueve { NUMBER($gigabytes) } GB por segundo
roof-peak = como máximo, { NUMBER($billions) } mil millones de cálculos por segundo

## Todos los tamaños

sizes-title = ¿Quién gana? Depende del tamaño
sizes-subtitle = Por debajo de la línea, repartir el trabajo cuesta más que hacerlo, y gana el profesor.
sizes-x = cálculos del examen
sizes-y = veces más rápido que el profesor
sizes-equal = igual de rápido
sizes-measuring = Midiendo un tamaño tras otro…
sizes-done = Cada punto se midió aquí hace un momento, y sus respuestas se comprobaron.
sizes-wrong = Al menos una respuesta estaba mal; su tamaño se deja fuera.
sizes-recorded = Una grabación solo tiene su propio tamaño. Haz una carrera en vivo para medir otros.

size-sentence = esta frase, capa { $layer }

chapters-race = La carrera

full-pass-title = ¿Un profesor o 1000 estudiantes?
full-pass-subtitle = Los dos leen la misma frase con el mismo modelo de lenguaje, capa tras capa.
full-pass-strips-name = Las capas: { $lane }
full-pass-layers = { NUMBER($done) } de { NUMBER($layers) } { $layers ->
    [one] capa
    [many] capas
   *[other] capas
}
full-pass-ready-title = Preparando
full-pass-ready = Primero se calculan los números correctos, con el doble de cifras, para poder comprobar cada capa.
full-pass-racing-title = Leen la frase
full-pass-racing = { $layers ->
    [one] { NUMBER($layers) } capa
    [many] { NUMBER($layers) } de capas
   *[other] { NUMBER($layers) } capas
}, una tras otra: cada una necesita lo que averiguó la anterior.
full-pass-students-done-title = Los estudiantes ya la han leído
full-pass-students-done = Tardaron { $time }. El profesor va por la capa { NUMBER($done) } de { NUMBER($layers) }.
full-pass-finished-title = La misma palabra, { $ratio } veces más rápido.
full-pass-finished = Los dos dicen «{ $word }», después de { $layers ->
    [one] { NUMBER($layers) } capa
    [many] { NUMBER($layers) } de capas
   *[other] { NUMBER($layers) } capas
} con siete grandes multiplicaciones cada una: { NUMBER($count) } en total, para una sola palabra.
full-pass-two-words-title = Dos palabras, casi igual de probables.
full-pass-two-words = El profesor dice «{ $word }» y los estudiantes dicen «{ $other }». Las dos son correctas: la diferencia es tan pequeña que decide el redondeo.
full-pass-wrong = { $wrong ->
    [one] Una capa no pasó
    [many] { NUMBER($wrong) } de capas no pasaron
   *[other] { NUMBER($wrong) } capas no pasaron
} la comprobación, así que esto no cuenta. Pulsa «Otra vez».
full-pass-stopped-title = Parado
full-pass-stopped = La lectura se paró. Pulsa «Otra vez» para una nueva.

terminal-preparing = preparando
terminal-recording = Una grabación del { $date } en { $device }; ahora no se calcula nada.
terminal-saved = La carrera se grabó en { $path }.
terminal-problem = { NUMBER($m) } × { NUMBER($k) } números por { NUMBER($k) } × { NUMBER($n) } números, en { $tiles ->
    [one] { NUMBER($tiles) } tesela
    [many] { NUMBER($tiles) } de teselas
   *[other] { NUMBER($tiles) } teselas
}
terminal-device = Dispositivo: { $name }, controlador { $driver }, { $date }
terminal-column-time = tiempo
terminal-column-rate = GFLOP/s
terminal-column-share = del máximo
terminal-limits = Máximo medido: { $gflops } GFLOP/s, y { $gigabytes } GB/s desde y hacia la memoria.
terminal-held-back = * Medido mientras { $names } frenaba este método: los estudiantes parecen mejores de lo que son. Quita esa variable y mide otra vez.
terminal-column-checked = teselas bien
terminal-full-pass = { $tokens ->
    [one] { NUMBER($tokens) } token
    [many] { NUMBER($tokens) } de tokens
   *[other] { NUMBER($tokens) } tokens
} por { $layers ->
    [one] { NUMBER($layers) } capa
    [many] { NUMBER($layers) } de capas
   *[other] { NUMBER($layers) } capas
} de { $name }
terminal-column-layers = capas bien
terminal-column-sooner = estudiantes
terminal-checked = { NUMBER($correct) } de { NUMBER($tiles) }
timeline-caption = tiempo: cada marca es 10 veces la anterior
guess-question = ¿Cuánto tardarán los estudiantes?
guess-note = Después de la carrera puedes estimar otra vez.
guess-locked-title = ¿Menos o más de { $time }?
guess-locked = Tu estimación está fijada. Ahora empiezan los estudiantes.
ladder-faster = más rápido
ladder-slower = más lento
ladder-even = igual de rápido
