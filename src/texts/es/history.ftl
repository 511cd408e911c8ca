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
history-placed = { $who } puso «{ $title }» en un esquema
history-unplaced = { $who } quitó «{ $title }» de un esquema
history-moved = { $who } movió «{ $title }» { $way ->
    [up] hacia arriba
    [down] hacia abajo
   *[elsewhere] a otra parte
}
# Lo mismo sin quién, como en «Se deshizo: …».
deed-created = se agregó «{ $title }» ({ $kind })
deed-removed = se envió «{ $title }» ({ $kind }) a la papelera
deed-restored = se sacó «{ $title }» ({ $kind }) de la papelera
deed-placed = se puso «{ $title }» en un esquema
deed-unplaced = se quitó «{ $title }» de un esquema
deed-moved = se movió «{ $title }» { $way ->
    [up] hacia arriba
    [down] hacia abajo
   *[elsewhere] a otra parte
}
deed-set = se cambió «{ $field }» de «{ $title }» ({ $kind }): «{ $after }»
deed-changed = se cambió «{ $title }» ({ $kind }): { $field }
deed-cleared = se borró «{ $field }» de «{ $title }» ({ $kind })
deed-linked = se enlazó «{ $title }» ({ $kind })
deed-unlinked = se quitó un enlace de «{ $title }» ({ $kind })
deed-hidden = se cambió algo privado
deed-gone = un registro que ya no está
deed-more = { $what } y { $more } { $more ->
    [one] registro más
   *[other] registros más
}
log-more = { $count ->
    [one] … y un registro más
   *[other] … y { $count } registros más
}
# Por qué, con cualquiera de las dos formas.
history-by-undo = se deshizo el paso { $number }: { $what }
history-by-redo = se rehízo el paso { $number }: { $what }
history-by-import = de un archivo: { $what }
history-by-capture = nota rápida: { $what }
history-by-recovery = recuperado: { $what }
history-by-founding = al comienzo: { $what }
history-line = { $what } · { $who }
history-founding = se creó este espacio de trabajo
