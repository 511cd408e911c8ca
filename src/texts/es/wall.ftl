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
