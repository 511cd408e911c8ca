# Palabras que comparten todos los tipos de registro.
record-untitled = (sin título)
flag-yes = sí
flag-no = no
kind-unknown = registro de una versión más nueva
field-unknown = Campo de una versión más nueva
field-site = Escuela
field-level = Quién puede verlo
field-level-private = privado (solo yo)
field-level-team = equipo
field-level-partner = organizaciones aliadas
field-level-public = todos
field-pillars = Pilares
field-pillars-integrated_student_supports = apoyos integrados
field-pillars-expanded_learning = aprendizaje ampliado y enriquecido
field-pillars-family_engagement = participación de familias y comunidad
field-pillars-collaborative_leadership = liderazgo compartido
field-catalogue = Fila del catálogo
field-created = Creado
field-changed = Modificado
field-author = Modificado por
field-deleted = En la papelera desde
language-en = English
language-es = Español
span-hours = { $hours } h
span-minutes = { $minutes } min
series-told = { $count ->
    [one] { $value } el { $day }
   *[other] { $number } datos, el último { $value } el { $day }
}
span-both = { $hours } h { $minutes } min
date-written = { $day } { $month } { $year }
month-1 = ene
month-2 = feb
month-3 = mar
month-4 = abr
month-5 = may
month-6 = jun
month-7 = jul
month-8 = ago
month-9 = sep
month-10 = oct
month-11 = nov
month-12 = dic
# Campos que tienen varios tipos; un tipo puede tener sus propias palabras (TIPO-CAMPO).
field-name = Nombre
field-description = Descripción
field-phone = Teléfono
field-email = Correo electrónico
field-contact = Contacto
field-remarks = Observaciones
field-person = Persona
field-group = Grupo
field-organization = Organización
field-date = Día
field-state = Estado
month-of-year = { $month } { $year }
weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo
one-way-kept = registrado ({ $mark })
recurrence-day = { $interval ->
    [1] cada día
   *[other] cada { $interval } días
}
recurrence-week = { $interval ->
    [1] cada semana
   *[other] cada { $interval } semanas
}
recurrence-month = { $interval ->
    [1] cada mes
   *[other] cada { $interval } meses
}
recurrence-year = { $interval ->
    [1] cada año
   *[other] cada { $interval } años
}
recurrence-on = { $every }, el { $days }
recurrence-which = { $every }, el { $nth } { $days }
recurrence-first = primer
recurrence-second = segundo
recurrence-third = tercer
recurrence-fourth = cuarto
recurrence-last = último
recurrence-until = { $every } hasta el { $until }
away-today = hoy
away-tomorrow = mañana
away-yesterday = ayer
away-in = en { $days } días
away-ago = hace { $days } días
tongue-en = Inglés
tongue-es = Español
one-or-other = { $one } o { $other }
any-record = registro
area-reasons = Motivos
kind-revision = motivo de un cambio
kinds-revision = Motivos de cambios
revision-reason = Motivo
revision-about = Qué se cambió
revision-field = Campo
revision-former = Qué decía antes
found-revision = revisión, enmienda, por qué se cambió algo, texto anterior
kind-set_aside = aviso dejado a un lado
kinds-set_aside = Avisos dejados a un lado
set_aside-reason = Motivo
set_aside-about = Registro
set_aside-check = Aviso
found-set_aside = excepción, aviso ignorado, a un lado
kind-erasure = registro borrado
kinds-erasure = Registros borrados
erasure-reason = Motivo
erasure-gone = Registros que salieron
erasure-nameless = Sin nombre ya
found-erasure = borrado definitivo, derecho al olvido, eliminado para siempre
checklist-count = { $met } de { $all }
checklist-met = { $part }: ya está
checklist-not_met = { $part }: todavía no
checklist-unknown = { $part }: no se sabe
day-begins = Empieza
day-ends = Termina
