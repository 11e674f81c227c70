// The cards of the board, kept as the service has them without moving what somebody reads, points at or writes in.
import { settling } from "./board-press.js";

const place = document.querySelector("#cards"), token = document.querySelector(".bar input[name=__RequestVerificationToken]");
const rest = 4000, always = ["now", "next"];

// Of each column, what the service has in it: the ids of cards, and what stands between them. Cards that are not on the page yet are in stock; forms
// that wait for the end of what somebody writes are kept.
let layout = new Map(), stock = new Map(), waiting = new Set(), isBehind = false, moved = 0;
const forms = new WeakMap(), shown = new Set([...place.querySelectorAll("article")].map(card => card.id));
const find = id => document.getElementById(id) ?? stock.get(id);

for (const sign of ["pointermove", "keydown", "wheel", "touchstart"]) {
  addEventListener(sign, () => moved = Date.now(), { passive: true });
}

export const writesIn = card => card.querySelector("form details[open]") !== null;
export const isIdle = () => scrollY === 0 && Date.now() - moved > rest && !place.contains(document.activeElement) && !place.querySelector("details[open]");
export const hasHeldBack = () => isBehind;
export const heldBack = () => [...waiting].filter(id => !shown.has(id)).length;

// What is read anew is the same for everybody: it comes without the token that this page's forms are sent with, and without the version.
function equip(card, version) {
  const form = card.querySelector(":scope > form"), seen = token.cloneNode();
  [seen.name, seen.value] = ["version", version];
  form.prepend(token.cloneNode(), seen);
}

const above = card => [...card.children].slice(0, -1), form = card => card.lastElementChild;
const isSame = (some, others) => some.length === others.length && some.every((one, at) => one.isEqualNode(others[at]));

// The form of a card is that of the moment, once nobody writes in it any more.
export function release(card, version) {
  if (!writesIn(card)) {
    if (forms.has(card)) {
      form(card).replaceWith(forms.get(card));
      forms.delete(card);
    }

    card.querySelector("input[name=version]").value = version;
  }
}

// A form that somebody writes in stays as it is, with the version that it was begun at: if the question has changed meanwhile, the service says
// who did it. The words above it are always those of the moment, since they may have been unsent.
export function renew(card, incoming, version) {
  equip(incoming, version);
  [card.className, card.dataset.is] = [incoming.className, incoming.dataset.is];
  const isChosen = card.querySelector("input[name=chosen]")?.checked;
  if (!isSame(above(card), above(incoming))) {
    above(card).forEach(child => child.remove());
    card.prepend(...above(incoming));
  }

  forms.set(card, form(incoming));
  release(card, version);
  const box = card.querySelector("input[name=chosen]");
  if (box) {
    box.checked = isChosen ?? false;
  }
}

const isHere = child => child.isConnected && child.ownerDocument === document;

// Puts the children in order around the one that has the focus: moved in the tree, it would lose what is being composed in it.
function arrange(column, children) {
  const pinned = children.find(child => child.parentElement === column && child.contains(document.activeElement));
  let at = column.firstElementChild;
  for (const child of children) {
    at = child === pinned ? pinned : at;
    if (child === at) {
      at = at.nextElementSibling;
    } else if (isHere(child) && column.moveBefore) {
      column.moveBefore(child, at);
    } else {
      column.insertBefore(child, at);
    }

    child.hidden = false;
  }

  // The heading alone says nothing.
  column.hidden = children.length < 2;
}

const resolved = () => new Map([...layout].map(([id, children]) => [document.getElementById(id), children.map(child => typeof child === "string" ? find(child) : child)]));

// Everything stands where the service has it.
export function settle() {
  const columns = resolved(), all = new Set([...columns.values()].flat());
  columns.forEach((children, column) => arrange(column, children));
  columns.forEach((_, column) => [...column.children].forEach(child => all.has(child) || child.remove()));
  [stock, waiting, isBehind] = [new Map(), new Set(), false];
  place.querySelectorAll("article").forEach(card => shown.add(card.id));
}

// In the place of a card that has gone, so that nothing moves up under somebody's hand.
function leave(card, height) {
  const ghost = document.createElement("p"), column = [...layout].find(([, children]) => children.includes(card.id))?.[0];
  ghost.className = "ghost";
  ghost.style.height = `${height}px`;
  ghost.textContent = column ? place.dataset.moved.replace("{question}", card.querySelector("h3").textContent).replace("{column}", document.getElementById(column).ariaLabel) : "";
  card.before(ghost);
}

// What is on screen and what comes next is shown at once. All else stays where it is until nobody could be reading it.
function holdStill(heights) {
  const hasFocus = card => card.contains(document.activeElement), isCard = child => child.matches("article");
  const anchor = place.querySelector("article:hover") ?? document.activeElement?.closest("article"), from = anchor?.getBoundingClientRect().top;
  const columns = resolved(), all = new Set([...columns.values()].flat());
  const come = [...columns].flatMap(([column, children]) => children.filter(isCard).filter(card => card.parentElement !== column && !hasFocus(card)).map(card => ({ card, column })));
  for (const card of place.querySelectorAll("article")) {
    const isGone = !all.has(card);
    if (!card.hidden && (isGone || come.some(one => one.card === card))) {
      leave(card, heights.get(card));
    }

    if (isGone) {
      waiting.delete(card.id);
      card.remove();
    }
  }

  for (const { card, column } of come) {
    const isOnStage = always.includes(column.id);
    [card.hidden, card.inert] = [!isOnStage, isOnStage];
    column.append(card);
    if (isOnStage) {
      waiting.delete(card.id);
      shown.add(card.id);
    } else {
      waiting.add(card.id);
    }
  }

  isBehind = false;
  for (const [column, children] of columns) {
    const stands = [...column.querySelectorAll(":scope > :is(article, .ghost)")], wanted = children.filter(isCard);
    if (always.includes(column.id) || (stands.length === wanted.length && stands.every((card, at) => card === wanted[at] && !card.hidden))) {
      arrange(column, children);
      [...column.children].forEach(child => all.has(child) || child.remove());
    } else {
      column.querySelector(".count").textContent = children[0].querySelector(".count").textContent;
      isBehind = true;
    }
  }

  // A press that was meant for what stood on the stage before is none for what stands there now.
  setTimeout(() => come.forEach(one => one.card.inert = false), settling);
  if (anchor?.isConnected) {
    scrollBy(0, anchor.getBoundingClientRect().top - from);
  }
}

// Whether this page has all that the service takes it to have.
const hasAll = body => [...body.querySelectorAll("article:empty")].every(stub => find(stub.id)?.dataset.is === stub.dataset.is);

// Returns how many questions came that this page did not have; null when it lacks something, and has to read everything.
export function patch(body, mayMove) {
  if (!hasAll(body)) {
    return null;
  }

  const version = body.querySelector(".board").dataset.version;
  const heights = mayMove ? null : new Map([...place.querySelectorAll("article:not([hidden])")].map(card => [card, card.getBoundingClientRect().height]));
  let news = 0;
  for (const incoming of body.querySelectorAll("article:not(:empty)")) {
    const card = find(incoming.id);
    if (card) {
      renew(card, incoming, version);
    } else {
      equip(incoming, version);
      stock.set(incoming.id, incoming);
      news++;
    }
  }

  layout = new Map([...body.querySelectorAll("section.column")].map(column =>
    [column.id, [...column.children].map(child => child.matches("article") ? child.id : child)]));
  if (mayMove) {
    settle();
  } else {
    holdStill(heights);
  }

  place.querySelectorAll("article").forEach(card => release(card, version));
  return news;
}

