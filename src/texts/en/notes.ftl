# Notes.
area-notes = Inbox and notes
kind-note = note
kinds-note = Notes
note-text = Note
note-state-open = open
note-state-filed = filed
relation-source = made from
relation-became = became
relation-about = about
relation-mentioned_in = mentioned in
check-note-open = In the inbox
