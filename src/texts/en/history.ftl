# What was done, by whom, to which record.
history-created = { $who } added “{ $title }” ({ $kind })
history-uncreated = { $who } took away “{ $title }” ({ $kind }), which had just been added
history-removed = { $who } put “{ $title }” ({ $kind }) in the trash
history-restored = { $who } took “{ $title }” ({ $kind }) out of the trash
history-filled = { $who } filled in { $field } of “{ $title }”: { $after }
history-changed = { $who } changed { $field } of “{ $title }” from “{ $before }” to “{ $after }”
history-cleared = { $who } cleared { $field } of “{ $title }”; it was “{ $before }”
history-linked = { $who } linked “{ $title }” ({ $relation }) to “{ $other }”
history-unlinked = { $who } took away the link from “{ $title }” ({ $relation }) to “{ $other }”
history-by-edit = { $sentence }
history-by-undo = undone (step { $number }): { $sentence }
history-by-redo = done again (step { $number }): { $sentence }
history-by-import = from a file: { $sentence }
history-by-capture = quick note: { $sentence }
history-by-recovery = found again: { $sentence }
history-by-founding = at the beginning: { $sentence }
