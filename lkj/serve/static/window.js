"use strict";
// Everything works without scripts: they save loading pages anew.
(() => {
  document.documentElement.classList.add("scripted");

  const send = document.querySelector("form.send");
  if (send) sending(send);
  const queue = document.getElementById("queue"), first = document.querySelector(".told.first");
  const { key, waits } = document.body.dataset;
  if (queue || key || waits) listen();

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
      if (waits && arrived(told.rows.find((row) => row.key === waits))) news.close();
      if (first && whole(told.rows.find((row) => row.key === key))) return news.close();
      const changed = key && told.changed[key];
      // a moment later: it may be what this window is just being answered
      if (changed) setTimeout(() => {
        const line = document.querySelector(".news");
        if (line && changed.times > Number(document.body.dataset.changed)) line.hidden = false;
      }, 1500);
      if (queue) before = shown(told.rows, before);
    });
  }

  // a report that is still read: its page, once there is one
  function arrived(row) {
    const item = document.querySelector(`.queue [data-key="${waits}"]`);
    const goesOn = row && (row.status === item.dataset.status || ["unfinished", "reading"].includes(row.status));
    if (goesOn) filled(item, row); else location.reload();
    return !goesOn;
  }

  // what the pictures tell is taken in, unless a person is writing here
  function whole(row) {
    if (!row || row.status === "first") {
      if (row) filled(first, row);
      return false;
    }
    const written = [...document.querySelectorAll("textarea, input:not([type=hidden], [type=checkbox], [type=file])")];
    const writes = document.querySelector("dialog[open]") || written.some((one) => one.value !== one.defaultValue);
    if (!writes) dispatchEvent(new Event("anew"));
    first.classList.toggle("whole", Boolean(writes));
    return true;
  }

  function filled(item, row) {
    const line = item.querySelector(".line"), bar = item.querySelector("progress");
    if (line) line.textContent = row.line;
    if (bar && row.share !== null) bar.value = row.share;
  }

  function shown(rows, before) {
    const state = rows.map((row) => `${row.key}:${row.status}`).join();
    if (state !== before && before) {
      fetch("/queue").then((answer) => answer.text()).then((text) => { queue.innerHTML = text; });
    } else {
      for (const row of rows) {
        const item = queue.querySelector(`[data-key="${row.key}"]`);
        if (item && row.key) filled(item, row);
      }
    }
    return state || " ";
  }
})();
