# La escasez, en español: lo que dice la terminal, lo que puede fallar, y cómo se escriben las cantidades. Los números, nombres y
# textos entre { } los pone el programa: deja sus nombres como están al cambiar algo. Entre un número y su unidad hay un espacio
# que no se corta (U+00A0). DE($x) pone el «de» de «2 millones de GPU», y nada en «704 GPU».

chapters-scarcity = Escasez

## Cantidades

scarcity-bytes = { NUMBER($value) } B
scarcity-kbytes = { NUMBER($value) } kB
scarcity-mbytes = { NUMBER($value) } MB
scarcity-gbytes = { NUMBER($value) } GB
scarcity-tbytes = { NUMBER($value) } TB
scarcity-pbytes = { NUMBER($value) } PB
scarcity-ebytes = { NUMBER($value) } EB
scarcity-watts = { NUMBER($value) } W
scarcity-kwatts = { NUMBER($value) } kW
scarcity-mwatts = { NUMBER($value) } MW
scarcity-gwatts = { NUMBER($value) } GW
scarcity-twatts = { NUMBER($value) } TW
scarcity-pwatts = { NUMBER($value) } PW
scarcity-ewatts = { NUMBER($value) } EW
scarcity-watt-hours = { NUMBER($value) } Wh
scarcity-kwatt-hours = { NUMBER($value) } kWh
scarcity-mwatt-hours = { NUMBER($value) } MWh
scarcity-gwatt-hours = { NUMBER($value) } GWh
scarcity-twatt-hours = { NUMBER($value) } TWh
scarcity-pwatt-hours = { NUMBER($value) } PWh
scarcity-ewatt-hours = { NUMBER($value) } EWh
scarcity-dollars = { NUMBER($value, maximumFractionDigits: 0) } $
scarcity-dollars-million = { NUMBER($value) } { $value ->
    [one] millón
    [many] millones
   *[other] millones
} de $
scarcity-dollars-billion = { $value ->
    [one] mil millones
    [many] { NUMBER($value) } mil millones
   *[other] { NUMBER($value) } mil millones
} de $
scarcity-dollars-trillion = { NUMBER($value) } { $value ->
    [one] billón
    [many] billones
   *[other] billones
} de $
scarcity-many-million = { NUMBER($value) } { $value ->
    [one] millón
    [many] millones
   *[other] millones
}
scarcity-many-billion = { $value ->
    [one] mil millones
    [many] { NUMBER($value) } mil millones
   *[other] { NUMBER($value) } mil millones
}
scarcity-many-trillion = { NUMBER($value) } { $value ->
    [one] billón
    [many] billones
   *[other] billones
}
scarcity-flops = { $value } operaciones
scarcity-power-of-ten = { NUMBER($value, minimumFractionDigits: 1) } × 10{ $exponent }

## La página

scarcity-unknown = –
scarcity-title = ¿Por qué se volvieron tan preciadas las GPU?
scarcity-subtitle = Modelos más listos para más gente necesitan más GPU, electricidad y refrigeración.
scarcity-refused = Los números de «{ $path }» no se pueden usar ({ $detail }). Se muestran los que vienen con gpuviz.
scarcity-topic = Para qué son las GPU
scarcity-topic-answering = Responder
scarcity-topic-learning = Aprender
scarcity-start-small = Desde lo mínimo
scarcity-keep-up = ¿Dan abasto las fábricas? →
scarcity-value = { NUMBER($value) } { $unit }
scarcity-fact-bare = { NUMBER($value) } ({ $source }, { $date })
scarcity-fact = { NUMBER($value) } { $unit } ({ $source }, { $date })

## Unidades de los números con fuente

scarcity-unit-gb = GB
scarcity-unit-tb-s = TB/s
scarcity-unit-tflop-s = TFLOP/s
scarcity-unit-kw = kW
scarcity-unit-kwh-year = kWh al año
scarcity-unit-cents-kwh = centavos de dólar por kWh
scarcity-unit-accelerators = { $value ->
    [one] acelerador
    [many] de aceleradores
   *[other] aceleradores
}
scarcity-unit-ports = { $value ->
    [one] puerto
    [many] de puertos
   *[other] puertos
}
scarcity-unit-h100-hours = millones de horas de H100

## GPU

scarcity-gpus = { $number ->
    [one] { $gpus } GPU
    [many] { $gpus } { DE($gpus) }GPU
   *[other] { $gpus } { DE($gpus) }GPU
}
scarcity-gpus-days = { $number ->
    [one] { $gpus } GPU
    [many] { $gpus } { DE($gpus) }GPU
   *[other] { $gpus } { DE($gpus) }GPU
}, { $days ->
    [one] { NUMBER($days) } día
    [many] { NUMBER($days) } de días
   *[other] { NUMBER($days) } días
}
scarcity-gpus-origin = { $group ->
    [one] En una GPU de { $memory }, llena al { NUMBER($used) } %,
    [many] En { $group } de GPU de { $memory } cada una, llenas al { NUMBER($used) } %,
   *[other] En { $group } GPU de { $memory } cada una, llenas al { NUMBER($used) } %,
} caben el modelo ({ $model }) y { $each ->
    [one] { NUMBER($each) } conversación
    [many] { NUMBER($each) } de conversaciones
   *[other] { NUMBER($each) } conversaciones
} de { $conversation }. Eso, { $replicas } { DE($replicas) }veces, da { $gpus }. Aquí solo se cuenta la memoria.
scarcity-learning-origin = 6 × { $weights } { DE($weights) }pesos × { $tokens } { DE($tokens) }trozos de palabra = { $flops } operaciones. Una GPU hace como máximo { $peak }; al aprender se alcanza una parte de { $share }. Son { $hours } { DE($hours) }horas de una GPU. Tomamos tantas como hacen falta para acabar en { $days ->
    [one] { $days } día
    [many] { $days } de días
   *[other] { $days } días
}.
scarcity-servers = { $number ->
    [one] { $count } servidor
    [many] { $count } { DE($count) }servidores
   *[other] { $count } { DE($count) }servidores
} de { $each }
scarcity-racks = { $number ->
    [one] { $count } armario
    [many] { $count } { DE($count) }armarios
   *[other] { $count } { DE($count) }armarios
} de { $each }
scarcity-cables = { $number ->
    [one] { $count } cable de red
    [many] { $count } { DE($count) }cables de red
   *[other] { $count } { DE($count) }cables de red
}
scarcity-counts-origin = En un servidor: { $server }. En un armario de servidores: { $rack }. Un cable por cada puerto de red de un servidor: { $ports }. El último servidor y el último armario pueden no estar llenos.
scarcity-square-gpu = cada cuadrado: una GPU
scarcity-square-racks = { $racks ->
    [one] cada cuadrado: un armario
    [many] cada cuadrado: { NUMBER($racks) } de armarios
   *[other] cada cuadrado: { NUMBER($racks) } armarios
}
scarcity-field-description = { $gpus }, como cuadrados; { $square }
scarcity-speed = Cada una de { NUMBER($people) } personas: hasta { $speed } trozos por segundo.
scarcity-speed-one = Esta única persona recibe hasta { $speed } trozos de palabra por segundo.
scarcity-speed-origin = Por cada trozo de palabra, una GPU lee una vez su parte del modelo ({ $model }) y de las conversaciones ({ $conversations }), a { $bandwidth } como máximo. Puede hacerlo { $speed } veces por segundo, y las cuentas y los cables solo añaden tiempo.
scarcity-learnt = Aprender una vez lleva { $hours } { DE($hours) }horas de una GPU. Mientras tanto no responde a nadie.
scarcity-learnt-published = Aprender una vez lleva { $hours } { DE($hours) }horas de una GPU. En realidad hicieron falta { $published } { DE($published) }horas de una más antigua.
scarcity-one = Una GPU
scarcity-part-free = libre
scarcity-part-conversations = conversaciones
scarcity-part-model = el modelo
scarcity-kept-free = Al menos el { NUMBER($share, maximumFractionDigits: 0) } % queda libre para resultados intermedios
scarcity-conversations-origin = Hasta { $people ->
    [one] { NUMBER($people) } conversación
    [many] { NUMBER($people) } de conversaciones
   *[other] { NUMBER($people) } conversaciones
} de { $conversation } cada una, repartidas entre { $group ->
    [one] { $group } GPU
    [many] { $group } de GPU
   *[other] { $group } GPU
}. Lo que se dijo se guarda ahí como claves y valores: 2 × capas × cabezas de clave y valor × tamaño de cabeza × bytes por trozo de palabra.
scarcity-model-origin = { $weights } de pesos, repartidos entre { $group ->
    [one] { $group } GPU
    [many] { $group } de GPU
   *[other] { $group } GPU
}.

## Electricidad y dinero

scarcity-power = Potencia, día y noche
scarcity-energy = Energía para aprender una vez
scarcity-power-origin = { $gpus } { DE($gpus) }GPU, { $each } en un armario de { $rack }: { $machines } para las máquinas. La refrigeración y el resto: por { $pue }.
scarcity-energy-origin = { $power } durante { $hours ->
    [one] { NUMBER($hours) } hora
    [many] { NUMBER($hours) } de horas
   *[other] { NUMBER($hours) } horas
}; { $machines } para las máquinas, el resto para refrigerar.
scarcity-power-parts = { $machines } + { $cooling } de frío
scarcity-power-for = { $power } durante { $days ->
    [one] { NUMBER($days) } día
    [many] { NUMBER($days) } de días
   *[other] { NUMBER($days) } días
}
scarcity-kettle = hervidor: { $power }
scarcity-less = menos de 1
scarcity-homes = { $number ->
    [one] { $homes } hogar
    [many] { $homes } { DE($homes) }hogares
   *[other] { $homes } { DE($homes) }hogares
}
scarcity-homes-year = { $number ->
    [one] { $homes } hogar
    [many] { $homes } { DE($homes) }hogares
   *[other] { $homes } { DE($homes) }hogares
}, un año
scarcity-homes-origin = Un hogar: { $home }, es decir, { NUMBER($watts) } W día y noche.
scarcity-square-homes = { $homes ->
    [one] cada cuadrado: un hogar
    [many] cada cuadrado: { NUMBER($homes) } de hogares
   *[other] cada cuadrado: { NUMBER($homes) } hogares
}
scarcity-homes-description = { $power }: tanto como { $homes }
scarcity-street = una calle:
scarcity-town = un pueblo:
scarcity-city = una ciudad:
scarcity-large-city = una gran ciudad:
scarcity-metropolis = una metrópoli:
scarcity-mark = { $homes ->
    [one] { NUMBER($homes) } hogar
    [many] { NUMBER($homes) } de hogares
   *[other] { NUMBER($homes) } hogares
}
scarcity-bills = Electricidad de un año
scarcity-bills-learning = Electricidad para aprender
scarcity-bills-origin = { $energy } × lo que paga allí la industria por kWh. GPU, edificios y personas se pagan aparte.
scarcity-place-iowa = Iowa
scarcity-place-massachusetts = Massachusetts
scarcity-tariff = { $cents ->
    [one] { NUMBER($cents) } centavo
    [many] { NUMBER($cents) } de centavos
   *[other] { NUMBER($cents) } centavos
} por kWh

## Este equipo

scarcity-own = Este equipo: trozos de palabra
scarcity-own-measuring = midiendo…
scarcity-own-asleep = En este momento no se puede medir nada.
scarcity-own-no-model = El modelo de lenguaje todavía no está en este equipo.
scarcity-own-failed = No se pudo medir.
scarcity-a-second = { NUMBER($speed) } por segundo
scarcity-one-in = 1 cada { $time }
scarcity-with-weights = con { $weights } { DE($weights) }pesos
scarcity-large-origin = Un modelo con { NUMBER($times) } veces más pesos debe leer otras tantas veces más por cada trozo de palabra, si aquí cupiera: { NUMBER($speed) } por segundo, dividido entre eso.
scarcity-own-power = unos { $power }, medidos
scarcity-own-power-assumed = unos { $power }, supuestos
scarcity-assumed-origin = Este equipo no dice cuánto consume. { NUMBER($watts) } W

## Qué se puede pedir

scarcity-model = Tamaño del modelo
scarcity-model-smallest = 135 mill.
scarcity-model-largest = 405 mil mill.
scarcity-model-smollm2-135m = 135 millones
scarcity-model-llama-8b = 8 mil millones
scarcity-model-llama-70b = 70 mil millones
scarcity-model-llama-405b = 405 mil millones
scarcity-model-note = de pesos
scarcity-people = Personas a la vez
scarcity-people-note = { $people ->
    [one] habla con el modelo
    [many] de personas hablan con el modelo
   *[other] hablan con el modelo
}
scarcity-people-first = 1
scarcity-people-last = 1 millón
scarcity-conversation = Cada conversación
scarcity-conversation-first = una pregunta
scarcity-conversation-last = un libro
scarcity-conversation-note = { $tokens ->
    [one] { NUMBER($tokens) } trozo de palabra
    [many] { NUMBER($tokens) } de trozos de palabra
   *[other] { NUMBER($tokens) } trozos de palabra
}
scarcity-conversation-question = una pregunta
scarcity-conversation-page = una página
scarcity-conversation-talk = una charla
scarcity-conversation-report = un informe
scarcity-conversation-thesis = una tesis
scarcity-conversation-book = un libro

## Final

scarcity-finding = Un modelo grande para mucha gente ocupa naves llenas de GPU y gasta la electricidad de una ciudad.
scarcity-finding-figure = { NUMBER($speed) } trozos de palabra por segundo aquí; { $gpus } { DE($gpus) }GPU para { $people ->
    [one] { NUMBER($people) } persona
    [many] { NUMBER($people) } de personas
   *[other] { NUMBER($people) } personas
}
scarcity-finding-origin = Medido aquí con el modelo pequeño. Las GPU son para 405 mil millones de pesos y conversaciones de { $tokens ->
    [one] { NUMBER($tokens) } trozo de palabra
    [many] { NUMBER($tokens) } de trozos de palabra
   *[other] { NUMBER($tokens) } trozos de palabra
}, según la memoria.

## En la terminal

scarcity-terminal-heading = { $parameters } { DE($parameters) }pesos, { $users ->
    [one] { NUMBER($users) } persona
    [many] { NUMBER($users) } de personas
   *[other] { NUMBER($users) } personas
} a la vez, { $context ->
    [one] { NUMBER($context) } token
    [many] { NUMBER($context) } de tokens
   *[other] { NUMBER($context) } tokens
} cada una, en { $accelerator }
scarcity-terminal-weights = los pesos
scarcity-terminal-kv-token = caché de claves y valores de un token
scarcity-terminal-kv-user = caché de claves y valores de una conversación
scarcity-terminal-memory = memoria en total
scarcity-terminal-accelerators = aceleradores
scarcity-terminal-servers = servidores
scarcity-terminal-racks = armarios
scarcity-terminal-it = potencia de las máquinas
scarcity-terminal-facility = con refrigeración
scarcity-terminal-energy = energía al año
scarcity-terminal-cost-iowa = electricidad de un año en Iowa
scarcity-terminal-cost-massachusetts = en Massachusetts
scarcity-terminal-flops = aprender
scarcity-terminal-hours = horas de un acelerador para aprender
scarcity-terminal-no-watts = La potencia de { $accelerator } no está publicada, así que no hay potencia, energía ni factura.
scarcity-terminal-no-peak = El máximo de { $accelerator } en BF16 no está publicado, así que no hay horas de aprendizaje.
scarcity-terminal-facts = Con qué se ha calculado:

## Errores

error-unknown-accelerator = No hay ningún acelerador llamado «{ $given }». Hay: { $available }.
error-ambiguous-accelerator = «{ $given }» puede ser varios aceleradores: { $matching }. Escribe más de su nombre.
error-model-does-not-fit = Un modelo de { NUMBER($model_gb, maximumFractionDigits: 0) } GB no cabe: { NUMBER($accelerators) } × { $accelerator }, los que aquí trabajan como uno, tienen { NUMBER($memory_gb, maximumFractionDigits: 0) } GB, y un cuarto se guarda para conversaciones. Elige un modelo más pequeño, menos bytes por peso u otro acelerador.
error-conversation-does-not-fit = Una conversación de { NUMBER($conversation_gb, maximumFractionDigits: 0) } GB no cabe junto a un modelo de { NUMBER($model_gb, maximumFractionDigits: 0) } GB: { NUMBER($accelerators) } × { $accelerator }, los que aquí trabajan como uno, tienen { NUMBER($memory_gb, maximumFractionDigits: 0) } GB. Elige una conversación más corta u otro acelerador.
