# Archivos de ajustes y lecciones: qué falla en ellos, y lo que dice «gpuviz config».

# Dónde está un ajuste: un archivo y su línea, o una variable de entorno u opción, que no la tienen.
setting-place = { $line ->
    [0] { $file }
   *[other] { $file }, línea { NUMBER($line, useGrouping: 0) }
}

error-settings = Los ajustes de «{ $file }» no se pueden usar. Ejecuta «gpuviz config check».
error-no-settings-file = «{ $file }» no es un archivo. Indica un archivo TOML.
error-settings-too-long = «{ $file }» ocupa más de { $most_kb } kB, demasiado para unos ajustes. Indica otro archivo.
error-settings-not-utf8 = «{ $file }» no está guardado como UTF-8 ({ setting-place }). Guárdalo como UTF-8 en tu editor.
# $detail está en inglés, del lector de TOML de Python, como: Expected '=' after a key in a key/value pair
error-settings-not-toml = «{ $file }» incumple una regla de TOML en la línea { NUMBER($line, useGrouping: 0) }, columna { NUMBER($column, useGrouping: 0) }: { $detail }. Corrige esa línea.
error-settings-too-deep = «{ $file }» tiene tablas o listas unas dentro de otras sin fin. Indica otro archivo.
error-setting-twice = «{ $setting }» está dos veces ({ setting-place }). Quita una de las dos.
error-unknown-section = No hay ninguna sección [{ $section }] ({ setting-place }). { $found ->
    [0] Hay: { $all }.
   *[other] ¿Querías decir [{ $nearest }]? Escribe eso.
}
error-unknown-setting = { $section ->
    [none] «{ $setting }» no es aquí ningún ajuste
   *[other] «{ $setting }» no es un ajuste de [{ $section }]
} ({ setting-place }). { $found ->
    [0] Hay: { $all }.
   *[other] ¿Querías decir «{ $nearest }»? Escribe eso.
}
error-setting-missing = Falta «{ $setting }» en «{ $file }». Añádelo.
error-settings-exist = «{ $file }» ya existe y se queda como está. Indica otro archivo, o quita ese.
error-unsuitable-setting = «{ $setting }» no puede ser { $given } ({ setting-place }). Da otro valor.
error-setting-no-section = [{ $setting }] es una sección y no puede ser { $given } ({ setting-place }). Escribe debajo sus ajustes.
error-setting-not-switch = «{ $setting }» no puede ser { $given } ({ setting-place }). Escribe true o false.
error-setting-not-number = «{ $setting }» no puede ser { $given } ({ setting-place }). Da un número de { $least } a { $most }.
error-setting-not-whole = «{ $setting }» no puede ser { $given } ({ setting-place }). Da un número entero de { $least } a { $most }.
error-setting-not-text = «{ $setting }» no puede ser { $given } ({ setting-place }). Escribe un texto entre comillas.
error-setting-text-too-long = El texto de «{ $setting }» es demasiado largo ({ setting-place }). Da uno de { $most } caracteres como máximo.
error-setting-not-one-of = «{ $setting }» no puede ser { $given } ({ setting-place }). Elige uno de estos: { $all }.
# $example es un valor como 1600x900 o 18:00
error-setting-not-like = «{ $setting }» no puede ser { $given } ({ setting-place }). Da uno como { $example }.
error-setting-list-too-long = «{ $setting }» tiene más de { $most } elementos ({ setting-place }). Quita algunos.
error-setting-not-list = «{ $setting }» no puede ser { $given } ({ setting-place }). Escribe una lista entre corchetes.

# El archivo que escribe «gpuviz config init»: comentarios encima de cada sección y de cada ajuste.

settings-sample = Ajustes de gpuviz. Cada línea que empieza con # es un comentario y muestra un ajuste con su valor de fábrica. Para cambiar uno, quita la # de delante. Los nombres de archivos parten de esta carpeta. «gpuviz config check» dice si todo está bien; lo que se escribe en la línea de órdenes o en el entorno vale antes que este archivo.
settings-from-to = De { $least } a { $most }.
settings-one-of = Uno de { $all }.
settings-some-of = Cualesquiera de { $all }.
settings-such-as = Por ejemplo, { $example }.

settings-window = La ventana.
setting-window-size = Ancho y alto en píxeles; toda la pantalla si está vacío.
setting-window-full-screen = Llenar la pantalla, sin marco.
setting-window-typing = Si los visitantes pueden escribir una frase, o solo elegir una de las nuestras.
settings-race = La carrera del primer capítulo.
setting-race-size = El tamaño de las matrices, M × N × K; con "auto", tan grandes como pueda el método secuencial en los segundos dados.
setting-race-seconds = Segundos que tarda el método secuencial, con tamaño "auto".
setting-race-tiles = El número de respuestas que calcula cada método.
setting-race-device = El nombre del dispositivo, o una parte; ver «gpuviz devices». El más rápido si está vacío.
setting-race-seed = La semilla de los números al azar de las matrices: otro número da otros.
setting-race-lanes = Los métodos que compiten.
setting-race-runs = Vueltas medidas de cada método rápido; cuenta la mediana.
setting-race-save-trace = Un archivo en el que grabar cada carrera; ninguno si está vacío.
setting-race-replay = Una carrera grabada que mostrar; entonces no se calcula nada. Ninguna si está vacío.
settings-model = El modelo de lenguaje.
setting-model-file = Un modelo Llama en un archivo GGUF; el que descarga «gpuviz model fetch» si está vacío.
setting-model-sentence = La frase que lee primero; una de las nuestras si está vacío.
setting-model-offline = No descargar nunca el modelo de lenguaje, aunque falte.
settings-languages = Los idiomas de los visitantes.
setting-languages-first = El idioma al principio, y después de cada visitante.
setting-languages-offered = Los idiomas que se pueden elegir; todos los que hay si está vacío.
setting-languages-folder = Una carpeta con textos propios, como ko/race.ftl dentro; sustituyen a los nuestros o añaden un idioma.
setting-languages-arabic-digits = Cifras de los textos en árabe: ٠١٢٣ ("arabic"), o 0123 como en el Magreb ("latin").
settings-access = Lo que hace la imagen más fácil de ver, desde el principio y para todos.
setting-access-text-percent = El tamaño del texto, en tanto por ciento del normal.
setting-access-high-contrast = Contrastes más fuertes.
setting-access-reduced-motion = Sin movimientos de adorno.
settings-kiosk = La exposición sin vigilancia.
setting-kiosk-idle-s = Segundos sin tocar hasta que empieza la cuenta atrás.
setting-kiosk-countdown-s = Segundos que dura la cuenta atrás; después todo vuelve al principio.
setting-kiosk-staff-s = Segundos sin tocar hasta que se cierra la página del personal.
setting-kiosk-pin = Quién puede salir de la exposición desde la pantalla: la línea que imprime «gpuviz kiosk pin». Nadie si está vacío.
setting-kiosk-typing = Si los visitantes de la exposición pueden escribir una frase propia.
setting-kiosk-millimetres = El ancho de la pantalla, si ella dice uno equivocado; 0 para lo que dice la pantalla.
settings-quiet-hours = Cuándo está cerrado el museo: pantalla oscura y no se calcula nada.
setting-quiet-hours-on = Si hay esas horas.
setting-quiet-hours-from = Cuándo empiezan, según el reloj de este equipo.
setting-quiet-hours-until = Cuándo terminan; puede ser a la mañana siguiente.
settings-health = Lo que la exposición cuenta de sí misma.
setting-health-file = El archivo de estado; vacío para el lugar habitual.
setting-health-log-folder = La carpeta del registro; vacía para el lugar habitual.
settings-presenter = Charlas.
setting-presenter-minutes = Cuántos minutos dura una charla.

# «gpuviz config»
config-written = El archivo de ajustes está en «{ $path }». Todo lo que contiene es comentario; cambia lo que quieras.
config-good = «{ $path }» está bien.
config-none = No hay archivo de ajustes. «gpuviz config init» escribe uno, y todos los ajustes tienen su valor de fábrica.
config-faults = { $count ->
    [one] Hay una cosa mal en «{ $path }».
    [many] Hay { $count } de cosas mal en «{ $path }».
   *[other] Hay { $count } cosas mal en «{ $path }».
}
config-from-default = de fábrica
# $name es una variable de entorno o una opción
config-from-elsewhere = { $name }

# Lecciones
lesson-note-title = No del todo como está escrito
# $name es el nombre de un control, como device; $wanted y $used son sus valores, como 500 o NVIDIA H100
lesson-not-here = La lección pide { $name } = { $wanted }, que aquí no existe. En su lugar se usa { $used }.
lesson-not-here-at-all = La lección pide { $name } = { $wanted }, que aquí no existe. Se queda como está.
lesson-save = Guardar como lección
lesson-saved-title = Guardado
lesson-saved = Lo que se ve ahora es una lección: «{ $path }». «gpuviz --lesson» la abre.
export-save = Guardar imagen y números
# $names son nombres de archivos
export-saved = { $names } están en «{ $folder }».
