# Qué se hizo, quién lo hizo y en qué registro.
history-created = { $who } agregó «{ $title }» ({ $kind })
history-uncreated = { $who } quitó «{ $title }» ({ $kind }), que se acababa de agregar
history-removed = { $who } envió «{ $title }» ({ $kind }) a la papelera
history-restored = { $who } sacó «{ $title }» ({ $kind }) de la papelera
history-filled = { $who } llenó { $field } de «{ $title }»: { $after }
history-changed = { $who } cambió { $field } de «{ $title }»: decía «{ $before }», ahora dice «{ $after }»
history-cleared = { $who } borró { $field } de «{ $title }»; decía «{ $before }»
history-linked = { $who } enlazó «{ $title }» ({ $relation }) con «{ $other }»
history-unlinked = { $who } quitó el enlace de «{ $title }» ({ $relation }) con «{ $other }»
# Lo mismo sin quién, como en «Se deshizo: …».
deed-created = agregar «{ $title }» ({ $kind })
deed-removed = enviar «{ $title }» ({ $kind }) a la papelera
deed-restored = sacar «{ $title }» ({ $kind }) de la papelera
deed-set = cambiar «{ $field }» de «{ $title }» ({ $kind })
deed-linked = enlazar «{ $title }» ({ $kind })
deed-unlinked = quitar un enlace de «{ $title }» ({ $kind })
deed-hidden = cambiar algo privado
deed-gone = un registro que ya no está
deed-more = { $what } y { $more } { $more ->
    [one] registro más
   *[other] registros más
}
# Por qué, con cualquiera de las dos formas.
history-by-undo = deshacer el paso { $number }: { $what }
history-by-redo = rehacer el paso { $number }: { $what }
history-by-import = de un archivo: { $what }
history-by-capture = nota rápida: { $what }
history-by-recovery = recuperado: { $what }
history-by-founding = al comienzo: { $what }
history-line = { $what } · { $who }
history-founding = se creó este espacio de trabajo
