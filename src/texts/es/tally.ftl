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
action-tally = contar con una tecla
also-tally = conteo, contador, contar, rayitas, pasillo
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
why-no-measure = Vaya primero a una medida: se cuenta lo suyo.
