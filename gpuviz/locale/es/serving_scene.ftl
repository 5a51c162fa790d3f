# El servicio al que todos preguntan a la vez, en español. Los números, nombres y textos entre { } los pone el programa: deja sus nombres
# como están al cambiar algo. Entre un número y su unidad hay un espacio que no se corta (U+00A0).

chapters-serving = Avalancha

serving-title = ¿Y si todos preguntan a la vez?
serving-subtitle = Un aula responde a todos, una palabra por paso. Se promete a cada cual la primera palabra en { $seconds ->
    [one] { NUMBER($seconds) } segundo
    [many] { NUMBER($seconds) } de segundos
   *[other] { NUMBER($seconds) } segundos
}.
serving-promise-fact = { $promise } hasta la primera palabra
serving-badge = Costos medidos aquí, personas simuladas
serving-badge-disturbed = Costos medidos con el equipo ocupado, personas simuladas
serving-badge-origin = Medido en este dispositivo el { $date }, con { $model }: leer { NUMBER($shortest) } trozos de palabra tarda { $shortest_time }, leer { NUMBER($longest) } tarda { $longest_time }; un paso para 1 persona tarda { $one }, para { $seats ->
    [one] { $seats } persona
    [many] { $seats } de personas
   *[other] { $seats } personas
} { $all }. { $busy } Quién llega cuándo, y qué pregunta, se sortea. Una «palabra» es aquí un trozo de palabra; la mayoría de las palabras son uno solo.
serving-costs-disturbed = Otros programas mantuvieron ocupado el equipo, así que estos tiempos son demasiado largos.
serving-costs-undisturbed = Ningún otro programa molestó.
serving-unknown = –
serving-number = { NUMBER($number) }

## Qué puedes hacer

serving-again = Reintentar
serving-rate = Personas que preguntan
serving-rate-value = { NUMBER($people) } por minuto
serving-more = Más gente
serving-fewer = Menos gente
serving-mode = Cómo se les atiende
serving-mode-alone = De uno en uno
serving-mode-together = Juntos
serving-texts = Qué traen
serving-texts-usual = De todo
serving-texts-long = Textos largos
serving-check = Comprobar
serving-measure-again = Medir otra vez
serving-stop-check = Dejar de comprobar

## Medir

serving-measuring = Midiendo lo que cuesta aquí una respuesta
serving-measuring-note = El modelo de lenguaje lee textos cortos y largos, y escribe para 1 persona y para muchas a la vez.
serving-measuring-waits = Hay otra cosa en marcha. Empieza justo después.
serving-measuring-failed = No se ha medido nada.
serving-asleep = En este momento no se puede medir nada. Se intentará otra vez en un minuto.
serving-other-device = El dispositivo dejó de funcionar. Otro toma su lugar.
serving-no-opencl = Aquí no funciona ningún dispositivo OpenCL, así que NumPy hace el trabajo de los estudiantes.
serving-replaced = Se perdió la parte que calcula. Otra empieza a medir de nuevo.
serving-replaced-check = Se perdió la parte que calcula. Otra atiende de nuevo las peticiones reales.

## Quién espera

serving-waiting = Esperan
serving-people = { $people ->
    [one] persona
    [many] personas
   *[other] personas
}
serving-nobody-waits = nadie tiene que esperar
serving-longest-wait = la que más, { $time }
serving-waiting-origin = Simulado: cuántas personas han preguntado y aún no tienen asiento, y cuánto lleva esperando la primera de la fila. En rojo, las que esperan más de lo prometido.
serving-waits-for-memory = espera sitio en la memoria
serving-legend = Qué traen, en trozos de palabra
serving-kind-text = texto { NUMBER($fewest) }–{ NUMBER($tokens) }
serving-kind-image = imagen { NUMBER($tokens) }
serving-kind-audio = sonido, { $seconds } s: { NUMBER($tokens) }
serving-kind-video = video, { $seconds } s: { NUMBER($tokens) }
serving-legend-origin = Una imagen cuenta como { NUMBER($image) } trozos de palabra; un segundo de sonido, como { NUMBER($audio) }; un segundo de video, como { NUMBER($video) }. { $source }, { $date }. La longitud de los textos, y cuánta gente trae qué, la elegimos nosotros.
serving-long-texts-origin = La longitud de los textos la elegimos nosotros: aquí cada persona trae un texto de unas páginas.

## El aula

serving-class = El aula
serving-device-cpu = { $cores ->
    [one] { $cores } núcleo de CPU
    [many] { $cores } de núcleos de CPU
   *[other] { $cores } núcleos de CPU
}, sin GPU
serving-device-gpu = { $name }
serving-device-none = NumPy, sin dispositivo OpenCL
serving-nobody-served = palabras: no se atiende a nadie
serving-reading = palabras aún: se lee una pregunta
serving-step = { $words ->
    [one] palabra
    [many] palabras
   *[other] palabras
} en un paso de { $time }
serving-step-alone = Un paso para 1 persona sola tarda { $time }.
serving-step-all = Un paso para { $people ->
    [one] { $people } persona
    [many] { $people } de personas
   *[other] { $people } personas
} tarda { $time }.
serving-empty-seats = { $seats ->
    [one] Queda 1 asiento libre.
    [many] Quedan { $seats } de asientos libres.
   *[other] Quedan { $seats } asientos libres.
 }
serving-no-room = La memoria está llena.
serving-memory-title = Memoria para conversaciones
serving-memory = { NUMBER($taken) } de { NUMBER($there) } MB ocupados
serving-memory-origin = Cada trozo de palabra de una conversación ocupa { NUMBER($bytes) } bytes en la memoria (sus claves y valores en todas las capas). Este servicio reserva sitio para { NUMBER($tokens) }: { NUMBER($there) } MB. Lo claro es lo que hay; lo oscuro se guarda libre para el resto de la respuesta.

## Quién tuvo respuesta

serving-answered = Atendidas
serving-in-time = a tiempo
serving-last-minute = último minuto
serving-nobody-yet = nadie aún
serving-in-time-origin = Simulado: de todas las personas que tuvieron respuesta o se fueron sin ella en el último minuto, la parte cuya primera palabra llegó en { $promise }.
serving-beside = Al lado: tiempo hasta la primera palabra

## El control

serving-limit = límite { NUMBER($people) }
serving-kept = a tiempo hasta { NUMBER($people) }
serving-never-kept = nunca a tiempo
serving-limit-origin = { NUMBER($people) } por minuto: 60 s divididos entre lo que necesita una persona. Es la lectura y, por cada palabra más de la respuesta (unas { $answer }), el tiempo de un paso, compartido por todas las que tienen asiento. Por encima, la cola crece sin fin.
serving-limit-origin-alone = { NUMBER($people) } por minuto: 60 s divididos entre lo que necesita una persona. Es la lectura y, por cada palabra más de la respuesta (unas { $answer }), un paso para ella sola. Por encima, la cola crece sin fin.
serving-kept-origin = Simulado con varios miles de personas a muchos ritmos: hasta { NUMBER($people) } por minuto, 19 de 20 tienen su primera palabra en { $promise }.

## Cómo va

serving-curves-first = Primero se mide.
serving-hardly-anybody = Casi nadie pregunta.
serving-calm = Todos tienen respuesta a tiempo.
serving-busy = Mucha gente, y aun así a tiempo.
serving-memory-full = La memoria está llena: algunos esperan.
serving-late = Todos tienen respuesta, pero tarde.
serving-growing = Llegan más de los que se pueden atender.
serving-run-away = La cola se ha desbordado.
serving-full = La cola está llena: hay quien se va.
serving-shrinking = La cola vuelve a acortarse.
serving-flow = Desde entonces llegan { NUMBER($coming) } por minuto y se atiende a { NUMBER($answered) }.
serving-flow-full = Llegan { NUMBER($coming) } por minuto, se atiende a { NUMBER($answered) } y el resto se va.
serving-flow-origin = Simulado, y contado desde el último momento en que no esperaba nadie.
serving-last-time = Última vez que no esperaba nadie.
serving-curve-waiting = personas que esperan
serving-curve-first-word = tiempo hasta la primera palabra
serving-promise = prometido: { $promise }
serving-ago = { $minutes ->
    [0] ahora
    [one] hace 1 minuto
    [many] hace { $minutes } de minutos
   *[other] hace { $minutes } minutos
 }
serving-people-now = { $people ->
    [one] { NUMBER($people) } persona
    [many] { NUMBER($people) } de personas
   *[other] { NUMBER($people) } personas
}
serving-most-now = 19 de 20: { $time }
serving-half-now = mitad: { $time }

## La comprobación

serving-checking = Peticiones reales: { $done } de { $requests } atendidas
serving-checked = { $requests } peticiones reales: { $real }; simuladas, { $simulated }; { $error } de diferencia
serving-checked-disturbed = Con el equipo ocupado: { $real }; simuladas, { $simulated }; { $error } de diferencia
serving-checked-origin = Tiempo medio hasta la primera palabra de { $requests } peticiones reales, y de las mismas simuladas: se diferencian en { $error }. Hasta la última palabra fueron { $real_end } de media; simuladas, { $simulated_end }: se diferencian en { $end_error }. Mientras tanto, otros programas ocuparon { $cores ->
    [one] { NUMBER($cores, maximumFractionDigits: 1) } núcleo
    [many] { NUMBER($cores, maximumFractionDigits: 1) } de núcleos
   *[other] { NUMBER($cores, maximumFractionDigits: 1) } núcleos
}.

## La página final

serving-finding = Cuando todos preguntan a la vez, un solo paso responde a muchos juntos.
serving-finding-figure = { NUMBER($ratio) } veces más respuestas
serving-finding-origin = Personas por minuto que se pueden atender aquí: { NUMBER($together) } juntas, { NUMBER($alone) } de una en una. Calculado con lo que se midió que cuestan leer y un paso.
