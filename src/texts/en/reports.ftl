# Reports: what they are called and what they say.
head-report = REPORT
head-tells = TELLS
report-handover = What is open, by whom and since when
report-people = What the map of people and the teams still lack
report-roadmap = The benchmarks by plan and forecast
report-handover-title = Handover, { $day }
report-people-title = People and teams, { $day }
report-roadmap-title = Roadmap, { $day }
report-nothing-open = Nothing is open.
report-nobody = nobody
report-since = since { $day }
report-lacks = without “{ $field }”
report-past = “{ $field }” was { $day }
report-late = late
report-notes = { $count ->
    [one] 1 open note, since { $day }
   *[other] { $count } open notes, the oldest since { $day }
}
report-past-first-year = The benchmarks of the first year may last until { $day }: longer than the first year.
report-map = Map of people
report-map-complete = The map is complete: every group has said what it expects.
report-core-team = Core team
report-seats = Seats: { $count }
report-team-missing = Nobody speaks for: { $kinds }
report-team-burdened = { $person } decides { $count } of { $all } areas. Share them.
report-seat-empty = Empty: { $seat }
report-seat-agreed = Agreed on { $day }: { $seat }, { $person }
report-seat-not-agreed = Not agreed yet: { $seat }, { $person }
report-without-private = This report leaves out what is private. A name that is not here may be missing for that reason.
head-asks = ASKS
head-record = Record
report-gaps = What is missing or wrong
report-agreements = Which agreements there are and when they end
report-agreements-title = Agreements, { $day }
report-agreements-ends = An agreement that ends should be looked at two months before: renewed, changed, or ended.
report-training = Who has taken which training, and what is missing
report-training-title = Training, { $day }
report-partner = What is agreed with a partner, offered and planned
report-partner-title = Working together, { $day }
report-agreements-in_force = In force
report-agreements-in_force-none = No agreement is in force.
report-agreements-drafts = Drafts
report-agreements-drafts-none = There are no drafts.
