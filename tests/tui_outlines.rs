//! Outlines on the screen: causes typed at speed, pasted, moved, folded, cut from one outline into
//! another; drivers that stand twice; what is typed comes back.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod today;
mod tui_stage;

use commonground::domain::kinds::outlines::{node, outline};
use commonground::domain::kinds::{OUTLINE, PROBLEM};
use commonground::domain::{Kind, Language, Value};
use commonground::engine::figures::Figures;
use commonground::engine::outlines::{Tree, drafts, written};
use commonground::engine::{Edit, Seen};
use commonground::tui::{Effect, Message};
use tui_stage::Stage;
use tui_stage::records::{create, drivers, fishbone, id, link};

/// A workspace with these records, in the pane of outlines.
fn stage(edits: &[Edit], keys: &str) -> Stage {
    let mut stage = Stage::closed(Language::Es, "vim");
    stage.send(Message::Resize(120, 40));
    let mut workspace = stage.founded();
    stage.keep(&mut workspace, edits);
    stage.open(workspace);
    stage.keys(keys);
    stage
}

/// A problem and its fishbone without rows, open.
fn empty() -> Stage {
    let form = (outline::FORM.code, Value::Choice(outline::FISHBONE));
    let edits = [
        create(PROBLEM, "problem", "Llegan tarde", vec![]),
        create(OUTLINE, "fishbone", "Espina", vec![form, (outline::PROBLEM.code, link("problem"))]),
    ];
    stage(&edits, "4 enter")
}

/// The rows of an outline as indented text.
fn rows(stage: &Stage, outline: &str) -> String {
    let tree = Tree::of(stage.workspace(), &id(outline));
    written(&drafts(stage.workspace(), &tree, Language::Es))
}

/// Whether the cause of the problem was found: the figure by its number.
fn cause_state(stage: &Stage) -> Option<Value> {
    let kind = Kind::by_code(PROBLEM).unwrap();
    let figures = Figures::of(Seen::whole(stage.workspace()), kind, stage.now.day());
    let figure = kind.figures.iter().find(|figure| figure.field.key == "cause_state").unwrap();
    figures.get(Seen::whole(stage.workspace()), figure, stage.workspace().get("problem").unwrap())
}

/// A deed is seen in the rows, and one undo brings the former rows back.
#[track_caller]
fn is_one_step(stage: &mut Stage, outline: &str, deed: &str, after: &str) {
    let before = rows(stage, outline);
    stage.keys(deed);
    assert_eq!(rows(stage, outline), after, "{deed}:\n{}", stage.screen());
    stage.keys("u");
    assert_eq!(rows(stage, outline), before, "undo of {deed}");
    stage.keys("U");
    assert_eq!(rows(stage, outline), after, "redo of {deed}");
    stage.keys("u");
}

const SEVENTEEN: &str = "Gente\n\tNadie llama\n\t\tNo hay lista\n\t\tNo hay tiempo\n\tNadie saluda\n\
    Reglas\n\tLa puerta cierra\n\tEl aviso llega tarde\n\t\tVa por correo\nActitudes\n\
    \tNo importa\n\t\tNadie pregunta\n\tDa pena\nLugar\n\tLejos\n\t\tUn autobús\n\tSin acera\n";

#[test]
fn seventeen_causes_are_typed_without_leaving_the_keys() {
    let mut stage = empty();
    stage.sees("un juego de espinas").keys("o");
    let mut depth = 0;
    for line in SEVENTEEN.lines() {
        let wanted = line.chars().take_while(|c| *c == '\t').count();
        // In by Tab; out by Enter in the empty row, or by Shift+Tab.
        while depth < wanted {
            stage.keys("tab");
            depth += 1;
        }
        while depth > wanted {
            stage.keys(if depth % 2 == 0 { "enter" } else { "shift+tab" });
            depth -= 1;
        }
        stage.text(line.trim_start()).keys("enter");
    }
    stage.keys("esc");
    assert_eq!(rows(&stage, "fishbone"), SEVENTEEN, "{}", stage.screen());
    for line in SEVENTEEN.lines() {
        stage.sees(line.trim_start());
    }
    stage.keys("u");
    assert_eq!(rows(&stage, "fishbone").lines().count(), 16, "each row is a step");
}

#[test]
fn escape_keeps_what_is_typed_and_an_empty_row_at_the_edge_is_given_up() {
    let mut stage = empty();
    stage.keys("o").text("Gente").keys("esc");
    assert_eq!(rows(&stage, "fishbone"), "Gente\n");
    stage.keys("o enter").sees("› · Gente");
    stage.keys("o tab tab").sees("No hay fila anterior");
    stage.keys("esc");
    assert_eq!(rows(&stage, "fishbone"), "Gente\n", "nothing is kept of an empty row");
    stage.keys("i").text(" y más").keys("esc");
    assert_eq!(rows(&stage, "fishbone"), "Gente y más\n");
    stage.keys("u").sees("› · Gente");
    assert_eq!(rows(&stage, "fishbone"), "Gente\n");
}

#[test]
fn a_pasted_list_becomes_rows_outside_and_inside_of_a_row() {
    let mut stage = empty();
    let list = "- Gente\n  - Nadie llama\n- Reglas\n";
    stage.send(Message::Paste(list.into()));
    assert_eq!(rows(&stage, "fishbone"), "Gente\n\tNadie llama\nReglas\n");
    stage.keys("u");
    assert_eq!(rows(&stage, "fishbone"), "", "one paste is one step");
    stage.keys("o").text("Mi ").send(Message::Paste("gente\n\tcansada\n".into()));
    stage.text("Otra").keys("esc");
    assert_eq!(rows(&stage, "fishbone"), "Mi gente\n\tcansada\nOtra\n");
    stage.keys("o").text("sola ").send(Message::Paste("línea\n".into())).keys("esc");
    assert!(rows(&stage, "fishbone").ends_with("sola línea\n"), "{}", stage.screen());
}

/// Field case 17: what is pasted is read as what is imported.
#[test]
fn the_signs_of_pasted_lists_are_no_text() {
    for case in ["in.txt", "in.org"] {
        let mut stage = empty();
        let path = format!("tests/samples/field-cases/17-pasted-bullets/{case}");
        stage.send(Message::Paste(std::fs::read_to_string(path).unwrap()));
        let wanted = "Transport\n\tBus is late\n\t\tNo driver\nHome\n";
        assert_eq!(rows(&stage, "fishbone"), wanted, "{case}");
    }
}

#[test]
fn every_move_of_rows_is_one_step_of_undo() {
    let mut stage = stage(&fishbone(), "4 enter");
    let all = "Gente\n\tNadie llama\n\t\tLlaman en domingo\nHorario\n\tTrabajan sin luz\n";
    assert_eq!(rows(&stage, "fishbone"), all);
    let moved = "Horario\n\tTrabajan sin luz\nGente\n\tNadie llama\n\t\tLlaman en domingo\n";
    is_one_step(&mut stage, "fishbone", "g g J", moved);
    is_one_step(&mut stage, "fishbone", "g g j j j K", moved);
    let inside = "Gente\n\tNadie llama\n\t\tLlaman en domingo\n\tHorario\n\t\tTrabajan sin luz\n";
    is_one_step(&mut stage, "fishbone", "g g j j j >", inside);
    let outside = "Gente\nNadie llama\n\tLlaman en domingo\nHorario\n\tTrabajan sin luz\n";
    is_one_step(&mut stage, "fishbone", "g g j <", outside);
    is_one_step(&mut stage, "fishbone", "g g d d", "Horario\n\tTrabajan sin luz\n");
    // The first and the last row say why they do not move.
    stage.keys("g g K").sees("Ya es la primera").keys("<").sees("Ya está en el borde");
    assert_eq!(rows(&stage, "fishbone"), all);
}

#[test]
fn marked_rows_go_together() {
    let mut stage = stage(&[], "4");
    stage.keys("o").text("Lista").keys("esc esc esc").keys("g g enter");
    stage.send(Message::Paste("a\nb\nc\nd\n".into()));
    stage.keys("g g j space space");
    let outline = stage.records("outline")[0].id.to_string();
    is_one_step(&mut stage, &outline, ">", "a\n\tb\n\tc\nd\n");
    stage.keys("esc g g j space space");
    is_one_step(&mut stage, &outline, "K", "b\nc\na\nd\n");
    stage.keys("esc g g j space space");
    is_one_step(&mut stage, &outline, "d d", "a\nd\n");
    stage.keys("g g j > g g j space space >").sees("no están juntas");
}

#[test]
fn folds_hide_rows_and_say_how_many() {
    let mut stage = stage(&fishbone(), "4 enter .");
    stage.keys("g g z a").sees("▸ Gente (+2)").misses("Nadie llama").sees("Trabajan");
    stage.keys("l").sees("▾ Gente").sees("Nadie llama");
    stage.keys("f").sees("Nadie llama").misses("Horario").keys("esc").sees("Horario");
    stage.keys("z A").sees("▸ Gente").sees("▸ Horario").keys("z A").sees("▸ Nadie llama (+1)");
    stage.keys("z A").sees("Llaman en domingo").keys("G h").sees("› ▾ Horario");
}

#[test]
fn a_branch_is_cut_in_one_outline_and_put_into_another() {
    let edits = [fishbone(), drivers()].concat();
    let mut stage = stage(&edits, "4 enter");
    let before = (rows(&stage, "fishbone"), rows(&stage, "drivers"));
    stage.keys("g g j d d").sees("2 filas cortadas");
    stage.keys("esc j enter p");
    let put = rows(&stage, "drivers");
    if put == before.1 {
        // What was cut belongs to the outline that was open; it must not get lost.
        stage.keys("u");
        assert_eq!(rows(&stage, "fishbone"), before.0);
        panic!("a cut row cannot be put into another outline:\n{}", stage.screen());
    }
    assert!(
        put.contains("Nadie llama\n\tLlaman en domingo") || put.contains("Nadie llama\n\t\tLlaman")
    );
    assert_eq!(rows(&stage, "fishbone"), "Gente\nHorario\n\tTrabajan sin luz\n");
    stage.keys("u u");
    assert_eq!((rows(&stage, "fishbone"), rows(&stage, "drivers")), before);
}

#[test]
fn a_root_cause_is_known_to_its_problem() {
    let mut stage = empty();
    assert_eq!(cause_state(&stage), Some(Value::Choice(2)), "an outline seeks it");
    stage.keys("o").text("Gente").keys("enter tab").text("Nadie llama").keys("esc x");
    stage.sees("◆ Causa raíz");
    assert_eq!(cause_state(&stage), Some(Value::Choice(3)));
    stage.keys("u").misses("◆ Causa raíz");
    assert_eq!(cause_state(&stage), Some(Value::Choice(2)));
}

#[test]
fn a_shared_row_is_edited_once_and_never_stands_inside_of_itself() {
    let mut stage = stage(&drivers(), "4 enter .");
    assert_eq!(stage.screen().matches("Un aviso el lunes").count(), 2, "{}", stage.screen());
    stage.sees("⇄").keys("G i").text(" temprano").keys("esc");
    assert_eq!(stage.screen().matches("Un aviso el lunes temprano").count(), 2);
    let before = rows(&stage, "drivers");
    // Below the idea, what the idea stands below: a loop.
    stage.keys("g g j j =").text("confianza").keys("enter");
    assert_eq!(rows(&stage, "drivers"), before, "{}", stage.screen());
    stage.sees("Quedaría dentro de sí misma");
}

#[test]
fn a_cause_is_pulled_in_as_a_driver_of_its_own() {
    let edits = [fishbone(), drivers()].concat();
    let mut stage = stage(&edits, "4 j enter . g g =");
    stage.text("domingo").keys("enter").sees("Llaman en domingo");
    assert!(rows(&stage, "drivers").contains("Llaman en domingo"));
    let made = stage.record("node", "Llaman en domingo").unwrap();
    let nodes = stage.records("node");
    let same = nodes.iter().filter(|node| stage.field(node, "text") == stage.field(&made, "text"));
    assert_eq!(same.count(), 2, "reworded without touching the cause");
    stage.keys("u");
    assert!(!rows(&stage, "drivers").contains("Llaman en domingo"));
}

#[test]
fn a_row_being_typed_is_kept_as_a_draft_and_comes_back() {
    let mut stage = stage(&fishbone(), "4 enter o");
    stage.text("A medias").wait(60_000);
    let drafts = stage.did().into_iter().filter_map(|effect| match effect {
        Effect::SaveDraft { key, text } => Some((key, text)),
        _ => None,
    });
    let drafts: Vec<(String, String)> = drafts.collect();
    assert!(
        drafts.iter().any(|(key, text)| key == "row-fishbone" && text == "A medias"),
        "{drafts:?}"
    );
    let mut later = self::stage(&fishbone(), "1");
    later.model.drafts.known.extend(drafts);
    later.keys("4 enter").sees("· A medias").keys("enter esc");
    assert!(rows(&later, "fishbone").ends_with("\nA medias\n"), "{}", later.screen());
    stage.keys("esc");
    let dropped =
        |effect: &Effect| matches!(effect, Effect::DropDraft { key } if key == "row-fishbone");
    assert!(stage.did().iter().any(dropped), "what was kept is no draft any more");
}

#[test]
fn private_rows_are_left_out_and_copied_by_nobody() {
    let mut stage = stage(&fishbone(), "4 enter g g j");
    stage.keys("m").keys("g h").misses("Nadie llama").sees("Gente");
    stage.keys("g g y y");
    let copied = stage.did().into_iter().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text),
        _ => None,
    });
    assert!(!copied.unwrap().contains("Nadie llama"));
    stage.keys("g h").sees("Nadie llama");
}

/// Taken out with a row that is seen, what is hidden below it is gone with it and comes back with it;
/// a node that has a hidden place elsewhere stays there.
#[test]
fn rows_are_cut_as_if_nothing_were_hidden() {
    let mut stage = stage(&fishbone(), "4 enter g g j");
    let nodes = stage.records("node").len();
    stage.keys("m g h g g d d").misses("Gente").keys("g h").misses("Nadie llama");
    stage.keys("g h p").sees("Gente").keys("g h").sees("Nadie llama");
    assert_eq!(stage.records("node").len(), nodes);
}

#[test]
fn a_new_outline_has_the_cursor() {
    let mut stage = empty();
    stage.keys("esc").sees("› Espina").keys("o").text("Otra espina").keys("enter esc esc");
    // It is open for its first row; behind it is the list.
    stage
        .keys("esc esc")
        .sees("› Otra espina")
        .keys("enter")
        .sees("Otra espina")
        .misses("› Espina");
}

#[test]
fn the_list_counts_new_lines_and_history_names_them_by_their_words() {
    let mut stage = empty();
    stage.keys("o").text("Gente").keys("enter").text("Reglas").keys("enter esc esc");
    let time = stage.now.to_clock().format("%H:%M").to_string();
    stage
        .sees("Filas                   2")
        .keys("g u")
        .sees(&format!("› {time} se agregó «Reglas» (fila"))
        .sees(&format!("  {time} se agregó «Gente» (fila"));
}

/// One line for one thing done, by the words of the row: of places and their order nobody is told.
#[test]
fn a_row_that_moved_is_told_by_its_words() {
    let told = |keys: &str, line: &str| {
        let mut stage = stage(&fishbone(), "4 enter");
        stage.keys(keys).keys("g u").sees(line).misses("osición").misses("Orden");
        stage.keys("enter").misses("Orden").keys("esc u").sees(&format!("Se deshizo esto: {line}"));
        stage.keys("1").sees(&format!("se deshizo el paso 3: {line}"));
    };
    told("g g J", "se movió «Gente» hacia abajo");
    told("g g j j j K", "se movió «Horario» hacia arriba");
    told("g g j <", "se movió «Nadie llama» a otra parte");
}

/// Where there is no room for both, nobody is told that both are there.
#[test]
fn a_narrow_screen_shows_rows_or_the_picture() {
    let mut stage = empty();
    stage.keys("o").text("Autobús").keys("enter esc").sees("filas y dibujo");
    stage.send(Message::Resize(80, 24)).sees("Esquemas · filas ").misses("dibujo ");
    for (key, sees) in [(".", "dibujo"), (".", "filas "), (",", "dibujo"), (",", "filas ")] {
        stage.keys(key).sees(&format!("Esquemas · {sees}"));
    }
}

#[test]
fn a_word_is_found_in_the_rows_also_where_they_are_folded() {
    let mut stage = empty();
    stage.send(Message::Resize(80, 24)).send(Message::Paste(SEVENTEEN.to_owned()));
    stage.keys("g g z A").misses("Nadie llama");
    let at = |stage: &mut Stage, words: &str| {
        let screen = stage.screen();
        let row = screen.lines().find(|line| line.starts_with('›')).unwrap_or_default().to_owned();
        assert!(row.contains(words), "{words} is not at the cursor:\n{screen}");
    };
    stage.keys("/").text("tarde").sees("/ tarde");
    at(&mut stage, "El aviso llega tarde");
    // Esc goes back to where it began; Enter stays.
    stage.keys("esc");
    at(&mut stage, "Gente");
    stage.keys("/").text("nadie");
    at(&mut stage, "Nadie llama");
    for (keys, words) in
        [("enter n", "Nadie saluda"), ("n", "Nadie pregunta"), ("n", "Nadie llama")]
    {
        stage.keys(keys);
        at(&mut stage, words);
    }
    stage.sees("otra vez el primero").keys("N").sees("Espina");
    at(&mut stage, "Nadie pregunta");
    stage.keys("/").text("autobus").keys("enter");
    at(&mut stage, "Un autobús");
    stage.keys("/").text("xyz").keys("enter").sees("No se encontró nada").keys("n");
    stage.sees("No se encontró nada");
}

#[test]
fn an_outline_that_is_made_is_open_and_takes_its_first_row() {
    let mut stage = stage(&[], "4");
    stage.keys("o").text("Motores").keys("enter esc esc").sees("Motores");
    stage.text("Más familias vienen").keys("enter").text("Se llama por la tarde").keys("enter esc");
    stage.sees("Más familias vienen").sees("Se llama por la tarde");
    // What comes of changing one that is there is the list from which it was changed.
    stage.keys("esc i esc esc").sees("› Motores");
}

/// What is copied says which are root causes, and what is pasted takes it back.
#[test]
fn root_causes_are_copied_and_pasted_in_words() {
    let mut stage = empty();
    stage.send(Message::Paste("Gente\n\tNadie llama (root cause)\n".to_owned()));
    assert_eq!(rows(&stage, "fishbone"), "Gente\n\tNadie llama\n");
    let roots = |stage: &Stage| {
        let nodes = stage.records("node").into_iter();
        nodes.filter(|own| own.is_flagged(node::ROOT.code)).count()
    };
    assert_eq!(roots(&stage), 1);
    stage.did();
    stage.keys("g g y y");
    let copied = stage.did().into_iter().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text),
        _ => None,
    });
    assert_eq!(copied.unwrap(), "Gente\n\tNadie llama (causa raíz)\n");
}
