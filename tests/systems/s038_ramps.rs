//! 38: the small tests of an idea, each after the one from which it goes on, with their size and what came of them;
//! read from the idea, from each of its cycles, and from the aim.

use serde_json::{Value as Json, json};

use crate::cli_office::MemoryOffice;
use crate::{START, made};

struct Ramp {
    office: MemoryOffice,
    aim: String,
    idea: String,
    measure: String,
}

/// Three tests one after the other, the second of which was made by adapting the first.
fn ramp() -> Ramp {
    let office = MemoryOffice::starting(START);
    let aim = made(&office, &["aim", "statement=Fewer come late"]);
    let idea = made(&office, &["node", "text=A parent calls", "role=change_idea"]);
    let measure = made(&office, &["measure", "name=Families reached"]);
    let own = Ramp { office, aim, idea, measure };
    let of = [format!("idea={}", own.idea), format!("aim={}", own.aim)];
    let first = own.add(&["cycle", "title=One class", "people=5", &of[0], &of[1]]);
    own.goes_on(&first, "2026-09-07", "Evening calls are answered");
    let second = format!("{first}-2");
    own.office.out(&["set", &second, "title=Three classes", "people=25", "places=3"]);
    own.goes_on(&second, "2026-10-05", "Ask in both languages");
    own
}

impl Ramp {
    fn add(&self, words: &[&str]) -> String {
        made(&self.office, words)
    }

    /// A test is predicted, carried out, read twice, studied and adapted.
    fn goes_on(&self, cycle: &str, day: &str, learned: &str) {
        let office = self.office.on(day);
        let of = [format!("cycle={cycle}"), format!("measure={}", self.measure)];
        let question = self.add(&["question", "text=How many?", &of[0]]);
        self.add(&["prediction", "text=Most", &format!("question={question}")]);
        office.out(&["set", cycle, &format!("start={day}"), "stage=do", "carried_out=as_planned"]);
        for value in ["3", "4"] {
            let day = format!("date={}", &day[..9]) + value;
            office.out(&["add", "reading", &day, &format!("value={value}"), &of[0], &of[1]]);
        }
        office.out(&["set", cycle, "stage=study", &format!("summary={learned}")]);
        office.out(&["set", cycle, "stage=act", "decision=adapt"]);
    }

    fn told(&self, of: &str) -> Json {
        self.office.json(&["ramp", of])
    }

    fn labels(&self, of: &str) -> Vec<(u64, String)> {
        let told = self.told(of);
        let rungs = told["rungs"].as_array().unwrap().iter();
        let label = |own: &Json| own["label"].as_str().unwrap().to_owned();
        rungs.map(|own| (own["depth"].as_u64().unwrap(), label(own))).collect()
    }
}

#[test]
fn a_chain_of_three_is_read_from_its_idea_from_each_cycle_and_from_the_aim() {
    let ramp = ramp();
    let chain = [(0, "One class"), (1, "Three classes"), (2, "Three classes")];
    let chain = chain.map(|(depth, label)| (depth, label.to_owned()));
    assert_eq!(ramp.labels(&ramp.idea), chain);
    let told = ramp.told(&ramp.idea);
    for rung in told["rungs"].as_array().unwrap() {
        assert_eq!(ramp.labels(rung["id"].as_str().unwrap()), chain);
    }
    let second = &told["rungs"][1];
    let said = [("number", 2), ("people", 25), ("places", 3)];
    assert!(said.iter().all(|(key, value)| second[key] == *value), "{second}");
    assert_eq!((&second["decision"], &second["stage"]), (&json!("adapt"), &json!("act")));
    assert_eq!(second["learned"], "Ask in both languages");
    let thread = ramp.office.json(&["thread", &ramp.aim, "--down"]);
    let down = thread["down"].as_array().unwrap().iter();
    let cycles = down.filter(|own| own["kind"] == "cycle");
    assert_eq!(cycles.map(|own| own["depth"].clone()).collect::<Vec<_>>(), [1, 2, 3]);
    let refused = ramp.office.refused(1, &["ramp", "person-me"]);
    assert!(refused.contains("No change idea and no cycle"), "{refused}");
    // A cycle for no idea stands among those from which it came.
    let alone = ramp.add(&["cycle", "title=Alone"]);
    assert_eq!(ramp.labels(&alone), [(0, "Alone".to_owned())]);
}

#[test]
fn the_ladder_is_told_in_both_languages_and_drawn() {
    let ramp = ramp();
    let told = ramp.office.out(&["ramp", &ramp.idea]);
    for words in
        ["A parent calls\n", "\n  1 One class (", "\n    2 Three classes (", "25 people × 3 places"]
    {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(
        told.contains("act · 5 people · adapt and test again\n    Evening calls are answered"),
        "{told}"
    );
    let spanish = ramp.office.out(&["--lang", "es", "ramp", &ramp.idea]);
    assert!(spanish.contains("25 personas × 3 lugares"), "{spanish}");
    let mermaid = ramp.office.out(&["export", "mermaid", &ramp.idea]);
    assert!(mermaid.contains("\n    n0[\"1 One class · act"), "{mermaid}");
    assert!(mermaid.contains("\n      n1[\"2 Three classes · act"), "{mermaid}");
    let svg = ramp.office.out(&["export", "svg", &ramp.idea]);
    assert!(svg.starts_with("<svg") && svg.contains(">1 One class"), "{svg}");
    // Each test stands above the one from which it goes on, and says what was learned.
    let height = |words: &str| {
        let (before, _) = svg.rsplit_once(&format!(">{words}")).unwrap();
        let y = before.rsplit("y=\"").next().unwrap().split('"').next().unwrap();
        y.parse::<u32>().unwrap()
    };
    assert!(height("2 Three classes") < height("1 One class"), "{svg}");
    assert!(height("1 One class") < height("A parent calls"), "{svg}");
    assert!(svg.contains(">Evening calls are answered"), "{svg}");
}

/// What reviewers of small tests look for is always to be seen, of the idea and of its ramp.
#[test]
fn how_well_the_tests_are_done_is_always_to_be_seen() {
    let ramp = ramp();
    let met = |key: &str| ramp.office.json(&["show", &ramp.idea])["ramp"][key].clone();
    let all = ["iterated", "predicted", "grew", "read_on", "written_down"];
    for key in ["iterated", "predicted", "read_on", "written_down"] {
        assert_eq!(met(key), "met", "{key}");
    }
    // How large the third is nobody has said yet.
    assert_eq!(met("grew"), "unknown");
    let third = ramp.told(&ramp.idea)["rungs"][2]["id"].as_str().unwrap().to_owned();
    ramp.office.out(&["set", &third, "people=60"]);
    assert_eq!(all.map(met), all.map(|_| Json::from("met")));
    ramp.office.out(&["set", &third, "people=3"]);
    assert_eq!(met("grew"), "not_met");
    let words = ramp.office.out(&["ramp", &ramp.idea]);
    assert!(words.contains("Small tests well done\n  4 of 5\n"), "{words}");
    // Of an idea that nobody tests there is nothing to say.
    let other = ramp.add(&["node", "text=Another", "role=change_idea"]);
    assert_eq!(ramp.office.json(&["show", &other])["ramp"], Json::Null);
    assert!(ramp.office.out(&["ramp", &other]).contains("No cycle tests it yet."));
}
