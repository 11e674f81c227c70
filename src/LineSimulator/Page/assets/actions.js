import { h } from "./dom.js";
import { ask } from "./dialog.js";
import { toast } from "./toast.js";

const OPENABLE = /^(https?|tel|mailto|line):/i;

/** Does what a tap on a button, a quick reply or an area does on a phone; `press` tells the platform, where it has to know. */
export function perform(action, phone, press = (picked) => phone.press(action, picked)) {
  switch (action?.type) {
    case "message":
      return press();
    case "postback":
      return postback(action, phone, press);
    case "richmenuswitch":
      return press();
    case "uri":
      return openLink(action);
    case "datetimepicker":
      return pickTime(action, press);
    case "clipboard":
      navigator.clipboard?.writeText(action.clipboardText).catch(() => {});
      return toast(`コピーしました：${action.clipboardText}`);
    case "camera":
    case "cameraRoll":
      return phone.composer.toggleTray(true);
    default:
      return toast(`「${action?.type ?? "不明な操作"}」は、このシミュレーターでは動きません。文字で答えてください。`);
  }
}

async function postback(action, phone, press) {
  const isSent = await press();
  if (isSent && action.inputOption === "openKeyboard") {
    phone.composer.fill(action.fillInText ?? "");
  } else if (isSent && action.inputOption === "openRichMenu") {
    phone.menu.toggle(true);
  } else if (isSent && action.inputOption === "closeRichMenu") {
    phone.menu.toggle(false);
  }
}

function openLink(action) {
  if (!OPENABLE.test(String(action.uri))) {
    toast("このリンクは開けない形です。", "error");
    return;
  }
  const link = h("a", { href: action.uri, target: "_blank", rel: "noopener noreferrer", class: "link-preview" }, action.uri);
  ask("リンクを開きますか", "スマホではアプリ内ブラウザーが開きます。", [link], "開く", () => link.click());
}

function pickTime(action, press) {
  const type = { date: "date", time: "time", datetime: "datetime-local" }[action.mode] ?? "date";
  const inForm = (value) => value?.replace("t", "T");
  const field = h("input", { type, required: true, value: inForm(action.initial), min: inForm(action.min), max: inForm(action.max) });
  ask(action.label ?? "日時を選ぶ", "", [h("label", { class: "field" }, h("span", {}, { date: "日付", time: "時刻" }[action.mode] ?? "日付と時刻"), field)], "送る", () => press(field.value));
}
