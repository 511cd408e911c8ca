# Informes: cómo se llaman y qué dicen.
head-report = INFORME
head-tells = DICE
report-handover = Qué está pendiente, de quién y desde cuándo
report-people = Qué falta en el mapa de personas y en los equipos
report-roadmap = Los puntos de referencia según el plan y el pronóstico
report-handover-title = Entrega, { $day }
report-people-title = Personas y equipos, { $day }
report-roadmap-title = Ruta, { $day }
report-nothing-open = No hay nada pendiente.
report-nobody = nadie
report-since = desde el { $day }
report-lacks = sin «{ $field }»
report-past = «{ $field }» era el { $day }
report-late = con retraso
report-notes = { $count ->
    [one] 1 nota pendiente, desde el { $day }
   *[other] { $count } notas pendientes, la más antigua desde el { $day }
}
report-past-first-year = Los puntos de referencia del primer año pueden durar hasta el { $day }: más que el primer año.
report-map = Mapa de personas
report-map-complete = El mapa está completo: cada grupo ya dijo qué espera.
report-core-team = Equipo central
report-seats = Lugares: { $count }
report-team-missing = Nadie habla por: { $kinds }
report-team-burdened = { $person } decide { $count } de { $all } áreas. Repártanlas.
report-seat-empty = Vacío: { $seat }
report-seat-agreed = De acuerdo desde el { $day }: { $seat }, { $person }
report-seat-not-agreed = Aún sin acuerdo: { $seat }, { $person }
report-without-private = Este informe no incluye lo que es privado. Si aquí no aparece un nombre, puede ser por eso.
head-asks = PIDE
head-record = Registro
report-gaps = Qué falta o está mal
report-agreements = Qué acuerdos hay y cuándo terminan
report-agreements-title = Acuerdos, { $day }
report-agreements-ends = Un acuerdo que termina se revisa dos meses antes: se renueva, se cambia o se cierra.
report-training = Quién recibió qué capacitación y qué falta
report-training-title = Capacitación, { $day }
report-partner = Qué se acordó con un aliado, qué ofrece y qué se planea
report-partner-title = Trabajo en conjunto, { $day }
report-agreements-in_force = Vigentes
report-agreements-in_force-none = Ningún acuerdo está vigente.
report-agreements-drafts = Borradores
report-agreements-drafts-none = No hay borradores.
report-story = Una mejora en una página: del objetivo a lo que sigue
report-story-title = Historia de una mejora, { $day }
report-charts = Lo que dicen los números
report-charts-none = Todavía no hay gráfica: no se nombra ninguna medida.
story-theory = Lo que creemos que lo logra
story-theory-none = Todavía no hay diagrama de factores.
story-tested = { $count ->
    [one] 1 prueba
   *[other] { $count } pruebas
}
story-untried = { $count ->
    [one] Falta probar 1 idea más.
   *[other] Falta probar { $count } ideas más.
}
story-test = Prueba { $number }: { $title }
story-tests = Lo que probamos
story-tests-none = Todavía no se ha probado nada.
story-predicted = Predijimos: { $what }.
story-predicted-how = Predijimos: { $what } ({ $how }).
story-between = de { $low } a { $high }
story-at-least = al menos { $low }
story-at-most = a lo más { $high }
story-sure = seguros al { $share }
story-came-out = Resultó: { $result }, { $match ->
    [true] como se predijo
    [half] en parte como se predijo
   *[false] no como se predijo
}.
story-came-out-only = Resultó: { $result }.
story-no-result = Todavía sin resultado.
story-no-prediction = No se predijo nada.
story-late = Esto se escribió cuando la prueba ya había empezado.
story-amended = Esta predicción se enmendó; el historial dice por qué.
story-seen = Lo que vimos
story-learned = Lo que aprendimos
story-voices = Lo que dijo la gente
story-voices-none = Todavía no hay palabras de nadie unidas a esto.
story-quote = «{ $words }»
story-ahead = Lo que sigue
story-ahead-none = Todavía no hay nada planeado.
story-until = hasta el { $day }
story-announced = Después de «{ $test }»: { $next }
