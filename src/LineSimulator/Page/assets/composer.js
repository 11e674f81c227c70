import { h, setText } from "./dom.js";
import { drawSticker, STICKERS } from "./sticker.js";
import { SAMPLE_PLACES, sampleFiles, samplePhotos } from "./samples.js";
import { notify } from "./store.js";
import { toast } from "./toast.js";

/** The row to write in, and the tray with photos, files and stickers. */
export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.members = h("select", { class: "speaker", "aria-label": "書く人", hidden: true });
    this.text = h("textarea", { rows: "1", placeholder: "メッセージを入力", "aria-label": "メッセージ", maxlength: "5000" });
    this.send = h("button", { type: "submit", class: "send", "aria-label": "送信", disabled: true }, h("span", { "aria-hidden": "true" }, "➤"));
    this.more = h("button", { type: "button", class: "round", "aria-label": "写真・ファイルを送る", "aria-expanded": "false" }, h("span", { "aria-hidden": "true" }, "＋"));
    this.mention = h("button", { type: "button", class: "round", "aria-label": "ボットにメンションする", hidden: true }, h("span", { "aria-hidden": "true" }, "@"));
    this.menuButton = h("button", { type: "button", class: "round", "aria-label": "メニューを開く", hidden: true }, h("span", { "aria-hidden": "true" }, "☰"));
    this.tray = h("div", { class: "tray", hidden: true });
    this.form = h("form", { class: "composer" }, this.menuButton, this.more, this.mention, this.text, this.send);
    this.blocked = h("p", { class: "blocked-note", hidden: true }, "ブロック中です。右上の ⋯ から解除できます。");
    this.quoted = null;
    this.quoteWords = h("span");
    this.quote = h("p", { class: "quoting", hidden: true }, this.quoteWords, h("button", { type: "button", class: "undo", "aria-label": "返信をやめる", onclick: () => this.answer(null) }, "×"));
    this.element = h("div", { class: "compose" }, this.members, this.quote, this.form, this.blocked, this.tray);
    this.listen();
  }

  get speaker() {
    return this.members.value;
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.text.addEventListener("input", () => this.grow());
    this.text.addEventListener("keydown", (event) => {
      // While an input method composes, Enter belongs to it. Safari ends the composition before the key: it tells by 229.
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229 && matchMedia("(pointer: fine)").matches) {
        event.preventDefault();
        this.submit();
      }
    });
    this.members.addEventListener("change", () => notify());
    this.more.addEventListener("click", () => this.toggleTray());
    this.mention.addEventListener("click", () => this.fill(`@${this.phone.state.bot.name} ${this.text.value}`));
    this.menuButton.addEventListener("click", () => this.phone.menu.toggle());
  }

  update(head, state) {
    const isBlocked = head.friendship === "Blocked";
    this.form.hidden = isBlocked;
    this.blocked.hidden = !isBlocked;
    this.members.hidden = !head.isGroup;
    this.mention.hidden = !head.isGroup;
    const key = JSON.stringify(head.members);
    if (this.members.dataset.key !== key) {
      this.members.dataset.key = key;
      const before = this.members.value;
      this.members.replaceChildren(...head.members.map((member) => h("option", { value: member.id }, `${member.name} として書く`)));
      this.members.value = head.members.some((member) => member.id === before) ? before : (head.members[0]?.id ?? "");
    }
  }

  grow() {
    this.send.disabled = this.text.value.trim().length === 0;
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight, 120)}px`;
  }

  fill(text) {
    this.text.value = text;
    this.grow();
    this.text.focus();
  }

  /** The next message answers to this entry; to none, for null. */
  answer(entry) {
    this.quoted = entry;
    this.quote.hidden = !entry;
    if (entry) {
      setText(this.quoteWords, `${entry.speakerName}「${entry.text}」に返信`);
      this.text.focus();
    }
  }

  async submit() {
    const text = this.text.value;
    const quoted = this.quoted;
    if (!text.trim()) {
      return;
    }
    this.fill("");
    this.answer(null);
    if (!(await this.phone.say(text, quoted?.messageId)) && !this.text.value) {
      this.fill(text);
      this.answer(quoted);
    }
  }

  toggleTray(isOpen = this.tray.hidden) {
    this.tray.hidden = !isOpen;
    this.more.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) {
      this.drawTray();
      this.phone.toEnd();
    }
  }

  drawTray() {
    const picker = h("input", { type: "file", multiple: true, class: "hidden-file", tabindex: "-1", "aria-label": "ファイルを選ぶ" });
    picker.addEventListener("change", () => this.sendAll([...picker.files].map((file) => [file.name, file])));
    const samples = samplePhotos();
    const photos = samples.map((photo) =>
      h("button", { type: "button", class: "sample-photo", "aria-label": `写真「${photo.name}」を送る`, onclick: async () => this.sendAll([[`${photo.name}.jpg`, await photo.toBlob()]]) }, photo.preview()));
    const files = sampleFiles().map((file) =>
      h("button", { type: "button", class: "chip", onclick: () => this.sendAll([[file.name, file.blob()]]) }, file.name));
    const stickers = STICKERS.map(([packageId, stickerId]) =>
      h("button", { type: "button", class: "sample-sticker", "aria-label": "スタンプを送る", onclick: () => this.close(this.phone.sendSticker(packageId, stickerId)) }, drawSticker(packageId, stickerId, 44)));
    this.tray.replaceChildren(
      h("p", { class: "tray-label" }, "サンプルの写真"),
      h("div", { class: "tray-row" }, photos, h("button", { type: "button", class: "chip", onclick: async () => this.sendAll(await Promise.all(samples.map(async (photo) => [`${photo.name}.jpg`, await photo.toBlob()]))) }, `${samples.length} 枚まとめて送る`)),
      h("p", { class: "tray-label" }, "スタンプ"),
      h("div", { class: "tray-row" }, stickers),
      h("p", { class: "tray-label" }, "位置情報"),
      h("div", { class: "tray-row" }, SAMPLE_PLACES.map((place) => h("button", { type: "button", class: "chip", onclick: () => this.close(this.phone.sendLocation(place)) }, place.title))),
      h("p", { class: "tray-label" }, "ファイル"),
      h("div", { class: "tray-row" }, files, h("button", { type: "button", class: "chip", onclick: () => picker.click() }, "パソコンから選ぶ…"), picker));
  }

  close(done) {
    this.toggleTray(false);
    return done;
  }

  async sendAll(files) {
    this.toggleTray(false);
    if (files.reduce((sum, [, blob]) => sum + blob.size, 0) > 19_000_000) {
      toast("大きすぎます。合わせて 19 MB までにしてください。", "error");
    } else if (files.length > 1 && files.every(([name]) => /\.(jpe?g|png)$/i.test(name))) {
      await this.phone.sendPhotos(files);
    } else {
      for (const [name, blob] of files) {
        await this.phone.sendFile(name, blob);
      }
    }
  }
}
