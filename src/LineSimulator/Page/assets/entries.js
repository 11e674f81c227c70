import { h } from "./dom.js";
import { avatar } from "./people.js";
import { drawBotMessage, drawMemberMessage } from "./messages.js";
import { perform } from "./actions.js";
import { timeOf } from "./time.js";

/** One line of a chat. */
export function drawEntry(entry, phone, isFirst) {
  if (entry.kind === "Notice") {
    return h("li", { class: "notice-line" }, h("span", {}, noticeText(entry)));
  }
  if (entry.isUnsent) {
    return h("li", { class: "notice-line" }, h("span", {}, `${entry.speakerName} がメッセージの送信を取り消しました`));
  }
  if (entry.kind === "FromBot") {
    return drawIncoming(entry, phone, isFirst, drawBotMessage(entry, phone), sender(entry));
  }
  return phone.head.isGroup && entry.speakerId !== phone.composer.speaker
    ? drawIncoming(entry, phone, isFirst, drawMemberMessage(entry), { name: entry.speakerName, id: entry.speakerId })
    : drawOwn(entry, phone);
}

export function drawQuickReplies(items, phone) {
  return items.map((item) =>
    h("button", { type: "button", class: "quick-item", onclick: () => perform(item.action, phone) }, item.action?.label ?? "…"));
}

const noticeText = (entry) => (entry.text.startsWith("［") ? `${entry.speakerName} が${entry.text}` : `${entry.speakerName}：${entry.text}`);

const sender = (entry) => ({ name: entry.message?.sender?.name ?? entry.speakerName, id: entry.speakerId, icon: entry.message?.sender?.iconUrl, isBot: true });

function drawIncoming(entry, phone, isFirst, content, who) {
  const face = who.isBot ? botFace(who) : avatar(who.id, who.name, "chat");
  return h(
    "li",
    { class: `from-bot${isFirst ? " first" : ""}`, "data-message": entry.messageId },
    h("div", { class: "face" }, isFirst ? face : null),
    h(
      "div",
      { class: "words" },
      isFirst ? h("span", { class: "who" }, who.name) : null,
      h("div", { class: "line" }, content, h("span", { class: "meta" }, h("time", {}, timeOf(entry.at))))));
}

const botFace = (who) =>
  who.icon?.startsWith("https:")
    ? h("img", { class: "avatar chat", src: who.icon, alt: "" })
    : h("img", { class: "avatar chat bot-face", src: "/simulator/page/bot.svg", alt: "" });

function drawOwn(entry, phone) {
  const meta = h("span", { class: "meta" }, fate(entry), h("time", {}, timeOf(entry.at)));
  const undo = entry.messageId
    ? h("button", { type: "button", class: "undo", onclick: () => phone.unsend(entry), "aria-label": "送信を取り消す" }, "取消")
    : null;
  return h("li", { class: "from-me", "data-message": entry.messageId }, h("div", { class: "line" }, undo, meta, drawMemberMessage(entry)));
}

function fate(entry) {
  if (!entry.messageId || entry.isTaken === null || entry.isTaken === undefined) {
    return null;
  }
  return entry.isTaken ? h("span", {}, "既読") : h("span", { class: "lost", title: "ボットが webhook を受け取れませんでした" }, "未達");
}
