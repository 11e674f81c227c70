import { byId, setText } from "./dom.js";
import { refresh } from "./store.js";

// Two heartbeats of 15 seconds and a little.
const SILENCE = 40000;
let silence;

/** Reads anew whenever the simulator says that something changed, and says so when it no longer can. */
export function goLive() {
  const source = new EventSource("/simulator/page/live");
  source.addEventListener("version", () => {
    mark("on");
    refresh().catch(() => mark("lost"));
  });
  source.addEventListener("beat", () => mark("on"));
  source.addEventListener("error", () => mark("lost"));
}

function mark(state) {
  const live = byId("live");
  live.dataset.state = state;
  setText(live, state === "on" ? "ライブ" : "接続が切れました");
  live.title = state === "on" ? "変化がすぐに映ります" : "つながり次第、自動で読み直します";
  clearTimeout(silence);
  if (state === "on") {
    silence = setTimeout(() => mark("lost"), SILENCE);
  }
}
