# La terminal misma: lo que no puede, lo que se pega, el portapapeles, la línea de comandos y el editor.
screen-dumb = Esta terminal no puede mostrar pantallas (TERM=dumb). Los comandos de «cg help» sirven aquí.
screen-fault = Una falla del programa mismo ({ $place }). Puede que el último paso no se haya hecho; todo lo guardado está a salvo.
paste-open = Un texto pegado no terminó bien; lo que llegó se guarda como texto.
paste-cut = Un texto pegado era demasiado largo. Se guarda el principio; el resto se dejó fuera.
copy-long = Este texto es demasiado largo para copiarlo. Por favor use una exportación.
copy-nowhere = Esta terminal no tiene portapapeles.
suspend-no-shell = Aquí no hay una línea de comandos a la cual volver. No se pausó nada.
editor-missing = No se pudo abrir el editor. El texto queda como estaba. Por favor revise EDITOR en su terminal.
editor-failed = El editor terminó con un error. El texto queda como estaba.
editor-no-text = El editor no dejó un texto que se pueda leer. El texto queda como estaba.
editor-at-once = El editor regresó de inmediato. Si sigue abierto en otra ventana, lo que escriba allí no llegará aquí.
press-keys = Oprima teclas para ver qué llega. Para terminar, oprima Esc dos veces.
ended-by-signal = Algo de fuera lo cerró ({ $name }). Todo lo guardado está a salvo.
