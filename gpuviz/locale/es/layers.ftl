# El capítulo «Capas».

command-attention = ¿Quién mira a quién?
command-guesses = Predicciones
command-head = { $head }
# Para lectores de pantalla.
command-head-aloud = Cabeza { $head }
chapters-layers = Capas

layers-title = ¿Cómo encuentra la IA la palabra siguiente?
layers-subtitle = Las palabras se vuelven números. Grandes tablas los multiplican en { $layers ->
    [one] una capa
    [many] { $layers } de capas
   *[other] { $layers } capas
}. Al final, cada palabra tiene su puntuación.
guesses-title = Su mejor predicción, capa a capa
guesses-subtitle = Lo que diría si parara después de cada capa.
guesses-settled = Si parara antes, diría esto. Desde la capa { $layer } dice «{ $word }».
guesses-layer = capa
guesses-guess = predicción
guesses-sure = cuánta seguridad
attention-title = Capa { $layer }, cabeza { $head }: ¿quién mira a quién?
attention-subtitle = Cada fila es una palabra. Cuanto más clara la casilla, más toma de la palabra de arriba.
attention-none = Este texto es demasiado largo para mostrar quién mira a quién.
attention-description = Una casilla por cada par de palabras: la palabra de la fila toma algo de la de la columna.
product-title = Capa { $layer }: palabras × tabla = resultados
product-left = { NUMBER($tokens) } × { NUMBER($k) }
product-table = { NUMBER($k) } × { NUMBER($n) }
product-result = { NUMBER($tokens) } × { NUMBER($n) }
product-count = de multiplicaciones, con dos de sus siete tablas
product-time = en { $time }

terminal-temperature-zero = Con temperatura 0, el modelo toma siempre la palabra con la mejor puntuación.
terminal-model = { $name }, { $weights ->
    [one] { NUMBER($weights) } peso
    [many] { NUMBER($weights) } de pesos
   *[other] { NUMBER($weights) } pesos
}, { $layers ->
    [one] { NUMBER($layers) } capa
    [many] { NUMBER($layers) } de capas
   *[other] { NUMBER($layers) } capas
}
terminal-prefill = leído en { $time }
terminal-written = Escribe: { $words }
terminal-writing-rate = { $rate ->
    [one] { $rate } token
    [many] { $rate } de tokens
   *[other] { $rate } tokens
} por segundo
layers-column-layer = capa
layers-column-shape = tokens × números
layers-column-time = tiempo
layers-column-norm = longitud
layers-column-guess = mejor predicción
layers-column-sure = seguridad
layers-column-next = palabra siguiente

## Para la página final

layers-finding = Una frase se convierte en números. Capa tras capa se multiplican por tablas, hasta dar una puntuación a la palabra siguiente.
layers-finding-figure = { $layers ->
    [one] { NUMBER($layers) } capa
    [many] { NUMBER($layers) } de capas
   *[other] { NUMBER($layers) } capas
} en { $time }
