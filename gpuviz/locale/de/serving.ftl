# Der Ansturm: was das Terminal sagt, und was schiefgehen kann. Was das Fenster sagt, steht in serving_scene.ftl.

## Im Terminal

serving-terminal-heading = Kosten gemessen, Menschen simuliert.
serving-terminal-asked = Personen, die fragten
serving-terminal-completed = Beantwortet
serving-terminal-refused = Abgewiesen
serving-terminal-wait = Mittlere Wartezeit
serving-terminal-first-half = Erstes Wort, bei der Hälfte binnen
serving-terminal-first-most = Erstes Wort, bei 19 von 20 binnen
serving-terminal-response-half = Ganze Antwort, bei der Hälfte binnen
serving-terminal-response-most = Ganze Antwort, bei 19 von 20 binnen
serving-terminal-tokens = Wortteile pro Sekunde
serving-terminal-tokens-value = { NUMBER($rate) }
serving-terminal-busy = Anteil der Zeit bei der Arbeit
serving-terminal-nobody = In dieser Zeit hat niemand gefragt.
serving-terminal-keeps-up = Pro Minute fragen { NUMBER($come) } { $come ->
    [one] Person
   *[other] Personen
}, und { NUMBER($limit) } können Antwort bekommen.
serving-terminal-runs-away = Die Warteschlange ist außer Kontrolle: Pro Minute fragen { NUMBER($come) } { $come ->
    [one] Person
   *[other] Personen
}, und nur { NUMBER($limit) } können Antwort bekommen.
serving-terminal-promise = { $share } hatten ihr erstes Wort binnen { NUMBER($promise) } s.
serving-terminal-full = Die Warteschlange war voll, darum wurden andere abgewiesen.
serving-terminal-never-fits = Einige wurden abgewiesen, denn was sie mitbrachten, passt nicht in einen Speicher für { NUMBER($memory) } Wortteile.
serving-terminal-costs-disturbed = Beim Messen der Kosten beschäftigten andere Programme { NUMBER($cores) } { $cores ->
    [one] Kern
   *[other] Kerne
}: Die Kosten sind zu hoch und werden noch einmal gemessen.
serving-terminal-checked =
    { $requests ->
        [one] Eine echte Anfrage wurde binnen { $real } beantwortet,
       *[other] { NUMBER($requests) } echte Anfragen wurden binnen { $real } beantwortet (bei der Hälfte),
    } simuliert binnen { $simulated }: { $error } daneben.
serving-terminal-others = Andere Programme beschäftigten dabei { NUMBER($cores) } { $cores ->
    [one] Kern
   *[other] Kerne
}, darum brauchten die echten Anfragen länger, als sie sollten.

## Fehler

error-costs = „{ $path }“ enthält nicht die Kosten eines Dienstes. Gib das JSON an, das „gpuviz serving --json“ unter „costs“ ausgibt.
error-costs-too-large = „{ $path }“ ist größer als { NUMBER($most_kb) } kB. Gib das JSON an, das „gpuviz serving --json“ unter „costs“ ausgibt.
error-costs-not-json = „{ $path }“ ist kein einzelnes JSON-Objekt in UTF-8. Gib das JSON an, das „gpuviz serving --json“ unter „costs“ ausgibt.
error-cost-unknown = In „{ $path }“ steht „{ $name }“, und solche Kosten kennt hier niemand. Schreib Zeiten in Sekunden, als „prefill_s“ und „decode_s“, und „memory_tokens“.
error-cost-missing = In „{ $path }“ fehlt „{ $name }“. Schreib „prefill_s“, „decode_s“ und „memory_tokens“.
error-cost-wrong = In „{ $path }“ kann „{ $name }“ nicht „{ $given }“ sein. Möglich: { $allowed }.
error-cost-twice = In „{ $path }“ hat „{ $name }“ zwei Zeiten für { $given }. Behalte eine davon.
error-cost-no-steps = Die Kosten in „{ $path }“ haben keinen Schritt in „decode_s“, also kann keine Antwort länger sein als ein Token. Füge Schritte hinzu, oder wähle --answer 1.
