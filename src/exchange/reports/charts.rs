//! Charts of measures as pictures, each with what the rules say of it.

use crate::engine::charts::{Charted, Pen, Signs, plot};
use crate::exchange::answer::charted_title;
use crate::exchange::svg;
use crate::texts::Texts;

use super::block::{Block, Picture, section};
use super::words::Words;

/// A picture in signs: what fits on a page with letters of a typewriter.
const SIZE: (usize, usize) = (72, 14);

/// All of them under one heading; without any, a line to those who may know what there could be.
pub(super) fn blocks(all: &[Charted], words: &Words<'_>, knows: bool, signs: Signs) -> Vec<Block> {
    let pictures: Vec<Picture> = all.iter().map(|own| picture(own, words, signs)).collect();
    let none = || Block::Text(words.texts.get("report-charts-none").into_owned());
    let blocks = match pictures.is_empty() {
        false => vec![Block::Pictures(pictures)],
        true => knows.then(none).into_iter().collect(),
    };
    section(words.texts.get("report-charts").into_owned(), blocks)
}

fn picture(charted: &Charted, words: &Words<'_>, signs: Signs) -> Picture {
    Picture { said: said(charted, words), ..drawn(charted, words, signs, SIZE) }
}

/// The picture alone, in signs so wide and high.
pub(super) fn drawn(
    charted: &Charted,
    words: &Words<'_>,
    signs: Signs,
    size: (usize, usize),
) -> Picture {
    let texts = words.texts;
    let title = charted_title(charted, words.names, texts);
    let is_empty = charted.chart.points.is_empty();
    let svg = (!is_empty).then(|| svg::small_chart(charted, &title, texts));
    Picture { svg, rows: rows(charted, texts, signs, size), said: Vec::new(), title }
}

fn rows(charted: &Charted, texts: Texts, signs: Signs, size: (usize, usize)) -> Vec<String> {
    let chart = &charted.chart;
    let pen = Pen {
        signs,
        number: &|number| texts.chart_number(number),
        day: &|day| texts.date(day),
        goal: charted.goal,
        seen: 0..chart.points.len(),
        marks: charted.marks(),
    };
    let rows = plot(chart, &pen, size).into_iter();
    let rows = rows.map(|row| row.iter().map(|cell| cell.sign).collect::<String>());
    rows.map(|row| row.trim_end().to_owned()).collect()
}

fn said(charted: &Charted, words: &Words<'_>) -> Vec<String> {
    let texts = words.texts;
    let told = texts.chart_told(charted).into_iter().map(|own| own.words);
    let happened = texts.chart_events(charted, &|id| words.name(id));
    // Of a chart without points there is nothing to know how to read it.
    let caption = Some(texts.chart_caption(charted)).filter(|_| !charted.chart.points.is_empty());
    let groups = texts.chart_groups(charted).into_iter();
    groups.chain(told).chain(happened).chain(caption.into_iter().flatten()).collect()
}
