# What a room sees, and what the keys of present mode do.
action-present = mostrarlo a la sala
action-next = lámina siguiente
action-prev = lámina anterior
action-first = primera lámina
action-last = última lámina
action-blank = oscurecer la pared
action-freeze = dejar la pared como está
action-capture = escribir lo que dice la sala
action-hands_on = trabajar en ello, a la vista de la sala
action-wall_colors = pared clara u oscura
action-curtain = lámina neutral
action-stop = terminar: primero la lámina neutral
wall-bones = Qué hay detrás
wall-primary = Qué hace falta
wall-ramp = Una prueba tras otra
wall-neutral = { $next }: seguir   { $stop }: terminar
wall-zoom = { $rows } líneas: agrande la letra (Ctrl y +) hasta que queden unas 18
wall-rows = { $rows } líneas
also-present = proyector, pared, láminas, presentar, projector, wall, slides, presentation
cmd-present = Mostrar el espacio de trabajo a una sala
arg-follow = Mostrar en esta terminal lo que presenta la otra; nunca lee un espacio de trabajo
wall-nobody = Ya nadie muestra la pared.
wall-waits = Todavía no se muestra nada: oprima F5 en la otra pantalla.
wall-console = En la pared
wall-next = Después
wall-no-next = Es la última.
wall-frozen = se queda así
wall-is-neutral = lámina neutral
wall-holds-back = se reserva algo confidencial
wall-is-dark = oscura
wall-for-team = para el equipo
wall-for-everybody = para cualquier persona
wall-shown = en la pared
why-last-branch = Esta es la última rama.
why-first-branch = Esta es la primera rama.
action-wall_languages = un idioma o los dos
action-translate = lo que está en un solo idioma
also-wall_languages = bilingüe, dos idiomas, inglés, español, bilingual, two languages, English, Spanish
also-translate = intérprete, traducción, inglés, español, interpreter, translation, English, Spanish
wall-lacks-en = { $count ->
    [one] 1 texto sin inglés
   *[other] { $count } textos sin inglés
}
wall-lacks-es = { $count ->
    [one] 1 texto sin español
   *[other] { $count } textos sin español
}
wall-lacks = { $told } · [{ $key }] los completa
why-not-in-sight = No a la vista de la sala: termine primero, o muestre la pared en otra pantalla.
lacking-heading = En un solo idioma
lacking-none = Todo lo de aquí está en los dos idiomas.
lacks-en = sin inglés
lacks-es = sin español
said-last-lacking = Era el último. Algunos anteriores siguen en un solo idioma.
# El muro de datos: lo que todos ven de las prioridades.
view-wall = muro de datos
rule-wall = muro de datos
report-wall = El muro de datos: cada prioridad con su último dato, su meta y su gráfica
report-wall-title = Muro de datos, { $day }
priority-asked = Lo que se pidió
priority-became = Qué pasó con ello
priority-wall_note = Para leer en el muro
priority-latest = Último dato
priority-target = Meta
priority-under_way = Pruebas en curso
check-priority-no_reading = La medida de su objetivo no tiene datos de los últimos 60 días.
check-priority-not_shown = No aparece en el muro del pasillo: la prioridad, su objetivo, su medida o los datos no son para cualquier persona (privacidad).
palette-wall = Ir a: muro de datos
wall-also = muro, wall, muro de datos, data wall, pasillo, hallway, tablero, board
wall-empty = Todavía no se trabaja en nada: el muro muestra las prioridades en curso.
wall-empty-do = Todavía no se trabaja en nada. Una prioridad aparece aquí desde el día en que se elige. [{ $key }] hace una.
wall-no-number = todavía sin datos
wall-no-target = todavía sin meta
wall-target = meta { $target }
wall-way = { $from } a { $to }
wall-by = { $way } para el { $day }
wall-left = faltan { $left }
wall-reached = alcanzada
wall-chart = Gráfica
wall-no-aim = todavía ninguno
wall-no-measure = El objetivo todavía no nombra ninguna medida, así que no hay nada que dibujar.
wall-tests = En curso
wall-no-tests = todavía ninguna prueba
wall-ended = Terminada
wall-ended-on = Terminada el { $day }
wall-was = En lo que se trabajó antes
wall-heading = Muro de datos
