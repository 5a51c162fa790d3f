# Was „gpuviz bench“ sagt.

bench-no-device = Hier läuft kein OpenCL-Gerät; „gpuviz doctor“ sagt, warum.
bench-failed = Nicht gemessen. { $why }
bench-column-what = Nebeneinander
bench-column-promised = Versprochen
bench-column-aim = Ziel
bench-column-here = Hier
bench-column-half = Mittlere Hälfte
bench-column-verdict = Urteil
bench-reached = erreicht
bench-not-reached = nicht erreicht
bench-unknown = unbekannt
bench-disturbed = Andere Prozesse haben dabei bis zu { $cores } Kerne beschäftigt ({ $sections }). Miss noch einmal, wenn der Computer nichts anderes tut.
bench-held-back = NumPy und numba waren beim Messen durch { $names } gebremst. Entferne, was bremst, und miss noch einmal.
bench-chart-saved = Das Diagramm steht in { $path }.
bench-chart-title = Was gpuviz verspricht und was hier herauskam
bench-chart-axis = wievielmal so gut wie versprochen: rechts von 1 besser als versprochen, links davon schlechter
bench-chart-nothing = Nichts wurde gemessen, wofür es ein Versprechen gibt.
