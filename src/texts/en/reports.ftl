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
report-story = An improvement on one page: from its aim to what comes next
report-story-title = Story of an improvement, { $day }
report-charts = What the numbers say
report-charts-none = There is no chart yet: no measure is named.
story-theory = What we think brings it about
story-theory-none = There is no driver diagram yet.
story-tested = { $count ->
    [one] 1 test
   *[other] { $count } tests
}
story-untried = { $count ->
    [one] 1 more idea has not been tried yet.
   *[other] { $count } more ideas have not been tried yet.
}
story-test = Test { $number }: { $title }
story-tests = What we tried
story-tests-none = Nothing has been tried yet.
story-predicted = We predicted: { $what }.
story-predicted-how = We predicted: { $what } ({ $how }).
story-between = { $low } to { $high }
story-at-least = at least { $low }
story-at-most = at most { $high }
story-sure = { $share } sure
story-came-out = It came out: { $result }, { $match ->
    [true] as predicted
    [half] partly as predicted
   *[false] not as predicted
}.
story-came-out-only = It came out: { $result }.
story-no-result = No result yet.
story-no-prediction = Nothing was predicted.
story-late = This was written after the test had begun.
story-amended = This prediction was amended; the history says why.
story-seen = What we saw
story-learned = What we learned
story-voices = What people said
story-voices-none = Nobody’s words are linked to it yet.
story-quote = “{ $words }”
story-ahead = What comes next
story-ahead-none = Nothing is planned yet.
story-until = until { $day }
story-announced = After “{ $test }”: { $next }
