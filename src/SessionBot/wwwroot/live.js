// Keeps each element with data-live as the server has it: its address is read anew, with its ETag, whenever the stream of data-live-events
// tells another version. Without the stream it is read every two seconds. The service gives a sign of life every two seconds: after four without
// any, a line may be dead that nobody has closed, and the page says so; a page that the browser has kept says so until it has been read again. A page
// that shows the version of data-live-since is told what has changed since then, and puts it in itself.
const poll = 2000, silence = 5000, staleAfter = 4000, reconnect = 4000, patience = 8000;

for (const place of document.querySelectorAll("[data-live]")) {
  follow(place);
}

function follow(place) {
  const mark = document.querySelector(place.dataset.liveStale);
  let stream = null, reading = false, again = false, isStale = false;
  let heard = Date.now(), contact = Date.now(), read = Date.now(), nextStream = 0, returned = 0, asOf = 0;

  const version = () => parseInt(place.dataset.liveTag.replace(/^\D+/, ""), 10);
  const isConnected = () => stream?.readyState === EventSource.OPEN && Date.now() - heard < silence;
  const hear = () => contact = heard = Date.now();

  // No stream makes what the browser has kept any newer: only what was asked for since the return does.
  const isOld = () => asOf < returned;

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
      const address = new URL(place.dataset.live, location);
      if (keep !== undefined) {
        address.searchParams.set("keep", keep);
      } else if (place.dataset.liveSince !== undefined) {
        address.searchParams.set("since", place.dataset.liveSince);
      }

      const answer = await fetch(address, {
        cache: "no-store", headers: keep === undefined ? { "If-None-Match": place.dataset.liveTag } : {}, signal: AbortSignal.timeout(patience),
      });
      // Led to the sign-in: whoever reads this is no longer let in, and the page itself leads there too.
      if (answer.redirected || answer.status === 404 || answer.status === 410) {
        location.reload();
        return;
      }

      const fragment = answer.status === 200 ? await answer.text() : null;
      if (answer.ok || answer.status === 304) {
        [contact, asOf] = [Date.now(), read];
      }

      if (fragment !== null && keep === place.dataset.liveKeep) {
        place.dataset.liveTag = answer.headers.get("ETag");
        const body = new DOMParser().parseFromString(fragment, "text/html").body;
        if (place.dispatchEvent(new CustomEvent("live:replacing", { detail: body, cancelable: true }))) {
          place.replaceChildren(...body.childNodes);
        }

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
      } else {
        place.dispatchEvent(new CustomEvent("live:read"));
      }
    }
  }

  function open() {
    stream?.close();
    nextStream = Date.now() + reconnect + Math.random() * 1000;
    stream = new EventSource(`${place.dataset.liveEvents}?from=${version()}`);
    stream.onopen = hear;
    stream.addEventListener("beat", hear);
    stream.addEventListener("version", event => {
      hear();
      if (Number(event.data) !== version() || place.dataset.liveKeep !== undefined) {
        refresh();
      }
    });
  }

  function show() {
    if (isStale !== (isStale = isOld() || Date.now() - contact > staleAfter)) {
      mark.hidden = !isStale;
      place.dispatchEvent(new CustomEvent("live:stale", { detail: isStale }));
    }
  }

  function tick() {
    const now = Date.now();
    if ((isOld() || !isConnected()) && now - read >= poll) {
      refresh();
    }

    if (!isConnected() && now >= nextStream && stream?.readyState !== EventSource.CONNECTING) {
      open();
    }

    show();
  }

  // A page that the browser keeps for the way back holds no stream, and is old when it is shown again. Timers of a page that nobody sees are slow.
  addEventListener("pagehide", () => stream.close());
  addEventListener("pageshow", event => {
    if (event.persisted) {
      returned = Date.now();
      show();
      open();
      refresh();
    }
  });
  document.addEventListener("visibilitychange", () => document.hidden || tick());
  place.addEventListener("live:refresh", refresh);
  open();
  setInterval(tick, 1000);
}
