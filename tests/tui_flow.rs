//! What a coordinator's first week stumbled over: what is typed is seen whole, what is looked for is found
//! in place, what stands on a page leads there, and a past day is told by its names.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

mod today;
mod tui_stage;

use commonground::domain::kinds::CYCLE;
use commonground::domain::kinds::cycles::cycle;
use commonground::domain::{Kind, Language, Value};
use tui_stage::Stage;
use tui_stage::records::{create, link, school};

fn with_school(language: Language, width: u16, height: u16) -> Stage {
    let mut stage = Stage::with(language, width, height);
    let mut workspace = stage.founded();
    stage.keep(&mut workspace, &school());
    stage.open(workspace);
    stage
}

/// All words of a text stand on the screen in their order, whatever the lines.
fn is_whole(stage: &Stage, text: &str) -> bool {
    let screen: Vec<String> = stage.screen().split_whitespace().map(str::to_owned).collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    screen.windows(words.len()).any(|window| window == words)
}

const LONG: &str = "Nobody calls in the language of the home before the second day is over, \
                    and the letter comes a week later";

#[test]
fn a_row_is_seen_whole_while_it_is_typed_and_while_it_has_the_cursor() {
    for (width, height) in [(42, 12), (64, 18), (80, 24)] {
        let mut stage = with_school(Language::En, width, height);
        stage.keys("4 enter o").text(LONG);
        assert!(is_whole(&stage, LONG), "{width} typed:\n{}", stage.screen());
        stage.keys("enter esc k");
        stage.keys("j");
        let at = (0..40).find(|_| is_whole(&stage, LONG) || drop_down(&mut stage));
        assert!(at.is_some(), "{width} kept:\n{}", stage.screen());
    }
}

/// Goes on to the next row.
fn drop_down(stage: &mut Stage) -> bool {
    stage.keys("j");
    false
}

#[test]
fn a_row_is_seen_while_it_is_typed_over_the_picture() {
    for (width, height) in [(42, 12), (80, 24)] {
        let mut stage = with_school(Language::En, width, height);
        stage.keys("4 enter").keys(if width < 100 { "," } else { ". ." }).sees("picture");
        stage.keys("o").text("Typed over the fish").sees("Typed over the fish");
    }
}

#[test]
fn the_head_of_a_fish_is_in_sight_also_where_it_has_no_room() {
    let mut stage = with_school(Language::En, 26, 12);
    let outline = stage.records("outline").remove(0);
    let about = Kind::by_key("outline").unwrap().field("problem").unwrap().code;
    let Some(Value::Link(problem)) = outline.get(about).cloned() else {
        panic!("the first outline is about a problem")
    };
    let head = stage.workspace().get(problem.as_str()).unwrap().clone();
    let head = commonground::engine::title_text(&head, Language::En).unwrap().to_owned();
    stage.keys("4 enter").sees("Espina").keys(",").sees(&format!("→ {head}"));
}

#[test]
fn a_picture_opens_whole_and_a_branch_that_is_alone_is_alone_in_it() {
    for (width, height) in [(42, 12), (64, 18), (80, 24), (120, 40)] {
        let mut stage = with_school(Language::En, width, height);
        stage.keys("4 enter o").text("The bus is full").keys("enter esc");
        stage.keys(if width < 100 { "," } else { ". ." });
        stage.sees("Faltan familias").sees("bus").sees("llama").sees("luz");
        stage.keys("f").sees("Faltan familias").sees("bus").misses("llama").misses("luz");
        stage.keys("esc").sees("llama");
    }
}

#[test]
fn the_other_language_is_no_begin_of_a_row() {
    let mut stage = with_school(Language::Es, 80, 24);
    stage.keys("4 enter o").text("Nadie llama").keys("enter esc g l");
    stage.keys("/").keys("esc");
    // The row at hand is the new one; in English it has no words yet.
    stage.keys("i").sees("Nadie llama").text("Nobody calls").keys("esc");
    let node = stage
        .records("node")
        .into_iter()
        .find(|node| stage.field(node, "text_en").as_deref() == Some("Nobody calls"));
    let node = node.unwrap_or_else(|| panic!("no such row:\n{}", stage.screen()));
    assert_eq!(stage.field(&node, "text_es").as_deref(), Some("Nadie llama"));
}

#[test]
fn the_roadmap_is_looked_through_in_place() {
    for (width, height) in [(42, 12), (80, 24), (120, 40)] {
        let mut stage = with_school(Language::En, width, height);
        stage
            .keys("2 /")
            .text("map")
            .sees("/ map")
            .sees("Mapping school")
            .misses("Search everything");
        stage.keys("enter").sees("Mapping school").keys("esc").sees("Getting grounded");
        stage.misses("/ map");
        stage.keys("/").text("4.2.3").sees("4.2.3");
        assert!(!stage.screen().contains("4.2.1"), "{}", stage.screen());
        // A digit is a key again as soon as nobody types.
        stage.keys("enter 6").sees("Open notes");
    }
}

#[test]
fn a_past_day_tells_what_was_done_until_then_by_name() {
    let mut stage = with_school(Language::En, 80, 24);
    stage.keys("g y").text("yesterday").keys("enter 8");
    stage.sees("Nothing was done yet.").keys("1").misses("Done lately");
    let yesterday = today::away(-1);
    assert!(!stage.screen().contains(&today::named(today::day())), "{}", stage.screen());
    stage.sees(&today::shown(yesterday));
    stage.keys("7 j enter").misses("press").sees("There was nothing here on that day.");
    stage.keys("2").sees("There was nothing here on that day.");
}

#[test]
fn the_cycles_of_a_chain_say_which_they_are() {
    let mut stage = with_school(Language::En, 120, 40);
    let mut workspace = stage.workspace().clone();
    let own = |id: &str, number, stage, former: Option<&str>| {
        let mut values = vec![
            (cycle::NUMBER.code, Value::Integer(number)),
            (cycle::STAGE.code, Value::Choice(stage)),
        ];
        values.extend(former.map(|former| (cycle::FORMER.code, link(former))));
        create(CYCLE, id, "Call by noon", values)
    };
    let chain = [
        own("first", 1, cycle::ACT, None),
        own("second", 2, cycle::DO, Some("first")),
        own("third", 3, cycle::PLAN, Some("first")),
    ];
    stage.keep(&mut workspace, &chain);
    stage.open(workspace);
    stage.keys("5 . g g");
    for _ in 0..5 {
        if stage.screen().contains("Call by noon · 2 · do") {
            break;
        }
        stage.keys("j");
    }
    stage.sees("Call by noon · 2 · do").sees("Call by noon · 3 · plan");
}

#[test]
fn a_column_that_has_no_room_is_named() {
    let mut stage = with_school(Language::En, 42, 12);
    stage.keys(":").text("go to people").keys("enter");
    stage.keys("7 j enter ;").text("show: role").keys("enter esc ;").text("show: languages");
    stage.keys("enter esc");
    let mut wide = with_school(Language::En, 80, 24);
    wide.keys("7 j enter").misses("no room for");
    stage.sees("no room for");
}

#[test]
fn keys_are_called_as_on_a_spanish_keyboard() {
    let mut stage = with_school(Language::Es, 80, 24);
    stage.keys("?").text("página").sees("av pág").misses("pagedown").keys("esc");
    stage.keys(":").text("abajo").sees("↓").keys("esc");
    // Whoever knows the name in key files finds it too.
    stage.keys("?").text("pagedown").sees("av pág");
}

#[test]
fn who_has_not_written_what_was_learned_is_led_to_its_field() {
    let mut stage = with_school(Language::En, 80, 24);
    let mut workspace = stage.workspace().clone();
    let study = (cycle::STAGE.code, Value::Choice(cycle::STUDY));
    stage.keep(&mut workspace, &[create(CYCLE, "studied", "Call by noon", vec![study])]);
    stage.open(workspace);
    stage.keys("5 l l").sees("Call by noon").keys("L").sees("is not written down yet");
    stage.sees("Study: what we learned").text("They call back").keys("enter esc esc");
    stage.keys("L").sees("study 0").sees("act 2");
}

/// Out of a text, out of the form: two keys that look alike are told apart.
#[test]
fn the_way_out_of_a_field_and_of_its_form_are_told_apart() {
    let mut stage = with_school(Language::En, 80, 24);
    stage.keys("3 o").sees("esc back").text("Zed").sees("esc stop typing");
    stage.keys("enter").sees("esc stop typing").keys("esc").sees("esc done");
    // Each key stands once in the help.
    stage.keys("?").text("editor");
    let screen = stage.screen();
    let line = screen.lines().find(|line| line.contains("in your own editor")).unwrap();
    assert_eq!(line.matches("ctrl+o").count(), 1, "{line}");
    stage.keys("esc esc");
    // What it was called before says what was renamed.
    stage.keys("i ctrl+u").text("Zoe").keys("enter esc esc u").sees("of “Zed”").sees("to “Zoe”");
}

#[test]
fn a_choice_says_while_it_is_typed_that_nothing_fits() {
    let mut stage = with_school(Language::En, 80, 24);
    stage.keys("5 o").text("Call").keys("enter");
    for _ in 0..12 {
        if stage.screen().contains("collect information") {
            break;
        }
        stage.keys("tab");
    }
    stage.sees("collect information").text("xyz").sees("Nothing found.");
}

#[test]
fn the_first_page_has_no_head_without_a_line_below_it() {
    for height in 8..30 {
        let stage = with_school(Language::En, 80, height);
        let screen = stage.screen();
        let lines: Vec<&str> = screen.lines().map(str::trim).collect();
        let last = lines[..lines.len() - 1].iter().rfind(|line| !line.is_empty()).unwrap();
        assert!(!["Backup", "Done lately"].contains(last), "{height}:\n{screen}");
    }
}

/// Whichever way cycles are looked at, the same one has the cursor: what is done next is done with it.
#[test]
fn the_cursor_stays_on_its_record_from_view_to_view() {
    let mut stage = with_school(Language::En, 80, 24);
    // The board first, then the list; in the registers the other way round.
    stage
        .keys("5 g g l l l .")
        .sees("› Fruta en la puerta")
        .keys("g g j")
        .sees("› Un aviso de Luz");
    stage.keys(".  i").sees("Un aviso de Luz").misses("Fruta en").keys("esc esc");
    stage.keys("7 g g");
    while !stage.screen().contains("› Cycles") {
        stage.keys("j");
    }
    stage.keys("enter g g").sees("› Fruta en la puerta").keys(". i").sees("Fruta en la puerta");
    stage.misses("Un aviso").keys("esc esc g g h h h ,").sees("› Un aviso de Luz");
}

#[test]
fn the_name_that_a_list_gave_stands_while_it_is_looked_at_and_may_become_another() {
    for (language, name) in [(Language::En, "Families"), (Language::Es, "Familias")] {
        let mut stage = Stage::with(language, 80, 24);
        let workspace = stage.founded();
        stage.open(workspace);
        let before = stage.workspace().ledger().last();
        stage.keys("9").text("famil").keys("enter enter i");
        let head = |stage: &Stage| stage.screen().lines().skip(2).take(2).collect::<String>();
        assert!(head(&stage).contains(name), "{}", stage.screen());
        stage.keys("enter esc esc");
        assert_eq!(stage.workspace().ledger().last(), before, "looked at only");
        stage.keys("i").text(" y tutores").keys("enter esc").sees(&format!("{name} y tutores"));
    }
}
