# Por qué no se hace algo, y qué hacer.
refusal-unknown-record = Ningún registro tiene el id «{ $id }». «cg list TIPO» muestra los ids.
refusal-no-reading = No hay ningún dato en «{ $address }». «cg list reading --where measure=NOMBRE» muestra los que hay.
refusal-several-readings = En «{ $address }» hay varios datos. Diga de qué escuela o subgrupo: MEDIDA@FECHA/ESCUELA/SUBGRUPO.
refusal-ambiguous-id = Varios ids empiezan con «{ $prefix }»: { $ids }. Escriba una letra más.
refusal-unknown-kind = No existe el tipo «{ $key }». «cg kinds» los muestra todos.
refusal-unknown-field = Este tipo ({ $kind }) no tiene el campo «{ $key }». «cg kinds» muestra los campos.
refusal-did-you-mean = ¿Quiso decir «{ $key }»?
refusal-read-only = El programa lleva «{ $key }» por su cuenta; no se puede cambiar.
refusal-missing = Falta el campo «{ $field }» ({ $kind }). Llénelo.
refusal-not-a-date = { $field }: «{ $text }» no es una fecha. Escriba por ejemplo 2026-09-01, «14 de mayo», «viernes», «hoy» o «+7», pero no 9/1.
refusal-not-an-integer = { $field }: «{ $text }» no es un número entero de { $min } a { $max }.
refusal-not-a-decimal = { $field }: «{ $text }» no es un número como 12 o 2.5.
refusal-not-a-percent = { $field }: «{ $text }» no es un porcentaje de 0 a 100, como 62 o 62.5%.
refusal-not-money = { $field }: «{ $text }» no es una cantidad en dólares. Escriba por ejemplo 250000, $1,200.50 o -300.
refusal-too-little = { $field }: «{ $text }» es muy poco. Tiene que ser { $min } o más.
refusal-not-a-year = { $field }: «{ $text }» no es un año escolar. Escriba por ejemplo 2026-27.
refusal-not-a-time = { $field }: «{ $text }» no es una hora del día. Escriba por ejemplo 9:30, 15:30 o «3 pm».
refusal-not-a-span = { $field }: «{ $text }» no es una duración. Escriba minutos, como 90, u horas, como 1:30 o «1 h 30».
refusal-not-a-reading = { $field }: la línea { $line } no dice un día y un valor. Escriba por ejemplo «2026-10-05 62» y, si quiere, una nota al final.
refusal-not-a-recurrence = { $field }: «{ $text }» no dice cada cuánto se repite. Escriba por ejemplo «cada 2 semanas, el martes» o «primer martes del mes».
refusal-not-a-code = { $field }: «{ $text }» no tiene letras ni números.
refusal-not-an-address = { $field }: «{ $text }» no es una dirección. Escriba por ejemplo escuela.org, https://escuela.org/pagina o ana@escuela.org.
refusal-not-a-flag = { $field }: «{ $text }» no es ni sí ni no.
refusal-not-a-choice = { $field }: «{ $text }» no es ninguna de estas opciones: { $choices }.
refusal-too-long = { $field }: el texto pasa de 1 MiB. Divídalo o guárdelo como archivo.
refusal-none-seen = { $field }: no hay { $wanted } con el nombre «{ $text }» que estos lectores puedan ver.
refusal-no-such-record = { $field }: no hay { $wanted } con el id o nombre «{ $text }». Agregue primero ese registro.
refusal-ambiguous = { $field }: hay varios con el nombre o id «{ $text }». Use el id completo.
refusal-step-too-large = Es más de lo que cabe en un solo paso (unos 500 MB). Divídalo en varias partes. No se cambió nada.
refusal-record-too-long = El registro { $id } pasaría de 4 MiB. Divida sus textos.
refusal-exists = Ya hay un registro con el id { $id }.
refusal-in-trash = { $id } está en la papelera. «cg rm --restore { $id }» lo recupera.
refusal-unknown-relation = No existe la relación «{ $key }». «cg kinds» muestra las relaciones.
refusal-not-linkable = No se puede enlazar así: { $from } con { $to }.
refusal-which-relation = Hay varias relaciones posibles: { $keys }. Indique una: cg link ID RELACIÓN ID.
refusal-nothing-to-undo = No hay nada que deshacer.
refusal-nothing-to-redo = No hay nada que rehacer.
refusal-cannot-undo = No se puede deshacer el paso { $number }: no existe o ya está deshecho. «cg log» muestra los pasos.
refusal-touched-later = Este paso no se puede deshacer solo: lo que cambió se cambió otra vez después. Deshaga primero los pasos posteriores.
refusal-pointed-to = Este paso no se puede deshacer solo: «{ $title }» ({ $id }) ahora apunta a lo que se creó en él. Quite primero ese enlace o deshaga los pasos posteriores.
refusal-not-erasable = No se puede borrar { $id } para siempre: es la escuela misma o la persona que la coordina. Nombre antes a otra persona coordinadora.
refusal-unreadable = No se puede leer el paso { $number } en el diario. «cg check» dice más.
refusal-not-fresh = Este espacio ya tiene registros y una importación completa los reemplazaría. Importe en un espacio nuevo: cg --workspace CARPETA import json ARCHIVO.
refusal-loop = { $id } sería parte de sí mismo o estaría enlazado consigo mismo. Elija otro registro.
refusal-not-an-outline = «{ $id }» no es un esquema. «cg list outline» los muestra todos.
refusal-outline-too-large = Un esquema puede traerse con { $rows } filas y { $levels } niveles como máximo. Divídalo en varios. No se importó nada.
refusal-not-unitable = Solo se unen dos del mismo tipo; estos son: { $kept } y { $other }.
refusal-unknown-table = { $count ->
    [0] No hay tablas de «{ $kind }».
   *[other] No hay ninguna tabla «{ $key }» de «{ $kind }». Hay: { $tables }.
}
refusal-because = Dé el motivo con --because MOTIVO; en un archivo, en una columna «because».
refusal-not-due = { $count ->
    [0] «{ $id }» no muestra el aviso «{ $check }», ni ningún otro.
   *[other] «{ $id }» no muestra el aviso «{ $check }». Muestra: { $due }.
}
refusal-no-rows = El programa no trae nada para: { $kinds }.
refusal-unknown-deed = Este tipo ({ $kind }) no tiene la acción «{ $key }». Hay: { $deeds }.
refusal-no-deeds = Este tipo ({ $kind }) no tiene acciones.
refusal-deed-not-now = Así como está, eso no se puede hacer: { $deed }.
refusal-which-day = ¿Desde qué día? Agregue --on DÍA: { $deed }.
refusal-not-a-day = «{ $text }» no es un día. Escríbalo como 2026-09-01.
refusal-no-days = No hay fechas que mover.
refusal-unknown-report = No existe el informe «{ $key }». Hay: { $reports }.
refusal-asks-nothing = El informe «{ $report }» no pide nada; quite «{ $key }».
refusal-not-asked = El informe «{ $report }» no pide «{ $key }», sino: { $asks }.
refusal-report-asks = El informe «{ $report }» necesita saber de qué trata: agregue { $key }=…
refusal-nothing-to-tell = Todavía no hay nada que contar en este informe, por eso no se escribió.
refusal-not-for = En este informe no hay nada para «{ $audience }», por eso no se escribió. Para «{ $tells }» sí hay.
guard-order-days = «{ $second }» no puede ser antes de «{ $first }».
guard-order-numbers = «{ $second }» no puede ser menor que «{ $first }».
check-order-days = «{ $second }» es antes de «{ $first }»
check-order-numbers = «{ $second }» es menor que «{ $first }»
# De lo que un campo nombra: qué le falta.
lack-of = «{ $lack }» de «{ $field }»
guard-filled = «{ $field }» es necesario, { $way }
refusal-no-ramp = No es una idea de cambio ni un ciclo: «{ $id }». La rampa son los ciclos de una idea.
