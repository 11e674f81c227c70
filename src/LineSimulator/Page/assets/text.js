import { h } from "./dom.js";

const LINK = /https?:\/\/[^\s<>"「」（）]+/g;

/** A text with its links, emojis and mentions as nodes. */
export function drawText(message, phone) {
  if (message.type === "textV2") {
    return drawV2(message, phone);
  }
  const emojis = [...(message.emojis ?? [])].sort((a, b) => a.index - b.index);
  const parts = [];
  let from = 0;
  for (const emoji of emojis) {
    parts.push(...linked(message.text.slice(from, emoji.index)), drawEmoji(emoji.emojiId));
    from = emoji.index + 1;
  }
  return [...parts, ...linked(message.text.slice(from))];
}

// Doubled braces stand for themselves.
function drawV2(message, phone) {
  return message.text.split(/(\{\{|\}\}|\{[A-Za-z0-9_]{1,20}\})/).flatMap((part) => {
    if (part === "{{" || part === "}}") {
      return [part[0]];
    }
    const filled = /^\{(\w+)\}$/.exec(part) && message.substitution?.[part.slice(1, -1)];
    if (!filled) {
      return linked(part);
    }
    return filled.type === "emoji" ? [drawEmoji(filled.emojiId)] : [h("span", { class: "mention" }, `@${nameOf(filled.mentionee, phone)}`)];
  });
}

function nameOf(mentionee, phone) {
  if (mentionee?.type === "all") {
    return "All";
  }
  const everyone = [...(phone?.head.members ?? []), ...(phone?.state.chats ?? [])];
  return everyone.find((one) => one.id === mentionee?.userId)?.name ?? "メンバー";
}

const FACES = ["😊", "✨", "🎉", "👍", "🌱", "📣", "💡", "🙏"];

// LINE's own drawings stay with LINE: the number chooses one of ours.
const drawEmoji = (id) => h("span", { class: "emoji", title: `LINE絵文字 ${id}` }, FACES[Number.parseInt(id, 10) % FACES.length || 0]);

function linked(text) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    parts.push(text.slice(from, match.index), h("a", { href: match[0], target: "_blank", rel: "noopener noreferrer" }, match[0]));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)].filter((part) => part !== "");
}
