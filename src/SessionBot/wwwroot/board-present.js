// Who else has this board open, and with which card somebody is busy. It says so itself every few seconds, and at once when it moves to another card.
import { writesIn } from "./board-cards.js";

const place = document.querySelector("#cards"), line = document.querySelector("#present");
const token = document.querySelector(".bar input[name=__RequestVerificationToken]");
const often = 5000, calm = 400, patience = 4000;
let busy = "", others = document.createElement("div"), pause = 0;

function form(more) {
  return new URLSearchParams({ [token.name]: token.value, ...more });
}

function mark() {
  place.querySelectorAll(".busy").forEach(one => one.remove());
  for (const one of others.querySelectorAll(".busy")) {
    document.querySelector(`#${one.dataset.card} header`)?.append(one.cloneNode(true));
  }

  line.textContent = others.querySelector("p")?.textContent ?? "";
  line.hidden = line.textContent === "";
}

async function say() {
  if (document.hidden) {
    return;
  }

  try {
    const answer = await fetch(place.dataset.presence, { method: "POST", body: form(busy === "" ? {} : { number: busy }), signal: AbortSignal.timeout(patience) });
    if (answer.ok && !answer.redirected) {
      others = new DOMParser().parseFromString(await answer.text(), "text/html").body;
    }
  } catch {
    // Not reached: the page says so already.
    others = document.createElement("div");
  }

  mark();
}

function look() {
  const card = document.activeElement?.closest("article") ?? [...place.querySelectorAll("article")].find(writesIn);
  const now = card?.id.slice(1) ?? "";
  if (now !== busy) {
    busy = now;
    clearTimeout(pause);
    pause = setTimeout(say, calm);
  }
}

place.addEventListener("focusin", look);
place.addEventListener("focusout", () => setTimeout(look));
place.addEventListener("live:replaced", mark);
addEventListener("pagehide", () => navigator.sendBeacon(place.dataset.presence, form({ gone: "true" })));
addEventListener("pageshow", event => event.persisted && say());
document.addEventListener("visibilitychange", say);
setInterval(say, often);
say();
