// How long a question has waited, and how many minutes are left.
const place = document.querySelector("#cards");

// By the service's clock: this machine's may be wrong.
const ahead = Number(place.dataset.now) - Date.now(), horizon = 180;
const minutesUntil = time => (Date.parse(time.dateTime) - Date.now() - ahead) / 60000;

export function age() {
  for (const time of document.querySelectorAll("time.age")) {
    const minutes = Math.floor(-minutesUntil(time));
    if (minutes >= 0) {
      const [words, count] = minutes < 1 ? ["justNow", 0] : minutes < 60 ? ["minutes", minutes] : minutes < 1440 ? ["hours", Math.floor(minutes / 60)] : ["days", Math.floor(minutes / 1440)];
      time.title ||= time.textContent;
      time.textContent = place.dataset[words].replace("{count}", count);
      time.className = `age ${minutes < 5 ? "" : minutes < 15 ? "warm" : "hot"}`;
    }
  }
}

// Minutes to the start or the end; what is far away is told by its date alone.
export function countDown() {
  const time = document.querySelector("#course time"), minutes = time ? Math.ceil(minutesUntil(time)) : NaN;
  if (minutes <= horizon) {
    time.title ||= time.textContent;
    time.textContent = time.dataset[minutes < 0 ? "over" : "left"].replace("{count}", Math.abs(minutes));
    time.className = minutes < 0 ? "hot" : minutes <= 5 ? "warm" : "";
  }
}

age();
countDown();
setInterval(age, 20000);
setInterval(countDown, 5000);
