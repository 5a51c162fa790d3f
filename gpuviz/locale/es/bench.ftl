# Lo que dice «gpuviz bench».

bench-no-device = Aquí no funciona ningún dispositivo OpenCL; «gpuviz doctor» dice por qué.
bench-failed = Sin medir. { $why }
bench-column-what = Lado a lado
bench-column-promised = Prometido
bench-column-aim = Meta
bench-column-here = Aquí
bench-column-half = Mitad central
bench-column-verdict = Veredicto
bench-reached = logrado
bench-not-reached = no logrado
bench-unknown = desconocido
bench-disturbed = Otros procesos ocuparon mientras tanto hasta { $cores } núcleos ({ $sections }). Mide otra vez cuando el equipo esté libre.
bench-held-back = NumPy y numba se midieron mientras { $names } los frenaba. Quita esa variable y mide otra vez.
bench-chart-saved = El gráfico se dibujó en { $path }.
bench-chart-title = Lo que promete gpuviz y lo que salió aquí
bench-chart-axis = cuántas veces tan bueno como lo prometido: a la derecha del 1, mejor; a la izquierda, peor
bench-chart-nothing = No se midió nada de lo prometido.
