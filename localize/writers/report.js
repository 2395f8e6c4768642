"use strict";
const rows = [...document.querySelectorAll("tbody tr")];
const boxes = [...document.querySelectorAll("input[data-severity]")];
const code = document.getElementById("code");
const only = document.getElementById("only");

function filter() {
  const shown = new Set(boxes.filter((box) => box.checked).map((box) => box.dataset.severity));
  for (const row of rows) {
    let found = 0;
    for (const item of row.querySelectorAll("li")) {
      item.hidden = !shown.has(item.dataset.severity) || (code.value && code.value !== item.dataset.code);
      found += item.hidden ? 0 : 1;
    }
    row.hidden = only.checked && found === 0;
  }
}

function move(event) {
  if (event.target.closest("form") || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { j: 1, n: 1, k: -1, p: -1 }[event.key];
  if (!step) return;
  const stops = rows.filter((row) => !row.hidden && row.querySelector("li:not([hidden])"));
  const at = stops.indexOf(document.activeElement);
  const next = stops[Math.min(Math.max(at + step, 0), stops.length - 1)];
  if (next) next.focus();
}

document.getElementById("filters").addEventListener("input", filter);
document.addEventListener("keydown", move);
document.documentElement.dataset.ready = "yes";
