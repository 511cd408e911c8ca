# Qué se hizo, quién lo hizo y en qué registro.
history-created = { $who } agregó «{ $title }» ({ $kind })
history-uncreated = { $who } quitó «{ $title }» ({ $kind }), que se acababa de agregar
history-removed = { $who } puso «{ $title }» ({ $kind }) en la papelera
history-restored = { $who } sacó «{ $title }» ({ $kind }) de la papelera
history-filled = { $who } llenó { $field } de «{ $title }»: { $after }
history-changed = { $who } cambió { $field } de «{ $title }»: decía «{ $before }», ahora dice «{ $after }»
history-cleared = { $who } borró { $field } de «{ $title }»; decía «{ $before }»
history-linked = { $who } enlazó «{ $title }» ({ $relation }) con «{ $other }»
history-unlinked = { $who } quitó el enlace de «{ $title }» ({ $relation }) con «{ $other }»
history-by-edit = { $sentence }
history-by-undo = deshecho (paso { $number }): { $sentence }
history-by-redo = rehecho (paso { $number }): { $sentence }
history-by-import = de un archivo: { $sentence }
history-by-capture = nota rápida: { $sentence }
history-by-recovery = recuperado: { $sentence }
history-by-founding = al comienzo: { $sentence }
