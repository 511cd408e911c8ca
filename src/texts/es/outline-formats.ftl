# Esquemas de otros programas y para ellos.
cmd-import-opml = Traer un esquema de otro programa (OPML)
cmd-import-mermaid = Traer un mapa mental o una espina de pescado de Mermaid
cmd-import-outline = Traer texto con sangría de tabuladores o espacios
cmd-import-markdown = Traer una lista de Markdown; su primer encabezado es el título
cmd-import-drivers = Traer un diagrama de impulsores: una tabla con id, level, parent, further_parents y text, o un JSON anidado por nivel
cmd-export-drivers = Escribir un diagrama de impulsores como tabla: id, level, parent, further_parents, text
cmd-export-opml = Escribir un esquema para otros programas (OPML)
cmd-export-mermaid = Escribir un esquema como diagrama de Mermaid: la espina de pescado como ishikawa, lo demás como mindmap
cmd-export-svg = Escribir el dibujo de un esquema (SVG)
cmd-export-outline = Escribir un esquema como texto con tabuladores
cmd-export-markdown = Escribir un esquema como lista de Markdown
arg-outline-file = El archivo; «-» lee la entrada estándar
arg-title = Cómo se llama el esquema nuevo (si no, como dice el archivo; si no, el nombre del archivo)
arg-form = Cómo se dibuja el esquema nuevo: fishbone (espina), drivers (impulsores) o plain (simple)
arg-into = Poner las filas al final de este esquema en lugar de crear uno nuevo
outline-not-text = Esto no es texto. Guarde el archivo como texto e intente de nuevo. No se importó nada.
outline-not-xml = Desde aquí esto no es XML válido. Corrija este lugar e intente de nuevo. No se importó nada.
outline-not-closed = Lo que empieza aquí nunca se cierra: quizá el archivo está cortado. No se importó nada.
outline-not-opml = Este no es un archivo OPML. Expórtelo como OPML e intente de nuevo. No se importó nada.
outline-not-mermaid = Esto no es ni «mindmap» ni «ishikawa» de Mermaid. Otros diagramas no son esquemas. No se importó nada.
outline-empty = Este archivo no tiene filas. No se importó nada.
outline-not-drivers = Esto no es una tabla con las columnas id, level, parent, further_parents y text, ni un JSON anidado por nivel. No se importó nada.
outline-not-json = Desde aquí esto no es JSON válido. Corrija este lugar e intente otra vez. No se importó nada.
outline-no-parent = No hay ninguna fila «{ $name }» de la que pueda colgar esta. Corrija el padre e intente otra vez. No se importó nada.
outline-circle = «{ $name }» quedaría debajo de sí misma. Corrija de qué cuelga e intente otra vez. No se importó nada.
outline-same-id = El id «{ $name }» ya es de otra fila. Dé a cada impulsor el suyo e intente otra vez. No se importó nada.
outline-two-aims = «{ $name }» es un segundo objetivo. Un diagrama de impulsores tiene uno. No se importó nada.
outline-left-column = { $count ->
    [one] Queda fuera: la columna «{ $name }», 1 celda. Un diagrama de impulsores no tiene lugar para ella.
   *[other] Queda fuera: la columna «{ $name }», { $count } celdas; esta es la primera. Un diagrama de impulsores no tiene lugar para ella.
}
outline-left-level = { $count ->
    [one] Queda fuera: el nivel «{ $name }». El lugar de la fila dice qué es.
   *[other] Queda fuera: el nivel «{ $name }» de { $count } filas; esta es la primera. El lugar de una fila dice qué es.
}
outline-left-attribute = { $count ->
    [one] No se importó el atributo «{ $name }» de 1 fila. En un esquema no hay lugar para él.
   *[other] No se importó el atributo «{ $name }» de { $count } filas; esta es la primera. En un esquema no hay lugar para él.
}
outline-left-element = No se importó lo que dice «{ $name }». En un esquema no hay lugar para ello.
outline-left-text = { $count ->
    [one] No se importó 1 texto que no es de ninguna fila.
   *[other] No se importaron { $count } textos que no son de ninguna fila; este es el primero.
}
outline-left-empty-row = { $count ->
    [one] No se importó 1 fila que no dice nada.
   *[other] No se importaron { $count } filas que no dicen nada.
}
outline-left-settings = No se importaron los ajustes que están al principio del archivo.
outline-left-decoration = { $count ->
    [one] No se importó 1 icono o color. En un esquema no hay lugar para él.
   *[other] No se importaron { $count } iconos o colores; este es el primero. En un esquema no hay lugar para ellos.
}
outline-left-address = { $count ->
    [one] No se importó la dirección de un enlace del título.
   *[other] No se importaron las direcciones de { $count } enlaces del título.
}
outline-left-diagram = { $count ->
    [one] No se importó otro diagrama de esta página. Para importarlo, guárdelo en un archivo aparte.
   *[other] No se importaron otros { $count } diagramas de esta página; este es el primero. Para importar uno, guárdelo en un archivo aparte.
}
outline-left-line = { $count ->
    [one] No se importó 1 línea de la página que está fuera del diagrama.
   *[other] No se importaron { $count } líneas de la página que están fuera del diagrama; esta es la primera.
}
outline-root-mark = causa raíz
outline-lost = En este formato no cabe todo: { $what }.
outline-lost-shared = { $count ->
    [one] 1 fila compartida se repite
   *[other] { $count } filas compartidas se repiten
}
outline-lost-weak = { $count ->
    [one] falta 1 enlace débil
   *[other] faltan { $count } enlaces débiles
}
outline-lost-root = { $count ->
    [one] falta 1 marca de causa raíz
   *[other] faltan { $count } marcas de causa raíz
}
outline-lost-notes = { $count ->
    [one] falta 1 nota
   *[other] faltan { $count } notas
}
outline-lost-tags = { $count ->
    [one] faltan las etiquetas de 1 fila
   *[other] faltan las etiquetas de { $count } filas
}
outline-lost-role = { $count ->
    [one] no se incluye el papel de 1 fila
   *[other] no se incluyen los papeles de { $count } filas
}
outline-lost-more = { $count ->
    [one] 1 fila tiene responsable, medida u otro idioma, que tampoco está
   *[other] { $count } filas tienen responsable, medida u otro idioma, que tampoco están
}
