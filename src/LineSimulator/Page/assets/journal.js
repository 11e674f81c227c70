import { h, setText } from "./dom.js";
import { act, read } from "./api.js";
import { ENDPOINTS, EVENTS, FAULTS } from "./words.js";
import { store, watch } from "./store.js";
import { secondsOf } from "./time.js";

/** Every call between bot and platform, newest first. */
export function buildJournal(root) {
  const filter = { direction: "", trouble: false, text: "" };
  const rows = new Map();
  const list = h("ol", { class: "journal" });
  const empty = h("p", { class: "soft empty-note" });
  const redraw = () => draw(list, rows, store.journal.filter((entry) => matches(entry, filter)), empty);
  root.append(
    h(
      "div",
      { class: "journal-tools" },
      h("select", { "aria-label": "向き", onchange: (event) => { filter.direction = event.target.value; redraw(); } }, h("option", { value: "" }, "すべて"), h("option", { value: "Webhook" }, "LINE → ボット"), h("option", { value: "Api" }, "ボット → LINE")),
      h("input", { type: "search", placeholder: "絞り込み", "aria-label": "記録を絞り込む", oninput: (event) => { filter.text = event.target.value.trim().toLowerCase(); redraw(); } }),
      h("label", { class: "check" }, h("input", { type: "checkbox", onchange: (event) => { filter.trouble = event.target.checked; redraw(); } }), "失敗だけ"),
      h("button", { type: "button", class: "chip", onclick: () => act("DELETE", "/journal") }, "消す")),
    list,
    empty);
  watch(redraw);
}

function matches(entry, { direction, trouble, text }) {
  const words = `${entry.subject} ${entry.path} ${entry.note} ${entry.status} ${subjectOf(entry)}`.toLowerCase();
  return (!direction || entry.direction === direction) && (!trouble || entry.verdict !== "Accepted") && words.includes(text);
}

function draw(list, rows, entries, empty) {
  const wanted = new Set(entries.map((entry) => entry.number));
  for (const [number, row] of rows) {
    if (!wanted.has(number)) {
      row.remove();
      rows.delete(number);
    }
  }
  let before = null;
  for (const entry of entries) {
    let row = rows.get(entry.number);
    if (!row) {
      row = drawRow(entry);
      rows.set(entry.number, row);
    }
    if (row.previousElementSibling !== before || row.parentNode !== list) {
      before ? before.after(row) : list.prepend(row);
    }
    before = row;
  }
  setText(empty, store.journal.length === 0 ? "まだ通信はありません。だれかのスマホから話しかけると、ここに並びます。" : "条件に合う記録はありません。");
  empty.hidden = entries.length > 0;
}

const subjectOf = (entry) =>
  entry.direction === "Api" ? (ENDPOINTS[entry.subject] ?? entry.subject) : entry.subject.split(", ").map((part) => part.replace(/^[^ ]+/, (type) => EVENTS[type] ?? type)).join("・");

function drawRow(entry) {
  const isApi = entry.direction === "Api";
  const body = h("div", { class: "journal-body" });
  const details = h(
    "details",
    { ontoggle: (event) => event.target.open && open(entry.number, body) },
    h(
      "summary",
      {},
      h("span", { class: `way ${isApi ? "api" : "hook"}`, title: isApi ? "ボットから LINE へ" : "LINE からボットへ" }, isApi ? "⇠" : "⇢"),
      h(
        "span",
        { class: "journal-words" },
        h("span", { class: "journal-subject" }, subjectOf(entry), entry.isRedelivery ? h("span", { class: "pill" }, "再送") : null, entry.plannedFault ? h("span", { class: "pill warn", title: FAULTS[entry.plannedFault] }, "仕掛けた故障") : null),
        h("span", { class: "journal-path" }, `${secondsOf(entry.at)}　${entry.method} ${entry.path}`),
        entry.note ? h("span", { class: "journal-note" }, entry.note) : null),
      h("span", { class: `status-pill ${entry.verdict.toLowerCase()}` }, entry.status ?? "—", h("small", {}, `${Math.round(entry.milliseconds)} ms`))),
    body);
  return h("li", {}, details);
}

async function open(number, body) {
  if (body.childElementCount) {
    return;
  }
  try {
    const entry = await read(`/journal/${number}`);
    body.append(...[
      entry.requestId ? h("p", { class: "soft" }, `x-line-request-id: ${entry.requestId}`) : null,
      ...part(entry.direction === "Api" ? "ボットの要求" : "届けた webhook", entry.request),
      ...part("返事", entry.answer),
    ].filter(Boolean));
  } catch {
    body.append(h("p", { class: "soft" }, "この記録はもう残っていません。新しい通信を待ってください。"));
  }
}

function part(title, body) {
  if (body.bytes === 0) {
    return [];
  }
  return [h("h3", {}, `${title}（${body.bytes} バイト）`), h("pre", { tabindex: "0" }, pretty(body.text) || "（文字ではない本文）"), body.isCut ? h("p", { class: "soft" }, "長いので途中までです。") : null];
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
