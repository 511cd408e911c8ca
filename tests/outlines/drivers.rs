//! Driver diagrams as tables and as JSON that is nested by level.

use commonground::domain::kinds::outlines::node;
use commonground::exchange::outline::{Left, Syntax, What, read};
use proptest::prelude::*;

use super::{file, good, left, only_problem, rows, written};

fn table(rows: &[&str]) -> Vec<u8> {
    [&["id,level,parent,further_parents,text"], rows].concat().join("\n").into_bytes()
}

#[test]
fn a_table_of_drivers_is_read_whatever_stands_first() {
    let reading = read(Syntax::Drivers, &file("drivers.csv"));
    assert_eq!(left(&reading), [(Left::Column("colour".to_owned()), 2, Some((3, 6)))]);
    let sheet = &reading.sheet;
    let aim = "Chronic absence falls from 24 to 18 percent";
    assert_eq!(
        (&*sheet.title, sheet.about.as_deref(), sheet.form),
        (aim, Some(aim), Some("drivers"))
    );
    assert_eq!(
        rows(&reading),
        [
            "Families know the same day",
            ".Calls in the home language",
            "..A parent calls by day two",
            "..A list of who walks with whom",
            ".A list of who walks with whom",
            "The way is safe",
            ".Walking bus, also in the rain",
            ".Company on the way",
            "..A parent calls by day two",
            "..A list of who walks with whom",
        ]
    );
    let again: Vec<_> = sheet.drafts.iter().map(|own| own.again).collect();
    assert_eq!(again[4..], [Some(3), None, None, None, Some(2), Some(3)]);
    // An idea right below a primary driver is one because the file says so; the others stand where ideas stand.
    let roles: Vec<_> = sheet.drafts.iter().map(|own| own.role).collect();
    assert_eq!(roles.iter().flatten().collect::<Vec<_>>(), [&node::CHANGE_IDEA]);
    assert_eq!(roles[6], Some(node::CHANGE_IDEA));
}

#[test]
fn what_a_spreadsheet_makes_of_a_table_is_read_too() {
    let text = "Nr;Nivel;Padre;Texto\r\n1;Impulsor primario;;\"Lo saben; el mismo día\"\r\n2;Idea;1;Llamar\r\n";
    let reading = good(Syntax::Drivers, text.as_bytes());
    assert_eq!(rows(&reading), ["Lo saben; el mismo día", ".Llamar"]);
    // Without ids, rows are named by what they say.
    let named = good(Syntax::Drivers, b"text\tparent\nCall\tKnow\nKnow\t\n");
    assert_eq!(rows(&named), ["Know", ".Call"]);
    let told = read(Syntax::Drivers, &table(&["1,top,,,Know", "2,,1,,", "3,,1,,Call"]));
    assert_eq!(rows(&told), ["Know", ".Call"]);
    let level = (Left::Level("top".to_owned()), 1, Some((2, 2)));
    assert_eq!(left(&told), [level, (Left::EmptyRow, 1, Some((3, 5)))]);
}

#[test]
fn json_is_read_as_it_is_nested() {
    let reading = read(Syntax::Drivers, &file("drivers.json"));
    let attribute = |name: &str| Left::Attribute(name.to_owned());
    let wanted = [(attribute("version"), 1, Some((3, 3))), (attribute("color"), 1, Some((7, 7)))];
    assert_eq!(left(&reading), wanted);
    assert_eq!(
        rows(&reading),
        [
            "Families know the same day",
            ".Calls in the home language",
            "..A parent calls by day two",
            "..One letter in four languages",
            "The way is safe",
            ".Walking bus",
        ]
    );
    let last = reading.sheet.drafts.last().unwrap();
    assert_eq!((&*last.note, last.role), ("Ask the drivers", Some(node::CHANGE_IDEA)));
    // What a whiteboard writes: marks of HTML, and a card that stands in two places.
    let board = read(Syntax::Drivers, &file("whiteboard.json"));
    assert_eq!(board.sheet.title, "Every child is here");
    assert_eq!(rows(&board), ["Families know & trust", ".We call", "The way is safe", ".We call"]);
    assert_eq!(board.sheet.drafts[3].again, Some(1));
    assert_eq!(left(&board), [(attribute("x"), 1, Some((1, 50)))]);
    let framed = br#"{"title": "Ours", "aim": {"text": "Here"}, "drivers": [{"name": "Safe"}]}"#;
    let framed = read(Syntax::Drivers, framed);
    assert_eq!((&*framed.sheet.title, rows(&framed)), ("Here", vec!["Safe".to_owned()]));
    let bare = good(Syntax::Drivers, br#"{"data": {"nodes": ["Safe", {"text": "Known"}]}}"#);
    assert_eq!(
        (&*bare.sheet.title, rows(&bare)),
        ("", vec!["Safe".to_owned(), "Known".to_owned()])
    );
}

#[test]
fn what_cannot_be_right_is_told_with_its_place_and_nothing_is_taken() {
    let problem = |rows: &[&str]| only_problem(Syntax::Drivers, &table(rows));
    let none = What::NoParent("9".to_owned());
    assert_eq!(problem(&["1,,,,Know", "2,,9,,Call"]), (3, 3, none.clone()));
    assert_eq!(problem(&["1,,,,Know", "2,,1,7;9,Call", "7,,,,Safe"]), (3, 4, none));
    let circle = What::Circle("Know".to_owned());
    assert_eq!(problem(&["0,,,,Top", "1,,3,,Know", "2,,1,,Call", "3,,2,,Late"]), (3, 1, circle));
    assert_eq!(problem(&["1,,1,,Know"]), (2, 1, What::Circle("Know".to_owned())));
    let same = What::SameId("1".to_owned());
    assert_eq!(problem(&["1,,,,Know", "1,,,,Call"]), (3, 1, same));
    let aims = What::TwoAims("There".to_owned());
    assert_eq!(problem(&["a,aim,,,Here", "b,aim,,,There", "1,,a,,Know"]), (3, 1, aims));
    assert_eq!(only_problem(Syntax::Drivers, b"a,b\n1,2\n"), (1, 1, What::NotDrivers));
    assert_eq!(only_problem(Syntax::Drivers, b"{\"a\": 1}"), (1, 1, What::NotDrivers));
    assert_eq!(only_problem(Syntax::Drivers, b"{\n\"a\": 1,}"), (2, 8, What::NotJson));
    let open = (3, 1, What::NotClosed);
    assert_eq!(only_problem(Syntax::Drivers, &table(&["1,,,,Know", "2,,1,,\"Call"])), open);
    let deep = "[".repeat(100_000);
    assert!(matches!(only_problem(Syntax::Drivers, deep.as_bytes()), (1, _, What::NotJson)));
}

proptest! {
    /// Whatever stands below whatever, in whatever order: it goes out and comes in as it was.
    #[test]
    fn a_diagram_comes_back_as_it_went_out(
        dice in prop::collection::vec((any::<u32>(), any::<u32>(), 0..4u8, "[a-zñ\",;= '-]{0,9}", any::<bool>()), 1..30),
        turned in any::<bool>(),
    ) {
        let mut lines: Vec<Vec<String>> = dice.iter().enumerate().map(|(at, (one, two, level, text, weak))| {
            let above = |dice: u32| (at > 0 && !dice.is_multiple_of(4)).then(|| (dice as usize / 4 % at).to_string());
            let parents = [above(*one), above(*two)];
            let weak = parents[0].clone().filter(|_| *weak).unwrap_or_default();
            let level = ["", "primary", "secondary", "idea"][usize::from(*level)];
            let [parent, further] = parents.map(Option::unwrap_or_default);
            vec![at.to_string(), level.to_owned(), parent, further, format!("x{text}"), String::new(), weak]
        }).collect();
        if turned {
            lines.reverse();
        }
        let heads = "id,level,parent,further_parents,text,note,weak".split(',').map(str::to_owned);
        lines.insert(0, heads.collect());
        let first = good(Syntax::Drivers, commonground::exchange::csv::lines(lines).as_bytes()).sheet;
        let out = written(Syntax::Drivers, &first);
        prop_assert_eq!(&out.lost, &[]);
        let again = good(Syntax::Drivers, out.text.as_bytes()).sheet;
        prop_assert_eq!(&again.drafts, &first.drafts, "{}", out.text);
        prop_assert_eq!(written(Syntax::Drivers, &again).text, out.text);
    }
}
