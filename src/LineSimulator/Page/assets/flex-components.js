import { h, picture } from "./dom.js";
import { border, color, gradient, imageSize, length, offset, ratio, space, textSize } from "./flex-measure.js";
import { drawFlexText } from "./flex-text.js";
import { perform } from "./actions.js";
import { tappable } from "./templates.js";

const ALIGN = { start: "flex-start", center: "center", end: "flex-end" };
const GRAVITY = { top: "flex-start", center: "center", bottom: "flex-end" };
const SPREAD = { center: "center", "flex-start": "flex-start", "flex-end": "flex-end", "space-between": "space-between", "space-around": "space-around", "space-evenly": "space-evenly" };

/** A component inside a box of the given layout. */
export function drawComponent(component, layout, isFirst, phone, spacing) {
  const element = draw(component, layout, phone);
  if (!element) {
    return null;
  }
  place(element, component, layout, isFirst, spacing);
  return element;
}

function draw(component, layout, phone) {
  switch (component?.type) {
    case "box":
      return drawBox(component, phone);
    case "text":
      return drawFlexText(component, phone);
    case "button":
      return drawButton(component, phone);
    case "image":
      return drawImage(component, phone);
    case "video":
      return drawVideo(component, phone);
    case "icon":
      return h("span", { class: "flex-icon", style: { "--icon": textSize(component.size), "aspect-ratio": ratio(component.aspectRatio) } }, picture(component.url, ""));
    case "separator":
      return h("div", { class: `flex-separator ${layout === "vertical" ? "across" : "down"}`, style: { "background-color": color(component.color) } });
    case "filler":
      return h("div", { class: "flex-filler" });
    case "spacer":
      return h("div", { style: { "flex-basis": space(component.size ?? "md") } });
    default:
      return null;
  }
}

// Flex, margins, gravity and position mean the same for every component.
function place(element, component, layout, isFirst, spacing) {
  const style = element.style;
  const set = (name, value) => value !== undefined && style.setProperty(name, value);
  const isAcross = layout !== "vertical";
  const grow = component.flex ?? (component.type === "filler" ? 1 : isAcross && component.type !== "separator" && component.type !== "icon" ? 1 : 0);
  set("flex", grow > 0 ? (isAcross ? `${grow} 1 0` : `${grow} 1 auto`) : component.type === "box" && component.width ? "0 0 auto" : "0 0 auto");
  if (grow === 0 && isAcross && component.type === "text" && component.flex === undefined) {
    set("flex", "0 1 auto");
  }
  if (!isFirst && component.position !== "absolute") {
    set(isAcross ? "margin-inline-start" : "margin-top", space(component.margin) ?? spacing);
  }
  if (component.position === "absolute") {
    set("position", "absolute");
  }
  for (const [name, property] of [["offsetTop", "top"], ["offsetBottom", "bottom"], ["offsetStart", "inset-inline-start"], ["offsetEnd", "inset-inline-end"]]) {
    set(property, offset(component[name]));
  }
  if (layout === "horizontal" && component.gravity) {
    set("align-self", GRAVITY[component.gravity]);
  }
}

function drawBox(box, phone) {
  const layout = box.layout === "baseline" || box.layout === "horizontal" ? box.layout : "vertical";
  const padding = (side) => space(box[`padding${side}`]) ?? space(box.paddingAll);
  const gap = space(box.spacing);
  return h(
    "div",
    {
      ...tappable(box.action, phone, `flex-box ${layout}`),
      style: {
        width: length(box.width),
        "max-width": length(box.maxWidth),
        height: length(box.height),
        "max-height": length(box.maxHeight),
        "padding-top": padding("Top"),
        "padding-bottom": padding("Bottom"),
        "padding-inline-start": padding("Start"),
        "padding-inline-end": padding("End"),
        "background-color": color(box.backgroundColor),
        "background-image": gradient(box.background),
        "border-radius": space(box.cornerRadius),
        "border-color": color(box.borderColor),
        "border-width": border(box.borderWidth),
        "justify-content": SPREAD[box.justifyContent],
        "align-items": layout === "baseline" ? undefined : { center: "center", "flex-start": "flex-start", "flex-end": "flex-end" }[box.alignItems],
      },
    },
    (box.contents ?? []).map((child, index) => drawComponent(child, layout, index === 0, phone, gap)));
}

function drawButton(button, phone) {
  const kind = ["primary", "secondary"].includes(button.style) ? button.style : "link";
  const own = color(button.color);
  return h(
    "button",
    {
      type: "button",
      class: `flex-button ${kind} ${button.height === "sm" ? "low" : ""}`,
      style: kind === "link" ? { color: own } : { "background-color": own },
      onclick: (event) => {
        event.stopPropagation();
        perform(button.action, phone);
      },
    },
    h("span", {}, button.action?.label ?? ""));
}

function drawImage(image, phone) {
  return h(
    "div",
    { ...tappable(image.action, phone, "flex-image"), style: { "align-items": ALIGN[image.align] ?? "center" } },
    picture(image.url, image.action?.label ?? "", {
      style: {
        width: imageSize(image.size),
        "aspect-ratio": ratio(image.aspectRatio),
        "object-fit": image.aspectMode === "cover" ? "cover" : "contain",
        "background-color": color(image.backgroundColor),
      },
    }));
}

const drawVideo = (video, phone) =>
  h(
    "div",
    { ...tappable(video.action, phone, "flex-image video"), "data-url": video.url },
    picture(video.previewUrl, "動画の表紙", { style: { width: "100%", "aspect-ratio": ratio(video.aspectRatio), "object-fit": "cover" } }),
    h("span", { class: "play", "aria-hidden": "true" }, "▶"));
