import { byId, h } from "./dom.js";

export function toast(text, kind = "info") {
  const close = h("button", { type: "button", class: "toast-close", "aria-label": "閉じる" }, "×");
  const box = h(
    "div",
    { class: `toast ${kind}`, role: kind === "error" ? "alert" : "status" },
    h("p", {}, kind === "error" ? h("strong", {}, "できませんでした ") : null, text),
    close);
  close.addEventListener("click", () => box.remove());
  byId("toasts").append(box);
  setTimeout(() => box.remove(), kind === "error" ? 12000 : 5000);
}
