import { read } from "./api.js";

const remembered = JSON.parse(sessionStorage.getItem("hidden") ?? "[]");

/** What the page knows; views subscribe and are called after each reading. */
export const store = {
  state: null,
  chats: new Map(),
  journal: [],
  hidden: new Set(remembered),
  shown: new Set(),
  active: null,
};

// More phones than this fit nobody's eyes; the others wait in the list of people.
const FIRST = 4;
const watchers = [];
let running = null;
let again = false;

export const watch = (watcher) => watchers.push(watcher);

export const openChats = () => (store.state?.chats ?? []).filter((chat) => store.shown.has(chat.id));

export function show(id, isShown) {
  if (isShown) {
    store.shown.add(id);
    store.hidden.delete(id);
    store.active = id;
  } else {
    store.shown.delete(id);
    store.hidden.add(id);
  }
  sessionStorage.setItem("hidden", JSON.stringify([...store.hidden]));
  refresh();
}

/** Reads everything anew; calls that come meanwhile are answered by one more reading. */
export function refresh() {
  if (running) {
    again = true;
    return running;
  }
  running = readAll().finally(() => {
    running = null;
    if (again) {
      again = false;
      refresh();
    }
  });
  return running;
}

async function readAll() {
  store.state = await read("/state");
  choose(store.state.chats);
  const ids = openChats().map((chat) => `id=${encodeURIComponent(chat.id)}`).join("&");
  const [chats, journal] = await Promise.all([ids ? read(`/chats?${ids}`) : [], read("/journal")]);
  store.chats = new Map(chats.map((chat) => [chat.id, chat]));
  store.journal = journal;
  notify();
  // The animation ends by the clock, of which nobody sends news.
  if (chats.some((chat) => chat.isLoading)) {
    setTimeout(() => refresh().catch(() => {}), 2000);
  }
}

export const notify = () => watchers.forEach((watcher) => watcher(store));

function choose(chats) {
  const known = new Set(chats.map((chat) => chat.id));
  store.shown = new Set([...store.shown].filter((id) => known.has(id)));
  for (const chat of chats) {
    if (!store.hidden.has(chat.id) && store.shown.size < FIRST) {
      store.shown.add(chat.id);
    }
  }
  if (!store.shown.has(store.active)) {
    store.active = [...store.shown][0] ?? null;
  }
}
