import { h, setText } from "./dom.js";
import { post } from "./api.js";
import { card } from "./controls.js";
import { store, watch } from "./store.js";
import { toast } from "./toast.js";

/** Stories: recorded from the phones, played again with a seed. */
export function buildScripts(root) {
  const parts = [recorder(), player()];
  root.append(...parts.map((part) => part.element));
  watch(({ state }) => parts.forEach((part) => part.update(state)));
}

function recorder() {
  const seed = h("input", { type: "number", min: "0", value: "1", "aria-label": "シード" });
  const told = h("p", { class: "soft", role: "status" });
  const button = h("button", { type: "button", class: "button primary", onclick: () => (store.state.recording ? stop() : post("/recording", { seed: Number(seed.value) })) });
  const field = h("label", { class: "line-field" }, h("span", {}, "シード（人の ID と順番を決める数）"), seed);
  return {
    element: card("記録する", "スマホでしたことが、そのまま台本になります。", field, button, told),
    update: ({ recording }) => {
      field.hidden = Boolean(recording);
      setText(button, recording ? "止めて保存する" : "記録を始める");
      button.toggleAttribute("data-on", Boolean(recording));
      document.body.toggleAttribute("data-recording", Boolean(recording));
      setText(told, recording ? `${recording.steps} 手を記録しました。${recording.missed.length ? `台本に書けないもの：${recording.missed.join("、")}` : ""}` : "");
    },
  };
}

async function stop() {
  const answer = await post("/recording/stop");
  if (answer) {
    const link = h("a", { href: URL.createObjectURL(await answer.blob()), download: "script.json" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    toast("台本を script.json として保存しました。");
  }
}

function player() {
  const file = h("input", { type: "file", accept: ".json,application/json", class: "hidden-file" });
  const name = h("span", { class: "soft" }, "選んでいません");
  file.addEventListener("change", () => setText(name, file.files[0]?.name ?? "選んでいません"));
  const seed = h("input", { type: "number", min: "0", placeholder: "台本のまま", "aria-label": "再生のシード" });
  const bar = h("progress", { max: "1", value: 0, "aria-label": "進みぐあい" });
  const told = h("p", { class: "replay-now", role: "status" });
  const play = h("button", { type: "button", class: "button primary", onclick: () => start(file, seed) }, "再生する");
  const halt = h("button", { type: "button", class: "button", onclick: () => post("/replay/stop") }, "止める");
  return {
    element: card("再生する", "同じシードなら、同じ人が同じ順で話します。別の数にすると、新しい人でやり直します。", h("div", { class: "row" }, h("label", { class: "chip choose" }, "台本（JSON）を選ぶ", file), name), h("label", { class: "line-field" }, h("span", {}, "シード"), seed), h("div", { class: "row" }, play, halt), bar, told),
    update: ({ replay }) => {
      play.disabled = replay?.isRunning === true;
      halt.hidden = replay?.isRunning !== true;
      bar.hidden = told.hidden = !replay;
      if (replay) {
        bar.max = replay.of || 1;
        bar.value = replay.number;
        told.classList.toggle("failed", Boolean(replay.failure));
        setText(told, replay.failure ? `${replay.number} / ${replay.of} で止まりました：${replay.failure}` : replay.isRunning ? `${replay.number} / ${replay.of}　${replay.description}` : `終わりました。${replay.of} 手すべて、期待どおりです。（シード ${replay.seed}）`);
      }
    },
  };
}

async function start(file, seed) {
  if (!file.files[0]) {
    toast("先に台本のファイルを選んでください。", "error");
    return;
  }
  await post("/replay", { script: await file.files[0].text(), seed: seed.value === "" ? null : Number(seed.value) });
}
