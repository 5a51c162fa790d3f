# Una charla: la pantalla propia con notas, y las teclas. Solo quien presenta lee esto; sus notas son frases para decir en voz
# alta. Los números, nombres y textos entre { } los pone el programa: deja sus nombres como están al cambiar algo.

presenter-title = gpuviz: notas
presenter-shows = en la pantalla grande
presenter-next = después
presenter-last = la última página
# Donde no hay nada que decir.
presenter-nothing = –
presenter-is-dark = La pantalla grande está oscura. B la enciende otra vez.
# $action es el texto de un botón, como «Empezar» o «Cámara lenta».
presenter-space = Espacio: { $action }

presenter-time-caption = hora
presenter-spoken-caption = hablando
# Una hora, o minutos y segundos; los dos tienen ya dos cifras.
presenter-time = { $hours }:{ $minutes }
presenter-planned = de { $minutes ->
    [one] { NUMBER($minutes) } minuto
    [many] { NUMBER($minutes) } de minutos
   *[other] { NUMBER($minutes) } minutos
}
presenter-left = quedan { $time }
presenter-over = { $time } de más
presenter-left-origin = El tiempo previsto menos el tiempo que llevas hablando.
presenter-go = Arrancar el reloj
presenter-hold = Parar el reloj
presenter-clock-anew = Reloj a cero
presenter-save = Guardar los resultados

## Teclas

presenter-dark = pantalla oscura
presenter-light = otra vez clara
presenter-dark-name = La pantalla está oscura. Tócala, o pulsa B, para ver otra vez.
presenter-anew = empezar de nuevo este capítulo
presenter-keys = Todas las teclas
presenter-keys-subtitle = Las cifras llevan a los capítulos. Los botones del mando pasan adelante y atrás.
key-space = Espacio
key-escape = Esc
key-return = Intro
key-enter = Intro
key-backspace = ⌫

## Resultados guardados

presenter-saved = Guardado en { $folder }
presenter-not-saved = No se guardó: no se puede escribir en { $folder }.

## Notas: qué decir, y qué hay detrás

presenter-notes-name = Tus notas
# Lo que alguien escribió en una lección, tal cual.
notes-own = { $words }
notes-opening = «{ $words }»
# $figure es lo que midió este equipo, como «75,3 veces más rápido».
notes-measured = Medido aquí: { $figure }

notes-race-1 = Los mismos 1000 problemas. Las mismas respuestas.
notes-race-1-behind = En cada casilla hay respuestas: cada una, una fila por una columna. Se comprueban los dos lados, número por número.
notes-race-2 = Cada estudiante es más lento que el profesor.
notes-race-2-behind = Ganan porque trabajan todos a la vez. La cámara lenta lo muestra.
notes-race-3 = Y ahora, la pregunta justa: ¿más rápido que quién?
notes-race-3-behind = La lista compara con una respuesta a la vez, un núcleo a tope y todos los núcleos a tope.

notes-layers-1 = ¿De dónde salen tantas multiplicaciones? De una frase.
notes-layers-1-behind = Es un modelo de lenguaje de verdad. La frase se acaba de calcular en este equipo.
notes-layers-2 = Números por una tabla, treinta veces seguidas.
notes-layers-2-behind = Toca una tira: muestra qué multiplicación la hizo.
notes-layers-3 = Al final queda una puntuación para cada palabra que conoce.
notes-layers-3-behind = La mejor predicción cambia de capa en capa. Deja que el público adivine primero la palabra siguiente.

notes-pixels-1 = Las GPU no se hicieron para la IA. Se hicieron para los juegos.
notes-pixels-1-behind = Dos millones de píxeles, sesenta veces por segundo, y ningún píxel espera a otro.
notes-pixels-2 = Congela la imagen: cada cuadrado es una pequeña cuenta.
notes-pixels-2-behind = Las tres líneas de al lado son lo que se ejecuta de verdad, una vez por píxel.
notes-pixels-3 = Un píxel es una suma de productos, igual que una respuesta de la carrera.
notes-pixels-3-behind = Lo es la luz del píxel; caminar a lo largo del rayo, no. Al tocar, lo dice.

notes-decisions-1 = ¿Cuándo gana el profesor?
notes-decisions-1-behind = Cuando cada paso necesita el anterior, 999 estudiantes solo pueden esperar.
notes-decisions-2 = Dos cadenas, diez, mil: que adivinen dónde se da la vuelta.
notes-decisions-2-behind = Mueve el control paso a paso. La curva se mide mientras miran.
notes-decisions-3 = Por eso todas las computadoras siguen teniendo una CPU.
notes-decisions-3-behind = Decidir, poner orden, una cosa tras otra: ese es su trabajo.

notes-you-1 = Haz de profesor: cuatro productos, una suma.
notes-you-1-behind = Pide a alguien que salga. El tiempo empieza con la primera cifra.
notes-you-2 = Ahora lo mismo para una sola palabra de una respuesta.
notes-you-2-behind = Más de mil millones de multiplicaciones. El eje va de un parpadeo a siglos.
notes-you-3 = Nada en la IA es demasiado difícil para ti. Pero hay demasiado.
notes-you-3-behind = Es toda la historia en una frase. Dale un momento.

notes-training-1 = Al principio solo balbucea.
notes-training-1-behind = Nunca ha visto un nombre. Mira cómo mejoran los nombres de la izquierda.
notes-training-2 = Predecir, comparar, ajustar. No pasa nada más.
notes-training-2-behind = La tabla de pesos se mueve un poco en cada paso. «Un paso» muestra los tres tiempos.
notes-training-3 = ¿Y por qué cuesta tanto más que responder?
notes-training-3-behind = La segunda página mide un paso y una respuesta, lado a lado.

notes-serving-1 = Ahora preguntan todos a la vez.
notes-serving-1-behind = Cada burbuja es alguien que espera. Sube el número de personas.
notes-serving-2 = ¿De uno en uno, o juntos?
notes-serving-2-behind = El mismo equipo. Leer una vez los pesos sirve a muchas personas.
notes-serving-3 = Y de pronto es demasiado.
notes-serving-3-behind = En la zona roja la cola solo crece. Ninguna promesa ayuda entonces.

notes-scarcity-1 = De un portátil a una nave llena de máquinas.
notes-scarcity-1-behind = Tres controles: un modelo más grande, más personas, conversaciones más largas.
notes-scarcity-2 = Pregunta: ¿cuánto es la factura? ¿Y dónde lo construirían?
notes-scarcity-2-behind = La potencia junto a cosas que conocemos, y la factura de un año en dos lugares. Cada número dice su fuente.
notes-scarcity-3 = Dos voluntarios: uno pide, otro construye.
notes-scarcity-3-behind = La diferencia entre lo que se pide y lo que se puede hacer: ese es el precio.

notes-closing-1 = Entonces, ¿por qué se volvieron tan valiosas las GPU?
notes-closing-1-behind = Deja que responda primero el público. Después lee las líneas en voz alta.
notes-closing-2 = Cada número de aquí se midió en esta sala, hoy.
notes-closing-2-behind = Toca una línea para volver a donde se midió.
notes-closing-3 = ¿Qué les gustaría ver otra vez?
notes-closing-3-behind = Las cifras llevan a los capítulos.
