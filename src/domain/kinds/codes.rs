//! The permanent numbers of kinds that other kinds or the program itself name. Apart from the
//! declarations, because those point to each other in circles.

use crate::domain::common;
use crate::domain::field::KindCode;

/// How somebody came to a seat.
pub const ELECTION: KindCode = KindCode(84);
/// What somebody answers for.
pub const DUTY: KindCode = KindCode(85);
/// How a class of posts fits a line of the job.
pub const JOB_MATCH: KindCode = KindCode(86);
/// A line of the coordinator's job.
pub const JOB_LINE: KindCode = KindCode(87);
/// A class of posts.
pub const JOB_CLASS: KindCode = KindCode(88);
/// The coordinator's post.
pub const POST: KindCode = KindCode(89);
/// What the coordinator did.
pub const LOG_ENTRY: KindCode = KindCode(90);
/// A rule for staff of two employers.
pub const PERSONNEL_TOPIC: KindCode = KindCode(91);
/// Somebody who may be chosen.
pub const APPLICATION: KindCode = KindCode(92);
/// A term, or days without school.
pub const SCHOOL_DATE: KindCode = KindCode(99);
/// A school, or the district office.
pub const SITE: KindCode = common::SITE_KIND;
/// A quick note.
pub const NOTE: KindCode = KindCode(2);
/// A person.
pub const PERSON: KindCode = KindCode(3);
/// A group of people that the school listens to.
pub const GROUP: KindCode = KindCode(4);
/// An organization.
pub const ORGANIZATION: KindCode = KindCode(5);
/// Somebody who helps with a task.
pub const VOLUNTEER: KindCode = KindCode(6);
/// One of the ten benchmarks.
pub const BENCHMARK: KindCode = KindCode(7);
/// A step of a benchmark.
pub const STEP: KindCode = KindCode(8);
/// What the district's logic model hopes for.
pub const OUTCOME: KindCode = KindCode(9);
/// What somebody expects of the work.
pub const EXPECTATION: KindCode = KindCode(10);
/// A seat in a team.
pub const SEAT: KindCode = KindCode(11);
/// How two of those on the map stand to each other.
pub const RELATION: KindCode = KindCode(12);
/// A private answer to a question about oneself.
pub const REFLECTION: KindCode = KindCode(13);
/// Something read, seen or heard about community schools.
pub const LEARNING: KindCode = KindCode(14);
/// A part of how the school became a community school.
pub const ORIGIN: KindCode = KindCode(15);
/// A goal set with a coach.
pub const COACHING_GOAL: KindCode = KindCode(16);
/// A meeting with a coach.
pub const COACHING_SESSION: KindCode = KindCode(17);
/// What was thought about a part of the district's logic model.
pub const MODEL_NOTE: KindCode = KindCode(18);
/// A file or a page on the web.
pub const DOCUMENT: KindCode = KindCode(19);

/// Something that is not as it should be.
pub const PROBLEM: KindCode = KindCode(20);
/// What a team wants to reach.
pub const AIM: KindCode = KindCode(21);
/// A fishbone, a driver diagram, or a plain outline.
pub const OUTLINE: KindCode = KindCode(22);
/// What is said in outlines.
pub const NODE: KindCode = KindCode(23);
/// Where a node stands.
pub const PLACEMENT: KindCode = KindCode(24);
/// A small test of change.
pub const CYCLE: KindCode = KindCode(25);
/// What a cycle is to answer.
pub const QUESTION: KindCode = KindCode(26);
/// What somebody thinks the answer will be.
pub const PREDICTION: KindCode = KindCode(27);
/// A number that is followed.
pub const MEASURE: KindCode = KindCode(28);
/// What was read on a day.
pub const READING: KindCode = KindCode(29);
/// From when on a chart is judged anew.
pub const CHART_PHASE: KindCode = KindCode(70);

/// What was agreed with a partner.
pub const AGREEMENT: KindCode = KindCode(30);
/// By what an agreement is judged.
pub const CRITERION: KindCode = KindCode(31);
/// How a criterion was judged on a day.
pub const SCORE: KindCode = KindCode(32);
/// What a partner offers at a school.
pub const SERVICE: KindCode = KindCode(33);
/// What people are to learn.
pub const COURSE: KindCode = KindCode(34);
/// Who took which course.
pub const TRAINING: KindCode = KindCode(35);
/// A way in which work is paid for.
pub const FUND: KindCode = KindCode(36);
/// What school and organization ask for together.
pub const WORK_ORDER: KindCode = KindCode(37);
/// Who does what by when.
pub const RESPONSIBILITY: KindCode = KindCode(38);
/// Why a record was changed, and what it said before.
pub const REVISION: KindCode = KindCode(40);
/// A check that is not told of a record any more.
pub const SET_ASIDE: KindCode = KindCode(41);

/// Data that the school works with.
pub const DATA_SET: KindCode = KindCode(42);
/// What is said where decisions are made.
pub const PUBLIC_COMMENT: KindCode = KindCode(43);

/// A part of the district's logic model that is no outcome.
pub const MODEL_ITEM: KindCode = KindCode(44);

/// People who work together.
pub const TEAM: KindCode = KindCode(45);
/// Meetings that come again and again.
pub const MEETING_SERIES: KindCode = KindCode(46);
/// One meeting.
pub const MEETING: KindCode = KindCode(47);
/// What a meeting is to take up.
pub const AGENDA_ITEM: KindCode = KindCode(48);
/// What was put off in a meeting.
pub const PARKED: KindCode = KindCode(49);
/// Who was there.
pub const PARTICIPATION: KindCode = KindCode(50);
/// What was decided.
pub const DECISION: KindCode = KindCode(51);
/// What somebody is to do.
pub const TASK: KindCode = KindCode(52);
/// What a room votes on.
pub const VOTE: KindCode = KindCode(53);
/// What can be voted for.
pub const VOTE_OPTION: KindCode = KindCode(54);
/// A ballot that was handed in.
pub const BALLOT: KindCode = KindCode(55);
/// The dots of a ballot for one option.
pub const BALLOT_LINE: KindCode = KindCode(56);

/// What somebody can do with a tool of improvement.
pub const SKILL: KindCode = KindCode(57);

/// One run of listening.
pub const ASSESSMENT: KindCode = KindCode(60);
/// A plan of work or of engagement.
pub const PLAN: KindCode = KindCode(61);
/// Who asks whom.
pub const OUTREACH: KindCode = KindCode(62);
/// From where somebody looks.
pub const MEMO: KindCode = KindCode(64);
/// By what people are asked.
pub const INSTRUMENT: KindCode = KindCode(63);
/// What was heard.
pub const FINDING: KindCode = KindCode(65);
/// How often it was heard, and in which way.
pub const MENTION: KindCode = KindCode(66);
/// Who works on what.
pub const WORK_ENTRY: KindCode = KindCode(67);
/// What a school and its neighborhood have.
pub const ASSET: KindCode = KindCode(68);
/// A school whose practice is worth copying.
pub const MODEL_SCHOOL: KindCode = KindCode(69);
/// A pause to look back.
pub const RETROSPECTIVE: KindCode = KindCode(71);
/// What a school works on first.
pub const PRIORITY: KindCode = KindCode(72);

/// What a partner promised for a time, and what came of it.
pub const PARTNER_REVIEW: KindCode = KindCode(75);
/// What runs before, during and after school, and who uses which room.
pub const PROGRAM: KindCode = KindCode(76);
/// Where class work draws on what families and the neighborhood know.
pub const CURRICULUM_LINK: KindCode = KindCode(93);
/// From which school students go on to which.
pub const PATHWAY: KindCode = KindCode(94);
/// How much support a school gets.
pub const SUPPORT_TIER: KindCode = KindCode(95);
/// What shows that a school gets where it wants to go.
pub const INDICATOR: KindCode = KindCode(97);
/// Schools that belong together.
pub const NETWORK: KindCode = KindCode(98);
/// From a need to an organization that answers it.
pub const PARTNERSHIP: KindCode = KindCode(39);

/// A question that people are asked.
pub const ITEM: KindCode = KindCode(74);
/// That something was erased for good.
pub const ERASURE: KindCode = KindCode(73);

/// What stands in the school plan.
pub const PLAN_ENTRY: KindCode = KindCode(80);
/// What a school spends its money on.
pub const BUDGET_LINE: KindCode = KindCode(81);
/// Which money was moved, and why.
pub const BUDGET_CHANGE: KindCode = KindCode(82);
/// Time in which teachers work together.
pub const TEACHER_TIME: KindCode = KindCode(83);

/// Every kind, for links that may lead anywhere: codes that none has yet are among them.
pub const ANY: &[KindCode] = &every();

const fn every() -> [KindCode; 200] {
    let mut codes = [KindCode(0); 200];
    let mut at = 0;
    while at < codes.len() {
        codes[at] = KindCode(at as u16 + 1);
        at += 1;
    }
    codes
}

/// Those who can stand on the map of people.
pub const STAKEHOLDERS: &[KindCode] = &[PERSON, ORGANIZATION, GROUP];
