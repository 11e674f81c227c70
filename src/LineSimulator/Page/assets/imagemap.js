import { h, picture } from "./dom.js";
import { perform } from "./actions.js";

// The width that LINE asks a bot's server for on a phone like this.
const WIDTH = 700;

/** A picture with areas; coordinates are in the base size. */
export function drawImagemap(message, phone) {
  const { width = 1040, height = 1040 } = message.baseSize ?? {};
  return h(
    "div",
    { class: "imagemap", style: { "aspect-ratio": `${width} / ${height}` } },
    picture(`${message.baseUrl}/${WIDTH}`, message.altText),
    areas((message.actions ?? []).map((action) => ({ bounds: action.area, action: toAction(action) })), width, height, (action) => perform(action, phone)));
}

/** Transparent buttons over a picture; a press tells the action and the place in the list. */
export const areas = (list, width, height, press) =>
  list.map(({ bounds, action }, index) =>
    h("button", {
      type: "button",
      class: "area",
      "aria-label": action.label ?? action.displayText ?? action.text ?? `領域 ${index + 1}`,
      style: {
        left: `${(100 * bounds.x) / width}%`,
        top: `${(100 * bounds.y) / height}%`,
        width: `${(100 * bounds.width) / width}%`,
        height: `${(100 * bounds.height) / height}%`,
      },
      onclick: () => press(action, index),
    }));

const toAction = (action) =>
  action.type === "uri" ? { type: "uri", uri: action.linkUri, label: action.label } : { type: action.type, text: action.text, label: action.label };
