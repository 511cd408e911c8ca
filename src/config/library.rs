//! The user's folders of key files and themes, and how a file is found, read, and laid over what it
//! inherits from.

use std::path::{Path, PathBuf};

use super::header::Base;
use super::layered::Layered;
use super::problem::{Findings, Place, Problem, ProblemKind};
use super::source::Source;

/// Where files are looked for by name: the user's own first, then those of the program.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The settings folder; none if the user's files are to be passed over.
    pub folder: Option<PathBuf>,
}

impl Library {
    /// All names, those of the program first.
    pub fn names<T: Layered>(&self) -> Vec<String> {
        let folder = self.folder.as_ref().map(|folder| folder.join(T::FOLDER));
        let entries = folder.and_then(|folder| std::fs::read_dir(folder).ok());
        let name = |path: PathBuf| {
            let is_toml = path.extension().is_some_and(|extension| extension == "toml");
            path.file_stem().filter(|_| is_toml)?.to_str().map(str::to_owned)
        };
        let paths = entries.into_iter().flatten().flatten().map(|entry| entry.path());
        let mut own: Vec<String> = paths.filter_map(name).collect();
        own.sort();
        let mut names: Vec<String> =
            T::BUILT_IN.iter().map(|(name, _)| (*name).to_owned()).collect();
        own.retain(|name| !names.contains(name));
        names.extend(own);
        names.extend(T::ALIAS.map(str::to_owned));
        names
    }

    /// What has this name, with everything it inherits; else what is usual.
    pub fn load<T: Layered>(&self, name: &str) -> (T, Findings) {
        match self.path::<T>(name) {
            Some(path) => self.load_file(&shown::<T>(name), &path, name),
            None => (T::built_in(name).unwrap_or_else(usual), Findings::default()),
        }
    }

    /// A file wherever it lies, told under a name.
    pub fn load_file<T: Layered>(&self, shown: &str, path: &Path, name: &str) -> (T, Findings) {
        let source = match Source::read(shown, path) {
            Ok(source) => source,
            Err(why) => {
                let problem =
                    Problem { place: Place::whole(shown), kind: ProblemKind::Unreadable(why) };
                let findings = Findings { problems: vec![problem], sources: Vec::new() };
                return (usual(), findings);
            }
        };
        self.lay(source, &mut vec![name.to_owned()])
    }

    fn lay<T: Layered>(&self, source: Source, chain: &mut Vec<String>) -> (T, Findings) {
        let (file, problems) = T::parse(&source);
        let mut findings = Findings { problems, sources: vec![source] };
        let usual = file.usual_base();
        let base = match file.base().cloned() {
            None => T::built_in(usual).unwrap_or_default(),
            Some(base) => match self.inherited(&base, chain) {
                Ok((found, more)) => {
                    findings.extend(more);
                    found
                }
                Err(kind) => {
                    findings.problems.push(Problem { place: base.place, kind });
                    T::built_in(usual).unwrap_or_default()
                }
            },
        };
        findings.add(file.displaced(&base));
        (file.over(&base), findings)
    }

    /// A file named `vim` that inherits from `vim` means the one of the program.
    fn inherited<T: Layered>(
        &self,
        base: &Base,
        chain: &mut Vec<String>,
    ) -> Result<(T, Findings), ProblemKind> {
        let seen = chain.contains(&base.name);
        if let Some(path) = self.path::<T>(&base.name).filter(|_| !seen) {
            let source = Source::read(&shown::<T>(&base.name), &path);
            chain.push(base.name.clone());
            return source
                .map(|source| self.lay(source, chain))
                .map_err(|_| ProblemKind::UnknownBase(base.name.clone()));
        }
        match T::built_in(&base.name) {
            Some(found) => Ok((found, Findings::default())),
            None if seen => Err(ProblemKind::BaseCircle(base.name.clone())),
            None => Err(ProblemKind::UnknownBase(base.name.clone())),
        }
    }

    /// The user's file of this name. A name is no path: nothing outside the folder is read.
    fn path<T: Layered>(&self, name: &str) -> Option<PathBuf> {
        let plain = Path::new(name).file_name()?.to_str() == Some(name);
        let path = self.folder.as_ref()?.join(T::FOLDER).join(format!("{name}.toml"));
        (plain && std::fs::symlink_metadata(&path).is_ok()).then_some(path)
    }
}

fn usual<T: Layered>() -> T {
    T::built_in(T::default().usual_base()).unwrap_or_default()
}

fn shown<T: Layered>(name: &str) -> String {
    format!("{}/{name}.toml", T::FOLDER)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::keymap::Keymap;
    use super::super::source::Unreadable;
    use super::*;

    fn library(files: &[(&str, &str)]) -> (tempfile::TempDir, Library) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("keymaps")).unwrap();
        for (name, text) in files {
            std::fs::write(folder.path().join("keymaps").join(name), text).unwrap();
        }
        let library = Library { folder: Some(folder.path().to_owned()) };
        (folder, library)
    }

    fn up(keymap: &Keymap) -> Vec<String> {
        let keys = &keymap.tables["list"]["up"];
        keys.sequences.iter().map(|keys| super::super::chord::spelled(keys)).collect()
    }

    #[test]
    fn a_file_of_one_line_is_laid_over_all_that_it_inherits_from() {
        let (_folder, library) = library(&[
            ("mine.toml", "inherits = \"ours\"\n[list]\ndown = [\"w\"]\n"),
            ("ours.toml", "inherits = \"plain\"\n[list]\nup = [\"e\"]\n"),
            ("vim.toml", "inherits = \"vim\"\n[list]\nup = [\"z\"]\n"),
        ]);
        let (keymap, findings) = library.load::<Keymap>("mine");
        assert_eq!((up(&keymap), findings.sources.len()), (vec!["e".into()], 2));
        assert!(keymap.tables["global"].contains_key("quit"));
        let (keymap, findings) = library.load::<Keymap>("vim");
        assert!(up(&keymap) == ["z"] && findings.serious() == 0, "{findings:?}");
        assert_eq!(library.names::<Keymap>(), ["vim", "plain", "emacs", "mine", "ours"]);
    }

    #[test]
    fn circles_and_missing_bases_are_told_and_the_file_counts() {
        let (_folder, library) = library(&[
            ("a.toml", "inherits = \"b\"\n[list]\nup = [\"e\"]\n"),
            ("b.toml", "inherits = \"a\"\n"),
            ("c.toml", "inherits = \"nobody\"\n[list]\nup = [\"e\"]\n"),
        ]);
        for (name, kind) in [
            ("a", ProblemKind::BaseCircle("a".into())),
            ("c", ProblemKind::UnknownBase("nobody".into())),
        ] {
            let (keymap, findings) = library.load::<Keymap>(name);
            assert_eq!(findings.problems.iter().map(|p| &p.kind).collect::<Vec<_>>(), [&kind]);
            assert_eq!(up(&keymap), ["e"], "{name}");
            assert!(keymap.tables["global"].contains_key("quit"));
        }
    }

    #[test]
    fn an_unreadable_file_is_one_problem_and_the_usual_set_is_in_use() {
        let (folder, library) = library(&[]);
        let keymaps = folder.path().join("keymaps");
        std::fs::create_dir(keymaps.join("folder.toml")).unwrap();
        std::fs::write(keymaps.join("bytes.toml"), [0xff, 0xfe]).unwrap();
        std::os::unix::fs::symlink(keymaps.join("loop.toml"), keymaps.join("loop.toml")).unwrap();
        for (name, why) in [
            ("folder", Unreadable::NotAFile),
            ("bytes", Unreadable::NotText),
            ("loop", Unreadable::Circle),
        ] {
            let (keymap, findings) = library.load::<Keymap>(name);
            let kinds: Vec<_> = findings.problems.iter().map(|p| p.kind.clone()).collect();
            assert_eq!(kinds, [ProblemKind::Unreadable(why)], "{name}");
            assert_eq!(up(&keymap), ["k", "up"]);
        }
        assert_eq!(Library::default().names::<Keymap>(), ["vim", "plain", "emacs"]);
    }
}
