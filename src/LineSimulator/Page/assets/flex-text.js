import { h } from "./dom.js";
import { color, length, textSize } from "./flex-measure.js";
import { tappable } from "./templates.js";

const DECORATION = { underline: "underline", "line-through": "line-through" };

/** A text, or the spans that take its place. */
export function drawFlexText(text, phone) {
  const lines = Number.isInteger(text.maxLines) && text.maxLines > 0 ? String(text.maxLines) : undefined;
  const inner = h("span", { class: `flex-words${text.wrap ? " wrap" : ""}${text.wrap && lines ? " clamp" : ""}`, style: { "--lines": lines } }, text.contents?.length ? text.contents.map(drawSpan) : (text.text ?? ""));
  return h(
    "div",
    {
      ...tappable(text.action, phone, "flex-text"),
      style: {
        ...look(text),
        "font-size": textSize(text.size),
        "text-align": { center: "center", end: "end" }[text.align],
        "line-height": length(text.lineSpacing) ? `calc(1.4em + ${text.lineSpacing})` : undefined,
      },
    },
    inner);
}

const drawSpan = (span) => h("span", { style: { ...look(span), "font-size": span.size ? textSize(span.size) : undefined } }, span.text ?? "");

const look = (text) => ({
  color: color(text.color),
  "font-weight": text.weight === "bold" ? "700" : undefined,
  "font-style": text.style === "italic" ? "italic" : undefined,
  "text-decoration": DECORATION[text.decoration],
});
