// Keys for the board: each presses the button that carries it, on the card that has the focus or on the bar.
const on = document.querySelector("#keys-on"), kept = "sessionbot.keys";
on.checked = localStorage.getItem(kept) !== "off";
on.addEventListener("change", () => localStorage.setItem(kept, on.checked ? "on" : "off"));

const cards = () => [...document.querySelectorAll("article.question:not([hidden])")];
const current = () => document.activeElement?.closest("article.question");

function step(by) {
  const all = cards(), at = all.indexOf(current());
  all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
}

function press(button) {
  const details = button.closest("details.step");
  const field = { w: "textarea", e: "textarea", m: "input[name=into]" }[button.dataset.key];

  // What needs words or a choice first asks for them.
  if (details && (field || button.dataset.key === "d") && !details.querySelector(field)?.value.trim()) {
    details.open = true;
    const asked = field ? details.querySelector(field) : button;
    if (button.dataset.key === "e") {
      asked.value = button.closest("article").querySelector(".words").textContent;
    }

    asked.focus();
    return;
  }

  button.click();
}

// Of a group of steps, such as the reasons: opens it, and goes to its first choice.
function open(summary) {
  summary.parentElement.open = true;
  summary.parentElement.querySelector("button, input, textarea").focus();
}

addEventListener("keydown", event => {
  const writes = event.target.matches("input:not([type=checkbox]), textarea, select");
  if (!on.checked || writes || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.keyCode === 229) {
    return;
  }

  const keyed = `[data-key="${CSS.escape(event.key)}"]`;
  const summary = current()?.querySelector(`[data-opens="${CSS.escape(event.key)}"]`);
  const button = current()?.querySelector(keyed) ?? document.querySelector(`:is(.bar, .fresh, .tools) ${keyed}`);
  if (event.key === "j" || event.key === "k") {
    step(event.key === "j" ? 1 : -1);
  } else if (event.key === "?") {
    const keys = document.querySelector(".keys");
    keys.open = !keys.open;
    keys.querySelector("summary").focus();
  } else if (event.key === "/") {
    button.select();
  } else if (button) {
    press(button);
  } else if (summary) {
    open(summary);
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
const writesIn = card => card.querySelector("form details[open]") !== null;
let held = null, chosen = [];

// What has come in waits behind a button while somebody may be reading or pointing at what it would move.
const known = new Set(cards().map(card => card.id)), fresh = document.querySelector("#fresh"), said = document.querySelector("#said");
const bulk = document.querySelector("#bulk input[name=version]"), hush = 5000, rest = 4000;
let waiting = new Set(), moved = 0, spoke = 0, unsaid = 0;
for (const sign of ["pointermove", "keydown", "wheel", "touchstart"]) {
  addEventListener(sign, () => moved = Date.now(), { passive: true });
}

const isIdle = () => scrollY === 0 && Date.now() - moved > rest && !place.contains(document.activeElement) && !place.querySelector("details[open]");

function show() {
  waiting.forEach(id => document.getElementById(id)?.removeAttribute("hidden"));
  waiting.forEach(id => known.add(id));
  waiting = new Set();
  fresh.hidden = true;
}

function hold() {
  const come = cards().filter(card => !known.has(card.id));
  if (known.size === 0 || isIdle()) {
    come.forEach(card => known.add(card.id));
  }

  const kept = come.filter(card => !known.has(card.id));
  unsaid += come.filter(card => !waiting.has(card.id)).length;
  waiting = new Set(kept.map(card => card.id));
  kept.forEach(card => card.hidden = true);
  fresh.hidden = kept.length === 0;
  fresh.querySelector("b").textContent = kept.length;
}

function speak() {
  if (unsaid > 0 && Date.now() - spoke >= hush) {
    said.textContent = said.dataset.words.replace("{count}", unsaid);
    [unsaid, spoke] = [0, Date.now()];
  }

  if (waiting.size > 0 && isIdle()) {
    show();
  }
}

fresh.querySelector("button").addEventListener("click", show);
setInterval(speak, 500);

// The server's clock is not needed: whoever has waited goes on waiting.
const ages = () => document.querySelectorAll("time.age").forEach(time => {
  const minutes = Math.floor((Date.now() - Date.parse(time.dateTime)) / 60000);
  if (minutes >= 0) {
    const [words, count] = minutes < 1 ? ["justNow", 0] : minutes < 60 ? ["minutes", minutes] : minutes < 1440 ? ["hours", Math.floor(minutes / 60)] : ["days", Math.floor(minutes / 1440)];
    time.textContent = place.dataset[words].replace("{count}", count);
    time.className = `age ${minutes < 5 ? "" : minutes < 15 ? "warm" : "hot"}`;
  }
});
setInterval(ages, 20000);

place.addEventListener("live:replacing", event => {
  const active = document.activeElement;
  held = place.contains(active) ? { element: active, card: current()?.id, from: active.selectionStart, to: active.selectionEnd } : null;
  chosen = [...place.querySelectorAll("input[name=chosen]:checked")].map(box => box.value);
  bar.value = bulk.value = event.detail.querySelector("input[name=version]")?.value ?? bar.value;
  document.querySelector("#open").textContent = event.detail.querySelector("[data-open]")?.dataset.open ?? "";
  event.detail.querySelectorAll("form:not(:has(input[name=__RequestVerificationToken]))").forEach(form => form.prepend(token.cloneNode()));
  for (const card of cards().filter(writesIn)) {
    event.detail.querySelector(`#${card.id} form`)?.replaceWith(card.querySelector("form"));
  }
});

place.addEventListener("live:replaced", () => {
  hold();
  watch();
  chosen.map(number => place.querySelector(`input[name=chosen][value="${number}"]`)).forEach(box => box && (box.checked = true));
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
