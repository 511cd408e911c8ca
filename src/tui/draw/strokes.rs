//! Strokes of a picture made into box-drawing signs. Where two strokes meet that belong together,
//! they are joined; where they only cross, the one that goes down passes over the other.

use std::collections::HashMap;

use crate::engine::picture::{Line, Picture, Point, Rect, Stroke};

const UP: u8 = 1;
const DOWN: u8 = 2;
const LEFT: u8 = 4;
const RIGHT: u8 = 8;
/// From the upper left to the lower right.
const FALLING: u8 = 16;
/// From the lower left to the upper right.
const RISING: u8 = 32;
/// The end of the spine.
const ARROW: u8 = 64;

/// What a stroke does in a cell.
struct Part<'a> {
    stroke: &'a Stroke,
    ways: u8,
    lit: bool,
}

/// The signs of all cells of a window that strokes go through, and whether one of them comes from or
/// leads to what is lit.
pub fn signs(
    picture: &Picture,
    window: Rect,
    is_lit: impl Fn(Option<usize>) -> bool,
) -> impl Iterator<Item = (Point, &'static str, bool)> {
    let mut cells: HashMap<(usize, usize), Vec<Part<'_>>> = HashMap::new();
    for stroke in &picture.strokes {
        let lit = is_lit(stroke.from) || is_lit(stroke.to);
        walk(stroke, window, &mut |point, ways| {
            let parts = cells.entry((point.x, point.y)).or_default();
            let is_same = |part: &&mut Part<'_>| {
                let other = part.stroke;
                (part.ways, other.from, other.line) == (ways, stroke.from, stroke.line)
            };
            // Most of what goes down a track goes the same way: it is kept once.
            match parts.iter_mut().find(is_same) {
                Some(part) => part.lit |= lit,
                None => parts.push(Part { stroke, ways, lit }),
            }
        });
    }
    cells.into_iter().map(|((x, y), parts)| {
        let (sign, lit) = sign(&parts);
        (Point::new(x, y), sign, lit)
    })
}

/// Visits the cells of a stroke that are in a window, a part of it after the other.
fn walk(stroke: &Stroke, window: Rect, visit: &mut impl FnMut(Point, u8)) {
    let mut ways_of_turns: Vec<(Point, u8)> = Vec::new();
    for pair in stroke.points.windows(2) {
        let (one, two) = (pair[0], pair[1]);
        let (there, back) = ways(one, two);
        let mut turn = |point: Point, way: u8| match ways_of_turns.last_mut() {
            Some((last, ways)) if *last == point => *ways |= way,
            _ => ways_of_turns.push((point, way)),
        };
        turn(one, there);
        turn(two, back);
        if one.y == two.y {
            let (from, to) = (one.x.min(two.x) + 1, one.x.max(two.x));
            if (window.y..window.bottom()).contains(&one.y) {
                for x in from.max(window.x)..to.min(window.right()) {
                    visit(Point::new(x, one.y), there | back);
                }
            }
            continue;
        }
        let (from, to) = (one.y.min(two.y) + 1, one.y.max(two.y));
        for y in from.max(window.y)..to.min(window.bottom()) {
            let off = one.y.abs_diff(y);
            let x = match one.x.cmp(&two.x) {
                std::cmp::Ordering::Less => one.x + off,
                std::cmp::Ordering::Equal => one.x,
                std::cmp::Ordering::Greater => one.x - off,
            };
            if (window.x..window.right()).contains(&x) {
                visit(Point::new(x, y), there | back);
            }
        }
    }
    if let (Line::Spine, Some((_, ways))) = (stroke.line, ways_of_turns.last_mut()) {
        *ways |= ARROW;
    }
    for (point, ways) in ways_of_turns.into_iter().filter(|(point, _)| window.holds(*point)) {
        visit(point, ways);
    }
}

/// The way from a cell to another one, and back.
const fn ways(one: Point, two: Point) -> (u8, u8) {
    if one.y == two.y {
        return if one.x <= two.x { (RIGHT, LEFT) } else { (LEFT, RIGHT) };
    }
    if one.x == two.x {
        return if one.y < two.y { (DOWN, UP) } else { (UP, DOWN) };
    }
    let way = if (one.x < two.x) == (one.y < two.y) { FALLING } else { RISING };
    (way, way)
}

fn sign(parts: &[Part<'_>]) -> (&'static str, bool) {
    let all = parts.iter().fold(0, |all, part| all | part.ways);
    let any_lit = parts.iter().any(|part| part.lit);
    if parts.iter().any(|part| part.stroke.line == Line::Spine) {
        return (if all & ARROW != 0 { "▶" } else { "━" }, any_lit);
    }
    if all & FALLING != 0 {
        return ("╲", any_lit);
    }
    if all & RISING != 0 {
        return ("╱", any_lit);
    }
    let upright = parts.iter().position(|part| part.ways & (UP | DOWN) != 0);
    let group = together(parts, upright.unwrap_or(0));
    let ways = group.iter().fold(0, |ways, part| ways | part.ways);
    let weak = group.iter().all(|part| part.stroke.line == Line::Weak);
    (joined(ways, weak), group.iter().any(|part| part.lit))
}

/// The parts that belong to one of them, be it over others.
fn together<'a, 'b>(parts: &'b [Part<'a>], first: usize) -> Vec<&'b Part<'a>> {
    let mut rest: Vec<&Part<'_>> = parts.iter().collect();
    let mut group = Vec::new();
    if first < rest.len() {
        group.push(rest.swap_remove(first));
    }
    let mut at = 0;
    while let Some(own) = group.get(at) {
        let own = own.stroke;
        let (more, others) = rest.into_iter().partition(|part| part.stroke.meets(own));
        group.extend::<Vec<_>>(more);
        rest = others;
        at += 1;
    }
    group
}

const fn joined(ways: u8, weak: bool) -> &'static str {
    match (ways & (UP | DOWN), ways & (LEFT | RIGHT)) {
        (0, _) if weak => "┄",
        (0, _) => "─",
        (_, 0) if weak => "┊",
        (_, 0) => "│",
        (UP, RIGHT) => "└",
        (UP, LEFT) => "┘",
        (UP, _) => "┴",
        (DOWN, RIGHT) => "┌",
        (DOWN, LEFT) => "┐",
        (DOWN, _) => "┬",
        (_, RIGHT) => "├",
        (_, LEFT) => "┤",
        _ => "┼",
    }
}
