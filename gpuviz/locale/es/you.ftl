# Tú, en español. Los números, nombres y textos entre { } los pone el programa: deja sus nombres como están al cambiar algo.
# Entre un número y su unidad hay un espacio que no se corta (U+00A0).

chapters-you = Tú
you-name = Tú
you-unknown = –

## La cuenta

you-title = Ahora el profesor eres tú
you-subtitle = Multiplica cada número de la fila por su pareja de la columna. Después suma los cuatro resultados.
you-sheet = Una fila y una columna de cuatro números, cuatro casillas para sus productos y una para la suma
you-sheet-description = Casilla { $box }: { $a } por { $b }, o los cuatro sumados en la última casilla
you-row = una fila
you-row-note = en la IA: viene de la frase
you-column = una columna
you-column-note = en la IA: lo que ha aprendido
you-sum-unknown = ?
you-look-again = mira otra vez esta cifra
you-total = los cuatro sumados
you-shown = { $a } × { $b } = { $product }
you-shown-total = { $p0 } + { $p1 } + { $p2 } + { $p3 }
you-watch = Tu tiempo
you-nothing-kept = No se guarda nada de esto.
you-seconds = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }
you-watch-waiting = Empieza con tu primera tecla.
you-watch-running = Empezó con tu primera tecla.
you-watch-done = Correcto: { $products ->
    [one] { $products } producto
    [many] { $products } de productos
   *[other] { $products } productos
} y su suma.
you-watch-helped = Viste la solución de una casilla, así que este no es tu propio tiempo.
you-digit = { $digit }
you-delete = Borrar
you-show = Muéstrame
you-smaller = Números más pequeños
you-larger = Números más grandes
you-other = Otros números
you-next = Siguiente
you-go-on = ¿Y una palabra entera? →

## Una fila de verdad

you-real-title = Tu fila, y una de verdad
you-real-own = { $numbers ->
    [one] { $numbers } número
    [many] { $numbers } de números
   *[other] { $numbers } números
}: la tuya
you-real = { $numbers ->
    [one] { $numbers } número
    [many] { $numbers } de números
   *[other] { $numbers } números
}: la última palabra de la frase, después de la capa { $layer } del modelo. Más claro es más grande.
you-real-missing = El modelo de lenguaje todavía no está en este equipo, así que no se puede mostrar una fila de verdad.
you-real-fetching = Se está descargando el modelo de lenguaje. Su fila aparece cuando llegue.
you-real-none = En este momento no se puede mostrar una fila de verdad.
you-real-reading = El modelo de lenguaje lee su frase…
you-answers = una capa del modelo: { NUMBER($count) } respuestas así
you-answers-origin = Cada uno de los { $tokens } tokens se cruza con { NUMBER($queries) } + 2 × { NUMBER($keys) } + { NUMBER($hidden) } + 2 × { NUMBER($wide) } + { NUMBER($hidden) } columnas: { NUMBER($answers) } respuestas. La mayoría suman { NUMBER($hidden) } productos; las últimas { NUMBER($hidden) } de cada token, { NUMBER($wide) }.

## La estimación

you-title-guess = ¿Cuánto tardarías con la palabra siguiente?
you-subtitle-guess = Hacen falta { NUMBER($count) } multiplicaciones. Tú hiciste { $products } en { $seconds ->
    [one] { NUMBER($seconds, maximumFractionDigits: 1) } segundo
    [many] { NUMBER($seconds, maximumFractionDigits: 1) } de segundos
   *[other] { NUMBER($seconds, maximumFractionDigits: 1) } segundos
}.
you-guess-hint = toca aquí para hacer tu estimación
you-guess-title = Primero, estima
you-guess-body = Toca el eje donde crees que acabará tu barra. Después, mira. También puedes saltártelo.
you-reveal = Muéstrame mi barra
you-guess-verdict = { $verdict } ({ $time })
you-asked = ?

## El eje

you-title-word = Con la palabra siguiente tardarías { $time }
you-title-word-class = Una clase de 30: { $time } para la palabra siguiente
you-title-word-thousand = 1000 personas: { $time } para la palabra siguiente
you-title-word-everybody = Toda la gente de la Tierra: { $time } para la palabra siguiente
you-title-layer = Con una capa tardarías { $time }
you-title-layer-class = Una clase de 30: { $time } para una capa
you-title-layer-thousand = 1000 personas: { $time } para una capa
you-title-layer-everybody = Toda la gente de la Tierra: { $time } para una capa
you-subtitle-result = Son { NUMBER($count) } multiplicaciones. Necesitas { $seconds ->
    [one] { NUMBER($seconds, maximumFractionDigits: 1) } segundo
    [many] { NUMBER($seconds, maximumFractionDigits: 1) } de segundos
   *[other] { NUMBER($seconds, maximumFractionDigits: 1) } segundos
} para cada una, y no puedes dormir.
you-subtitle-helped = Son { NUMBER($count) } multiplicaciones, a { $seconds ->
    [one] { NUMBER($seconds, maximumFractionDigits: 1) } segundo
    [many] { NUMBER($seconds, maximumFractionDigits: 1) } de segundos
   *[other] { NUMBER($seconds, maximumFractionDigits: 1) } segundos
} cada una. Viste la solución de una casilla, así que este no es tu propio tiempo.
you-subtitle-help = { NUMBER($count) } multiplicaciones, repartidas por igual. Todos van tan rápido como tú, y nadie espera a nadie.
you-work-origin = Una capa: { $tokens } tokens × { NUMBER($hidden) } × (2 × { NUMBER($queries) } + 2 × { NUMBER($keys) } + 3 × { NUMBER($wide) }) = { NUMBER($layer) } multiplicaciones. La palabra siguiente: { $layers ->
    [one] { $layers } capa
    [many] { $layers } de capas
   *[other] { $layers } capas
}, y { NUMBER($hidden) } × { NUMBER($words) } para el último token = { NUMBER($word) }. Lo que los tokens comparan entre sí va aparte y no se cuenta; el profesor y los estudiantes también lo hacen.
you-work-origin-people = { $counted } Repartidas entre { $people }
you-time-origin = { $seconds ->
    [one] { NUMBER($seconds, maximumFractionDigits: 2) } segundo
    [many] { NUMBER($seconds, maximumFractionDigits: 2) } de segundos
   *[other] { NUMBER($seconds, maximumFractionDigits: 2) } segundos
} para un producto y su parte de la suma, por el número de multiplicaciones, repartidas entre { $people ->
    [one] { NUMBER($people) } persona
    [many] { NUMBER($people) } de personas
   *[other] { NUMBER($people) } personas
}.
you-axis-name = Tu tiempo, el del profesor y el de los estudiantes en un eje en el que cada paso es muchas veces más largo que el anterior
you-axis-caption = tiempo: cada marca pequeña es 10 veces la anterior
you-marks = tiempos que conoces
you-marks-origin = { $bee } { $blink } { $lesson } { $school_year } { $lifetime }
you-mark-bee = aleteo de abeja
you-mark-blink = parpadeo
you-mark-blink-note = { NUMBER($value) } s
you-mark-lesson = una clase
you-mark-lesson-note = { $value ->
    [one] { NUMBER($value) } minuto
    [many] { NUMBER($value) } de minutos
   *[other] { NUMBER($value) } minutos
}
you-mark-school_year = año escolar
you-mark-school_year-note = { $value ->
    [one] { NUMBER($value) } semana
    [many] { NUMBER($value) } de semanas
   *[other] { NUMBER($value) } semanas
}
you-mark-lifetime = una vida
you-mark-lifetime-note = { $value ->
    [one] { NUMBER($value, maximumFractionDigits: 0) } año
    [many] { NUMBER($value, maximumFractionDigits: 0) } de años
   *[other] { NUMBER($value, maximumFractionDigits: 0) } años
}
you-fact-bee = El ala de una abeja bate { $value ->
    [one] { NUMBER($value) } vez
    [many] { NUMBER($value) } de veces
   *[other] { NUMBER($value) } veces
} por segundo
you-fact-blink = Un parpadeo dura { NUMBER($value) } s
you-fact-lesson = Una clase dura { $value ->
    [one] { NUMBER($value) } minuto
    [many] { NUMBER($value) } de minutos
   *[other] { NUMBER($value) } minutos
}
you-fact-school_year = Un año escolar tiene { $value ->
    [one] { NUMBER($value) } semana de clase
    [many] { NUMBER($value) } de semanas de clase
   *[other] { NUMBER($value) } semanas de clase
}
you-fact-lifetime = Una vida dura { $value ->
    [one] { NUMBER($value) } año
    [many] { NUMBER($value) } de años
   *[other] { NUMBER($value) } años
}
you-fact-people = { $value ->
    [one] { NUMBER($value) } persona
    [many] { NUMBER($value) } de personas
   *[other] { NUMBER($value) } personas
}
you-fact-moon = { NUMBER($value) } km hasta la Luna
you-column-word = la palabra siguiente
you-column-word-note = { $layers ->
    [one] la única capa
    [many] todas las capas: { $layers }
   *[other] las { $layers } capas
}
you-column-layer = una capa
you-rate = un producto cada { $seconds ->
    [one] { NUMBER($seconds, maximumFractionDigits: 1) } segundo
    [many] { NUMBER($seconds, maximumFractionDigits: 1) } de segundos
   *[other] { NUMBER($seconds, maximumFractionDigits: 1) } segundos
}
you-rate-each = cada cual, un producto cada { $seconds ->
    [one] { NUMBER($seconds, maximumFractionDigits: 1) } segundo
    [many] { NUMBER($seconds, maximumFractionDigits: 1) } de segundos
   *[other] { NUMBER($seconds, maximumFractionDigits: 1) } segundos
}
you-name-class = Una clase de 30
you-name-thousand = 1000 personas
you-name-everybody = Todo el mundo
you-one-layer = una capa { $time }
you-lifetimes = { $lives ->
    [one] { NUMBER($lives) } vida
    [many] { NUMBER($lives) } de vidas
   *[other] { NUMBER($lives) } vidas
}
you-description-sequential = un núcleo de CPU
you-description-unknown = OpenCL, en una GPU si la hay
you-description-none = OpenCL no funciona
you-description-cpu = OpenCL en { $cores ->
    [one] { $cores } núcleo de CPU
    [many] { $cores } de núcleos de CPU
   *[other] { $cores } núcleos de CPU
} × { $lanes ->
    [one] { $lanes } carril
    [many] { $lanes } de carriles
   *[other] { $lanes } carriles
}
you-description-gpu = { $name }
you-missing-model = Sin medir: el modelo de lenguaje todavía no está en este equipo. «gpuviz model fetch» lo trae.
you-missing-asleep = En este momento no se puede medir nada.
you-missing-measuring = midiendo…
you-missing-opencl = Sin medir: OpenCL no funciona aquí.
you-missing-wrong = Una capa no era correcta, así que el tiempo no cuenta.

## Números

you-number-0 = { NUMBER($value, maximumFractionDigits: 0) }
you-number-1 = { NUMBER($value, maximumFractionDigits: 1) }
you-number-2 = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }
you-number-3 = { NUMBER($value, minimumFractionDigits: 3, maximumFractionDigits: 3) }
you-no-unit = { "" }
you-unit-ms = milisegundos
you-unit-s = segundos
you-unit-minutes = { $value ->
    [one] minuto
    [many] minutos
   *[other] minutos
}
you-unit-hours = { $value ->
    [one] hora
    [many] horas
   *[other] horas
}
you-unit-days = { $value ->
    [one] día
    [many] de días
   *[other] días
}
you-unit-years = { $value ->
    [one] año
    [many] de años
   *[other] años
}

## Qué se puede elegir

you-work = ¿Cuánto trabajo?
you-work-layer = Una capa
you-work-word = Palabra siguiente
you-help = ¿Quién te ayuda?
you-help-alone = Tú a solas
you-help-class = Clase de 30
you-help-thousand = 1000 personas
you-help-everybody = Toda la Tierra
you-another = Otra cuenta

## Qué se sigue de ello

you-start-year = Para acabar hoy, había que empezar en { $year }.
you-start-ago = Para acabar hoy, había que empezar hace { $time }.
you-start-now-you = Empieza ahora y acabarás en { $time }.
you-start-now-they = Si empiezan ahora, acabarán en { $time }.
you-ruler-mm = En una regla normal: si la barra de los estudiantes midiera 1 mm, esta mediría { NUMBER($length) } mm.
you-ruler-m = En una regla normal: si la barra de los estudiantes midiera 1 mm, esta mediría { NUMBER($length) } m.
you-ruler-km = En una regla normal: si la barra de los estudiantes midiera 1 mm, esta mediría { $length } { DE($length) }km.
you-ruler-moon = En una regla normal: si la barra de los estudiantes midiera 1 mm, la tuya mediría { $length } { DE($length) }km. Hasta la Luna hay { NUMBER($moon) } km.
you-ruler-origin = Tu tiempo dividido entre el de los estudiantes: { $ratio }. Otros tantos milímetros.
you-ruler-origin-moon = { $ruler } { $moon }
you-finding = Una persona puede hacer a mano cada una de estas cuentas. Solo que son demasiadas.
you-finding-figure = { $time } por palabra, si la haces tú

## En la terminal

you-terminal-rate = Multiplicas { $rate ->
    [one] { NUMBER($rate) } vez
    [many] { NUMBER($rate) } de veces
   *[other] { NUMBER($rate) } veces
} por segundo, sumas incluidas.
you-terminal-work = Para { $tokens ->
    [one] { NUMBER($tokens) } token
    [many] { NUMBER($tokens) } de tokens
   *[other] { NUMBER($tokens) } tokens
}, una capa necesita { NUMBER($layer) } multiplicaciones; la palabra siguiente, { NUMBER($word) }.
you-terminal-layer = una capa
you-terminal-word = la palabra siguiente
you-terminal-verified = Todas las capas son correctas con los dos métodos.
you-terminal-wrong = Una capa no es correcta, así que estos tiempos no cuentan.
