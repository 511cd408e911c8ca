//! A facilitator in a meeting of the second year, played on a terminal in both languages: seventeen
//! causes as they are said, the root cause among them, a driver made of it, a change idea and its
//! first test. The day is day 2 of the systems' description; after it come the weeks in which the test is
//! made, studied and adapted, until a chart shows that something changed. Keys are counted.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

mod causes;
mod desk;
mod program;
mod pty;
mod school;
mod today;
mod weeks;

use desk::{Desk, ESC, beginning};
use school::School;

/// The words of a language that the meeting comes across.
struct Words {
    lang: &'static str,
    problem: &'static str,
    aim: &'static str,
    causes: &'static str,
    root: &'static str,
    flagged: &'static str,
    pull: &'static str,
    part: &'static str,
    ideas: [&'static str; 2],
    cycle: &'static str,
    planned: &'static str,
    views: [&'static str; 2],
    empty: &'static str,
    typing: &'static str,
    fill: &'static str,
    weeks: weeks::Words,
}

const ENGLISH: Words = Words {
    lang: "en",
    problem: "Chronic absence in grades 6 and 7",
    aim: "From 24 % to 18 % by May 30",
    causes: causes::ENGLISH,
    root: "Nobody calls in the home language by day 2",
    flagged: "◆ Root cause",
    pull: "Which one stands here too?",
    part: "home language",
    ideas: ["A list of numbers by language", "Parents call parents"],
    cycle: "New cycle",
    planned: "cycle 1: plan",
    views: ["Outlines · rows  .", "Outlines · picture"],
    empty: "The picture draws itself",
    typing: "enter keep, next row",
    fill: "enter fill in",
    weeks: weeks::Words {
        change: "Plan: the change",
        list: "The office calls from one list",
        measure: "Late arrivals a week",
        kind: "measure",
        measures: "Measures 1",
        new_measure: "New measure",
        down: ["down", "Good is                 down"],
        question: ["question", "Do fewer come late?"],
        prediction: ["prediction", "At most 14 a week"],
        sure: "70 %",
        sealed: "Predictions sealed",
        reading: "reading",
        lines: "a column can be pasted",
        study: "cycle 1: study",
        learned: ["Study: what we learned", "Calls in their language work"],
        act: "cycle 1: act",
        decision: "What comes of it?",
        second: "· 2 ",
        chart: "Measures · chart",
        signal: "Signal: longest run",
        evidence: ["done · evidence", "(cycle)"],
    },
};
const SPANISH: Words = Words {
    lang: "es",
    problem: "Ausencias crónicas en 6.º y 7.º grado",
    aim: "De 24 % a 18 % para el 30 de mayo",
    causes: causes::SPANISH,
    root: "Nadie llama en la lengua de casa al segundo día",
    flagged: "◆ Causa raíz",
    pull: "¿Cuál está aquí también?",
    part: "lengua de casa",
    ideas: ["Una lista de números por lengua", "Familias que llaman a familias"],
    cycle: "Nuevo registro: ciclo",
    planned: "ciclo 1: planear",
    views: ["Esquemas · filas  .", "Esquemas · dibujo"],
    empty: "El dibujo se hace solo",
    typing: "enter otra fila",
    fill: "enter llenar",
    weeks: weeks::Words {
        change: "Planear: el cambio",
        list: "La oficina llama con una sola lista",
        measure: "Llegadas tarde por semana",
        kind: "medida",
        measures: "Medidas 1",
        new_measure: "Nuevo registro: medida",
        down: ["que baje", "Lo bueno es             que baje"],
        question: ["pregunta", "¿Llegan menos tarde?"],
        prediction: ["predicción", "Cuando mucho 14 por semana"],
        sure: "70 %",
        sealed: "Sellado el",
        reading: "dato",
        lines: "se puede pegar una columna",
        study: "ciclo 1: estudiar",
        learned: ["Estudiar: lo aprendido", "Sirve llamar en su lengua"],
        act: "ciclo 1: actuar",
        decision: "¿Qué sigue de esto?",
        second: "· 2 ",
        chart: "Medidas · gráfica",
        signal: "Señal: racha más larga",
        evidence: ["hecho · evidencia", "(ciclo)"],
    },
};

/// A school with a problem and its aim, and an empty fishbone and an empty driver diagram for them.
fn prepared(words: &Words) -> School {
    let school = School::founded();
    let add = |kind: &str, pairs: &[&str]| {
        let all = [&["--lang", words.lang, "add", kind], pairs].concat();
        school.out(&all).trim().to_owned()
    };
    let problem = add("problem", &[&format!("statement={}", words.problem)]);
    let aim = add("aim", &[&format!("statement={}", words.aim), &format!("problem={problem}")]);
    add("outline", &["title=1", "form=fishbone", &format!("problem={problem}")]);
    add("outline", &["title=2", "form=drivers", &format!("aim={aim}")]);
    school
}

/// Plays the meeting and the weeks after it; how many keys that give a command each took.
fn play(words: &Words) -> [usize; 2] {
    let school = prepared(words);
    let mut screen = school.starts_with(&["--lang", words.lang], "xterm-256color", 120, 40);
    screen.until(|screen| screen.contains("4 "));
    let mut desk = Desk { screen, keys: 0, typed: 0 };
    desk.press("4", "› 1");
    desk.press("\r", words.empty);
    // 15:05. Seventeen causes on four bones, row by row.
    let typed = causes::keys(words.causes);
    desk.typed += typed.len() - 1;
    desk.press("o", words.typing);
    for (row, said) in typed[1..].split_inclusive(|key| key == "\r").zip(words.causes.lines()) {
        // Beside the picture a long one is cut.
        let begin = beginning(said);
        desk.screen.send(row.concat().as_bytes(), |screen| screen.contains(&begin));
    }
    let last = words.causes.lines().last().unwrap().trim();
    desk.until_gone(ESC, words.typing);
    desk.go("k", words.root);
    desk.press("x", words.flagged);
    // The whole picture: every word of every cause is on it.
    desk.press(".", words.views[0]);
    let all = |screen: &str| words.causes.split_whitespace().all(|word| screen.contains(word));
    desk.until(".", |screen| screen.contains(words.views[1]) && all(screen));
    desk.press(",", words.views[0]);
    desk.until_gone(ESC, last);
    // 15:35. The root cause becomes a driver; two ideas stand below it.
    desk.press("j", "› 2");
    desk.press("\r", "│");
    desk.press("=", words.pull);
    desk.types(words.part);
    desk.press("\r", &format!("· {}", words.root));
    desk.press("a", words.typing);
    desk.types(words.ideas[0]);
    desk.press("\r", words.ideas[0]);
    desk.types(words.ideas[1]);
    desk.press("\r", words.ideas[1]);
    desk.until_gone(ESC, words.typing);
    // 15:45. One key begins the test of an idea.
    desk.go("k", words.ideas[0]);
    desk.press("r", words.cycle);
    desk.until_gone("\r", words.cycle);
    desk.press(ESC, words.fill);
    desk.press(ESC, words.planned);
    let meeting = (desk.keys, desk.typed);
    weeks::play(&mut desk, &words.weeks);
    desk.press("q", "");
    assert_eq!(desk.screen.end(), 0);
    let problem = school.out(&["--lang", words.lang, "list", "problem", "--format", "json"]);
    assert!(problem.contains(words.root), "{problem}");
    let cycles = school.out(&["--lang", words.lang, "list", "cycle"]);
    assert!(cycles.contains(words.ideas[0]), "{cycles}");
    let (lang, causes) = (words.lang, typed.len());
    println!(
        "{lang}, meeting: {} keys and {} of words, {causes} for the causes",
        meeting.0, meeting.1
    );
    println!("{lang}, with the weeks: {} keys and {} of words", desk.keys, desk.typed);
    [meeting.0, desk.keys - meeting.0]
}

#[test]
fn a_meeting_of_the_second_year_and_the_weeks_after_it_take_place_in_both_languages() {
    let [english, spanish] = [ENGLISH, SPANISH].map(|words| play(&words));
    assert_eq!(english, spanish);
    let [meeting, weeks] = english;
    assert!(meeting <= 50 && weeks <= 80, "{meeting} and {weeks} keys that give a command");
}
