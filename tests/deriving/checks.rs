//! Every check, by a world in which it is due and worlds in which it is not.

use std::iter::once;

use commonground::domain::declare::{By, Check};
use commonground::domain::{Kind, RecordId};
use commonground::engine::Seen;
use commonground::engine::reckon::{Gap, Standing, Waiting};
use commonground::texts::Texts;

use super::cli_office::MemoryOffice;
use super::code::found_by_code;
use super::outside::{is_whole, languages, of_one, office};
use super::tables::with_row;
use super::truths::{About, Wishes, all, failures};
use super::world::World;
use super::{some, subjects};
use crate::today;

/// How many worlds are tried before a check counts as one that can never be due, or is always.
const TRIED: usize = 3_000;

/// A check, the kind that declares it, and the kind that it is about.
#[derive(Clone, Copy)]
pub struct Declared {
    pub owner: &'static Kind,
    pub check: &'static Check,
    pub kind: &'static Kind,
}

/// All that are declared.
pub fn declared() -> impl Iterator<Item = Declared> {
    Kind::all().flat_map(|owner| {
        owner.rules.checks.iter().map(move |check| {
            let kind = check.on.map_or(owner, |on| Kind::by_code(on).expect("a kind"));
            Declared { owner, check, kind }
        })
    })
}

/// Worlds with the record that is asked about; of what is asked once there is none.
type Cases = Box<dyn Iterator<Item = (World, Option<RecordId>)>>;

impl Declared {
    fn name(&self) -> String {
        format!("check {} of {}", self.check.key, self.owner.key)
    }

    /// It is named, in words of both languages, for each reason for which it may be due.
    pub fn is_due(&self, founded: &World) {
        for wishes in self.reasons(true) {
            let due = |(world, id)| self.gap(&world, &id).map(|gap| (world, id, gap));
            let found = some(self.cases(founded, true, wishes).map(due), TRIED);
            assert!(!found.is_empty(), "the {} can never be due", self.name());
            for (gap, (_, texts)) in
                found.iter().flat_map(|(.., gap)| languages().map(move |own| (gap, own)))
            {
                self.is_told(&texts.gap(gap, &|id| id.to_string()), texts);
            }
            self.is_told_outside(&found[0].0, &found[0].1);
        }
    }

    /// It is not named for each reason for which it may not be due.
    pub fn is_not_due(&self, founded: &World) {
        for (reason, wishes) in self.reasons(false).into_iter().enumerate() {
            let not_due = |(world, id): &(World, Option<RecordId>)| self.gap(world, id).is_none();
            let found = self.cases(founded, false, wishes).take(TRIED).find(not_due);
            let name = self.name();
            let (world, id) = found.unwrap_or_else(|| panic!("the {name} is always due, {reason}"));
            let office = office(&world);
            let gaps = office.json(&["gaps", self.kind.key]);
            let mut gaps = gaps.as_array().expect("a list").iter();
            assert!(!gaps.any(|gap| self.is_it(gap, &id)), "{name}");
            assert!(!self.waits(&office, &id, false), "{name}");
        }
    }

    /// What has to be so that it is due, or is not, by each part on which that may depend. What is no
    /// test has one reason only.
    fn reasons(&self, due: bool) -> Vec<Wishes> {
        let By::Test(test) = self.check.by else { return vec![Vec::new()] };
        let unless = self.check.unless;
        match (due, unless) {
            (true, None) => vec![vec![(test, true)]],
            (true, Some(unless)) => {
                let failing = failures(unless).into_iter();
                failing.map(|failing| [vec![(test, true)], failing].concat()).collect()
            }
            (false, _) => {
                let met = unless.map(|unless| vec![(test, true), (unless, true)]);
                failures(test).into_iter().chain(met).collect()
            }
        }
    }

    /// Worlds in which it may be due, or not.
    fn cases(&self, founded: &World, due: bool, wishes: Wishes) -> Cases {
        match self.check.by {
            By::Test(_) if self.check.once => {
                let nothing = RecordId::parse("nothing").expect("an id");
                let worlds = all(founded.clone(), &About::only(&nothing), wishes);
                Box::new(worlds.map(|world| (world, None)))
            }
            By::Test(_) => {
                let subjects = subjects(founded, self.kind).into_iter();
                Box::new(subjects.flat_map(move |(world, id)| {
                    let worlds = all(world, &About::only(&id), wishes.clone());
                    worlds.map(move |world| (world, Some(id.clone())))
                }))
            }
            By::Cells(table) => {
                let worlds = with_row(founded.clone(), self.owner, *table, !due);
                Box::new(worlds.map(|(world, id)| (world, Some(id))))
            }
            By::Code(computed) => {
                let (world, id) = found_by_code(founded, computed, due);
                Box::new(once((world, Some(id))))
            }
        }
    }

    fn gap(&self, world: &World, id: &Option<RecordId>) -> Option<Gap> {
        let workspace = world.workspace();
        let seen = Seen::whole(&workspace);
        let of_kind = |code| code == self.kind.code;
        let found = Standing::of(seen, today::day(), of_kind).gaps(seen);
        found.into_iter().find(|gap| self.is_gap(gap, id))
    }

    fn is_gap(&self, gap: &Gap, id: &Option<RecordId>) -> bool {
        (gap.owner, gap.check) == (self.owner.code, self.check.key) && gap.id == *id
    }

    fn is_it(&self, gap: &serde_json::Value, id: &Option<RecordId>) -> bool {
        gap["check"] == self.check.key && gap["id"].as_str() == id.as_ref().map(RecordId::as_str)
    }

    fn is_told(&self, told: &str, texts: Texts) {
        let words = texts.looked_for(self.owner, self.check.key, self.check.tells);
        let one = || of_one(texts, &format!("check-{}-{}", self.owner.key, self.check.key));
        let is_told = is_whole(told, &words, self.check.tells.len()) || is_whole(told, &one(), 0);
        assert!(is_told, "{}: {told}", self.name());
    }

    fn is_told_outside(&self, world: &World, id: &Option<RecordId>) {
        let office = office(world);
        for (language, texts) in languages() {
            let found = office.json(&["--lang", language.key(), "gaps", self.kind.key]);
            let found = found.as_array().expect("a list").clone();
            let gap = found.iter().find(|gap| self.is_it(gap, id));
            let gap = gap.unwrap_or_else(|| panic!("{}: {found:?}", self.name()));
            assert_eq!(gap["grade"], self.check.grade.key(), "{}", self.name());
            self.is_told(gap["words"].as_str().expect("words"), texts);
        }
        assert_eq!(self.waits(&office, id, true), self.check.home, "{}", self.name());
        id.iter().for_each(|id| self.can_be_set_aside(&office, id));
    }

    /// For a record with a reason, after which it is told only with what was set aside, and waits no more.
    fn can_be_set_aside(&self, office: &MemoryOffice, id: &RecordId) {
        let name = format!("{}.{}", self.owner.key, self.check.key);
        office.out(&["gaps", "--set-aside", id.as_str(), &name, "--because", "Luz knows why"]);
        let of = Some(id.clone());
        let told = |words: &[&str]| {
            let found = office.json(&[&["gaps", self.kind.key], words].concat());
            let own = found.as_array().expect("a list").iter().find(|gap| self.is_it(gap, &of));
            own.map(|gap| gap["set_aside"].clone())
        };
        assert_eq!(told(&[]), None, "{}", self.name());
        assert_eq!(told(&["--all"]), Some("Luz knows why".into()), "{}", self.name());
        assert!(!self.waits(office, &of, false), "{}", self.name());
        office.out(&["gaps", "--take-back", id.as_str(), &name]);
        assert!(told(&[]).is_some(), "{}", self.name());
    }

    /// Whether it waits on Home: by name, or, where many do and only the first are named, perhaps among
    /// them.
    fn waits(&self, office: &MemoryOffice, id: &Option<RecordId>, perhaps: bool) -> bool {
        let workspace = office.workspace.borrow();
        let seen = Seen::whole(&workspace);
        let waits = Standing::of_home(seen, today::day()).waiting(seen);
        let is_among = |own: &Waiting| {
            let same = own.check.is_some_and(|check| std::ptr::eq(check, self.check));
            perhaps && own.count > own.gaps.len() && same
        };
        waits.iter().any(|own| is_among(own) || own.gaps.iter().any(|gap| self.is_gap(gap, id)))
    }
}
