# The terminal itself: what it cannot do, pastes, the clipboard, the shell and the editor.
screen-dumb = This terminal cannot show screens (TERM=dumb). The commands of “cg help” work here.
screen-fault = A fault in the program itself ({ $place }). The last step may not have been done; everything that was saved is safe.
paste-open = A paste did not end properly; what came is kept as text.
paste-cut = A paste was too long. Its beginning is kept; the rest was left out.
copy-long = This text is too long to copy. Please use an export instead.
copy-nowhere = This terminal has no clipboard to copy to.
suspend-no-shell = There is no shell here to go back to. Nothing was paused.
editor-missing = The editor could not be started. The text is as it was. Please check EDITOR in your shell.
editor-failed = The editor ended with an error. The text is as it was.
editor-no-text = The editor left no text that can be read. The text is as it was.
editor-at-once = The editor came back at once. If it is still open in another window, what is written there does not come back here.
press-keys = Press keys to see what arrives. To stop, press Esc twice.
ended-by-signal = Ended from outside ({ $name }). Everything that was saved is safe.
