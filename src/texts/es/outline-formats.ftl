# Esquemas de otros programas y para ellos.
cmd-import-opml = Traer un esquema de otro programa (OPML)
cmd-import-mermaid = Traer un mapa mental o una espina de pescado de Mermaid
cmd-import-outline = Traer texto con sangría de tabuladores o espacios
cmd-import-markdown = Traer una lista de Markdown; su primer encabezado es el título
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
outline-passed-over = { $count ->
    [one] Esto no cabe en un esquema y se pasó por alto.
   *[other] { $count } lugares, de los que este es el primero, no caben en un esquema y se pasaron por alto.
}
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
outline-lost-more = { $count ->
    [one] 1 fila tiene responsable, medida, papel u otro idioma, que tampoco está
   *[other] { $count } filas tienen responsable, medida, papel u otro idioma, que tampoco están
}
