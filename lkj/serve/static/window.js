"use strict";
// Everything works without this: it saves loading pages anew, and moves two panes together.
(() => {
  document.documentElement.classList.add("scripted");

  const send = document.querySelector("form.send");
  if (send) sending(send);
  const queue = document.getElementById("queue");
  const left = document.querySelector(".left"), right = document.querySelector(".right");
  if (left && right) together(left, right);
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
      if (changed && changed.times > Number(document.body.dataset.changed)) {
        const line = document.querySelector(".news");
        if (line) line.hidden = false;
      }
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

  function together(left, right) {
    const faults = [...left.querySelectorAll("article.fault")];
    const wide = window.matchMedia("(min-width: 64rem)");
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
    const keys = document.getElementById("keys");
    let current = null, driven = 0;

    const follow = (fault, focus = false) => {
      if (!fault || fault === current && !focus) return;
      current?.classList.remove("current");
      right.querySelectorAll(".lit").forEach((box) => box.classList.remove("lit"));
      current = fault;
      fault.classList.add("current");
      const number = fault.id.slice(1);
      const boxes = [...right.querySelectorAll(`a.of-fault[data-fault="${number}"]`)];
      boxes.forEach((box) => box.classList.add("lit"));
      const page = document.getElementById(`p${fault.dataset.page}`);
      const stated = boxes.find((box) => page?.contains(box) && box.classList.contains("stated")) ||
        boxes.find((box) => page?.contains(box));
      if (wide.matches && page) move(right, stated || page, stated ? right.clientHeight / 3 : 8);
      if (focus) fault.focus({ preventScroll: true });
    };
    const move = (pane, target, above) => {
      driven = Date.now();
      const at = target.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop - above;
      const near = Math.abs(at - pane.scrollTop) < 2 * pane.clientHeight; // pages passed over would all be drawn
      pane.scrollTo({ top: Math.max(0, at), behavior: near && !calm.matches ? "smooth" : "instant" });
    };
    const go = (fault) => {
      follow(fault, true);
      if (wide.matches) move(left, fault, 8); else fault.scrollIntoView();
    };

    // the finding at the top of the left pane leads, while a person scrolls there
    let waiting = false;
    left.addEventListener("scroll", () => {
      if (!wide.matches || waiting || Date.now() - driven < 700) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        const top = left.getBoundingClientRect().top;
        follow(faults.find((fault) => fault.getBoundingClientRect().bottom > top + 80));
      }, 120);
    });
    left.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      const fault = event.target.closest("article.fault");
      if (link?.classList.contains("page") && wide.matches) {
        event.preventDefault();
        const page = document.getElementById(link.hash.slice(1));
        if (link.dataset.fault) { current = null; follow(fault); } else if (page) move(right, page, 8);
      } else if (!link && fault && !event.target.closest("form, summary, button")) follow(fault);
    });
    left.addEventListener("focusin", (event) => follow(event.target.closest("article.fault")));
    right.addEventListener("click", (event) => {
      const box = event.target.closest("a.of-fault");
      if (!box) return;
      event.preventDefault();
      go(document.getElementById(`f${box.dataset.fault}`));
    });
    document.addEventListener("keydown", (event) => {
      if (!keys?.checked || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.target.closest("input, textarea, select, dialog")) return;
      const by = { j: 1, k: -1 }[event.key];
      if (by && faults.length) {
        const at = faults.indexOf(current);
        go(faults[Math.min(Math.max(at + by, 0), faults.length - 1)]);
        event.preventDefault();
      } else if (event.key === "o" && current) {
        document.getElementById(`p${current.dataset.page}`)?.focus();
      }
    });
    const named = document.getElementById(location.hash.slice(1));
    follow(faults.includes(named) ? named : faults[0]);
  }
})();
