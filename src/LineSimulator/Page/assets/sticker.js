import { svg } from "./dom.js";

/** Offered in the tray: package and sticker, numbers as LINE gives them to bots. */
export const STICKERS = [["446", "1988"], ["446", "1989"], ["446", "1990"], ["446", "1991"], ["446", "1992"], ["446", "1993"]];

const MOUTHS = ["M38 62q12 12 24 0", "M40 66h20", "M40 68q10-10 20 0", "M42 62a8 9 0 0 0 16 0z"];
const CHEERS = ["♪", "!", "♥", "★", "？", "zZ"];

/** A face of our own for every sticker: the same numbers give the same face. */
export function drawSticker(packageId, stickerId, size) {
  const seed = [...`${packageId}/${stickerId}`].reduce((sum, letter) => (sum * 33 + letter.charCodeAt(0)) >>> 0, 7);
  const hue = (seed * 137) % 360;
  const label = svg("title");
  label.textContent = `スタンプ ${packageId} / ${stickerId}`;
  const cheer = svg("text", { x: 78, y: 26, "font-size": 22, "font-weight": 700, fill: `hsl(${hue} 70% 42%)` });
  cheer.textContent = CHEERS[(seed * 7) % CHEERS.length];
  return svg(
    "svg",
    { viewBox: "0 0 100 100", width: size, height: size, class: "sticker", role: "img" },
    label,
    svg("path", { d: "M24 34Q18 8 38 22M76 34Q82 8 62 22", fill: `hsl(${hue} 68% 66%)` }),
    svg("ellipse", { cx: 50, cy: 56, rx: 38, ry: 35, fill: `hsl(${hue} 72% 76%)` }),
    svg("ellipse", { cx: 29, cy: 62, rx: 6, ry: 4, fill: "hsl(350 85% 76%)" }),
    svg("ellipse", { cx: 71, cy: 62, rx: 6, ry: 4, fill: "hsl(350 85% 76%)" }),
    svg("circle", { cx: 37, cy: 50, r: 4, fill: "#2b2440" }),
    svg("circle", { cx: 63, cy: 50, r: 4, fill: "#2b2440" }),
    svg("path", { d: MOUTHS[(seed * 3) % MOUTHS.length], fill: "none", stroke: "#2b2440", "stroke-width": 3, "stroke-linecap": "round" }),
    cheer);
}
