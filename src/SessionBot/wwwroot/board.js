// Keys for the board: each presses the button that carries it, on the card that has the focus or on the bar.
const on = document.querySelector("#keys-on"), kept = "sessionbot.keys";
on.checked = localStorage.getItem(kept) !== "off";
on.addEventListener("change", () => localStorage.setItem(kept, on.checked ? "on" : "off"));

const cards = () => [...document.querySelectorAll("article.question")];
const current = () => document.activeElement?.closest("article.question");

function step(by) {
  const all = cards(), at = all.indexOf(current());
  all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
}

function press(button) {
  const details = button.closest("details");
  const field = details?.querySelector(button.dataset.key === "m" ? "input" : "textarea");

  // What needs words first asks for them.
  if (field && !field.value.trim()) {
    details.open = true;
    field.focus();
    return;
  }

  button.click();
}

addEventListener("keydown", event => {
  const writes = event.target.matches("input:not([type=checkbox]), textarea, select");
  if (!on.checked || writes || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.keyCode === 229) {
    return;
  }

  const keyed = `button[data-key="${CSS.escape(event.key)}"]`;
  const button = current()?.querySelector(keyed) ?? document.querySelector(`.bar ${keyed}`);
  if (event.key === "j" || event.key === "k") {
    step(event.key === "j" ? 1 : -1);
  } else if (event.key === "?") {
    const keys = document.querySelector(".keys");
    keys.open = !keys.open;
    keys.querySelector("summary").focus();
  } else if (button) {
    press(button);
  } else {
    return;
  }

  event.preventDefault();
});

// What is read anew is the same for everybody, so it comes without the token that this page's forms are sent with.
const token = document.querySelector(".bar input[name=__RequestVerificationToken]");

// A form that somebody writes in stays as it is, with the version that it was begun at: if the question has changed meanwhile, the service says
// who did it. The words above it are always those of the moment, since they may have been unsent.
const place = document.querySelector("#cards"), bar = document.querySelector(".bar input[name=version]");
const writesIn = card => card.querySelector("details[open]") !== null;
let held = null;

place.addEventListener("live:replacing", event => {
  const active = document.activeElement;
  held = place.contains(active) ? { element: active, card: current()?.id, from: active.selectionStart, to: active.selectionEnd } : null;
  bar.value = event.detail.querySelector("input[name=version]")?.value ?? bar.value;
  event.detail.querySelectorAll("form").forEach(form => form.prepend(token.cloneNode()));
  for (const card of cards().filter(writesIn)) {
    event.detail.querySelector(`#${card.id} form`)?.replaceWith(card.querySelector("form"));
  }
});

place.addEventListener("live:replaced", () => {
  watch();
  if (held) {
    const again = held.element.isConnected ? held.element : document.getElementById(held.card);
    again?.focus({ preventScroll: true });
    if (again === held.element && held.from !== undefined && held.from !== null) {
      again.setSelectionRange(held.from, held.to);
    }
  }
});

// A second press of the same button would be a second command; who comes back to the page presses anew. While the service cannot be reached a
// button would lead away to an error page, and take along what somebody has written.
const stale = document.querySelector("#stale");

function watch() {
  for (const form of document.querySelectorAll("form:not([data-watched])")) {
    form.dataset.watched = "yes";
    form.addEventListener("submit", event => {
      if (form.dataset.sent || !stale.hidden) {
        event.preventDefault();
        stale.scrollIntoView({ block: "nearest" });
      } else {
        form.dataset.sent = "yes";
      }
    });
  }
}

place.addEventListener("live:stale", event => document.querySelectorAll("form button").forEach(button => button.ariaDisabled = event.detail ? "true" : null));

addEventListener("pageshow", () => document.querySelectorAll("form").forEach(form => delete form.dataset.sent));
watch();

// After a command the card that it was about has the focus again.
document.querySelector(location.hash.match(/^#q[0-9]+$/) ? location.hash : "#none")?.focus();
