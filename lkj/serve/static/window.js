"use strict";
// Everything works without scripts: they save loading pages anew.
(() => {
  document.documentElement.classList.add("scripted");

  const send = document.querySelector("form.send");
  if (send) sending(send);
  const queue = document.getElementById("queue");
  if (queue || document.body.dataset.key) listen();

  function sending(form) {
    const files = form.querySelector("input[type=file]"), told = form.querySelector(".told"), drop = form.querySelector(".drop");
    files.addEventListener("change", () => {
      const bytes = [...files.files].reduce((sum, file) => sum + file.size, 0);
      const large = bytes > Number(form.dataset.most) * 1048576 || files.files.length > Number(form.dataset.files);
      told.hidden = !large;
      told.textContent = large ? form.dataset.large : "";
      if (files.files.length && !large) form.requestSubmit();
    });
    for (const name of ["dragenter", "dragover"]) drop.addEventListener(name, () => drop.classList.add("over"));
    for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
  }

  function listen() {
    const news = new EventSource("/events");
    let before = "";
    news.addEventListener("message", (event) => {
      const told = JSON.parse(event.data);
      const key = document.body.dataset.key;
      const changed = key && told.changed[key];
      // a moment later: it may be what this window is just being answered
      if (changed) setTimeout(() => {
        const line = document.querySelector(".news");
        if (line && changed.times > Number(document.body.dataset.changed)) line.hidden = false;
      }, 1500);
      if (queue) before = shown(told.rows, before);
    });
  }

  function shown(rows, before) {
    const state = rows.map((row) => `${row.key}:${row.status}`).join();
    if (state !== before && before) {
      fetch("/queue").then((answer) => answer.text()).then((text) => { queue.innerHTML = text; });
    } else {
      for (const row of rows) {
        const item = queue.querySelector(`[data-key="${row.key}"]`);
        if (!item || !row.key) continue;
        item.querySelector(".line").textContent = row.line;
        const bar = item.querySelector("progress");
        if (bar && row.share !== null) bar.value = row.share;
      }
    }
    return state || " ";
  }
})();
