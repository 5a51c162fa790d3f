# Lo que hace la imagen más fácil de ver y de seguir; una tarjeta encima de todo, detrás de un botón junto a los capítulos.

# El botón.
command-access = Ver mejor
access-title = Más fácil de ver y de seguir
access-body = Vale para todos los capítulos, hasta que alguien empiece desde cero.

# El tamaño de todas las palabras e imágenes.
access-text = Tamaño
access-text-usual = Normal
access-text-larger = Más grande
access-text-largest = El doble

access-contrast = Contraste
access-contrast-usual = Normal
access-contrast-high = Alto

access-motion = Movimiento
access-motion-usual = Normal
access-motion-steps = A saltos

access-done = Listo
# Todo lo que se mueve solo se queda quieto.
command-hold = Detener la imagen
command-go-on = Que siga

## Lo que dicen los lectores de pantalla

access-held = La imagen está detenida.
access-goes-on = La imagen sigue.

# Un tiempo en un eje, como «Los estudiantes: 0,038 s».
time-said = { $name }: { $time }
# Lo que hace el botón del idioma; $language es el nombre del idioma de ahora.
command-language-aloud = Idioma: { $language }

# Lo que muestran en este momento las imágenes pintadas.
serving-waiting-said = Personas que esperan: { NUMBER($people) }. Esperan más de lo prometido: { NUMBER($late) }.
serving-class-said = Asientos ocupados: { NUMBER($taken) } de { NUMBER($seats) }.
serving-answered-said = Personas que salen: { NUMBER($people) }. Atendidas a tiempo: { NUMBER($in_time) }.
serving-curve-said = Una curva de los últimos minutos. Ahora: { $now }
pixels-thumb-said = Una imagen pequeña, cortada en mil cuadrados.
training-names-said = Nombres que inventa el modelo, los más nuevos abajo.
# $first y $last son valores en los dos extremos de una curva.
race-curve-said = Una curva con { $points } { $points ->
    [one] tamaño medido
    [many] de tamaños medidos
   *[other] tamaños medidos
}, de { $first } × en el más pequeño a { $last } × en el más grande.
race-curve-empty = Una curva todavía sin ningún tamaño medido.
decisions-places-said = Van { NUMBER($percent) } de cada 100 pasos.
