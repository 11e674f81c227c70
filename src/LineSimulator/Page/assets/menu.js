import { h, picture, setText } from "./dom.js";
import { perform } from "./actions.js";
import { areas } from "./imagemap.js";

/** The rich menu under a chat. */
export class RichMenu {
  constructor(phone) {
    this.phone = phone;
    this.label = h("span");
    this.bar = h("button", { type: "button", class: "menu-bar", "aria-expanded": "false", onclick: () => this.toggle() }, this.label, h("i", { "aria-hidden": "true" }));
    this.board = h("div", { class: "menu-board", hidden: true });
    this.element = h("div", { class: "menu", hidden: true }, this.board, this.bar);
  }

  update(menu) {
    this.element.hidden = !menu;
    this.phone.composer.menuButton.hidden = !menu;
    if (this.id === menu?.id) {
      return;
    }
    this.id = menu?.id;
    if (menu) {
      this.draw(menu);
    }
  }

  draw({ definition, imageUrl }) {
    const { width, height } = definition.size;
    setText(this.label, definition.chatBarText ?? "メニュー");
    this.board.style.aspectRatio = `${width} / ${height}`;
    this.board.replaceChildren(picture(imageUrl, definition.name ?? "メニュー"), ...areas(definition.areas ?? [], width, height, (action, index) => perform(action, this.phone, (picked) => this.phone.tapMenu(index, picked))));
    this.toggle(definition.selected === true);
  }

  toggle(isOpen = this.board.hidden) {
    this.board.hidden = !isOpen;
    this.bar.setAttribute("aria-expanded", String(isOpen));
    this.phone.toEnd();
  }
}
