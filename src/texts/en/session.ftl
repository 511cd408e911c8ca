# A meeting that is led: its steps, its time, votes, what the room says.
pane-session = Meeting
action-meeting = lead a meeting
action-step_next = next step of the meeting
action-step_prev = step before
action-timer = start or stop the time
action-timer_more = more time
action-timer_less = less time
action-timer_alone = the time alone, large
action-park = put off for later
action-notes = notes that only you see
action-bell = bell when the time is over
also-meeting = session, facilitate, agenda, run a meeting, live, junta, sesión, dirigir
also-timer = clock, pause, countdown, reloj, tiempo, pausa
also-park = parking lot, later, estacionamiento, después
setting-bell = Bell when the time of a step is over
said-bell = The terminal rings once when the time of a step is over.
said-no-bell = No bell.
said-parked = Put off for later: it is in the parking lot.
why-no-meeting = No meeting is led. Choose one in the meetings and lead it.
why-no-meeting-planned = No meeting is planned for today or later: make one in the meetings first.
meeting-heading = Which meeting?
word-step = next step
word-timer = time
word-park = later
word-lead = lead it
why-first-step = This is where the meeting begins.
why-last-step = This is the end of the meeting.
why-no-ballot = No ballot lies open: take the next one first.
why-vote-not-open = The vote is not open.
why-vote-begun = The vote is open: its options stay as they are.
why-ballot-open = A ballot lies open: hand it in or put it away first.
timer-over = { $time } over
timer-runs = { $time }
timer-stands = { $time } (stopped)
said-before = The same stands there already: ({ $key }) counts it there.
said-before-below = The same stands there already, below “{ $above }”: ({ $key }) counts it there.
session-none = No meeting is led. Go to a meeting in its list and press ({ $key }); or press it anywhere when one is planned for today.
session-arrival = Who is here
session-here = Here: { $count }
session-close = What we agreed on
session-next = Next: { $next }
session-next-soon = In a moment: { $next }
session-lines-empty = Nothing yet. ({ $key }) begins a line; Enter keeps it and begins the next.
word-write-line = write a line
word-decide = decide on the test
word-is-here = is here
word-somebody-else = somebody else
vote-told-set_up = being set up
vote-told-open = open · { $ballots ->
    [one] 1 ballot in
   *[other] { $ballots } ballots in
}{ $spoiled ->
    [0] {""}
   *[other] {" "}· { $spoiled } spoiled
}
vote-told-closed = closed · { $ballots ->
    [one] 1 ballot in
   *[other] { $ballots } ballots in
}{ $spoiled ->
    [0] {""}
   *[other] {" "}· { $spoiled } spoiled
}
vote-told-revealed = { $ballots ->
    [one] 1 ballot
   *[other] { $ballots } ballots
}{ $spoiled ->
    [0] {""}
   *[other] {" "}· { $spoiled } spoiled
}
vote-dots-left = { $left ->
    [one] 1 dot left
   *[other] { $left } dots left
}
vote-no-dots = No dots are left on this ballot.
vote-most-here = At most { $most } on one option.
vote-no-number = Type a number, such as 14.
vote-room-sees = The room looks at this screen. Count raised hands, or show the wall on a second screen (cg present --follow).
vote-no-options = No options yet. ({ $key }) adds one.
vote-dot-more = a dot more
vote-dot-less = a dot less
vote-hand-in = hand it in
vote-next-ballot = next ballot
vote-put-away = put it away
vote-spoil = spoiled
vote-go-on = open, close, reveal
vote-add-option = add an option
vote-rules = dots and rules
weigh-heading = Impact against effort, 1 to 5
weigh-told = impact { $impact }  effort { $effort }
weigh-impact-more = more impact
weigh-impact-less = less impact
weigh-effort-more = more effort
weigh-effort-less = less effort
weigh-quick = Much impact, little effort
weigh-major = Much impact, much effort
weigh-fill = Little impact, little effort
weigh-thankless = Little impact, much effort
weigh-not-yet = To be weighed
wall-minutes = { $minutes } min
vote-ranked = { $rank }. { $title }: { $votes }
vote-tied = { $rank }. { $title }: { $votes } (tie)
wall-is-timer = the time alone
action-voice = which group speaks
action-said_again = said before: count it there
also-voice = who speaks, speaker, group, quién habla, grupo
voice-heading = Who speaks?
voice-nobody = nobody in particular
session-voice = speaking: { $group }
said-counted = Counted there.
why-not-said-before = Only what was said before is counted: the row that you just typed is new.
action-into_1 = into group 1
action-into_2 = into group 2
action-into_3 = into group 3
action-into_4 = into group 4
action-into_5 = into group 5
action-into_6 = into group 6
action-into_7 = into group 7
action-into_8 = into group 8
action-into_9 = into group 9
action-into_new = into a new group
word-new-group = new group
why-no-group = There is no group { $number } yet: ({ $key }) makes one.
why-in-group = It is in that group already.
vote-pull-in = what was said
vote-said-heading = What was said, as options
vote-all-said = all of these ({ $count })
why-nothing-said = Nothing that was said at this meeting is written down yet.
why-all-options = Everything that was said at this meeting is an option already.
publish-heading = For everybody to read
publish-told = Everybody may read from now on what came of this meeting, as in its public minutes: { $list }. Who does what by when is not told to them, and what is private stays private. Undo takes it back.
word-publish = let everybody read it
