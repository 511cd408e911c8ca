//! The sources, read as text.

use std::fs;
use std::path::{Path, PathBuf};

/// A file below `src`.
pub struct Source {
    /// Path below `src`, such as `engine/plan.rs`.
    pub path: String,
    /// Its module path, such as `["engine", "plan"]`.
    pub module: Vec<String>,
    pub text: String,
}

impl Source {
    /// The folder right below `src`.
    pub fn layer(&self) -> &str {
        self.module.first().map_or("root", String::as_str)
    }

    /// The code without its test module and without comments.
    pub fn code(&self) -> String {
        let code = self.text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
        code.lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// All files below `src`.
pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    gather(&root, &mut files);
    files.sort();
    let source = |file: PathBuf| {
        let path = file.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        let stem = path.trim_end_matches(".rs").trim_end_matches("/mod");
        let module = match stem {
            "main" | "lib" => Vec::new(),
            stem => stem.split('/').map(str::to_owned).collect(),
        };
        Source { text: fs::read_to_string(&file).unwrap(), path, module }
    };
    files.into_iter().map(source).collect()
}

/// The files of Rust in a folder and below.
pub fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// Every path that a file imports, as segments, with groups opened and `crate`, `self`, `super`
/// resolved to the crate's root.
pub fn imports(source: &Source) -> Vec<Vec<String>> {
    let code = source.code();
    let mut found = Vec::new();
    for (at, _) in code.match_indices("use ") {
        let before = code[..at].trim_end_matches(|c| c != '\n');
        let line_start = &code[before.len()..at];
        if !matches!(line_start.trim(), "" | "pub" | "pub(super)" | "pub(crate)") {
            continue;
        }
        let end = code[at..].find(';').map_or(code.len(), |end| at + end);
        open(&code[at + 4..end], &[], &mut found);
    }
    // Paths written in full in the code.
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at..];
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
        found.push(rest[..end.unwrap_or(rest.len())].split("::").map(str::to_owned).collect());
    }
    found.into_iter().map(|path| absolute(source, path)).collect()
}

fn open(text: &str, stem: &[String], found: &mut Vec<Vec<String>>) {
    let text = text.trim();
    if let Some(at) = text.find('{') {
        let mut stem = stem.to_vec();
        let before = text[..at].trim_end_matches("::");
        stem.extend(before.split("::").filter(|s| !s.is_empty()).map(|s| s.trim().to_owned()));
        let inner = text[at + 1..].trim_end().strip_suffix('}').unwrap_or(&text[at + 1..]);
        let (mut depth, mut start) = (0, 0);
        for (i, c) in inner.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    open(&inner[start..i], &stem, found);
                    start = i + 1;
                }
                _ => {}
            }
        }
        open(&inner[start..], &stem, found);
    } else if !text.is_empty() {
        let name = text.split(" as ").next().unwrap_or_default();
        let segments = name.split("::").map(|s| s.trim().to_owned());
        found.push(stem.iter().cloned().chain(segments).collect());
    }
}

fn absolute(source: &Source, path: Vec<String>) -> Vec<String> {
    let is_folder = source.path.ends_with("/mod.rs");
    let mut here = source.module.clone();
    let mut segments = path.into_iter().peekable();
    match segments.peek().map(String::as_str) {
        Some("crate" | "commonground") => {
            segments.next();
            here.clear();
        }
        Some("self") => {
            segments.next();
            if !is_folder {
                here.truncate(here.len());
            }
        }
        Some("super") => {
            while segments.next_if(|s| s == "super").is_some() {
                here.pop();
            }
        }
        _ => return segments.collect(),
    }
    here.into_iter().chain(segments).collect()
}
