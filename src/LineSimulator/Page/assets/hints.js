import { byId, h } from "./dom.js";
import { store } from "./store.js";

const GENERAL = ["どれかのスマホの下の欄に「こんにちは」と書いて送ると、ボットの返事が届きます。"];

/** Sentences as list items; what is quoted 「so」 stands out, because it is what to write: a click selects it without its brackets. */
export const drawHints = (hints) =>
  hints.map((hint) => h("li", {}, hint.split(/(?<=「)([^」]*)(?=」)/).map((part, at) => (at % 2 ? h("b", {}, part) : part))));

/** What to write first, above the phones until it is closed. */
export function showHints() {
  const { hints } = store.state;
  const bar = byId("hints");
  const close = h("button", { type: "button", class: "toast-close", "aria-label": "ヒントを閉じる", onclick: () => (bar.hidden = true) }, "×");
  bar.replaceChildren(h("strong", {}, "まずはここから"), h("ul", { class: "hint-list" }, drawHints(hints.length ? hints : GENERAL)), close);
  bar.hidden = false;
}
