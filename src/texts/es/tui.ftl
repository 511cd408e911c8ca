# Las pantallas: paneles, acciones, lo que se hizo, lo que falla.
pane-inbox = Bandeja
pane-registers = Registros
inbox-heading = Notas pendientes
inbox-empty = No hay notas pendientes. Oprima { $key } para escribir una; espera aquí.
registers-heading = Registros
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
leave-text = Hay cambios que solo están en la memoria y se perderían. Oprima s para salir de todos modos, o Intro para quedarse. En este momento se intenta guardar otra vez.
form-heading = Formulario
form-other-language = Inglés: { $text } (cambie con { $key })
form-no-match = Aún no hay { $kind } «{ $text }». Agregue primero ese registro u oprima Esc.
form-new = Nuevo registro: { $kind }

action-help = ayuda
action-search = buscar
action-pane_next = panel siguiente
action-pane_prev = panel anterior
action-pane_1 = Bandeja
action-pane_2 = Registros
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
action-mark_private = privado o no
action-make_record = crear registro
action-field_next = siguiente
action-field_prev = anterior
action-activate = llenar
action-done = listo
action-accept = guardar
action-newline = línea nueva
action-leave = listo
action-text_help = ayuda
action-line_up = línea arriba
action-line_down = línea abajo
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
word-show = ver estos

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
said-masked-note = Esta nota es privada y ahora está oculta. Oprima { $key } para mostrarla primero.
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
