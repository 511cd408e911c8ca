//! 38: what was asked and predicted before a test began is sealed. By whatever way somebody comes, it holds, or it is
//! amended for a reason that stands beside what it said before. What came out tells how well people predict.

use serde_json::Value as Json;

use crate::cli_office::MemoryOffice;
use crate::{START, made};

struct Test {
    office: MemoryOffice,
    cycle: String,
    question: String,
    prediction: String,
}

/// A test that is planned, with a question and its prediction.
fn planned() -> Test {
    let office = MemoryOffice::starting(START);
    office.on("2026-11-20");
    let cycle = made(&office, &["cycle", "title=Call on day two"]);
    let question =
        made(&office, &["question", "text=How many come back?", &format!("cycle={cycle}")]);
    let of = format!("question={question}");
    let words = ["prediction", "text=Six or seven", &of, "low=6", "high=7", "confidence=likely"];
    let prediction = made(&office, &words);
    Test { office, cycle, question, prediction }
}

/// The same, begun.
fn begun() -> Test {
    let test = planned();
    test.office.out(&["set", &test.cycle, "stage=do"]);
    test
}

impl Test {
    fn show(&self, id: &str) -> Json {
        self.office.json(&["show", id])
    }

    fn low(&self) -> Json {
        self.show(&self.prediction)["low"].clone()
    }

    fn amendments(&self) -> Vec<Json> {
        self.office.json(&["list", "revision"]).as_array().unwrap().clone()
    }
}

#[test]
fn until_the_test_begins_a_prediction_is_changed_freely() {
    let test = planned();
    test.office.out(&["set", &test.prediction, "low=5"]);
    test.office.out(&["set", &test.question, "text=How many return?"]);
    assert_eq!((test.low(), test.show(&test.cycle)["sealed"].clone()), (5.into(), Json::Null));
    let begun = begun();
    assert_eq!(begun.show(&begun.cycle)["sealed"], "2026-11-20");
    let refused = begun.office.refused(1, &["set", &begun.cycle, "sealed="]);
    assert!(refused.contains("kept by the program"), "{refused}");
}

#[test]
fn a_sealed_prediction_holds_by_every_way_in() {
    let test = begun();
    let office = &test.office;
    let before = office.out(&["export", "json"]);
    let (prediction, question) = (&*test.prediction, &*test.question);
    for change in ["low=9", "high=90", "confidence=certain", "text=Nine", "expected=no"] {
        let sentence = office.refused(1, &["set", prediction, change]);
        assert!(sentence.contains("say why"), "{change}: {sentence}");
    }
    let spanish = office.refused(1, &["--lang", "es", "set", prediction, "low=9"]);
    assert!(spanish.contains("diga por qué"), "{spanish}");
    for words in [&["rm", prediction][..], &["rm", question], &["set", question, "text=Another?"]] {
        assert!(office.refused(1, words).to_lowercase().contains("say why"), "{words:?}");
    }
    // A row of a file is refused alike, and the rest of the file is told.
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("predictions.csv");
    std::fs::write(&file, format!("id,low\n{prediction},9\n")).unwrap();
    let told = office.refused(1, &["import", "csv", "prediction", file.to_str().unwrap()]);
    assert!(told.contains("sealed"), "{told}");
    assert_eq!(office.out(&["export", "json"]), before, "nothing of it was kept");
}

#[test]
fn undo_and_redo_go_around_no_seal() {
    let test = planned();
    let office = &test.office;
    office.out(&["set", &test.prediction, "low=5"]);
    let changed = office.json(&["log", &test.prediction, "--limit", "1"])[0]["step"].clone();
    office.out(&["set", &test.cycle, "stage=do"]);
    let refused = office.refused(1, &["undo", &changed.to_string()]);
    assert!(refused.contains("sealed"), "{refused}");
    // The step back to planning is taken back, the seal is not.
    office.out(&["undo"]);
    assert_eq!(test.show(&test.cycle)["stage"], "plan");
    assert_eq!(test.show(&test.cycle)["sealed"], "2026-11-20");
    let refused = office.refused(1, &["set", &test.prediction, "low=2"]);
    assert!(refused.contains("say why"), "{refused}");
    assert!(office.refused(1, &["undo"]).contains("sealed"));
    assert_eq!(test.low(), 5);
    office.out(&["redo"]);
    assert_eq!(test.show(&test.cycle)["stage"], "do");
    assert_eq!(test.show(&test.cycle)["sealed"], "2026-11-20");
}

#[test]
fn an_amendment_has_its_reason_its_day_and_what_was_said_before() {
    let test = begun();
    let office = &test.office;
    office.on("2026-11-24");
    let because = ["--because", "One child moved away"];
    office.out(&[&["set", &test.prediction, "low=5"][..], &because].concat());
    let [amendment] = &test.amendments()[..] else { panic!("one amendment") };
    assert_eq!(amendment["about"], *test.prediction);
    assert_eq!(amendment["reason"], "One child moved away");
    assert_eq!(amendment["former"], "6");
    assert!(amendment["created"].as_str().unwrap().starts_with("2026-11-24"), "{amendment}");
    assert_eq!(test.show(&test.prediction)["amended"], true);
    // It goes and comes again with its reason.
    office.out(&["undo"]);
    assert_eq!((test.low(), test.amendments().len()), (6.into(), 0));
    office.out(&["redo"]);
    assert_eq!((test.low(), test.amendments().len()), (5.into(), 1));
    // What came out is no amendment.
    office.out(&["set", &test.prediction, "result=5", "learned=Mornings are hard"]);
    assert_eq!(test.amendments().len(), 1);
}

#[test]
fn what_came_out_stands_beside_what_was_predicted() {
    let test = begun();
    let office = &test.office;
    let matched = |words: &[&str]| {
        office.out(&[&["set", &test.prediction][..], words].concat());
        let shown = test.show(&test.prediction);
        (shown["match"].as_str().map(str::to_owned), shown["off"].clone())
    };
    let is = |word: &str| Some(word.to_owned());
    assert_eq!(matched(&["result="]), (None, Json::Null));
    for (result, word, off) in
        [("6", "true", 0), ("7", "true", 0), ("4", "false", 2), ("10", "false", 3)]
    {
        let told = matched(&[&format!("result={result}")]);
        assert_eq!(told, (is(word), off.into()), "{result}");
    }
    // What was counted tells more than what is said of it; without a number the word counts.
    assert_eq!(matched(&["answer=yes"]).0, is("false"));
    assert_eq!(matched(&["result=", "answer=partly"]).0, is("half"));
    // A no that was predicted came true.
    office.out(&["set", &test.prediction, "expected=no", "--because", "It was meant so"]);
    assert_eq!(matched(&["answer=no"]).0, is("true"));
}

#[test]
fn how_well_people_predict_is_told_by_how_sure_they_were() {
    let office = MemoryOffice::starting(START);
    office.on("2026-11-20");
    let cycle = made(&office, &["cycle", "title=Call on day two"]);
    let question =
        made(&office, &["question", "text=How many come back?", &format!("cycle={cycle}")]);
    let of = format!("question={question}");
    let predict = |text: &str, sure: &str| {
        made(&office, &["prediction", &format!("text={text}"), &of, &format!("confidence={sure}")])
    };
    let sure = [predict("A", "certain"), predict("B", "certain")];
    let even = predict("C", "even");
    office.out(&["set", &cycle, "stage=do"]);
    // Written when the answer could be seen already: it is marked, and counts for nothing.
    let late = predict("D", "certain");
    assert_eq!(office.json(&["show", &late])["late"], "2026-11-20");
    for (id, answer) in [(&sure[0], "yes"), (&sure[1], "no"), (&even, "yes"), (&late, "yes")] {
        office.out(&["set", id, &format!("answer={answer}")]);
    }
    let totals = office.json(&["list", "prediction", "--figures"]);
    let own = totals.as_array().unwrap().iter().find(|own| own["key"] == "came_true").unwrap();
    assert_eq!((&own["whole"], &own["of"]), (&2.into(), &3.into()), "{own}");
    assert_eq!(own["parts"]["certain"], 1, "{own}");
    assert_eq!(own["parts_of"]["certain"], 2, "{own}");
    assert_eq!((&own["parts"]["even"], &own["parts_of"]["even"]), (&1.into(), &1.into()));
    let told = office.out(&["list", "prediction", "--figures"]);
    assert!(told.contains("90 % or more") && told.contains("1 of 2"), "{told}");
    assert!(office.out(&["gaps", "prediction"]).contains("after the test had begun"));
}

#[test]
fn a_test_that_grows_more_than_five_fold_says_why() {
    let test = begun();
    let office = &test.office;
    office.out(&["set", &test.cycle, "people=5"]);
    let measure = made(office, &["measure", "name=Late"]);
    let on = [format!("measure={measure}"), format!("cycle={}", test.cycle)];
    made(office, &["reading", "date=2026-11-20", "value=3", &on[0], &on[1]]);
    office.out(&["set", &test.cycle, "stage=study", "summary=It works"]);
    office.out(&["set", &test.cycle, "stage=act"]);
    office.out(&["set", &test.cycle, "decision=adapt"]);
    let next = format!("{}-2", test.cycle);
    let refused = office.refused(1, &["set", &next, "people=26"]);
    assert!(refused.contains("more than five times"), "{refused}");
    office.out(&["set", &next, "people=25"]);
    office.out(&["set", &next, "people=60", "--because", "The whole grade asked for it"]);
    let kept = test.amendments();
    assert!(kept.iter().any(|own| own["reason"] == "The whole grade asked for it"), "{kept:?}");
    // Before it is decided what came of a test, more take part only for a reason.
    office.out(&["set", &test.cycle, "decision="]);
    assert!(office.refused(1, &["set", &next, "people=24"]).contains("no decision yet"));
}

/// How well a team foretells is what its tests tell: those for its aim, and for the aims that answer its problem.
#[test]
fn a_team_learns_how_well_it_foretells() {
    let office = MemoryOffice::starting(START);
    let problem = made(&office, &["problem", "statement=Many come late"]);
    let aim = made(&office, &["aim", "statement=Fewer", &format!("problem={problem}")]);
    let team = |words: &[&str]| {
        let own = [&["team", "form=problem_solving"], words].concat();
        made(&office, &own)
    };
    let of_problem = team(&["name=Mornings", &format!("problem={problem}")]);
    let of_both = team(&["name=Doors", &format!("problem={problem}"), &format!("aim={aim}")]);
    let told = |team: &str| {
        let shown = office.json(&["show", team]);
        (shown["predicted"].clone(), shown["foretold"].clone())
    };
    assert_eq!(told(&of_problem), (0.into(), Json::Null), "a share of nothing is not known");
    assert_eq!(told(&team(&["name=New"])), (Json::Null, Json::Null));
    let cycle = made(&office, &["cycle", "title=Call", &format!("aim={aim}")]);
    for (range, result) in [("high=7", "6"), ("high=3", "5"), ("low=2", "2"), ("low=9", "")] {
        let question = made(&office, &["question", "text=Many?", &format!("cycle={cycle}")]);
        let of = format!("question={question}");
        let prediction = made(&office, &["prediction", "text=So", &of, range, "confidence=likely"]);
        office.out(&["set", &prediction, &format!("result={result}")]);
    }
    for team in [&of_problem, &of_both] {
        assert_eq!(told(team), (3.into(), Json::from(66.667)), "{team}");
    }
    let totals = office.json(&["list", "prediction", "--figures"]);
    let outside = totals.as_array().unwrap().iter().find(|own| own["key"] == "outside").unwrap();
    assert!(outside.to_string().contains("likely"), "{outside}");
    let words = office.out(&["list", "prediction", "--figures"]);
    assert!(words.contains("Outside the range") && words.contains("1 of 3"), "{words}");
}
