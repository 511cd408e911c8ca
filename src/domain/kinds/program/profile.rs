//! The school on one page: what it works on, what it offers and when, by whom; for whoever asks who they are.

use crate::domain::declare::{List, Part, Report, Test, Told};
use crate::domain::kinds::codes;
use crate::domain::kinds::listening::plan;
use crate::domain::kinds::partners::service;

use super::program;

const IS_PLAN_OF_SCHOOL: Test = Test::All(&[Test::Is(&plan::FORM, &[plan::SCHOOL]), plan::STANDS]);

/// It asks for nothing: there is one school.
pub(super) const PROFILE: Report = Report::new(
    "profile",
    &[
        Part::Code(Told::Wall),
        Part::List(
            List::all(codes::SERVICE, &[&service::PROVIDER, &service::AUDIENCE])
                .only(service::IS_OFFERED)
                .called("services"),
        ),
        Part::List(
            List::all(
                codes::PROGRAM,
                &[&program::PROVIDER, &program::DAY_PART, &program::DAYS, &program::BEGINS],
            )
            .only(program::GOES_ON)
            .called("programs"),
        ),
        Part::List(
            List::all(codes::PLAN, &[&plan::YEAR, &plan::STATE])
                .only(IS_PLAN_OF_SCHOOL)
                .called("plan"),
        ),
    ],
);
