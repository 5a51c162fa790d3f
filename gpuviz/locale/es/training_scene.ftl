# El entrenamiento de un modelo pequeño, en español. Los números, nombres y textos entre { } los pone el programa: deja sus nombres como
# están al cambiar algo. Entre un número y su unidad hay un espacio que no se corta (U+00A0).

chapters-training = Entrenamiento

training-title = ¿Cómo aprende la IA?
training-subtitle = Predice la letra siguiente de un nombre. Compara. Ajusta. Y otra vez.
training-pages = Página
training-page-learns = Aprende
training-page-costs = Qué cuesta
training-slowed = ralentizado × { NUMBER($factor) }
training-unknown = –

## Qué puedes hacer

training-pause = Pausa
training-run = Seguir
training-step = Un paso
training-faster = Más rápido
training-slower = Más lento
training-restart = De cero
training-again = Reintentar
training-rate = Tamaño del paso
training-rate-tiny = diminuto
training-rate-huge = enorme
training-rate-value = { NUMBER($rate, maximumFractionDigits: 2) }

## Qué le impide aprender

training-waits = Se está midiendo algo. El aprendizaje sigue justo después.
training-asleep = En este momento no se puede calcular nada. Se intentará otra vez en un minuto.
training-other-device = El dispositivo dejó de funcionar. Otro toma su lugar.
training-no-opencl = Aquí no funciona ningún dispositivo OpenCL, así que NumPy hace el trabajo de los estudiantes.
training-replaced = Se perdió la parte que calcula. Viene otra en camino.
training-begins-again = Se perdió la parte que calcula, y con ella lo aprendido. Empieza otra vez desde cero.

## Nombres y fases

training-phase-noise = Ruido
training-phase-letters = Letras
training-phase-pairs = Parejas
training-phase-names = Nombres
training-known = ✓ un nombre real
training-names-source = Un nombre marcado está en la lista de la que aprende el modelo: nombres de pila del censo de EE. UU. de 1990 (US Census Bureau, frequently occurring first names; dominio público). El modelo no busca los nombres: los escribe letra por letra.
training-unsure = tanta duda como al elegir entre
training-unsure-unit = letras
training-unsure-start = { NUMBER($letters) } al principio
training-unsure-origin = El error es { $loss }, y e elevado a ese número es { $value }. Quien tuviera que adivinar entre otras tantas letras igual de probables tendría este error.
training-whole = { NUMBER($value, maximumFractionDigits: 0) }
training-more = { NUMBER($value) }+
training-loss = { NUMBER($loss, minimumFractionDigits: 2, maximumFractionDigits: 2) }
training-loss-name = error
training-curve-description = El error a lo largo de los pasos del aprendizaje: menos es mejor
training-curve-heldout = nombres que nunca ve
training-curve-training = nombres de los que aprende
training-line-blind = a ciegas
training-line-letters = según la frecuencia
training-line-pairs = según la letra anterior
training-line-blind-origin = El logaritmo natural de { $letters }: el error de quien cree que las { $letters } letras son igual de probables. (El final de un nombre cuenta como letra.)
training-line-letters-origin = Contado: cuántas veces sale cada letra en los { NUMBER($names) } nombres de los que aprende. Es el error de quien solo sabe eso, con los { NUMBER($heldout) } nombres que el modelo nunca ve. «Letras» empieza a medio camino entre ir a ciegas y este error.
training-line-pairs-origin = Contado: cuántas veces sale cada pareja de letras seguidas en los { NUMBER($names) } nombres de los que aprende. Es el error de quien solo sabe eso, con los { NUMBER($heldout) } nombres que el modelo nunca ve.
training-tick = { NUMBER($steps) }
training-tick-last = { $steps ->
    [one] { NUMBER($steps) } paso
    [many] { NUMBER($steps) } de pasos
   *[other] { NUMBER($steps) } pasos
}

## Un ejemplo

training-example-description = Un ejemplo en tres tiempos: predecir, comparar, ajustar
training-example-step = paso { NUMBER($steps) }
training-predict = Predice
training-compare = Compara
training-adjust = Ajusta
training-hidden = ?
training-letter = { $letter }
training-end = fin
training-compared = era la buena. Tenía { $percent }.
training-compared-only = era la buena. Tenía solo { $percent }.
training-adjusted = Los { NUMBER($weights) } pesos se mueven un poco.
training-adjusted-lost = Se mueven todos, por { $batch ->
    [one] { NUMBER($batch) } ejemplo
    [many] { NUMBER($batch) } de ejemplos
   *[other] { NUMBER($batch) } ejemplos
} a la vez.
training-weights-name = Los pesos entre las letras y la primera capa, como imagen
training-weights-none = todavía no hay pesos
training-weights-shown = { NUMBER($weights) } de sus pesos
training-weights-big = grande
training-weights-moved = más movido

## El contador

training-steps = { $steps ->
    [one] paso
    [many] de pasos
   *[other] pasos
}
training-step-count = { NUMBER($steps) }
training-guesses = { $guesses ->
    [one] { NUMBER($guesses) } predicción
    [many] { NUMBER($guesses) } de predicciones
   *[other] { NUMBER($guesses) } predicciones
} hasta ahora
training-guesses-origin = { $steps ->
    [one] { NUMBER($steps) } paso
    [many] { NUMBER($steps) } de pasos
   *[other] { NUMBER($steps) } pasos
}, cada uno con { $batch ->
    [one] { NUMBER($batch) } ejemplo
    [many] { NUMBER($batch) } de ejemplos
   *[other] { NUMBER($batch) } ejemplos
} de la lista: { NUMBER($steps) } × { NUMBER($batch) }.
training-speed = { $time } de trabajo: { $steps ->
    [one] { NUMBER($steps) } paso
    [many] { NUMBER($steps) } de pasos
   *[other] { NUMBER($steps) } pasos
} por segundo
training-speed-unknown = se preparan
training-speed-origin = { $steps ->
    [one] { NUMBER($steps) } paso
    [many] { NUMBER($steps) } de pasos
   *[other] { NUMBER($steps) } pasos
}, divididos entre los { $time } que llevó calcularlos. La espera, para que puedas mirar, no cuenta.
training-device-unknown = buscando una GPU…
training-device-none = NumPy en la CPU (OpenCL no funciona)
training-device-cpu = OpenCL en { $cores ->
    [one] { $cores } núcleo de CPU
    [many] { $cores } de núcleos de CPU
   *[other] { $cores } núcleos de CPU
} × { $lanes ->
    [one] { $lanes } carril
    [many] { $lanes } de carriles
   *[other] { $lanes } carriles
}
training-device-gpu = { $name }

## Lo que ha aprendido

training-opening = Todavía no sabe nada.
training-opening-body = Todos sus pesos son números al azar.
training-said-noise = Al principio, solo ruido.
training-said-noise-body = Prueba, ve cuánto se equivocó y mueve un poco cada peso.
training-said-letters = Encuentra las letras frecuentes.
training-said-letters-body = Unas letras salen mucho más que otras. Solo con eso ya acierta más.
training-said-pairs = Encuentra qué sigue a qué.
training-said-pairs-body = Después de unas letras, otras son probables. Las palabras casi se pueden pronunciar.
training-said-names = Ahora suenan a nombres.
training-said-names-body = Nadie le enseñó una regla. Solo descubrió, una y otra vez, cuánto se equivocaba.
training-paused = En pausa. Mientras descansa no aprende nada.
training-finished = Inventa nombres.
training-finished-body = { $steps ->
    [one] { NUMBER($steps) } vez
    [many] { NUMBER($steps) } de veces
   *[other] { NUMBER($steps) } veces
} predijo, comparó y ajustó. La otra página cuenta qué cuesta eso.
training-diverged = Los pasos eran demasiado grandes.
training-diverged-body = Con pasos de tamaño { NUMBER($rate, maximumFractionDigits: 2) } saltó más allá de la respuesta, cada vez más lejos, y el error creció sin fin. Elige pasos más pequeños y empezará de nuevo.

## Lo que cuesta aprender

training-costs-title = ¿Qué cuesta aprender?
training-costs-subtitle = Responder es una vez. Aprender es una vez, y otra, y otra.
training-measuring = Midiendo lo que cuesta aquí un paso…
training-not-verified = Los pesos de los estudiantes y los del profesor son distintos, así que estos tiempos no cuentan.
training-nothing-to-guess = Uno de los dos calculó mal, así que no hay nada que comparar.
training-not-measured = sin medir
training-steps-description = Lo que cuestan una respuesta, un paso y todos los pasos
training-answer = Una respuesta
training-answer-note = { $batch ->
    [one] { NUMBER($batch) } estudiante predice
    [many] { NUMBER($batch) } de estudiantes predicen
   *[other] { NUMBER($batch) } estudiantes predicen
}
training-one-step = Un paso al aprender
training-one-step-note = predecir, comparar, ajustar
training-everything = Aprenderlo todo
training-everything-note = como { $answers ->
    [one] { NUMBER($answers) } respuesta
    [many] { NUMBER($answers) } de respuestas
   *[other] { NUMBER($answers) } respuestas
}
training-everything-origin = { $steps ->
    [one] { NUMBER($steps) } paso
    [many] { NUMBER($steps) } de pasos
   *[other] { NUMBER($steps) } pasos
} de { $step } cada uno, divididos entre los { $answer } de una respuesta. El paso y la respuesta se midieron aquí, muchas veces y por turnos; son las medianas.
training-times = × { $factor }
training-number = { NUMBER($value) }
training-times-origin = Un paso tardó { $step } y una respuesta { $answer }; los dos se midieron aquí, muchas veces y por turnos; son las medianas. Uno se divide entre el otro.
training-times-all = × { NUMBER($steps) }
training-milliseconds = { NUMBER($value, maximumFractionDigits: 3) } ms
training-count = { NUMBER($number) }
training-figure = { $value } { $unit }
training-days = { $number ->
    [one] día
    [many] de días
   *[other] días
}
training-years = { $number ->
    [one] año
    [many] de años
   *[other] años
}

## Cuánto para cada modelo

training-how-long = Cuánto para…
training-column-students = los estudiantes, aquí
training-column-professor = el profesor solo
training-row-little = este modelo pequeño
training-row-little-note = { $weights ->
    [one] { NUMBER($weights) } peso
    [many] { NUMBER($weights) } de pesos
   *[other] { NUMBER($weights) } pesos
}
training-row-layers = el modelo de «Capas»
training-row-large = un modelo grande
training-row-note = { $weights } { DE($weights) }pesos
training-row-layers-origin = SmolLM2-135M tiene { $weights ->
    [one] { NUMBER($weights) } peso
    [many] { NUMBER($weights) } de pesos
   *[other] { NUMBER($weights) } pesos
} y aprendió de { $tokens } { DE($tokens) }tokens ({ $source }, { $date }). Un entrenamiento necesita unas 6 operaciones por peso y token: { $flops } en total.
training-row-large-origin = Llama 3.1 con { $weights } { DE($weights) }pesos ({ $card }, { $card_date }). Su entrenamiento necesitó { $flops } operaciones ({ $source }, { $date }).
training-steps-origin = { $steps ->
    [one] { NUMBER($steps) } paso
    [many] { NUMBER($steps) } de pasos
   *[other] { NUMBER($steps) } pasos
} de { $step } cada uno, medidos aquí.
training-flops-origin = { $flops } operaciones, divididas entre la velocidad medida aquí: { NUMBER($step_flops) } operaciones de los productos de un paso en { $step }, es decir, { NUMBER($rate) } mil millones por segundo. Se da por hecho que un modelo más grande se entrena a la misma velocidad; puede que ni quepa en esta memoria.
training-power = { NUMBER($digits, minimumFractionDigits: 1, maximumFractionDigits: 1) } × 10{ $power }
training-axis-description = Cuánto se tarda en aprender, en un eje de tiempo
training-axis-caption = círculo: los estudiantes, aquí · cuadrado: el profesor solo · cada marca es muchas veces la anterior
training-landmark-life = una vida
training-landmark-ice-age = fin de la glaciación
training-landmark-first-people = primeros humanos
training-landmark-dinosaurs = fin de los dinosaurios
training-landmarks-origin = Una vida: 73,3 años ({ $life }). La última glaciación acabó hace { NUMBER(11700) } años ({ $ice_age }). Los humanos más antiguos de nuestra especie que se conocen: hace unos { NUMBER(300000) } años ({ $first_people }). Los dinosaurios se extinguieron hace 66 millones de años ({ $dinosaurs }).
training-guess-question = ¿Cuánto tardarían los estudiantes de aquí con el modelo de «Capas»? Primero, estima.
training-guess-hint = toca el eje para hacer tu estimación
training-guess-hidden = ?
training-guess-none = El mismo trabajo, las mismas cuentas: solo cambia el número de manos.
training-reveal = Muéstrame

## Las GPU se reparten el trabajo

training-gpus-title = Por eso las GPU se reparten el trabajo
training-gpus-note = Cada cuadrado claro es una GPU que trabaja en Llama 3.1.
training-gpus-name = Un cuadrado por cada GPU; las que trabajan están claras
training-gpus-source = { $gpus ->
    [one] { NUMBER($gpus) } GPU entrenó
    [many] { NUMBER($gpus) } de GPU entrenaron
   *[other] { NUMBER($gpus) } GPU entrenaron
} juntas Llama 3.1 405B ({ $source }, { $date }), en { $hours } { DE($hours) }horas de una GPU ({ $card }, { $card_date }).
training-gpus-origin = { $hours } { DE($hours) }horas de GPU, divididas entre { $gpus ->
    [one] { NUMBER($gpus) } GPU
    [many] { NUMBER($gpus) } de GPU
   *[other] { NUMBER($gpus) } GPU
}. En realidad, cuando son muchas, pierden algo de tiempo esperándose; las horas se contaron con todas trabajando.
training-gpus-alone = una GPU sola:
training-gpus-all = las { NUMBER($gpus) } juntas:
training-gpus-count = ¿Cuántas trabajan juntas?
training-gpus-moral = Por eso se volvieron tan valiosas las GPU.

## Para la página que resume todos los capítulos

training-finding = La IA aprende prediciendo, comparando y ajustando, una y otra vez.
training-finding-figure = { $answers ->
    [one] { NUMBER($answers) } respuesta
    [many] { NUMBER($answers) } de respuestas
   *[other] { NUMBER($answers) } respuestas
} para aprenderlo todo
training-finding-origin = El tiempo de { $steps ->
    [one] { NUMBER($steps) } paso
    [many] { NUMBER($steps) } de pasos
   *[other] { NUMBER($steps) } pasos
} en los que aprende un modelo pequeño, dividido entre el de una respuesta; los dos medidos aquí.
