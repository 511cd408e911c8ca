# Counting in a hallway, and where most of it comes from.
cmd-tally = Count events, a key each; the sitting becomes one point of the measure. In a pipe: cg tally Late < list
arg-cause = A cause that is told apart, on the keys 1 to 9; may be given again
value-cause = CAUSE
tally-keys = { $causes ->
    [yes] Space counts one, 1 to 9 one of a cause. Backspace: one back. Enter keeps.
   *[no] Space counts one. Backspace takes one back. Enter keeps. Esc leaves.
}
tally-leaving = {"  "}Enter keeps it, d drops it.
tally-line = { $measure }: { $count }
tally-cause = [{ $key }] { $cause } { $count }
tally-kept = { $measure }, { $day }: { $value }
tally-added = { $measure }, { $day }: { $value } ({ $before } before, { $count } now)
tally-nothing = Nothing was counted. If there was none, say so: cg read "{ $measure }" 0
tally-no-cause = Line { $line } names none of the causes. Nothing was kept.
tally-dropped = The count of { $count } was not kept.
action-tally = count, a key each
also-tally = tally, clicker, counter, strokes, hallway
tally-heading = Count
tally-before = { $value } before
tally-how = Space counts one, a digit one of its cause. [n] names another cause.
tally-naming = What is the cause called?
tally-asked = Keep the count of { $count }? [d] drops it, Space goes on counting.
word-tally-name = name it
word-tally-keep = keep it
word-tally-back = one back
word-tally-site = another site
word-tally-leave = leave
word-tally-later = later
said-tally-stays = The count is not kept yet and goes on when you open it again.
said-tally-found = A count you had begun is still here. Open the counter to go on with it.
said-tallied = { $measure }: { $count } counted, { $value } for today. Undo takes it away.
why-no-measure = Go to a measure first: its events are counted.
