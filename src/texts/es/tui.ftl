# Las pantallas: paneles, acciones, lo que se hizo, lo que falla.
pane-inbox = Bandeja
pane-registers = Registros
inbox-heading = Notas pendientes
inbox-empty = No hay notas pendientes. Oprima { $key } para escribir una; espera aquí.
registers-heading = Registros
list-hidden = Lo que hay aquí es privado y ahora está oculto. Oprima { $key } para mostrarlo.
register-empty = Todavía no hay nada aquí. Oprima { $key } para agregar el primero.
list-found = { $shown } de { $all }
list-nothing-found = No se encontró nada.
screen-opening = Abriendo su espacio de trabajo…
screen-small = Esta ventana es muy pequeña. Por favor agrándela al menos a 20 columnas y 5 filas.
screen-no-terminal = Las pantallas necesitan una terminal. En un script use los comandos; «cg help» los muestra.
screen-terminal-failed = No se pudo preparar la terminal. Pruebe con otra; los comandos de «cg help» sirven sin ella.
screen-masked = privado oculto
help-heading = Teclas que sirven aquí
note-heading = Nota rápida
make-heading = ¿En qué se convierte esta nota?
leave-heading = ¿Salir con cambios sin guardar?
leave-text = Hay cambios que solo están en la memoria y se perderían. Oprima s para salir de todos modos, o Enter para quedarse. En este momento se intenta guardar otra vez.
form-heading = Formulario
form-other-language = { $language }: { $text } (cambie con { $key })
form-other-half = { $language }: { $text }
form-no-match = Aún no hay { $kind } «{ $text }». Agregue primero ese registro u oprima Esc.
form-makes = Aún no hay { $kind } «{ $text }»: { $key } lo agrega.
form-none-yet = Aún no hay { $kind }. Escriba un nombre; { $key } lo agrega.
form-new = Nuevo registro: { $kind }

action-help = ayuda
action-search = buscar
action-pane_next = panel siguiente
action-pane_prev = panel anterior
action-undo = deshacer
action-redo = rehacer
action-quick_note = nota
action-hide_private = ocultar o mostrar lo privado
action-language = English
action-retry_save = intentar guardar otra vez
action-redraw = dibujar de nuevo
action-suspend = pausar y volver a la terminal
action-back = volver
action-cancel = cancelar; dos veces: salir
action-quit = salir
action-down = abajo
action-up = arriba
action-page_down = página abajo
action-page_up = página arriba
action-top = primero
action-bottom = último
action-open = abrir
action-new = nuevo
action-edit = editar
action-delete = a la papelera
action-status_next = archivar
action-mark_private = hacer privado este registro, o no
action-make_record = crear registro
action-field_next = siguiente
action-field_prev = anterior
action-activate = llenar
action-done = listo
action-accept = guardar
action-newline = línea nueva
action-leave = listo
action-text_help = ayuda
action-line_up = fila anterior
action-line_down = fila siguiente
action-char_left = izquierda
action-char_right = derecha
action-word_left = palabra a la izquierda
action-word_right = palabra a la derecha
action-line_start = inicio de la línea
action-line_end = fin de la línea
action-delete_left = borrar a la izquierda
action-delete_right = borrar a la derecha
action-delete_word = borrar palabra
action-delete_to_start = borrar hasta el inicio
action-delete_to_end = borrar hasta el fin
action-yank = devolver lo borrado
word-choose = elegir
word-show = ver

said-note-taken = Nota en la Bandeja.
said-note-kept = Todavía no se guardó como nota. El texto se conserva; abra otra vez la nota rápida para seguir.
said-note-found = Aquí sigue una nota que estaba escribiendo. Abra la nota rápida para terminarla.
said-note-filed = Nota archivada. Sigue en Registros, Notas.
said-note-open = La nota está pendiente otra vez.
said-deleted = «{ $title }» está en la papelera. Deshacer lo recupera.
said-form-kept = Todavía no se guardó. Lo que escribió se conserva; empiece otra vez uno nuevo para seguir.
said-text-kept = No se guardó: el campo conserva su valor anterior. Su texto vuelve cuando edite el campo otra vez.
said-made = Se agregó «{ $title }» ({ $kind }); la nota quedó archivada. Deshacer la recupera.
said-masked = Este campo es privado y ahora está oculto. Oprima { $key } para mostrar primero lo privado.
said-zoomed = Ahora solo se ve esta parte, en todos los paneles. { $key } muestra todo otra vez.
mask-not-kept = Lo privado está oculto ahora, pero el disco no lo guardó: revíselo después de reiniciar.
said-hidden = Los campos y registros privados están ocultos en esta pantalla.
said-shown = Los campos y registros privados se muestran otra vez.
said-private = Privado: solo usted lo ve.
said-opened = Ya no es privado.
said-cancel = No hay nada que cancelar. Oprima otra vez la misma tecla para salir; todo lo escrito se conserva.
said-undone = Se deshizo: { $what } ({ $time }).
said-redone = Se rehízo: { $what } ({ $time }).

deed-created = agregar «{ $title }» ({ $kind })
deed-removed = enviar «{ $title }» ({ $kind }) a la papelera
deed-restored = sacar «{ $title }» ({ $kind }) de la papelera
deed-set = cambio de «{ $field }» en «{ $title }» ({ $kind })
deed-linked = enlazar «{ $title }» ({ $kind })
deed-unlinked = quitar un enlace de «{ $title }» ({ $kind })
deed-hidden = un cambio en algo privado
author-unknown = alguien
deed-more = { $what }, y { $more } { $more ->
    [one] registro más
   *[other] registros más
}

saving-now = guardando
saving-done = guardado { $time }
saving-not = SIN GUARDAR
saving-trouble = No se puede guardar: { $reason } { $unsaved ->
    [one] 1 cambio está solo en la memoria.
   *[other] { $unsaved } cambios están solo en la memoria.
} Se intenta otra vez.
notice-hint = (Esc: visto)
notice-hint-more = (Esc: visto; { $more } más)

palette-heading = Hacer o buscar
action-palette = hacer o buscar algo
action-search_all = buscar en todo
action-search_next = resultado siguiente
action-search_prev = resultado anterior
action-pane = ir a { $pane }
action-pane_zoom = solo esta parte, o todo otra vez
action-undo_history = qué se hizo
action-theme_next = otros colores
action-theme_choose = elegir colores
action-keymap_choose = elegir teclas
action-mouse = ratón sí o no
action-edit_external = en su propio editor
action-problems = problemas en sus archivos
action-copy = copiar
action-mark = marcar
action-mark_all = marcar todo o nada
action-pillars = sus pilares
action-record_history = su historial
action-revert = deshacer todos los cambios
word-run = hacer
word-show-typed = ver lo que escribe
said-no-key = { $keys } no hace nada aquí.
why-not-here = Esa tecla no hace nada aquí; la ayuda muestra las que sí.
why-no-pane = No hay ningún panel con ese número.
why-only-notes = Solo una nota abierta puede volverse un registro. Están en la Bandeja.
why-no-states = Solo las notas se archivan.
why-in-detail = Primero vuelva a la lista.
why-not-searching = Primero busque algo; después se va de un resultado a otro.
why-nothing-selected = Aquí todavía no hay registros.
why-open-register = Primero abra un registro.
why-in-form = Primero termine este formulario (Esc).
said-first-again = Era el último resultado; este es otra vez el primero.
said-last-again = Era el primer resultado; este es otra vez el último.
said-copied = { $count ->
    [one] Copiado.
   *[other] { $count } copiados.
}
said-deleted-many = { $count } están en la papelera. Deshacer los trae de vuelta.
list-marked = { $count ->
    [one] 1 marcado
   *[other] { $count } marcados
}
form-day = arriba: un día después · abajo: antes · 14 de mayo · viernes · +7 (pero no 9/1)
said-reverted = Como estaba al abrirlo. Deshacer trae los cambios de vuelta.
why-no-text = Fuera solo se editan campos con texto escrito.

pane-home = Inicio
pane-history = Historial
pane-search = Búsqueda
home-waits = Le espera
home-lately = Lo último que se hizo
home-backup = Respaldo
home-nothing = No hay nada pendiente.
home-backup-old = El último respaldo tiene más de una semana
home-backup-never = Aún no hay ningún respaldo
home-last-backup = Último respaldo: { $away }
home-no-backup = Aún no hay respaldo
home-draft-note = Una nota que estaba escribiendo
home-draft-form = { $kind }: quedó sin terminar
home-problems = { $count ->
    [one] 1 problema en sus propios archivos
   *[other] { $count } problemas en sus propios archivos
}
history-heading = Qué se hizo
history-of = Qué se hizo con «{ $title }»
history-empty = Todavía no se ha hecho nada.
history-line = { $what } · { $who }
history-unreadable = Este paso no se puede leer.
history-taken-back = Esto se deshizo.
search-heading = Buscar en todo
search-empty = Escriba lo que busca: nombres, notas, lo que sea. No importan los acentos ni las mayúsculas, y se busca en los dos idiomas.
search-found = { $count ->
    [one] 1 resultado
   *[other] { $count } resultados
}
search-going-on = { $count } hasta ahora…
day-heading = Ver todo como estaba
day-hint = Un día hasta hoy, por ejemplo 2026-09-01, «14 mayo» o -7.
word-show-day = ver
word-day-later = un día después
action-as_of = un día pasado
action-backup = hacer un respaldo
action-undo_step = deshacer este paso
said-present = Ya está otra vez en el día de hoy.
said-no-past = No se puede mostrar ese día: una parte del diario no se puede leer.
said-backing-up = Haciendo el respaldo…
said-backed-up = El respaldo está hecho: en la carpeta «backups» de su espacio de trabajo.
why-in-past = Está viendo un día pasado; allí no se cambia nada. Esc vuelve a hoy.
why-open-first = Primero abra un registro.
screen-past = como el { $day }
history-undo = deshacer: { $what }
history-redo = rehacer: { $what }
history-import = importación: { $what }
choose-theme = Colores
choose-theme-auto = según la terminal
choose-theme-dusk = oscuro
choose-theme-paper = claro
choose-theme-projector = sala clara, proyector débil
choose-theme-projector-dark = sala oscura, pantalla LED
choose-theme-clear-dark = oscuro, para personas con daltonismo
choose-theme-clear-light = claro, para personas con daltonismo
choose-theme-ansi16 = los 16 colores de su terminal
choose-theme-mono = sin colores
choose-keymap = Teclas
choose-keymap-vim = letras, como en vim
choose-keymap-plain = sencillas: flechas y teclas de oficina
choose-keymap-emacs = como en Emacs
word-keep = dejar así
word-as-before = como antes
said-theme = Colores: { $name }.
said-keymap = Teclas: { $name }. Para cambiarlas otra vez, oprima { $key } y escriba «teclas».
said-mouse = El ratón ya funciona. Para seleccionar texto, casi siempre hay que mantener Mayús.
said-no-mouse = El ratón es otra vez de la terminal.
problems-heading = Problemas en sus propios archivos
problems-none = No hay nada mal en sus teclas, temas y ajustes.
history-founding = se creó este espacio de trabajo
welcome-heading = Le damos la bienvenida a commonground
welcome-text = Notas, personas y organizaciones de una escuela comunitaria. Todo se queda en esta computadora.
welcome-empty = empezar con un espacio vacío (Enter)
welcome-example = mirar una escuela de ejemplo
welcome-import = traer un respaldo o una exportación
welcome-keys = l  English · t  otros colores · q  salir
welcome-file = ¿Qué archivo? Un respaldo (.cgbackup) o una exportación completa (.json). Enter empieza, Esc regresa.
welcome-begun = Un momento…
screen-example = EJEMPLO
said-files-read = Se leyeron sus archivos de nuevo. Aquí está lo que queda.
why-undo-elsewhere = El último paso no se hizo en este formulario. Ciérrelo primero (Esc).
word-next-field = campo siguiente
word-keep-on = guardar y seguir
word-today = a hoy
word-keep-note = guardar
word-close = cerrar
deed-gone = un registro que ya no está
home-no-name = Escriba su nombre, para que cada cambio diga quién lo hizo
form-more = { $count } más; escriba para encontrarlos
note-hidden = Nota rápida (oculta; { $key } la muestra)
why-hidden-text = Lo que escribe está oculto ahora. Muéstrelo primero (tab).
why-founding = Así empezó este espacio de trabajo; eso no se deshace.
history-many = { $count } registros a la vez
why-only-list = Esto es para la lista. Vuelva primero a ella.
table-empty = Aún no hay nada que mostrar: una tabla necesita filas y columnas.
why-no-table = Este registro solo tiene su lista.
detail-due = Pendiente
home-since = la más antigua: { $away }
because-heading = Porque …
word-say-why = hacer el cambio
action-set_aside = ya no decirlo
why-not-due = De esto no se dice nada que se pueda dejar a un lado.
aside-heading = Ya no se dice, porque …
word-set-aside = dejarlo a un lado
word-next-check = el siguiente
said-set-aside = Ya no se dice de esto. Su página dice por qué.
due-heading = ¿Cuál?
action-areas = todas las áreas
areas-heading = Todas las áreas
areas-wait = { $count ->
    [one] 1 espera
   *[other] { $number } esperan
}
areas-digit = tecla { $digit }
areas-unused = todavía sin usar
areas-pending = Lo que falta o espera
areas-holds = Lo que hay
