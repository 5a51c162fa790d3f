# Die Schlussseite, auf Deutsch. Zahlen, Namen und Texte in { } setzt das Programm ein: Lass ihre Namen stehen, wenn du etwas änderst.

chapters-closing = Kurz gesagt
closing-title = Warum wurden GPUs so wertvoll?
closing-subtitle = Die Antwort in wenigen Sätzen. Die Zahlen stammen von diesem Computer. Tippe auf eine Zeile, um sie noch einmal zu sehen.
closing-name = Was die Kapitel herausgefunden haben
closing-unmeasured = noch nicht gemessen
closing-again = Von Anfang an
