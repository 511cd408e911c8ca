# Contar en un pasillo, y de dónde viene la mayor parte.
cmd-tally = Contar, con una tecla cada vez; el conteo es un punto de la medida. Con tubería: cg tally Tardanzas < lista
arg-cause = Una causa que se cuenta aparte, con las teclas 1 a 9; se puede repetir
value-cause = CAUSA
tally-keys = { $causes ->
    [yes] Espacio cuenta uno, 1 a 9 uno de su causa. Retroceso quita uno. Enter guarda.
   *[no] Espacio cuenta uno. Retroceso quita uno. Enter guarda. Esc sale.
}
tally-leaving = {"  "}Enter lo guarda, d lo descarta.
tally-line = { $measure }: { $count }
tally-cause = [{ $key }] { $cause } { $count }
tally-kept = { $measure }, { $day }: { $value }
tally-added = { $measure }, { $day }: { $value } ({ $before } antes, { $count } ahora)
tally-nothing = No se contó nada. Si no hubo ninguno, dígalo así: cg read "{ $measure }" 0
tally-no-cause = La línea { $line } no dice ninguna de las causas. No se guardó nada.
tally-dropped = No se guardó el conteo de { $count }.
action-tally = contar eventos o personas
also-tally = quién vino, conteo en papel, conteo, contador, contar, rayitas, pasillo
tally-heading = Contar
tally-before = { $value } antes
tally-how = Espacio cuenta uno, un número uno de su causa. [n] nombra otra causa.
tally-naming = ¿Cómo se llama la causa?
tally-asked = ¿Guardar el conteo de { $count }? [d] lo descarta, Espacio sigue contando.
word-tally-name = ponerle nombre
word-tally-keep = guardar
word-tally-back = uno menos
word-tally-site = otra escuela
word-tally-leave = salir
word-tally-later = más tarde
said-tally-stays = El conteo todavía no se guarda; sigue cuando lo abra otra vez.
said-tally-found = Aquí sigue un conteo que había empezado. Abra el contador para continuar.
said-tallied = { $measure }: { $count } contados, { $value } hoy. Deshacer lo quita.
why-no-measure = Vaya primero a una medida, para contar lo suyo, o a una junta, para contar a quienes vinieron.
arg-pareto = Poner en orden, de mayor a menor, las causas contadas o las opciones de una votación
pareto-untold = sin causa
pareto-end = { $count }  { $share }%  ({ $running }%)
pareto-end-untold = { $count }  { $share }%
pareto-few = { $few ->
    [one] Una causa de { $all } hace el { $percent }% de todo ({ $count } de { $total }): { $names }.
   *[other] { $few } causas de { $all } hacen el { $percent }% de todo ({ $count } de { $total }): { $names }.
}
pareto-even = Hacen falta { $few } de { $all } causas para llegar al { $guide }% de todo ({ $count } de { $total }): no hay pocas causas que hagan la mayor parte.
pareto-unknown = Las { $all } causas juntas hacen el { $percent }% de todo ({ $count } de { $total }), menos del { $guide }%: distinga más causas antes de elegir una.
pareto-days = { $count ->
    [one] Contado el { $first }.
   *[other] Contado en { $count } días, del { $first } al { $last }.
}
pareto-guide = Barras y puntos son partes de todo; un punto incluye lo que está arriba. La línea del { $guide }% es una guía, no una regla.
refusal-pareto-nothing = Todavía no se contaron causas aparte. Cuéntelas así: cg tally MEDIDA --cause NOMBRE --cause NOMBRE
refusal-pareto-no-counts = Estos datos son partes o cantidades, no casos contados. Solo lo contado se puede ordenar por sus causas.
refusal-pareto-overlap = El { $day } los subgrupos juntos son más de lo que hubo: se traslapan, como los grupos de personas. Solo se ordenan causas que no se mezclan.
refusal-pareto-sealed = Todavía no se revela la votación.
arg-each = Una gráfica pequeña de cada escuela (site), o de cada subgrupo (group)
value-each = CADA
multiples-none = Todavía no hay datos.
multiples-signals = { $count ->
    [0] Sin señal en ninguna de { $all }: lo que se ve puede ser casualidad.
    [one] Una señal en una de { $all }: { $names }.
   *[other] Señales en { $count } de { $all }: { $names }.
}
multiples-axes = Los ejes son los mismos en todas: { $low } a { $high }, { $first } a { $last }.
shape-time = en el tiempo
shape-sites = por escuela
shape-groups = por subgrupo
shape-pareto = por causa
word-other-picture = otra gráfica
