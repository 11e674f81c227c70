import { h, picture } from "./dom.js";
import { perform } from "./actions.js";

/** Buttons, confirm, carousel and image carousel. */
export function drawTemplate(message, phone) {
  const template = message.template ?? {};
  switch (template.type) {
    case "confirm":
      return h("div", { class: "template" }, h("p", { class: "template-text" }, template.text), h("div", { class: "template-pair" }, actions(template, phone)));
    case "carousel":
      return h("div", { class: "strip", tabindex: "0", role: "group", "aria-label": message.altText }, (template.columns ?? []).map((column) => panel(column, template, phone)));
    case "image_carousel":
      return h("div", { class: "strip", tabindex: "0", role: "group", "aria-label": message.altText }, (template.columns ?? []).map((column) => imageColumn(column, phone)));
    default:
      return panel(template, template, phone);
  }
}

function panel(content, style, phone) {
  const image = content.thumbnailImageUrl && picture(content.thumbnailImageUrl, "", { class: style.imageSize === "contain" ? "contain" : "" });
  return h(
    "div",
    { class: "template" },
    image ? h("div", { class: `template-image ${style.imageAspectRatio === "square" ? "square" : ""}` }, image) : null,
    h(
      "div",
      tappable(content.defaultAction, phone, "template-words"),
      content.title ? h("strong", {}, content.title) : null,
      h("p", { class: "template-text" }, content.text)),
    h("div", { class: "template-actions" }, actions(content, phone)));
}

const actions = (content, phone) =>
  (content.actions ?? []).map((action) => h("button", { type: "button", onclick: () => perform(action, phone) }, action.label ?? "…"));

const imageColumn = (column, phone) =>
  h("button", { type: "button", class: "image-column", onclick: () => perform(column.action, phone) }, picture(column.imageUrl, ""), column.action?.label ? h("span", {}, column.action.label) : null);

/** The properties of an element that is pressed as a whole. */
export function tappable(action, phone, className) {
  return action
    ? {
        class: `${className} tappable`,
        role: "button",
        tabindex: "0",
        "aria-label": action.label,
        onclick: (event) => {
          event.stopPropagation();
          perform(action, phone);
        },
        onkeydown: (event) => {
          if (event.key === "Enter" && event.target === event.currentTarget) {
            perform(action, phone);
          }
        },
      }
    : { class: className };
}
