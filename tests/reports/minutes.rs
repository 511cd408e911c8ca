//! Minutes write themselves, and whoever interprets is handed what will be shown.

use crate::cli_office::MemoryOffice;

/// A meeting in November that captured, decided and put off something, and one that did not; its id.
pub fn council(office: &MemoryOffice) -> String {
    let made = |words: &[&str]| office.out(&[&["add"], words].concat()).trim().to_owned();
    let rows = "Calls come *late*\n\tNobody calls in Spanish\n\t\tNo list of tongues\nThe bus";
    let import = ["import", "outline", "-", "--title", "Absences"];
    let outline = office.run_in(&import, &[], Some(rows.as_bytes()), None).out.trim().to_owned();
    let series = made(&["meeting_series", "name=Councils", "series_level=school"]);
    let other = made(&["meeting", "title=Retreat", "date=2026-10-01", "state=held"]);
    let meeting = made(&[
        "meeting",
        "title_en=Council",
        "title_es=Consejo",
        "date=2026-11-02",
        "start_time=18:00",
        "end_time=19:30",
        "place=Cafeteria",
        "state=held",
        &format!("series={series}"),
        "minutes=We began late.\n\n- The bus broke down.\n1. Then we spoke.",
        "facilitator_notes=Tom is upset",
    ]);
    let (here, there) = (format!("meeting={meeting}"), format!("meeting={other}"));
    let problem = made(&["problem", "statement=Nobody sees the board"]);
    let about = |id: &str| format!("about={id}");
    let items: [(&str, &str, &[&str]); 3] = [
        ("Why do they miss school?", "2", &["minutes=40", "activity=capture", &about(&outline)]),
        ("Welcome", "1", &["minutes=5", "title_es=Bienvenida"]),
        ("The board", "3", &[&about(&problem)]),
    ];
    for (title, position, more) in items {
        let (title, position) = (format!("title_en={title}"), format!("position={position}"));
        made(&[&["agenda_item", &title, &position, &here], more].concat());
    }
    made(&["agenda_item", "title=Elsewhere", &there]);
    let date = "date=2026-11-02";
    let decided =
        ["decision", "text=We call the same day", "manner=consensus", "reason=It is fair"];
    let decision = made(&[&decided[..], &[date, &here]].concat());
    made(&["decision", "text=We hike", "date=2026-10-01", &there]);
    made(&["task", "title=Print the list", "owner=person-me", "due=2026-12-01", &here]);
    let of = format!("decision={decision}");
    made(&["task", "title=Write the words", &of]);
    made(&["task", "title=Buy boots", &there]);
    made(&["parked", "text=The parking lot floods", &here]);
    meeting
}

fn report(office: &MemoryOffice, words: &[&str]) -> String {
    office.out(&[&["report"], words].concat())
}

/// Lines that stand in a page in this order.
fn in_order(page: &str, lines: &[&str]) {
    let mut rest = page;
    for line in lines {
        let at = rest.find(line).unwrap_or_else(|| panic!("{line} in {rest}\nof {page}"));
        rest = &rest[at + line.len()..];
    }
}

fn meeting() -> (MemoryOffice, String) {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    let meeting = council(&office);
    (office, meeting)
}

#[test]
fn minutes_say_who_came_what_was_captured_and_decided_and_who_does_what() {
    let (office, meeting) = meeting();
    let came = |words: &[&str]| {
        let words = [&["do", "participation", &*meeting], words].concat();
        office.out(&words).trim().to_owned()
    };
    office.out(&["set", "person-me", "group=group-staff"]);
    let second = office.out(&["add", "group", "name=Spoken Spanish", "parent=group-families"]);
    let second = format!("groups={}", second.trim());
    office.out(&["add", "person", "name=Luz Vega", "group=group-families"]);
    came(&["person=person-me"]);
    came(&["person=Luz Vega", "counted_before=yes"]);
    let families = came(&["form=count", "count=12", "groups=group-families"]);
    came(&["form=count", "count=5", &second, &format!("of_which={families}")]);
    came(&["form=code", "code=4711"]);
    let asked = format!("meeting={meeting}");
    let page = report(&office, &["minutes", &asked]);
    in_order(
        &page,
        &[
            "# Minutes · Council · Roosevelt\n",
            "- **Day:** Nov 2, 2026\n",
            "- **Begins at:** 18:00\n",
            "- **Ends at:** 19:30\n",
            "- **Place:** Cafeteria\n",
            "- **Series:** Councils\n",
            "## Attendance\n",
            "| Families         |       12 |\n",
            "| – Spoken Spanish |        5 |\n",
            "| Staff            |        1 |\n",
            "| Group not known  |        1 |\n",
            "| People there     |       14 |\n",
            "- **By name:** Ana Ruiz, Luz Vega\n",
            "## Agenda items\n\n- Welcome · 5 min\n",
            "- Why do they miss school? · 40 min · collect ideas\n  - Absences\n",
            "    - Calls come \\*late\\*\n      - Nobody calls in Spanish\n        - No list of tongues\n",
            "    - The bus\n- The board\n  - Nobody sees the board\n",
            "## Decisions\n",
            "| We call the same day | by consensus | It is fair | stands",
            "## Tasks\n",
            "| Print the list  | Ana Ruiz    | Dec 1, 2026 | open",
            "| Write the words |",
            "## Parking lot\n",
            "| The parking lot floods |",
            "## Minutes\n\nWe began late.\n\n\\- The bus broke down.\\\n1\\. Then we spoke.\n",
        ],
    );
    for elsewhere in ["Elsewhere", "We hike", "Buy boots", "Tom is upset", "4711"] {
        assert!(!page.contains(elsewhere), "{elsewhere} in {page}");
    }
    let page = report(&office, &["minutes", &asked, "--format", "text", "--lang", "es"]);
    in_order(
        &page,
        &["Minuta · Consejo · Roosevelt\n", "Asistencia\n", "Bienvenida · 5 min", "- Absences\n"],
    );
    let html = report(&office, &["minutes", &asked, "--format", "html"]);
    in_order(&html, &["<li>Absences<ul>\n<li>Calls come *late*<ul>", "<li>The bus</li>"]);
}

#[test]
fn minutes_leave_out_what_is_empty_and_are_never_an_empty_page() {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    let id = office.out(&["add", "meeting", "title=Short", "date=2026-11-02", "state=held"]);
    let asked = format!("meeting={}", id.trim());
    let page = report(&office, &["minutes", &asked]);
    assert!(page.contains("Nov 2, 2026") && !page.contains("##"), "{page}");
    let refused =
        office.refused(1, &["report", "minutes", &asked, "--audience", "public", "--lang", "es"]);
    assert!(refused.contains("Para «equipo» sí hay"), "{refused}");
}

/// A public meeting at which this many of the staff were counted, and what others are told of it.
fn told(families: i64, staff: i64, size: Option<i64>) -> String {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    let id = office.out(&["add", "meeting", "title=Open", "date=2026-11-02", "level=public"]);
    let meeting = id.trim();
    office.out(&["add", "person", "name=Luz Vega", "level=public"]);
    office.out(&["do", "participation", meeting, "person=Luz Vega", "counted_before=yes"]);
    for (group, count) in [("families", families), ("staff", staff)] {
        let (group, count) = (format!("groups=group-{group}"), format!("count={count}"));
        office.out(&["do", "participation", meeting, "form=count", &group, &count]);
    }
    let hidden = ["form=count", "groups=group-students", "count=40"];
    let hidden = office.out(&[&["do", "participation", meeting], &hidden[..]].concat());
    office.out(&["set", hidden.trim(), "level=private"]);
    let size = size.map(|size| format!("size={size}"));
    size.map(|size| office.out(&["set", "group-families", &size]));
    report(&office, &["minutes", &format!("meeting={meeting}"), "--audience", "public"])
}

#[test]
fn others_are_told_numbers_from_which_nobody_can_be_made_out() {
    let few = told(12, 3, None);
    assert!(few.contains("| Families |       12 |"), "{few}");
    assert!(few.contains("fewer than 10 people are left out"), "{few}");
    for hidden in ["Staff", "Students", "People there", "Luz Vega", "40"] {
        assert!(!few.contains(hidden), "{hidden} in {few}");
    }
    assert_eq!(few, told(12, 4, None), "one more of a few changes nothing");
    // All together say nothing about a few.
    let many = told(12, 11, None);
    for said in ["| Families     |       12 |", "| Staff        |       11 |", "|       23 |"] {
        assert!(many.contains(said), "{said} in {many}");
    }
    // Of a group that is known to be little larger, those who stayed away could be made out.
    let nearly = told(12, 11, Some(13));
    assert!(!nearly.contains("Families") && !nearly.contains("23"), "{nearly}");
    assert!(told(12, 11, Some(12)).contains("Families"), "all of them came");
    assert!(told(12, 11, Some(30)).contains("Families"));
}

#[test]
fn whoever_interprets_is_handed_what_will_be_shown_and_nothing_else() {
    let (office, meeting) = meeting();
    let asked = format!("meeting={meeting}");
    let page = report(&office, &["handout", &asked, "--lang", "es", "--format", "text"]);
    in_order(
        &page,
        &[
            "Para intérpretes · Consejo · Roosevelt\n",
            "9 textos están solo en inglés: llevan la marca [en].\n",
            "Lugar: Cafeteria [en]\n",
            "- Bienvenida · 5 min",
            "- Why do they miss school? [en] · 40 min · juntar ideas\n  - Absences [en]\n",
            "      - Nobody calls in Spanish [en]\n",
            "- The board [en]",
        ],
    );
    for other in ["We began late", "We call", "Print", "floods", "Asistencia", "Tom is"] {
        assert!(!page.contains(other), "{other} in {page}");
    }
    let english = report(&office, &["handout", &asked, "--format", "text"]);
    assert!(!english.contains("[e") && !english.contains("Spanish only"), "{english}");
    // Families get what they may see.
    let public = ["handout", &*asked, "--audience", "public"];
    let refused = office.refused(1, &[&["report"], &public[..]].concat());
    assert!(refused.contains("For “team” there is"), "{refused}");
    office.out(&["set", &meeting, "level=public"]);
    let page = report(&office, &public);
    assert!(page.contains("Cafeteria") && !page.contains("Absences"), "{page}");
    assert!(!page.contains("Ends at") && !page.contains("Agenda"), "{page}");
    for item in office.json(&["list", "agenda_item"]).as_array().unwrap() {
        office.out(&["set", item["id"].as_str().unwrap(), "level=public"]);
    }
    let page = report(&office, &public);
    assert!(
        page.contains("- Why do they miss school? · 40 min\n") && !page.contains("Absences"),
        "{page}"
    );
}
