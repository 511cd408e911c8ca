//! The links of a driver diagram on their ways through the gutters. A link that goes beyond the next
//! column keeps to a row in which no box is: that of its end, or the lane of where it comes from.
//! So no two links share a way but those from one box or to one box.

use super::forest::parent;
use super::gutter::{Gutter, Net};
use super::plan::Plan;
use super::sheet::{Line, Point, Stroke};

/// A link and the rows that it takes: each gutter with the row in which it leaves it.
struct Route {
    net: Net,
    to: usize,
    turns: Vec<(usize, usize)>,
}

/// All links.
pub(super) struct Routes {
    pub(super) gutters: Vec<Gutter>,
    routes: Vec<Route>,
}

impl Routes {
    /// Finds their rows; the boxes have theirs.
    pub(super) fn of(plan: &Plan<'_>) -> Self {
        let columns = plan.layers.columns.iter().max().copied().unwrap_or(0);
        let gutters = (0..columns).map(|_| Gutter::default()).collect();
        let mut own = Self { gutters, routes: Vec::new() };
        for (to, item) in plan.sketch.items.iter().enumerate() {
            let weak = item.links.first().is_some_and(|link| link.weak);
            own.add(plan, (parent(plan.sketch, to), weak), to, None);
            for net in &plan.layers.further[to] {
                let far = plan.column(net.0) + 1 < plan.column(Some(to));
                let lane = plan.lanes[plan.place(net.0)][usize::from(net.1)];
                own.add(plan, *net, to, lane.filter(|_| far));
            }
        }
        own.gutters.iter_mut().for_each(Gutter::route);
        own
    }

    fn add(&mut self, plan: &Plan<'_>, net: Net, to: usize, lane: Option<usize>) {
        let (first, last) = (plan.column(net.0), plan.column(Some(to)) - 1);
        let end = plan.port(Some(to));
        let turns =
            lane.map_or_else(|| vec![(first, end)], |lane| vec![(first, lane), (last, end)]);
        let mut row = plan.port(net.0);
        for (gutter, leaves) in &turns {
            self.gutters[*gutter].join(net, row, *leaves);
            row = *leaves;
        }
        self.routes.push(Route { net, to, turns });
    }

    /// The strokes; boxes and gutters have their columns.
    pub(super) fn strokes(&self, plan: &Plan<'_>) -> Vec<Stroke> {
        self.routes.iter().map(|route| self.stroke(plan, route)).collect()
    }

    fn stroke(&self, plan: &Plan<'_>, route: &Route) -> Stroke {
        let (from, weak) = route.net;
        let mut row = plan.port(from);
        let mut points = vec![Point::new(plan.boxes[plan.place(from)].rect.right() - 1, row)];
        for (gutter, leaves) in &route.turns {
            let track = self.gutters[*gutter].track(route.net);
            if let Some(x) = track.filter(|_| row != *leaves) {
                points.extend([Point::new(x, row), Point::new(x, *leaves)]);
            }
            row = *leaves;
        }
        points.push(Point::new(plan.boxes[route.to].rect.x, row));
        let line = if weak { Line::Weak } else { Line::Strong };
        Stroke { from, to: Some(route.to), line, points }
    }
}
