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

// One goes on from the wording that is shown.
function begin(step) {
  const field = step.querySelector("textarea[name=words]");
  if (field?.value === "") {
    field.value = step.closest("article").querySelector(".words").textContent;
  }
}

// What needs words or a choice asks for them, whatever its field holds already: the press is another one, of a button that can be seen.
function go(to) {
  const closed = to.closest("details");
  if (closed) {
    closed.open = true;
    begin(closed);
  }

  to.focus();
  if (to.matches("input")) {
    to.select();
  }
}

// A letter by its key and Shift alone: nobody means Caps Lock.
const keyOf = event => event.key.length > 1 ? event.key : event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase();

// What another order hides is pressed by nobody; a step that is closed can be seen.
const canBeReached = to => (to.closest("details") ?? to).checkVisibility();

document.addEventListener("click", event => {
  if (event.target.matches("details.step > summary")) {
    begin(event.target.parentElement);
  }
});

const find = (sign, key) => {
  const keyed = `[${sign}="${CSS.escape(key)}"]`;
  return current()?.querySelector(keyed) ?? document.querySelector(`:is(.bar, .fresh, .tools, .bulk) ${keyed}`);
};

addEventListener("keydown", event => {
  const writes = event.target.matches("input:not([type=checkbox]), textarea, select");
  if (event.repeat && event.key === "Enter" && event.target.matches("button")) {
    event.preventDefault();
  }

  if (!on.checked || writes || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.keyCode === 229) {
    return;
  }

  // A key that is held walks on along the cards, and does nothing else again.
  const key = keyOf(event), walks = key === "j" || key === "k";
  const to = find("data-goes", key), button = find("data-key", key);
  if (event.repeat && !walks) {
    return;
  }

  if (walks) {
    step(key === "j" ? 1 : -1);
  } else if (to && canBeReached(to)) {
    go(to);
  } else if (button && canBeReached(button)) {
    button.click();
  } else {
    return;
  }

  event.preventDefault();
});
