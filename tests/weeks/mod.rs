//! The weeks after a meeting, at the keyboard: the test of a change idea is planned, predicted, sealed, read,
//! studied and adapted; the next one is read until the chart shows a signal, and the roadmap has its evidence.

use crate::desk::{Desk, ESC};
use crate::today;

/// Late arrivals a week before the test and in its weeks, the oldest first: so long a run on one side of the
/// median is no chance (Anhøj & Olesen 2014).
const BEFORE: [u32; 12] = [20, 22, 19, 21, 23, 20, 22, 18, 21, 20, 23, 21];
const DURING: [u32; 2] = [14, 13];
const AFTER: [u32; 10] = [13, 12, 13, 11, 12, 10, 11, 9, 10, 9];

/// The words of a language that the weeks come across.
pub struct Words {
    pub change: &'static str,
    pub list: &'static str,
    pub measure: &'static str,
    /// What a measure is called, and measures.
    pub kind: &'static str,
    pub measures: &'static str,
    pub new_measure: &'static str,
    pub down: [&'static str; 2],
    pub question: [&'static str; 2],
    pub prediction: [&'static str; 2],
    pub sure: &'static str,
    pub sealed: &'static str,
    pub reading: &'static str,
    pub lines: &'static str,
    pub study: &'static str,
    pub learned: [&'static str; 2],
    pub act: &'static str,
    pub decision: &'static str,
    pub second: &'static str,
    pub chart: &'static str,
    pub signal: &'static str,
    pub evidence: [&'static str; 2],
}

/// Plays them from the board of cycles on.
pub fn play(desk: &mut Desk, words: &Words) {
    // The plan: what is changed, and by what one will know. Its measure is made on the way.
    desk.press("5", "P1 ");
    desk.press("\r", words.change);
    desk.types(words.list);
    desk.press(&"\t".repeat(6), "[enter]");
    desk.types(words.measure);
    desk.press("\r", words.new_measure);
    desk.press(&"\t".repeat(6), words.down[0]);
    desk.types(words.down[0]);
    desk.press("\r", words.down[1]);
    desk.press(ESC, words.down[1]);
    desk.press(ESC, words.list);
    desk.press(ESC, words.list);
    desk.press(ESC, "P1 ");
    // What is asked, and what everybody expects, before anything is done: it is sealed then.
    add(desk, words.question[0], words.question[1]);
    desk.press(ESC, words.question[1]);
    desk.press(ESC, "P1 ");
    add(desk, words.prediction[0], words.prediction[1]);
    desk.press("\t\t\t", "");
    desk.types("14");
    desk.press("\t\t", words.sure);
    desk.types("70");
    desk.press("\r", "70 %");
    desk.press(ESC, words.prediction[1]);
    desk.press(ESC, "P1 ");
    desk.press("x", words.sealed);
    // The weeks before belong to the measure, those of the test to the test; each is a column that is pasted.
    to_measure(desk, words);
    read(desk, words, (&BEFORE, 170), words.sealed);
    desk.until_gone(ESC, "›");
    read(desk, words, (&DURING, 80), words.sealed);
    // It is studied, and adapted: the next one is there.
    desk.press("x", words.study);
    desk.press("x", words.learned[0]);
    desk.types(words.learned[1]);
    desk.press(ESC, words.learned[1]);
    desk.press(ESC, words.study);
    desk.press("x", words.act);
    desk.press("x", words.decision);
    desk.press("\r", words.second);
    desk.press("hhh", "P2 ");
    read(desk, words, (&AFTER, 63), "P2 ");
    // From the test to its measure, and there to the chart.
    to_measure(desk, words);
    desk.press("\r", words.measures);
    desk.press(".", words.chart);
    desk.press("", words.signal);
    // The roadmap has seen it.
    desk.press("2", "›");
    desk.press("/", "/");
    desk.types("5.4");
    desk.press("\r", words.evidence[0]);
    desk.press("", words.evidence[1]);
}

/// Chooses what is added to the test under the cursor, and types its first words.
fn add(desk: &mut Desk, what: &str, words: &str) {
    desk.press("r", what);
    desk.types(what);
    desk.press("\r", "*");
    desk.types(words);
}

/// Goes along the thread of the test under the cursor to its measure.
fn to_measure(desk: &mut Desk, words: &Words) {
    let row = |screen: &str| {
        let rows = screen.lines().filter_map(|line| line.split_once("│ ›"));
        rows.map(|(_, row)| row.trim().to_owned()).next().unwrap_or_default()
    };
    desk.until("!", |screen| !row(screen).is_empty());
    let mut at = row(&desk.screen.text());
    while !(at.contains(words.measure) && at.contains(words.kind)) {
        desk.until("j", |screen| !["", &at].contains(&&*row(screen)));
        at = row(&desk.screen.text());
    }
}

/// Pastes values of weeks, the first of them so many days ago, and goes back to where something is seen.
fn read(desk: &mut Desk, words: &Words, (values, ago): (&[u32], i64), back: &str) {
    desk.press("r", words.reading);
    desk.types(words.reading);
    desk.press("\r", words.lines);
    let weeks = values.iter().zip((0..).map(|week| today::away(7 * week - ago)));
    let column: String = weeks.map(|(value, day)| format!("{day} {value}\r")).collect();
    // A paste is one key.
    desk.keys += 1;
    let last = format!(" {}", values[values.len() - 1]);
    let paste = format!("\x1b[200~{column}\x1b[201~");
    desk.screen.send(paste.as_bytes(), |screen| screen.contains(&last));
    desk.until_gone(ESC, words.lines);
    desk.press(ESC, back);
}
