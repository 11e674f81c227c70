import { h } from "./dom.js";
import { ask } from "./dialog.js";
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
      h("div", { class: "line" }, withQuote(entry, content), h("span", { class: "meta" }, tools(entry, phone), edited(entry), h("time", {}, timeOf(entry.at))))));
}

const botFace = (who) =>
  who.icon?.startsWith("https:")
    ? h("img", { class: "avatar chat", src: who.icon, alt: "" })
    : h("img", { class: "avatar chat bot-face", src: "/simulator/page/bot.svg", alt: "" });

function drawOwn(entry, phone) {
  const meta = h("span", { class: "meta" }, edited(entry), fate(entry), h("time", {}, timeOf(entry.at)));
  return h("li", { class: "from-me", "data-message": entry.messageId }, h("div", { class: "line" }, tools(entry, phone), meta, withQuote(entry, drawMemberMessage(entry))));
}

const edited = (entry) => (entry.isEdited ? h("span", {}, "編集済み") : null);

const withQuote = (entry, content) =>
  entry.quoted
    ? h("div", { class: "with-quote" }, h("p", { class: "quoted" }, h("strong", {}, entry.quoted.speakerName), entry.quoted.text || "（取り消されたメッセージ）"), content)
    : content;

// What LINE offers on a long press.
function tools(entry, phone) {
  const tool = (label, name, onclick) => h("button", { type: "button", class: "undo", "aria-label": name, onclick }, label);
  const isOwn = entry.kind === "FromMember" && entry.speakerId === phone.speakerId;
  return entry.messageId
    ? h(
        "span",
        { class: "tools" },
        tool("返信", "このメッセージに返信する", () => phone.composer.answer(entry)),
        isOwn && phone.head.isGroup && entry.message?.type === "text" ? tool("編集", "メッセージを編集する", () => edit(entry, phone)) : null,
        isOwn ? tool("取消", "送信を取り消す", () => phone.unsend(entry)) : null)
    : null;
}

function edit(entry, phone) {
  const text = h("textarea", { rows: "4", required: true, maxlength: "5000", value: entry.text });
  ask("メッセージを編集", "グループでは、送った文字をあとから直せます。", [h("label", { class: "field" }, h("span", {}, "本文"), text)], "直す", () => phone.edit(entry, text.value));
}

function fate(entry) {
  if (entry.messageId && entry.isTaken === false) {
    return h("span", { class: "lost", title: "ボットが webhook を受け取れませんでした" }, "未達");
  }
  return entry.messageId && entry.isRead ? h("span", {}, "既読") : null;
}
