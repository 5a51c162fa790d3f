# El juego de la demanda y la oferta, en español. Los números, nombres y textos entre { } los pone el programa: deja sus nombres como
# están al cambiar algo. Entre un número y su unidad hay un espacio que no se corta (U+00A0).

scarcity-game-title = ¿Dan abasto las fábricas?
scarcity-game-subtitle = A la izquierda se pide, a la derecha se construye. Juntos, mantengan el precio cerca de 1.
scarcity-game-demonstration = Una demostración. Toca un botón de un lado para jugar tú en él.
scarcity-game-invitation = Diez años en 90 segundos
scarcity-game-paused = En pausa. Los años están quietos.
scarcity-game-badge = Un juego: las reglas son nuestras
scarcity-game-rule-all = La gente y el tamaño de su modelo deciden cuántas GPU se piden; cada fábrica hace 100.000 al mes y se tarda tres años en construirla. El precio es lo que se pide dividido entre lo que se hace, y todos los números son del propio juego.
scarcity-game-again = Otra partida

## Qué pasó

scarcity-game-verdict-short = Faltaron GPU en { NUMBER($years) } de 10 años
scarcity-game-verdict-glut = Sobraron GPU en { NUMBER($years) } de 10 años
scarcity-game-verdict-near = Un precio cerca de 1 en { NUMBER($years) } de 10 años
scarcity-game-moral-short = Los pedidos cambian en meses; las fábricas tardan años. Faltaron { $missing } { DE($missing) }GPU.
scarcity-game-moral-glut = Las fábricas llegaron antes que los pedidos. Sobraron { $over } { DE($over) }GPU.
scarcity-game-moral-near = Pedidos y fábricas fueron al mismo paso. Para eso hay que mirar tres años adelante.

## El lado que pide

scarcity-game-orders = Tú pides
scarcity-game-task-orders = Más gente y modelos más grandes piden más GPU.
scarcity-game-keys-orders = Con teclas: A y D para la gente, S y W para el modelo.
scarcity-game-itself-orders = Juega solo: cada Año Nuevo pide más, salvo si el precio pasa de 2. Toca para jugar tú.
scarcity-game-people = Personas que lo usan
scarcity-game-model = Tamaño del modelo
scarcity-game-fewer-people = Menos gente
scarcity-game-more-people = Más gente
scarcity-game-smaller-model = Un modelo más pequeño
scarcity-game-larger-model = Un modelo más grande
scarcity-game-wanted-now = se piden ahora
scarcity-game-gpus-a-month = GPU al mes
scarcity-game-rule-wanted = Mil millones de personas piden 250.000, 500.000 o 1.000.000 de GPU al mes: más, cuanto más grande es su modelo. Después de cada pedido pasa medio año hasta que se nota casi todo el cambio.

## El lado que construye

scarcity-game-builds = Tú construyes
scarcity-game-task-builds = Cada fábrica hace 100.000 GPU al mes.
scarcity-game-keys-builds = Con teclas: Intro empieza una fábrica.
scarcity-game-itself-builds = Juega solo: construye si todas las fábricas juntas van a hacer muy pocas. Toca para jugar tú.
scarcity-game-build = Construir fábrica
scarcity-game-ready = lista en { $year }
scarcity-game-no-site = ahora no hay terreno
scarcity-game-too-late = tarde para esta partida
scarcity-game-build-origin = Aquí una fábrica tarda { $years ->
    [one] { $years } año
    [many] { $years } de años
   *[other] { $years } años
}. En realidad: { $company }, { $company_date }; { $days ->
    [one] { NUMBER($days) } día
    [many] { NUMBER($days) } de días
   *[other] { NUMBER($days) } días
} de media: { $study }, { $study_date }.
scarcity-game-being-built = En obras
scarcity-game-free-site = terreno libre
scarcity-game-at-work = En marcha: { NUMBER($count) }
scarcity-game-at-work-idle = En marcha: { NUMBER($count) }, sobran { NUMBER($idle) }
scarcity-game-made-now = se hacen ahora
scarcity-game-rule-made = Cada fábrica en marcha hace 100.000 GPU al mes, se pidan o no. Lo que sobra no se guarda para después.

## El precio

scarcity-game-costs = Una GPU cuesta
scarcity-game-price = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } ×
scarcity-game-price-unit = lo que costaba en 2022
scarcity-game-price-high = se piden más de las que se hacen
scarcity-game-price-low = se hacen más de las que se piden
scarcity-game-price-near = se piden y se hacen casi igual
scarcity-game-rule-price = Lo que se pide ahora, dividido entre lo que se hace ahora. Nunca baja de un quinto.
scarcity-game-year = { $year }
scarcity-game-left = quedan { NUMBER($seconds) } s

## El gráfico

scarcity-game-chart = Cuántas GPU al mes se piden y se hacen a lo largo de los años; los cuadrados entre las líneas faltan o sobran
scarcity-game-wanted = se piden
scarcity-game-made = se hacen
scarcity-game-missing = faltan hasta ahora: { $gpus }
scarcity-game-left-over = sobran hasta ahora: { $gpus }
scarcity-game-scale = un cuadrado: 100.000 GPU; una columna: dos meses
scarcity-game-rule-chart = Lo que falta y lo que sobra son las superficies entre las dos líneas, mes a mes. Un año del juego dura nueve segundos, y empieza con dos fábricas que hacen justo lo que se pide.
scarcity-game-gap = la diferencia es el precio
scarcity-game-to-come = ya en obras
scarcity-game-in-fact = En realidad:
scarcity-game-event-chatgpt-opens = Sale ChatGPT
scarcity-game-event-memory-sold-out = SK hynix: memoria de 2026, agotada
scarcity-game-fact-chatgpt-opens = ChatGPT se abre a todo el mundo
scarcity-game-fact-memory-sold-out = La empresa ha vendido la memoria que hará en 2026

## Números

scarcity-game-million-1 = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } { $value ->
    [one] millón
    [many] millones
   *[other] millones
}
scarcity-game-million-2 = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) } { $value ->
    [one] millón
    [many] millones
   *[other] millones
}
