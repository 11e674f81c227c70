// What comes in, and what comes of a press.
import { hasHeldBack, heldBack, isIdle, patch, release, renew, settle } from "./board-cards.js";
import { age, countDown } from "./board-clock.js";
import { rest, settling } from "./board-press.js";

const place = document.querySelector("#cards"), stale = document.querySelector("#stale"), told = document.querySelector("#told");
const versions = document.querySelectorAll(".bar input[name=version], #bulk input[name=version]");
const fresh = document.querySelector("#fresh"), said = document.querySelector("#said"), move = document.querySelector("#move");
const hush = 5000, patience = 10000, lasting = 10000;
let underWay = 0, spoke = 0, unsaid = 0, fading = 0;

function tell(words) {
  [told.textContent, told.hidden] = [words, words === ""];
  told.classList.add("passing");
  clearTimeout(fading);
  fading = setTimeout(() => told.hidden = true, lasting);
}

// Where the session stands, and what its organizers can do about that. The form of the steps gets the version of what is shown in the same turn, so
// a press that was meant for the steps before must find none: as on a card that has just moved, they take no press for a while. The focus stays in
// the group, and goes on to a step only after one's own.
function follow(incoming) {
  const course = document.querySelector("#course"), hadFocus = course.contains(document.activeElement);
  if (course.dataset.is !== incoming.dataset.is) {
    const steps = [...incoming.querySelectorAll("button")], isOwn = incoming.dataset.is.split(" ")[0] === move.dataset.sent;
    steps.forEach(step => step.inert = true);
    course.replaceWith(incoming);
    countDown();
    if (hadFocus) {
      incoming.focus({ preventScroll: true });
    }

    setTimeout(() => {
      steps.forEach(step => step.inert = false);
      if (isOwn && document.activeElement === incoming) {
        steps.find(step => step.name === "to")?.focus({ preventScroll: true });
      }
    }, settling);
  }
}

function count() {
  const news = heldBack();
  fresh.hidden = !hasHeldBack();
  fresh.querySelector("span").textContent = fresh.dataset[news > 0 ? "news" : "moved"];
  fresh.querySelector("b").textContent = news > 0 ? news : "";
}

function speak() {
  if (unsaid > 0 && Date.now() - spoke >= hush) {
    said.textContent = said.dataset.words.replace("{count}", unsaid);
    [unsaid, spoke] = [0, Date.now()];
  }

  if (hasHeldBack() && isIdle()) {
    settle();
    count();
  }
}

fresh.querySelector("button").addEventListener("click", () => {
  settle();
  count();
});
setInterval(speak, 500);

place.addEventListener("live:replacing", event => {
  event.preventDefault();
  const active = document.activeElement, held = place.contains(active) ? { active, card: active.closest("article")?.id, from: active.selectionStart, to: active.selectionEnd } : null;
  const isEmpty = !place.querySelector("article:not([hidden])"), news = patch(event.detail, underWay > 0 || isEmpty || isIdle());
  if (news === null) {
    delete place.dataset.liveSince;
    place.dataset.liveTag = "";
    place.dispatchEvent(new CustomEvent("live:refresh"));
    return;
  }

  const board = event.detail.querySelector(".board").dataset;
  place.dataset.liveSince = board.version;
  versions.forEach(input => input.value = board.version);
  document.querySelector("#open").textContent = board.open;
  unsaid += hasHeldBack() ? news : 0;
  count();
  age();
  follow(event.detail.querySelector("#course"));
  if (underWay > 0) {
    rest();
  }

  if (held && document.activeElement !== held.active) {
    const again = held.active.isConnected ? held.active : document.getElementById(held.card);
    again?.focus({ preventScroll: true });
    if (again === held.active && typeof held.from === "number") {
      again.setSelectionRange(held.from, held.to);
    }
  }
});

// A second press of the same button would be a second command. While the service cannot be reached a button would lead nowhere, and what somebody
// has written stays in its field; so it does when the service refuses, and says why.
addEventListener("submit", event => {
  const form = event.target;
  if (form.method === "post" && form.closest("#cards, .bar, #bulk")) {
    event.preventDefault();
    if (form.dataset.sent || !stale.hidden) {
      stale.scrollIntoView({ block: "nearest" });
    } else {
      send(form, new FormData(form, event.submitter));
    }
  }
});

// What is approved together is what can be seen: not what is held back, and not what came after the page.
function noteShown(command) {
  if (command.has("shown")) {
    command.set("shown", [...place.querySelectorAll("#held article:not([hidden])")].map(card => card.id.slice(1)).join(" "));
  }
}

async function send(form, command) {
  noteShown(command);
  form.dataset.sent = command.get("to") ?? "yes";
  underWay++;
  try {
    const answer = await fetch(form.action, {
      method: "POST", body: new URLSearchParams(command), headers: { "X-Requested-With": "fetch" }, signal: AbortSignal.timeout(patience),
    });
    if (answer.ok || answer.status === 409) {
      take(form, new DOMParser().parseFromString(await answer.text(), "text/html").body);
    } else if (answer.status < 500) {
      // Signed out meanwhile, or a page of another day.
      location.reload();
    } else {
      tell(told.dataset.failed);
    }
  } catch {
    tell(told.dataset.failed);
  }

  // Until the page shows what came of it, one's own step is not known here.
  place.addEventListener("live:read", () => {
    underWay--;
    delete form.dataset.sent;
  }, { once: true });
  place.dispatchEvent(new CustomEvent("live:refresh"));
}

function take(form, answer) {
  const words = answer.querySelector(".told"), now = answer.querySelector("article"), card = form.closest("article");
  tell(now ? "" : words.textContent);
  rest();
  if ("done" in words.dataset) {
    const hasFocus = card?.contains(document.activeElement);
    form.querySelectorAll("details").forEach(details => details.open = false);
    form.reset();
    if (card) {
      release(card, words.dataset.version);
    }

    if (hasFocus) {
      card.focus({ preventScroll: true });
    }

    if (form.id === "bulk") {
      place.querySelectorAll("input[name=chosen]:checked").forEach(box => box.checked = false);
    }
  } else if (card && now?.id === card.id) {
    // The card as it stands: who presses again has seen it.
    renew(card, now, words.dataset.version);
    card.querySelector("input[name=version]").value = words.dataset.version;
    age();
  }
}

place.addEventListener("live:stale", event => document.querySelectorAll("form button, #course button").forEach(button => button.ariaDisabled = event.detail ? "true" : null));
addEventListener("pageshow", () => document.querySelectorAll("form").forEach(form => delete form.dataset.sent));

// After a command the card that it was about has the focus again.
document.querySelector(location.hash.match(/^#q[0-9]+$/) ? location.hash : "#none")?.focus();
