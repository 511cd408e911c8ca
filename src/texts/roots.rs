//! Root causes in texts that people read: said in words behind the row, in the language of whoever writes, and
//! taken back in whichever language they were said.

use crate::domain::Language;
use crate::engine::fold::folded;
use crate::engine::outlines::Draft;

use super::Texts;

/// The message id of the words.
const MARK: &str = "outline-root-mark";

impl Texts {
    /// A row with the words behind it, if it is a root cause, and how it is known, if that is said.
    pub fn with_root(&self, draft: &Draft) -> Draft {
        let mut draft = draft.clone();
        if draft.root {
            draft.text = self.rooted(&draft.text);
        }
        if let Some(known) = draft.known {
            draft.text = self.with_known(draft.text, known);
        }
        draft
    }

    /// What a root cause says, with the words behind it.
    pub fn rooted(&self, text: &str) -> String {
        format!("{text} ({})", self.get(MARK))
    }

    /// Takes the words from the rows behind which they stand: these are root causes.
    pub fn take_roots(drafts: &mut [Draft]) {
        let marks = Language::ALL.map(|language| folded(&Self::new(language).get(MARK)));
        for draft in drafts {
            Self::take_known(draft);
            let behind = draft.text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
            let is_mark = |(_, words): &(&str, &str)| marks.contains(&folded(words.trim()));
            let Some((text, _)) = behind.filter(is_mark) else { continue };
            let text = text.trim_end().to_owned();
            // A row that says nothing else is called so.
            if !text.is_empty() {
                (draft.text, draft.root) = (text, true);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_root_cause_is_said_in_words_and_taken_back_from_both_languages() {
        let row = |text: &str, root| Draft { text: text.to_owned(), root, ..Draft::default() };
        for (language, said) in [
            (Language::En, "Nobody calls (by phone) (root cause)"),
            (Language::Es, "Nobody calls (by phone) (causa raíz)"),
        ] {
            let root = row("Nobody calls (by phone)", true);
            let told = Texts::new(language).with_root(&root);
            assert_eq!(told.text, said);
            let mut read =
                [row(said, false), row("Nobody calls", false), row("(root cause)", false)];
            Texts::take_roots(&mut read);
            assert_eq!(read, [root, row("Nobody calls", false), row("(root cause)", false)]);
        }
        // People write it in their own way.
        let mut read = [row("No hay lista (Causa raiz)", false), row("Root cause", false)];
        Texts::take_roots(&mut read);
        assert_eq!(read, [row("No hay lista", true), row("Root cause", false)]);
    }
}
