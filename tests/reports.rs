//! Every report, for every audience, in three forms: what it says, and that the HTML is one whole page
//! that needs nothing from anywhere.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot be set up fails"
)]

mod cli_office;
#[path = "reports/minutes.rs"]
mod minutes;
#[path = "reports/sheets.rs"]
mod sheets;
#[path = "reports/story.rs"]
mod story;
mod today;

use cli_office::MemoryOffice;
use commonground::engine::reports;
use quick_xml::events::Event;
use quick_xml::reader::Reader;

/// A school that works with a partner.
fn partners() -> MemoryOffice {
    let office = MemoryOffice::founded();
    let add = |words: &[&str]| {
        let pairs = [&["add"], words].concat();
        office.out(&pairs).trim().to_owned()
    };
    add(&["organization", "name=Casa <Luz> & Co", "sector=health", "services=Eyes \"and\" ears"]);
    add(&["organization", "name=Taller Sur"]);
    add(&["problem", "statement=Nobody sees the board"]);
    let partner = "partner=Casa <Luz> & Co";
    for (title, end) in [("Eye tests", "2027-06-30"), ("Glasses", "2028-06-30")] {
        let (title, end) = (format!("title={title}"), format!("end={end}"));
        let started = ["needs=Nobody sees the board", "start=2026-08-01", "metrics=100 tests"];
        let words = ["agreement", &title, partner, &end, "expectations=Every child"];
        let id = add(&[&words[..], &started[..]].concat());
        office.out(&["do", "criteria", &id]);
        office.out(&["set", &id, "state=in_force"]);
    }
    add(&["agreement", "title=Murals", "partner=Taller Sur"]);
    add(&["service", "title=Screening", "form=health", "provider=Casa <Luz> & Co"]);
    add(&["instrument", "name=Cards", "method=survey", "data_sort=both", "level=public"]);
    add(&["item", "text=Can you read the board?", "instrument=Cards", "level=public"]);
    add(&["skill", "person=Ana Ruiz", "tool=cycles"]);
    add(&["priority", "title=Eyes & ears", "state=active", "asked=Glasses", "level=public"]);
    let plan = add(&["plan", "title=Plan of our school", "form=school", "year=2026-27"]);
    add(&["plan_entry", "strategy=Glasses for all", &format!("plan={plan}")]);
    minutes::council(&office);
    story::improvement(&office);
    office
}

/// What somebody would say for what a report asks: the first record of a kind, if it has to be said.
fn asked(office: &MemoryOffice, own: reports::Declared) -> Vec<String> {
    let fields = own.report.asks.iter().filter(|field| field.required);
    let pairs = fields.map(|field| {
        let kind =
            field.ty.kinds().first().and_then(|code| commonground::domain::Kind::by_code(*code));
        let listed = office.json(&["list", kind.expect("it asks for a record").key]);
        format!("{}={}", field.key, listed[0]["id"].as_str().unwrap())
    });
    pairs.collect()
}

#[test]
fn every_report_is_written_for_everybody_in_three_forms_and_both_languages() {
    let office = partners();
    let mut not_for = Vec::new();
    for own in reports::all() {
        let pairs = asked(&office, own);
        for audience in ["private", "team", "partner", "public"] {
            for language in ["en", "es"] {
                let words = ["--lang", language, "report", own.report.key];
                let written = |format: &str| {
                    let mut words: Vec<&str> = words.to_vec();
                    words.extend(pairs.iter().map(String::as_str));
                    words.extend(["--audience", audience, "--format", format]);
                    let reply = office.run(&words);
                    if reply.exit == 0 { Ok(reply.out) } else { Err(reply) }
                };
                let html = match written("html") {
                    Ok(html) => html,
                    Err(reply) => {
                        assert_eq!((reply.exit, &*reply.out), (1, ""), "{words:?} {audience}");
                        not_for.push((own.report.key, audience, reply.err));
                        continue;
                    }
                };
                is_whole(&html, language);
                let (markdown, text) = (written("markdown").unwrap(), written("text").unwrap());
                assert!(markdown.starts_with("# "), "{markdown}");
                assert!(text.lines().nth(1).unwrap().starts_with('='), "{text}");
                for page in [&html, &markdown, &text] {
                    let told = page.lines().filter(|line| !line.trim().is_empty()).count();
                    assert!(told > 3, "a page says something: {page}");
                    let page = page.rsplit("<main>").next().unwrap();
                    for hole in ["report-", "field-", "head-", "{ $", "table-"] {
                        assert!(!page.contains(hole), "{hole} in {page}");
                    }
                }
            }
        }
    }
    // In this school: nothing yet of some reports; of the others, what is for some readers only.
    let none: &[&str] = &["private", "team", "partner", "public"];
    for (report, audiences, told) in [
        ("people", &["partner", "public"][..], ["For “team” there is", "Para «equipo» sí hay"]),
        ("partner", &["public"], ["For “partners” there", "Para «organizaciones aliadas» sí"]),
        ("partner_year", &["public"], ["For “partners” there", "Para «organizaciones aliadas» sí"]),
        ("service_gaps", &["partner", "public"], ["For “team” there is", "Para «equipo» sí hay"]),
        ("approved_vendors", none, ["There is nothing yet", "Todavía no hay nada"]),
        ("agreements", &["partner", "public"], ["For “team” there is", "Para «equipo» sí hay"]),
        ("shared_data", &["partner", "public"], ["For “team” there is", "Para «equipo» sí hay"]),
        ("volunteer_hours", none, ["There is nothing yet", "Todavía no hay nada"]),
        ("minutes", &["partner", "public"], ["For “team” there is", "Para «equipo» sí hay"]),
        ("handout", &["partner", "public"], ["For “team” there is", "Para «equipo» sí hay"]),
        ("sheets", &["partner", "public"], ["For “team” there is", "Para «equipo» sí hay"]),
        ("story", &["partner", "public"], ["For “team” there is", "Para «equipo» sí hay"]),
        ("school_plan", &["partner", "public"], ["For “team” there is", "Para «equipo» sí hay"]),
        ("skills", &["partner", "public"], ["For “team” there is", "Para «equipo» sí hay"]),
        ("training", none, ["There is nothing yet", "Todavía no hay nada"]),
        ("handover", &["partner", "public"], ["For “team” there is", "Para «equipo» sí hay"]),
    ] {
        let said = not_for.extract_if(.., |(own, _, _)| *own == report);
        let said: Vec<(&str, &str, String)> = said.collect();
        let twice: Vec<&str> = audiences.iter().flat_map(|own| [*own, *own]).collect();
        assert_eq!(Vec::from_iter(said.iter().map(|(_, own, _)| *own)), twice, "{report}");
        for (at, (_, _, sentence)) in said.iter().enumerate() {
            assert!(sentence.contains(told[at % 2]), "{report}: {sentence}");
        }
    }
    assert_eq!(not_for, []);
}

/// Elements end where they began, stand where they may, headings go down step by step, and nothing is
/// fetched.
fn is_whole(html: &str, language: &str) {
    assert!(html.starts_with("<!DOCTYPE html>\n"), "{html}");
    for fetched in ["http:", "https:", "src=", "href=", "url(", "@import", "<script"] {
        assert!(!html.contains(fetched), "{fetched} in {html}");
    }
    let mut reader = Reader::from_str(html);
    reader.config_mut().check_end_names = true;
    let mut open: Vec<String> = Vec::new();
    let mut headings = Vec::new();
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error} in {html}")) {
            Event::Start(element) => {
                let name = element.name().as_ref().to_owned();
                let parent = open.last().map_or("", String::as_str);
                assert!(may_stand(&name, parent), "{name} in {parent}: {html}");
                if name == "html" {
                    let lang = format!("lang=\"{language}\"");
                    assert!(element.contains(&lang), "{html}");
                }
                if name == "th" {
                    assert!(element.contains("scope=\"col\""), "{html}");
                }
                if let Some(level) =
                    name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok())
                {
                    headings.push(level);
                }
                open.push(name);
            }
            Event::End(_) => drop(open.pop()),
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?} left open");
    assert_eq!(headings.iter().filter(|level| **level == 1).count(), 1);
    assert!(headings.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{headings:?}");
}

/// Whether HTML allows one element in another, of those that pages have.
fn may_stand(name: &str, parent: &str) -> bool {
    match name {
        "html" => parent.is_empty(),
        "head" | "body" => parent == "html",
        "title" => ["head", "svg"].contains(&parent),
        "style" => parent == "head",
        "main" => parent == "body",
        "h2" | "p" | "dl" | "div" => ["main", "section"].contains(&parent),
        "h1" | "ol" => parent == "main",
        "section" => parent == "div",
        "ul" => ["main", "li", "figcaption"].contains(&parent),
        "b" => ["li", "figcaption", "p"].contains(&parent),
        "span" => ["li", "p"].contains(&parent),
        "figure" => parent == "div",
        "svg" | "figcaption" => parent == "figure",
        "text" | "line" | "polyline" | "circle" => parent == "svg",
        "table" => parent == "div",
        "thead" | "tbody" => parent == "table",
        "tr" => ["thead", "tbody"].contains(&parent),
        "th" | "td" => parent == "tr",
        "li" => ["ul", "ol"].contains(&parent),
        "dt" | "dd" => parent == "dl",
        _ => false,
    }
}

#[test]
fn agreements_that_end_until_a_day_are_told() {
    let office = partners();
    let all = office.out(&["report", "agreements"]);
    assert!(all.contains("Eye tests") && all.contains("Glasses"), "{all}");
    assert!(all.find("## Drafts").unwrap() < all.find("| Murals").unwrap(), "{all}");
    let some = office.out(&["report", "agreements", "until=2027-12-31"]);
    assert!(some.contains("| Eye tests") && !some.contains("| Glasses"), "{some}");
    assert!(
        some.starts_with("# Agreements, ") && some.contains("· Dec 31, 2027 · Roosevelt\n"),
        "{some}"
    );
}

#[test]
fn a_partners_page_holds_what_is_with_that_partner_only() {
    let office = partners();
    let page = office.out(&["report", "partner", "organization=Casa <Luz> & Co"]);
    for told in ["Casa \\<Luz\\> & Co", "Eye tests", "Screening", "Eyes \"and\" ears"] {
        assert!(page.contains(told), "{told} in {page}");
    }
    assert!(!page.contains("Murals"), "{page}");
    let html = office.out(&["report", "partner", "organization=Casa <Luz> & Co", "--format=html"]);
    assert!(html.contains("Casa &lt;Luz&gt; &amp; Co"), "{html}");
}

#[test]
fn what_a_report_asks_is_told() {
    let office = partners();
    let list = office.out(&["report"]);
    for told in ["handover", "roadmap", "training", "organization=…", "[until=…]"] {
        assert!(list.contains(told), "{told} in {list}");
    }
    let refused = |words: &[&str]| office.refused(1, &[&["report"], words].concat());
    assert!(refused(&["partner"]).contains("add organization=…"));
    assert!(refused(&["partner", "organization=Nobody"]).contains("Nobody"));
    assert!(refused(&["agreements", "since=2027"]).contains("but for: until"));
    assert!(refused(&["agreements", "until=soon"]).contains("soon"));
    assert!(refused(&["roadmap", "until=2027"]).contains("asks for nothing"));
    let spanish = office.refused(1, &["--lang", "es", "report", "partner"]);
    assert!(spanish.contains("agregue organization=…"), "{spanish}");
}

/// What readers may not see is left out: they are not told that there is none, nor that there is some.
#[test]
fn nobody_is_told_that_there_is_none_of_what_they_may_not_see() {
    let office = MemoryOffice::founded();
    office.out(&["add", "course", "title=Leading together"]);
    let told = |report: &str, audience: &str, format: &str| {
        let words = ["report", report, "--audience", audience, "--format", format];
        let reply = office.run(&words);
        reply.out + &reply.err
    };
    let none = ["Nobody speaks for", "Seats", "Nothing is open", "No agreement", "no drafts"];
    for report in ["people", "handover", "agreements"] {
        for audience in ["public", "partner"] {
            let empty = told(report, audience, "text");
            assert!(
                none.iter().all(|words| !empty.contains(words)),
                "{report} {audience}: {empty}"
            );
        }
    }
    let before: Vec<String> = ["public", "partner"].map(|own| told("people", own, "text")).into();
    office.out(&["add", "seat", "title=Voice"]);
    let after: Vec<String> = ["public", "partner"].map(|own| told("people", own, "text")).into();
    assert_eq!(before, after, "nothing is given away");
    assert!(told("people", "team", "text").contains("Nobody speaks for"));
    office.out(&["add", "organization", "name=Casa Luz"]);
    office.out(&["add", "agreement", "title=Van", "partner=Casa Luz"]);
    assert!(told("agreements", "team", "text").contains("No agreement is in force."));
    // A record and what it is called come or go together.
    for audience in ["public", "partner", "team"] {
        let courses = told("training", audience, "text");
        assert!(courses.contains("Leading together") && !courses.contains("untitled"), "{courses}");
    }
}

#[test]
fn the_agreements_in_force_stand_apart_from_drafts() {
    let office = partners();
    let text = office.out(&["report", "agreements", "--format", "text"]);
    let [force, drafts] = ["In force\n", "Drafts\n"].map(|heading| text.find(heading).unwrap());
    let murals = text.find("Murals").unwrap();
    assert!(force < drafts && drafts < murals && text.find("Glasses").unwrap() < drafts, "{text}");
}

#[test]
fn what_is_hidden_from_readers_cannot_be_added() {
    let office = partners();
    for (language, says) in [("en", "these readers may see"), ("es", "estos lectores")] {
        let asked = ["--lang", language, "report", "partner", "organization=Nobody"];
        let told = office.refused(1, &[&asked[..], &["--audience", "public"]].concat());
        assert!(told.contains(says), "{told}");
    }
}
