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
