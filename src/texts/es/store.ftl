# El disco: qué pasó, qué está a salvo, qué hacer.
open-missing = No hay un espacio de trabajo en { $dir }. «cg init --school NOMBRE» crea uno.
open-exists = { $dir } ya tiene un espacio de trabajo u otros archivos. Elija una carpeta vacía: cg --workspace CARPETA.
open-held = El espacio de trabajo ya está abierto: proceso { $pid } en { $terminal } de { $host }, desde { $since }. Ciérrelo primero.
open-newer = Una versión más nueva escribió el espacio de trabajo de { $dir } (formato { $format }); no se tocó nada. Instale esa versión.
open-unreadable = En { $dir } no se puede leer nada: ni el diario, ni una copia, ni el índice. No se movió ni se borró ningún archivo. «cg restore ARCHIVO» recupera un respaldo en una carpeta nueva.
open-no-chance = El sistema no da números al azar y no se puede crear el espacio. Intente de nuevo.
save-too-large = Es demasiado grande para guardarlo. Divídalo o guárdelo como archivo.
save-closed = El espacio de trabajo se está cerrando; esto no se guardó. Intente de nuevo.
save-pending = Aún no está en el disco, pero la ventana abierta lo conserva y sigue intentando: { $reason }
close-unsaved = { $unsaved ->
    [one] Un cambio no está en el disco y se pierde con esta ventana. { $reason }
   *[other] { $unsaved } cambios no están en el disco y se pierden con esta ventana. { $reason }
}
fault-full = El disco está lleno ({ $path }). Libere espacio e intente de nuevo; una ventana abierta sigue sola.
fault-read-only = El disco es de solo lectura ({ $path }). Permita escribir o elija otro espacio de trabajo.
fault-permission = Sin permiso para { $path }. Hágalo suyo (chown, chmod) o elija otro espacio de trabajo.
fault-missing = Falta { $path }. Cree antes la carpeta.
fault-shape = { $path } no es lo que debería (un archivo en lugar de una carpeta, o al revés). Elija otro espacio de trabajo con --workspace.
fault-no-file = { $path } no es un archivo común. Muévalo a otro lugar o elija otro espacio de trabajo.
fault-too-long = { $path } es más largo que cualquier archivo de este programa. No se tocó.
fault-limit = { $path } ya no puede crecer: este sistema pone un límite (ulimit -f). Auméntelo.
fault-other = No se puede leer o escribir { $path } (error del sistema { $code }).
notice-journal-repaired = Una copia del diario ({ $copy }) estaba dañada y se reparó con lo que queda.
notice-copy-unreadable = Una de las dos copias del diario no se puede leer. No se tocó; la otra está completa. { $reason }
notice-repair-failed = Una copia dañada del diario no se pudo reparar. { $reason } El próximo inicio lo intenta de nuevo.
notice-lost = Los cambios { $from } a { $to } (entre { $after } y { $before }) no se pudieron recuperar del historial.
notice-own-copy = Esta carpeta es una copia o se devolvió a un estado anterior. Desde ahora cuenta como una copia aparte; nada de lo que contiene ha cambiado.
notice-state-complete = Aun así, todos los registros están completos.
notice-unreadable = Esta versión no puede leer estos pasos del historial: { $steps }.
notice-unproven = Los registros no coinciden con el diario: puede faltar un cambio. Conserve la carpeta set-aside y compare con su último respaldo.
notice-recovered = { $count ->
    [one] Faltaba un registro en el diario y se tomó de otra copia.
   *[other] Faltaban { $count } registros en el diario y se tomaron de otra copia.
}
notice-index-rebuilt = El índice estaba dañado y se reconstruyó.
notice-snapshot-bad = Una copia instantánea estaba dañada y se apartó.
notice-not-unfinished = Un archivo llamado «unfinished» dice que este espacio de trabajo todavía se está creando, pero está completo.
notice-put-aside = El archivo se apartó: { $path }
notice-snapshot-failed = No se pudo escribir una copia instantánea; se sigue guardando sin ella. { $reason }
notice-capture-bad = Una nota tomada desde la terminal estaba dañada y se apartó.
notice-little-space = Solo quedan { $megabytes } MB libres en este disco. Libere espacio pronto.
notice-kept = La copia dañada está en { $path }.
event-copy-failing = Guardado, pero la segunda copia del diario ({ $copy }) falla: { $reason }
event-copy-works = Las dos copias del diario ({ $copy }) se escriben de nuevo.
event-index-dropped = El índice queda fuera de uso hasta el próximo inicio. No se perdió nada.
check-segment = El segmento { $segment } de { $copy } está dañado o incompleto. El próximo inicio lo repara con la otra copia.
check-known-loss = { $count ->
    [one] Un cambio se perdió antes; se avisó entonces.
   *[other] { $count } cambios se perdieron antes; se avisó entonces.
}
check-short = El diario termina en el cambio { $ends }, pero se guardó hasta { $saved }.
check-snapshot = La copia instantánea tras el cambio { $number } está dañada. El próximo inicio la aparta.
check-index = El índice no coincide con el diario. El próximo inicio lo reconstruye.
check-clean = Todo está bien: los dos diarios, las copias y el índice coinciden.
check-found = { $count ->
    [one] Se encontró un problema.
   *[other] Se encontraron { $count } problemas.
}
instance-cut-off = La ventana abierta se cerró antes de responder. Revise con «cg log» si quedó hecho.
instance-other-version = La ventana abierta es de otra versión del programa. Ciérrela o use la misma versión.
instance-moved = La carpeta { $dir } se movió o se cambió por otra mientras estaba abierta aquí. Lo que escriba se sigue guardando en la carpeta que se abrió, donde quiera que esté ahora.
instance-too-long = Es demasiado grande para pasarlo a la ventana abierta. Cierre esa ventana e intente de nuevo.
instance-deaf = Otras ventanas y terminales no alcanzan a esta: { $reason }. Las notas tomadas desde la terminal llegan igual.
backup-damaged = { $file } no es un respaldo de este programa o está dañado. No se cambió nada. Pruebe con un respaldo anterior.
backup-newer = Una versión más nueva escribió { $file } (formato { $format }). Instale esa versión.
notice-journal-mended = Una copia del diario ({ $copy }) estaba dañada y se reparó con la otra. No se perdió nada.
notice-lost-one = El cambio { $from } (entre { $after } y { $before }) no se pudo recuperar del historial.
notice-nothing-lost = No se perdió nada.
notice-history-lost = Se perdió el historial ({ $changes ->
    [one] un cambio
   *[other] { $changes } cambios
}): ninguna copia del diario lo tiene. { $records } Deshacer empieza de nuevo.
history-complete = Todos los registros están completos.
history-older = Los registros son los de la última copia instantánea; pueden faltar cambios posteriores: compare con su último respaldo.
backup-exists = { $file } ya existe. Elija otro nombre.
backup-no-file = Falta { $file }. Revise el nombre.
notice-upgraded = El espacio de trabajo era de una versión anterior (formato { $format }) y se actualizó. La copia de como estaba queda en { $path }.
