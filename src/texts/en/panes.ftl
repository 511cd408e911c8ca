# The roadmap and the map of people.
pane-roadmap = Roadmap
roadmap-view-list = list
roadmap-view-bars = over time
roadmap-view-horizon = by year
roadmap-empty = The ten benchmarks are not in this workspace yet. Press { $key } to bring them.
roadmap-steps = { $done } of { $total }
roadmap-until = until { $day }
roadmap-late = late
roadmap-is-late = Late: the plan ended before today.
roadmap-plan = Plan
roadmap-forecast = Forecast
roadmap-span = { $start } → { $finish }
roadmap-open-span = from { $start }; { $condition }
roadmap-one-line = Plan { $plan } · Forecast { $forecast }
roadmap-later = { $days ->
    [one] 1 day later than planned
   *[other] { $days } days later than planned
}
roadmap-earlier = { $days ->
    [one] 1 day earlier than planned
   *[other] { $days } days earlier than planned
}
roadmap-no-start = The plan has no dates yet: give the site its first day.
roadmap-takes = Takes
roadmap-own = Our estimate
roadmap-overview = { " " }(the overview says { $estimate })
roadmap-past-year = The first year’s benchmarks may last until { $day }, { $days } days after the first year.
roadmap-school-year = { $from }–{ $to }
roadmap-short = First year, and what is hoped for soon
roadmap-medium = Second year, and what is hoped for in some years
roadmap-long = Second and third year, and what is hoped for in the long run
duration-weeks = { $count } { $most ->
    [one] week
   *[other] weeks
}
duration-months = { $count } { $most ->
    [one] month
   *[other] months
}
what-if-heading = What if?
what-if-title = What if? { $title }
what-if-start = Starts on
what-if-takes = Takes
what-if-hint = A day such as 2026-10-01 or +14, and a time such as 6-8 weeks. Empty: as planned.
what-if-nothing = Nothing moves.
what-if-line = { $number } { $title }: { $now } → { $then } ({ $days })
find-evidence = What shows it?
find-conflict = What cannot be met together with it?
find-document = a file or web address…
find-coordinator = Who takes over?
said-linked = Linked: “{ $other }” to “{ $one }”. Undo takes it away.
said-handed-over = { $name } coordinates now. Undo takes it back; “cg report handover” prints what is open.
action-view_next = next view
action-view_prev = view before
action-order_next = another order
action-link = link to another record
action-what_if = what if?
action-unite = make the marked two one
action-left = left
action-right = right
action-move_left = move left
action-move_right = move right
action-move_up = move up
action-move_down = move down
action-hand_over = hand over to somebody else
word-steps = its steps
word-new-evidence = new evidence
word-new-step = new step
word-bring-roadmap = bring them
word-link-evidence = link evidence
word-next-state = next state
why-one-order = This list has one order only.
why-benchmark-state = A benchmark is as far as its steps. Open it to see them.
why-only-benchmarks = Only a benchmark can be tried out. Go to one first.
roadmap-legend = ━ plan  █ forecast  ░ at most  │ today
pane-people = People
people-view-list = everybody
people-view-expectations = expectations side by side
people-view-grid = influence and interest
people-view-team = teams
people-complete = The map is complete: every group has said what it expects, and you too.
people-lacks = The map is not complete; no expectation yet: { $what }
people-own-missing = you yourself
people-expectations = { $count ->
    [one] 1 expectation
   *[other] { $count } expectations
}
people-heard = heard { $away }
people-never-heard = never heard
people-expects-nothing = Nothing known yet.
columns-left = ‹ { $count } more ({ $key })
columns-right = { $count } more › ({ $key })
people-placed = { $name }: influence { $influence }, interest { $interest } · { $quarter }
people-not-placed = { $name } has no place yet. Moving brings it to the middle.
people-core-team = Core team
people-missing = Nobody speaks for: { $kinds }
people-burdened = { $name } decides { $held } of { $all } areas. Share the load.
people-seat-empty = nobody yet
people-agreed = agreed { $day }
people-not-agreed = not yet agreed
quarter-closely = manage closely
quarter-satisfied = keep satisfied
quarter-informed = keep informed
quarter-monitor = keep an eye on
word-new-expectation = new expectation
word-new-seat = new seat
word-new-person = new person
word-met = met or open
word-agreed = agreed or not
word-conflict = in conflict with
word-more-influence = more influence
word-less-influence = less influence
word-more-interest = more interest
word-less-interest = less interest
said-by-need = Most affected and least heard first.
said-by-name = By name, the coordinator first.
said-united = “{ $other }” is part of “{ $kept }” now. Undo parts them again.
why-unite-two = Mark two of one kind first; then this makes them one.
why-only-grid = This moves people on the grid. Go to that view first.
why-hidden-grid = Judgements are private and hidden now.
why-only-expectations = This is for expectations. Go to that view first.
home-reflection = Nothing was added to your reflections for a month
home-own-expectation = What do you yourself expect of this work? The map of people waits for it
home-silent-groups = { $count ->
    [one] Nobody’s expectation is known of 1 group
   *[other] Nobody’s expectation is known of { $count } groups
}
home-week = week { $week } of { $count }
pane-outline = Outlines
outline-view-both = rows and picture
outline-view-rows = rows
outline-view-picture = picture
outlines-empty = No outline yet. Press { $key } to begin a fishbone or a driver diagram.
outline-rows-empty = Nothing here yet. Press { $new } to type the first row. A pasted list becomes rows.
outline-bones-empty = Nothing here yet. Press { $new } to type the first row, or { $bones } for a set of bones. A pasted list becomes rows.
outline-no-picture = This outline has no picture. Choose another form to draw one.
outline-cycle = cycle { $number }: { $stage }
bones-heading = Which bones?
bones-general = Short
bones-general-all = Procedures, Equipment, Materials, People
bones-6m = Six M
bones-6m-all = Machines, Methods, Materials, Minds, Measurement, Milieu
bones-4s = Four S
bones-4s-all = Surroundings, Suppliers, Systems, Skills
bones-school = School
bones-school-all = People, Policies, Attitudes, Physical environment
bones-attendance = Attendance
bones-attendance-all = Barriers, Aversion, Disengagement, Misconceptions
bones-pillars = Four pillars
bones-pillars-all = Integrated supports, Expanded learning, Family and community engagement, Collaborative leadership
find-node = Which one stands here too?
action-paste = put here
action-tag = tags
action-owner = owner
action-annotate = note to it
action-new_above = new row above
action-new_child = new row inside
action-paste_child = put inside
action-indent = move in
action-outdent = move out
action-expand_or_child = open, then inside
action-collapse_or_parent = close, then outside
action-fold_toggle = fold or unfold
action-fold_cycle_all = fold all, some, none
action-focus_branch = this branch alone, or all
word-keep-row = keep, next row
word-new-row = new row
word-cut = cut
word-strength = strong or weak
word-root = root cause or not
word-stands-too = stands here too
word-pull-in = bring in a row
word-bones = a set of bones
word-new-cycle = its cycle
said-cut = { $count ->
    [one] Cut. { $key } puts it somewhere else; undo brings it back.
   *[other] { $count } rows cut. { $key } puts them somewhere else; undo brings them back.
}
why-nothing-cut = Cut or copy a row first.
why-put-already = It is back already.
why-no-row-before = There is no row before it to go into.
why-at-edge = It is at the outer edge already.
why-first = It is the first already.
why-last = It is the last already.
why-not-beside = The marked rows do not stand beside one another.
why-no-strength = Only a row inside of another one works strongly or weakly.
why-bones-there = There are bones already. A set is for an empty fishbone.
why-only-ideas = Only a change idea is tested in a cycle.
why-inside-itself = It would stand inside of itself.
why-stands-once = It stands here already; only in a driver diagram may it stand twice.
pane-cycles = Cycles
cycles-view-board = by stage
cycles-view-list = list
cycles-empty = No small test of change yet. Press { $key } to plan the first one.
cycles-chain = Cycles of this test
cycle-decision-heading = What comes of it?
cycle-add-heading = What is added?
cycle-add-question = a question to answer
cycle-add-prediction = a prediction for “{ $question }”
cycle-add-reading = a reading
word-new-cycle-own = new cycle
word-next-stage = next stage
word-add-to-cycle = add to it
word-fill-in = fill in
why-only-forward = A cycle only goes forward. Undo takes the last step back.
outline-plain-picture = Without lines the rows themselves are the picture.
outline-large-picture = There are too many rows for one picture.
outline-empty-picture = The picture draws itself while you type.
action-picture_size = size of the picture
home-cycle-study = “{ $title }” waits for its study
home-cycle-decision = “{ $title }” waits for a decision
said-begun-today = Begun today. Was it another day? { $key } changes it.
said-done-today = Done today. Was it another day? { $key } changes it.
