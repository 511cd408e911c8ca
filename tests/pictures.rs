//! A tour of the example school, pane by pane in both languages, drawn by the real binary:
//! `cargo test --test pictures -- --ignored` writes pictures and `TOUR.md` into `tests/pictures/`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; no picture is so wide"
)]

mod program;
mod pty;
mod svg;
mod today;

use std::fmt::Write;
use std::path::Path;
use std::process::Stdio;

use pty::Session;

/// Letters and ground of the theme `dusk`.
const COLORS: (&str, &str) = ("#e4e4e4", "#121212");

/// A stop of the tour. What is in two languages is English first.
struct Stop {
    name: &'static str,
    keys: &'static [&'static str],
    /// What the screen shows when the keys have done their work.
    shown: [&'static str; 2],
    /// What there is to see.
    told: [&'static str; 2],
}

const STOPS: [Stop; 17] = [
    Stop {
        name: "home",
        keys: &["1"],
        shown: ["Waits for you", "Pendientes"],
        told: ["Home: what waits, what was done lately.", "Inicio: qué espera y qué se hizo."],
    },
    Stop {
        name: "roadmap",
        keys: &["2", "gg"],
        shown: ["Roadmap · list", "Ruta · lista"],
        told: [
            "The roadmap: ten benchmarks, how far each is, plan and forecast.",
            "La ruta: diez puntos de referencia, cuánto falta, plan y pronóstico.",
        ],
    },
    Stop {
        name: "over-time",
        keys: &["2", "."],
        shown: ["Roadmap · over time", "Ruta · en el tiempo"],
        told: ["The same over time.", "Lo mismo en el tiempo."],
    },
    Stop {
        name: "by-year",
        keys: &["2", ".", "."],
        shown: ["Roadmap · by year", "Ruta · por año"],
        told: ["The same by year, with what it leads to.", "Lo mismo por año, y a qué lleva."],
    },
    Stop {
        name: "people",
        keys: &["3", "j"],
        shown: ["People · everybody", "Personas · todos"],
        told: [
            "People, groups and organizations; what is private can be hidden by one key.",
            "Personas, grupos y organizaciones; lo privado se oculta con una tecla.",
        ],
    },
    Stop {
        name: "expectations",
        keys: &["3", "."],
        shown: ["expectations side by side", "expectativas lado a lado"],
        told: ["What each expects, side by side.", "Qué espera cada quien, lado a lado."],
    },
    Stop {
        name: "grid",
        keys: &["3", ".", "."],
        shown: ["influence and interest", "influencia e interés"],
        told: ["Influence and interest.", "Influencia e interés."],
    },
    Stop {
        name: "teams",
        keys: &["3", ","],
        shown: ["People · teams", "Personas · equipos"],
        told: ["Teams: who sits in them, who is missing.", "Equipos: quién está y quién falta."],
    },
    Stop {
        name: "fishbone",
        keys: &["4", "G", "\r", ","],
        shown: ["Outlines · picture", "Esquemas · dibujo"],
        told: [
            "A fishbone; the root cause is marked.",
            "Un diagrama de espina, con su causa raíz.",
        ],
    },
    Stop {
        name: "drivers",
        keys: &["4", "gg", "\r"],
        shown: ["Outlines · rows", "Esquemas · filas"],
        told: [
            "A driver diagram: rows and picture, a change idea with its cycle.",
            "Un diagrama de impulsores: filas y dibujo, una idea de cambio con su ciclo.",
        ],
    },
    Stop {
        name: "cycles",
        keys: &["5"],
        shown: ["Cycles · by stage", "Ciclos · por etapa"],
        told: ["Small tests of change by stage.", "Pruebas pequeñas de cambio por etapa."],
    },
    Stop {
        name: "inbox",
        keys: &["6"],
        shown: ["Open notes", "Notas pendientes"],
        told: ["Notes that wait.", "Notas que esperan."],
    },
    Stop {
        name: "registers",
        keys: &["7", "j", "\r"],
        shown: ["Registers", "Registros"],
        told: ["All registers.", "Todos los registros."],
    },
    Stop {
        name: "history",
        keys: &["8"],
        shown: ["What was done", "Qué se hizo"],
        told: ["What was done, by day.", "Qué se hizo, por día."],
    },
    Stop {
        name: "search",
        keys: &["9", "/", "clinic"],
        shown: ["found", "resultados"],
        told: ["Search finds in both languages.", "La búsqueda halla en los dos idiomas."],
    },
    Stop {
        name: "palette",
        keys: &["1", ":", "cycle"],
        shown: ["Run or find", "Hacer o buscar"],
        told: ["Anything by its name.", "Todo por su nombre."],
    },
    Stop {
        name: "help",
        keys: &["2", "?"],
        shown: ["Keys that work here", "Teclas que sirven aquí"],
        told: ["The keys that work here.", "Las teclas que sirven aquí."],
    },
];

/// When the pictures are taken.
const NOW: &str = "2026-11-21T14:05:09-08:00";

/// The example school in a language.
fn example(folder: &Path, language: &str) {
    let mut command = program::command(folder);
    command.args(["--lang", language, "demo", "--write"]).arg(folder.join("workspace"));
    command.env("CG_NOW", NOW).stdin(Stdio::null());
    assert!(command.output().unwrap().status.success());
}

fn open(folder: &Path, language: &str, cols: u16, rows: u16) -> Session {
    let mut command = program::on_terminal(&[], folder, "xterm-256color");
    command.args(["--fresh", "--theme", "dusk", "--color", "24bit", "--keymap", "vim"]);
    command.args(["--lang", language, "--workspace"]);
    command.arg(folder.join("workspace"));
    command.env("CG_NOW", NOW);
    let mut session = Session::sized(command, cols, rows);
    session.until(|screen| screen.contains("Waits for you") || screen.contains("Pendientes"));
    session
}

#[test]
#[ignore = "writes the pictures of the README and the tour"]
fn every_pane() {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    std::fs::create_dir_all(&target).unwrap();
    let mut tour = String::from("# A tour of the example school\n");
    tour += "\nDrawn by `cargo test --test pictures -- --ignored`; `cg demo` shows it live.\n";
    for (at, language) in ["en", "es"].into_iter().enumerate() {
        let folder = tempfile::tempdir_in("/tmp").unwrap();
        example(folder.path(), language);
        writeln!(tour, "\n## {}", ["English", "Español"][at]).unwrap();
        for stop in STOPS {
            let name = |cols, rows| format!("{}-{language}-{cols}x{rows}.svg", stop.name);
            for (cols, rows) in [(80, 24), (120, 40)] {
                let mut session = open(folder.path(), language, cols, rows);
                for key in stop.keys {
                    session.answer(key.as_bytes());
                }
                session.send(b"", |screen| screen.contains(stop.shown[at]));
                session.until_quiet();
                let picture = svg::picture(session.screen(), COLORS.0, COLORS.1);
                assert!(picture.len() < 60_000, "{}: {}", stop.name, picture.len());
                std::fs::write(target.join(name(cols, rows)), picture).unwrap();
            }
            let (told, wide, narrow) = (stop.told[at], name(120, 40), name(80, 24));
            writeln!(tour, "\n{told} ([80 x 24]({narrow}))\n\n![{told}]({wide})").unwrap();
        }
    }
    std::fs::write(target.join("TOUR.md"), tour).unwrap();
}
