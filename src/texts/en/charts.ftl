# Charts of a measure: what they are judged by, and what the rules say.
chart-title-site = { $title }, { $site }
chart-title-subgroup = { $title }: { $subgroup }
chart-rules-anhoj = Rules: Anhøj (longest run and crossings of the median).
chart-rules-ihi = Rules: IHI (shift, trend and runs around the median). Limits for the number of runs: exact, 2.5% at each end.
chart-rules-xmr = Rules: XmR chart (limits around the mean, signals as IHI and NAHQ teach them).
chart-rules-nhs = Rules: NHS, Making Data Count (limits around the mean).
chart-median = Median { $centre }, { $points } points.
chart-mean = Mean { $centre }, limits { $lower } to { $upper }, moving ranges up to { $range }, { $points } points.
chart-together = Each point is the { $with ->
    [median] median
    [mean] mean
   *[sum] sum
} of a { $by ->
    [day] day
    [week] week (Monday to Sunday)
   *[month] month
}.
chart-baseline = Line and limits are those of the first { $count } points.
chart-screening = { $on ->
    [yes] Screening on: very large moving ranges are left out, once.
   *[no] Screening off: all moving ranges count.
}
chart-phase = New phase on { $day }: { $reason }
chart-cycle = { $sign } · { $day }: the test “{ $what }” begins
chart-note = { $sign } · { $day }: { $what }
chart-everybody = everybody
chart-group = { $sign } { $name }: { $value } on { $day }
chart-gap = On { $day } “{ $low }” is { $apart } below “{ $high }”.
chart-gap-since = On { $day } “{ $low }” is { $apart } below “{ $high }”; on { $first } lowest and highest were { $before } apart.
chart-variation = Variation: { $is ->
    [improvement] improvement – the newest point belongs to a signal in the good direction.
    [concern] concern – the newest point belongs to a signal in the wrong direction.
    [neither] a signal; say with the measure which direction is good.
   *[common] chance alone.
}
chart-assurance = Goal: { $is ->
    [passes] reached each time, as things are.
    [fails] never reached, as things are: the process has to change.
   *[hit_and_miss] reached now and then, by chance.
}
chart-no-points = There are no readings yet.
chart-too-few = { $points ->
    [one] One point
   *[other] { $points } points
}: too few to judge. The rules speak from { $minimum } points on.
chart-too-few-phase = { $points ->
    [0] No point
    [one] One point
   *[other] { $points } points
} since { $day }: too few to judge. The rules speak from { $minimum } points on.
chart-no-signal = No signal: what is seen can be chance.
chart-is-signal = Signal: { $sentence }
chart-on-line = All points lie on the median: there is nothing to count.
chart-longest-run = longest run { $found } { $side ->
    [up] (above the median)
   *[down] (below the median)
}; the limit for { $useful } useful points is { $high }.
chart-crossings = the median is crossed { $found ->
    [one] once
   *[other] { $found } times
}; for { $useful } useful points at least { $low } are expected.
chart-shift-median = { $found } points in a row { $side ->
    [up] above the median
   *[down] below the median
}; from { $signal } on it is a shift.
chart-shift-mean = { $found } points in a row { $side ->
    [up] above the mean
   *[down] below the mean
}; from { $signal } on it is a shift.
chart-trend = { $found } points in a row { $side ->
    [up] rising
   *[down] falling
}; from { $signal } on it is a trend.
chart-no-trend = nothing rises or falls.
chart-runs = { $found } runs; for { $useful } useful points { $low } to { $high } are expected.
chart-runs-unknown = { $found } runs; fewer than 10 useful points say nothing about their number.
chart-outside = { $found ->
    [0] no point is
    [one] one point is
   *[other] { $found } points are
} outside the limits ({ $lower } to { $upper }).
chart-two-of-three = { $found ->
    [0] nowhere are two of three points
   *[other] { $found } points are, two of three in a row,
} near a limit, on one side.
chart-inner-third = { $found } points in a row in the inner third of the limits; from { $signal } on it is a signal.
view-chart = chart
rule-chart = chart over time
charts-empty = No measures yet: what was read of them is drawn here.
word-other-rules = other rules
word-coarser = by week, by month
word-finer = by week, by day
word-closer = look closer
word-less-close = see more
why-all-seen = All points are in sight. Look closer first.
chart-phase-alone = New phase on { $day }.
kind-chart_phase = phase of a chart
kinds-chart_phase = Phases of charts
found-chart_phase = rebase, new baseline, frozen baseline
chart_phase-measure = Measure
chart_phase-start = From
chart_phase-reason = Because
chart_phase-baseline = Line of the first
measure-rules = Rules of the chart
measure-rules-anhoj = Anhøj
measure-rules-ihi = IHI
measure-rules-xmr = XmR
measure-rules-nhs = NHS
measure-point = One point for each
measure-point-day = day
measure-point-week = week
measure-point-month = month
measure-combined = Several become
measure-combined-median = their median
measure-combined-mean = their mean
measure-combined-sum = their sum
chart-goal-line = Goal { $goal }
chart-goal = Goal { $goal }.
