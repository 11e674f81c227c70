// Opens a sentence's sources without loading the page, and gives the page its keys. Without it each link loads the page with the sentence open.
const on = document.querySelector("#keys-on"), kept = "sessionbot.keys";
on.checked = localStorage.getItem(kept) !== "off";
on.addEventListener("change", () => localStorage.setItem(kept, on.checked ? "on" : "off"));

const draft = document.querySelector(".draft");
let asked = 0;

const links = selector => [...document.querySelectorAll(`a.sentence${selector ?? ""}`)];
const current = () => document.querySelector("a.sentence[aria-current]") ?? document.activeElement?.closest(".row")?.querySelector("a.sentence");

// Words that somebody has begun to write, or that were not taken, are not thrown away by a look at another sentence or by another form.
function mayLeave() {
  const fields = [...document.querySelectorAll("#panel textarea")];
  return fields.every(field => field.value === field.defaultValue && !("unsaved" in field.dataset)) || confirm(draft.dataset.unsaved);
}

addEventListener("submit", event => {
  if (!event.target.closest("#panel") && !mayLeave()) {
    event.preventDefault();
  }
});

async function open(link) {
  if (!mayLeave()) {
    return;
  }

  const turn = ++asked;
  const answer = await fetch(link.href, { cache: "no-store" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const panel = page.querySelector("#panel");
  if (!answer.ok || !panel) {
    location.href = link.href;
    return;
  }

  if (turn === asked) {
    close();
    link.setAttribute("aria-current", "true");
    link.closest(".row").after(panel);
    history.replaceState(null, "", link.href);
    link.focus();
    link.scrollIntoView({ block: "nearest" });
    panel.scrollIntoView({ block: "nearest" });
  }
}

function close() {
  document.querySelector("#panel")?.remove();
  current()?.removeAttribute("aria-current");
}

draft?.addEventListener("click", event => {
  const link = event.target.closest("a.sentence, .close a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }

  event.preventDefault();
  const row = current();
  if (link.matches(".close a") || link.hasAttribute("aria-current")) {
    if (mayLeave()) {
      close();
      history.replaceState(null, "", link.closest(".close") ? link.href : location.pathname);
      row?.focus();
    }
  } else {
    open(link);
  }
});

function step(by, selector) {
  const all = links(), at = all.indexOf(current());
  const fit = selector ? all.filter(link => link.matches(selector)) : all;
  const next = by > 0 ? fit.find(link => all.indexOf(link) > at) ?? fit[0] : fit.findLast(link => all.indexOf(link) < at) ?? fit.at(-1);
  if (next) {
    open(next);
  }
}

addEventListener("keydown", event => {
  const writes = event.target.matches("input:not([type=checkbox]), textarea, select");
  if (!on.checked || event.isComposing || event.keyCode === 229) {
    return;
  }

  // While one writes: the form is sent, or left.
  if (writes) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.target.form.requestSubmit(event.target.form.querySelector("[data-key=s]"));
      event.preventDefault();
    } else if (event.key === "Escape") {
      event.target.blur();
      current()?.focus();
    }

    return;
  }

  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }

  const keyed = document.querySelector(`#panel [data-key="${CSS.escape(event.key)}"], .sum [data-key="${CSS.escape(event.key)}"], #news [data-key="${CSS.escape(event.key)}"]`);
  if (event.key === "j" || event.key === "k") {
    step(event.key === "j" ? 1 : -1);
  } else if (event.key === "n") {
    step(1, "[data-open]");
  } else if (event.key === "?") {
    const keys = document.querySelector(".keys");
    keys.open = !keys.open;
    keys.querySelector("summary").focus();
  } else if (event.key === "a") {
    location.hash = "approve";
    document.querySelector(".approval :is(textarea, button)")?.focus();
  } else if (keyed?.matches("textarea")) {
    keyed.focus();
  } else if (keyed?.matches("details")) {
    keyed.open = true;
    keyed.querySelector("textarea").focus();
  } else if (keyed) {
    keyed.click();
  } else {
    return;
  }

  event.preventDefault();
});
