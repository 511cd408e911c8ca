# La línea de comandos: ayuda, respuestas, informes.
program-about = Un espacio de trabajo en la terminal, sin internet, para quienes construyen escuelas comunitarias
help-usage = Uso
help-arguments = Argumentos
help-options = Opciones
help-everywhere = En todos los comandos
help-commands = Comandos
help-after = «cg help COMANDO» explica un comando. Sin comando se abre el espacio de trabajo.

cmd-init = Crear un espacio de trabajo vacío
cmd-note = Tomar una nota rápida: escrita aquí, recibida de otro programa o en su editor
cmd-add = Agregar un registro: cg add person name="Luz Ortega" phone=555-0100
cmd-set = Cambiar campos de un registro; un valor vacío borra el campo
cmd-show = Mostrar un registro con todos sus campos y enlaces
cmd-list = Mostrar los registros de un tipo
cmd-rm = Enviar registros a la papelera o sacarlos de ella
cmd-link = Enlazar dos registros
cmd-unlink = Quitar un enlace
cmd-undo = Deshacer el último paso, o el paso con este número
cmd-redo = Rehacer el último paso deshecho
cmd-log = Mostrar el historial, lo más reciente primero
cmd-search = Buscar registros por palabras, en los dos idiomas y sin importar los acentos
cmd-kinds = Mostrar los tipos de registro, o los campos de un tipo
cmd-import = Traer registros de un archivo
cmd-import-csv = Traer filas de un tipo; una fila con un id conocido cambia ese registro
cmd-import-json = Recibir una exportación completa en un espacio nuevo
cmd-import-calendar = Tomar los días sin clases de un calendario que publica el distrito (iCalendar)
cmd-export = Escribir registros en un archivo
cmd-export-json = Escribir todo, también lo privado y la papelera, en un documento JSON
cmd-export-csv = Escribir los registros de un tipo como tabla para una hoja de cálculo
cmd-check = Comprobar que todo lo guardado esté completo
cmd-backup = Guardar un respaldo de todo
cmd-restore = Crear un espacio de trabajo con un respaldo
cmd-doctor = Explicar esta instalación: terminal, archivos, almacén; no contiene textos suyos
cmd-demo = Mirar una escuela de ejemplo; nada de ella se guarda
cmd-keys = Mostrar qué hace cada tecla, y qué está mal en sus archivos de teclas
cmd-keys-list = Listar todas las acciones con sus teclas
cmd-keys-check = Revisar un archivo de teclas, o el que se usa
cmd-keys-press = Mostrar qué recibe el programa por cada tecla que usted oprima
cmd-themes = Mostrar qué temas hay, y qué está mal en los suyos
cmd-themes-list = Listar todos los temas
cmd-themes-print = Escribir todos los papeles de un tema, como archivo para empezar el suyo
cmd-themes-check = Revisar que todas las personas puedan leer un tema
cmd-themes-path = Mostrar dónde se buscan sus propios temas
cmd-paths = Mostrar dónde están los archivos
cmd-completions = Imprimir el autocompletado para un intérprete de comandos
cmd-man = Imprimir la página del manual
cmd-help = Explicar un comando

arg-workspace = La carpeta del espacio de trabajo (si no, CG_WORKSPACE; si no, la carpeta de datos habitual)
arg-lang = Idioma: en o es (si no, CG_LANG; si no, sus ajustes; si no, el del sistema)
arg-theme = Tema de colores, o auto (si no, CG_THEME; si no, sus ajustes)
arg-keymap = Teclas: vim, plain, emacs o las suyas (si no, CG_KEYMAP; si no, sus ajustes)
arg-color = Colores: auto, never, 16, 256 o 24bit
arg-plain = Pantalla sencilla: sin colores ni caracteres de recuadro
arg-safe = No usar sus propios ajustes, temas ni mapas de teclas
arg-fix-terminal = Arreglar esta terminal después de que se mató un programa en ella
arg-write = Solo escribir el ejemplo en esta carpeta
arg-fresh = Abrir en el primer panel y no donde se quedó
arg-help = Mostrar la ayuda
arg-version = Imprimir la versión
arg-school = Nombre de la escuela
arg-start = Primer día del plan; sin él, el plan no tiene fechas
arg-me = Su nombre
arg-text = Lo que quiere anotar; «-» lee la entrada estándar, sin texto se abre su editor
arg-kind = El tipo de registro, como en «cg kinds»
arg-pairs = Campos, como en «cg kinds TIPO»
arg-id = El id de un registro, o sus primeras letras
arg-ids = Ids de registros, o sus primeras letras
arg-from = El registro donde empieza el enlace
arg-relation = Con qué relación; solo hace falta si hay varias posibles
arg-to = El registro donde termina el enlace
arg-where = Solo los registros con este valor; CAMPO= muestra los que lo tienen vacío
arg-pillar = Solo lo que sirve a este pilar; varias veces: a todos ellos
arg-sort = Ordenar por este campo; con «-» delante, al revés
arg-as = Como tabla, con el nombre que da «cg kinds TIPO»
arg-columns = Solo estas columnas, en este orden
arg-trash = Los que están en la papelera
arg-restore = Sacarlos de la papelera
arg-step = El número del paso, como en «cg log»
arg-limit = Cuántos pasos como máximo
arg-query = Palabras; tienen que aparecer todas
arg-format = Forma de la respuesta: { $keys }
arg-take-good = Tomar las filas buenas aunque otras tengan errores
arg-csv-file = El archivo CSV; «-» lee la entrada estándar
arg-json-file = La exportación completa; «-» lee la entrada estándar
arg-ics-file = El calendario (.ics); «-» lee la entrada estándar
arg-day-word = Tomar los eventos que lleven esto en el nombre, en vez de «sin clases», «feriado», «vacaciones» y parecidos; una vez por cada uno
arg-history = Con todos los pasos anteriores; al importar no se usan
arg-output = Escribir en este archivo en lugar de imprimir
arg-force = Reemplazar el archivo si ya existe
arg-audience = Dejar fuera lo que estas personas no deben ver: team (equipo), partner (aliados) o public (todos)
arg-backup-file = Dónde guardarlo; sin archivo, en la carpeta de respaldos del espacio
arg-restore-file = El respaldo
arg-keys-file = El archivo de teclas; sin él, el que se usa
arg-themes-file = El archivo del tema; sin él, el que se usa
arg-theme-name = El tema; sin él, el que se usa
arg-shell = bash, zsh, fish, elvish o powershell
arg-command = El comando

value-dir = CARPETA
value-language = en|es
value-name = NOMBRE
value-color = COLORES
value-date = AAAA-MM-DD
value-text = TEXTO
value-kind = TIPO
value-pair = CAMPO=VALOR
value-id = ID
value-from = DE
value-relation = RELACIÓN
value-table = TABLA
value-to = A
value-pillar = PILAR
value-columns = CAMPO,…
value-field = CAMPO
value-number = N
value-query = PALABRAS
value-form = FORMA
value-file = ARCHIVO
value-audience = QUIÉN
value-shell = INTÉRPRETE
value-command = COMANDO

head-id = ID
head-kind = TIPO
head-words = NOMBRE
head-level = QUIÉN LO VE
head-fields = CAMPOS
head-field = CAMPO
head-required = NECESARIO
head-type = CONTENIDO
head-relation = RELACIÓN
head-rule = REGLA
head-key = CLAVE
rule-refused = no se acepta
rule-asks = pide el motivo
rule-fills = se llena solo
stamp-today = hoy, { $way }
stamp-me = quien hace el cambio, { $way }
stamp-value = lo que dice «{ $path }», { $way }
stamp-nothing = queda vacío, { $way }
stamp-becomes = cuando «{ $field }» pasa a { $choices }
stamp-changes = cuando cambia «{ $field }»
stamp-while = mientras «{ $field }» sea { $choices }
rule-looked-for = se revisa
rule-shows = muestra el paso
rule-proves = demuestra el paso
rule-table = tabla
rule-list = lista
rule-board = tablero
rule-calendar = calendario
head-to = CON
head-title = TÍTULO
head-found-in = DÓNDE
head-line = LÍNEA
kinds-computed = calculado

answer-made = Guardado. Su identificador es { $id }.
answer-unchanged = No hay nada que hacer: ya está así.
answer-changed = Listo: { $ids }
answer-undone = Se deshizo el paso { $number } de { $who }, { $when }
answer-redone = Se rehízo el paso { $number } de { $who }, { $when }

export-for = { $count ->
    [one] 1 fila
   *[other] { $count } filas
} para quienes lean: { $readers }. Se omite lo que no deben ver.
export-holds-everything = Aquí está todo, también lo privado y lo que está en la papelera. Guárdelo donde solo usted pueda leerlo.
export-written = Guardado: { $file }

import-sums = Buenas: { $good }. Ya estaban: { $same }. Con errores: { $wrong }.
import-nothing-taken = No se importó nada. Corrija el archivo, o tome las filas buenas con --take-good.
import-days-off = Días sin clases, por su nombre: { $days }. Se dejaron: { $others }.
import-no-calendar = Esto no es un calendario. Expórtelo primero como iCalendar (.ics).
import-document-refused = No se importó nada. Corrija el documento e inténtelo de nuevo.
import-differs = La línea { $line } dice { $value } para el mismo día. Deje una de las dos.
readings-sums = Nuevos: { $new }. Corregidos: { $corrected }. Ya estaban: { $same }. Sin valor: { $without }. Con errores: { $wrong }.
readings-measures = { $count ->
    [one] Se agregó la medida { $names }{ $more }. Diga qué cuenta: ábrala y llene cómo se cuenta.
   *[other] Se agregaron las medidas { $names }{ $more }. Diga qué cuentan: ábralas y llene cómo se cuentan.
}
readings-sites = { $count ->
    [one] Se agregó 1 escuela: { $names }{ $more }
   *[other] Se agregaron { $count } escuelas: { $names }{ $more }
}
readings-without = { $count ->
    [one] «{ $word }» en 1 fila: no hay valor. Línea { $lines }.
   *[other] «{ $word }» en { $number } filas: no hay valor. Líneas { $lines }{ $more }.
}
readings-empty = { $count ->
    [one] Vacía en 1 fila: no hay valor. Línea { $lines }.
   *[other] Vacía en { $number } filas: no hay valor. Líneas { $lines }{ $more }.
}
readings-rounded = { $count ->
    [one] 1 valor tenía más de tres decimales y se redondeó.
   *[other] { $number } valores tenían más de tres decimales y se redondearon.
}
readings-map-pair = «{ $what }» no dice qué hay en una columna. Escriba --map date=COLUMNA,value=COLUMNA y, si las hay, measure=, site=, subgroup=, cycle=, note=. Las columnas son: { $heads }.
readings-map-column = No hay ninguna columna «{ $what }». Las columnas son: { $heads }.
readings-map-lacks = No se sabe en qué columna está «{ $what }». Escriba --map date=COLUMNA,value=COLUMNA; la medida también es una columna, measure=COLUMNA, o --measure NOMBRE. Las columnas son: { $heads }.
progress-read = [{ $bar }] { $percent }% · { $done } MB leídos, faltan { $left } MB
progress-keeping = Leído. Guardando …
cmd-import-readings = Importar datos: cg import readings ARCHIVO --map date=Día,value=Tasa,site=Escuela --measure Asistencia
arg-map-rows = Qué columnas se toman y para qué: CAMPO=COLUMNA,CAMPO=COLUMNA; «cg kinds TIPO» muestra los campos
value-map-rows = MAPA
arg-given = Lo que vale para todas las filas: CAMPO=TEXTO, como occasion=ID (puede darse varias veces)
rows-map-pair = «{ $what }» no dice qué hay en alguna columna. Escriba --map CAMPO=COLUMNA,CAMPO=COLUMNA; «cg kinds TIPO» muestra los campos. Las columnas son: { $heads }.
arg-map = En qué columna está cada cosa: date=COLUMNA,value=COLUMNA[,measure=…][,site=…][,subgroup=…][,note=…]; se recuerda con la medida
arg-map-measure = La medida de las filas que no nombran ninguna; se agrega si todavía no está
value-map = MAPA
import-duplicate = «{ $title }» ya está aquí y dice otra cosa, o aparece dos veces en el archivo. Para cambiar lo que está, ponga en la fila su id, en una columna «id».
import-head-twice = Esta columna está dos veces. Quite una.
import-nameless = Esta columna no tiene encabezado, pero algo está escrito en ella. Póngale un encabezado, como en «cg kinds TIPO», o quítela.
import-passed-kept = { $count ->
    [one] No se importó 1 celda que dice otra cosa que aquí. El programa llena esta columna.
   *[other] No se importaron { $count } celdas que dicen otra cosa que aquí. El programa llena esta columna.
}
import-passed-same-number = { $count ->
    [one] 1 celda tiene el mismo número que aquí, escrito como en una hoja de cálculo. Queda lo que estaba aquí.
   *[other] { $count } celdas tienen el mismo número que aquí, escrito como en una hoja de cálculo. Queda lo que estaba aquí.
}
import-passed-nowhere = { $count ->
    [one] Se omitió: este enlace lleva a un registro que no está en el archivo.
   *[other] Se omitieron { $count } enlaces que llevan a registros que no están en el archivo; este es el primero.
}
import-passed-unfit = { $count ->
    [one] Se conservó como está, aunque este campo no lo permite: corríjalo en el registro.
   *[other] Se conservaron como están, aunque este campo no los permite: { $count } valores; este es el primero. Corríjalos en los registros.
}
import-uneven = Esta fila tiene { $cells } celdas, pero hay { $heads } columnas. Una celda que contiene el separador necesita comillas.
import-not-utf8 = Esto no es texto UTF-8. Guarde el archivo como «CSV UTF-8» e inténtelo de nuevo.
import-open-quote = En esta fila hay comillas que nunca se cierran. Ciérrelas.
import-empty = El archivo está vacío. La primera fila nombra las columnas, como en «cg kinds TIPO».
import-syntax = Desde aquí no es JSON válido.
import-not-an-export = Esto no es una exportación completa de commonground. «cg export json» la escribe.
import-newer = Una versión más nueva escribió este documento (formato { $version }). Instale primero esa versión.
import-bad-id = Falta el id o no es válido: letras minúsculas, números, «-» y «.», 64 como máximo.
import-twice = Otro registro tiene este id. Quite uno.
import-bad-shape = Este valor no corresponde aquí. «cg kinds TIPO» dice qué va.

usage-not-a-pair = escriba CAMPO=VALOR
usage-not-a-date = escriba el día como 2026-09-01
usage-not-a-number = escriba un número entero
usage-unknown-command = Aquí no existe el comando «{ $typed }».
usage-which-command = Falta una palabra. Puede ser: { $commands }.
usage-unknown-option = Aquí no existe la opción «{ $typed }».
usage-not-expected = «{ $typed }» sobra aquí.
usage-as-text = Si es texto, ponga «--» delante.
usage-missing = Falta algo: { $argument }
usage-no-value = { $argument } necesita un valor.
usage-not-a-choice = «{ $typed }» no es ninguna de las opciones de { $argument }: { $choices }.
usage-bad-value = «{ $typed }» no sirve para { $argument }: { $reason }.
usage-how-many-values = { $argument } necesita todos sus valores.
usage-twice = { $argument } solo se puede dar una vez.
usage-conflict = { $argument } y { $other } no van juntos. Elija uno.
usage-not-utf8 = Una de las palabras no es texto UTF-8.
usage-not-understood = Esto no se entiende.
usage-how =
    Uso: { $usage }
    «{ $help }» lo explica.
file-not-read = No se puede leer { $file } ({ $reason }). Revise el nombre y si tiene permiso de leerlo.
file-not-written = No se puede escribir { $file } ({ $reason }). Elija otro lugar con --output ARCHIVO.
file-exists = { $file } ya existe. Elija otro nombre, o reemplácelo con --force.
note-not-utf8 = La nota no es texto UTF-8 y no se guardó. Conviértala primero.
note-empty = La nota está vacía; no se guardó nada.
note-hint = Escriba la nota arriba de esta línea, guarde y cierre el editor. Una nota vacía no se guarda.
note-no-editor = No se pudo abrir el editor ({ $reason }). Defina EDITOR, o escriba: cg note "TEXTO"
note-editor-no-text = El editor no dejó un texto que se pueda leer (4 MiB como máximo, en un archivo común); no se guardó nada.
note-editor-failed = El editor terminó con un error; no se guardó nada.

reason-not-found = no existe
reason-denied = no tiene permiso
reason-folder = es una carpeta
reason-no-folder = una parte de la ruta no es una carpeta
reason-full = el disco está lleno
reason-read-only = el disco es de solo lectura
reason-no-file = no es un archivo común
reason-limit = un límite de este sistema lo impide (ulimit -f)
program-fault = Una falla del programa mismo. Todo lo guardado está a salvo. Por favor repórtela e indique: { $place }.
output-failed = No se pudo escribir la respuesta en la salida (llena o cerrada). Lo que pidió ya se hizo.
file-not-plain = { $file } no es un archivo común y quizá no tiene fin. Solo se leen archivos comunes; «-» lee lo que otro programa envía aquí.
file-too-large = { $file } tiene { $size } MiB; se leen como máximo 512 MiB. No se leyó nada de él.
file-too-long = { $file } pasa de 512 MiB o no tiene fin. No se leyó nada de él.
keymap-unknown = No existe el mapa de teclas «{ $name }». Hay: { $names }.
theme-unknown = No existe el tema «{ $name }». Hay: { $names }.
demo-written = El ejemplo está en { $dir }. Ábralo con: cg --workspace { $dir }
demo-school = Escuela Comunitaria Arroyo Seco (ejemplo)
demo-keeper = Dana Reyes
demo-no-folder = No hay lugar para el ejemplo ({ $reason }). Pruebe cg demo --write CARPETA.

cmd-unite = Hacer de dos registros del mismo tipo uno: el segundo pasa a ser parte del primero
cmd-export-ics = Escribir los días por venir como calendario
cmd-report = Escribir un informe; sin nombre, decir cuáles hay
arg-keep = El registro que queda
arg-other = El registro que pasa a ser parte de él
arg-report = El informe, como en «cg report»
agenda-empty = Todavía no hay ningún día que escribir, así que no hay calendario. Ponga una fecha en algo, o incluya los días pasados con --all.
arg-no-mark = Sin la marca del principio por la que las hojas de cálculo leen bien los acentos
arg-all-days = También los días pasados
arg-audience-me = Dejar fuera lo que estas personas no deben ver: team (equipo), partner (aliados) o public (todos); private es solo usted
value-keep = QUEDA
value-other = OTRO
value-report = INFORME
cmd-gaps = Decir qué falta o está mal: en todo, o en un tipo
gaps-none = No falta nada de lo que aquí se revisa.
arg-because = El motivo: se guarda con el cambio, junto con lo que decía antes
value-reason = MOTIVO
arg-all = También lo que se dejó a un lado, con el motivo
arg-set-aside = Dejar a un lado este aviso para este registro; pide --because
arg-take-back = Volver a mostrar un aviso que se dejó a un lado para este registro
value-check = AVISO
gaps-set-aside = a un lado: { $reason }
head-figure = CIFRA
head-total = TOTAL
total-unknown = no se sabe
total-part = { $part } de { $all }
rule-checklist = lista de requisitos
arg-figures = Cifras de todos los registros en conjunto
totals-none = No hay cifras de conjunto para «{ $kind }».
cmd-put-back = Dejar como vinieron con el programa los registros de un tipo
cmd-do = Agregar un registro a partir de otro, o hacer otra de sus acciones: cg do expectation group-families text="Un camino seguro"
arg-deed = La acción, como la nombra «cg kinds TIPO»
arg-on = El día desde el que se cuenta
value-deed = ACCIÓN
value-day = DÍA
rule-deed = se puede hacer
arg-asks = Lo que pide el informe, como en «cg report»
arg-for = Para quién en particular: el nombre o id de una organización, una persona o un grupo; sin --audience, solo lo que pueden ver las organizaciones aliadas
value-recipient = NOMBRE
rule-held = se retiene
rule-bars = barras en el tiempo
value-options = OPCIONES
man-name = nombre
man-synopsis = sinopsis
man-description = descripción
type-line = línea
type-text = texto
type-line2 = línea en dos idiomas
type-text2 = texto en dos idiomas
type-integer = entero
type-decimal = decimal
type-signed = decimal con signo
type-percent = porcentaje
type-money = dinero
type-flag = sí o no
type-choice = opción
type-choices = opciones
type-date = día
type-year = año escolar
type-time = hora
type-span = duración
type-moment = momento
type-link = enlace
type-links = enlaces
type-address = dirección
type-one_way = código
type-series = datos, uno por línea: día, valor, nota
type-recurrence = repetición
list-left-out = No se muestra: { $columns }. --columns los elige: cg list { $kind } --columns { $field }
cmd-read = Guardar un valor de una medida: cg read Asistencia 92.5 --on 2026-10-05
arg-read-value = Lo que se midió, por ejemplo 62 o 62%
arg-read-on = El día del dato; sin esto, hoy
arg-read-site = De qué escuela
arg-read-group = De qué subgrupo, si no es de todas las personas
arg-read-cycle = Para qué ciclo se midió
arg-read-note = Una nota
value-value = VALOR
value-cycle = CICLO
read-kept = { $measure }, { $day }: { $value }
read-corrected = { $measure }, { $day }: { $value }; antes decía { $before }
cmd-chart = Hacer la gráfica de una medida en el tiempo, con lo que dicen las reglas
arg-measure = La medida: su ID o su nombre
arg-site = Solo los datos de esta escuela
arg-subgroup = Solo los datos de este subgrupo
arg-rules = Reglas: anhoj (las de siempre), ihi, xmr o nhs
arg-by = Un punto por cada día, semana o mes
arg-with = En qué se convierten varios datos: mediana, media o suma
arg-baseline = La línea y los límites son los de estos primeros puntos
arg-screening = Dejar fuera, una vez, los rangos móviles muy grandes: on u off (por lo general on con nhs)
value-measure = MEDIDA
value-site = ESCUELA
value-subgroup = SUBGRUPO
value-rules = anhoj|ihi|xmr|nhs
value-by = day|week|month
value-with = median|mean|sum
value-screening = on|off

# Borrar para siempre.
cmd-purge = Borrar para siempre a una persona u otro registro: también de todo el historial
arg-word = Otro nombre o palabra con que se le conoce; se reemplaza en todas partes (puede darse varias veces)
arg-confirm = El nombre de lo que se borra, tal como usted lo dice; si falta, se le pregunta
arg-purge-because = Por qué, sin nombrar a nadie: este motivo se queda
purge-heading = Se va a borrar para siempre «{ $title }», con todo lo que se dijo ahí alguna vez. Nadie podrá recuperarlo.
purge-gone = Se va, con su historial: { $list }.
purge-unlinked = Se queda y ya no lo nombra: { $list }.
purge-worded = El nombre se reemplaza por «—» en: { $list }.
purge-nameless = { $count ->
    [one] Se queda sin nombre: que alguien estuvo, una vez.
   *[other] Se queda sin nombre: que alguien estuvo, { $count } veces.
}
purge-partly = Una parte del nombre ({ $parts }) sigue apareciendo en: { $list }. «cg search» la encuentra; si debe quitarse de todas partes, diga --word.
purge-rest = Las copias de seguridad en la carpeta del espacio se hacen de nuevo, y lo que estaba apartado ahí se va. Desde aquí no se alcanzan las copias guardadas en otro lugar, las exportaciones, lo impreso ni lo que ya se dio a otras personas. Bórrelo usted.
purge-sure = ¿Borrarlo para siempre? Escriba sí o no:
purge-type = Escriba «{ $title }» para borrarlo:
purge-not = No se borró nada. Si de verdad lo quiere: --confirm "{ $title }"
purge-done = Borrado para siempre. Que se hizo, cuándo y por qué queda entre los registros borrados. Las copias en otros lugares, las exportaciones y lo impreso todavía lo tienen: bórrelos también.
purge-open = No se borró nada: el espacio está abierto en una ventana. Ciérrela primero o borre desde ahí.
purge-damaged = los archivos del espacio están dañados. Abra el programa una vez para que los repare e inténtelo de nuevo.
purge-failed = No se borró nada: { $reason }
