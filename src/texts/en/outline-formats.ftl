# Outlines from and for other programs.
cmd-import-opml = Bring in an outline from another outliner (OPML)
cmd-import-mermaid = Bring in a mindmap or a fishbone of Mermaid
cmd-import-outline = Bring in text that is indented by tabs or blanks
cmd-import-markdown = Bring in a list of Markdown; its first heading is the title
cmd-import-drivers = Bring in a driver diagram: a table with id, level, parent, further_parents and text, or JSON nested by level
cmd-export-drivers = Write a driver diagram as a table: id, level, parent, further_parents, text
cmd-export-opml = Write an outline for other outliners (OPML)
cmd-export-mermaid = Write an outline as a diagram of Mermaid: a fishbone as ishikawa, others as mindmap
cmd-export-svg = Write the picture of an outline (SVG)
cmd-export-outline = Write an outline as text indented by tabs
cmd-export-markdown = Write an outline as a list of Markdown
arg-outline-file = The file; “-” reads standard input
arg-title = What the new outline is called (else as the file says, else as the file is named)
arg-form = What the new outline is drawn as: fishbone, drivers or plain
arg-into = Put the rows at the end of this outline instead of making a new one
outline-not-text = This is not text. Save the file as text and try again. Nothing was imported.
outline-not-xml = From here on this is not valid XML. Mend this place and try again. Nothing was imported.
outline-not-closed = What begins here is never closed: the file may be cut off. Nothing was imported.
outline-not-opml = This is not an OPML file. Export it as OPML and try again. Nothing was imported.
outline-not-mermaid = This is neither a “mindmap” nor an “ishikawa” of Mermaid. Other diagrams are not outlines. Nothing was imported.
outline-empty = There are no rows in this file. Nothing was imported.
outline-not-drivers = This is neither a table with the columns id, level, parent, further_parents and text nor JSON that is nested by level. Nothing was imported.
outline-not-json = From here on this is not valid JSON. Mend this place and try again. Nothing was imported.
outline-no-parent = There is no row “{ $name }” to stand below. Mend the parent and try again. Nothing was imported.
outline-circle = “{ $name }” would stand below itself. Mend its parents and try again. Nothing was imported.
outline-same-id = The id “{ $name }” belongs to another row already. Give each driver its own and try again. Nothing was imported.
outline-two-aims = “{ $name }” is a second aim. A driver diagram has one. Nothing was imported.
outline-left-column = { $count ->
    [one] Left out: the column “{ $name }”, 1 cell. A driver diagram has no place for it.
   *[other] Left out: the column “{ $name }”, { $count } cells; this is the first. A driver diagram has no place for it.
}
outline-left-level = { $count ->
    [one] Left out: the level “{ $name }”. Where the row stands says what it is.
   *[other] Left out: the level “{ $name }” of { $count } rows; this is the first. Where a row stands says what it is.
}
outline-left-attribute = { $count ->
    [one] Left out: the attribute “{ $name }” of 1 row. An outline has no place for it.
   *[other] Left out: the attribute “{ $name }” of { $count } rows; this is the first. An outline has no place for it.
}
outline-left-element = Left out: what stands in “{ $name }”. An outline has no place for it.
outline-left-text = { $count ->
    [one] Left out: 1 piece of text that belongs to no row.
   *[other] Left out: { $count } pieces of text that belong to no row; this is the first.
}
outline-left-empty-row = { $count ->
    [one] Left out: 1 row that says nothing.
   *[other] Left out: { $count } rows that say nothing.
}
outline-left-settings = Left out: the settings at the head of the file.
outline-left-decoration = { $count ->
    [one] Left out: 1 icon or color. An outline has no place for it.
   *[other] Left out: { $count } icons or colors; this is the first. An outline has no place for them.
}
outline-left-address = { $count ->
    [one] Left out: the address of a link in the title.
   *[other] Left out: the addresses of { $count } links in the title.
}
outline-left-diagram = { $count ->
    [one] Left out: 1 other diagram of this page. To bring it in, save it as a file of its own.
   *[other] Left out: { $count } other diagrams of this page; this is the first. To bring one in, save it as a file of its own.
}
outline-left-line = { $count ->
    [one] Left out: 1 line of the page around the diagram.
   *[other] Left out: { $count } lines of the page around the diagram; this is the first.
}
outline-root-mark = root cause
outline-lost = This format cannot hold everything: { $what }.
outline-lost-shared = { $count ->
    [one] 1 shared row is written once more
   *[other] { $count } shared rows are written once more
}
outline-lost-weak = { $count ->
    [one] 1 weak link is left out
   *[other] { $count } weak links are left out
}
outline-lost-root = { $count ->
    [one] 1 mark of a root cause is left out
   *[other] { $count } marks of root causes are left out
}
outline-lost-notes = { $count ->
    [one] 1 note is left out
   *[other] { $count } notes are left out
}
outline-lost-tags = { $count ->
    [one] the tags of 1 row are left out
   *[other] the tags of { $count } rows are left out
}
outline-lost-role = { $count ->
    [one] the role of 1 row is left out
   *[other] the roles of { $count } rows are left out
}
outline-lost-more = { $count ->
    [one] 1 row has an owner, a measure or a second language, left out too
   *[other] { $count } rows have an owner, a measure or a second language, left out too
}
