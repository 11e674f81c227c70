import { byId, h, setText } from "./dom.js";
import { connectForm } from "./connect.js";
import { buildControls } from "./controls.js";
import { buildJournal } from "./journal.js";
import { buildScripts } from "./scripts.js";
import { askGroup, askPerson } from "./people.js";
import { buildPhones } from "./phones.js";
import { goLive } from "./live.js";
import { notify, refresh, watch } from "./store.js";
import { toast } from "./toast.js";

const tabs = ["controls", "journal", "scripts"];

function chooseTab(name) {
  for (const tab of tabs) {
    byId(`tab-${tab}`).setAttribute("aria-selected", String(tab === name));
    byId(`tab-${tab}`).tabIndex = tab === name ? 0 : -1;
    byId(tab).hidden = tab !== name;
  }
}

function chooseView(name) {
  document.body.dataset.view = name === "phones" ? "phones" : "side";
  for (const button of byId("views").children) {
    button.setAttribute("aria-pressed", String(button.dataset.view === name));
  }
  if (name !== "phones") {
    chooseTab(name);
  }
  notify();
}

function walkTabs(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const now = tabs.findIndex((tab) => byId(`tab-${tab}`) === document.activeElement);
  if (step && now >= 0) {
    const next = tabs[(now + step + tabs.length) % tabs.length];
    chooseTab(next);
    byId(`tab-${next}`).focus();
  }
}

function tellBot({ state }) {
  setText(byId("bot"), `ボット：${state.bot.name}`);
  const notice = byId("notice");
  notice.hidden = Boolean(state.bot.webhookUrl && !state.bot.trouble);
  if (!state.bot.webhookUrl) {
    // What is being typed stays through every change of the page.
    if (!notice.querySelector("form")) {
      notice.replaceChildren(connectForm(state.bot));
    }
  } else if (state.bot.trouble) {
    notice.replaceChildren(h("strong", {}, "最後の webhook をボットが受け取れませんでした。"), ` ${state.bot.trouble} `, h("span", {}, "「通信の記録」で中身を確かめられます。"));
  }
}

tabs.forEach((tab) => byId(`tab-${tab}`).addEventListener("click", () => chooseTab(tab)));
document.querySelector(".tabs").addEventListener("keydown", walkTabs);
byId("views").addEventListener("click", (event) => event.target.dataset.view && chooseView(event.target.dataset.view));
byId("add-person").addEventListener("click", () => askPerson());
byId("add-group").addEventListener("click", () => askGroup());
chooseTab("controls");
watch(tellBot);
buildPhones(byId("phones"), byId("people"));
buildControls(byId("controls"));
buildJournal(byId("journal"));
buildScripts(byId("scripts"));
refresh().catch(() => toast("シミュレーターから読み込めませんでした。動いているか確かめて、開き直してください。", "error")).finally(goLive);
