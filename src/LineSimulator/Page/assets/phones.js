import { h } from "./dom.js";
import { drawHints, showHints } from "./hints.js";
import { addPerson, addThree, avatar } from "./people.js";
import { Phone } from "./phone.js";
import { notify, openChats, show, store, watch } from "./store.js";

/** The row of phones and the list of people above it. */
export function buildPhones(row, list) {
  const phones = new Map();
  const empty = buildEmpty();
  watch(() => {
    const chats = openChats();
    for (const [id, phone] of phones) {
      if (!chats.some((chat) => chat.id === id)) {
        phone.element.remove();
        phones.delete(id);
      }
    }
    for (const chat of chats) {
      if (!phones.has(chat.id)) {
        phones.set(chat.id, new Phone(chat.id));
        row.append(phones.get(chat.id).element);
      }
      const phone = phones.get(chat.id);
      phone.element.toggleAttribute("data-active", chat.id === store.active);
      phone.update(chat, store.chats.get(chat.id), store.state);
    }
    if (chats.length === 0) {
      row.append(empty);
    } else {
      empty.remove();
    }
    drawList(list);
  });
}

function drawList(list) {
  const chats = store.state.chats;
  const key = JSON.stringify([chats.map((chat) => [chat.id, chat.name, store.shown.has(chat.id)]), store.active]);
  if (list.dataset.key === key) {
    return;
  }
  list.dataset.key = key;
  list.hidden = chats.length === 0;
  list.replaceChildren(...chats.map((chat) => {
    const isShown = store.shown.has(chat.id);
    return h(
      "button",
      {
        type: "button",
        class: "person",
        "aria-pressed": String(isShown),
        "data-active": chat.id === store.active,
        onclick: () => pick(chat.id, isShown),
      },
      avatar(chat.id, chat.name, "small"),
      h("span", {}, chat.name));
  }));
  list.querySelector("[data-active]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

// On a narrow screen one phone is seen at a time: a tap chooses it. Beside each other, a tap hides or shows.
function pick(id, isShown) {
  if (matchMedia("(max-width: 760px)").matches && isShown) {
    store.active = id;
    notify();
  } else {
    show(id, !isShown);
  }
}

async function start() {
  showHints();
  await addThree();
}

function buildEmpty() {
  const hints = h("ul", { class: "hint-list", hidden: true });
  watch(({ state }) => {
    hints.hidden = state.hints.length === 0;
    if (hints.childElementCount !== state.hints.length) {
      hints.replaceChildren(...drawHints(state.hints));
    }
  });
  const name = h("input", { type: "text", value: "佐藤 みなと（みなと町）", maxlength: "40", "aria-label": "名前", autocomplete: "off" });
  return h(
    "form",
    {
      class: "empty",
      onsubmit: (event) => {
        event.preventDefault();
        if (name.value.trim()) {
          addPerson(name.value);
        }
      },
    },
    h("div", { class: "empty-art", "aria-hidden": "true" }, h("i"), h("i"), h("i")),
    h("h2", {}, "だれかになって、ボットに話しかけてみましょう"),
    h("p", {}, "人を追加すると、その人のスマホがここに並びます。アカウントもインターネットも要りません。"),
    h("button", { type: "button", class: "button primary big", onclick: () => start() }, "3人を加えて始める"),
    hints,
    h("p", { class: "soft" }, "ひとりずつ、好きな名前で加えることもできます。"),
    h("div", { class: "empty-row" }, name, h("button", { type: "submit", class: "button" }, "追加して始める")));
}
