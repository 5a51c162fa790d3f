# La frase, y el modelo de lenguaje que la lee.

problems-title = De dónde vienen los problemas
story = Un modelo de lenguaje lee una frase, capa tras capa.
story-read = Frase leída por { $who } en { $time }.
story-layer = Capa { $layer }: { NUMBER($tokens) } × { NUMBER($k) } por { NUMBER($k) } × { NUMBER($n) }: { $count } { DE($count) }productos.
story-writing = Sigue escribiendo, palabra tras palabra: { $rate } por segundo.
who-gpu = { $name }
who-cpu = { $cores ->
    [one] { $cores } núcleo de CPU
    [many] { $cores } de núcleos de CPU
   *[other] { $cores } núcleos de CPU
}
who-numpy = NumPy en la CPU
sentence-name = La frase, cortada en los trozos que lee el modelo
strips-name = Los números de cada palabra después de cada capa
strips-description = Una tira por capa, desde la primera, arriba, hasta la última. Arriba y abajo eligen una capa; la tecla Intro la muestra.
next-words-title = ¿La palabra siguiente?
temperature = Temperatura { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 2) }: cuánto se atreve
temperature-name = Temperatura: con cuánta libertad se elige la palabra siguiente
model-opening-title = Abriendo el modelo de lenguaje
model-opening = Está desempaquetando 135 millones de pesos. Tarda uno o dos segundos.
model-missing-title = El modelo de lenguaje todavía no está aquí
model-missing = Es un archivo de 98 MB que se descarga una vez de internet. La carrera no lo necesita.
model-on-its-way-title = Descargando el modelo de lenguaje
model-on-its-way = { NUMBER($done) } de { NUMBER($total) } MB. La carrera puede empezar mientras tanto.
model-asleep = Las frases se leen en vivo, no de una grabación.
model-no-worker = Ahora no se puede calcular nada aquí.
command-fetch = Descargar
command-retry = Reintentar
command-write = Seguir escribiendo
command-sentences = Cambiar
command-read = Leer esto
command-full-pass = Carrera con la frase
choice-title = ¿Qué frase debe leer?
choice-refused = Elige otras palabras, por favor, hasta { NUMBER($longest) } caracteres.
choice-typed = O escribe la tuya, hasta { NUMBER($longest) } caracteres. No se guarda nada.

message-writing-full = Al modelo no le cabe más: tiene sitio para { $positions ->
    [one] { NUMBER($positions) } token
    [many] { NUMBER($positions) } de tokens
   *[other] { NUMBER($positions) } tokens
}.
