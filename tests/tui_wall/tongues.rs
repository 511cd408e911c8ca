//! Two languages on one wall: each text in both, wherever it is there in both; what is not is marked, told to
//! whoever presents, and filled in without touching the other language.

use commonground::config::Depth;
use commonground::domain::kinds::meetings::{agenda_item, meeting};
use commonground::domain::kinds::outlines::node;
use commonground::domain::kinds::people::{expectation, person};
use commonground::domain::kinds::{AGENDA_ITEM, EXPECTATION, MEETING};
use commonground::domain::{Language, Text2, Value};
use commonground::engine::Edit;
use commonground::tui::{Effect, Message, Slide};
use ratatui::style::Modifier;

use super::tui_stage::Stage;
use super::tui_stage::records::{create, link, school, set};

/// What is said in both languages in the fishbone of the school: bones and a cause of two rows.
const BOTH: [(&str, &str, &str); 3] = [
    ("bone1", "People", "Gente"),
    ("bone2", "Schedule", "Horario"),
    (
        "cause1",
        "Nobody calls the families who moved here this summer",
        "Nadie llama a las familias que llegaron a vivir aquí este verano",
    ),
];

fn stage(language: Language, (width, height): (u16, u16), more: &[Edit]) -> Stage {
    let mut stage = Stage::closed(language, "vim");
    stage.send(Message::Resize(width, height));
    let mut workspace = stage.founded();
    stage.keep(&mut workspace, &school());
    let both = BOTH.map(|(id, en, es)| {
        let text = Text2::new(Language::Es, es).with(Language::En, Some(en));
        set(id, node::TEXT.code, Value::Text2(Box::new(text)))
    });
    stage.keep(&mut workspace, &both);
    stage.keep(&mut workspace, more);
    stage.open(workspace);
    stage.did();
    stage
}

/// The row of the screen that holds a text, and its column.
fn place(stage: &Stage, text: &str) -> (usize, usize) {
    let screen = stage.screen();
    let mut rows = screen.lines().enumerate();
    let found = rows.find_map(|(at, row)| Some((at, row[..row.find(text)?].chars().count())));
    found.unwrap_or_else(|| panic!("{text:?} is not there:\n{screen}"))
}

#[test]
fn one_language_marks_what_it_does_not_have() {
    let mut english = stage(Language::En, (64, 18), &[]);
    english.keys("4 g g enter f5").sees("Faltan familias [es]").sees("• People (2)");
    english.keys("right").sees("Nobody calls the families").sees("◆ Llaman en domingo [es]");
    english.misses("Nadie llama").misses("People [");
    let mut spanish = stage(Language::Es, (64, 18), &[]);
    spanish.keys("4 g g enter f5 right").sees("Llaman en domingo").misses("[es]").misses("[en]");
}

#[test]
fn the_other_language_stands_below_in_its_own_role() {
    let mut stage = stage(Language::En, (64, 18), &[]);
    stage.model.setup.looks.depth = Depth::Rgb24;
    stage.keys("4 g g enter f5 2").sees("What stands behind it");
    let (first, second) = (place(&stage, "What stands behind it"), place(&stage, "Qué hay detrás"));
    assert_eq!(second, (first.0 + 1, first.1 + 2), "{}", stage.screen());
    let (first, second) = (place(&stage, "• People (2)"), place(&stage, "Gente (2)"));
    assert_eq!(second, (first.0 + 1, first.1 + 4), "{}", stage.screen());
    // It stands alone where it is not there in both, and says in which it is.
    assert_eq!(stage.screen().matches("Faltan familias").count(), 1);
    stage.sees("Faltan familias [es]");
    stage.keys("right");
    let (first, second) = (place(&stage, "moved here this summer"), place(&stage, "Nadie llama"));
    assert_eq!(second.0, first.0 + 1, "no free row between them:\n{}", stage.screen());
    assert_eq!(stage.screen().matches("Llaman en domingo").count(), 1);
    stage.sees("◆ Llaman en domingo [es]");
    let (buffer, _) = stage.draw();
    let cell = |text: &str| {
        let (row, column) = place(&stage, text);
        let at = (u16::try_from(column).unwrap(), u16::try_from(row).unwrap());
        buffer.cell(at).unwrap().clone()
    };
    let (first, second) = (cell("Nobody calls"), cell("Nadie llama"));
    assert_eq!(first.bg, second.bg);
    assert_ne!(first.fg, second.fg);
    assert!(!second.modifier.intersects(Modifier::DIM | Modifier::ITALIC));
    stage.keys("2").misses("Nadie llama").sees("Nobody calls");
}

#[test]
fn side_by_side_needs_a_hundred_columns() {
    let mut wide = stage(Language::Es, (120, 40), &[]);
    wide.keys("4 g g enter f5 2 2 right");
    let (first, second) = (place(&wide, "Nadie llama"), place(&wide, "Nobody calls"));
    assert_eq!(first.0, second.0, "{}", wide.screen());
    assert!(second.1 >= first.1 + 50, "{}", wide.screen());
    assert_eq!(place(&wide, "Gente").0, place(&wide, "People").0);
    // Made narrower, it is one below the other; wider again, as it was.
    wide.send(Message::Resize(99, 40));
    assert!(place(&wide, "Nobody calls").0 > place(&wide, "Nadie llama").0);
    wide.send(Message::Resize(100, 40));
    assert_eq!(place(&wide, "Nobody calls").0, place(&wide, "Nadie llama").0);
    let mut small = stage(Language::Es, (64, 18), &[]);
    small.keys("4 g g enter f5 right 2").sees("Nobody calls");
    small.keys("2").misses("Nobody calls");
}

/// A meeting that is led in Spanish, with the fishbone on its agenda.
fn led(day: &str) -> Vec<Edit> {
    vec![
        create(
            MEETING,
            "evening",
            "Noche de familias",
            vec![
                (meeting::DATE.code, Value::Date(day.parse().unwrap())),
                (meeting::LEAD.code, Value::Choice(2)),
            ],
        ),
        create(
            AGENDA_ITEM,
            "item",
            "La espina",
            vec![
                (agenda_item::MEETING.code, link("evening")),
                (agenda_item::ABOUT.code, link("fishbone")),
            ],
        ),
    ]
}

#[test]
fn the_meeting_says_which_language_leads_and_a_key_turns_it() {
    let mut ahead = stage(Language::En, (64, 18), &led("2099-03-01"));
    ahead.keys("4 g g enter f5").sees("• Gente (2)").misses("People");
    ahead.keys("2");
    assert!(place(&ahead, "People (2)").0 > place(&ahead, "Gente (2)").0);
    ahead.keys("L");
    assert!(place(&ahead, "People (2)").0 < place(&ahead, "Gente (2)").0);
    let mut over = stage(Language::En, (64, 18), &led("2020-03-01"));
    over.keys("4 g g enter f5").sees("• People (2)").misses("Gente");
    let mut own = stage(Language::En, (64, 18), &[]);
    own.keys("4 g g enter f5").sees("• People (2)").keys("L").sees("• Gente (2)");
    own.keys("L").sees("• People (2)");
}

#[test]
fn what_lacks_a_language_is_told_on_entering() {
    let mut stage = stage(Language::En, (64, 18), &[]);
    // The problem, two causes.
    stage.keys("4 g g enter f5").sees("3 texts without English · 18 rows");
    stage.wait(6_000);
    assert!(!stage.screen().contains("without English"), "{}", stage.screen());
    // The list would lie over the slide.
    stage.keys("T").sees("Not in sight of the room").sees("People");
    stage.wait(6_000);
    assert!(!stage.screen().contains("Not in sight"), "{}", stage.screen());
}

fn text(stage: &Stage, id: &str) -> Text2 {
    let record = stage.workspace().get(id).unwrap();
    let field = commonground::domain::Kind::by_code(record.kind).unwrap().title();
    match record.get(field.code) {
        Some(Value::Text2(text)) => (**text).clone(),
        other => panic!("{id}: {other:?}"),
    }
}

/// Two terminals: the list on this one, and the room sees each text as soon as it is kept.
#[test]
fn somebody_interprets_while_the_room_looks() {
    let mut stage = stage(Language::En, (80, 24), &[]);
    stage.send(Message::Viewers((64, 18)));
    stage.keys("4 g g enter f5 2").sees("3 texts without English").did();
    let sent = |stage: &mut Stage| -> Vec<Slide> {
        let slides = stage.did().into_iter().filter_map(|effect| match effect {
            Effect::Wall(slide) => Some(*slide),
            _ => None,
        });
        slides.collect()
    };
    stage.keys("T").sees("In one language only").sees("Faltan familias").sees("without English");
    stage.keys("enter").sees("Faltan familias").sees("Spanish").sees("1/3");
    stage.text("Families are missing").keys("enter").sees("Llaman en domingo").sees("2/3");
    let slides = sent(&mut stage);
    let about: Vec<&str> = slides[0].about.iter().map(|row| &*row.text).collect();
    assert_eq!(about, ["Families are missing", "Faltan familias"]);
    let kept = Text2::new(Language::Es, "Faltan familias");
    let kept = kept.with(Language::En, Some("Families are missing"));
    assert_eq!(
        text(&stage, "problem"),
        kept,
        "what was written first stays, and so does its language"
    );
    // Nothing typed: it goes on.
    stage.keys("enter").sees("Trabajan sin luz").sees("3/3");
    stage.text("They work without light").keys("enter");
    stage.sees("Some before it are still in one language only.").sees("On the wall");
    stage.sees("1 text without English");
    let left = Text2::new(Language::Es, "Llaman en domingo");
    assert_eq!(text(&stage, "cause2"), left, "nobody filled it in");
    // What was typed and not kept is there again.
    stage.keys("T enter").text("They call").keys("esc").sees("1 text without English");
    stage.keys("T enter").sees("They call").text(" on Sunday").keys("enter");
    stage.sees("Everything here is in both languages.").misses("without English");
    assert_eq!(text(&stage, "cause2").get(Language::En), Some("They call on Sunday"));
    assert_eq!(text(&stage, "cause2").lead, Language::Es);
    stage.keys("T").sees("Everything here is in both languages.");
}

/// Before anybody looks: the list of what the room will see, and of nothing else; the record under the
/// cursor first.
#[test]
fn what_is_at_hand_is_filled_in_before_the_room_sees_it() {
    let mut stage = stage(Language::En, (80, 24), &[]);
    stage.keys("4 g g enter j j g L").sees("› Llaman en domingo").sees("Faltan familias");
    stage.keys("enter").text("They call on Sunday").keys("enter esc").keys("g L");
    stage.misses("› Llaman").sees("Trabajan sin luz");
    let mut stage = Stage::new();
    stage.keys("2 g L").sees("Everything here is in both languages.");
}

/// A group speaks for itself and through its people, each in their words; the room follows the cursor.
#[test]
fn a_group_is_shown_with_what_its_people_expect() {
    let belongs = set("luz", person::GROUP.code, link("group-families"));
    let whole = create(
        EXPECTATION,
        "expectation2",
        "Que avisen a tiempo",
        vec![(expectation::HOLDER.code, link("group-families"))],
    );
    for size in [(42, 12), (64, 18)] {
        let mut stage = stage(Language::Es, size, &[belongs.clone(), whole.clone()]);
        stage.keys("3 . l f5 home").wait(6_000);
        let own = place(&stage, "○ Que avisen a tiempo");
        let of_person = place(&stage, "○ Luz de la Fruta: Una despensa de");
        assert!(own.0 < of_person.0, "{}", stage.screen());
        stage.sees("Expectativas").keys("2").sees("Expectations");
    }
}
