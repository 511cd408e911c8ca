//! Help, the manual page and shell completions, all made from the grammar.

use std::io;

use clap::ArgMatches;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::exchange::Reply;
use crate::texts::Texts;

use super::grammar::Grammar;
use super::{PROGRAM, usage};

/// Completions for a shell.
pub fn completions(matches: &ArgMatches, texts: Texts) -> Reply {
    let Some(shell) = matches.get_one::<Shell>("shell").copied() else { return Reply::default() };
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Grammar::new(texts).program, PROGRAM, &mut script);
    Reply::said(String::from_utf8_lossy(&script))
}

/// The manual page: the program, then every command.
pub fn page(texts: Texts) -> Reply {
    let command = Grammar::new(texts).program;
    let mut page = Vec::new();
    // Writing to memory cannot fail.
    drop(write_page(&command, &mut page));
    // Every section repeats how to write an apostrophe; no section needs it.
    let page = String::from_utf8_lossy(&page);
    let needed = page.lines().filter(|line| !line.starts_with(".ie ") && !line.starts_with(".el "));
    let page = needed.map(|line| format!("{line}\n")).collect::<String>();
    Reply::said(translated(&page, texts))
}

fn write_page(command: &clap::Command, page: &mut Vec<u8>) -> io::Result<()> {
    let man = Man::new(command.clone());
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    write_commands(command, PROGRAM, page)
}

/// The page with its own headings in words of ours.
fn translated(page: &str, texts: Texts) -> String {
    let headings =
        [("NAME", "man-name"), ("SYNOPSIS", "man-synopsis"), ("DESCRIPTION", "man-description")];
    headings.iter().fold(page.to_owned(), |page, (english, id)| {
        let ours = texts.get(id).to_uppercase();
        ["SH", "SS"].iter().fold(page, |page, level| {
            page.replace(&format!(".{level} {english}\n"), &format!(".{level} \"{ours}\"\n"))
        })
    })
}

/// Every command as a section of its own, commands of commands too.
fn write_commands(of: &clap::Command, path: &str, page: &mut Vec<u8>) -> io::Result<()> {
    for command in of.get_subcommands() {
        let path = format!("{path} {}", command.get_name());
        let man = Man::new(command.clone().bin_name(path.clone()).disable_help_flag(true));
        let mut sections = Vec::new();
        man.render_description_section(&mut sections)?;
        man.render_synopsis_section(&mut sections)?;
        man.render_options_section(&mut sections)?;
        let sections = String::from_utf8_lossy(&sections).replace("\n.SH ", "\n.SS ");
        page.extend(format!(".SH \"{path}\"\n").bytes());
        page.extend(sections.bytes());
        write_commands(command, &path, page)?;
    }
    Ok(())
}

/// The help of the program, or of the command with these names.
pub fn help(names: &[String], texts: Texts) -> Reply {
    let mut root = Grammar::new(texts).program;
    root.build();
    let (mut command, mut path) = (&root, PROGRAM.to_owned());
    for name in names {
        match command.find_subcommand(name) {
            Some(found) => command = found,
            None => return usage::unknown(name, command, &path, texts),
        }
        path = format!("{path} {name}");
    }
    Reply::said(command.clone().render_help().to_string())
}
