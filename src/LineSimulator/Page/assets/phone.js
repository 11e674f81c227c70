import { h, setText } from "./dom.js";
import { post } from "./api.js";
import { avatar } from "./people.js";
import { actsOf } from "./phone-acts.js";
import { Composer } from "./composer.js";
import { RichMenu } from "./menu.js";
import { drawEntry, drawQuickReplies } from "./entries.js";
import { show } from "./store.js";
import { dayOf, timeOf } from "./time.js";
import { toast } from "./toast.js";

/** One phone: whose it is, the chat, and what can be done in it. */
export class Phone {
  constructor(id) {
    this.id = id;
    Object.assign(this, actsOf(this));
    this.rows = new Map();
    this.owner = h("div", { class: "owner" });
    this.clock = h("span");
    this.title = h("h2");
    this.more = h("select", { class: "phone-more", "aria-label": "このスマホの操作", onchange: () => this.choose() });
    this.log = h("ol", { class: "log", tabindex: "0", "aria-live": "polite", "aria-label": "トーク" });
    this.quick = h("div", { class: "quick", role: "group", "aria-label": "クイックリプライ" });
    this.composer = new Composer(this);
    this.menu = new RichMenu(this);
    this.element = h(
      "article",
      { class: "phone-slot" },
      this.owner,
      h(
        "div",
        { class: "phone" },
        h("div", { class: "status", "aria-hidden": "true" }, this.clock, h("i", { class: "island" }), h("span", { class: "signal" }, h("i"), h("i"), h("i"), h("b"))),
        h("header", { class: "chat-head" }, this.title, this.more),
        this.log,
        this.quick,
        this.composer.element,
        this.menu.element));
    this.empty = h("li", { class: "log-empty" }, "まだ何もありません。下の欄から話しかけてみましょう。");
  }

  get speakerId() {
    return this.head.isGroup ? this.composer.speaker : this.id;
  }

  update(head, chat, state) {
    this.head = head;
    this.state = state;
    const key = JSON.stringify([head, state.bot.name]);
    if (this.key !== key) {
      this.key = key;
      this.drawHead(head, state.bot.name);
    }
    setText(this.clock, timeOf(state.now));
    this.composer.update(head, state);
    if (chat) {
      this.drawLog(chat);
      this.menu.update(chat.menu);
    }
  }

  drawHead(head, botName) {
    const isBlocked = head.friendship === "Blocked";
    this.element.toggleAttribute("data-blocked", isBlocked);
    this.element.setAttribute("aria-label", `${head.name}のスマホ`);
    this.owner.replaceChildren(avatar(head.id, head.name, "small"), h("span", {}, head.name, head.isGroup ? h("small", {}, ` グループ・${head.members.length} 人`) : null));
    setText(this.title, head.isGroup ? `${head.name}（${head.members.length + 1}）` : botName);
    const choices = [["", "⋯"]];
    if (!head.isGroup) {
      choices.push(head.friendship === "Friend" ? ["unfollow", "ブロックする"] : ["follow", isBlocked ? "ブロックを解除する" : "友だちに追加する"]);
    }
    choices.push(["copy", "ID をコピーする"], ["hide", "このスマホをしまう"]);
    this.more.replaceChildren(...choices.map(([value, label]) => h("option", { value }, label)));
  }

  async choose() {
    const choice = this.more.value;
    this.more.value = "";
    if (choice === "hide") {
      show(this.id, false);
    } else if (choice === "copy") {
      await navigator.clipboard?.writeText(this.id);
      toast(`ID をコピーしました：${this.id}`);
    } else if (choice) {
      await post(`/chats/${this.id}/${choice}`);
    }
  }

  drawLog(chat) {
    const wasAtEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
    const head = this.head;
    const stale = new Set(this.rows.keys());
    let day = null;
    let speaker = null;
    let added = false;
    let last = null;
    for (const entry of chat.entries) {
      const today = dayOf(entry.at);
      if (today !== day) {
        day = today;
        last = this.place(`day ${today}`, today, () => h("li", { class: "day" }, h("span", {}, today)), last, stale);
        speaker = null;
      }
      const isFirst = speaker !== entry.speakerId || entry.kind === "Notice";
      speaker = entry.kind === "Notice" ? null : entry.speakerId;
      const key = `entry ${entry.index}`;
      added ||= !this.rows.has(key);
      last = this.place(key, JSON.stringify([entry, isFirst, head.isGroup && this.speakerId]), () => drawEntry(entry, this, isFirst), last, stale);
    }
    if (chat.isLoading) {
      last = this.place("loading", "on", () => h("li", { class: "from-bot first loading", "aria-label": "入力中" }, h("div", { class: "face" }), h("div", { class: "bubble dots" }, h("i"), h("i"), h("i"))), last, stale);
      added = true;
    }
    for (const key of stale) {
      this.rows.get(key).element.remove();
      this.rows.delete(key);
    }
    if (chat.entries.length === 0) {
      this.log.append(this.empty);
    } else {
      this.empty.remove();
    }
    this.drawQuick(chat.entries.at(-1));
    if (added && (wasAtEnd || chat.entries.at(-1)?.kind === "FromMember" || !this.wasDrawn)) {
      this.wasDrawn = true;
      this.toEnd();
    }
  }

  place(key, json, draw, after, stale) {
    stale.delete(key);
    let row = this.rows.get(key);
    if (row?.json !== json) {
      const element = draw();
      row?.element.replaceWith(element);
      row = { json, element };
      this.rows.set(key, row);
    }
    if (row.element.previousElementSibling !== after || row.element.parentNode !== this.log) {
      after ? after.after(row.element) : this.log.prepend(row.element);
    }
    return row.element;
  }

  // LINE takes quick replies away with the next message: they belong to the newest entry alone.
  drawQuick(entry) {
    const items = entry?.message?.quickReply?.items ?? [];
    const key = items.length ? `${entry.index}` : "";
    if (this.quick.dataset.key !== key) {
      this.quick.dataset.key = key;
      this.quick.replaceChildren(...drawQuickReplies(items, this));
      this.quick.scrollLeft = 0;
    }
  }

  toEnd() {
    requestAnimationFrame(() => (this.log.scrollTop = this.log.scrollHeight));
    // Pictures grow the chat after it was drawn.
    this.log.querySelectorAll("img").forEach((image) => image.complete || image.addEventListener("load", () => (this.log.scrollTop = this.log.scrollHeight), { once: true }));
  }
}
