//! Outlines from the command line: in and out, for whom, undone in one step, shared nodes, and no
//! loop by any way in.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod cli_office;
mod today;

use cli_office::MemoryOffice;
use commonground::engine::outlines::Draft;
use commonground::engine::request::Request;
use commonground::exchange::Reply;
use serde_json::Value as Json;

fn add(office: &MemoryOffice, words: &[&str]) -> String {
    let words: Vec<&str> = ["add"].iter().chain(words).copied().collect();
    office.out(&words).trim().to_owned()
}

fn show(office: &MemoryOffice, id: &str) -> Json {
    serde_json::from_str(&office.out(&["show", id, "--format", "json"])).unwrap()
}

/// Imports a text as a format; the reply.
fn bring(office: &MemoryOffice, format: &str, text: &str, more: &[&str]) -> Reply {
    let words = [&["import", format, "-"], more].concat();
    office.run_in(&words, &[], Some(text.as_bytes()), None)
}

fn brought(office: &MemoryOffice, format: &str, text: &str, more: &[&str]) -> String {
    let reply = bring(office, format, text, more);
    assert_eq!((reply.exit, &*reply.err), (0, ""));
    reply.out.trim().to_owned()
}

fn export(office: &MemoryOffice, format: &str, id: &str) -> String {
    office.out(&["export", format, id])
}

/// The id of the node that says so.
fn node(office: &MemoryOffice, text: &str) -> String {
    only(office, "node", &format!("text={text}"))
}

/// The id of the only record with this value.
fn only(office: &MemoryOffice, kind: &str, pair: &str) -> String {
    let list = office.out(&["list", kind, "--where", pair, "--format", "json"]);
    let list: Vec<Json> = serde_json::from_str(&list).unwrap();
    assert_eq!(list.len(), 1, "{pair}");
    list[0]["id"].as_str().unwrap().to_owned()
}

#[test]
fn every_format_comes_in_as_one_step_and_goes_out_again() {
    let text = "Process\n\tWritten by hand\nPeople\n";
    for (format, file) in [
        ("outline", text.to_owned()),
        ("markdown", "# Why\n\n- Process\n  - Written by hand\n- People\n".to_owned()),
        (
            "mermaid",
            "mindmap\n  n((\"Why\"))\n    n0[\"Process\"]\n      n1[\"Written by hand\"]\n    \
             n2[\"People\"]\n"
                .to_owned(),
        ),
    ] {
        let office = MemoryOffice::founded();
        let before = office.out(&["export", "json"]);
        let id = brought(&office, format, &file, &["--title", "Why"]);
        assert_eq!(export(&office, "outline", &id), text);
        assert_eq!(export(&office, format, &id), file);
        let shown = show(&office, &id);
        assert_eq!((&shown["form"], &shown["nodes"]), (&"plain".into(), &3.into()));
        let opml = export(&office, "opml", &id);
        office.out(&["undo"]);
        assert_eq!(office.out(&["export", "json"]), before, "{format}");
        let again = brought(&office, "opml", &opml, &[]);
        assert_eq!(export(&office, "opml", &again), opml);
        assert_eq!(show(&office, &again)["label"], "Why");
    }
}

#[test]
fn a_new_outline_is_called_as_somebody_says_else_the_file_else_its_name() {
    let office = MemoryOffice::founded();
    let label = |id: &str| show(&office, id.trim())["label"].clone();
    let path = "tests/data/outlines/fishbone.mmd";
    let id = office.out(&["import", "mermaid", path]);
    assert_eq!((label(&id), show(&office, id.trim())["form"].clone()), {
        ("Blurry reports".into(), "fishbone".into())
    });
    let id = office.out(&["import", "mermaid", path, "--title", "Blur", "--form", "drivers"]);
    assert_eq!(label(&id), "Blur");
    assert_eq!(show(&office, id.trim())["form"], "drivers");
    let id = office.out(&["import", "outline", "tests/data/outlines/list.md"]);
    assert_eq!(label(&id), "list");
    assert_eq!(label(&brought(&office, "outline", "a", &[])), "(untitled)");
    let spanish = bring(&office, "outline", "niñez", &["--title", "Niñez", "--lang", "es"]);
    assert_eq!(show(&office, spanish.out.trim())["title_es"], "Niñez");
}

#[test]
fn rows_can_be_put_at_the_end_of_an_outline() {
    let office = MemoryOffice::founded();
    let id = brought(&office, "outline", "a\n\tb", &[]);
    let said = brought(&office, "markdown", "- c\n  - d", &["--into", &id[..5]]);
    assert!(said.starts_with("Done: "), "{said}");
    assert_eq!(export(&office, "outline", &id), "a\n\tb\nc\n\td\n");
    office.out(&["undo"]);
    assert_eq!(export(&office, "outline", &id), "a\n\tb\n");
    let a = node(&office, "a");
    for (into, said) in [(&*a, "is not an outline"), ("zzzz", "No record has the id")] {
        let reply = bring(&office, "outline", "x", &["--into", into]);
        assert!(reply.exit == 1 && reply.err.contains(said), "{}", reply.err);
    }
    assert!(office.refused(1, &["export", "opml", &a]).contains("is not an outline"));
    office.out(&["rm", &id]);
    assert!(office.refused(1, &["export", "opml", &id]).contains("in the trash"));
}

#[test]
fn a_wrong_file_is_refused_with_its_place_and_changes_nothing() {
    let office = MemoryOffice::founded();
    let before = office.out(&["export", "json"]);
    let said = office.refused(1, &["import", "opml", "tests/data/outlines/broken.opml"]);
    assert!(said.starts_with("tests/data/outlines/broken.opml:5:27  From here on"), "{said}");
    let spanish = bring(&office, "mermaid", "pie\n", &["--lang", "es"]);
    assert!(spanish.err.starts_with("-:1:1  Esto no es ni «mindmap»"), "{}", spanish.err);
    let deep: String = (0..201).map(|depth| format!("{}x\n", "\t".repeat(depth))).collect();
    let reply = bring(&office, "outline", &deep, &[]);
    assert_eq!((reply.exit, reply.err.lines().count()), (1, 1));
    assert!(reply.err.contains("20,000 rows and 200 levels"), "{}", reply.err);
    assert_eq!(office.out(&["export", "json"]), before);
    let reply = office.run(&["import", "mermaid", "tests/data/outlines/mindmap.mmd"]);
    assert_eq!(reply.exit, 0);
    assert!(reply.err.contains("mindmap.mmd:10:7  Left out: 2 icons"), "{}", reply.err);
    office.refused(2, &["import", "opml", "x", "--into", "y", "--title", "z"]);
}

/// A driver diagram: "Calls" stands below both drivers, weakly below the second; the note, tags
/// and root flag are on it.
const DRIVERS: &str = "<opml><head><title>Theory</title></head><body cg_form='drivers'>\
    <outline text='Trust'><outline text='Calls' cg_shared='1' cg_root='true' _note='by Luz' \
    cg_tags='phone'><outline text='Script'/></outline></outline>\
    <outline text='Time'><outline text='Calls' cg_shared='1' cg_weak='true'/></outline>\
    </body></opml>";

#[test]
fn what_a_format_cannot_hold_is_said_in_one_sentence() {
    let office = MemoryOffice::founded();
    let id = brought(&office, "opml", DRIVERS, &[]);
    let said = |words: &[&str]| office.run(words).err;
    assert_eq!(said(&["export", "opml", &id]), "");
    assert_eq!(
        said(&["export", "mermaid", &id]),
        "This format cannot hold everything: 1 shared row is written once more, 1 weak link is left \
         out, 1 mark of a root cause is left out, 1 note is left out, the tags of 1 row are left \
         out.\n"
    );
    office.out(&["set", &node(&office, "Trust"), "text_es=Confianza", "owner=person-me"]);
    let more = said(&["export", "opml", &id]);
    assert!(more.contains("1 row has an owner, a measure"), "{more}");
    let spanish = said(&["--lang", "es", "export", "markdown", &id]);
    assert!(spanish.starts_with("En este formato no cabe todo: 1 fila compartida"), "{spanish}");
    assert!(!spanish.contains("nota"), "{spanish}");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("theory.opml");
    let name = file.to_str().unwrap();
    let printed = export(&office, "opml", &id);
    office.out(&["export", "opml", &id, "--output", name]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), printed);
    let on_terminal = office.run_in(&["export", "outline", &id], &[], None, Some(80));
    assert!(on_terminal.out.contains("\n        Script\n"), "{}", on_terminal.out);
}

#[test]
fn a_shared_node_is_edited_once_and_seen_everywhere() {
    let office = MemoryOffice::founded();
    let id = brought(&office, "opml", DRIVERS, &[]);
    let other = brought(&office, "outline", "Elsewhere", &[]);
    let calls = node(&office, "Calls");
    add(&office, &["placement", &format!("outline={other}"), &format!("node={calls}")]);
    let all = |office: &MemoryOffice| -> Vec<String> {
        let formats = ["opml", "mermaid", "outline", "markdown"];
        let of = |id: &str| formats.map(|format| export(office, format, id));
        [of(&id), of(&other)].concat()
    };
    let before = all(&office);
    office.out(&["set", &calls, "text=Visits"]);
    for text in all(&office) {
        assert!(text.contains("Visits") && !text.contains("Calls"), "{text}");
    }
    office.out(&["undo"]);
    assert_eq!(all(&office), before);
    let places = office.out(&["list", "placement", "--where", &format!("node={calls}")]);
    assert_eq!(places.lines().count(), 4, "a head and three places:\n{places}");
}

#[test]
fn what_its_readers_may_not_see_is_not_in_it_nor_counted() {
    let office = MemoryOffice::founded();
    let id = brought(&office, "opml", DRIVERS, &[]);
    let trust = node(&office, "Trust");
    office.out(&["set", &trust, "level=private"]);
    let opml = export(&office, "opml", &id);
    assert!(!opml.contains("Trust") && !opml.contains("Script"), "{opml}");
    assert!(opml.contains("Time") && opml.contains("Calls"), "its other place is seen: {opml}");
    assert!(!opml.contains("cg_shared"), "that it stands elsewhere too is not told: {opml}");
    let mermaid = office.run(&["export", "mermaid", &id]);
    assert!(!mermaid.err.contains("shared"), "{}", mermaid.err);
    office.out(&["set", &node(&office, "Calls"), "level=private"]);
    let mermaid = office.run(&["export", "mermaid", &id]);
    assert_eq!((mermaid.exit, &*mermaid.err), (0, ""), "nothing is left that could be lost");
    office.out(&["set", &id, "level=private"]);
    for audience in ["team", "partner", "public"] {
        let said = office.refused(1, &["export", "opml", &id, "--audience", audience]);
        assert!(said.contains("No record has the id"), "{said}");
    }
}

/// Two outlines of one place each: A in one, B in the other; their nodes and placements.
fn two_places(office: &MemoryOffice) -> [String; 4] {
    brought(office, "outline", "A", &[]);
    brought(office, "outline", "B", &[]);
    let (a, b) = (node(office, "A"), node(office, "B"));
    let place = |node: &str| only(office, "placement", &format!("node={node}"));
    let (at_a, at_b) = (place(&a), place(&b));
    [a, b, at_a, at_b]
}

#[test]
fn no_way_in_closes_a_loop() {
    let office = MemoryOffice::founded();
    let [a, b, at_a, at_b] = two_places(&office);
    let outline = show(&office, &at_b)["outline"].as_str().unwrap().to_owned();
    let place = |node: &str, parent: &str| {
        let pairs =
            [format!("outline={outline}"), format!("node={node}"), format!("parent={parent}")];
        office.run(&["add", "placement", &pairs[0], &pairs[1], &pairs[2]])
    };
    let refused = |reply: Reply| {
        assert!(reply.exit == 1 && reply.err.contains("part of itself"), "{}", reply.err);
    };
    refused(place(&b, &at_b));
    assert_eq!(place(&a, &at_b).exit, 0, "A also stands below B");
    refused(place(&b, &at_a));
    refused(office.run(&["set", &at_b, &format!("parent={at_a}")]));
    let below = brought(&office, "outline", "C\n\tD", &[]);
    let (c, d) = (node(&office, "C"), node(&office, "D"));
    let at_d = only(&office, "placement", &format!("node={d}"));
    refused(office.run(&["set", &at_d, &format!("node={c}")]));
    let itself = "<opml><body><outline text='x' cg_shared='1'><outline text='y'>\
                  <outline text='x' cg_shared='1'/></outline></outline></body></opml>";
    refused(bring(&office, "opml", itself, &[]));

    // A document that holds a loop, made by changing one parent in a good one.
    let document = office.out(&["export", "json"]);
    let at_c = only(&office, "placement", &format!("node={c}"));
    let mut json: Json = serde_json::from_str(&document).unwrap();
    let records = json["records"].as_array_mut().unwrap();
    let own = records.iter_mut().find(|own| own["id"] == *at_c.as_str()).unwrap();
    own["parent"] = at_d.as_str().into();
    let fresh = MemoryOffice::founded();
    let bytes = json.to_string();
    let reply = fresh.run_in(&["import", "json", "-"], &[], Some(bytes.as_bytes()), None);
    refused(reply);
    assert_eq!(export(&office, "outline", &below), "C\n\tD\n");
}

#[test]
fn neither_undo_nor_the_trash_bring_a_loop_back() {
    let office = MemoryOffice::founded();
    let [_, _, at_a, at_b] = two_places(&office);
    let below = |one: &str, other: &str| office.run(&["set", one, &format!("parent={other}")]);
    assert_eq!(below(&at_a, &at_b).exit, 0);
    let log: Vec<Json> = serde_json::from_str(&office.out(&["log", "--format", "json"])).unwrap();
    let step = log.iter().filter_map(|deed| deed["step"].as_u64()).max().unwrap();
    office.out(&["set", &at_a, "parent="]);
    let apart = (step + 1).to_string();
    assert_eq!(below(&at_b, &at_a).exit, 0, "now it may stand the other way round");
    assert!(office.refused(1, &["undo", &apart]).contains("part of itself"));
    office.out(&["undo"]);
    office.out(&["undo", &apart]);
    assert_eq!(below(&at_b, &at_a).exit, 1, "A is below B again");

    office.out(&["rm", &at_a]);
    let b = show(&office, &at_b)["node"].as_str().unwrap().to_owned();
    let a = show(&office, &at_a)["node"].as_str().unwrap().to_owned();
    let outline = show(&office, &at_b)["outline"].as_str().unwrap().to_owned();
    let outline = format!("outline={outline}");
    let second = add(&office, &["placement", &outline, &format!("node={a}")]);
    add(&office, &["placement", &outline, &format!("node={b}"), &format!("parent={second}")]);
    assert!(office.refused(1, &["rm", "--restore", &at_a]).contains("part of itself"));
}

#[test]
fn what_crosses_to_the_workspace_is_rows() {
    let draft = Draft { depth: 1, text: "ñ".to_owned(), again: Some(0), ..Draft::default() };
    let request = Request::ImportOutline {
        id: "x".to_owned(),
        title: "T".to_owned(),
        about: None,
        form: "plain".to_owned(),
        into: None,
        drafts: vec![Draft::default(), draft],
    };
    let line = serde_json::to_string(&request).unwrap();
    assert_eq!(serde_json::from_str::<Request>(&line).unwrap(), request);
}

#[test]
fn a_picture_is_headed_by_what_the_outline_is_about_as_far_as_it_may_be_seen() {
    let office = MemoryOffice::founded();
    let problem = office.out(&["add", "problem", "statement=Many miss class"]);
    let problem = problem.trim();
    let about = format!("problem={problem}");
    let outline = office.out(&["add", "outline", "title=Bones", "form=fishbone", &about]);
    let svg = |audience| office.out(&["export", "svg", outline.trim(), "--audience", audience]);
    assert!(svg("team").contains(">Many miss class<"), "{}", svg("team"));
    office.out(&["set", problem, "level=private"]);
    assert!(!svg("team").contains("Many miss") && svg("team").contains(">Bones<"));
}

#[test]
fn of_a_step_with_very_many_rows_the_log_and_undo_count_the_rest() {
    let office = MemoryOffice::founded();
    let rows: String = (0..60).map(|n| format!("Row {n}\n")).collect();
    brought(&office, "outline", &rows, &["--title", "Long"]);
    let log = office.out(&["log", "--limit", "1"]);
    assert!(log.lines().count() < 15 && log.contains("… and 51 more records"), "{log}");
    let spanish = office.out(&["--lang", "es", "log", "--limit", "1"]);
    assert!(spanish.contains("… y 51 registros más"), "{spanish}");
    let undone = office.out(&["undo"]);
    assert!(undone.lines().count() < 15 && undone.contains("… and 51 more records"), "{undone}");
}

/// One line for one thing done: a row is told by its words, never by its place.
#[test]
fn the_log_tells_rows_and_no_places() {
    let office = MemoryOffice::founded();
    let outline = brought(&office, "outline", "Process\nPeople\n", &["--title", "Why"]);
    let log = office.out(&["log", "--limit", "1"]);
    assert!(log.contains("added “People” (row of an outline)"), "{log}");
    assert!(!log.contains("place"), "{log}");
    let rows = office.json(&["list", "placement", "--where", &format!("outline={outline}")]);
    let placed = |text: &str| {
        let node = node(&office, text);
        let own = rows.as_array().unwrap().iter().find(|row| row["node"] == node.as_str()).unwrap();
        (own["id"].as_str().unwrap().to_owned(), own["order"].as_str().unwrap().to_owned())
    };
    let ((first, _), (second, order)) = (placed("Process"), placed("People"));
    let newest = || {
        let log = office.out(&["log", "--limit", "1"]);
        log.lines()
            .skip(1)
            .map(|line| line.split("  ").last().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    office.out(&["set", &first, &format!("order={order}80")]);
    assert_eq!(newest(), ["Ana Ruiz moved “Process” down"]);
    office.out(&["undo"]);
    assert_eq!(newest(), ["undoing step 3: Ana Ruiz moved “Process” up"]);
    office.out(&["set", &second, &format!("parent={first}")]);
    assert_eq!(newest(), ["Ana Ruiz moved “People” to another place"]);
    office.out(&["rm", &second]);
    assert!(!newest().join("").contains("place in"), "{:?}", newest());
    let json = office.json(&["log", "--limit", "6"]).to_string();
    assert!(json.contains(r#""act":"moved","way":"down""#), "{json}");
}

#[test]
fn a_driver_diagram_comes_in_once_and_goes_back_in_one_step() {
    let office = MemoryOffice::founded();
    let aim = add(&office, &["aim", "statement=Every child is here"]);
    let rows = "id,level,parent,further_parents,text\n\
        a,aim,,,Every child is here\n1,primary,a,,Families know\n2,primary,a,,The way is safe\n\
        3,secondary,1,2,We call\n4,idea,1,,A letter\n";
    let id = brought(&office, "drivers", rows, &[]);
    let diagram = show(&office, &id);
    assert_eq!(diagram["title"], "Every child is here");
    assert_eq!((&diagram["form"], &diagram["aim"]), (&Json::from("drivers"), &Json::from(&*aim)));
    // Two places of one node; and an idea that stands where others would be secondary drivers.
    assert_eq!(office.json(&["list", "node"]).as_array().unwrap().len(), 4);
    assert_eq!(office.json(&["list", "placement"]).as_array().unwrap().len(), 5);
    assert_eq!(show(&office, &node(&office, "A letter"))["role"], "change_idea");
    let before = office.out(&["export", "json"]);
    assert!(brought(&office, "drivers", rows, &[]).starts_with("Nothing to do"));
    assert_eq!(office.out(&["export", "json"]), before, "the same file again adds nothing");
    // Its way out and in again leads to the same.
    let out = export(&office, "drivers", &id);
    assert!(brought(&office, "drivers", &out, &["--title", "Else"]).starts_with("Nothing to do"));
    let other = MemoryOffice::founded();
    let there = brought(&other, "drivers", &out, &[]);
    assert_eq!(export(&other, "drivers", &there), out);
    office.out(&["undo"]);
    assert_eq!(office.json(&["list", "node"]), Json::Array(Vec::new()));
    office.refused(1, &["export", "drivers", &id]);
}

#[test]
fn of_a_driver_diagram_with_a_mistake_nothing_is_taken() {
    let office = MemoryOffice::founded();
    let before = office.out(&["export", "json"]);
    let heads = "id,level,parent,further_parents,text\n";
    for (rows, told, spanish) in [
        ("1,,,,Know\n2,,9,,Call\n", "-:3:3  There is no row “9”", "No hay ninguna fila «9»"),
        ("1,,2,,Know\n2,,1,,Call\n", "-:2:1  “Know” would stand below", "debajo de sí misma"),
    ] {
        let text = format!("{heads}{rows}");
        let reply = bring(&office, "drivers", &text, &[]);
        assert!(reply.exit == 1 && reply.err.contains(told), "{}", reply.err);
        let reply = bring(&office, "drivers", &text, &["--lang", "es"]);
        assert!(reply.exit == 1 && reply.err.contains(spanish), "{}", reply.err);
    }
    assert_eq!(office.out(&["export", "json"]), before);
}
