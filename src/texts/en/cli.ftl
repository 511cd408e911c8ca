# The command line: help, answers, reports.
program-about = An offline workspace in the terminal for people who build community schools
help-usage = Usage
help-arguments = Arguments
help-options = Options
help-everywhere = Everywhere
help-commands = Commands
help-after = “cg help COMMAND” explains a command. Without a command the workspace opens.

cmd-init = Make an empty workspace
cmd-note = Take a quick note: typed, piped in, or written in your editor
cmd-add = Add a record: cg add person name="Luz Ortega" phone=555-0100
cmd-set = Change fields of a record; an empty value clears the field
cmd-show = Show a record with all its fields and links
cmd-list = List the records of a kind
cmd-rm = Move records to the trash, or take them out of it
cmd-link = Link two records
cmd-unlink = Take a link away
cmd-undo = Undo the last step, or the step with this number
cmd-redo = Redo the last undone step
cmd-log = Show the history, newest first
cmd-search = Find records by words, in both languages, without regard to accents
cmd-kinds = Tell which kinds of record there are, or the fields of one kind
cmd-import = Bring records in from a file
cmd-import-csv = Bring in rows of one kind; a row with a known id changes that record
cmd-import-json = Take over a complete export into a new workspace
cmd-import-calendar = Take the days without school out of a calendar that the district publishes (iCalendar)
cmd-export = Write records out
cmd-export-json = Write everything, private records and the trash too, as one JSON document
cmd-export-csv = Write the records of one kind as a table for a spreadsheet
cmd-check = Check that everything saved is intact
cmd-backup = Write a backup of the whole workspace
cmd-restore = Make a workspace from a backup
cmd-doctor = Explain this setup: terminal, files, store; holds no text of yours
cmd-demo = Look around in an example school; nothing of it is kept
cmd-keys = Tell which keys do what, and what is wrong in your key files
cmd-keys-list = List all actions with their keys
cmd-keys-check = Check a key file, or the one in use
cmd-keys-press = Show what this program receives for each key you press
cmd-themes = Tell which themes there are, and what is wrong in yours
cmd-themes-list = List all themes
cmd-themes-print = Print every role of a theme, as a file to start your own from
cmd-themes-check = Check that a theme can be read by everybody
cmd-themes-path = Tell where your own themes are looked for
cmd-paths = Tell where the files are
cmd-completions = Print the completions for a shell
cmd-man = Print the manual page
cmd-help = Explain a command

arg-workspace = The workspace folder (else CG_WORKSPACE, else the usual data folder)
arg-lang = Language: en or es (else CG_LANG, else your settings, else that of the system)
arg-theme = Color theme, or auto (else CG_THEME, else your settings)
arg-keymap = Keys: vim, plain, emacs or yours (else CG_KEYMAP, else your settings)
arg-color = Colors: auto, never, 16, 256 or 24bit
arg-plain = Plain screen: no colors, no box-drawing characters
arg-safe = Ignore your own settings, themes and key maps
arg-fix-terminal = Put this terminal in order after a program was killed in it
arg-write = Only write the example into this folder
arg-fresh = Open with the first pane instead of where you left off
arg-help = Show help
arg-version = Print the version
arg-school = Name of the school
arg-start = First day of the plan; without it the plan has no dates
arg-me = Your name
arg-text = What to note; “-” reads standard input, nothing opens your editor
arg-kind = The kind of record, as in “cg kinds”
arg-pairs = Fields, as in “cg kinds KIND”
arg-id = The id of a record, or its first letters
arg-ids = Ids of records, or their first letters
arg-from = The record where the link starts
arg-relation = By which relation; only needed if several are possible
arg-to = The record where the link ends
arg-where = Only records with this value; FIELD= finds those left empty
arg-pillar = Only what serves this pillar; several times: all of them
arg-sort = Sort by this field; with “-” before it, from the end
arg-as = As a table, as “cg kinds KIND” names it
arg-columns = Only these columns, in this order
arg-trash = Those in the trash
arg-restore = Take them out of the trash
arg-step = The number of the step, as in “cg log”
arg-limit = At most so many steps
arg-query = Words; all must occur
arg-format = Form of the answer: { $keys }
arg-take-good = Take the good rows although others are wrong
arg-csv-file = The CSV file; “-” reads standard input
arg-json-file = The complete export; “-” reads standard input
arg-ics-file = The calendar (.ics); “-” reads standard input
arg-day-word = Take the events with this in their names, instead of “no school”, “holiday”, “break” and the like; once for each
arg-history = With all past steps; an import passes over them
arg-output = Write into this file instead of printing
arg-force = Replace the file if it is there
arg-audience = Leave out what these readers may not see: team, partner or public
arg-backup-file = Where to write it; without a file, into the backup folder of the workspace
arg-restore-file = The backup
arg-keys-file = The key file; without it, the one in use
arg-themes-file = The theme file; without it, the one in use
arg-theme-name = The theme; without it, the one in use
arg-shell = bash, zsh, fish, elvish or powershell
arg-command = The command

value-dir = DIR
value-language = en|es
value-name = NAME
value-color = COLORS
value-date = YYYY-MM-DD
value-text = TEXT
value-kind = KIND
value-pair = FIELD=VALUE
value-id = ID
value-from = FROM
value-relation = RELATION
value-table = TABLE
value-to = TO
value-pillar = PILLAR
value-columns = FIELD,…
value-field = FIELD
value-number = N
value-query = QUERY
value-form = FORM
value-file = FILE
value-audience = WHO
value-shell = SHELL
value-command = COMMAND

head-id = ID
head-kind = KIND
head-words = NAME
head-level = WHO SEES IT
head-fields = FIELDS
head-field = FIELD
head-required = NEEDED
head-type = TYPE
head-relation = RELATION
head-rule = RULE
head-key = KEY
rule-refused = refused
rule-asks = asks why
rule-fills = fills itself in
stamp-today = today, { $way }
stamp-me = whoever makes the change, { $way }
stamp-value = what “{ $path }” says, { $way }
stamp-nothing = empty again, { $way }
stamp-becomes = when “{ $field }” becomes { $choices }
stamp-changes = when “{ $field }” changes
stamp-while = while “{ $field }” is { $choices }
rule-looked-for = looked for
rule-shows = shows the step
rule-proves = proves the step
rule-table = table
rule-list = list
rule-board = board
rule-calendar = calendar
head-to = TO
head-title = TITLE
head-found-in = FOUND IN
head-line = LINE
kinds-computed = computed

answer-made = Kept. Its id is { $id }.
answer-unchanged = Nothing to do: it is so already.
answer-changed = Done: { $ids }
answer-undone = Undone: step { $number } by { $who }, { $when }
answer-redone = Redone: step { $number } by { $who }, { $when }

export-for = { $count ->
    [one] 1 row
   *[other] { $count } rows
} for readers: { $readers }. What they may not see is left out.
export-holds-everything = This holds everything, also what is private and what is in the trash. Keep it where only you can read it.
export-written = Written: { $file }

import-sums = Good: { $good }. Already here: { $same }. Wrong: { $wrong }.
import-nothing-taken = Nothing was imported. Correct the file, or take the good rows with --take-good.
import-days-off = Days without school, by their names: { $days }. Passed over: { $others }.
import-no-calendar = This is no calendar. Export it as iCalendar (.ics) first.
import-document-refused = Nothing was imported. Correct the document and try again.
import-differs = Line { $line } says { $value } for the same day. Leave one of them.
readings-sums = New: { $new }. Corrected: { $corrected }. Already here: { $same }. Without a value: { $without }. Wrong: { $wrong }.
readings-measures = { $count ->
    [one] Added the measure { $names }{ $more }. Say what it counts: open it and fill in how it is counted.
   *[other] Added the measures { $names }{ $more }. Say what they count: open them and fill in how they are counted.
}
readings-sites = { $count ->
    [one] Added 1 school: { $names }{ $more }
   *[other] Added { $count } schools: { $names }{ $more }
}
readings-without = { $count ->
    [one] “{ $word }” in 1 row: there is no value. Line { $lines }.
   *[other] “{ $word }” in { $number } rows: there is no value. Lines { $lines }{ $more }.
}
readings-empty = { $count ->
    [one] Empty in 1 row: there is no value. Line { $lines }.
   *[other] Empty in { $number } rows: there is no value. Lines { $lines }{ $more }.
}
readings-rounded = { $count ->
    [one] 1 value had more than three decimals and was rounded.
   *[other] { $number } values had more than three decimals and were rounded.
}
readings-map-pair = “{ $what }” says of no column what it holds. Write --map date=COLUMN,value=COLUMN and, if there are such, measure=, site=, subgroup=, cycle=, note=. The columns are: { $heads }.
readings-map-column = There is no column “{ $what }”. The columns are: { $heads }.
readings-map-lacks = Which column holds “{ $what }” is not said. Write --map date=COLUMN,value=COLUMN; the measure is a column too, measure=COLUMN, or --measure NAME. The columns are: { $heads }.
progress-read = [{ $bar }] { $percent }% · { $done } MB read, { $left } MB left
progress-keeping = Read. Keeping it …
cmd-import-readings = Import readings: cg import readings FILE --map date=Day,value=Rate,site=School --measure Attendance
arg-map-rows = Which columns are taken and for what: FIELD=COLUMN,FIELD=COLUMN; “cg kinds KIND” shows the fields
value-map-rows = MAP
arg-given = What holds for every row: FIELD=TEXT, such as occasion=ID (may be given several times)
rows-map-pair = “{ $what }” says of no column what it holds. Write --map FIELD=COLUMN,FIELD=COLUMN; “cg kinds KIND” shows the fields. The columns are: { $heads }.
arg-map = Which column holds what: date=COLUMN,value=COLUMN[,measure=…][,site=…][,subgroup=…][,note=…]; remembered with the measure
arg-map-measure = The measure of rows that name none; it is added if it is not there yet
value-map = MAP
import-duplicate = “{ $title }” is already here and says something else, or appears twice in the file. To change what is here, give the row its id, in a column “id”.
import-head-twice = This column stands twice. Remove one.
import-nameless = This column has no head, but something stands in it. Give it a head, as in “cg kinds KIND”, or remove it.
import-passed-kept = { $count ->
    [one] Left out: 1 cell says something else than is here. The program fills in this column.
   *[other] Left out: { $count } cells say something else than is here. The program fills in this column.
}
import-passed-same-number = { $count ->
    [one] 1 cell has the same number as here, written as a spreadsheet does. What was here stays.
   *[other] { $count } cells have the same number as here, written as a spreadsheet does. What was here stays.
}
import-passed-nowhere = { $count ->
    [one] Left out: this link leads to a record that is not in the file.
   *[other] Left out: { $count } links that lead to records that are not in the file; this is the first.
}
import-passed-unfit = { $count ->
    [one] Kept as it is, although this field does not allow it: correct it in the record.
   *[other] Kept as they are, although this field does not allow them: { $count } values; this is the first. Correct them in the records.
}
import-uneven = This row has { $cells } cells, but there are { $heads } columns. A cell with a separator in it needs quotation marks.
import-not-utf8 = This is not UTF-8 text. Save the file as “CSV UTF-8” and try again.
import-open-quote = A quotation mark in this row is never closed. Close it.
import-empty = The file is empty. The first row names the columns, as in “cg kinds KIND”.
import-syntax = This is not valid JSON from here on.
import-not-an-export = This is not a complete export of commonground. “cg export json” writes one.
import-newer = A newer version wrote this document (format { $version }). Install that version first.
import-bad-id = The id is missing or not valid: lower-case letters, digits, “-” and “.”, at most 64.
import-twice = Another record has this id. Remove one.
import-bad-shape = The value does not fit here. “cg kinds KIND” tells what does.

usage-not-a-pair = write FIELD=VALUE
usage-not-a-date = write the day like 2026-09-01
usage-not-a-number = write a whole number
usage-unknown-command = There is no command “{ $typed }” here.
usage-which-command = One word is missing. There are: { $commands }.
usage-unknown-option = There is no option “{ $typed }” here.
usage-not-expected = “{ $typed }” is not expected here.
usage-as-text = If it is text, put “--” before it.
usage-missing = Something is missing: { $argument }
usage-no-value = { $argument } needs a value.
usage-not-a-choice = “{ $typed }” is none of the choices for { $argument }: { $choices }.
usage-bad-value = “{ $typed }” does not fit { $argument }: { $reason }.
usage-how-many-values = { $argument } needs all of its values.
usage-twice = { $argument } can be given only once.
usage-conflict = { $argument } and { $other } do not go together. Choose one.
usage-not-utf8 = One of the words is not UTF-8 text.
usage-not-understood = This cannot be understood.
usage-how =
    Usage: { $usage }
    “{ $help }” explains it.
file-not-read = { $file } cannot be read ({ $reason }). Check the name and whether you may read it.
file-not-written = { $file } cannot be written ({ $reason }). Choose another place with --output FILE.
file-exists = { $file } is there already. Choose another name, or replace it with --force.
note-not-utf8 = The note is not UTF-8 text, so it was not saved. Convert it first.
note-empty = The note is empty, so nothing was saved.
note-hint = Write the note above this line, save, and close the editor. An empty note saves nothing.
note-no-editor = The editor could not be started ({ $reason }). Set EDITOR, or write: cg note "TEXT"
note-editor-no-text = The editor left no text that can be read (at most 4 MiB in a plain file), so nothing was saved.
note-editor-failed = The editor ended with an error, so nothing was saved.

reason-not-found = there is no such file
reason-denied = you do not have permission
reason-folder = it is a folder
reason-no-folder = part of the path is not a folder
reason-full = the disk is full
reason-read-only = the disk can only be read
reason-no-file = it is no ordinary file
reason-limit = a limit of this system stops it (ulimit -f)
program-fault = A fault in the program itself. Everything that was saved is safe. Please report this and quote: { $place }.
output-failed = The answer could not be written to standard output (full or closed). What was asked has been done.
file-not-plain = { $file } is no ordinary file and may have no end. Only ordinary files are read; “-” reads what is sent here by another program.
file-too-large = { $file } has { $size } MiB; at most 512 MiB are read. Nothing was read of it.
file-too-long = { $file } is longer than 512 MiB, or has no end. Nothing was read of it.
keymap-unknown = There is no key map “{ $name }”. There are: { $names }.
theme-unknown = There is no theme “{ $name }”. There are: { $names }.
demo-written = The example is in { $dir }. Open it with: cg --workspace { $dir }
demo-school = Arroyo Seco Community School (example)
demo-keeper = Dana Reyes
demo-no-folder = There is no place for the example ({ $reason }). Try cg demo --write DIR.

cmd-unite = Make two records of one kind one: the second becomes part of the first
cmd-export-ics = Write the days to come as a calendar
cmd-report = Write a report; without a name, tell which there are
arg-keep = The record that stays
arg-other = The record that becomes part of it
arg-report = The report, as in “cg report”
agenda-empty = There is no day to write yet, so there is no calendar. Give something a date, or take past days as well with --all.
arg-no-mark = Without the mark at the head by which spreadsheets know how to read accents
arg-all-days = Also the days that are past
arg-audience-me = Leave out what these readers may not see: team, partner or public; private is only you
value-keep = KEEP
value-other = OTHER
value-report = REPORT
cmd-gaps = Tell what is missing or wrong: of everything, or of one kind
gaps-none = Nothing is missing that anybody looks for here.
arg-because = Why: kept with the change, with what stood there before
value-reason = REASON
arg-all = Also what was set aside, with the reason
arg-set-aside = Set this check aside for this record; needs --because
arg-take-back = Show a check that was set aside for this record again
value-check = CHECK
gaps-set-aside = set aside: { $reason }
head-figure = FIGURE
head-total = TOTAL
total-unknown = not known
total-part = { $part } of { $all }
rule-checklist = checklist
arg-figures = Figures for all of them together
totals-none = There are no figures for “{ $kind }” as a whole.
cmd-put-back = Put the records of a kind that come with the program back as they came
cmd-do = Add a record made from another, or do another of its deeds: cg do expectation group-families text="A safe way home"
arg-deed = The deed, as “cg kinds KIND” names it
arg-on = The day from which it counts
value-deed = DEED
value-day = DAY
rule-deed = can be done
arg-asks = What the report asks for, as in “cg report”
arg-for = For whom of these readers: the name or id of an organization, a person or a group; without --audience, only what partners may see
value-recipient = NAME
rule-held = held back
rule-bars = bars over time
value-options = OPTIONS
man-name = name
man-synopsis = synopsis
man-description = description
type-line = line
type-text = text
type-line2 = line in two languages
type-text2 = text in two languages
type-integer = whole number
type-decimal = decimal
type-signed = decimal with sign
type-percent = percent
type-money = money
type-flag = yes or no
type-choice = choice
type-choices = choices
type-date = day
type-year = school year
type-time = time
type-span = length of time
type-moment = moment
type-link = link
type-links = links
type-address = address
type-one_way = code
type-series = readings, a line each: day, value, note
type-recurrence = recurrence
list-left-out = Not shown: { $columns }. --columns chooses them: cg list { $kind } --columns { $field }
cmd-read = Keep a value of a measure: cg read Attendance 92.5 --on 2026-10-05
arg-read-value = What was read, such as 62 or 62%
arg-read-on = The day of the reading; without it, today
arg-read-site = Of which site
arg-read-group = Of which subgroup, if not of everybody
arg-read-cycle = For which cycle it was read
arg-read-note = A note to it
value-value = VALUE
value-cycle = CYCLE
read-kept = { $measure }, { $day }: { $value }
read-corrected = { $measure }, { $day }: { $value }, where { $before } stood before
cmd-chart = Chart a measure over time, with what the rules say of it
arg-measure = The measure: its id or its name
arg-site = Only the readings of this site
arg-subgroup = Only the readings of this subgroup
arg-rules = Rules: anhoj (the usual ones), ihi, xmr or nhs
arg-by = One point for each day, week or month
arg-with = What several readings become: median, mean or sum
arg-baseline = Line and limits are those of so many first points
arg-screening = Leave very large moving ranges out, once: on or off (usually on for nhs)
value-measure = MEASURE
value-site = SITE
value-subgroup = SUBGROUP
value-rules = anhoj|ihi|xmr|nhs
value-by = day|week|month
value-with = median|mean|sum
value-screening = on|off

# Erasing for good.
cmd-purge = Erase a person or another record for good: from the whole history, too
arg-word = Another name or word by which they are known; it is replaced everywhere (may be given several times)
arg-confirm = The name of what is erased, as you mean it; without it you are asked
arg-purge-because = Why, without naming anybody: this reason stays
purge-heading = “{ $title }” is to be erased for good, with everything that was ever said there. Nobody can bring it back.
purge-gone = Leaves, with its history: { $list }.
purge-unlinked = Stays, and names it no more: { $list }.
purge-worded = The name is replaced by “—” in: { $list }.
purge-nameless = { $count ->
    [one] Stays without a name: that somebody was there, once.
   *[other] Stays without a name: that somebody was there, { $count } times.
}
purge-partly = A part of the name ({ $parts }) goes on standing in: { $list }. “cg search” finds it; where it should go everywhere, say --word.
purge-rest = Backups in the folder of the workspace are made anew, and what was set aside there goes. Nobody reaches from here: backups elsewhere, exports, prints, and what others were given. Delete those yourself.
purge-sure = Erase it for good? Type yes or no:
purge-type = Type “{ $title }” to erase it:
purge-not = Nothing was erased. If you mean it: --confirm "{ $title }"
purge-done = Erased for good. That it was done, when and why stands among the records erased. Backups elsewhere, exports and prints still have it: delete them, too.
purge-open = Nothing was erased: the workspace is open in a window. Close it first, or erase from there.
purge-damaged = the files of the workspace are damaged. Start the program once, so that it mends them, and try again.
purge-failed = Nothing was erased: { $reason }
