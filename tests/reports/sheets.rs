//! Sheets for the table by the door, in both languages and in the order in which they will be typed.

use crate::cli_office::MemoryOffice;

fn made(office: &MemoryOffice, words: &[&str]) -> String {
    office.out(&[&["add"], words].concat()).trim().to_owned()
}

fn report(office: &MemoryOffice, words: &[&str]) -> String {
    office.out(&[&["report"], words].concat())
}

#[test]
fn sheets_say_everything_twice_and_are_typed_in_their_order() {
    let office = MemoryOffice::founded();
    let meeting = made(&office, &["meeting", "title_en=Forum", "title_es=Foro", "date=2030-02-01"]);
    made(&office, &["group", "name=English learners", "parent=group-families"]);
    let left = ["group", "name=Nobody asks", "parent=group-staff", "left_out=Too few"];
    made(&office, &left);
    let luz = made(&office, &["person", "name=Luz Mar"]);
    made(&office, &["person", "name=Eva Not Expected"]);
    let (occasion, person) = (format!("occasion={meeting}"), format!("person={luz}"));
    let date = "date=2030-02-01";
    made(&office, &["participation", &occasion, date, "state=invited", &person]);
    let asked = format!("meeting={meeting}");
    let page = report(&office, &["sheets", &asked, "--lang", "es", "--format", "text"]);
    let places = [
        "Lista de asistencia · Sign in",
        "Foro · Forum",
        "Luz Mar",
        "☐",
        "Contar a quienes vienen · Count who comes",
        "Familias · Families",
        "– English learners",
        "Código en vez de nombre · Code instead of a name",
    ]
    .map(|part| page.find(part).unwrap_or_else(|| panic!("{part}: {page}")));
    assert!(places.is_sorted(), "{page}");
    for absent in ["Eva Not Expected", "Nobody asks", "Boleta"] {
        assert!(!page.contains(absent), "{absent}: {page}");
    }
    let words = ["vote", "title=Which?", &asked, "dots=3", "most=2"];
    let vote = format!("vote={}", made(&office, &words));
    made(&office, &["vote_option", "text_en=Calls", "text_es=Llamadas", &vote]);
    let page = report(&office, &["sheets", &asked, "--lang", "en", "--format", "html"]);
    for part in ["Ballot · Boleta", "Calls · Llamadas", "○ ○<", "You have 3 dots", "Tiene 3 puntos"]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn a_survey_is_printed_with_room_for_answers_in_the_order_in_which_they_are_typed() {
    let office = MemoryOffice::founded();
    let sort = ["method=survey", "data_sort=quantitative"];
    let survey =
        made(&office, &[&["instrument", "name_en=Cards", "name_es=Tarjetas"], &sort[..]].concat());
    let by = format!("instrument={survey}");
    for (place, form, text) in [
        ("2", "yes_no", "Safe?"),
        ("1", "scale", "Welcome?"),
        ("3", "open", "What else?"),
        ("4", "number", "How many children?"),
    ] {
        let words = [format!("text={text}"), format!("form={form}"), format!("position={place}")];
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        made(&office, &[&["item", &*by], &words[..]].concat());
    }
    let choice = ["item", &*by, "position=5", "form=choice", "text_en=When?", "text_es=¿Cuándo?"];
    let options = ["options_en=Morning\nEvening", "options_es=Mañana\nTarde"];
    made(&office, &[&choice[..], &options].concat());
    made(&office, &["item", &*by, "text=Asked no more", "position=6", "retired=yes"]);
    let page = report(&office, &["survey", &by, "--lang", "es", "--format", "text"]);
    let places = [
        "Tarjetas · Cards",
        "No hace falta contestar todo",
        "You need not answer everything",
        "1. Welcome?",
        "1 ○  2 ○  3 ○  4 ○  5 ○",
        "2. Safe?",
        "☐ Sí · Yes",
        "☐ No",
        "3. What else?",
        "____________________",
        "4. How many children?",
        "5. ¿Cuándo? · When?",
        "☐ Mañana · Morning",
        "☐ Tarde · Evening",
    ]
    .map(|part| page.find(part).unwrap_or_else(|| panic!("{part}: {page}")));
    assert!(places.is_sorted(), "{page}");
    assert!(!page.contains("Asked no more"), "{page}");
}
