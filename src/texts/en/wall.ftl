# What a room sees, and what the keys of present mode do.
action-present = show it to the room
action-next = next slide
action-prev = slide before
action-first = first slide
action-last = last slide
action-blank = darken the wall
action-freeze = keep the wall as it is
action-capture = type what the room says
action-hands_on = work on it, in sight of the room
action-wall_colors = light or dark wall
action-curtain = neutral slide
action-stop = end it: first the neutral slide
wall-bones = What stands behind it
wall-primary = What it takes
wall-ramp = One test after another
wall-neutral = { $next }: go on   { $stop }: end
wall-zoom = { $rows } rows: make the letters larger (Ctrl and +) until there are about 18
wall-rows = { $rows } rows
also-present = projector, wall, slides, presentation, proyector, pared, presentar
cmd-present = Show the workspace to a room
arg-follow = Show on this terminal what the other one presents; it never reads a workspace
wall-nobody = Nobody shows the wall any more.
wall-waits = Nothing is shown yet: press F5 on the other screen.
wall-console = On the wall
wall-next = Next
wall-no-next = This is the last one.
wall-frozen = kept as it is
wall-is-neutral = neutral slide
wall-holds-back = something confidential is held back
wall-is-dark = dark
wall-for-team = for the team
wall-for-everybody = for everybody
wall-shown = on the wall
why-last-branch = This is the last branch.
why-first-branch = This is the first branch.
action-wall_languages = one language or both
action-translate = what is in one language only
also-wall_languages = bilingual, two languages, English, Spanish, bilingüe, dos idiomas, inglés, español
also-translate = interpreter, translation, English, Spanish, intérprete, traducción, inglés, español
wall-lacks-en = { $count ->
    [one] 1 text without English
   *[other] { $count } texts without English
}
wall-lacks-es = { $count ->
    [one] 1 text without Spanish
   *[other] { $count } texts without Spanish
}
wall-lacks = { $told } · [{ $key }] fills them in
why-not-in-sight = Not in sight of the room: end it first, or show the wall on a second screen.
lacking-heading = In one language only
lacking-none = Everything here is in both languages.
lacks-en = without English
lacks-es = without Spanish
said-last-lacking = That was the last one. Some before it are still in one language only.
# The data wall: what everybody sees of the priorities.
view-wall = data wall
rule-wall = data wall
report-wall = The data wall: each priority with its newest number, its target and its chart
report-wall-title = Data wall, { $day }
priority-asked = Asked for
priority-became = What became of it
priority-wall_note = To read on the wall
priority-latest = Newest number
priority-target = Target
priority-under_way = Tests under way
check-priority-no_reading = Its aim's measure has no reading of the last 60 days.
check-priority-not_shown = Missing on the wall in the hallway: the priority, its aim, its measure or the readings are not for everybody (privacy).
palette-wall = Go to: data wall
wall-also = wall, muro, data wall, muro de datos, hallway, pasillo, board, tablero
wall-empty = Nothing is worked on yet: the wall shows the priorities that are.
wall-empty-do = Nothing is worked on yet. A priority stands here from the day on which it is chosen. [{ $key }] makes one.
wall-no-number = no reading yet
wall-no-target = no target yet
wall-target = target { $target }
wall-way = { $from } to { $to }
wall-by = { $way } by { $day }
wall-left = { $left } to go
wall-reached = reached
wall-chart = Chart
wall-no-aim = none yet
wall-no-measure = The aim names no measure yet, so there is nothing to draw.
wall-tests = Under way
wall-no-tests = no test yet
wall-ended = Ended
wall-ended-on = Ended { $day }
wall-was = Worked on before
wall-heading = Data wall
