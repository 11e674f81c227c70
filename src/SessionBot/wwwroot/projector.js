// The screen in the room: letters as large as they fit, B for a black screen, F to keep what is shown.
const place = document.querySelector("[data-live]"), blank = document.querySelector("#blank"), frozen = document.querySelector("#frozen");
const largest = 0.125, smallest = 13, smallestOnPhone = 17;

function fit() {
  const box = place.querySelector("[data-fit]"), words = box?.firstElementChild;
  if (!words) {
    return;
  }

  let [low, high] = [innerWidth < 640 ? smallestOnPhone : smallest, Math.max(24, Math.min(innerHeight, innerWidth) * largest)];
  const fits = size => {
    words.style.fontSize = `${size}px`;
    return words.offsetHeight <= box.clientHeight && words.scrollWidth <= box.clientWidth;
  };
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    [low, high] = fits(middle) ? [middle, high] : [low, middle];
  }

  fits(low);
}

function freeze(on) {
  frozen.hidden = !on;
  if (on) {
    place.dataset.liveKeep = place.querySelector("[data-stamp]")?.dataset.stamp ?? "-";
  } else {
    delete place.dataset.liveKeep;
    place.dispatchEvent(new Event("live:refresh"));
  }
}

addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) {
    return;
  }

  if (event.code === "KeyB") {
    blank.hidden = !blank.hidden;
  } else if (event.code === "KeyF") {
    freeze(frozen.hidden);
  }
});

// What was frozen may not be shown any more: the screen goes on with what is.
place.addEventListener("live:replaced", () => {
  if (!frozen.hidden) {
    freeze(false);
  }

  fit();
});
addEventListener("resize", fit);
document.fonts.ready.then(fit);
fit();
