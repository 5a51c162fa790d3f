# Errores: qué pasó, y después qué hacer.

error-unexpected = Ocurrió algo inesperado. Ejecuta «gpuviz doctor» y lee el registro que indica.
error-invalid-size = «{ $given }» no es un tamaño con el que se pueda correr. Da tres números enteros a partir de 1, como 1600x2560x1024.
error-memory-too-small = El propio gpuviz necesita { NUMBER($needed_mb) } MB, y aquí se pueden usar { NUMBER($available_mb) } MB. Dale más memoria.
error-problem-too-large = Estas matrices necesitan { NUMBER($needed_mb) } MB, y aquí se pueden usar { NUMBER($available_mb) } MB. Elige un tamaño más pequeño.
error-invalid-choice = { $option } no puede ser «{ $given }». Posible: { $allowed }.
error-not-utf8 = El nombre de un archivo o un texto tiene algo que no es un carácter en UTF-8, y con eso no se puede calcular nada. Cambia el nombre de ese archivo o de su carpeta, o escribe el texto de nuevo.
error-useless-option = «{ $command }» no sabe qué hacer con { $option }. Quítalo; «{ $command } --help» dice qué opciones hay.
error-unknown-lane = No hay ningún método llamado «{ $given }». Elige entre: { $available }.
error-numba-missing = El bucle del profesor necesita numba, que no está en este equipo. «gpuviz race» funciona sin él.
error-opencl = OpenCL dio un error: { $detail }. Ejecuta «gpuviz doctor» para ver qué falla.
error-no-opencl = No se encontró ningún dispositivo OpenCL que funcione ({ $detail }). Ejecuta «gpuviz doctor» para ver qué falta, o corre sin él: --lanes sequential,blas_one_core,blas_all_cores.
error-driver-broken = OpenCL no puede cargar lo que indica { $name }: { $detail }. Instala otra vez ese controlador, o quita { $name }.
error-driver-crashes = El controlador de OpenCL { $name } falla o se cuelga en cuanto se piden sus dispositivos. Actualízalo o quítalo.
error-device-crashes = { $name } cierra todo programa que calcula con él. Actualiza su controlador; para la CPU, «sudo apt-get install pocl-opencl-icd» o «pip install 'gpuviz[cpu]'» trae otro.
error-device-hangs = { $name } no responde. Actualiza su controlador, o reinicia este equipo.
error-processor-unknown = El compilador de OpenCL de { $name } es más antiguo que este procesador y no puede construir para él. Otro sí puede: «sudo apt-get install pocl-opencl-icd» en Debian o Ubuntu; si no, «pip install 'gpuviz[cpu]'».
error-device-refuses = { $name } se niega a calcular: { $detail }. Actualiza su controlador; para la CPU, «sudo apt-get install pocl-opencl-icd» o «pip install 'gpuviz[cpu]'» trae otro.
error-device-wrong = { $name } calcula respuestas equivocadas y se deja fuera. Actualiza su controlador.
error-kernels-not-kept = OpenCL no puede guardar lo que construye en { $name } ({ $detail }). Haz que POCL_CACHE_DIR indique una carpeta en la que se pueda escribir, con 32 MB libres y no montada con noexec.
error-unknown-device = No hay ningún dispositivo llamado «{ $given }». Hay: { $available }.
error-ambiguous-device = «{ $given }» puede ser varios dispositivos: { $matching }. Escribe uno de estos nombres, o su número en «gpuviz devices --all».
error-kernel-build-failed = { $device } no pudo construir el kernel { $kernel }: { $detail }. Actualiza su controlador o elige otro dispositivo con --device.
error-device-failed = { $device } falló mientras calculaba: { $detail }. Inténtalo otra vez, o elige otro dispositivo con --device.
error-worker = El cálculo se detuvo sin dar respuesta. Inténtalo otra vez, por favor.
error-worker-lost = El cálculo se detuvo sin dar respuesta ({ $reason }). Inténtalo otra vez, por favor, o elige otro dispositivo con --device.
error-no-shared-memory = No se puede calcular nada, porque no hay { NUMBER($needed_mb) } MB de memoria compartida ({ $detail }). Revisa /dev/shm; un contenedor recibe más con «docker run --shm-size=64m».
error-protocol = El cálculo envió algo que no tiene sentido ({ $detail }). Inténtalo otra vez, por favor.
error-model = No se puede usar el modelo de lenguaje ({ $detail }). Ejecuta «gpuviz model fetch» e inténtalo otra vez.
error-model-file-missing = El modelo de lenguaje todavía no está en «{ $path }». Conecta este equipo a internet y ejecuta «gpuviz model fetch».
error-model-fetch-failed = No se pudo descargar el modelo de lenguaje ({ $detail }). Conecta este equipo a internet y ejecuta otra vez «gpuviz model fetch».
error-model-fetch-stopped = Se detuvo la descarga del modelo de lenguaje. Ejecuta «gpuviz model fetch» para empezar de nuevo.
error-model-hash-wrong = Lo que llegó no es el modelo de lenguaje: su SHA-256 es { $found }, no { $expected }. Se ha borrado. Comprueba de dónde descarga pip (pip config list) y ejecuta otra vez «gpuviz model fetch».
error-model-needs-space = Descargar el modelo de lenguaje ocupa { NUMBER($needed_mb) } MB en «{ $path }», y hay libres { NUMBER($available_mb) } MB. Haz sitio ahí, o indica otra carpeta en GPUVIZ_MODEL_FOLDER.
error-model-not-kept = El modelo de lenguaje no se puede guardar en «{ $path }» ({ $detail }). Haz sitio y permite escribir ahí, o indica otra carpeta en GPUVIZ_MODEL_FOLDER.
error-no-pip = Falta pip, que descarga el modelo de lenguaje. Ejecuta «{ $python } -m ensurepip» y después otra vez «gpuviz model fetch».
error-model-file-damaged = «{ $path }» no es un archivo de modelo, o está dañado ({ $detail }). Da otro archivo GGUF con --model.
error-fetched-model-damaged = El modelo de lenguaje de «{ $path }» está dañado ({ $detail }). Descárgalo otra vez con «gpuviz model fetch».
error-model-file-changed = El archivo del modelo, «{ $path }», cambió mientras se usaba. Déjalo como está mientras gpuviz trabaja con él, e inténtalo otra vez.
error-model-in-parts = «{ $path }» es la parte { $part } de { $parts } de un modelo. Únelas con «llama-gguf-split --merge», o elige un modelo en un solo archivo.
error-model-not-supported = El modelo de «{ $path }» no se puede calcular aquí ({ $detail }). Elige otro modelo Llama en un archivo GGUF.
error-weights-not-supported = «{ $path }» tiene pesos empaquetados como { $packing }, que aquí no se pueden leer. Elige un archivo de este modelo con pesos F32, F16, BF16, Q8_0, Q4_0, Q4_1, Q5_0, Q5_1 o de Q2_K a Q6_K, como Q4_K_M.
error-model-too-large = Este modelo necesita { NUMBER($needed_mb) } MB, y aquí se pueden usar { NUMBER($available_mb) } MB. Elige un modelo más pequeño.
error-batch-full = No hay sitio para otra conversación: necesita sitio para { $needed ->
    [one] { NUMBER($needed) } token
    [many] { NUMBER($needed) } de tokens
   *[other] { NUMBER($needed) } tokens
}, y hay libres { NUMBER($free) }, con { $seats ->
    [one] { NUMBER($seats) } asiento
    [many] { NUMBER($seats) } de asientos
   *[other] { NUMBER($seats) } asientos
}. Espera a que termine una.
error-text = El modelo no puede leer este texto. Prueba con otro.
error-text-empty = No hay nada que leer. Da una frase de al menos una palabra.
error-text-too-long = Este texto tiene { $tokens ->
    [one] { NUMBER($tokens) } token
    [many] { NUMBER($tokens) } de tokens
   *[other] { NUMBER($tokens) } tokens
}, y aquí al modelo le caben { NUMBER($longest) }. Da uno más corto.
error-text-unreadable = Este texto tiene algo que no es un carácter. Escríbelo de nuevo.
error-invalid-facts = Los números de «{ $path }» no se pueden usar ({ $detail }). Cada uno necesita valor, unidad, fuente, fecha y clase.
error-damaged-trace = «{ $path }» no es una carrera grabada por gpuviz, o está dañada ({ $detail }). Graba otra con --save-trace.
error-unwritable-file = No se puede escribir en «{ $path }» ({ $detail }). Elige otro lugar.
error-unreadable-file = No se puede leer «{ $path }» ({ $detail }). Comprueba el nombre y los permisos.
error-wrong-answer = { $who } calculó una respuesta equivocada, así que su tiempo no cuenta. Inténtalo otra vez; si se repite, avisa e incluye lo que dice «gpuviz doctor».
error-benchmark-failed = No se pudo medir { $what } ({ $detail }). El registro, que indica «gpuviz doctor», puede decir más.
error-font-missing = Ninguna fuente de aquí puede dibujar «{ $letters }»: saldrían recuadros. Instala una; en Debian o Ubuntu, con «apt-get install fonts-inter fonts-dejavu-core».
error-no-display = No hay pantalla en la que abrir una ventana. Usa «gpuviz race» para la terminal, o «gpuviz snapshot race» para una imagen.
error-display-unusable = No hay pantalla en la que abrir una ventana: con { $settings } no se abre ninguna. Corrígelo, o usa «gpuviz race» para la terminal, o «gpuviz snapshot race» para una imagen.
error-qt-unusable = Qt, que dibuja la ventana, no puede funcionar aquí ({ $detail }). Instala gpuviz de nuevo, o usa «gpuviz race» para la terminal.
error-qt-library-missing = A Qt, que dibuja la ventana, le falta { $libraries }. En Debian o Ubuntu ejecuta «apt-get install { $packages }».
