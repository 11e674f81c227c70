import { h } from "./dom.js";

// Small scenes painted when they are needed: no picture has to be kept or fetched.
const SCENES = [
  ["夕焼けの港", harbour],
  ["里山の朝", hills],
  ["会場のホワイトボード", board],
  ["まちの図書館", library],
];

export const samplePhotos = () =>
  SCENES.map(([name, paint]) => ({
    name,
    preview: () => painted(paint, 120, 90),
    toBlob: () => new Promise((resolve) => painted(paint, 960, 720).toBlob(resolve, "image/jpeg", 0.85)),
  }));

export const sampleFiles = () => [
  { name: "取組一覧.csv", blob: () => new Blob(["\ufeff地域,取組,開始\nみなと町,港の朝市で電子決済,2026-04\nやま村,見守りセンサー,2026-06\n"], { type: "text/csv" }) },
  { name: "実証の報告.txt", blob: () => new Blob(["オンライン窓口の実証を行いました。\n利用は 3 か月で 128 件でした。\n"], { type: "text/plain" }) },
];

// Places that are nowhere: in the sea off Japan.
export const SAMPLE_PLACES = [
  { title: "みなと町 役場", address: "みなと町 港 1-2-3", latitude: 34.25, longitude: 139.9 },
  { title: "あおば市 市民ホール", address: "あおば市 中央 4-5", latitude: 34.31, longitude: 140.2 },
];

function painted(paint, width, height) {
  const canvas = h("canvas", { width, height });
  const pen = canvas.getContext("2d");
  pen.scale(width / 120, height / 90);
  paint(pen);
  return canvas;
}

function sky(pen, ...colors) {
  const fade = pen.createLinearGradient(0, 0, 0, 90);
  colors.forEach((color, index) => fade.addColorStop(index / (colors.length - 1), color));
  pen.fillStyle = fade;
  pen.fillRect(0, 0, 120, 90);
}

function shape(pen, color, points) {
  pen.fillStyle = color;
  pen.beginPath();
  points.forEach(([x, y]) => pen.lineTo(x, y));
  pen.fill();
}

function disc(pen, color, x, y, radius) {
  pen.fillStyle = color;
  pen.beginPath();
  pen.arc(x, y, radius, 0, 7);
  pen.fill();
}

function harbour(pen) {
  sky(pen, "#3b2a6b", "#e0637a", "#ffc371");
  disc(pen, "#fff1c9", 84, 52, 10);
  shape(pen, "#2a3f78", [[0, 56], [120, 56], [120, 90], [0, 90]]);
  shape(pen, "#ffd9a0", [[74, 58], [94, 58], [90, 90], [78, 90]]);
  shape(pen, "#1b2347", [[18, 62], [50, 62], [45, 70], [23, 70]]);
  shape(pen, "#f7f3ea", [[34, 36], [34, 60], [50, 60]]);
}

function hills(pen) {
  sky(pen, "#a9def9", "#e4f7ff", "#fff8e7");
  disc(pen, "#ffd166", 26, 24, 9);
  shape(pen, "#8ecf9e", [[0, 58], [34, 36], [70, 60], [120, 40], [120, 90], [0, 90]]);
  shape(pen, "#4f9d69", [[0, 72], [50, 56], [120, 74], [120, 90], [0, 90]]);
  shape(pen, "#c44536", [[76, 60], [88, 50], [100, 60]]);
  shape(pen, "#fff", [[79, 60], [97, 60], [97, 72], [79, 72]]);
}

function board(pen) {
  sky(pen, "#d9d4cc", "#c7bfb4");
  shape(pen, "#8a817c", [[8, 10], [112, 10], [112, 72], [8, 72]]);
  shape(pen, "#fdfdfb", [[11, 13], [109, 13], [109, 69], [11, 69]]);
  [["#ffd166", 18, 20], ["#f28482", 46, 24], ["#84a59d", 76, 19], ["#a5b4fc", 30, 46], ["#fbbf24", 66, 45]].forEach(([color, x, y]) => shape(pen, color, [[x, y], [x + 20, y], [x + 20, y + 16], [x, y + 16]]));
  pen.strokeStyle = "#3d405b";
  pen.lineWidth = 1.2;
  pen.strokeRect(92, 44, 10, 16);
}

function library(pen) {
  sky(pen, "#f3e9dc", "#e6d5bf");
  for (let shelf = 0; shelf < 3; shelf++) {
    for (let book = 0; book < 13; book++) {
      const tall = 16 + ((book * 7 + shelf * 5) % 6);
      pen.fillStyle = `hsl(${(book * 47 + shelf * 80) % 360} 42% ${48 + ((book * 13) % 20)}%)`;
      pen.fillRect(8 + book * 8, 28 + shelf * 28 - tall, 6, tall);
    }
    shape(pen, "#8b5e3c", [[4, 28 + shelf * 28], [116, 28 + shelf * 28], [116, 31 + shelf * 28], [4, 31 + shelf * 28]]);
  }
}
