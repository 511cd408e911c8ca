//! The formats of outlines among the formats of `import` and `export`.

use clap::builder::PossibleValuesParser;

use super::Command;
use super::charts::each;
use super::option::{FORM, ID, INTO, PARETO, SINCE, TITLE};
use super::records::days;
use super::words::Words;
use crate::domain::Kind;
use crate::domain::kinds::OUTLINE;
use crate::domain::kinds::outlines::outline;
use crate::exchange::outline::Syntax;

pub(super) fn imports<'a>(words: &'a Words) -> impl Iterator<Item = clap::Command> + 'a {
    let field = Kind::by_code(OUTLINE).and_then(|kind| kind.field_of(outline::FORM.code));
    let forms = field.map_or(&[][..], |field| field.choices()).iter().map(|choice| choice.key);
    let forms = PossibleValuesParser::new(forms.collect::<Vec<_>>());
    Syntax::READ.into_iter().map(move |syntax| {
        words
            .part("import", Command::ImportOutline(syntax), syntax.key())
            .arg(words.file("outline-file"))
            .arg(words.option(TITLE, "text"))
            .arg(words.option(FORM, "form").value_parser(forms.clone()))
            .arg(words.option(INTO, "id").conflicts_with_all([TITLE, FORM]))
            .arg(words.format(["table", "json"]))
    })
}

pub(super) fn exports<'a>(words: &'a Words) -> impl Iterator<Item = clap::Command> + 'a {
    Syntax::WRITTEN.into_iter().map(move |syntax| {
        let part = words.part("export", Command::ExportOutline(syntax), syntax.key());
        let part = part.arg(words.word(ID, "id"));
        let part = part.args(days(words));
        match syntax {
            Syntax::Svg => {
                let of_measure = [words.flag(PARETO), each(words).conflicts_with(PARETO)];
                part.args(of_measure.map(|own| own.conflicts_with(SINCE)))
            }
            _ => part,
        }
    })
}
