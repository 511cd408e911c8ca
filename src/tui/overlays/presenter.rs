//! Present mode: the keys with which somebody leads a room through slides. On the terminal that is the
//! wall nothing of it is seen; where another one is, it tells what is there and what comes next.

use crate::domain::KindCode;

use crate::tui::draw::canvas::Canvas;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::room;
use crate::tui::world::World;

/// The overlay.
pub struct Presenter;

impl Pane for Presenter {
    fn context(&self) -> Context {
        Context::Present
    }

    fn title(&self) -> &'static str {
        "wall-console"
    }

    fn hints(&self) -> &'static [Act] {
        &[
            Act::Next,
            Act::Capture,
            Act::HandsOn,
            Act::WallLanguages,
            Act::Blank,
            Act::Freeze,
            Act::Curtain,
            Act::Stop,
        ]
    }

    fn act(&mut self, act: Act, _world: &World<'_>) -> Option<Vec<Ask>> {
        let own = matches!(
            act,
            Act::Next
                | Act::Prev
                | Act::First
                | Act::Last
                | Act::Blank
                | Act::Freeze
                | Act::HandsOn
                | Act::Capture
                | Act::WallColors
                | Act::TimerAlone
                | Act::WallLanguages
                | Act::OnlyPublic
                | Act::Present
                | Act::Curtain
                | Act::Stop
        );
        own.then(|| vec![Ask::Wall(act)])
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        if let Some(own) = world.wall.filter(|own| !own.mirrored) {
            room::console(own, world, canvas);
        }
    }
}
