import { h } from "./dom.js";
import { bubbleWidth, color } from "./flex-measure.js";
import { drawComponent } from "./flex-components.js";
import { tappable } from "./templates.js";

/** A Flex message: one bubble, or a carousel of them. */
export function drawFlex(message, phone) {
  const contents = message.contents ?? {};
  if (contents.type === "carousel") {
    return h("div", { class: "strip flex-strip", tabindex: "0", role: "group", "aria-label": message.altText }, (contents.contents ?? []).map((bubble) => drawBubble(bubble, phone)));
  }
  const bubble = drawBubble(contents, phone);
  bubble.setAttribute("aria-label", bubble.getAttribute("aria-label") ?? message.altText);
  return bubble;
}

function drawBubble(bubble, phone) {
  const props = tappable(bubble.action, phone, `flex-bubble size-${/^[a-z]+$/.test(bubble.size ?? "") ? bubble.size : "mega"}`);
  return h(
    "div",
    { role: "group", ...props, dir: bubble.direction === "rtl" ? "rtl" : null, style: { width: bubbleWidth(bubble.size) } },
    ["header", "hero", "body", "footer"].filter((name) => bubble[name]).map((name, index) => drawBlock(bubble, name, index === 0, phone)));
}

function drawBlock(bubble, name, isFirst, phone) {
  const style = bubble.styles?.[name] ?? {};
  return h(
    "div",
    {
      class: `flex-${name}`,
      style: {
        "background-color": color(style.backgroundColor),
        "border-top": style.separator && !isFirst ? `1px solid ${color(style.separatorColor) ?? "#d4d6da"}` : undefined,
      },
    },
    drawComponent(bubble[name], "vertical", true, phone));
}
