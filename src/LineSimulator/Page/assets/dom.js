// Builds elements. Text goes in as text nodes only, so nothing that a bot or a person wrote can become markup.
const SVG = "http://www.w3.org/2000/svg";

export function h(tag, props = {}, ...children) {
  return fill(document.createElement(tag), props, children);
}

export function svg(tag, props = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(props)) {
    element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

function fill(element, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name === "class") {
      element.className = value;
    } else if (name === "style") {
      for (const [property, set] of Object.entries(value)) {
        if (set !== undefined && set !== null) {
          element.style.setProperty(property, set);
        }
      }
    } else if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name === "value" || name === "checked" || name === "disabled") {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** Sets text only where it differs, so that a selection or a screen reader is not disturbed. */
export function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** A picture that says so when it cannot be loaded. */
export function picture(url, alt, props = {}) {
  const image = h("img", { alt, loading: "lazy", referrerpolicy: "no-referrer", draggable: "false", ...props });
  image.addEventListener("error", () => {
    const lost = h("span", { class: `${props.class ?? ""} lost-picture`, role: "img", "aria-label": alt || "表示できない画像" }, "画像を読み込めません");
    lost.style.cssText = image.style.cssText;
    image.replaceWith(lost);
  });
  if (/^(https?:|blob:|\/simulator\/)/.test(String(url))) {
    image.src = url;
  } else {
    queueMicrotask(() => image.dispatchEvent(new Event("error")));
  }
  return image;
}
