import { h } from "./dom.js";

/** A small form over the page; runs `done` when it is sent, not when it is dismissed. */
export function ask(title, lead, fields, label, done) {
  const cancel = h("button", { type: "button", class: "button" }, "やめる");
  const form = h(
    "form",
    { method: "dialog" },
    h("h2", {}, title),
    lead ? h("p", { class: "soft" }, lead) : null,
    fields,
    h("div", { class: "dialog-actions" }, cancel, h("button", { type: "submit", class: "button primary" }, label)));
  const dialog = h("dialog", { class: "dialog", "aria-label": title }, form);
  cancel.addEventListener("click", () => dialog.close());
  form.addEventListener("submit", () => done());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
