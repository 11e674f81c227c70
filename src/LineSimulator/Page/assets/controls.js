import { h, setText } from "./dom.js";
import { act, post } from "./api.js";
import { ENDPOINTS, FAULTS } from "./words.js";
import { store, watch } from "./store.js";
import { dayOf, secondsOf } from "./time.js";

/** Time, quota, trouble: what no person does. */
export function buildControls(root) {
  const parts = [clock(), quota(), faults(), delivery(), standby()];
  root.append(...parts.map((part) => part.element));
  watch(({ state }) => parts.forEach((part) => part.update(state)));
}

export const card = (title, lead, ...children) =>
  h("section", { class: "card" }, h("h2", {}, title), lead ? h("p", { class: "soft" }, lead) : null, children);

function clock() {
  const now = h("p", { class: "clock" });
  const day = h("p", { class: "soft" });
  const steps = [[1, "＋1 分"], [10, "＋10 分"], [60, "＋1 時間"], [1440, "＋1 日"]];
  const buttons = h("div", { class: "row" }, steps.map(([minutes, label]) => h("button", { type: "button", class: "chip", onclick: () => post("/clock", { minutes }) }, label)));
  let ahead = 0;
  // The platform's clock is shown by its distance from this one, so that it ticks between two readings.
  const tick = () => {
    const at = Date.now() + ahead;
    setText(now, secondsOf(at));
    setText(day, dayOf(at));
  };
  setInterval(tick, 1000);
  return {
    element: card("時計", "LINEの時計を進めます。シミュレーターと一緒に起動したボットは、予定もリマインドもこの時計に従います。", h("div", { class: "clock-row" }, now, day), buttons),
    update: (state) => {
      ahead = Date.parse(state.now) - Date.now();
      tick();
    },
  };
}

function quota() {
  const used = h("p", { class: "figure" });
  const meter = h("div", { class: "meter", role: "img" }, h("i"));
  const limit = h("input", { type: "number", min: "0", step: "1", placeholder: "上限なし", "aria-label": "今月の上限（人数）" });
  const form = h("form", { class: "row", onsubmit: (event) => { event.preventDefault(); act("PUT", "/quota", { limit: limit.value === "" ? null : Number(limit.value) }); } }, limit, h("button", { type: "submit", class: "chip" }, "上限を変える"));
  return {
    element: card("今月の通数", "プッシュを届けた人数で数えます。返信は数えません。", used, meter, form),
    update: ({ quota: now }) => {
      setText(used, now.limit === null ? `${now.used} 通` : `${now.used} / ${now.limit} 通`);
      meter.hidden = now.limit === null;
      meter.firstChild.style.width = `${Math.min(100, now.limit ? (100 * now.used) / now.limit : 100)}%`;
      meter.setAttribute("aria-label", `${now.used} / ${now.limit}`);
      if (document.activeElement !== limit) {
        limit.value = now.limit ?? "";
      }
    },
  };
}

function faults() {
  const endpoint = h("select", { "aria-label": "どの呼び出しで" });
  const kind = h("select", { "aria-label": "何が起きるか" });
  const times = h("input", { type: "number", min: "1", max: "99", value: "1", "aria-label": "回数" });
  const list = h("ul", { class: "plain-list" });
  const clear = h("button", { type: "button", class: "chip", onclick: () => act("DELETE", "/faults") }, "すべて取り消す");
  const add = () => post("/faults", { endpoint: endpoint.value, kind: kind.value, times: Number(times.value), milliseconds: kind.value === "Slow" ? 3000 : 0 });
  const form = h("form", { class: "stack", onsubmit: (event) => { event.preventDefault(); add(); } }, endpoint, kind, h("div", { class: "row" }, times, h("span", { class: "soft" }, "回"), h("button", { type: "submit", class: "chip strong" }, "仕掛ける")));
  let key = "";
  return {
    element: card("LINE 側の故障", "ボットの次の呼び出しを失敗させます。", form, list, clear),
    update: (state) => {
      if (endpoint.options.length === 0) {
        endpoint.replaceChildren(...state.endpoints.map((name) => h("option", { value: name }, ENDPOINTS[name] ?? name)));
        kind.replaceChildren(...state.faultKinds.map((name) => h("option", { value: name }, FAULTS[name] ?? name)));
      }
      if (key !== JSON.stringify(state.faults)) {
        key = JSON.stringify(state.faults);
        list.replaceChildren(...state.faults.map((fault) => h("li", {}, h("span", { class: "pill warn" }, `あと ${fault.times} 回`), ` ${ENDPOINTS[fault.endpoint] ?? fault.endpoint}：${FAULTS[fault.kind] ?? fault.kind}`)));
      }
      clear.hidden = state.faults.length === 0;
    },
  };
}

function delivery() {
  const duplicates = h("input", { type: "number", min: "0", max: "9", value: "0" });
  const lose = h("input", { type: "checkbox" });
  const drop = h("input", { type: "checkbox" });
  const save = () => act("PUT", "/delivery", { duplicates: Number(duplicates.value), loseAnswer: lose.checked, withoutRedelivery: drop.checked });
  [duplicates, lose, drop].forEach((field) => field.addEventListener("change", save));
  const order = h("select", { "aria-label": "届く順" }, [["Shuffled", "順不同"], ["Reversed", "逆順"], ["AsSpoken", "そのままの順"]].map(([value, label]) => h("option", { value }, label)));
  const seed = h("input", { type: "number", min: "0", value: "1", "aria-label": "順を決める数（シード）", title: "シード" });
  const batch = h("input", { type: "checkbox" });
  const hold = h("button", { type: "button", class: "chip strong", onclick: () => toggleHold(order, seed, batch) });
  const redeliver = h("button", { type: "button", class: "chip", onclick: () => post("/redeliveries") });
  return {
    element: card(
      "webhook の届き方",
      "本物の LINE でも、重複や順番の入れ替わりは起こります。",
      h("label", { class: "line-field" }, h("span", {}, "余分に届く回数"), duplicates),
      h("label", { class: "check" }, lose, "返事が失われ、すぐ再送される"),
      h("label", { class: "check" }, drop, "失敗しても再送しない"),
      h("div", { class: "sub" }, h("h3", {}, "ためて、まとめて届ける"), h("div", { class: "row" }, order, seed), h("label", { class: "check" }, batch, "1 つの webhook に入れる"), hold),
      redeliver),
    update: (state) => {
      const now = state.delivery;
      if (![duplicates, lose, drop].includes(document.activeElement)) {
        duplicates.value = now.duplicates;
        lose.checked = now.loseAnswer;
        drop.checked = now.withoutRedelivery;
      }
      setText(hold, state.held === null ? "ため始める" : `${state.held} 件ためています。いま届ける`);
      hold.toggleAttribute("data-on", state.held !== null);
      setText(redeliver, state.pendingRedeliveries ? `再送待ち ${state.pendingRedeliveries} 件をいま送る` : "再送待ちはありません");
      redeliver.disabled = !state.pendingRedeliveries;
    },
  };
}

const toggleHold = (order, seed, batch) =>
  store.state.held === null ? post("/hold", { order: order.value, seed: Number(seed.value), inOneWebhook: batch.checked }) : post("/release");

function standby() {
  const on = h("input", { type: "checkbox", role: "switch", onchange: (event) => act("PUT", "/standby", { on: event.target.checked }) });
  return {
    element: card("スタンバイ", "別のモジュールが応対中という状態です。ボットは黙っていなければなりません。", h("label", { class: "check" }, on, "スタンバイで届ける")),
    update: (state) => {
      on.checked = state.standby;
    },
  };
}
