//! The story of an improvement: from the aim to what was learned, and what its readers may not see.

use crate::cli_office::MemoryOffice;

/// An aim with all that belongs to it; its id.
pub fn improvement(office: &MemoryOffice) -> String {
    let made = |words: &[&str]| office.out(&[&["add"], words].concat()).trim().to_owned();
    let hope = made(&["expectation", "text=Somebody calls *us*", "holder=group-families"]);
    made(&["expectation", "text=They want a bus", "holder=group-families", "basis=inferred"]);
    let hope = format!("expectations={hope}");
    let problem = made(&["problem", "statement=Calls <come> late", &hope]);
    let absence = made(&["measure", "name=Late calls", "good=down", "goal=2"]);
    let reached = made(&["measure", "name=Families reached"]);
    let aim = made(&[
        "aim",
        "statement_en=Calls the same day",
        "statement_es=Llamadas el mismo día",
        &format!("problem={problem}"),
        &format!("measure={absence}"),
        "baseline=9",
        "target=2",
        "due=2027-05-20",
    ]);
    let rows =
        "Families know\n\tCalls in Spanish\n\t\tA parent calls\n\t\tA letter\nThe list is read";
    let import = ["import", "outline", "-", "--title", "How", "--form", "drivers"];
    let outline = office.run_in(&import, &[], Some(rows.as_bytes()), None).out.trim().to_owned();
    office.out(&["set", &outline, &format!("aim={aim}")]);
    let node = |text: &str| {
        let all = office.json(&["list", "node", "--where", &format!("text={text}")]);
        all[0]["id"].as_str().unwrap().to_owned()
    };
    office.out(&["set", &node("The list is read"), "known_by=voice"]);
    let idea = format!("idea={}", node("A parent calls"));
    let (aimed, read) = (format!("aim={aim}"), format!("measure={reached}"));
    let test = |more: &[&str]| made(&[&["cycle", &*idea, &*aimed, &*read], more].concat());
    let first = test(&[
        "title=Five families",
        "number=1",
        "start=2026-09-07",
        "end=2026-09-11",
        "people=5",
        "summary=At six they answer",
        "stage=act",
        "decision=adapt",
        "next=Fifteen families",
    ]);
    // What was adapted goes on by itself.
    let next = office.json(&["list", "cycle", "--where", &format!("former={first}")]);
    let second = next[0]["id"].as_str().unwrap().to_owned();
    office.out(&["set", &second, "title=Three callers", "owner=person-me"]);
    let asked = made(&["question", "text=How many answer?", &format!("cycle={first}")]);
    let because = ["--because", "From paper"];
    let foretold = ["prediction", "text=All five", "low=4", "high=5", "confidence=likely"];
    let of = format!("question={asked}");
    made(&[&foretold[..], &[&of, "result=3", "learned=Two at noon"], &because].concat());
    made(&["question", "text=Do more callers help?", &format!("cycle={second}")]);
    made(&["task", "title=Print the list", "due=2026-12-04", &format!("for={second}")]);
    for (day, value) in [("2026-09-07", "9"), ("2026-09-14", "7")] {
        office.out(&["read", &absence, value, "--on", day]);
    }
    let vote = made(&["vote", "title=Which first?", &format!("about={outline}")]);
    for (text, votes) in [("text=Spanish", "votes=5"), ("text=Lists", "votes=2")] {
        let option = made(&["vote_option", text, &format!("vote={vote}")]);
        office.out(&["set", &option, votes]);
    }
    office.out(&["set", &vote, "state=revealed"]);
    aim
}

fn story(office: &MemoryOffice, aim: &str, more: &[&str]) -> String {
    office.out(&[&["report", "story", &format!("aim={aim}")], more].concat())
}

/// Lines that stand in a page in this order.
fn in_order(page: &str, lines: &[&str]) {
    let mut rest = page;
    for line in lines {
        let at = rest.find(line).unwrap_or_else(|| panic!("{line} in {rest}\nof {page}"));
        rest = &rest[at + line.len()..];
    }
}

#[test]
fn an_aim_is_told_from_theory_to_what_comes_next() {
    let office = MemoryOffice::founded();
    let aim = improvement(&office);
    let page = story(&office, &aim, &[]);
    in_order(
        &page,
        &[
            "Calls the same day",
            "**Problem:** Calls \\<come\\> late",
            "**From:** 9",
            "## What we think brings it about",
            "- Families know\n  - Calls in Spanish\n    - A parent calls · 2 tests · plan\n",
            "- The list is read\n",
            "1 more idea has not been tried yet.",
            "## What we tried",
            "**Test 1: Five families** · Sep 7, 2026 · act · 5 people × 5 days · adapt",
            "*How many answer?* We predicted: All five (4 to 5, 70 % sure). It came out: 3, not as predicted.",
            "after the test had begun",
            "Two at noon.",
            "*What we learned:* At six they answer",
            "**Test 2: Three callers** · plan",
            "*Do more callers help?* Nothing was predicted.",
            "## What the numbers say",
            "**Late calls**",
            "```text",
            "2 points: too few to judge",
            "**Families reached**",
            "There are no readings yet.",
            "## What people said",
            "“Somebody calls \\*us\\*” · Families",
            "“The list is read”",
            "Which first?",
            "Spanish",
            "## What comes next",
            "- Three callers · plan · Ana Ruiz\n  - Do more callers help?\n",
            "- Print the list · nobody · until Dec 4, 2026",
        ],
    );
    assert!(!page.contains("They want a bus"), "what is only inferred is nobody's voice: {page}");
    assert!(!page.contains("Fifteen families"), "the next test is there already: {page}");
    let spanish = story(&office, &aim, &["--lang", "es", "--format", "text"]);
    in_order(
        &spanish,
        &[
            "Llamadas el mismo día",
            "A parent calls · 2 pruebas · planear",
            "Prueba 1: Five families",
            "Predijimos: All five (de 4 a 5, seguros al 70 %). Resultó: 3, no como se predijo.",
            "⠤",
            "Todavía no hay datos.",
            "«Somebody calls *us*»",
            "hasta el 4 dic 2026",
        ],
    );
    let html = story(&office, &aim, &["--format", "html"]);
    in_order(
        &html,
        &["<ol><li><b>Test 1: Five families</b>", "<svg ", "<title>Late calls</title>", "Goal 2"],
    );
    assert_eq!(html.matches("<svg ").count(), 1, "of what was never read there is no picture");
    let json = office.json(&["report", "story", &format!("aim={aim}")]);
    assert_eq!(json["parts"][0]["facts"][0]["text"], "Calls <come> late", "{json}");
}

#[test]
fn what_is_missing_is_said_in_a_line_to_those_who_may_know_it() {
    let office = MemoryOffice::founded();
    let made = |words: &[&str]| office.out(&[&["add"], words].concat()).trim().to_owned();
    let aim = made(&["aim", "statement=Calls the same day"]);
    let missing = [
        "There is no driver diagram yet.",
        "Nothing has been tried yet.",
        "There is no chart yet: no measure is named.",
        "Nobody’s words are linked to it yet.",
        "Nothing is planned yet.",
    ];
    in_order(&story(&office, &aim, &[]), &missing);
    office.out(&["set", &aim, "level=public"]);
    let open = office.run(&["report", "story", &format!("aim={aim}"), "--audience", "public"]);
    assert!(missing.iter().all(|line| !open.out.contains(line)), "{}", open.out);
}

#[test]
fn readers_see_what_is_theirs_only() {
    let office = MemoryOffice::founded();
    let aim = improvement(&office);
    let hide = |kind: &str, text: &str| {
        let all = office.json(&["list", kind]);
        let own = all.as_array().unwrap().iter().find(|own| own.to_string().contains(text));
        office.out(&["set", own.unwrap()["id"].as_str().unwrap(), "level=private"]);
    };
    hide("prediction", "All five");
    hide("expectation", "Somebody calls");
    hide("measure", "Late calls");
    hide("cycle", "Three callers");
    let page = story(&office, &aim, &[]);
    for gone in ["All five", "Somebody calls", "Late calls", "Three callers", "Do more", "2 tests"]
    {
        assert!(!page.contains(gone), "{gone} in {page}");
    }
    let own = story(&office, &aim, &["--audience", "private"]);
    in_order(&own, &["All five", "Three callers", "Late calls", "Somebody calls"]);
    // For everybody there is what was made so, and nothing that hangs on it.
    office.out(&["set", &aim, "level=public"]);
    office.out(&["set", &aim, "state=reached"]);
    let refused = office.run(&["report", "story", &format!("aim={aim}"), "--audience", "public"]);
    assert!(
        !refused.out.contains("Five families") && !refused.out.contains("What we"),
        "{}",
        refused.out
    );
}
