# Lo que ve el personal de una exposición: el PIN, su página, lo que puede probar y lo que pasó. Los visitantes nunca lo ven.

error-invalid-pin = Un PIN tiene de { $fewest } a { $most } cifras y nada más. Elige uno así.
error-pins-differ = Los dos PIN no son iguales. Ejecuta esto otra vez y escribe dos veces el mismo.
error-pin-hash-damaged = Lo que hay como PIN en el archivo de ajustes no lo hizo gpuviz. Ejecuta «gpuviz kiosk pin» y copia la línea que imprime.

## El PIN

staff-pin-title = Para el personal
staff-pin-ask = Escribe tu PIN, por favor.
staff-pin-wrong = Ese no era el PIN. Inténtalo otra vez, por favor.
staff-pin-locked = Demasiados PIN equivocados. El próximo intento es posible en { $seconds ->
    [one] un segundo
    [many] { NUMBER($seconds) } de segundos
   *[other] { NUMBER($seconds) } segundos
}.
staff-pin-none = Esta exposición todavía no tiene PIN, así que nadie puede salir de ella desde la pantalla. «gpuviz kiosk pin» hace uno para el archivo de ajustes.
# Una tecla del teclado: una cifra.
staff-pin-digit = { NUMBER($digit) }
staff-pin-delete = Borrar
staff-pin-enter = OK
# Para lectores de pantalla, porque las cifras mismas no se muestran.
staff-pin-typed = { $digits ->
    [0] Ninguna cifra escrita aún
    [one] Una cifra escrita
    [many] { NUMBER($digits) } de cifras escritas
   *[other] { NUMBER($digits) } cifras escritas
}
# Se pregunta en la terminal, donde no se ve lo que se escribe.
staff-pin-choose = PIN nuevo
staff-pin-again = El mismo PIN otra vez
staff-cancel = Cancelar
staff-close = Cerrar

## La cabecera de la página

staff-title = Personal
# $left son minutos y segundos, como 1:48.
staff-opened = Abierta con el PIN a las { DATETIME($time, timeStyle: "short") }. Se cierra sola en { $left } si nadie la toca.
staff-leave = Salir de la exposición
staff-back = Volver a los visitantes

## Cómo está la exposición

staff-well = Todo está bien.
staff-not-well = Alguien debería mirar esto.
# $time es un tiempo con su unidad, como «3,2 días».
staff-running = En marcha desde hace { $time }, sin pausa.
staff-picture-moves = La imagen se mueve
staff-picture-slow = La imagen se mueve despacio
staff-picture-measured = { $rate ->
    [one] { NUMBER($rate) } vez
    [many] { NUMBER($rate) } de veces
   *[other] { NUMBER($rate) } veces
} por segundo; 99 de 100 en { $time }
staff-worker-answers = La parte que calcula responde
staff-worker-silent = La parte que calcula calla
staff-worker-starting = La parte que calcula arranca
staff-worker-starting-more = aún no se la ha oído
staff-worker-gone = No se calcula
staff-worker-gone-more = los visitantes ven una grabación; «gpuviz doctor» dice más
staff-worker-none-more = los visitantes ven la grabación que indican los ajustes
staff-worker-heard = { $restarts ->
    [0] oída hace { NUMBER($seconds, minimumFractionDigits: 1) } s; nunca reiniciada
    [one] oída hace { NUMBER($seconds, minimumFractionDigits: 1) } s; reiniciada una vez hasta ahora
    [many] oída hace { NUMBER($seconds, minimumFractionDigits: 1) } s; reiniciada { NUMBER($restarts) } de veces hasta ahora
   *[other] oída hace { NUMBER($seconds, minimumFractionDigits: 1) } s; reiniciada { NUMBER($restarts) } veces hasta ahora
}
staff-model-there = El modelo de lenguaje está
staff-model-missing = No hay modelo de lenguaje
staff-model-missing-more = la carrera funciona sin él; «gpuviz model fetch» lo trae
staff-model-wrong = El modelo de lenguaje está dañado
staff-model-wrong-more = «gpuviz model fetch» lo trae de nuevo
staff-model-looking = { NUMBER($megabytes) } MB, comprobando
staff-model-right = { NUMBER($megabytes) } MB, comprobado: es el archivo correcto
staff-model-other = un archivo propio, que no se comprueba
staff-texts-there = Tus propios textos están ahí
staff-texts-looking = comprobando
staff-texts-right = comprobados: todos son correctos
staff-texts-faulty = Tus propios textos tienen fallos
staff-texts-faults = { $faults ->
    [one] uno; «gpuviz doctor» lo nombra
    [many] { NUMBER($faults) }; «gpuviz doctor» los nombra
   *[other] { NUMBER($faults) }; «gpuviz doctor» los nombra
}
staff-touch-works = La pantalla táctil funciona
# $time es un tiempo con su unidad, como «2 min».
staff-touch-last = último toque hace { $time }
staff-touch-never = Ningún toque todavía
staff-touch-never-more = nadie ha tocado la pantalla desde el arranque
staff-memory-steady = La memoria es estable
staff-memory-grows = La memoria crece
staff-memory-now = { NUMBER($now_mb) } MB ahora, recién arrancada
staff-memory-since = { NUMBER($now_mb) } MB ahora, { NUMBER($first_mb) } MB tras el arranque
staff-sound-there = Hay un altavoz
staff-sound-missing = No se encontró ningún altavoz
staff-sound-unneeded = no se pierde nada: la exposición no necesita sonido

## Números

staff-races-today = { $races ->
    [one] carrera hoy
    [many] carreras hoy
   *[other] carreras hoy
}
staff-races = { $races ->
    [one] carrera desde el arranque
    [many] carreras desde el arranque
   *[other] carreras desde el arranque
}
staff-wrong-squares = { $squares ->
    [one] casilla mal
    [many] casillas mal
   *[other] casillas mal
}

## Quién calcula

staff-who-computes = Quién calcula
staff-cpu-computes = { $cores ->
    [one] { NUMBER($cores) } núcleo de CPU hace
    [many] { NUMBER($cores) } de núcleos de CPU hacen
   *[other] { NUMBER($cores) } núcleos de CPU hacen
} de estudiantes. No hay GPU en este equipo.
staff-cpu-chosen = { $cores ->
    [one] { NUMBER($cores) } núcleo de CPU hace
    [many] { NUMBER($cores) } de núcleos de CPU hacen
   *[other] { NUMBER($cores) } núcleos de CPU hacen
} de estudiantes. También hay una GPU, pero se eligió la CPU.
staff-gpu-computes = Una GPU con { $units ->
    [one] { NUMBER($units) } unidad de cómputo
    [many] { NUMBER($units) } de unidades de cómputo
   *[other] { NUMBER($units) } unidades de cómputo
} hace de estudiantes.
staff-numpy-computes = NumPy hace de estudiantes, en todos los núcleos de CPU: no funciona ningún dispositivo OpenCL.
staff-nobody-computes = Nadie: los visitantes ven una grabación.
staff-not-yet-computed = Todavía no se ha calculado nada.
staff-device = { $name }, OpenCL de { $platform }, controlador { $driver }

## El último problema

staff-last-trouble = Último problema
staff-no-trouble = Ninguno hasta ahora.
staff-need-nothing = No hace falta hacer nada.

## Horas de silencio

staff-quiet-hours = Horas de silencio
staff-quiet-aside = pantalla oscura, no se calcula nada
staff-quiet-from = desde
staff-quiet-until = hasta
staff-quiet-earlier-from = Empezar media hora antes de las { DATETIME($time, timeStyle: "short") }
staff-quiet-later-from = Empezar media hora después de las { DATETIME($time, timeStyle: "short") }
staff-quiet-earlier-until = Terminar media hora antes de las { DATETIME($time, timeStyle: "short") }
staff-quiet-later-until = Terminar media hora después de las { DATETIME($time, timeStyle: "short") }
staff-quiet-on = sí
staff-quiet-off = no

## Qué se puede probar

staff-try = Probar
staff-try-touch = Toque
staff-try-screen = Pantalla
staff-try-sound = Sonido
# $when es como «hoy, 08:01».
staff-trial-passed = superado: { $when }
staff-trial-failed = no superado: { $when }
staff-trial-never = aún sin probar
staff-trial-no-sound = sin altavoz
staff-trial-end = Terminar
staff-touch-wipe = Pasa un dedo por todos los cuadrados. Donde uno queda oscuro, la pantalla no lo siente.
staff-touch-left = { $squares ->
    [one] Queda un cuadrado.
    [many] Quedan { NUMBER($squares) } de cuadrados.
   *[other] Quedan { NUMBER($squares) } cuadrados.
}
staff-touch-name = Cuadrados por los que pasar el dedo
# Encima de un dibujo que llena la pantalla; el $number de $of.
staff-screen-look = { $pattern ->
    [lines] { NUMBER($number) } de { NUMBER($of) }: cada línea debe verse por separado, igual en todas partes. Toca para la siguiente.
    [letters] { NUMBER($number) } de { NUMBER($of) }: las letras más pequeñas que puedas leer deben ser tan nítidas en los bordes como en el centro. Toca para la siguiente.
    [grey] { NUMBER($number) } de { NUMBER($of) }: deben distinguirse los dieciséis tonos. Toca para la siguiente.
   *[other] { NUMBER($number) } de { NUMBER($of) }: un color uniforme, sin un solo punto de otro. Toca para la siguiente.
}
staff-screen-next = Siguiente
staff-screen-asked = ¿La imagen era como debe ser?
staff-screen-asked-more = Colores uniformes sin puntos de otro, cada línea por separado, letras nítidas.
staff-screen-all-well = Sí, todo bien
staff-screen-faults = No, había fallos
# Un texto corto en letras de muy pequeñas a grandes, para juzgar la nitidez de la pantalla.
staff-screen-sample = Un profesor o 1000 estudiantes
staff-sound-asked = ¿Se oyó un tono?
staff-sound-asked-more = Duró un segundo.
staff-sound-heard = Sí
staff-sound-unheard = No

## Qué puede hacer el personal

staff-worker-anew = Reiniciar la parte que calcula
staff-worker-anew-more = unos 2 s; los visitantes ven una grabación
staff-exhibit-anew = Reiniciar la exposición
staff-exhibit-anew-more = unos 8 s de pantalla oscura
staff-exhibit-not-anew-more = funciona donde la lleva «gpuviz kiosk»
staff-messages = Mostrar todos los mensajes
staff-messages-more = { $messages ->
    [one] uno hasta ahora, en palabras sencillas
    [many] los últimos { NUMBER($messages) }, en palabras sencillas
   *[other] los últimos { NUMBER($messages) }, en palabras sencillas
}
staff-messages-title = Todos los mensajes
staff-messages-subtitle = Primero los más nuevos. No hay nada de lo que escribió un visitante.

## El pie de la página

staff-version = gpuviz { $version }
staff-version-settings = gpuviz { $version }, ajustes { $name } leídos sin errores
staff-version-complaint = gpuviz { $version }; el archivo de ajustes no se puede usar, así que valen los últimos buenos
staff-log = registro: { NUMBER($megabytes, maximumFractionDigits: 1) } de 20 MB; no contiene nada de lo que escribió un visitante

## Cuándo

# Minutos y segundos, en cuenta atrás: 1:48.
countdown = { NUMBER($minutes) }:{ NUMBER($seconds, minimumIntegerDigits: 2) }
moment-time = { DATETIME($time, timeStyle: "short") }
moment-today = hoy, { DATETIME($time, timeStyle: "short") }
moment-yesterday = ayer, { DATETIME($time, timeStyle: "short") }
moment-on = { DATETIME($date, dateStyle: "medium") }, { DATETIME($time, timeStyle: "short") }

## Qué pasó

incident-started = Se puso en marcha la exposición (gpuviz { $version }).
incident-worker-lost = { $reason ->
    [ended] La parte que calcula terminó de repente. Se está reiniciando.
    [garbage] La parte que calcula envió algo que no tiene sentido. Se está reiniciando.
    [silent] La parte que calcula dejó de responder. Se está reiniciando.
    [stuck] La parte que calcula se atascó. Se está reiniciando.
    [asked] El personal hizo reiniciar la parte que calcula.
   *[device] Falló el dispositivo que calcula. La parte que calcula se está reiniciando.
}
incident-worker-back = { $reason ->
    [ended] La parte que calcula terminó de repente. Volvió a los { NUMBER($seconds) } s, y lo que hacía empezó de nuevo.
    [garbage] La parte que calcula envió algo que no tiene sentido. Volvió a los { NUMBER($seconds) } s, y lo que hacía empezó de nuevo.
    [silent] La parte que calcula dejó de responder. Volvió a los { NUMBER($seconds) } s, y lo que hacía empezó de nuevo.
    [stuck] La parte que calcula se atascó. Volvió a los { NUMBER($seconds) } s, y lo que hacía empezó de nuevo.
    [asked] El personal hizo reiniciar la parte que calcula. Volvió a los { NUMBER($seconds) } s.
   *[device] Falló el dispositivo que calcula. Volvió a los { NUMBER($seconds) } s, y lo que hacía empezó de nuevo.
}
incident-other-device = El dispositivo elegido falló una y otra vez. Ahora calcula otro. «gpuviz doctor» dice más.
incident-numpy = No funciona ningún dispositivo OpenCL. Ahora calcula NumPy, en todos los núcleos de CPU. «gpuviz doctor» dice más.
incident-recording = No se puede calcular nada. Los visitantes ven una grabación, y la exposición lo intenta sola otra vez. «gpuviz doctor» dice más.
incident-computes-again = El dispositivo elegido vuelve a calcular.
incident-picture-failed = Algo falló en la imagen. Se hizo de nuevo, y la exposición empezó desde el principio. El registro dice qué fue.
incident-window-ended = La ventana se cerró de repente. Se puso en marcha otra vez.
incident-window-stopped = La ventana dejó de dibujar. Se cerró y se puso en marcha otra vez.
incident-unwritable = No se puede escribir en «{ $path }» ({ $detail }). Haz sitio ahí o permítelo; la exposición sigue.
incident-staff-came = El personal abrió esta página.
incident-staff-left = El personal salió de la exposición.
incident-staff-anew = El personal hizo reiniciar la exposición.
incident-pins-wrong = Se escribió un PIN equivocado { $times ->
    [one] una vez
    [many] { NUMBER($times) } de veces seguidas
   *[other] { NUMBER($times) } veces seguidas
}.

## Lo que dice «gpuviz doctor» de una exposición

doctor-settings = el archivo de ajustes { $path } se lee sin errores
doctor-no-settings = no hay archivo de ajustes, así que valen los de fábrica; «gpuviz config init» escribe uno
doctor-pin = hay un PIN para el personal
doctor-no-pin = no hay PIN para el personal, así que nadie puede salir de una exposición desde la pantalla; «gpuviz kiosk pin» hace uno
doctor-kept = { $what ->
    [state] lo que debe durar tras un reinicio se guarda en { $path }
    [health] el archivo de estado de una exposición va a { $path }
   *[log] se pueden escribir registros en { $path }
}
doctor-not-kept = { $what ->
    [state] lo que debe durar tras un reinicio no se puede guardar en { $path } ({ $detail }). Permite escribir ahí, o haz que XDG_STATE_HOME indique una carpeta en la que se pueda
    [health] el archivo de estado de una exposición no se puede escribir en { $path } ({ $detail }). Permite escribir ahí, o indica otro archivo en [health] de los ajustes
   *[log] no se pueden escribir registros en { $path } ({ $detail }). Permite escribir ahí, o indica otra carpeta en [health] de los ajustes
}
doctor-screen-saver = una exposición mantiene encendida la pantalla por sí sola
doctor-no-screen-saver = aquí gpuviz no puede mantener encendida la pantalla. Apaga el salvapantallas y la suspensión en los ajustes del sistema
doctor-clock = el reloj dice { DATETIME($date, dateStyle: "medium") }, { DATETIME($time, timeStyle: "short") } ({ $zone }); las horas de silencio van por él
doctor-clock-wrong = el reloj dice { DATETIME($date, dateStyle: "medium") }, { DATETIME($time, timeStyle: "short") }, y eso fue antes de instalar gpuviz. Ponlo en hora: las horas de silencio van por él
