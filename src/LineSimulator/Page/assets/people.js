import { h } from "./dom.js";
import { post } from "./api.js";
import { refresh, show, store } from "./store.js";
import { ask } from "./dialog.js";
import { toast } from "./toast.js";

// Nobody real.
const NAMES = ["佐藤 みなと（みなと町）", "鈴木 あおい（やま村）", "高橋 はるか（川上市）", "田中 そら（島の町）", "伊藤 いつき（森野町）", "渡辺 ゆう（湖北町）"];

const nextName = () => NAMES.find((name) => !store.state?.chats.some((chat) => chat.name === name)) ?? `参加者 ${(store.state?.chats.length ?? 0) + 1}`;

/** The colour of a person, the same everywhere. */
export function hueOf(id) {
  let sum = 0;
  for (const letter of id) {
    sum = (sum * 31 + letter.charCodeAt(0)) % 360;
  }
  return sum;
}

export const avatar = (id, name, extra = "") =>
  h("span", { class: `avatar ${extra}`, "aria-hidden": "true", style: { "--hue": String(hueOf(id)) } }, [...name.trim()][0] ?? "？");

export async function addPerson(name) {
  const answer = await post("/people", { name });
  if (answer) {
    show((await answer.json()).id, true);
  }
}

const FIRST_THREE = ["佐藤（みなと町）", "鈴木（あおば市）", "運営の田中"];

/** Somebody to begin with, each of whom has added the bot. */
export async function addThree() {
  for (const name of FIRST_THREE) {
    await addPerson(name);
  }
  await refresh();
}

export function askPerson() {
  const name = h("input", { type: "text", required: true, maxlength: "40", value: nextName(), autocomplete: "off" });
  ask("人を追加", "この人のスマホが増え、ボットを友だちに追加します。", [h("label", { class: "field" }, h("span", {}, "名前"), name)], "追加する", () => addPerson(name.value));
  name.select();
}

export function askGroup() {
  const people = (store.state?.chats ?? []).filter((chat) => !chat.isGroup);
  if (people.length === 0) {
    toast("グループには人が必要です。先に「人を追加」してください。", "error");
    return;
  }
  const name = h("input", { type: "text", required: true, maxlength: "40", value: "研究会 連絡グループ", autocomplete: "off" });
  const boxes = people.map((person) => [person, h("input", { type: "checkbox", checked: true })]);
  ask(
    "グループを作る",
    "選んだ人とボットが入ったグループのスマホが増えます。",
    [
      h("label", { class: "field" }, h("span", {}, "グループの名前"), name),
      h("fieldset", { class: "field" }, h("legend", {}, "入る人"), boxes.map(([person, box]) => h("label", { class: "check" }, box, avatar(person.id, person.name, "small"), person.name))),
    ],
    "作る",
    async () => {
      const memberIds = boxes.filter(([, box]) => box.checked).map(([person]) => person.id);
      const answer = await post("/groups", { name: name.value, memberIds });
      if (answer) {
        show((await answer.json()).id, true);
      }
    });
}
