# Las decisiones: cadenas en las que cada paso espera al anterior.

chapters-decisions = Decisiones

## En la terminal

decisions-terminal-work =
    { $steps ->
    [one] { NUMBER($steps) } paso
    [many] { NUMBER($steps) } de pasos
   *[other] { NUMBER($steps) } pasos
} en total, { $ways ->
        [one] una regla
        [many] { NUMBER($ways) } de reglas distintas
       *[other] { NUMBER($ways) } reglas distintas
    }
decisions-terminal-device = Estudiantes: { $name } ({ $driver })
decisions-terminal-chains = Cadenas
decisions-terminal-steps = Pasos de cada una
decisions-terminal-professor = Profesor
decisions-terminal-students = Estudiantes
decisions-terminal-sooner = Más rápido
decisions-terminal-sequential = profesor
decisions-terminal-opencl = estudiantes
decisions-terminal-tie = nadie
decisions-terminal-crossover =
    { $chains ->
        [one] Los estudiantes son más rápidos desde la primera cadena.
        [many] Desde { NUMBER($chains) } de cadenas, los estudiantes son más rápidos.
       *[other] Desde { NUMBER($chains) } cadenas, los estudiantes son más rápidos.
    }
decisions-terminal-none = Por muchas cadenas que haya, los estudiantes no son más rápidos.
decisions-terminal-correct = Cada cadena de cada vuelta acabó en el mismo número con los dos métodos.
decisions-terminal-wrong = Algunas cadenas acabaron en números distintos: lo calculado aquí está mal, y sus tiempos no dicen nada.

## La página

decisions-title = ¿Y si cada respuesta necesita la anterior?
decisions-subtitle = Entonces nadie puede empezar antes. Más manos solo ayudan si hay más cadenas.
decisions-slowed = ralentizado × { NUMBER($factor) }
decisions-unknown = –
decisions-even = ¿Par? La mitad.
decisions-odd = ¿Impar? Por 7, más 1.
decisions-rule-name = La regla, y cómo empiezan las cadenas que la siguen
decisions-halve = ÷2
decisions-sevenfold = ×7+1
decisions-not-yet = ?

## Quién trabaja

decisions-description-sequential = un núcleo de CPU, un paso tras otro
decisions-description-cpu = OpenCL en { $cores ->
    [one] { $cores } núcleo de CPU
    [many] { $cores } de núcleos de CPU
   *[other] { $cores } núcleos de CPU
}, { $lanes ->
    [one] { $lanes } cadena
    [many] { $lanes } de cadenas
   *[other] { $lanes } cadenas
} a la vez en cada uno
decisions-description-cores = OpenCL en { $cores ->
    [one] { $cores } núcleo de CPU
    [many] { $cores } de núcleos de CPU
   *[other] { $cores } núcleos de CPU
}, una cadena a la vez en cada uno
decisions-description-gpu = { $name }
decisions-description-none = sin OpenCL no pueden ayudar
decisions-description-unknown = buscando una GPU…
decisions-places = { $lane }: por dónde van las cadenas
decisions-work =
    { $waiting ->
        [0] { $workers ->
    [one] { NUMBER($workers) } trabaja
    [many] { NUMBER($workers) } trabajan
   *[other] { NUMBER($workers) } trabajan
}
       *[other] { $workers ->
    [one] { NUMBER($workers) } trabaja
    [many] { NUMBER($workers) } trabajan
   *[other] { NUMBER($workers) } trabajan
}, { $waiting ->
    [one] { NUMBER($waiting) } espera
    [many] { NUMBER($waiting) } esperan
   *[other] { NUMBER($waiting) } esperan
}
    }
decisions-worked =
    { $waiting ->
        [0] { $workers ->
    [one] { NUMBER($workers) } trabajó
    [many] { NUMBER($workers) } trabajaron
   *[other] { NUMBER($workers) } trabajaron
}
       *[other] { $workers ->
    [one] { NUMBER($workers) } trabajó
    [many] { NUMBER($workers) } trabajaron
   *[other] { NUMBER($workers) } trabajaron
}, { $waiting ->
    [one] { NUMBER($waiting) } esperó
    [many] { NUMBER($waiting) } esperaron
   *[other] { NUMBER($waiting) } esperaron
}
    }
decisions-state-ready = preparando…
decisions-state-turn = espera un núcleo libre
decisions-state-again = medido otra vez, por si acaso
decisions-verdict-correct = ✓ todo correcto
decisions-verdict-wrong = ✗ otros finales

## Cuántas cadenas

decisions-chains-title = ¿Cuántas cadenas?
decisions-chains-unit =
    { $chains ->
        [one] cadena de { $steps } { DE($steps) }pasos
        [many] de cadenas de { $steps } { DE($steps) }pasos
       *[other] cadenas de { $steps } { DE($steps) }pasos
    }
decisions-chains-note = siempre { $steps } { DE($steps) }pasos en total
decisions-stops = Divide el trabajo en
decisions-stops-value = { $one ->
    [one] { $chains } cadena
    [many] { $chains } { DE($chains) }cadenas
   *[other] { $chains } { DE($chains) }cadenas
}
decisions-x = cadenas
decisions-curve-name = Tiempo del profesor y de los estudiantes según el número de cadenas
decisions-curve-professor = profesor
decisions-curve-students = estudiantes
decisions-crossover = Desde { $chains ->
    [one] { NUMBER($chains) } cadena
    [many] { NUMBER($chains) } de cadenas
   *[other] { NUMBER($chains) } cadenas
} ganan los estudiantes.
decisions-hint = Divide el trabajo en más cadenas. ¿Quién acabará primero entonces?

## Una estimación

decisions-guess-title = ¿Cuánto para { $chains ->
    [one] { NUMBER($chains) } cadena
    [many] { NUMBER($chains) } de cadenas
   *[other] { NUMBER($chains) } cadenas
}?
decisions-guess-description = Cuánto tardó el profesor con una cadena, y cuánto crees que tardarán los estudiantes con 1000.
decisions-guess-caption = tiempo: cada marca es 10 veces la anterior
decisions-guess = Con 1000 cadenas, { $verdict }.

## Reglas distintas

decisions-ways-title-card = Reglas distintas para vecinos
decisions-ways-short = Reglas distintas
decisions-ways-name = Cuántas reglas distintas tienen los vecinos
decisions-ways-single = Con una cadena no trabaja ningún vecino.
decisions-ways-lanes = De { $lanes } en { $lanes } van al mismo paso. Las reglas distintas se turnan.
decisions-ways-note = ¿Cuántas reglas distintas?

## Qué ocurre, y qué salió

decisions-soon-title = Uno tras otro
decisions-soon = Empieza en un momento.
decisions-waits = Se está midiendo otra cosa. Empieza cuando termine.
decisions-running-title =
    { $chains ->
        [one] Una cadena: ¿quién acabará primero?
        [many] { NUMBER($chains) } de cadenas: ¿quién acabará primero?
       *[other] { NUMBER($chains) } cadenas: ¿quién acabará primero?
    }
decisions-again-title = Medido otra vez, por si acaso
decisions-professor-done-title = El profesor ha terminado. Los estudiantes no.
decisions-sequential-title =
    { $chains ->
        [one] Una cadena: el profesor es { $ratio } veces más rápido.
        [many] { NUMBER($chains) } de cadenas: el profesor es { $ratio } veces más rápido.
       *[other] { NUMBER($chains) } cadenas: el profesor es { $ratio } veces más rápido.
    }
decisions-tie-title =
    { $chains ->
        [one] Una cadena: nadie es más rápido.
        [many] { NUMBER($chains) } de cadenas: nadie es más rápido.
       *[other] { NUMBER($chains) } cadenas: nadie es más rápido.
    }
decisions-opencl-title =
    { $chains ->
        [one] Una cadena: los estudiantes son { $ratio } veces más rápidos.
        [many] { NUMBER($chains) } de cadenas: los estudiantes son { $ratio } veces más rápidos.
       *[other] { NUMBER($chains) } cadenas: los estudiantes son { $ratio } veces más rápidos.
    }
decisions-single-body = Cada respuesta decide el paso siguiente, así que cada paso espera al anterior. Trabaja un estudiante y esperan 999. Por eso, entre otras cosas, una computadora necesita a su directora, la CPU.
decisions-single-opencl-body = Cada paso espera al anterior, así que trabaja un estudiante y esperan 999. Un estudiante solo no es más rápido que el profesor: quizá otra cosa mantuvo ocupado este equipo. «Otra vez» lo mide de nuevo.
decisions-few-body = Dentro de una cadena, cada paso sigue esperando al anterior. Pero ninguna cadena espera a otra: { $chains ->
    [one] { NUMBER($chains) } estudiante trabaja
    [many] { NUMBER($chains) } de estudiantes trabajan
   *[other] { NUMBER($chains) } estudiantes trabajan
} y { $waiting ->
    [one] { NUMBER($waiting) } espera
    [many] { NUMBER($waiting) } esperan
   *[other] { NUMBER($waiting) } esperan
}.
decisions-many-body = Dentro de una cadena, cada paso sigue esperando al anterior. Pero ninguna cadena espera a otra, así que todos los estudiantes tienen algo que hacer.
decisions-cores = Aquí { $cores ->
    [one] { $cores } núcleo de CPU hace
    [many] { $cores } de núcleos de CPU hacen
   *[other] { $cores } núcleos de CPU hacen
} de estudiantes, con una cadena a la vez en cada uno.
decisions-cores-and-lanes = Aquí { $cores ->
    [one] { $cores } núcleo de CPU hace
    [many] { $cores } de núcleos de CPU hacen
   *[other] { $cores } núcleos de CPU hacen
} de estudiantes, con { $lanes ->
    [one] { $lanes } cadena
    [many] { $lanes } de cadenas
   *[other] { $lanes } cadenas
} a la vez en cada uno.
decisions-ways-title = { $ways ->
    [one] { NUMBER($ways) } regla
    [many] { NUMBER($ways) } de reglas distintas
   *[other] { NUMBER($ways) } reglas distintas
}
decisions-ways-unknown-body = Elige 1 para ver cuánto tarda con la misma regla para todos.
decisions-ways-little-title = { $ways ->
    [one] { NUMBER($ways) } regla
    [many] { NUMBER($ways) } de reglas distintas
   *[other] { NUMBER($ways) } reglas distintas
}: aquí apenas importa.
decisions-ways-little-body = Aquí los vecinos no van al mismo paso, así que nadie espera porque otro siga una regla distinta. Dentro de una cadena, cada paso sigue esperando al anterior.
decisions-ways-cost-title = { $ways ->
    [one] { NUMBER($ways) } regla
    [many] { NUMBER($ways) } de reglas distintas
   *[other] { NUMBER($ways) } reglas distintas
}: { $ratio } veces el tiempo de una sola.
decisions-ways-cost-body = Los vecinos van al mismo paso. Mientras unos siguen su regla, los que tienen otra esperan su turno.
decisions-ways-alone-body = { NUMBER($lanes) } vecinos al mismo paso se esperarían casi todo el tiempo. Va más rápido si cada núcleo toma una sola cadena a la vez.
decisions-alone-title = Aquí el profesor trabaja solo.
decisions-alone-body = No funciona ningún dispositivo OpenCL, así que no hay estudiantes con quienes comparar. «gpuviz doctor» dice qué falta.
decisions-wrong-title = Estas respuestas no son iguales.
decisions-wrong-body = Algunas cadenas acabaron en números distintos de los del profesor. Así que este resultado no cuenta.
decisions-slow-title = A cámara lenta
decisions-slow-body = La primera vuelta de cada uno, tal como se vio. Los dos van igual de ralentizados; los cronómetros muestran el tiempo real.
decisions-stopped-title = Ahora no se puede medir nada
decisions-ratio-origin = Tiempo del más lento ÷ tiempo del más rápido. Cada uno es el del medio de sus vueltas, con las copias incluidas; se compararon todos los finales de todas las vueltas.
decisions-ways-origin = El tiempo de los estudiantes con estas reglas ÷ su tiempo con una regla para todos, con las mismas cadenas.
decisions-crossover-origin = Entre el último número de cadenas con el que los estudiantes no ganaron y el primero con el que ganaron, se supone que la relación de los tiempos cambia de forma regular.
decisions-finding = Donde cada respuesta necesita la anterior, más manos no ayudan.
decisions-finding-single = una cadena: { $professor } y { $students }
decisions-finding-crossover = los estudiantes ganan desde { $chains ->
    [one] { NUMBER($chains) } cadena
    [many] { NUMBER($chains) } de cadenas
   *[other] { NUMBER($chains) } cadenas
}
decisions-again = Otra vez
decisions-slow = Cámara lenta
decisions-real-time = Tiempo real
decisions-how = ¿Cómo se hace?
decisions-how-title = Las mismas cadenas, escritas dos veces
decisions-how-subtitle = A la izquierda, el bucle del profesor: una cadena tras otra. A la derecha, lo que hace cada estudiante. Nadie puede empezar un paso antes de que acabe el anterior.
decisions-how-loop = { $name }, en un núcleo de CPU
decisions-how-kernel = { $name }, en el dispositivo OpenCL

## Qué pasó entre medias

decisions-replaced = El cálculo se detuvo sin dar respuesta. Se ha puesto en marcha otra vez.
decisions-other-device = El dispositivo fallaba una y otra vez. Otro toma su lugar.
decisions-no-opencl = Ya no funciona ningún dispositivo OpenCL. El profesor trabaja solo.
decisions-asleep = En este momento no se puede calcular nada aquí. Se intentará otra vez.
