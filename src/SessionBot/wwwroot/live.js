// Keeps each element with data-live as the server has it: its address is read anew, with its ETag, whenever the stream of data-live-events
// tells another version. Without the stream it is read every two seconds; what could not be reached for five seconds says so.
const poll = 2000, silence = 20000, staleAfter = 5000, reconnect = 4000, patience = 8000;

for (const place of document.querySelectorAll("[data-live]")) {
  follow(place);
}

function follow(place) {
  const mark = document.querySelector(place.dataset.liveStale);
  let stream = null, reading = false, again = false;
  let heard = Date.now(), contact = Date.now(), read = Date.now(), nextStream = 0;

  const version = () => parseInt(place.dataset.liveTag.replace(/^\D+/, ""), 10);
  const isConnected = () => stream?.readyState === EventSource.OPEN && Date.now() - heard < silence;

  // A page that is frozen names what it shows, and gets something else only if that may not be shown any more.
  async function refresh() {
    if (reading) {
      again = true;
      return;
    }

    reading = true;
    read = Date.now();
    const keep = place.dataset.liveKeep;
    try {
      const answer = await fetch(place.dataset.live + (keep === undefined ? "" : `?keep=${encodeURIComponent(keep)}`), {
        cache: "no-store", headers: keep === undefined ? { "If-None-Match": place.dataset.liveTag } : {}, signal: AbortSignal.timeout(patience),
      });
      if (answer.status === 404 || answer.status === 410) {
        location.reload();
        return;
      }

      const fragment = answer.status === 200 ? await answer.text() : null;
      contact = answer.ok || answer.status === 304 ? Date.now() : contact;
      if (fragment !== null && keep === place.dataset.liveKeep) {
        place.dataset.liveTag = answer.headers.get("ETag");
        const body = new DOMParser().parseFromString(fragment, "text/html").body;
        place.dispatchEvent(new CustomEvent("live:replacing", { detail: body }));
        place.replaceChildren(...body.childNodes);
        place.dispatchEvent(new CustomEvent("live:replaced", { bubbles: true }));
      }
    } catch {
      // Not reached: the next look follows, and the mark tells when it takes too long.
    } finally {
      reading = false;
      show();
      if (again) {
        again = false;
        refresh();
      }
    }
  }

  function open() {
    stream?.close();
    nextStream = Date.now() + reconnect + Math.random() * 1000;
    stream = new EventSource(`${place.dataset.liveEvents}?from=${version()}`);
    stream.onopen = () => heard = Date.now();
    stream.addEventListener("beat", () => heard = Date.now());
    stream.addEventListener("version", event => {
      heard = Date.now();
      if (Number(event.data) !== version() || place.dataset.liveKeep !== undefined) {
        refresh();
      }
    });
  }

  function show() {
    if (mark) {
      mark.hidden = Date.now() - contact <= staleAfter;
    }
  }

  function tick() {
    const now = Date.now();
    if (isConnected()) {
      contact = now;
    } else {
      if (now - read >= poll) {
        refresh();
      }

      if (now >= nextStream && stream?.readyState !== EventSource.CONNECTING) {
        open();
      }
    }

    show();
  }

  place.addEventListener("live:refresh", refresh);
  open();
  setInterval(tick, 1000);
}
