import { act, post } from "./api.js";

/** What the person in front of a phone does in its chat. */
export function actsOf(phone) {
  // Who does it, where several could.
  const by = () => (phone.head.isGroup ? phone.speakerId : undefined);
  const at = `/chats/${phone.id}`;
  const upload = (what, query, body) => act("POST", `${at}/${what}?${new URLSearchParams(by() ? { ...query, speaker: by() } : query)}`, undefined, body);
  return {
    say: (text, quotedId) => post(`${at}/messages`, { text, quotedId, speakerId: by() }),
    edit: (entry, text) => post(`${at}/edits`, { messageId: entry.messageId, text, speakerId: entry.speakerId }),
    unsend: (entry) => post(`${at}/unsend`, { messageId: entry.messageId, speakerId: entry.speakerId }),
    sendFile: (name, blob) => upload("files", { name }, blob),
    sendPhotos: (files) => {
      const form = new FormData();
      files.forEach(([name, blob]) => form.append("photos", blob, name));
      return upload("photos", {}, form);
    },
    sendSticker: (packageId, stickerId) => post(`${at}/stickers`, { packageId, stickerId, speakerId: by() }),
    sendLocation: (place) => post(`${at}/locations`, { ...place, speakerId: by() }),
    press: (action, picked) => post(`${at}/presses`, { action, picked, speakerId: by() }),
    tapMenu: (area, picked) => post(`${at}/menu-taps`, { area, picked }),
  };
}
