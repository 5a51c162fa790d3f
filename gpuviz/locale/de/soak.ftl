# „gpuviz soak“: Zufällige Besuche und zufällige Fehler erproben das Exponat; wer es technisch betreut, liest eine Seite darüber.
soak-sessions = { $sessions } { $sessions ->
    [one] zufälliger Besuch
   *[other] zufällige Besuche
}, Startwert { $seed }, in { $seconds } s
# $acts zählt Berührungen, Tasten und Ähnliches.
soak-acts = { $acts } { $acts ->
    [one] Berührung oder Taste
   *[other] Berührungen und Tasten
}
soak-pairs = { $faults } { $faults ->
    [one] Art
   *[other] Arten
} von Fehlern in { $chapters } { $chapters ->
    [one] Kapitel
   *[other] Kapiteln
}, { $pairs } verschiedene Paare aus beidem
# Wie lange das Fenster auf nichts reagieren konnte; $most gilt für 99,9 % der Zeit.
soak-held = Das Fenster war höchstens { $longest } ms aufgehalten, in 99,9 % der Zeit { $most } ms oder weniger.
soak-gaps = Mit dem, was andere Programme davon wegnahmen, sind es { $longest } ms und { $most } ms.
soak-too-few = Das sind zu wenige Besuche, um zu sagen, ob etwas wächst.
soak-growth = Wachstum über { $sessions } { $sessions ->
    [one] Besuch
   *[other] Besuche
}: Speicher { $memory } MB je Besuch, offene Dateien { $handles }, Prozesse { $processes }, gemeinsamer Speicher { $boards }, Teile des Fensters { $widgets }.
soak-recoveries = Nach einem Ausfall kamen wieder Ergebnisse binnen (Median, längste Zeit):
soak-checked = { $what }: { $count } versucht, { $wrong } falsch
soak-what-corruptions = Verfälschte Ergebnisse, die als richtig galten
soak-what-clean = Richtige Ergebnisse, die als falsch galten
soak-what-fuzz = Beschädigte Dateien und Nachrichten
soak-what-events = Berührungen und Tasten hintereinander
soak-passed = Bestanden.
soak-failed = Nicht bestanden, mit { $findings } { $findings ->
    [one] Befund
   *[other] Befunden
}:
