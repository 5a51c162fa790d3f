# La página final, en español. Los números, nombres y textos entre { } los pone el programa: deja sus nombres como están al cambiar algo.

chapters-closing = En resumen
closing-title = ¿Por qué se volvieron tan valiosas las GPU?
closing-subtitle = La respuesta en pocas frases. Los números son de este equipo. Toca una línea para verla otra vez.
closing-name = Lo que averiguaron los capítulos
closing-unmeasured = aún sin medir
closing-again = Desde el principio
