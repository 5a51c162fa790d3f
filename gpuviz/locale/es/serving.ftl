# La avalancha: lo que dice la terminal, y lo que puede fallar. Lo que dice la ventana está en serving_scene.ftl.

## En la terminal

serving-terminal-heading = Costos medidos, personas simuladas.
serving-terminal-asked = Personas que preguntaron
serving-terminal-completed = Atendidas
serving-terminal-refused = Rechazadas
serving-terminal-wait = Espera media
serving-terminal-first-half = Primera palabra, la mitad en
serving-terminal-first-most = Primera palabra, 19 de 20 en
serving-terminal-response-half = Respuesta entera, la mitad en
serving-terminal-response-most = Respuesta entera, 19 de 20 en
serving-terminal-tokens = Trozos de palabra por segundo
serving-terminal-tokens-value = { NUMBER($rate) }
serving-terminal-busy = Parte del tiempo trabajando
serving-terminal-nobody = Nadie preguntó en este tiempo.
serving-terminal-keeps-up = Preguntan { $come ->
    [one] { NUMBER($come) } persona
    [many] { NUMBER($come) } de personas
   *[other] { NUMBER($come) } personas
} por minuto, y se puede atender a { NUMBER($limit) }.
serving-terminal-runs-away = La cola se desbordó: preguntan { $come ->
    [one] { NUMBER($come) } persona
    [many] { NUMBER($come) } de personas
   *[other] { NUMBER($come) } personas
} por minuto, y solo se puede atender a { NUMBER($limit) }.
serving-terminal-promise = El { $share } de las personas tuvo su primera palabra en { NUMBER($promise) } s.
serving-terminal-full = La cola estaba llena, así que se rechazó a otras personas.
serving-terminal-never-fits = Se rechazó a algunas porque lo que traían no cabe en una memoria de { NUMBER($memory) } trozos de palabra.
serving-terminal-costs-disturbed = Mientras se medían los costos, otros programas ocuparon { $cores ->
    [one] { NUMBER($cores) } núcleo
    [many] { NUMBER($cores) } de núcleos
   *[other] { NUMBER($cores) } núcleos
}: son demasiado altos y se medirán otra vez.
serving-terminal-checked =
    { $requests ->
        [one] Una petición real se atendió
        [many] { NUMBER($requests) } de peticiones reales se atendieron
       *[other] { NUMBER($requests) } peticiones reales se atendieron
    } en { $real } (la mitad), y simuladas en { $simulated }: { $error } de diferencia.
serving-terminal-others = Mientras tanto, otros programas ocuparon { $cores ->
    [one] { NUMBER($cores) } núcleo
    [many] { NUMBER($cores) } de núcleos
   *[other] { NUMBER($cores) } núcleos
}, así que las reales tardaron más de lo debido.

## Errores

error-costs = «{ $path }» no contiene los costos de un servicio. Da el JSON que «gpuviz serving --json» imprime en «costs».
error-costs-too-large = «{ $path }» ocupa más de { NUMBER($most_kb) } kB. Da el JSON que «gpuviz serving --json» imprime en «costs».
error-costs-not-json = «{ $path }» no es un único objeto JSON en UTF-8. Da el JSON que «gpuviz serving --json» imprime en «costs».
error-cost-unknown = «{ $path }» tiene «{ $name }», un costo que aquí no se conoce. Escribe tiempos en segundos, como «prefill_s» y «decode_s», y «memory_tokens».
error-cost-missing = A «{ $path }» le falta «{ $name }». Escribe «prefill_s», «decode_s» y «memory_tokens».
error-cost-wrong = En «{ $path }», «{ $name }» no puede ser «{ $given }». Posible: { $allowed }.
error-cost-twice = En «{ $path }», «{ $name }» tiene dos tiempos para { $given }. Deja uno de ellos.
error-cost-no-steps = Los costos de «{ $path }» no tienen ningún paso en «decode_s», así que ninguna respuesta puede tener más de un token. Añade pasos, o elige --answer 1.
