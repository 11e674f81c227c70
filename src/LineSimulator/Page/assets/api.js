import { toast } from "./toast.js";

const root = "/simulator/page";

export async function read(path) {
  const answer = await fetch(root + path, { headers: { accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  }
  return answer.json();
}

/** Does something; a refusal becomes a toast. Resolves to the answer, or to null if it failed. */
export async function act(method, path, body, raw) {
  try {
    const answer = await fetch(root + path, {
      method,
      headers: raw ? {} : { "content-type": "application/json" },
      body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    if (answer.ok) {
      return answer;
    }
    const text = await answer.text();
    toast(messageOf(text) ?? `シミュレーターが ${answer.status} を返しました。`, "error");
  } catch {
    toast("シミュレーターに届きませんでした。動いているか確かめてから、もう一度お試しください。", "error");
  }
  return null;
}

export const post = (path, body) => act("POST", path, body);

function messageOf(text) {
  try {
    return JSON.parse(text).message;
  } catch {
    return null;
  }
}
