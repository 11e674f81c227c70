// The speaker's clock: it counts by the service's time, whatever the phone's clock says, down to the end of the current part and beyond it.
const place = document.querySelector("[data-live]"), soon = 5 * 60_000;
let ahead = 0, unread = 0;

function show() {
  const clock = place.querySelector(".clock");
  if (!clock) {
    return;
  }

  const now = Date.now() + ahead, stretches = [...clock.querySelectorAll("[data-until]")];
  const current = stretches.findLast(stretch => Number(stretch.dataset.from) <= now) ?? stretches[0];
  const left = Number(current.dataset.until) - now, over = left <= 0, seconds = over ? Math.floor(-left / 1000) : Math.ceil(left / 1000);
  for (const stretch of stretches) {
    stretch.ariaCurrent = stretch === current ? "true" : null;
  }

  const hours = Math.floor(seconds / 3600), minutes = Math.floor(seconds / 60) % 60, two = number => String(number).padStart(2, "0");
  clock.querySelector(".until").textContent = current.dataset.label;
  clock.querySelector(".left span").textContent = over ? current.dataset.over : current.dataset.left;
  clock.querySelector(".left b").textContent = `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
  clock.classList.toggle("over", over);
  clock.classList.toggle("soon", !over && left <= soon);
}

function read() {
  const clock = place.querySelector("[data-now]"), messages = place.querySelectorAll(".message").length;
  ahead = clock ? Number(clock.dataset.now) - Date.now() : ahead;
  if (messages > unread) {
    navigator.vibrate?.(200);
  }

  unread = messages;
  show();
}

// A phone that goes dark shows nothing; where the browser does not allow it, the speaker touches it now and then.
async function stayAwake() {
  if (document.visibilityState === "visible") {
    await navigator.wakeLock?.request("screen").catch(() => { });
  }
}

place.addEventListener("live:replaced", read);
document.addEventListener("visibilitychange", stayAwake);
read();
stayAwake();
setInterval(show, 250);
