import { h, picture } from "./dom.js";
import { drawFlex } from "./flex.js";
import { drawImagemap } from "./imagemap.js";
import { drawSticker } from "./sticker.js";
import { drawTemplate } from "./templates.js";
import { drawText } from "./text.js";

/** What a bot sent, by its message object. */
export function drawBotMessage(entry, phone) {
  const message = entry.message ?? {};
  switch (message.type) {
    case "text":
    case "textV2":
      return h("div", { class: "bubble" }, drawText(message, phone));
    case "sticker":
      return drawSticker(message.packageId, message.stickerId, 128);
    case "image":
      return h("a", { class: "photo", href: safe(message.originalContentUrl), target: "_blank", rel: "noopener noreferrer" }, picture(message.previewImageUrl, "ボットが送った写真"));
    case "video":
      return h("div", { class: "photo video" }, picture(message.previewImageUrl, "動画の表紙"), h("span", { class: "play", "aria-hidden": "true" }, "▶"));
    case "audio":
      return h("div", { class: "bubble audio" }, h("span", { "aria-hidden": "true" }, "▶"), h("i"), `${Math.round((message.duration ?? 0) / 1000)} 秒の音声`);
    case "location":
      return drawPlace(message);
    case "imagemap":
      return drawImagemap(message, phone);
    case "template":
      return drawTemplate(message, phone);
    case "flex":
      return drawFlex(message, phone);
    default:
      return h("div", { class: "bubble" }, entry.text);
  }
}

/** What a person sent. */
export function drawMemberMessage(entry) {
  const kind = entry.message?.type;
  if (kind === "sticker") {
    return drawSticker(entry.message.packageId, entry.message.stickerId, 110);
  }
  if (kind === "location") {
    return drawPlace(entry.message);
  }
  if (entry.content?.mediaType.startsWith("image/")) {
    return h("a", { class: "photo", href: entry.content.url, target: "_blank", rel: "noopener" }, picture(entry.content.url, "送った写真"));
  }
  if (entry.content) {
    return h(
      "a",
      { class: "bubble own file", href: entry.content.url, download: true },
      h("span", { class: "file-icon", "aria-hidden": "true" }),
      h("span", {}, fileName(entry), h("small", {}, sizeOf(entry.content.bytes))));
  }
  return h("div", { class: "bubble own" }, drawText({ text: entry.text }));
}

const fileName = (entry) => entry.message?.fileName ?? (entry.text.replace(/^（ファイル /, "").replace(/）$/, "") || "ファイル");

const sizeOf = (bytes) => (bytes < 1000 ? `${bytes} B` : bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

const safe = (url) => (/^https?:/.test(String(url)) ? url : "#");

const drawPlace = (place) =>
  h("div", { class: "bubble place" }, h("div", { class: "map", "aria-hidden": "true" }, h("i")), h("strong", {}, place.title ?? "位置情報"), h("span", {}, place.address ?? ""));
