//! Outlines in the formats of other programs: what files in the wild look like, problems with their
//! places, and round trips that lose nothing that the format can hold.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "outlines/drivers.rs"]
mod drivers;

use commonground::domain::kinds::OUTLINE;
use commonground::domain::kinds::outlines::{node, outline};
use commonground::domain::{FieldCode, Language, Level, Moment, RecordId, Text2, Value};
use commonground::engine::outlines::{Draft, Known, MOST_LEVELS, Sheet, brought};
use commonground::engine::{Cause, Context, Edit, Redacted, Refusal, Workspace, plan};
use commonground::exchange::outline::{
    self as formats, Left, Lost, Problem, Reading, Syntax, What, Written, read,
};
use commonground::texts::Texts;
use proptest::prelude::*;

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("tests/data/outlines/{name}")).unwrap()
}

/// The rows as text, indented by a dot a level.
fn rows(reading: &Reading) -> Vec<String> {
    let drafts = reading.sheet.drafts.iter();
    drafts.map(|draft| format!("{}{}", ".".repeat(draft.depth), draft.text)).collect()
}

fn written(syntax: Syntax, sheet: &Sheet) -> Written {
    formats::written(syntax, sheet, Texts::new(Language::Es))
}

fn good(syntax: Syntax, bytes: &[u8]) -> Reading {
    let reading = read(syntax, bytes);
    assert_eq!(reading.problems, []);
    reading
}

fn only_problem(syntax: Syntax, bytes: &[u8]) -> (u64, usize, What) {
    let reading = read(syntax, bytes);
    assert_eq!(reading.sheet, Sheet::default(), "nothing is half read");
    let [Problem { place: Some((line, column)), what }] = &reading.problems[..] else {
        panic!("{:?}", reading.problems)
    };
    (*line, *column, what.clone())
}

/// What was left out, how often, and the line and column of the first.
type Told = (Left, usize, Option<(u64, usize)>);

fn left(reading: &Reading) -> Vec<Told> {
    let told = reading.problems.iter().map(|problem| match &problem.what {
        What::LeftOut(left, count) => (left.clone(), *count, problem.place),
        what => panic!("{what:?}"),
    });
    told.collect()
}

#[test]
fn what_a_feed_reader_writes_is_read() {
    let reading = read(Syntax::Opml, &file("feeds.opml"));
    let attribute = |name: &str| Left::Attribute(name.to_owned());
    let element = |name: &str| Left::Element(name.to_owned());
    assert_eq!(
        left(&reading),
        [
            (element("url"), 3, Some((6, 8))),
            (element("dateCreated"), 1, Some((7, 16))),
            (attribute("description"), 1, Some((11, 4))),
            (attribute("type"), 5, Some((11, 4))),
            (attribute("_status"), 1, Some((13, 4))),
            (attribute("isComment"), 1, Some((16, 4))),
            (Left::EmptyRow, 1, None),
        ]
    );
    let notes: Vec<&str> = reading.sheet.drafts.iter().map(|own| &*own.note).collect();
    let addresses = [notes[1], notes[2], notes[5]];
    assert_eq!(
        addresses,
        [
            "https://hindi.example/rss.xml",
            "https://tamil.example/rss",
            "https://clinic.example/?a=1&b=2"
        ]
    );
    assert_eq!(reading.sheet.title, "News & notes");
    assert_eq!(
        rows(&reading),
        [
            "India",
            ".हिन्दी समाचार",
            ".தமிழ் | செய்திகள்",
            ".ગુજરાતી — સમાચાર",
            "Schools",
            ".Clinic hours",
        ]
    );
}

#[test]
fn other_encodings_are_read() {
    let latin = good(Syntax::Opml, &file("latin1.opml"));
    assert_eq!(latin.sheet.title, "Niñez y migración");
    assert_eq!(rows(&latin), ["¿Por qué llegan tarde?", ".El autobús"]);
    assert_eq!(latin.sheet.drafts[0].note, "Señora Núñez\nlo dijo");
    let wide = good(Syntax::Opml, &file("utf16.opml"));
    assert_eq!(wide.sheet.title, "Niñez 学校");
    assert_eq!(rows(&wide), ["¿Por qué?", ".学校 — é"]);
    for syntax in [Syntax::Outline, Syntax::Markdown] {
        let wide: Vec<u8> = "\u{feff}- ñandú".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(rows(&good(syntax, &wide)), ["ñandú"]);
        assert_eq!(rows(&good(syntax, b"- \xf1and\xfa")), ["ñandú"], "Latin-1 says nothing");
        assert_eq!(rows(&good(syntax, "\u{feff}- ñandú\r\n".as_bytes())), ["ñandú"]);
    }
}

#[test]
fn text_may_stand_anywhere_in_a_row_of_opml() {
    let text = "<opml><head><title><![CDATA[A & B]]> &amp; C&#33;</title></head><body>\
                <outline><![CDATA[in <cdata>]]></outline><outline>caf&eacute;<outline text='x'>no\
                </outline>\
                later</outline><outline text='a&nobody;b'/><outline>Tea & cake</outline><outline cg:root='true' cg_weak='true' \
                cg:tags='bus late' text='ours'/><other><outline text='y'/></other></body></opml>";
    let reading = read(Syntax::Opml, text.as_bytes());
    assert_eq!(reading.sheet.title, "A & B & C!");
    assert_eq!(left(&reading), [(Left::Text, 2, Some((1, 150)))], "the row has a text already");
    assert_eq!(
        rows(&reading),
        ["in <cdata>", "café", ".x", "a&nobody;b", "Tea & cake", "ours", "y"]
    );
    let ours = &reading.sheet.drafts[5];
    assert_eq!((ours.root, ours.weak, &*ours.tags), (true, true, "bus late"));
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    assert_eq!(only_problem(Syntax::Opml, &file("broken.opml")), (5, 27, What::NotXml));
    assert_eq!(only_problem(Syntax::Opml, &file("cut-off.opml")), (4, 5, What::NotClosed));
    let attribute = b"<opml><body>\n  <outline text=bare/></body></opml>";
    assert_eq!(only_problem(Syntax::Opml, attribute), (2, 3, What::NotXml));
    assert_eq!(only_problem(Syntax::Opml, b"<rss><channel/></rss>"), (1, 1, What::NotOpml));
    assert_eq!(only_problem(Syntax::Opml, b"no XML at all"), (1, 1, What::NotOpml));
    assert_eq!(only_problem(Syntax::Opml, b"<opml><body/></opml>"), (1, 1, What::Empty));
    let chart = b"\n%% remark\ngraph TD\n  A --> B\n";
    assert_eq!(only_problem(Syntax::Mermaid, chart), (3, 1, What::NotMermaid));
    for syntax in Syntax::READ {
        assert_eq!(only_problem(syntax, b"a\n b\0\x01c"), (2, 3, What::NotText));
        assert!(only_problem(syntax, b"  \n").2.refuses());
    }
}

#[test]
fn mindmaps_and_fishbones_are_read() {
    let map = read(Syntax::Mermaid, &file("mindmap.mmd"));
    assert_eq!((&*map.sheet.title, map.sheet.form), ("Why do they come late?", None));
    let said = [
        "The bus is late",
        ".Old **buses** break down",
        "Mornings",
        ".Long way (2 miles)",
        ".\"Nobody wakes me\"",
    ];
    assert_eq!(rows(&map), said);
    let passed = [(Left::Settings, 1, Some((1, 1))), (Left::Decoration, 2, Some((10, 7)))];
    assert_eq!(left(&map), passed, "an icon and a class");

    let bones = good(Syntax::Mermaid, &file("fishbone.mmd"));
    assert_eq!((&*bones.sheet.title, bones.sheet.form), ("Blurry reports", Some("fishbone")));
    let said = [
        "Process",
        ".Written by hand",
        "..Pens #2 run dry",
        "People",
        ".\"Ms.\" Ortega (room 4) is away",
    ];
    assert_eq!(rows(&bones), said);
}

#[test]
fn lists_of_markdown_are_read() {
    let list = read(Syntax::Markdown, &file("list.md"));
    assert_eq!(list.sheet.title, "Why do they come late?");
    let said = [
        "The bus",
        ".is late",
        ".is full",
        "*Not* emphasis link",
        "Families",
        ".Work at night",
        "..two shifts",
    ];
    assert_eq!(list.sheet.drafts[3].note, "https://x.example");
    assert_eq!(rows(&list), said);
    assert_eq!(list.sheet.drafts[2].note, "Says Luz,\nand so does Ana.\n\nTwice a week.");
    assert_eq!(left(&list), [(Left::Text, 1, Some((1, 1)))]);
}

#[test]
fn what_a_format_cannot_hold_is_counted() {
    let draft = |depth, text: &str| Draft { depth, text: text.into(), ..Draft::default() };
    let shared = Draft { root: true, note: "n".into(), tags: "t".into(), ..draft(1, "shared") };
    let drafts = vec![
        draft(0, "a"),
        shared.clone(),
        draft(0, "b"),
        Draft { again: Some(1), weak: true, ..shared },
    ];
    let sheet = Sheet { title: "T".into(), form: Some("drivers"), drafts, ..Sheet::default() };
    let all =
        [(Lost::Shared, 1), (Lost::Weak, 1), (Lost::Root, 1), (Lost::Notes, 1), (Lost::Tags, 1)];
    assert_eq!(written(Syntax::Opml, &sheet).lost, []);
    assert_eq!(written(Syntax::Outline, &sheet).lost, [all[0], all[1], all[3], all[4]]);
    assert_eq!(written(Syntax::Mermaid, &sheet).lost, all);
    let markdown = written(Syntax::Markdown, &sheet);
    assert_eq!(markdown.lost, [all[0], all[1], all[4]]);
    let row = "  - shared (causa raíz)\n\n    n\n\n";
    assert_eq!(markdown.text, format!("# T\n\n- a\n{row}- b\n{row}"));
    // What it is about stands below the title; in plain text nobody could tell either from a row.
    let about = Sheet { about: Some("Nobody *calls*".into()), ..sheet };
    let markdown = written(Syntax::Markdown, &about).text;
    assert!(markdown.starts_with("# T\n\nNobody \\*calls\\*\n\n- a\n"), "{markdown}");
    assert_eq!(read(Syntax::Markdown, markdown.as_bytes()).sheet.drafts[1].text, "shared");
    let text = "a\n\tshared (causa raíz)\nb\n\tshared (causa raíz)\n";
    assert_eq!(written(Syntax::Outline, &about).text, text);
    assert!(good(Syntax::Outline, text.as_bytes()).sheet.drafts[1].root);
}

/// Words in which every sign that means something to a format occurs, but no line end.
fn words() -> impl Strategy<Value = String> {
    "[-a-zñ學0-9 #\"'<>&`*_\\[\\](){}%;:.!|~\\\\=+$^/😀]{1,24}|ishikawa x|&amp;|#35;|<br/>|\\[x\\] y"
        .prop_map(|text| text.trim().to_owned())
        .prop_filter("says something", |text| !text.is_empty())
}

fn note() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => Just(String::new()),
        1 => prop::collection::vec(words(), 1..4).prop_map(|lines| lines.join("\n")),
    ]
}

/// Outlines with everything that there is.
fn sheets() -> impl Strategy<Value = Sheet> {
    let flags = (any::<(bool, bool, bool)>(), 0u16..6);
    let row = (0usize..5, words(), note(), flags, 0usize..8);
    let form = prop::sample::select(vec![Some("fishbone"), Some("drivers"), Some("plain")]);
    (words(), form, prop::collection::vec(row, 1..24)).prop_map(|(title, form, rows)| {
        let mut drafts: Vec<Draft> = Vec::new();
        for (depth, text, note, ((root, weak, shares), known), tags) in rows {
            let depth = drafts.last().map_or(0, |last| depth.min(last.depth + 1));
            let tags = if tags == 0 { "bus & co".to_owned() } else { String::new() };
            let first = shares.then(|| drafts.iter().position(|own| own.again.is_none())).flatten();
            let by = (1..=4).contains(&known).then_some(known);
            let known = by.map(|_| Known { by, weakest: false });
            let plain = Draft { known, ..Draft::default() };
            let role = (root && weak).then_some(node::CHANGE_IDEA);
            let fresh = Draft { depth, text, note, tags, root, weak, role, again: None, ..plain };
            let again = |first: usize| Draft {
                depth,
                weak,
                role: None,
                again: Some(first),
                ..drafts[first].clone()
            };
            drafts.push(first.map_or(fresh, again));
        }
        Sheet { title, form, drafts, ..Sheet::default() }
    })
}

/// The sheet without what a format says it loses.
fn without(sheet: &Sheet, cannot: &[Lost]) -> Sheet {
    let mut sheet = sheet.clone();
    for draft in &mut sheet.drafts {
        for lost in cannot {
            match lost {
                Lost::Shared => draft.again = None,
                Lost::Weak => draft.weak = false,
                Lost::Root => draft.root = false,
                Lost::Known => draft.known = None,
                Lost::Notes => draft.note.clear(),
                Lost::Tags => draft.tags.clear(),
                Lost::Role => draft.role = None,
                Lost::More => sheet.more = 0,
            }
        }
    }
    sheet
}

fn back(syntax: Syntax, sheet: &Sheet) -> (Sheet, String) {
    let text = written(syntax, sheet).text;
    let reading = read(syntax, text.as_bytes());
    assert_eq!(reading.problems, [], "{text}");
    (reading.sheet, text)
}

const ALL: [Lost; 7] =
    [Lost::Shared, Lost::Weak, Lost::Root, Lost::Known, Lost::Notes, Lost::Tags, Lost::Role];

proptest! {
    #[test]
    fn opml_holds_everything(sheet in sheets()) {
        let (read, text) = back(Syntax::Opml, &sheet);
        prop_assert_eq!(read, sheet, "{}", text);
    }

    #[test]
    fn mermaid_holds_titles_and_texts(sheet in sheets()) {
        let (read, text) = back(Syntax::Mermaid, &sheet);
        let form = sheet.form.filter(|form| *form == "fishbone");
        prop_assert_eq!(read, Sheet { form, ..without(&sheet, &ALL) }, "{}", text);
    }

    #[test]
    fn markdown_holds_notes_too(sheet in sheets()) {
        let (read, text) = back(Syntax::Markdown, &sheet);
        let kept = without(&sheet, &[Lost::Shared, Lost::Weak, Lost::Tags, Lost::Role]);
        prop_assert_eq!(read, Sheet { form: None, ..kept }, "{}", text);
    }

    #[test]
    fn indented_text_holds_texts_and_roots(sheet in sheets()) {
        let (read, text) = back(Syntax::Outline, &sheet);
        let lost = [Lost::Shared, Lost::Weak, Lost::Notes, Lost::Tags, Lost::Role];
        let kept = without(&sheet, &lost);
        prop_assert_eq!(read.drafts, kept.drafts, "{}", text);
    }

    #[test]
    fn no_file_brings_it_down(bytes in prop::collection::vec(any::<u8>(), 0..200), text in ".{0,200}") {
        for syntax in Syntax::READ {
            read(syntax, &bytes);
            read(syntax, text.as_bytes());
            read(syntax, format!("<opml>{text}</opml>").as_bytes());
            read(syntax, format!("mindmap\n {text}").as_bytes());
        }
    }
}

fn context() -> Context {
    Context {
        words: commonground::texts::names::WORDS,
        now: Moment::parse("2026-11-21T10:00:00-08:00").unwrap(),
        author: "Ana".into(),
        replica: 7,
        drawn: commonground::engine::Drawn::new([0; 9]),
        language: Language::En,
    }
}

/// A workspace with one outline that drafts were brought into.
fn sheet_for_the_team(workspace: &Workspace, id: &RecordId) -> Result<Sheet, Refusal> {
    Sheet::of(Redacted::of(workspace, Level::Team).seen(workspace), id, Language::En)
}

fn planned(drafts: &[Draft]) -> Result<(Workspace, RecordId), Refusal> {
    let mut workspace = Workspace::default();
    let id = RecordId::parse("outline-1").unwrap();
    let mut given = 0;
    let mut fresh = || {
        given += 1;
        RecordId::parse(&format!("r{given}")).unwrap()
    };
    let values = vec![
        (FieldCode(100), Value::Text2(Box::new(Text2::new(Language::En, "Many")))),
        (outline::FORM.code, Value::Choice(2)),
    ];
    let mut edits = vec![Edit::Create { id: id.clone(), kind: OUTLINE, values }];
    edits.extend(brought(&workspace, &id, drafts, Language::En, &mut fresh)?);
    let transaction = plan(&workspace, &context(), Cause::Import, &edits)?;
    workspace.apply(&transaction);
    Ok((workspace, id))
}

#[test]
fn five_thousand_rows_come_in_and_go_out_the_same() {
    let draft = |at: usize| Draft {
        depth: [0, 1, 2, 3, 1, 2, 1][at % 7],
        text: format!("Row {at} — ñ"),
        root: at % 50 == 3,
        ..Draft::default()
    };
    let mut drafts: Vec<Draft> = (0..5_000).map(draft).collect();
    for at in (70..5_000).step_by(700) {
        drafts[at + 6] = Draft { again: Some(at + 2), depth: 1, ..drafts[at + 2].clone() };
    }
    let sheet =
        Sheet { title: "Many".to_owned(), form: Some("drivers"), drafts, ..Sheet::default() };
    let reading = good(Syntax::Opml, written(Syntax::Opml, &sheet).text.as_bytes());
    let (workspace, id) = planned(&reading.sheet.drafts).unwrap();
    let out = sheet_for_the_team(&workspace, &id).unwrap();
    assert!(out == sheet, "what went in comes out");
    for syntax in [Syntax::Mermaid, Syntax::Outline, Syntax::Markdown] {
        let (read, _) = back(syntax, &sheet);
        let texts = |sheet: &Sheet| -> Vec<(usize, String)> {
            sheet.drafts.iter().map(|own| (own.depth, own.text.clone())).collect()
        };
        assert!(texts(&read) == texts(&sheet), "{syntax:?}");
    }
}

#[test]
fn no_depth_of_a_file_is_too_deep_to_be_read_but_one_can_be_too_deep_to_be_taken() {
    let draft = |depth| Draft { depth, text: format!("Level {depth}"), ..Draft::default() };
    let drafts: Vec<Draft> = (0..5_000).map(draft).collect();
    let sheet = Sheet { title: "Deep".to_owned(), form: Some("plain"), drafts, ..Sheet::default() };
    for syntax in Syntax::READ {
        let (read, _) = back(syntax, &sheet);
        assert!(read.drafts == sheet.drafts, "{syntax:?}");
    }
    let Err(refusal) = planned(&sheet.drafts) else { panic!("too deep") };
    assert!(matches!(refusal, Refusal::OutlineTooLarge { levels: MOST_LEVELS, .. }));
    let deepest = &sheet.drafts[..MOST_LEVELS];
    let (workspace, id) = planned(deepest).unwrap();
    let out = sheet_for_the_team(&workspace, &id).unwrap();
    assert!(out.drafts == deepest);
}
