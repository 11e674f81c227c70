import { h } from "./dom.js";
import { act } from "./api.js";

/** Lets somebody who started the simulator alone tell it where the bot is, and the bot where the simulator is. */
export function connectForm(bot) {
  const url = h("input", { type: "url", required: true, placeholder: "http://localhost:5080/line/webhook", "aria-label": "ボットの webhook のアドレス" });
  const connect = (event) => {
    event.preventDefault();
    act("PUT", "/webhook", { url: url.value });
  };
  return h("form", { class: "connect", onsubmit: connect },
    h("strong", {}, "ボットがまだつながっていません。"), h("span", {}, "ボットの webhook はどこですか。"), url, h("button", { class: "button" }, "つなぐ"),
    h("details", {}, h("summary", {}, "ボットの側に入れるもの"), h("dl", {},
      entry("API の宛先（api.line.me と api-data.line.me の代わり）", location.origin), entry("チャネルアクセストークン", bot.accessToken), entry("チャネルシークレット", bot.channelSecret))));
}

const entry = (name, value) => [h("dt", {}, name), h("dd", {}, h("code", {}, value))];
