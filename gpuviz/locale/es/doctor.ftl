# Lo que dice «gpuviz doctor».

doctor-host = { $system }, { $cores ->
    [one] { $cores } núcleo de CPU
    [many] { $cores } de núcleos de CPU
   *[other] { $cores } núcleos de CPU
}, { $memory } GB de memoria, Python { $python }
doctor-qt = Qt puede dibujar
doctor-fonts = sus fuentes tienen todas nuestras letras
doctor-languages = las fuentes de aquí tienen las letras de todos los idiomas
doctor-language-undrawn = ninguna fuente de aquí tiene todas las letras de { $language }, así que la ventana no ofrece ese idioma. Instala una; en Debian o Ubuntu, con «sudo apt-get install { $package }»
doctor-texts = tus propios textos de { $path } son correctos
doctor-no-texts = no existe la carpeta { $path } para tus propios textos, así que se muestran los nuestros. Créala, o corrige «folder» de [languages] en el archivo de ajustes
doctor-text-fault = { $file }: { $kind ->
    [missing] falta el mensaje «{ $message }», así que la ventana no ofrece este idioma
    [unknown] gpuviz no tiene ningún mensaje «{ $message }»; corrige su nombre
    [syntax] esto no es un mensaje de Fluent: { $detail }
    [argument] «{ $message }» usa «{ $detail }», que nunca recibe
    [unused] «{ $message }» deja fuera «{ $detail }»
    [reference] «{ $message }» remite a «{ $detail }», que no existe
    [plural] «{ $message }» no tiene las formas de plural de su idioma: { $detail }
    [markup] «{ $message }» mostraría su marcado: { $detail }
   *[unreadable] no se puede leer: { $detail }
}
doctor-text-faults-more = { $faults ->
    [one] y un fallo más en tus propios textos
    [many] y { NUMBER($faults) } de fallos más en tus propios textos
   *[other] y { NUMBER($faults) } fallos más en tus propios textos
}
doctor-display = se abre una ventana en la pantalla
doctor-no-display = aquí no hay pantalla; la terminal y «gpuviz snapshot» funcionan sin ella
doctor-device-gpu = GPU { $name }, controlador { $driver }, { $units ->
    [one] { $units } unidad de cómputo
    [many] { $units } de unidades de cómputo
   *[other] { $units } unidades de cómputo
}: calcula bien
doctor-device-cpu = OpenCL en la CPU: { $name }, controlador { $driver }, { $units ->
    [one] { $units } núcleo
    [many] { $units } de núcleos
   *[other] { $units } núcleos
} × { $lanes ->
    [one] { $lanes } carril
    [many] { $lanes } de carriles
   *[other] { $lanes } carriles
}: calcula bien
doctor-no-driver = no hay ningún controlador de OpenCL instalado
doctor-no-device = no funciona ningún dispositivo OpenCL. Instala el controlador de tu GPU; para la CPU, «sudo apt-get install pocl-opencl-icd» en Debian o Ubuntu; si no, «pip install 'gpuviz[cpu]'»
doctor-no-gpu = no se encontró ninguna GPU: los núcleos de la CPU hacen de estudiantes, y la ventana lo dice
doctor-numba = el bucle del profesor lo compila numba
doctor-no-numba = aquí falta numba: el profesor usa un producto escalar de BLAS por respuesta, y lo dice
doctor-model = el modelo de lenguaje está en { $path }
doctor-no-model = no hay modelo de lenguaje en { $path }: la carrera funciona sin él; descárgalo con «gpuviz model fetch»
doctor-model-damaged = el archivo { $path } no es el modelo de lenguaje completo: la carrera funciona sin él; descárgalo con «gpuviz model fetch»
doctor-shared-memory = hay memoria compartida para la imagen de una carrera
doctor-no-shared-memory = en la memoria compartida no cabe la imagen de una carrera ({ $detail }). En Linux se arregla con «mount -o remount,rw,size=64M /dev/shm»; un contenedor se arranca con «docker run --shm-size=64m»
doctor-no-temporary-folder = { $detail }. Haz que TMPDIR indique una carpeta en la que se pueda escribir
doctor-folder = se puede escribir en { $path }, y lo que se construye ahí funciona
doctor-folder-unwritable = no se puede escribir en { $path } ({ $detail }). Permítelo, o haz que { $variable } indique una carpeta en la que se pueda
doctor-folder-full = { $path } está llena ({ $detail }). Haz sitio ahí, o haz que { $variable } indique una carpeta con sitio
doctor-folder-noexec = { $path } está en un disco montado con «noexec», así que lo que se construye ahí no puede funcionar. Haz que { $variable } indique una carpeta de otro disco
doctor-log = el registro es { $path }
doctor-healthy = Todo está bien: la carrera puede empezar.
doctor-ill = La carrera no puede funcionar como debe. Arregla las líneas marcadas con ✗ y ejecuta esto otra vez.
