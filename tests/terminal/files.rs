//! Files of the user's that are no key maps, themes and settings: it starts, tells of it, and the
//! usual ones are in use.

use std::path::Path;

use crate::school::School;
use crate::still_works;

type Make = fn(&Path);

fn written(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).unwrap();
}

/// What may lie there, and whether that is a problem.
const SAMPLES: [(&str, bool, Make); 9] = [
    ("nothing in it", false, |path| written(path, b"")),
    ("a mark of its encoding alone", false, |path| written(path, b"\xef\xbb\xbf\r\n")),
    ("10 MB", true, |path| written(path, "# long\n".repeat(1_500_000).as_bytes())),
    ("NUL bytes", true, |path| written(path, b"schema = 1\n\0\0\0")),
    ("no UTF-8", true, |path| written(path, b"name = \"\xff\xfe\"")),
    ("no TOML", true, |path| written(path, b"}{ theme = \x1b]0;title\x07")),
    ("a folder", true, |path| std::fs::create_dir(path).unwrap()),
    ("a circle", true, |path| std::os::unix::fs::symlink(path, path).unwrap()),
    ("a device", true, |path| std::os::unix::fs::symlink("/dev/zero", path).unwrap()),
];

#[test]
fn whatever_lies_there_it_starts_and_tells_of_it() {
    for (name, is_problem, make) in SAMPLES {
        for file in ["settings.toml", "keymaps/mine.toml", "themes/mine.toml"] {
            let school = School::founded();
            let path = school.config().join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            make(&path);
            let options: &[&str] = match file.split_once('/') {
                Some(("keymaps", _)) => &["--keymap", "mine"],
                Some(_) => &["--theme", "mine"],
                None => &[],
            };
            let mut screen = school.starts_with(options, "xterm-256color", 100, 30);
            screen.until(|screen| screen.contains("Waits for you"));
            let told = screen.text().contains("1 problem in your own files");
            assert_eq!(told, is_problem, "{file}, {name}: {}", screen.text());
            still_works(&mut screen, "all the same");
            if is_problem {
                screen.send(b"ge", |screen| screen.contains(file));
            }
            assert!(!screen.was_sent(b"\x1b]0;", 0), "{file}, {name}");
            let check = match options.first() {
                Some(&"--theme") => ["themes", "check"],
                _ => ["keys", "check"],
            };
            let words: Vec<&str> = options.iter().copied().chain(check).collect();
            let code = school.run(&words, b"").status.code();
            assert_eq!(code, Some(is_problem.into()), "{file}, {name}");
        }
    }
}
