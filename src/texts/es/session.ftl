# Una junta que se dirige: sus pasos, su tiempo, las votaciones, lo que dice la sala.
pane-session = Junta
action-meeting = dirigir una junta
action-step_next = paso siguiente de la junta
action-step_prev = paso anterior
action-timer = iniciar o parar el tiempo
action-timer_more = más tiempo
action-timer_less = menos tiempo
action-timer_alone = solo el tiempo, en grande
action-park = dejar para después
action-notes = notas que solo usted ve
action-bell = timbre cuando se acaba el tiempo
also-meeting = session, facilitate, agenda, run a meeting, live, reunión, sesión, facilitar
also-timer = clock, pause, countdown, reloj, cronómetro, pausa
also-park = parking lot, later, estacionamiento, pendiente
setting-bell = Timbre cuando se acaba el tiempo de un paso
said-bell = La terminal suena una vez cuando se acaba el tiempo de un paso.
said-no-bell = Sin timbre.
said-parked = Queda para después: está en las ideas para después.
why-no-meeting = No se está dirigiendo ninguna junta. Elija una en las juntas y diríjala.
why-no-meeting-planned = No hay ninguna junta planeada para hoy ni después: haga primero una en las juntas.
meeting-heading = ¿Cuál junta?
word-step = siguiente
word-timer = tiempo
word-park = después
word-lead = dirigirla
why-first-step = Aquí empieza la junta.
why-last-step = Aquí termina la junta.
why-no-ballot = No hay boleta abierta: tome primero la siguiente.
why-vote-not-open = La votación no está abierta.
why-vote-begun = La votación está abierta: sus opciones se quedan como están.
why-ballot-open = Hay una boleta abierta: entréguela o guárdela primero.
timer-over = { $time } de más
timer-runs = { $time }
timer-stands = { $time } (parado)
said-before = Eso mismo ya está: ({ $key }) lo cuenta allí.
said-before-below = Eso mismo ya está, debajo de «{ $above }»: ({ $key }) lo cuenta allí.
session-none = No se está dirigiendo ninguna junta. Vaya a una junta en su lista y oprima ({ $key }); u oprímalo en cualquier lugar cuando hay una planeada para hoy.
session-arrival = Quién está aquí
session-here = Presentes: { $count }
session-close = Lo que acordamos
session-next = Sigue: { $next }
session-next-soon = En un momento: { $next }
session-lines-empty = Todavía nada. ({ $key }) empieza un renglón; Enter lo guarda y empieza el siguiente.
word-write-line = escribir un renglón
word-decide = decidir sobre la prueba
word-is-here = está aquí
word-somebody-else = alguien más
vote-told-set_up = en preparación
vote-told-open = abierta · { $ballots ->
    [one] 1 boleta recibida
   *[other] { $ballots } boletas recibidas
}{ $spoiled ->
    [0] {""}
    [one] {" "}· 1 nula
   *[other] {" "}· { $spoiled } nulas
}
vote-told-closed = cerrada · { $ballots ->
    [one] 1 boleta recibida
   *[other] { $ballots } boletas recibidas
}{ $spoiled ->
    [0] {""}
    [one] {" "}· 1 nula
   *[other] {" "}· { $spoiled } nulas
}
vote-told-revealed = { $ballots ->
    [one] 1 boleta
   *[other] { $ballots } boletas
}{ $spoiled ->
    [0] {""}
    [one] {" "}· 1 nula
   *[other] {" "}· { $spoiled } nulas
}
vote-dots-left = { $left ->
    [one] 1 punto por poner
   *[other] { $left } puntos por poner
}
vote-no-dots = Ya no quedan puntos en esta boleta.
vote-most-here = Máximo { $most } en una opción.
vote-no-number = Escriba un número, como 14.
vote-room-sees = La sala ve esta pantalla. Cuente manos alzadas, o muestre la pared en otra pantalla (cg present --follow).
vote-no-options = Todavía no hay opciones. ({ $key }) agrega una.
vote-dot-more = un punto más
vote-dot-less = un punto menos
vote-hand-in = entregarla
vote-next-ballot = siguiente boleta
vote-put-away = guardarla
vote-spoil = nula
vote-go-on = abrir, cerrar, mostrar
vote-add-option = agregar una opción
vote-rules = puntos y reglas
weigh-heading = Impacto y esfuerzo, de 1 a 5
weigh-told = impacto { $impact }  esfuerzo { $effort }
weigh-impact-more = más impacto
weigh-impact-less = menos impacto
weigh-effort-more = más esfuerzo
weigh-effort-less = menos esfuerzo
weigh-quick = Mucho impacto, poco esfuerzo
weigh-major = Mucho impacto, mucho esfuerzo
weigh-fill = Poco impacto, poco esfuerzo
weigh-thankless = Poco impacto, mucho esfuerzo
weigh-not-yet = Falta medir
wall-minutes = { $minutes } min
vote-ranked = { $rank }. { $title }: { $votes }
vote-tied = { $rank }. { $title }: { $votes } (empate)
wall-is-timer = solo el tiempo
action-voice = qué grupo habla
action-said_again = ya se dijo: contarlo allí
also-voice = who speaks, speaker, group, quién habla, grupo
voice-heading = ¿Quién habla?
voice-nobody = nadie en particular
session-voice = habla: { $group }
said-counted = Contado allí.
why-not-said-before = Solo se cuenta lo que ya se dijo: la fila que acaba de escribir es nueva.
action-into_1 = al grupo 1
action-into_2 = al grupo 2
action-into_3 = al grupo 3
action-into_4 = al grupo 4
action-into_5 = al grupo 5
action-into_6 = al grupo 6
action-into_7 = al grupo 7
action-into_8 = al grupo 8
action-into_9 = al grupo 9
action-into_new = a un grupo nuevo
word-new-group = grupo nuevo
why-no-group = Todavía no hay grupo { $number }: ({ $key }) hace uno.
why-in-group = Ya está en ese grupo.
vote-pull-in = lo que se dijo
vote-said-heading = Lo que se dijo, como opciones
vote-all-said = todas ({ $count })
why-nothing-said = Todavía no está escrito nada de lo que se dijo en esta junta.
why-all-options = Todo lo que se dijo en esta junta ya es una opción.
publish-heading = Para que todos lo lean
publish-told = Desde ahora todos podrán leer lo que salió de esta junta, como en su minuta pública: { $list }. No se les dice quién hace qué ni para cuándo, y lo privado sigue privado. Con deshacer se retira.
word-publish = que todos lo lean
