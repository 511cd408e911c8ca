//! The data wall: neither its screen nor its slides nor its pages tell an audience what is not for it, and what stands
//! beside that is told all the same.

use commonground::domain::Language;
use commonground::tui::Message;

use crate::catalogue::play;
use crate::cli_office::MemoryOffice;
use crate::marked::MARK;
use crate::tui_stage::Stage;

/// What only the team knows, and what everybody may know.
const TEAM: &str = "plover";
const OPEN: &str = "Curlew";

/// A priority with its aim, its measure, its test and its reading: each with its own level, and its name tells which.
fn tile(office: &MemoryOffice, levels: [&str; 5], number: &str) {
    let named = |level: &str| match level {
        "private" => MARK,
        "team" => TEAM,
        _ => OPEN,
    };
    let add = |kind: &str, level: &str, pairs: &[&str]| {
        let level = format!("level={level}");
        office.out(&[&["add", kind, &level], pairs].concat()).trim().to_owned()
    };
    let [priority, aim, measure, cycle, reading] = levels;
    let (name, unit) = (format!("name={} {number}", named(measure)), named(measure));
    let of = add("measure", measure, &[&name, &format!("unit={unit}")]);
    let statement = format!("statement={} {number}", named(aim));
    let target = format!("target={number}000");
    let measured = format!("measure={of}");
    let to = add("aim", aim, &[&statement, &measured, "baseline=1", &target]);
    let (serves, title) = (format!("aim={to}"), format!("title={} {number}", named(cycle)));
    add("cycle", cycle, &[&title, &serves]);
    let (title, asked) = (format!("title={} {number}", named(priority)), named(priority));
    let asked = format!("asked={asked} asked");
    add("priority", priority, &[&title, &serves, &asked, "state=active"]);
    add("reading", reading, &[&measured, &format!("points=2026-10-05 {number}")]);
}

/// Three of which something is hidden from whoever walks by; what is private begins with 6, what is the team's with 7.
fn office() -> MemoryOffice {
    let office = MemoryOffice::founded();
    tile(&office, ["public", "private", "public", "private", "public"], "61");
    tile(&office, ["public", "public", "team", "team", "team"], "72");
    tile(&office, ["team", "public", "public", "public", "public"], "73");
    office
}

/// What an audience may read of all that.
fn allowed(audience: &str, page: &str) -> Result<(), String> {
    let told = |words: &str| page.lines().find(|line| line.contains(words)).map(str::to_owned);
    let hidden: &[&str] = match audience {
        "team" => &[MARK, "61,000", "none yet"],
        _ => &[MARK, TEAM, "61,000", "73", "no test yet", "no reading yet", "none yet"],
    };
    hidden.iter().find_map(|words| told(words)).map_or(Ok(()), Err)
}

#[test]
fn its_pages_tell_nobody_what_is_not_for_them() {
    let office = office();
    for audience in ["team", "partner", "public"] {
        for format in ["text", "markdown", "html", "json"] {
            let words = ["report", "wall", "--audience", audience, "--format", format];
            let page = office.out(&words);
            assert_eq!(allowed(audience, &page), Ok(()), "{audience} {format}");
            // Its target is that of an aim for everybody; its number is not.
            let open = ["Curlew 61", "Curlew 72", "72,000", "Curlew asked"];
            assert!(open.iter().all(|words| page.contains(words)), "{audience}: {page}");
        }
    }
}

#[test]
fn its_screen_and_its_slides_tell_nobody_what_is_not_for_them() {
    let office = office();
    for (audience, mask) in [("team", "g h"), ("public", "g H")] {
        for (language, size) in [
            (Language::En, (80, 24)),
            (Language::Es, (64, 18)),
            (Language::En, (120, 40)),
            (Language::Es, (42, 12)),
        ] {
            let mut stage = Stage::closed(language, "vim");
            stage.send(Message::Resize(size.0, size.1));
            stage.open(office.workspace.borrow().clone());
            play(&mut stage, mask);
            play(&mut stage, ": 'muro_de_datos enter");
            let seen = stage.screen();
            assert!(seen.contains("Curlew 61"), "{seen}");
            assert_eq!(allowed(audience, &seen), Ok(()), "{audience} {size:?}: {seen}");
            stage.keys("f5 home");
            for _ in 0..20 {
                let slide = stage.screen();
                assert_eq!(allowed(audience, &slide), Ok(()), "{audience} {size:?}: {slide}");
                stage.keys("right");
            }
        }
    }
}
