import { h } from "./dom.js";
import { drawSticker, STICKERS } from "./sticker.js";
import { sampleFiles, samplePhotos } from "./samples.js";
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
    this.element = h("div", { class: "compose" }, this.members, this.form, this.blocked, this.tray);
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
    this.canSendStickers = state.canSendStickers;
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

  async submit() {
    const text = this.text.value;
    if (!text.trim()) {
      return;
    }
    this.fill("");
    if (!(await this.phone.say(text)) && !this.text.value) {
      this.fill(text);
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
    const photos = samplePhotos().map((photo) =>
      h("button", { type: "button", class: "sample-photo", "aria-label": `写真「${photo.name}」を送る`, onclick: async () => this.sendAll([[`${photo.name}.jpg`, await photo.toBlob()]]) }, photo.preview()));
    const files = sampleFiles().map((file) =>
      h("button", { type: "button", class: "chip", onclick: () => this.sendAll([[file.name, file.blob()]]) }, file.name));
    const stickers = !this.canSendStickers ? [] : STICKERS.map(([packageId, stickerId]) =>
      h("button", { type: "button", class: "sample-sticker", "aria-label": "スタンプを送る", onclick: () => this.close(this.phone.sendSticker(packageId, stickerId)) }, drawSticker(packageId, stickerId, 44)));
    this.tray.replaceChildren(
      h("p", { class: "tray-label" }, "サンプルの写真"),
      h("div", { class: "tray-row" }, photos),
      ...(stickers.length ? [h("p", { class: "tray-label" }, "スタンプ"), h("div", { class: "tray-row" }, stickers)] : []),
      h("p", { class: "tray-label" }, "ファイル"),
      h("div", { class: "tray-row" }, files, h("button", { type: "button", class: "chip", onclick: () => picker.click() }, "パソコンから選ぶ…"), picker));
  }

  close(done) {
    this.toggleTray(false);
    return done;
  }

  async sendAll(files) {
    this.toggleTray(false);
    for (const [name, blob] of files) {
      if (blob.size > 20_000_000) {
        toast(`${name} は大きすぎます。20 MB までのファイルを選んでください。`, "error");
      } else {
        await this.phone.sendFile(name, blob);
      }
    }
  }
}
