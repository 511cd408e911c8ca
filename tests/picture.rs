//! Pictures of outlines: whatever stands in them, nothing lies over anything else, nothing leaves
//! the picture, everything is drawn once, and a small change leaves the order of the rest.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::HashMap;

use commonground::engine::picture::{
    Item, Letters, Line, Link, Look, Picture, Point, SIZES, Sketch, Stroke, drivers, fishbone,
    ladder,
};
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

type Layout = fn(&Sketch, usize, Letters) -> Picture;
const LAYOUTS: [(&str, Layout); 2] = [("fishbone", fishbone), ("drivers", drivers)];
const LETTERS: Letters = UnicodeWidthStr::width;

/// Dice for an item: where it stands, what else it works on, what it says.
type Dice = (u32, Vec<u32>, u8, u16, bool);

fn dice(most: usize, further: usize) -> impl Strategy<Value = Vec<Dice>> {
    let links = prop::collection::vec(any::<u32>(), 0..=further);
    let further = prop_oneof![4 => Just(Vec::new()), 1 => links];
    let item = (any::<u32>(), further, 0..6u8, 0..=200u16, any::<bool>());
    prop::collection::vec(item, 1..most)
}

const LETTER_SETS: [&[&str]; 4] = [
    &["a", "b", " ", "mm", "·"],
    &["家", "庭", " ", "会"],
    &["👨‍👩‍👧", "🚌", "x", " "],
    &["n\u{303}", "e\u{301}\u{323}", " ", "\u{200b}"],
];

fn sketch(dice: &[Dice]) -> Sketch {
    let item = |(at, (place, further, column, length, weak)): (usize, &Dice)| {
        // A third at the top, the rest anywhere before it; the further links even make loops.
        let above = (place % 3 != 0 && at > 0).then(|| *place as usize / 3 % at);
        let anywhere =
            |dice: &u32| (!dice.is_multiple_of(7)).then(|| *dice as usize / 7 % (at * 2 + 3));
        let further =
            further.iter().map(|dice| Link { above: anywhere(dice), weak: dice % 2 == 0 });
        let letters = LETTER_SETS[usize::from(*length) % 4];
        let text =
            (0..*length).map(|n| letters[(usize::from(n) * 7 + at) % letters.len()]).collect();
        let links = [Link { above, weak: *weak }].into_iter().chain(further).collect();
        Item { text, column: usize::from(*column).saturating_sub(2), root: column % 5 == 0, links }
    };
    Sketch {
        head: "Every child is here".to_owned(),
        items: dice.iter().enumerate().map(item).collect(),
    }
}

/// All cells of a stroke, and whether it goes along the row there.
fn cells(stroke: &Stroke) -> Vec<(Point, bool)> {
    let mut cells = Vec::new();
    for pair in stroke.points.windows(2) {
        let (one, two) = (pair[0], pair[1]);
        let (wide, high) = (one.x.abs_diff(two.x), one.y.abs_diff(two.y));
        assert!(
            wide == 0 || high == 0 || wide == high,
            "neither straight nor a diagonal: {pair:?}"
        );
        let go = |from: usize, to: usize, step: usize| {
            if from < to { from + step.min(to - from) } else { from - step.min(from - to) }
        };
        let cell = |step| (Point::new(go(one.x, two.x, step), go(one.y, two.y, step)), high == 0);
        cells.extend((0..=wide.max(high)).map(cell));
    }
    cells
}

fn whole(picture: &Picture, items: usize) {
    let mut taken: HashMap<(usize, usize), Option<usize>> = HashMap::new();
    let mut seen = vec![0; items + 1];
    for own in &picture.boxes {
        seen[own.item.unwrap_or(items)] += 1;
        let rect = own.rect;
        assert!(rect.right() <= picture.width && rect.bottom() <= picture.height, "{own:?} is out");
        let frame = if own.look == Look::Head { 2 } else { 0 };
        assert_eq!(own.lines.len() + frame, rect.height);
        for line in &own.lines {
            assert!(line.width() + 2 + frame <= rect.width, "{line:?} leaves its box");
        }
        for (x, y) in
            (rect.y..rect.bottom()).flat_map(|y| (rect.x..rect.right()).map(move |x| (x, y)))
        {
            let other = taken.insert((x, y), own.item);
            assert_eq!(other, None, "{:?} lies over {other:?}", own.item);
        }
    }
    assert!(seen.iter().all(|times| *times == 1), "everything once: {seen:?}");
    for stroke in &picture.strokes {
        for point in &stroke.points {
            assert!(point.x < picture.width && point.y < picture.height, "{stroke:?} is out");
        }
    }
}

/// Strokes go round boxes, and those that do not belong together never share a way.
fn told_apart(picture: &Picture) {
    let rect = |item| picture.boxes.iter().find(|own| own.item == item).unwrap().rect;
    let mut ways: HashMap<(usize, usize, bool), Vec<&Stroke>> = HashMap::new();
    let mut covered: HashMap<(usize, usize), Option<usize>> = HashMap::new();
    for own in &picture.boxes {
        let rows = own.rect.y..own.rect.bottom();
        covered.extend(
            rows.flat_map(|y| (own.rect.x..own.rect.right()).map(move |x| ((x, y), own.item))),
        );
    }
    for stroke in picture.strokes.iter().filter(|stroke| stroke.line != Line::Spine) {
        let cells = cells(stroke);
        let ends = [stroke.points[0], *stroke.points.last().unwrap()];
        for (point, along) in cells {
            if let Some(item) = covered.get(&(point.x, point.y)) {
                assert!(ends.contains(&point), "{stroke:?} runs through {item:?}");
                let own = rect(stroke.from).holds(point) || rect(stroke.to).holds(point);
                assert!(own, "{stroke:?} ends in {item:?}");
            }
            let others = ways.entry((point.x, point.y, along)).or_default();
            if !others.iter().any(|other| std::ptr::eq(*other, stroke)) {
                for other in others.iter() {
                    assert!(stroke.meets(other), "{stroke:?} runs into {other:?}");
                }
                others.push(stroke);
            }
        }
    }
}

/// The items as they are met: bone by bone, column by column, from top to bottom.
fn order(picture: &Picture, sketch: &Sketch) -> Vec<usize> {
    let bone_of = |mut item: usize| {
        while let Some(above) = sketch.items[item].links[0].above {
            item = above;
        }
        let bone = picture.strokes.iter().find(|stroke| stroke.to == Some(item)).unwrap();
        let foot = bone.points.iter().map(|point| point.x).max().unwrap();
        let above = bone.points[0].y.cmp(&bone.points[1].y);
        (foot, above)
    };
    let mut items: Vec<_> = picture.boxes.iter().filter_map(|own| Some((own.item?, own))).collect();
    let is_fish = items.iter().any(|(_, own)| own.look == Look::Bone);
    items.sort_by_key(|(item, own)| {
        let group = is_fish.then(|| bone_of(*item));
        let column = if is_fish { usize::from(own.look != Look::Bone) } else { own.rect.x };
        (group, column, own.rect.y)
    });
    items.into_iter().map(|(item, _)| item).collect()
}

/// The sketch without an item on which nothing hangs.
fn without(sketch: &Sketch, gone: usize) -> Sketch {
    let mut less = sketch.clone();
    less.items.remove(gone);
    let links = less.items.iter_mut().flat_map(|item| &mut item.links);
    for above in links.filter_map(|link| link.above.as_mut()).filter(|above| **above > gone) {
        *above -= 1;
    }
    less
}

fn last_leaf(sketch: &Sketch, from: usize) -> Option<usize> {
    let hangs = |at: usize| {
        let mut links = sketch.items.iter().flat_map(|item| &item.links);
        links.any(|link| link.above == Some(at))
    };
    (0..sketch.items.len()).cycle().skip(from).take(sketch.items.len()).find(|at| !hangs(*at))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_overlaps_or_is_lost(dice in dice(120, 4), size in prop::sample::select(&SIZES[..])) {
        let sketch = sketch(&dice);
        for (_, layout) in LAYOUTS {
            let picture = layout(&sketch, size, LETTERS);
            whole(&picture, sketch.items.len());
            told_apart(&picture);
        }
    }

    /// Rungs come in the order in which they are climbed, as a ramp tells them.
    #[test]
    fn a_ladder_climbs(dice in prop::collection::vec((0..6usize, "[a-z \n]{0,60}"), 1..40)) {
        let mut sketch = Sketch { head: "A parent calls".to_owned(), items: Vec::new() };
        let mut path: Vec<usize> = Vec::new();
        for (depth, text) in dice {
            path.truncate(depth);
            let links = vec![Link { above: path.last().copied(), weak: false }];
            path.push(sketch.items.len());
            sketch.items.push(Item { text, links, ..Item::default() });
        }
        let picture = ladder(&sketch, 12, LETTERS);
        whole(&picture, sketch.items.len());
        told_apart(&picture);
        let rect = |item: Option<usize>| picture.boxes.iter().find(|own| own.item == item).unwrap().rect;
        for (at, item) in sketch.items.iter().enumerate() {
            let (own, below) = (rect(Some(at)), rect(item.links[0].above));
            prop_assert!(own.bottom() < below.y && own.x > below.x, "{at} stands higher and farther");
        }
    }

    #[test]
    fn a_small_change_keeps_the_order(dice in dice(60, 2), from in 0..60usize, words in "[a-z ]{0,60}") {
        let sketch = sketch(&dice);
        let Some(leaf) = last_leaf(&sketch, from) else { return Ok(()) };
        let less = without(&sketch, leaf);
        let mut reworded = sketch.clone();
        reworded.items[leaf].text = words;
        for (name, layout) in LAYOUTS {
            let before = order(&layout(&sketch, 12, LETTERS), &sketch);
            let back = |item: usize| if item < leaf { item } else { item + 1 };
            let after: Vec<usize> =
                order(&layout(&less, 12, LETTERS), &less).into_iter().map(back).collect();
            let rest: Vec<usize> = before.iter().copied().filter(|item| *item != leaf).collect();
            prop_assert_eq!(after, rest, "{}: without {}", name, leaf);
            let same = order(&layout(&reworded, 12, LETTERS), &reworded);
            prop_assert_eq!(same, before, "{}: {} says something else", name, leaf);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn two_thousand_items_are_drawn(dice in dice(2_001, 1)) {
        let sketch = sketch(&dice);
        for (_, layout) in LAYOUTS {
            whole(&layout(&sketch, 12, LETTERS), sketch.items.len());
        }
    }
}

#[test]
fn a_chain_of_two_thousand_is_drawn() {
    let item = |at: usize| Item {
        text: format!("why {at}"),
        links: vec![Link { above: at.checked_sub(1), weak: false }],
        ..Item::default()
    };
    let sketch = Sketch { head: "Why?".to_owned(), items: (0..2_000).map(item).collect() };
    for (_, layout) in LAYOUTS {
        whole(&layout(&sketch, 12, LETTERS), 2_000);
    }
}

#[test]
fn an_empty_outline_is_a_head() {
    for (_, layout) in LAYOUTS {
        let picture = layout(&Sketch::default(), 12, LETTERS);
        whole(&picture, 0);
        assert_eq!(picture.boxes[0].look, Look::Head);
    }
}

/// Only a merge could make loops; the links that close them are left out, nothing else.
#[test]
fn loops_are_cut() {
    for count in [2, 3, 10, 200] {
        let item = |at: usize| {
            let links = [at.checked_sub(1), Some((at + 1) % count), Some(0), Some(at)];
            let links = links.map(|above| Link { above, weak: false }).into();
            Item { text: "round".to_owned(), links, ..Item::default() }
        };
        let sketch = Sketch { head: String::new(), items: (0..count).map(item).collect() };
        let picture = drivers(&sketch, 12, LETTERS);
        whole(&picture, count);
        told_apart(&picture);
        let first = |stroke: &&Stroke| stroke.to.is_some_and(|to| stroke.from == to.checked_sub(1));
        assert_eq!(picture.strokes.iter().filter(first).count(), count);
    }
}
