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
form-other-language = { $language }: { $text }
form-no-match = No { $kind } “{ $text }” yet. Add it first, or press Esc.
form-new = New { $kind }

action-help = help
action-search = find
action-pane_next = next pane
action-pane_prev = previous pane
action-undo = undo
action-redo = redo
action-quick_note = quick note
action-hide_private = mask or show private things
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
action-status_next = put away
action-mark_private = make this private, or not
action-make_record = make a record
action-field_next = next field
action-field_prev = previous field
action-activate = fill in
action-done = done
action-accept = keep
action-newline = new line
action-leave = done
action-text_help = help
action-line_up = row before
action-line_down = next row
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

palette-heading = Run or find
action-palette = run or find anything
action-search_all = search everything
action-search_next = next match
action-search_prev = previous match
action-pane = go to { $pane }
action-pane_zoom = this part alone, or all again
action-undo_history = what was done
action-theme_next = next colors
action-theme_choose = choose colors
action-keymap_choose = choose keys
action-mouse = mouse on or off
action-edit_external = in your own editor
action-problems = problems in your files
action-copy = copy
action-mark = mark
action-mark_all = mark all or none
action-record_history = its history
action-revert = take all changes back
word-run = do it
word-show-typed = show what you type
said-no-key = { $keys } does nothing here.
why-not-here = This does nothing here. The help shows what does.
why-no-pane = There is no pane with this number.
why-only-notes = Only an open note can become a record. They are in the Inbox.
why-no-states = Only notes can be filed.
why-in-detail = Go back to the list first.
why-not-searching = Find something first; then this goes from match to match.
why-nothing-selected = There is nothing here yet to do this with.
why-open-register = Open a register first.
why-in-form = Finish this form first (Esc).
said-first-again = That was the last match; this is the first again.
said-last-again = That was the first match; this is the last again.
said-copied = { $count ->
    [one] Copied.
   *[other] { $count } copied.
}
said-deleted-many = { $count } are in the trash. Undo brings them back.
list-marked = { $count } marked
form-day = up: a day later · down: earlier · 14 may · friday · +7 (but not 9/1)
said-reverted = As it was when you opened it. Undo brings the changes back.
why-no-text = Only fields with typed text can be edited outside.

pane-home = Home
pane-history = History
pane-search = Search
home-waits = Waits for you
home-lately = Done lately
home-backup = Backup
home-nothing = Nothing waits.
home-notes = { $count ->
    [one] 1 open note
   *[other] { $count } open notes
}
home-since = oldest { $away }
home-no-start = “{ $title }” has no first day yet, so the plan has no dates
home-no-size = { $count ->
    [one] 1 group has no size yet, so its reach cannot be computed
   *[other] { $count } groups have no size yet, so their reach cannot be computed
}
home-backup-old = The last backup is more than a week old
home-backup-never = There is no backup yet
home-last-backup = Last backup: { $away }
home-no-backup = No backup yet
home-draft-note = A note that you were writing
home-draft-form = A new { $kind } that you were filling in
home-problems = { $count ->
    [one] 1 problem in your own files
   *[other] { $count } problems in your own files
}
history-heading = What was done
history-of = What was done to “{ $title }”
history-empty = Nothing was done yet.
history-line = { $what } · { $who }
history-unreadable = This step cannot be read.
history-taken-back = This was taken back.
search-heading = Search everything
search-empty = Type what you look for: names, notes, anything. Accents and capitals do not matter, and both languages are searched.
search-found = { $count } found
search-going-on = { $count } found so far…
day-heading = See everything as it was
day-hint = A day up to today, such as 2026-09-01, “14 may” or -7.
word-show-day = show
word-day-later = a day later
action-as_of = see a past day
action-backup = back up now
action-undo_step = take this step back
said-present = This is today again.
said-no-past = That day cannot be shown: a part of the journal cannot be read.
said-backing-up = Writing a backup…
said-backed-up = The backup is written: in the folder “backups” of your workspace.
why-in-past = You are looking at a past day; nothing is changed there. Esc goes back to today.
why-open-first = Open a record first.
screen-past = as on { $day }
history-undo = undo: { $what }
history-redo = redo: { $what }
history-import = import: { $what }
choose-theme = Colors
choose-theme-auto = follows the terminal
choose-theme-dusk = dark
choose-theme-paper = light
choose-theme-projector = bright room, weak projector
choose-theme-projector-dark = dim room, wall of light
choose-theme-clear-dark = dark, for every color sight
choose-theme-clear-light = light, for every color sight
choose-theme-ansi16 = your terminal's own 16 colors
choose-theme-mono = no colors
choose-keymap = Keys
choose-keymap-vim = letters, as in vim
choose-keymap-plain = arrows and office keys
choose-keymap-emacs = as in Emacs
word-keep = keep
word-as-before = as before
said-theme = Colors: { $name }.
said-keymap = Keys: { $name }. To change them again: { $key }, then “keys”.
said-mouse = The mouse works now. To select text, most terminals want Shift held.
said-no-mouse = The mouse is the terminal's own again.
problems-heading = Problems in your own files
problems-none = Nothing is wrong in your key files, themes and settings.
history-founding = this workspace was made
welcome-heading = Welcome to commonground
welcome-text = Notes, people, partners of a community school, and what becomes of them. Everything stays on this computer.
welcome-empty = begin with an empty workspace (Enter)
welcome-example = look around in an example school
welcome-import = bring in a backup or an export
welcome-keys = l  español · t  other colors · q  leave
welcome-file = Which file? A backup (.cgbackup) or a complete export (.json). Enter begins, Esc goes back.
welcome-begun = One moment…
screen-example = EXAMPLE
said-files-read = Your files were read again. What is left is told here.
why-undo-elsewhere = The last step was not made in this form. Close it first (Esc).
word-next-field = next field
word-today = back to today
word-keep-note = save the note
word-close = close, keep the text
deed-gone = a record that is gone
home-no-name = Write your name, so that each change says who made it
form-more = { $count } more; type to find them
note-hidden = Quick note (hidden; { $key } shows it)
why-hidden-text = What you type is hidden now. Show it first (tab).
why-founding = This is how the workspace began; it cannot be taken back.
