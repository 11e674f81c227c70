// One press acts once. What one's own step leads to is shown at once, and may stand under the hand that has pressed: the next card, or the same button,
// which now means the next question. For a moment the same place takes no other press there, be it the second of a double click or of a double tap,
// unless the hand has moved away or a key has been pressed meanwhile.
const reach = 16;
let pressed = null, own = null, rests = false, pause = 0;

// For so long what has just moved takes no press.
export const settling = 800;

export function rest() {
  rests = own !== null && own === pressed;
  clearTimeout(pause);
  pause = setTimeout(() => rests = false, settling);
}

function leave() {
  [pressed, rests] = [null, false];
}

function look(event) {
  if (pressed && Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) > reach) {
    leave();
  }
}

// A hand that presses elsewhere while an answer is on its way presses for the first time.
addEventListener("submit", () => own = pressed, true);
addEventListener("pointermove", look, { capture: true, passive: true });
addEventListener("pointerdown", event => {
  look(event);
  pressed ??= event;
}, true);
addEventListener("wheel", leave, { capture: true, passive: true });
addEventListener("keydown", leave, true);

// A click that comes of a key counts none.
addEventListener("click", event => {
  if (rests && event.detail > 0) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);
