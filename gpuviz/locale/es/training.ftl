# El entrenamiento, en español: lo que dice la terminal, y lo que puede fallar. Los números, nombres y textos entre { } los pone el
# programa: deja sus nombres como están al cambiar algo. Entre un número y su unidad hay un espacio que no se corta (U+00A0).

## En la terminal

training-terminal-device = { $name } ({ $driver })
training-terminal-model = { $parameters ->
    [one] { NUMBER($parameters) } peso aprende
    [many] { NUMBER($parameters) } de pesos aprenden
   *[other] { NUMBER($parameters) } pesos aprenden
} a predecir la letra siguiente de un nombre, entre { $letters ->
    [one] { $letters } letra
    [many] { $letters } de letras
   *[other] { $letters } letras
} y el final.
training-terminal-step = paso
training-terminal-loss = error
training-terminal-baselines = A ciegas: { NUMBER($blind, minimumFractionDigits: 2, maximumFractionDigits: 2) }. Según la frecuencia: { NUMBER($letters, minimumFractionDigits: 2, maximumFractionDigits: 2) }. Según la letra anterior: { NUMBER($pairs, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
training-terminal-heldout = Con nombres que nunca vio: { NUMBER($loss, minimumFractionDigits: 2, maximumFractionDigits: 2) }; su primera predicción acierta en el { $share } de las letras.
training-terminal-names = Inventa: { $names }
training-terminal-diverged = En el paso { NUMBER($step) } el error había crecido sin límite: cada cambio era demasiado grande. Elige una tasa de aprendizaje más pequeña, como 0.1.
training-terminal-costs = Un paso tarda { $step }; una respuesta, { $answer }: un paso cuesta { $ratio } lo que una respuesta. Las dos cosas, para 1000 predicciones a la vez.
training-terminal-wrong = Los mismos pasos llevaron a pesos distintos que en el bucle del profesor: lo calculado aquí está mal, y sus tiempos no dicen nada.
training-terminal-sequential = Un núcleo solo, una multiplicación tras otra, tarda { $step } en un paso: { $ratio } lo que los estudiantes.

## Errores

error-names = «{ $path }» no es una lista de nombres. Da un archivo de texto con un nombre en cada línea.
error-names-too-large = «{ $path }» es demasiado grande para aprender aquí de él. Da una lista de hasta { NUMBER($most_lines) } nombres y { NUMBER($most_kb) } kB.
error-names-not-text = «{ $path }» no es texto en UTF-8. Guárdalo como UTF-8, con un nombre en cada línea.
error-names-empty = No hay ningún nombre en «{ $path }». Escribe uno en cada línea.
error-name-too-long = La línea { NUMBER($line) } de «{ $path }» es demasiado larga para un nombre. Escribe en cada línea un nombre de hasta { $longest ->
    [one] { $longest } letra
    [many] { $longest } de letras
   *[other] { $longest } letras
}.
error-name-unreadable = En la línea { NUMBER($line) } de «{ $path }» está «{ $given }», que no es de ningún nombre. Escribe en cada línea un nombre, solo con letras.
error-only-one-name = Solo hay un nombre en «{ $path }». Escribe al menos dos: uno para aprender y otro para comprobar.
error-only-one-letter = Todos los nombres de «{ $path }» están hechos de una sola letra, así que no hay nada que aprender. Escribe nombres de letras distintas.
error-too-many-letters = Los nombres de «{ $path }» tienen { $letters ->
    [one] { NUMBER($letters) } letra distinta
    [many] { NUMBER($letters) } de letras distintas
   *[other] { NUMBER($letters) } letras distintas
}, y un modelo tan pequeño puede distinguir { NUMBER($most) }. Da nombres en un alfabeto.
