# Why something is not done, and what to do.
refusal-unknown-record = No record has the id “{ $id }”. “cg list KIND” shows the ids.
refusal-no-reading = Nothing was read at “{ $address }”. “cg list reading --where measure=NAME” shows what was.
refusal-several-readings = “{ $address }” are several readings. Say of which site or subgroup: MEASURE@DATE/SITE/SUBGROUP.
refusal-ambiguous-id = “{ $prefix }” begins several ids: { $ids }. Type one letter more.
refusal-unknown-kind = There is no kind “{ $key }”. “cg kinds” lists all.
refusal-unknown-field = “{ $kind }” has no field “{ $key }”. “cg kinds” lists the fields.
refusal-did-you-mean = Did you mean “{ $key }”?
refusal-read-only = “{ $key }” is kept by the program and cannot be set.
refusal-missing = { $field } is missing ({ $kind }). Fill it in.
refusal-not-a-date = { $field }: “{ $text }” is not a date. Write it like 2026-09-01, “14 may”, “friday”, “today” or “+7”, but not 9/1.
refusal-not-an-integer = { $field }: “{ $text }” is not a whole number from { $min } to { $max }.
refusal-not-a-decimal = { $field }: “{ $text }” is not a number like 12 or 2.5.
refusal-not-a-percent = { $field }: “{ $text }” is not a share from 0 to 100, like 62 or 62.5%.
refusal-not-money = { $field }: “{ $text }” is not a sum of dollars. Write it like 250000, $1,200.50 or -300.
refusal-too-little = { $field }: “{ $text }” is too little. It has to be { $min } or more.
refusal-not-a-year = { $field }: “{ $text }” is not a school year. Write it like 2026-27.
refusal-not-a-time = { $field }: “{ $text }” is not a time of day. Write it like 9:30, 15:30 or “3 pm”.
refusal-not-a-span = { $field }: “{ $text }” is not a length of time. Write minutes like 90, or hours like 1:30 or “1 h 30”.
refusal-not-a-reading = { $field }: line { $line } is not a day and a value. Write it like “2026-10-05 62”, and behind it a note if you wish.
refusal-not-a-recurrence = { $field }: “{ $text }” is not how often something comes again. Write it like “every 2 weeks on Tuesday” or “first Tuesday of the month”.
refusal-not-a-code = { $field }: “{ $text }” has no letter and no digit.
refusal-not-an-address = { $field }: “{ $text }” is not an address. Write it like school.org, https://school.org/page or ana@school.org.
refusal-not-a-flag = { $field }: “{ $text }” is neither yes nor no.
refusal-not-a-choice = { $field }: “{ $text }” is not one of { $choices }.
refusal-too-long = { $field }: the text is longer than 1 MiB. Split it, or keep it as a file.
refusal-none-seen = { $field }: there is no { $wanted } called “{ $text }” that these readers may see.
refusal-no-such-record = { $field }: no { $wanted } has the id or name “{ $text }”. Add it first.
refusal-ambiguous = { $field }: several have the name or id “{ $text }”. Use the full id.
refusal-step-too-large = This is more than fits into one step (about 500 MB). Divide it into several parts. Nothing was changed.
refusal-record-too-long = Record { $id } would be longer than 4 MiB. Split its texts.
refusal-exists = A record with the id { $id } is there already.
refusal-in-trash = { $id } is in the trash. “cg rm --restore { $id }” brings it back.
refusal-unknown-relation = There is no relation “{ $key }”. “cg kinds” lists the relations.
refusal-not-linkable = This cannot be linked: { $from } to { $to }.
refusal-which-relation = Several relations are possible: { $keys }. Name one: cg link ID RELATION ID.
refusal-nothing-to-undo = There is nothing to undo.
refusal-nothing-to-redo = There is nothing to redo.
refusal-cannot-undo = Step { $number } cannot be undone: it is unknown, or undone already. “cg log” lists the steps.
refusal-touched-later = This step cannot be undone on its own: what it changed was changed again later. Undo the later steps first.
refusal-pointed-to = This step cannot be undone on its own: “{ $title }” ({ $id }) now points to what it made. Take that link away first, or undo the later steps.
refusal-not-erasable = { $id } cannot be erased: it is the school itself, or the person who coordinates it. Name another coordinator first.
refusal-unreadable = Step { $number } cannot be read from the journal. “cg check” tells more.
refusal-not-fresh = This workspace already holds records, so a complete import would replace them. Import into a new one: cg --workspace NEWDIR import json FILE.
refusal-loop = { $id } would be part of itself or linked to itself. Choose another record.
refusal-not-an-outline = “{ $id }” is not an outline. “cg list outline” shows all.
refusal-outline-too-large = An outline can be brought in with at most { $rows } rows and { $levels } levels. Divide it into several. Nothing was imported.
refusal-not-unitable = Only two of one kind can become one: this would be { $kept } and { $other }.
refusal-unknown-table = { $count ->
    [0] There are no tables of “{ $kind }”.
   *[other] There is no table “{ $key }” of “{ $kind }”. There is: { $tables }.
}
refusal-because = Give the reason with --because REASON; in a file, in a column “because”.
refusal-not-due = { $count ->
    [0] “{ $id }” does not show the check “{ $check }”, nor any other.
   *[other] “{ $id }” does not show the check “{ $check }”. It shows: { $due }.
}
refusal-no-rows = Nothing comes with the program for: { $kinds }.
refusal-unknown-deed = “{ $kind }” has no deed “{ $key }”. There is: { $deeds }.
refusal-no-deeds = “{ $kind }” has no deeds.
refusal-deed-not-now = That cannot be done with it as it is now: { $deed }.
refusal-which-day = From which day? Add --on DAY: { $deed }.
refusal-not-a-day = “{ $text }” is no day. Write it like 2026-09-01.
refusal-no-days = There are no days to move.
refusal-unknown-report = There is no report “{ $key }”. There is: { $reports }.
refusal-asks-nothing = The report “{ $report }” asks for nothing; leave “{ $key }” out.
refusal-not-asked = The report “{ $report }” does not ask for “{ $key }” but for: { $asks }.
refusal-report-asks = The report “{ $report }” has to know about what: add { $key }=…
refusal-nothing-to-tell = There is nothing yet to tell in this report, so it was not written.
refusal-not-for = Nothing in this report is for “{ $audience }”, so it was not written. For “{ $tells }” there is something.
guard-order-days = “{ $second }” cannot be before “{ $first }”.
guard-order-numbers = “{ $second }” cannot be less than “{ $first }”.
check-order-days = “{ $second }” is before “{ $first }”
check-order-numbers = “{ $second }” is less than “{ $first }”
# Of what a field names: what that lacks.
lack-of = “{ $lack }” of “{ $field }”
guard-filled = “{ $field }” has to be filled in, { $way }
refusal-no-ramp = No change idea and no cycle: “{ $id }”. A ramp is made of the cycles of an idea.
