//! Scenarios that tell a true story: links to them, and what is said when one is open.

use crate::form::Form;
use crossover_economics::preset::{PRESETS, Preset};
use leptos::prelude::*;

/// The address of `preset`'s scenario.
fn link(form: Form, preset: &Preset) -> String {
    form.here(&crossover_link::encode(&preset.scenario()))
}

/// Links to all stories, and one that sets the open scenario beside another. Plain ones: each opens another page.
#[component]
pub(crate) fn Presets() -> impl IntoView {
    let form = expect_context::<Form>();
    let open = opened().map(|preset| preset.key);
    let compare = move || match form.private.get() {
        true => "/compare".into(),
        false => form.draft.with(|draft| crossover_link::compare(&draft.scenario)),
    };
    let links = PRESETS.iter().map(|preset| {
        let current = (open == Some(preset.key)).then_some("true");
        view! {
            <li>
                <a href=move || link(form, preset) aria-current=current>
                    {preset.label}
                </a>
            </li>
        }
    });
    view! {
        <div class="presets">
            <nav aria-labelledby="presets-title">
                <h2 id="presets-title">"Start from a true story"</h2>
                <ul>{links.collect_view()}</ul>
            </nav>
            <p>
                <a href=compare>"Compare with another scenario"</a>
            </p>
        </div>
    }
}

/// The story that the page was opened with: its name and what it shows. It stays when figures are changed, so that nothing
/// moves under the hand, and then leads back.
#[component]
pub(crate) fn Story() -> impl IntoView {
    let form = expect_context::<Form>();
    opened().map(|preset| {
        let shows = form.report.with_untracked(|report| preset.shows(report));
        let changed = move || form.draft.with(|draft| draft.scenario != preset.scenario());
        view! {
            <aside class="story" aria-label="The story that is open">
                <p>
                    <strong>{preset.label}</strong>
                </p>
                <p>
                    {preset.terms} " " {crate::text::unbroken(&shows)}
                    <span class="story-changed" class:changed=changed>
                        " Changed since: "
                        <a href=move || link(form, preset) tabindex=move || (!changed()).then_some("-1")>
                            "back to the story"
                        </a>
                    </span>
                </p>
            </aside>
        }
    })
}

/// The story whose scenario the page was opened with.
fn opened() -> Option<&'static Preset> {
    let form = expect_context::<Form>();
    form.draft.with_untracked(|draft| Preset::of(&draft.scenario))
}
