# The terminal screens: panes, actions, what was done, what is wrong.
pane-inbox = Inbox
pane-registers = Registers
inbox-heading = Open notes
inbox-empty = No open notes. Press { $key } to write one; it waits here.
registers-heading = Registers
register-empty = Nothing here yet. Press { $key } to add the first one.
list-found = { $shown } of { $all }
list-nothing-found = Nothing found.
screen-opening = Opening your workspace…
screen-small = This window is too small. Please make it at least 20 columns wide and 5 rows high.
screen-no-terminal = The screens need a terminal. In a script, use the commands; “cg help” lists them.
screen-terminal-failed = The terminal could not be set up. Please try another terminal; the commands of “cg help” work without.
screen-masked = private hidden
help-heading = Keys that work here
note-heading = Quick note
make-heading = What does this note become?
leave-heading = Leave with unsaved changes?
leave-text = Some changes are only in memory and would be lost. Press y to leave anyway, or Enter to stay. Saving is being tried again right now.
form-heading = Form
form-other-language = Spanish: { $text } (switch with { $key })
form-no-match = No { $kind } “{ $text }” yet. Add it first, or press Esc.
form-new = New { $kind }

action-help = help
action-search = find
action-pane_next = next pane
action-pane_prev = previous pane
action-pane_1 = Inbox
action-pane_2 = Registers
action-undo = undo
action-redo = redo
action-quick_note = quick note
action-hide_private = hide or show private
action-language = español
action-retry_save = try saving again
action-redraw = draw screen again
action-suspend = pause, back to shell
action-back = back
action-cancel = cancel; twice: leave
action-quit = quit
action-down = down
action-up = up
action-page_down = page down
action-page_up = page up
action-top = first
action-bottom = last
action-open = open
action-new = new
action-edit = edit
action-delete = to the trash
action-status_next = file
action-mark_private = private or not
action-make_record = make a record
action-field_next = next field
action-field_prev = previous field
action-activate = fill in
action-done = done
action-accept = keep
action-newline = new line
action-leave = done
action-text_help = help
action-line_up = line up
action-line_down = line down
action-char_left = left
action-char_right = right
action-word_left = word left
action-word_right = word right
action-line_start = start of line
action-line_end = end of line
action-delete_left = delete to the left
action-delete_right = delete to the right
action-delete_word = delete word
action-delete_to_start = delete to start
action-delete_to_end = delete to end
action-yank = put back deleted
word-choose = choose
word-show = show these

said-note-taken = Note in the Inbox.
said-note-kept = Not saved as a note yet. The text is kept; open the quick note again to go on.
said-note-found = A note you were writing is still here. Open the quick note to go on with it.
said-note-filed = Note filed. It is still under Registers, Notes.
said-note-open = Note is open again.
said-deleted = “{ $title }” is in the trash. Undo brings it back.
said-form-kept = Not saved yet. What you typed is kept; start a new one again to go on.
said-text-kept = Not saved: the field keeps its old value. Your text comes back when you edit it again.
said-made = { $kind } “{ $title }” added; the note is filed. Undo brings it back.
said-masked = This field is private and hidden now. Press { $key } to show private fields first.
said-masked-note = This note is private and hidden now. Press { $key } to show it first.
said-hidden = Private fields and records are hidden on this screen.
said-shown = Private fields and records are shown again.
said-private = Private: only you see it.
said-opened = No longer private.
said-cancel = Nothing to cancel. Press the same key again to leave; everything typed is kept.
said-undone = Undone: { $what } ({ $time }).
said-redone = Redone: { $what } ({ $time }).

deed-created = adding “{ $title }” ({ $kind })
deed-removed = moving “{ $title }” ({ $kind }) to the trash
deed-restored = taking “{ $title }” ({ $kind }) out of the trash
deed-set = change to “{ $field }” of “{ $title }” ({ $kind })
deed-linked = linking “{ $title }” ({ $kind })
deed-unlinked = taking a link away from “{ $title }” ({ $kind })
deed-more = { $what }, and { $more } { $more ->
    [one] more record
   *[other] more records
}

saving-now = saving
saving-done = saved { $time }
saving-not = NOT SAVED
saving-trouble = Cannot save: { $reason } { $unsaved ->
    [one] 1 edit is only in memory.
   *[other] { $unsaved } edits are only in memory.
} Trying again.
notice-hint = (Esc: seen)
notice-hint-more = (Esc: seen; { $more } more)
