# What was done, by whom, to which record.
history-created = { $who } added “{ $title }” ({ $kind })
history-uncreated = { $who } took away “{ $title }” ({ $kind }), which had just been added
history-removed = { $who } moved “{ $title }” ({ $kind }) to the trash
history-restored = { $who } took “{ $title }” ({ $kind }) out of the trash
history-filled = { $who } filled in { $field } of “{ $title }”: { $after }
history-changed = { $who } changed { $field } of “{ $title }” from “{ $before }” to “{ $after }”
history-cleared = { $who } cleared { $field } of “{ $title }”; it was “{ $before }”
history-linked = { $who } linked “{ $title }” ({ $relation }) to “{ $other }”
history-unlinked = { $who } took away the link from “{ $title }” ({ $relation }) to “{ $other }”
history-placed = { $who } put “{ $title }” into an outline
history-unplaced = { $who } took “{ $title }” out of an outline
history-moved = { $who } moved “{ $title }” { $way ->
    [up] up
    [down] down
   *[elsewhere] to another place
}
# The same without who, as in “Undone: …”.
deed-created = adding “{ $title }” ({ $kind })
deed-removed = moving “{ $title }” ({ $kind }) to the trash
deed-restored = taking “{ $title }” ({ $kind }) out of the trash
deed-placed = putting “{ $title }” into an outline
deed-unplaced = taking “{ $title }” out of an outline
deed-moved = moving “{ $title }” { $way ->
    [up] up
    [down] down
   *[elsewhere] to another place
}
deed-set = changing “{ $field }” of “{ $title }” ({ $kind }) to “{ $after }”
deed-changed = changing “{ $title }” ({ $kind }): { $field }
deed-cleared = clearing “{ $field }” of “{ $title }” ({ $kind })
deed-linked = linking “{ $title }” ({ $kind })
deed-unlinked = taking away a link from “{ $title }” ({ $kind })
deed-hidden = changing something private
deed-gone = a record that is gone
deed-more = { $what }, and { $more } { $more ->
    [one] more record
   *[other] more records
}
log-more = { $count ->
    [one] … and one more record
   *[other] … and { $count } more records
}
# Why, around either of them.
history-by-undo = undoing step { $number }: { $what }
history-by-redo = redoing step { $number }: { $what }
history-by-import = from a file: { $what }
history-by-capture = quick note: { $what }
history-by-recovery = found again: { $what }
history-by-founding = at the beginning: { $what }
history-line = { $what } · { $who }
history-founding = this workspace was made
