//! 37: one thread from an expectation to what was read: up, why we do this; down, what came of it.

use commonground::domain::Language;
use commonground::tui::Message;
use serde_json::Value as Json;

use crate::cli_office::MemoryOffice;
use crate::made;
use crate::tui_stage::Stage;
use crate::tui_stage::records::school;

/// The records of a whole thread, from the expectation down to what was read, and the driver that was made
/// from a cause.
struct Whole {
    office: MemoryOffice,
    ids: Vec<(&'static str, String)>,
}

fn whole() -> Whole {
    let mut own = Whole { office: MemoryOffice::founded(), ids: Vec::new() };
    let steps: [(&str, &[&str]); 16] = [
        ("expectation", &["expectation", "text=A call the same day", "holder=group-families"]),
        ("problem", &["problem", "statement=Many come late", "expectations={expectation}"]),
        ("fishbone", &["outline", "title=Why late?", "form=fishbone", "problem={problem}"]),
        ("bone", &["node", "text=Word from school"]),
        ("at-bone", &["placement", "outline={fishbone}", "node={bone}", "order=a"]),
        ("cause", &["node", "text=No call by day two", "root=yes"]),
        (
            "at-cause",
            &["placement", "outline={fishbone}", "node={cause}", "parent={at-bone}", "order=a"],
        ),
        ("measure", &["measure", "name=Late arrivals"]),
        ("aim", &["aim", "statement=Fewer come late", "problem={problem}", "measure={measure}"]),
        ("diagram", &["outline", "title=How", "form=drivers", "aim={aim}"]),
        ("driver", &["node", "text=Calls in both languages"]),
        ("at-driver", &["placement", "outline={diagram}", "node={driver}", "order=a"]),
        ("idea", &["node", "text=A parent calls", "role=change_idea"]),
        (
            "at-idea",
            &["placement", "outline={diagram}", "node={idea}", "parent={at-driver}", "order=a"],
        ),
        ("cycle", &["cycle", "title=Five calls", "idea={idea}", "aim={aim}", "measure={measure}"]),
        (
            "reading",
            &["reading", "measure={measure}", "cycle={cycle}", "date=2026-09-01", "value=9"],
        ),
    ];
    for (name, words) in steps {
        let words: Vec<String> = words.iter().map(|word| own.filled(word)).collect();
        let id = made(&own.office, &words.iter().map(String::as_str).collect::<Vec<_>>());
        own.ids.push((name, id));
    }
    own.office.out(&["link", own.id("driver"), "made_from", own.id("cause")]);
    own
}

impl Whole {
    fn id(&self, name: &str) -> &str {
        &self.ids.iter().find(|(own, _)| *own == name).unwrap().1
    }

    fn filled(&self, word: &str) -> String {
        let fill =
            |word: String, (name, id): &(&str, String)| word.replace(&format!("{{{name}}}"), id);
        self.ids.iter().fold(word.to_owned(), fill)
    }

    fn thread(&self, words: &[&str]) -> Json {
        self.office.json(&[&["thread"], words].concat())
    }

    /// What is met one way, with how far away it is; `*` where it was told before.
    fn met(&self, of: &str, way: &str) -> Vec<String> {
        let thread = self.thread(&[self.id(of)]);
        let met = thread[way].as_array().unwrap().iter().map(|knot| {
            let name = self.ids.iter().find(|(_, id)| knot["id"] == **id).unwrap().0;
            let again = if knot["again"] == true { "*" } else { "" };
            format!("{} {name}{again}", knot["depth"])
        });
        met.collect()
    }
}

#[test]
fn from_what_was_read_one_comes_up_to_the_expectation() {
    let whole = whole();
    let up = [
        "1 cycle",
        "2 idea",
        "3 driver",
        "4 diagram",
        "5 aim",
        "6 problem",
        "7 expectation",
        "4 cause",
        "5 bone",
        "6 fishbone",
        "7 problem*",
    ];
    assert_eq!(whole.met("reading", "up"), up);
}

/// Where a longer way leads to the same record, the short one says nothing more: a cycle stands below its idea,
/// not below the aim as well.
#[test]
fn from_the_expectation_one_comes_down_to_what_was_read() {
    let whole = whole();
    let down = [
        "1 problem",
        "2 aim",
        "3 diagram",
        "4 driver",
        "5 idea",
        "6 cycle",
        "7 measure",
        "7 reading",
        "2 fishbone",
        "3 bone",
        "4 cause",
        "5 driver*",
    ];
    assert_eq!(whole.met("expectation", "down"), down);
    assert!(whole.met("expectation", "up").is_empty());
    // A reading for no cycle was read for the sake of its measure.
    whole.office.out(&["set", whole.id("reading"), "cycle="]);
    assert_eq!(whole.met("reading", "up")[0], "1 measure");
    assert_eq!(whole.met("measure", "down"), ["1 reading"]);
}

#[test]
fn the_thread_is_told_in_both_languages_one_way_or_both_and_as_graphs() {
    let whole = whole();
    let (idea, cycle) = (whole.id("idea"), whole.id("cycle"));
    let told = |words: &[&str]| whole.office.out(&[words, &["thread", idea]].concat());
    for words in ["Why we do this:", "What came of it:", "change idea", "fishbone"] {
        assert!(told(&[]).contains(words), "{words}: {}", told(&[]));
    }
    for words in ["Por qué lo hacemos:", "Qué resultó:", "idea de cambio", "vea su otro renglón"]
    {
        assert!(told(&["--lang", "es"]).contains(words), "{words}: {}", told(&["--lang", "es"]));
    }
    // A line each; what is farther up stands higher.
    let lines = told(&[]);
    let at = |words: &str| lines.lines().position(|line| line.contains(words)).unwrap();
    assert!(at("A call the same day") < at("Fewer come late"));
    assert!(
        at("Fewer come late") < at("› A parent calls") && at("› A parent calls") < at("Five calls")
    );
    let up = whole.office.out(&["thread", idea, "--up"]);
    assert!(up.contains("Calls in both") && !up.contains("Five calls"), "{up}");
    let down = whole.office.out(&["thread", idea, "--down"]);
    assert!(!down.contains("Calls in both") && down.contains("Five calls"), "{down}");
    whole.office.refused(2, &["thread", idea, "--up", "--down"]);
    let dot = whole.office.out(&["thread", idea, "--format", "dot"]);
    assert!(
        dot.starts_with("digraph {\n") && dot.contains(&format!("\"{idea}\" -> \"{cycle}\"")),
        "{dot}"
    );
    let mermaid = whole.office.out(&["thread", idea, "--format", "mermaid"]);
    assert!(
        mermaid.starts_with("flowchart TD\n  n0([\"A parent calls (change idea)\"])\n"),
        "{mermaid}"
    );
}

/// What somebody may not know of is not on their thread, and nothing behind it.
#[test]
fn an_audience_is_told_only_what_it_may_know() {
    let whole = whole();
    for id in ["problem", "aim", "diagram", "driver", "idea", "cycle"] {
        whole.office.out(&["set", whole.id(id), "level=public"]);
    }
    let cycle = whole.id("cycle");
    let for_all = ["thread", cycle, "--audience", "public"];
    let public = whole.office.out(&for_all);
    // To which idea a cycle belongs is the team's: the public is told of no way there.
    assert!(
        !public.contains("A parent calls") && !public.contains("A call the same day"),
        "{public}"
    );
    assert!(!public.contains("Not said yet"), "{public}");
    let reading = ["thread", whole.id("reading"), "--audience", "public"];
    whole.office.refused(1, &reading);
    let team = whole.office.out(&["thread", cycle, "--audience", "team"]);
    assert!(team.contains("A parent calls") && team.contains("A call the same day"), "{team}");
}

#[test]
fn what_nobody_has_said_yet_on_the_way_up_is_told_where_it_is_lacking() {
    let whole = whole();
    let lacks = |id: &str| whole.thread(&[whole.id(id)])["lacks"].clone();
    assert_eq!(lacks("cycle"), serde_json::json!([]));
    whole.office.out(&["set", whole.id("aim"), "problem="]);
    let lack = serde_json::json!([{ "id": whole.id("aim"), "field": "problem" }]);
    assert_eq!(lacks("cycle"), lack);
    let told = whole.office.out(&["thread", whole.id("cycle")]);
    assert!(told.contains("Not said yet: Problem – Fewer come late"), "{told}");
}

/// Links of several may go round in a circle; whoever follows them comes to an end.
#[test]
fn whoever_goes_round_in_a_circle_comes_to_an_end() {
    let office = MemoryOffice::founded();
    let decision =
        |text: &str| made(&office, &["decision", &format!("text={text}"), "date=2026-09-01"]);
    let [one, two, three] = ["One", "Two", "Three"].map(decision);
    for (id, about) in [(&one, &two), (&two, &three), (&three, &one)] {
        office.out(&["set", id, &format!("about={about}")]);
    }
    let thread = office.json(&["thread", &one]);
    let labels = |way: &str| {
        let knots = thread[way].as_array().unwrap().iter();
        knots.map(|own| own["label"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(labels("up"), ["Two", "Three", "One"]);
    assert_eq!(labels("down"), ["Three", "Two", "One"]);
    let alone = office.out(&["thread", "person-me"]);
    assert!(alone.contains("Nothing is linked above or below it yet."), "{alone}");
}

/// By one key from a cycle up to its problem, and back.
#[test]
fn the_thread_stands_beside_what_it_was_taken_up_from() {
    let mut stage = Stage::closed(Language::Es, "vim");
    stage.send(Message::Resize(120, 40));
    let mut workspace = stage.founded();
    stage.keep(&mut workspace, &school());
    stage.open(workspace);
    stage.keys("5 !").sees("Por qué · qué resultó").sees("Enlazar Problema: Cien familias");
    // What is lacking is filled in where it is lacking.
    stage.keys("g g enter").sees("Problema").text("faltan").keys("enter").sees("Faltan familias");
    stage.keys("esc esc").sees("Por qué · qué resultó").misses("Enlazar Problema");
    stage.sees("Enlazar Qué se espera: Faltan familias");
    stage
        .keys("g g j enter")
        .sees("Motores de la despensa")
        .keys("esc esc")
        .sees("Ciclos · por etapa");
}

/// What waits on Home is asked why by the same key.
#[test]
fn what_waits_on_home_leads_to_its_thread() {
    let mut stage = Stage::closed(Language::En, "vim");
    stage.send(Message::Resize(120, 40));
    let mut workspace = stage.founded();
    stage.keep(&mut workspace, &school());
    stage.open(workspace);
    stage.keys("1 !").sees("Why · what came of it").keys("esc").misses("Why · what came of it");
}
