//! Records from the command line: made, changed, linked, listed, found, undone.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod cli_office;
mod today;

use cli_office::MemoryOffice;
use serde_json::Value as Json;

fn json(text: &str) -> Json {
    serde_json::from_str(text).expect(text)
}

#[test]
fn a_record_is_made_changed_shown_and_undone() {
    let office = MemoryOffice::founded();
    let id =
        office.out(&["add", "person", "name=Luz Ortega", "group=group-families", "phone=555-0100"]);
    let id = id.trim();
    assert_eq!(id.len(), 12);
    office.out(&["set", &id[..4], "phone=555-0199", "role_es=madre", "role_en=mother"]);
    let shown = office.out(&["show", id]);
    for line in
        ["Luz Ortega  (person, ", "Phone", "555-0199", "Families (group-families)", "mother"]
    {
        assert!(shown.contains(line), "{shown}");
    }
    assert!(shown.contains("Changed by") && shown.contains("Ana Ruiz"), "{shown}");
    let undone = office.out(&["undo"]);
    let (day, time) = (today::shown(today::day()), today::moment().to_clock().format("%H:%M"));
    let told = format!("Undone: step 3 by Ana Ruiz, {day} {time}\n");
    assert!(undone.starts_with(&told), "{undone}");
    assert!(
        undone.contains("Ana Ruiz changed Phone of “Luz Ortega” from “555-0100” to “555-0199”"),
        "{undone}"
    );
    assert_eq!(json(&office.out(&["show", id, "--format", "json"]))["phone"], "555-0100");
    assert!(office.out(&["redo"]).starts_with("Redone: step 3"));
}

#[test]
fn json_has_ids_labels_fields_and_nulls() {
    let office = MemoryOffice::founded();
    let id =
        office.out(&["add", "organization", "name_es=Clínica", "sector=health", "since=today"]);
    let note = office.out(&["note", "ask", "the", "clinic", "--lang", "es"]);
    office.out(&["link", note.trim(), id.trim()]);
    let list = json(&office.out(&["list", "organization", "--format", "json"]));
    let one = &list[0];
    assert_eq!(
        (&one["id"], &one["kind"]),
        (&json(&format!("{:?}", id.trim())), &json("\"organization\""))
    );
    assert_eq!((&one["label"], &one["name_en"]), (&json("\"Clínica\""), &Json::Null));
    let today = today::day().to_string();
    assert_eq!((&one["since"], &one["website"]), (&Json::from(&*today), &Json::Null));
    assert_eq!((&one["sector"], &one["level"]), (&json("\"health\""), &json("\"partner\"")));
    let shown = json(&office.out(&["show", id.trim(), "--format", "json"]));
    assert_eq!(shown["incoming"][0]["by"], "mentioned_in");
    let shown = json(&office.out(&["show", note.trim(), "--format", "json"]));
    assert_eq!(shown["links"]["about"][id.trim()], today);
    assert_eq!(shown["state"], "open");
    assert_eq!(
        json(&office.out(&["list", "person", "--where", "name=nobody", "--format", "json"])),
        json("[]")
    );
}

#[test]
fn lists_are_narrowed_sorted_and_of_the_trash() {
    let office = MemoryOffice::founded();
    for (name, size) in [("Grade 9", "300"), ("Grade 10", "280"), ("Grade 11", "1250")] {
        office.out(&["add", "group", &format!("name={name}"), &format!("size={size}")]);
    }
    let names = |arguments: &[&str]| {
        let list = json(&office.out(&[&["list", "group", "--format", "json"], arguments].concat()));
        list.as_array()
            .unwrap()
            .iter()
            .map(|g| g["label"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&["--sort", "-size"])[..3], ["Grade 11", "Grade 9", "Grade 10"]);
    assert_eq!(names(&["--where", "size=280"]), ["Grade 10"]);
    assert_eq!(names(&["--where", "size="]).len(), 4);
    let id = json(&office.out(&["list", "group", "--where", "size=280", "--format", "json"]));
    let id = id[0]["id"].as_str().unwrap().to_owned();
    office.out(&["rm", &id]);
    assert_eq!(names(&["--trash"]), ["Grade 10"]);
    office.out(&["rm", "--restore", &id]);
    assert!(names(&["--trash"]).is_empty());
    let columns = office.out(&["list", "group", "--columns", "size,parent", "--format", "csv"]);
    assert!(columns.starts_with("id,label,size,parent\n"), "{columns}");
    let table = office.out(&["list", "person", "--columns", "phone"]);
    assert!(table.lines().next().is_some_and(|heads| heads.ends_with("Phone")), "{table}");
    let table = office.out(&["list", "group", "--sort", "size"]);
    assert!(table.contains("  People in it  ") && table.contains("         1,250  "), "{table}");
    let narrow = office.run_in(&["list", "group"], &[], None, Some(24)).out;
    assert!(narrow.lines().all(|line| line.chars().count() <= 24), "{narrow}");
}

#[test]
fn refusals_are_one_sentence_with_the_nearest_key() {
    let office = MemoryOffice::founded();
    for (exit, arguments, words) in [
        (1, &["add", "persn", "name=x"][..], "Did you mean “person”?"),
        (1, &["add", "person", "phne=x"], "Did you mean “phone”?"),
        (1, &["add", "organization", "name=x", "sector=helth"], "nonprofit, health"),
        (1, &["add", "site", "name=x", "start=1/2/26"], "is not a date"),
        (1, &["add", "person", "phone=5"], "Name is missing (person)"),
        (1, &["show", "zzzz"], "No record has the id “zzzz”"),
        (1, &["show", "group-"], "begins several ids"),
        (1, &["list", "person", "--columns", "name,nam"], "Did you mean “name”?"),
        (1, &["list", "person", "--sort", "nam"], "Did you mean “name”?"),
        (1, &["set", "group-families", "created=today"], "cannot be set"),
        (1, &["link", "group-families", "abut", "group-staff"], "no relation “abut”"),
        (1, &["kinds", "persn"], "Did you mean “person”?"),
        (2, &["add", "person", "name"], "write FIELD=VALUE"),
        (2, &["init", "--start", "9/1/26"], "write the day like 2026-09-01"),
        (2, &["frobnicate"], "frobnicate"),
        (2, &["help", "frobnicate"], "There is no command “frobnicate”"),
        (2, &["list", "person", "--format", "xml"], "xml"),
        (2, &["export", "json", "--audience", "team"], "--audience"),
    ] {
        let said = office.refused(exit, arguments);
        assert!(said.contains(words), "{arguments:?}: {said}");
        assert!(exit == 2 || said.lines().count() == 1, "{said}");
    }
    let note = office.out(&["note", "x"]);
    let other = office.out(&["note", "y"]);
    let which = office.refused(2, &["link", note.trim(), other.trim()]);
    assert!(which.contains("source, about"), "{which}");
}

#[test]
fn the_language_comes_from_the_option_the_variable_or_the_system() {
    let office = MemoryOffice::founded();
    let refused = |arguments: &[&str], environment: &[(&str, &str)]| {
        office.run_in(arguments, environment, None, None).err
    };
    let spanish = "No hay nada que rehacer.\n";
    assert_eq!(refused(&["redo", "--lang", "es"], &[]), spanish);
    assert_eq!(refused(&["--lang=es", "redo"], &[("CG_LANG", "en")]), spanish);
    assert_eq!(refused(&["redo"], &[("CG_LANG", "es"), ("LANG", "en_US.UTF-8")]), spanish);
    assert_eq!(refused(&["redo"], &[("LANG", "es_MX.UTF-8")]), spanish);
    assert_eq!(
        refused(&["redo"], &[("LC_ALL", "C"), ("LANG", "es_MX")]),
        "There is nothing to redo.\n"
    );
    let help = office.out(&["--lang", "es", "help", "note"]);
    assert!(help.contains("Tomar una nota rápida") && help.contains("Opciones:"), "{help}");
    assert!(help.contains("Uso: cg note"), "{help}");
}

#[test]
fn the_log_tells_days_steps_and_sentences() {
    let office = MemoryOffice::founded();
    let id = office.out(&["add", "person", "name=Luz", "email=a@b.c"]);
    office.out(&["set", id.trim(), "email="]);
    office.out(&["undo"]);
    let log = office.out(&["log", id.trim()]);
    let expected = [
        &today::shown(today::day()),
        "undoing step 3: Ana Ruiz filled in Email of “Luz”: a@b.c",
        "Ana Ruiz cleared Email of “Luz”; it was “a@b.c”",
        "Ana Ruiz added “Luz” (person)",
    ];
    assert_eq!(log.lines().count(), expected.len(), "{log}");
    for (line, words) in log.lines().zip(expected) {
        assert!(line.ends_with(words), "{line}");
    }
    let spanish = office.out(&["log", id.trim(), "--lang", "es", "--limit", "1"]);
    assert!(
        spanish
            .ends_with("se deshizo el paso 3: Ana Ruiz llenó Correo electrónico de «Luz»: a@b.c\n")
    );
    let log = json(&office.out(&["log", "--format", "json", "--limit", "1"]));
    assert_eq!((&log[0]["step"], &log[0]["cause"]), (&json("4"), &json("\"undo\"")));
    assert_eq!(log[0]["acts"][0]["field"], "email");
}

#[test]
fn a_search_finds_without_accents_and_tells_where() {
    let office = MemoryOffice::founded();
    office.out(&["note", "Reunión de familias\nel martes"]);
    let hits = json(&office.out(&["search", "martes", "reunion", "--format", "json"]));
    assert_eq!((&hits[0]["field"], &hits[0]["kind"]), (&json("\"text\""), &json("\"note\"")));
    assert!(office.out(&["search", "reunion"]).contains("Reunión de familias"));
    let none = office.run(&["search", "zebra"]);
    assert_eq!((none.exit, &*none.out, &*none.err), (0, "", "Nothing found.\n"));
}

#[test]
fn notes_come_from_arguments_and_pipes_and_never_empty() {
    let office = MemoryOffice::founded();
    office.out(&["note", "nobody", "calls", "home"]);
    for arguments in [&["note"][..], &["note", "-"]] {
        let reply = office.run_in(arguments, &[], Some("piped ñ\nline\n".as_bytes()), None);
        let shown = json(&office.out(&["show", reply.out.trim(), "--format", "json"]));
        assert_eq!(shown["text"], "piped ñ\nline");
    }
    assert!(office.refused(1, &["note", " "]).contains("empty"));
    let bad = office.run_in(&["note"], &[], Some(b"\xff"), None);
    assert!(bad.exit == 1 && bad.err.contains("UTF-8"), "{}", bad.err);
}

#[test]
fn an_editor_writes_the_note_and_leaves_no_file() {
    let office = MemoryOffice::founded();
    let folder = tempfile::tempdir().unwrap();
    let runtime = folder.path().to_str().unwrap();
    let script = folder.path().join("my editor");
    let body = "#!/bin/sh\nstat -c %a \"$2\" \"$(dirname \"$2\")\" > \"$0.seen\" 2>/dev/null\n\
        if [ \"$1\" = fail ]; then exit 1; fi\n\
        if [ \"$1\" = pipe ]; then rm \"$2\"; mkfifo \"$2\"; fi\n\
        if [ \"$1\" = write ]; then { echo '# first line'; cat \"$2\"; } > \"$2.new\"; mv \"$2.new\" \"$2\"; fi\n";
    std::fs::write(&script, body).unwrap();
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(&script, mode).unwrap();
    let run = |argument: &str| {
        let editor = format!("'{}' {argument}", script.display());
        let environment = [("XDG_RUNTIME_DIR", runtime), ("EDITOR", "false"), ("VISUAL", &editor)];
        office.run_in(&["note"], &environment, None, None)
    };
    let id = run("write");
    let shown = json(&office.out(&["show", id.out.trim(), "--format", "json"]));
    assert_eq!(shown["text"], "# first line");
    assert!(run("keep").err.contains("empty"), "an unchanged template saves nothing");
    assert!(run("fail").err.contains("ended with an error"));
    assert!(run("pipe").err.contains("at most 4 MiB in a plain file"));
    if cfg!(target_os = "linux") {
        assert_eq!(
            std::fs::read_to_string(folder.path().join("my editor.seen")).unwrap(),
            "600\n700\n"
        );
    }
    let left: Vec<_> =
        std::fs::read_dir(folder.path()).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "only the editor and what it has seen: {left:?}");
    let missing = [("XDG_RUNTIME_DIR", runtime), ("EDITOR", "no-such-editor-here")];
    let reply = office.run_in(&["note"], &missing, None, None);
    assert!(reply.exit == 1 && reply.err.contains("EDITOR"), "{}", reply.err);
}

#[test]
fn no_text_can_steer_the_terminal() {
    let office = MemoryOffice::founded();
    let id = office.out(&["note", "\u{1b}]0;x\u{7}\u{9b}31m"]);
    let id = id.trim();
    for arguments in [
        &["show", id][..],
        &["list", "note"],
        &["search", "x"],
        &["log"],
        &["show", id, "--format", "json"],
        &["export", "json"],
        &["list", "note", "--format", "csv"],
    ] {
        let shown = office.run_in(arguments, &[], None, Some(80)).out;
        assert!(!shown.is_empty() && !shown.contains(['\u{1b}', '\u{7}', '\u{9b}']), "{shown:?}");
    }
    assert!(office.out(&["list", "note", "--format", "csv"]).contains('\u{1b}'), "a file is exact");
}

/// The words that the screens show are taken for the keys that files hold, in either language.
#[test]
fn words_and_numbers_may_be_typed_as_they_are_shown() {
    let office = MemoryOffice::founded();
    for words in ["family", "familia", "Family"] {
        let id = office.out(&["add", "person", "name=Luz", &format!("person_kind={words}")]);
        let shown = json(&office.out(&["show", id.trim(), "--format", "json"]));
        assert_eq!(shown["person_kind"], "family", "{words}");
    }
    let staff = office.out(&["add", "person", "name=Omar", "person_kind=classified staff"]);
    assert!(office.out(&["list", "person", "--where", "person_kind=classified"]).contains("Omar"));
    office.refused(1, &["set", staff.trim(), "person_kind=familiar"]);
    let refused = office.refused(1, &["list", "people"]);
    assert!(refused.contains("“person”"), "{refused}");
    for (typed, size) in [("4,200", 4200), ("12 300", 12_300), ("0042", 42)] {
        office.out(&["set", "group-families", &format!("size={typed}")]);
        let shown = json(&office.out(&["show", "group-families", "--format", "json"]));
        assert_eq!(shown["size"], size, "{typed}");
    }
    for typed in ["4,2", "4,2000", "-1", "4.200", "1,-23", ",200", "4,,200"] {
        office.refused(1, &["set", "group-families", &format!("size={typed}")]);
    }
}

/// What `cg kinds` tells as computed can be asked for and sorted by like any field.
#[test]
fn figures_narrow_and_sort_a_list_too() {
    let office = MemoryOffice::founded();
    for (title, total) in [("Small", "100"), ("Large", "900"), ("Middle", "500"), ("Open", "")] {
        office.out(&[
            "add",
            "fund",
            &format!("title={title}"),
            "form=public",
            &format!("total={total}"),
        ]);
    }
    let titles = |words: &[&str]| -> Vec<String> {
        let found = office.json(&[&["list", "fund"], words].concat());
        let found = found.as_array().unwrap().iter();
        found.map(|own| own["title"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(titles(&["--where", "left=$500"]), ["Middle"]);
    assert_eq!(titles(&["--where", "left="]), ["Open"]);
    assert_eq!(titles(&["--sort", "left"]), ["Small", "Middle", "Large", "Open"]);
    assert_eq!(titles(&["--sort", "-left"]), ["Large", "Middle", "Small", "Open"]);
    let told = office.refused(1, &["list", "fund", "--where", "left=much"]);
    assert!(told.contains("Left") && told.contains("much"), "{told}");
    assert!(office.refused(1, &["list", "fund", "--where", "lef=1"]).contains("left"));
}

/// In words that can be typed again, and with the one that is near.
#[test]
fn choices_are_refused_in_the_words_of_the_reader() {
    let office = MemoryOffice::founded();
    let words = ["add", "person", "name=Luz", "person_kind=familias"];
    let told = office.refused(1, &[&["--lang", "es"], &words[..]].concat());
    assert!(told.contains("estudiante, familia, docente"), "{told}");
    assert!(told.contains("¿Quiso decir «familia»?") && !told.contains("student"), "{told}");
    let told = office.refused(1, &words);
    assert!(told.contains("student, family, teacher"), "{told}");
}

/// A text in the other language says so, and of two halves the reader's is shown.
#[test]
fn a_text_in_the_other_language_is_marked() {
    let office = MemoryOffice::founded();
    let one = office.out(&["add", "problem", "statement_en=Letters come late"]);
    let both = ["add", "problem", "statement_en=No bus", "statement_es=No hay bus"];
    let both = office.out(&both);
    let shown = |id: &str| office.out(&["--lang", "es", "show", id.trim()]);
    assert!(shown(&one).contains("En una oración (Inglés)"), "{}", shown(&one));
    assert!(shown(&both).contains("En una oración (Español)"), "{}", shown(&both));
    let found = office.out(&["--lang", "es", "search", "letters"]);
    assert!(found.contains("En una oración (Inglés)"), "{found}");
    let found = office.out(&["--lang", "es", "search", "bus"]);
    assert!(found.contains("No hay bus") && !found.contains("(English)"), "{found}");
}

/// A person at a terminal is told that it is kept; a program is given the id alone.
#[test]
fn what_is_made_is_told_to_people_and_named_to_programs() {
    let office = MemoryOffice::founded();
    let id = office.out(&["note", "Hall light"]).trim().to_owned();
    assert!(!id.contains(' '), "{id}");
    for (lang, told) in [("en", "Kept. Its id is "), ("es", "Guardado. Su identificador es ")] {
        for words in [&["note", "Gate"][..], &["add", "group", "name=Fathers"]] {
            let words = [&["--lang", lang], words].concat();
            let reply = office.run_in(&words, &[], None, Some(80));
            let id = reply.out.strip_prefix(told).and_then(|rest| rest.strip_suffix(".\n"));
            assert!(id.is_some_and(|id| id.len() == 12), "{}", reply.out);
        }
    }
}

#[test]
fn a_terminal_shows_the_columns_of_a_list_and_says_which_it_leaves_out() {
    let office = MemoryOffice::founded();
    office.out(&["add", "fund", "title=Grant", "form=private", "total=5000", "source=The bank"]);
    let list =
        |more: &[&str], width| office.run_in(&[&["list", "fund"], more].concat(), &[], None, width);
    let seen = list(&[], Some(100));
    assert!(seen.out.contains("$5,000") && !seen.out.contains("The bank"), "{}", seen.out);
    assert!(
        seen.err.contains("Not shown: Source") && seen.err.contains("--columns source"),
        "{}",
        seen.err
    );
    assert!(list(&["--columns", "source"], Some(100)).out.contains("The bank"));
    // A pipe has all of it.
    let piped = list(&[], None);
    assert!(piped.out.contains("The bank") && piped.err.is_empty(), "{}", piped.err);
    // Who may see it is said by the kind where nobody said otherwise.
    assert!(list(&["--columns", "level"], None).out.contains("partners"));
}

#[test]
fn what_leads_to_a_site_is_of_that_site() {
    let office = MemoryOffice::founded();
    office.out(&["add", "site", "name=Bell High"]);
    office.out(&["add", "organization", "name=Casa Luz"]);
    office.out(&["add", "agreement", "title=Van", "partner=Casa Luz", "sites=Bell High"]);
    office.out(&["add", "agreement", "title=Room", "partner=Casa Luz", "site=Bell High"]);
    office.out(&["add", "agreement", "title=Murals", "partner=Casa Luz"]);
    let of =
        json(&office.out(&["list", "agreement", "--where", "site=Bell High", "--format", "json"]));
    let titles: Vec<&str> =
        of.as_array().unwrap().iter().filter_map(|own| own["label"].as_str()).collect();
    assert_eq!(titles, ["Room", "Van"]);
}
