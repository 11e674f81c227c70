// LINE's keywords in pixels. https://developers.line.biz/en/docs/messaging-api/flex-message-layout/ (2026-08)
const SPACE = { none: "0", xs: "2px", sm: "4px", md: "8px", lg: "12px", xl: "16px", xxl: "20px" };
const TEXT = { xxs: 11, xs: 13, sm: 14, md: 16, lg: 19, xl: 22, xxl: 29, "3xl": 35, "4xl": 48, "5xl": 74 };
const IMAGE = { xxs: 40, xs: 60, sm: 80, md: 100, lg: 120, xl: 140, xxl: 160, "3xl": 180, "4xl": 200, "5xl": 220 };
const BORDER = { none: "0", light: "0.5px", normal: "1px", medium: "2px", "semi-bold": "3px", bold: "4px" };
const BUBBLE = { nano: 120, micro: 160, deca: 220, hecto: 241, kilo: 260, mega: 300, giga: 386 };

const LENGTH = /^\d+(\.\d+)?(px|%)$/;
const OFFSET = /^-?\d+(\.\d+)?(px|%)$/;
const COLOR = /^#[0-9a-f]{6}([0-9a-f]{2})?$/i;

const pixels = (table, value) => (Object.hasOwn(table, value) ? `${table[value]}px` : length(value));

/** Only what LINE allows goes into a style: a length in pixels or percent. */
export const length = (value) => (LENGTH.test(String(value)) ? value : undefined);
export const color = (value) => (COLOR.test(String(value)) ? value : undefined);
export const space = (value) => (Object.hasOwn(SPACE, value) ? SPACE[value] : length(value));
export const offset = (value) => (Object.hasOwn(SPACE, value) ? SPACE[value] : OFFSET.test(String(value)) ? value : undefined);
export const textSize = (value) => pixels(TEXT, value ?? "md");
export const imageSize = (value) => (value === "full" ? "100%" : pixels(IMAGE, value ?? "md"));
export const border = (value) => (Object.hasOwn(BORDER, value) ? BORDER[value] : length(value));
export const bubbleWidth = (value) => `${BUBBLE[value] ?? BUBBLE.mega}px`;

/** "20:13" as CSS writes it. */
export function ratio(value) {
  const [, width, height] = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(value ?? "1:1") ?? [];
  return width ? `${width} / ${height}` : "1 / 1";
}

export function gradient(background) {
  if (background?.type !== "linearGradient") {
    return undefined;
  }
  const angle = /^-?\d+(\.\d+)?deg$/.test(background.angle) ? background.angle : "0deg";
  const stops = [color(background.startColor) ?? "#0000"];
  if (color(background.centerColor)) {
    stops.push(`${background.centerColor} ${length(background.centerPosition) ?? "50%"}`);
  }
  return `linear-gradient(${angle}, ${[...stops, color(background.endColor) ?? "#0000"].join(", ")})`;
}
