//! Pictures and pages in a real browser: what is drawn stands where it was placed, what is written fits and prints.
//! Without Chromium the tests say so in a line and pass.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; no picture is so wide"
)]

mod program;
mod svg;
mod today;
#[path = "browser/wall.rs"]
mod wall;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use commonground::domain::Language;
use commonground::engine::outlines::{Draft, Sheet};
use commonground::exchange::outline::{Syntax, written};
use commonground::texts::Texts;
use serde_json::Value as Json;

/// What Chromium is called.
const BROWSERS: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// Asks of each piece of text where it begins and ends, and how far up and down its letters may go; of
/// each rectangle where it is.
const MEASURE: &str = "
const pieces = [...document.querySelectorAll('text')].flatMap((text) =>
  text.querySelector('tspan') ? [...text.querySelectorAll('tspan')] : [text]);
const of = (piece) => {
  const last = piece.getNumberOfChars() - 1;
  const places = Array.from({ length: last + 1 }, (_, at) => piece.getExtentOfChar(at));
  return { text: piece.textContent, x: piece.getStartPositionOfChar(0).x,
    end: piece.getEndPositionOfChar(last).x, places: places.map((place) => place.x),
    base: piece.getStartPositionOfChar(0).y, bold: getComputedStyle(piece).fontWeight >= 600 };
};
const rect = (own) => ['x', 'y', 'width', 'height', 'rx'].map((name) => +own.getAttribute(name) || 0);
tell({ pieces: pieces.map(of), rects: [...document.querySelectorAll('rect')].map(rect) });";

/// Asks of a page how wide it is, what goes beyond it, and how large the smallest letters of its pictures are.
const FIT: &str = "
const wide = document.documentElement.clientWidth;
const beyond = [...document.querySelectorAll('main *')].filter((own) => !own.closest('.w')
  && own.getBoundingClientRect().right > wide + 1).map((own) => own.outerHTML.slice(0, 120));
const letters = [...document.querySelectorAll('svg text')].map((own) =>
  parseFloat(getComputedStyle(own).fontSize) * own.getScreenCTM().a);
const { scrollWidth: scrolls, scrollHeight: high } = document.documentElement;
const found = { wide, scrolls, high, beyond,
  smallest: Math.min(...letters) };
if (!window.axe) tell(found);
else axe.run(document).then((own) => tell({ ...found, violations: own.violations.map((each) =>
  each.id + ': ' + each.nodes.map((node) => node.html).join(' ')) }));";

/// How a script tells what it found: in signs that mean nothing in a page.
const TELL: &str = "
const tell = (found) => {
  const told = document.createElement('pre');
  told.id = 'told';
  told.textContent = btoa(unescape(encodeURIComponent(JSON.stringify(found))));
  parent.document.body.append(told);
};";

/// Lets a browser do something with a page; `None` without one.
fn browsed(html: &str, words: &[&str]) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("page.html");
    std::fs::write(&page, html).unwrap();
    let profile = format!("--user-data-dir={}", folder.path().join("profile").display());
    let output = BROWSERS.into_iter().find_map(|browser| {
        let mut command = Command::new(browser);
        command.args(["--headless", "--no-sandbox", "--disable-gpu", &profile]).args(words);
        command.arg(&page).stderr(Stdio::null()).output().ok()
    });
    if output.is_none() {
        eprintln!("passed over: Chromium is not installed");
    }
    output.map(|output| output.stdout)
}

/// What a script finds in a page that is so wide and high: in a frame, for no window of a browser is as narrow as a
/// phone.
fn found(html: &str, scripts: &[&str], (wide, high): (u32, u32)) -> Option<Json> {
    let scripts = scripts.iter().map(|own| format!("<script>{own}</script>")).collect::<String>();
    let page = format!("{html}<script>{TELL}</script>{scripts}");
    let page = page.replace('&', "&amp;").replace('"', "&quot;");
    let framed = format!(
        "<!doctype html><meta charset=utf-8><body><iframe width={wide} height={high} \
         style=\"border: 0\" srcdoc=\"{page}\"></iframe>"
    );
    // What is promised is waited for on a clock of the browser's own.
    let words = ["--dump-dom", "--hide-scrollbars", "--virtual-time-budget=20000"];
    let dom = browsed(&framed, &words)?;
    let dom = String::from_utf8(dom).unwrap();
    let told = dom.split("<pre id=\"told\">").nth(1).unwrap().split("</pre>").next().unwrap();
    Some(serde_json::from_slice(&decoded(told)).unwrap())
}

/// What the browser finds of a picture; `None` without a browser.
fn measured(picture: &str) -> Option<Json> {
    let page = format!("<!doctype html><meta charset=utf-8><body>{picture}");
    found(&page, &[MEASURE], (800, 600))
}

/// Base 64, in which the page tells what it found.
fn decoded(text: &str) -> Vec<u8> {
    let signs = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0u32, 0);
    for sign in text.bytes().filter(|sign| *sign != b'=') {
        bits = bits << 6 | signs.iter().position(|own| *own == sign).unwrap() as u32;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xff) as u8);
        }
    }
    bytes
}

fn number(json: &Json) -> f64 {
    json.as_f64().unwrap()
}

/// A cell of the pictures of screens, and the space around them.
const WIDE: f64 = 8.4;
const EDGE: f64 = 12.0;

#[test]
fn every_piece_of_a_screen_stands_in_its_cells() {
    let size = |cells| std::num::NonZero::new(cells).unwrap();
    let mut parser = vt100::Parser::new(size(6), size(60), 0);
    let rows = [
        "\x1b[38;2;1;2;3mHome\x1b[0m   what  waits,    what was done",
        "╭──────────────╮ ▂▄█  ñandú & <b>",
        "│ a    bold \x1b[1mone\x1b[0m │      at the end",
        "╰──────────────╯  家庭  two wide",
        "\x1b[48;2;40;40;40m  on  a  ground  \x1b[0m",
    ];
    parser.process(rows.join("\r\n").as_bytes());
    let picture = svg::picture(parser.screen(), "#e4e4e4", "#121212");
    assert!(!picture.contains("textLength"), "nothing is stretched");
    let Some(found) = measured(&picture) else { return };
    let mut said: Vec<String> = Vec::new();
    for piece in found["pieces"].as_array().unwrap() {
        let text = piece["text"].as_str().unwrap();
        assert!(!text.contains(char::is_whitespace), "{text:?}");
        said.push(text.to_owned());
        let is_frame = text.chars().all(|c| ('\u{2500}'..='\u{259f}').contains(&c));
        for (at, place) in piece["places"].as_array().unwrap().iter().enumerate() {
            let cell = (number(place) - EDGE) / WIDE;
            if is_frame || at == 0 {
                assert!((cell - cell.round()).abs() < 0.05, "{text}: cell {cell}");
            }
        }
        let cells = text.chars().map(|c| if c > '\u{2fff}' { 2.0 } else { 1.0 }).sum::<f64>();
        let end = (number(&piece["end"]) - number(&piece["x"])) / WIDE;
        assert!(end < cells + 0.6, "{text} of {cells} cells is {end} wide");
    }
    let wanted = [
        "Home",
        "what",
        "waits,",
        "what",
        "was",
        "done",
        "╭──────────────╮",
        "▂▄█",
        "ñandú",
        "&",
        "<b>",
        "│",
        "a",
        "bold",
        "one",
        "│",
        "at",
        "the",
        "end",
        "╰──────────────╯",
        "家庭",
        "two",
        "wide",
        "on",
        "a",
        "ground",
    ];
    assert_eq!(said, wanted);
}

#[test]
fn the_texts_of_a_fishbone_are_clear_of_its_boxes() {
    let draft = |depth, text: &str| Draft { depth, text: text.to_owned(), ..Draft::default() };
    let drafts = vec![
        draft(0, "Transport"),
        draft(1, "The bus is late, gypsy jingle"),
        draft(1, "ÁÑ No car at home"),
        draft(0, "Home"),
        draft(1, "Nobody wakes the young pupils"),
        draft(2, "Jobs begin early, by lamplight, and every grandparent is far away"),
        draft(1, "No clock, only a quiet phone (gjpqy)"),
        draft(0, "School"),
        draft(1, "ÁÑ first"),
        draft(0, "Rules"),
        draft(1, "gjpqy last"),
    ];
    let sheet = Sheet {
        title: "Late arrivals".to_owned(),
        form: Some("fishbone"),
        drafts,
        ..Sheet::default()
    };
    let Some(found) = measured(&written(Syntax::Svg, &sheet, Texts::new(Language::En)).text) else {
        return;
    };
    // Letters of 15 go up to 11 above their line, with accents to 14, and 4 below it.
    let names = ["Transport", "Home", "School", "Rules"];
    let pieces = found["pieces"].as_array().unwrap();
    let is_name = |piece: &&Json| names.contains(&piece["text"].as_str().unwrap());
    let boxes: Vec<[f64; 4]> = found["rects"]
        .as_array()
        .unwrap()
        .iter()
        .map(|rect| [0, 1, 2, 3].map(|at| number(&rect[at])))
        .collect();
    let own_box = |name: &Json| {
        let (x, base) = (number(&name["x"]), number(&name["base"]));
        let holds = |own: &&[f64; 4]| {
            own[0] < x && x < own[0] + own[2] && own[1] < base && base < own[1] + own[3]
        };
        *boxes.iter().rev().find(holds).unwrap()
    };
    for name in pieces.iter().filter(is_name) {
        let [x, y, width, height] = own_box(name);
        let bottom = y + height;
        for piece in pieces.iter().filter(|piece| !is_name(piece)) {
            let (base, from, to) =
                (number(&piece["base"]), number(&piece["x"]), number(&piece["end"]));
            let beside = to < x || from > x + width;
            let apart = base + 4.0 + 2.0 <= y || base - 14.0 >= bottom;
            assert!(beside || apart, "{piece} touches {name}, {y} to {bottom}");
        }
    }
}

/// The example, and what commands print there.
struct Example(tempfile::TempDir);

impl Example {
    fn new() -> Self {
        let example = Self(tempfile::tempdir_in("/tmp").unwrap());
        example.out(&["demo", "--write", &example.0.path().join("example").to_string_lossy()]);
        example
    }

    fn out(&self, words: &[&str]) -> String {
        let mut command = program::command(self.0.path());
        let workspace = self.0.path().join("example");
        let output = command.arg("--workspace").arg(workspace).args(words).output().unwrap();
        assert!(output.status.success(), "{words:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }
}

/// The example's story as a page, in both languages.
fn stories() -> Vec<String> {
    let example = Example::new();
    let aims: Json =
        serde_json::from_str(&example.out(&["list", "aim", "--format", "json"])).unwrap();
    let aim = aims.as_array().unwrap().iter().find(|own| own["cycles"] == 4).unwrap();
    let asked = format!("aim={}", aim["id"].as_str().unwrap());
    let story =
        |lang| example.out(&["--lang", lang, "report", "story", &asked, "--format", "html"]);
    ["en", "es"].map(story).into()
}

/// Where `.ci/run` installs what node knows.
fn installed(package: &str) -> PathBuf {
    let target = Path::new(program::PROGRAM).ancestors().nth(2).unwrap();
    target.join("neighbours/node/node_modules").join(package)
}

/// The checker of accessibility, if `.ci/run` installed it.
fn axe() -> Option<String> {
    let axe = std::fs::read_to_string(installed("axe-core/axe.min.js")).ok();
    if axe.is_none() {
        eprintln!("passed over: axe is not installed");
    }
    axe
}

#[test]
fn a_story_fits_a_phone_a_laptop_and_a_projector() {
    let axe = axe();
    for story in stories() {
        for size in [(390, 844), (1366, 768), (1920, 1080)] {
            let scripts: Vec<&str> = axe.iter().map(String::as_str).chain([FIT]).collect();
            let Some(found) = found(&story, &scripts, size) else { return };
            assert_eq!(found["wide"], size.0, "{found}");
            assert!(found["scrolls"].as_u64() <= found["wide"].as_u64(), "{found}");
            assert_eq!(found["beyond"], serde_json::json!([]));
            assert!(number(&found["smallest"]) >= 11.0, "{found}");
            assert!(axe.is_none() || found["violations"] == serde_json::json!([]), "{found}");
        }
    }
}

/// On how many pages of a paper a page is printed.
fn printed(html: &str, paper: &str) -> Option<usize> {
    let page = "@page { margin: 14mm;";
    assert!(html.contains(page));
    let sized = html.replace(page, &format!("{page} size: {paper};"));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.pdf");
    let print = format!("--print-to-pdf={}", file.display());
    browsed(&sized, &["--no-pdf-header-footer", &print])?;
    let printed = std::fs::read(&file).unwrap();
    Some(String::from_utf8_lossy(&printed).matches("/Type /Page\n").count())
}

#[test]
fn a_story_prints_on_two_pages_of_either_paper() {
    for story in stories() {
        for paper in ["letter", "A4"] {
            let Some(pages) = printed(&story, paper) else { return };
            assert!((1..=2).contains(&pages), "{pages} pages of {paper}");
        }
    }
}
