// The hours of Japan, wherever the page is read.
const zone = { timeZone: "Asia/Tokyo" };
const hour = new Intl.DateTimeFormat("ja-JP", { ...zone, hour: "2-digit", minute: "2-digit" });
const second = new Intl.DateTimeFormat("ja-JP", { ...zone, hour: "2-digit", minute: "2-digit", second: "2-digit" });
const day = new Intl.DateTimeFormat("ja-JP", { ...zone, month: "long", day: "numeric", weekday: "short" });

export const timeOf = (at) => hour.format(new Date(at));
export const secondsOf = (at) => second.format(new Date(at));
export const dayOf = (at) => day.format(new Date(at));
