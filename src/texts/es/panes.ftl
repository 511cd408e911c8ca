# El mapa de ruta y el mapa de las personas.
pane-roadmap = Ruta
roadmap-view-list = lista
roadmap-view-bars = en el tiempo
roadmap-view-horizon = por año
roadmap-empty = Los diez puntos de referencia aún no están aquí. Oprima { $key } para traerlos.
roadmap-steps = { $done } de { $total }
roadmap-until = hasta { $day }
roadmap-late = con retraso
roadmap-is-late = Con retraso: el plan terminó antes de hoy.
roadmap-plan = Plan
roadmap-forecast = Pronóstico
roadmap-span = { $start } → { $finish }
roadmap-open-span = desde { $start }; { $condition }
roadmap-one-line = Plan { $plan } · Pronóstico { $forecast }
roadmap-later = { $days ->
    [one] 1 día después de lo planeado
   *[other] { $days } días después de lo planeado
}
roadmap-earlier = { $days ->
    [one] 1 día antes de lo planeado
   *[other] { $days } días antes de lo planeado
}
roadmap-no-start = El plan aún no tiene fechas: dele a la escuela su primer día.
roadmap-takes = Dura
roadmap-own = Nuestro cálculo
roadmap-overview = { " " }(el resumen dice { $estimate })
roadmap-past-year = Lo del primer año puede durar hasta el { $day }, { $days } días después del primer año.
roadmap-school-year = { $from }–{ $to }
roadmap-short = Primer año, y lo que se espera pronto
roadmap-medium = Segundo año, y lo que se espera en unos años
roadmap-long = Segundo y tercer año, y lo que se espera a largo plazo
duration-weeks = { $count } { $most ->
    [one] semana
   *[other] semanas
}
duration-months = { $count } { $most ->
    [one] mes
   *[other] meses
}
what-if-heading = ¿Y si…?
what-if-title = ¿Y si…? { $title }
what-if-start = Comienza el
what-if-takes = Dura
what-if-hint = Un día como 2026-10-01 o +14, y un tiempo como 6-8 semanas. Vacío: según el plan.
what-if-nothing = Nada se mueve.
what-if-line = { $number } { $title }: { $now } → { $then } ({ $days })
find-evidence = ¿Qué lo muestra?
find-conflict = ¿Qué no se puede cumplir a la vez?
find-document = un archivo o dirección web…
find-coordinator = ¿Quién toma el relevo?
said-linked = Enlazado: «{ $other }» con «{ $one }». Deshacer lo quita.
said-handed-over = Ahora coordina { $name }. Deshacer lo revierte; «cg report handover» imprime lo pendiente.
action-view_next = otra vista
action-view_prev = vista anterior
action-order_next = otro orden
action-link = enlazar con otro registro
action-what_if = ¿y si?
action-unite = hacer de los dos marcados uno
action-left = izquierda
action-right = derecha
action-move_left = mover a la izquierda
action-move_right = mover a la derecha
action-move_up = mover hacia arriba
action-move_down = mover hacia abajo
action-hand_over = entregar a otra persona
word-steps = sus pasos
word-new-evidence = nueva evidencia
word-new-step = nuevo paso
word-bring-roadmap = traerlos
word-link-evidence = enlazar evidencia
word-next-state = otro estado
why-one-order = Esta lista tiene un solo orden.
why-benchmark-state = Un punto de referencia avanza con sus pasos. Ábralo para verlos.
why-only-benchmarks = Solo se prueba un punto de referencia. Vaya primero a uno.
roadmap-legend = ━ plan  █ pronóstico  ░ a más tardar  │ hoy
pane-people = Personas
people-view-list = todos
people-view-expectations = expectativas lado a lado
people-view-grid = influencia e interés
people-view-team = equipos
people-complete = El mapa está completo: cada grupo ya dijo qué espera, y usted también.
people-lacks = Mapa incompleto; sin expectativa: { $what }
people-own-missing = usted
people-expectations = { $count ->
    [one] 1 expectativa
   *[other] { $count } expectativas
}
people-heard = se escuchó { $away }
people-never-heard = nunca se escuchó
people-expects-nothing = Aún no se sabe nada.
columns-left = ‹ { $count } más ({ $key })
columns-right = { $count } más › ({ $key })
people-placed = { $name }: influencia { $influence }, interés { $interest } · { $quarter }
people-not-placed = { $name } aún no tiene lugar. Al mover, empieza en el centro.
people-core-team = Equipo central
people-missing = Nadie habla por: { $kinds }
people-burdened = { $name } decide { $held } de { $all } áreas. Reparta la carga.
people-seat-empty = nadie aún
people-agreed = acordado el { $day }
people-not-agreed = aún sin acuerdo
quarter-closely = atender de cerca
quarter-satisfied = mantener de su lado
quarter-informed = mantener al tanto
quarter-monitor = no perder de vista
word-new-expectation = expectativa
word-new-seat = nuevo lugar
word-new-person = nueva persona
word-met = cumplida o no
word-agreed = acordado o no
word-conflict = en conflicto con
word-more-influence = + influencia
word-less-influence = - influencia
word-more-interest = + interés
word-less-interest = - interés
said-by-need = Primero a quien más le afecta y menos se ha escuchado.
said-by-name = Por nombre, primero la coordinación.
said-united = «{ $other }» ahora es parte de «{ $kept }». Deshacer los separa.
why-unite-two = Marque primero dos del mismo tipo; esto los hace uno.
why-only-grid = Esto mueve a personas en la cuadrícula. Vaya primero a esa vista.
why-hidden-grid = Los juicios son privados y ahora están ocultos.
why-only-expectations = Esto es para expectativas. Vaya primero a esa vista.
home-reflection = Hace un mes que no agrega nada a sus reflexiones
home-own-expectation = ¿Qué espera usted de este trabajo? Falta para el mapa de personas
home-silent-groups = { $count ->
    [one] De 1 grupo aún no se sabe qué espera
   *[other] De { $count } grupos aún no se sabe qué esperan
}
home-week = semana { $week } de { $count }
pane-outline = Esquemas
outline-view-both = filas y dibujo
outline-view-rows = filas
outline-view-picture = dibujo
outlines-empty = Aún no hay esquemas. Oprima { $key } para comenzar una espina de pescado o un diagrama de impulsores.
outline-rows-empty = Aún no hay nada. Oprima { $new } para escribir la primera fila. Una lista pegada se vuelve filas.
outline-bones-empty = Aún no hay nada. Oprima { $new } para escribir la primera fila, o { $bones } para un juego de espinas. Una lista pegada se vuelve filas.
outline-no-picture = Este esquema no tiene dibujo. Elija otra forma para dibujarlo.
outline-cycle = ciclo { $number }: { $stage }
bones-heading = ¿Qué espinas?
bones-general = Breve
bones-general-all = Procedimientos, Equipamiento, Materiales, Personas
bones-6m = Seis M
bones-6m-all = Máquinas, Métodos, Materiales, Mentes, Medición, Medio
bones-4s = Servicios
bones-4s-all = Entorno, Proveedores, Sistemas, Habilidades
bones-school = Escuela
bones-school-all = Personas, Políticas, Actitudes, Ambiente físico
bones-attendance = Asistencia
bones-attendance-all = Barreras, Rechazo, Desinterés, Ideas equivocadas
bones-pillars = Cuatro pilares
bones-pillars-all = Apoyos integrados, Aprendizaje ampliado, Participación de familias y comunidad, Liderazgo compartido
find-node = ¿Cuál está aquí también?
action-paste = poner aquí
action-tag = etiquetas
action-owner = responsable
action-annotate = nota para esto
action-new_above = nueva fila arriba
action-new_child = nueva fila adentro
action-paste_child = poner adentro
action-indent = mover adentro
action-outdent = mover afuera
action-expand_or_child = abrir; luego, adentro
action-collapse_or_parent = cerrar; luego, afuera
action-fold_toggle = plegar o desplegar
action-fold_cycle_all = plegar todo, algo, nada
action-focus_branch = solo esta rama, o todo
word-keep-row = otra fila
word-new-row = nueva fila
word-cut = cortar
word-strength = fuerte o débil
word-root = causa raíz o no
word-stands-too = está aquí también
word-pull-in = traer una fila
word-bones = un juego de espinas
word-new-cycle = su ciclo
said-cut = { $count ->
    [one] Cortada. { $key } la pone en otro lugar; deshacer la trae de vuelta.
   *[other] { $count } filas cortadas. { $key } las pone en otro lugar; deshacer las trae de vuelta.
}
why-nothing-cut = Primero corte o copie una fila.
why-put-already = Ya está de vuelta.
why-no-row-before = No hay fila anterior a la cual entrar.
why-at-edge = Ya está en el borde.
why-first = Ya es la primera.
why-last = Ya es la última.
why-not-beside = Las filas marcadas no están juntas.
why-no-strength = Solo una fila dentro de otra influye fuerte o débilmente.
why-bones-there = Ya hay espinas. Un juego es para una espina de pescado vacía.
why-only-ideas = Solo una idea de cambio se prueba en un ciclo.
why-inside-itself = Quedaría dentro de sí misma.
why-stands-once = Ya está aquí; solo en un diagrama de impulsores puede estar dos veces.
pane-cycles = Ciclos
cycles-view-board = por etapa
cycles-view-list = lista
cycles-empty = Aún no hay pruebas de cambio. Oprima { $key } para planear la primera.
cycles-chain = Ciclos de esta prueba
cycle-decision-heading = ¿Qué sigue de esto?
cycle-add-heading = ¿Qué se agrega?
cycle-add-question = una pregunta por responder
cycle-add-prediction = una predicción para «{ $question }»
cycle-add-reading = un dato
word-new-cycle-own = nuevo ciclo
word-next-stage = próxima etapa
word-add-to-cycle = agregar algo
word-fill-in = llenar
why-only-forward = Un ciclo solo avanza. Deshacer revierte el último paso.
outline-plain-picture = Sin líneas, las filas mismas son el dibujo.
outline-large-picture = Son demasiadas filas para un dibujo.
outline-empty-picture = El dibujo se hace solo mientras usted escribe.
action-picture_size = tamaño del dibujo
home-cycle-study = «{ $title }» espera su estudio
home-cycle-decision = «{ $title }» espera una decisión
said-begun-today = Empezó hoy. ¿Fue otro día? { $key } lo cambia.
said-done-today = Terminado hoy. ¿Fue otro día? { $key } lo cambia.
