# Notas.
area-notes = Bandeja y notas
kind-note = nota
kinds-note = Notas
note-text = Nota
note-state-open = pendiente
note-state-filed = archivada
relation-source = viene de
relation-became = se convirtió en
relation-about = sobre
relation-mentioned_in = mencionado en
check-note-open = Por atender
