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
action-tally = count events or people
also-tally = who came, paper tally, tally, clicker, counter, strokes, hallway
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
why-no-measure = Go to a measure first, whose events are counted, or to a meeting, where people are.
arg-pareto = Put the causes that were counted, or the options of a vote, in falling order
pareto-untold = without a cause
pareto-end = { $count }  { $share }%  ({ $running }%)
pareto-end-untold = { $count }  { $share }%
pareto-few = { $few ->
    [one] One cause of { $all } makes { $percent }% of all ({ $count } of { $total }): { $names }.
   *[other] { $few } causes of { $all } make { $percent }% of all ({ $count } of { $total }): { $names }.
}
pareto-even = It takes { $few } of { $all } causes to reach { $guide }% of all ({ $count } of { $total }): no few causes make up most of it.
pareto-unknown = All { $all } causes together make { $percent }% of all ({ $count } of { $total }), less than { $guide }%: tell more of them apart before choosing one.
pareto-days = { $count ->
    [one] Counted on { $first }.
   *[other] Counted on { $count } days, { $first } to { $last }.
}
pareto-guide = Bars and points are shares of all; a point includes what is above it. The line at { $guide }% is a guide, no rule.
refusal-pareto-nothing = No causes were counted apart yet. Count them so: cg tally MEASURE --cause NAME --cause NAME
refusal-pareto-no-counts = These readings are shares or amounts, not events that were counted. Only events can be put in order by their causes.
refusal-pareto-overlap = On { $day } the subgroups together are more than there was: they overlap, as groups of people do. Only causes that are told apart can be put in order.
refusal-pareto-sealed = The vote is not revealed yet.
arg-each = A small chart for each site, or for each subgroup (group)
value-each = EACH
multiples-none = Nothing was read of it yet.
multiples-signals = { $count ->
    [0] No signal in any of { $all }: what is seen can be chance.
    [one] A signal in one of { $all }: { $names }.
   *[other] Signals in { $count } of { $all }: { $names }.
}
multiples-axes = The axes are the same in all: { $low } to { $high }, { $first } to { $last }.
shape-time = over time
shape-sites = site by site
shape-groups = by subgroup
shape-pareto = by cause
word-other-picture = other picture
