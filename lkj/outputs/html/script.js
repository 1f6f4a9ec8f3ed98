"use strict";
(() => {
  const faults = [...document.querySelectorAll("article.fault")];
  const toolbar = document.getElementById("toolbar");
  if (toolbar) {
    const search = document.getElementById("search");
    const shown = document.getElementById("shown");
    const keys = document.getElementById("keys");
    const buttons = [...toolbar.querySelectorAll("button[data-kind]")];
    const words = new Map(faults.map((fault) => [fault, fault.textContent.toLowerCase()]));
    const rows = new Map([...document.querySelectorAll("tr[data-fault]")].map((row) => [row.dataset.fault, row]));
    const steps = document.getElementById("steps");
    const unfold = document.getElementById("unfold");
    toolbar.hidden = steps.hidden = false;

    const pressed = (kind) =>
      buttons.filter((button) => button.dataset.kind === kind && button.getAttribute("aria-pressed") === "true")
        .map((button) => button.dataset.value);
    const choose = () => {
      const chosen = ["severity", "family", "confidence"].map((kind) => [kind, pressed(kind)]);
      const wanted = search.value.trim().toLowerCase().split(/\s+/);
      let count = 0;
      for (const fault of faults) {
        const stays = chosen.every(([kind, values]) => !values.length || values.includes(fault.dataset[kind])) &&
          wanted.every((word) => words.get(fault).includes(word));
        fault.hidden = !stays;
        if (rows.has(fault.id)) rows.get(fault.id).hidden = !stays;
        count += stays;
      }
      shown.textContent = shown.dataset.told.replace("{shown}", count).replace("{all}", faults.length);
    };
    const step = (by) => {
      const left = faults.filter((fault) => !fault.hidden);
      const here = left.indexOf(document.activeElement.closest("article.fault"));
      const seen = left.findIndex((fault) => fault.getBoundingClientRect().bottom > window.innerHeight / 3);
      const next = here >= 0 ? here + by : by > 0 ? Math.max(seen, 0) : seen - 1;
      const fault = left[Math.min(Math.max(next, 0), left.length - 1)];
      if (fault) {
        fault.focus({ preventScroll: true });
        fault.scrollIntoView({ block: "start" });
      }
    };
    const clear = () => {
      search.value = "";
      buttons.forEach((button) => button.setAttribute("aria-pressed", "false"));
      choose();
    };

    buttons.forEach((button) => button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      choose();
    }));
    steps.querySelectorAll("button[data-step]").forEach((button) =>
      button.addEventListener("click", () => step(Number(button.dataset.step))));
    const folded = [...document.querySelectorAll("main details:not([open])")];
    unfold.addEventListener("click", () => {
      const open = unfold.getAttribute("aria-pressed") !== "true";
      unfold.setAttribute("aria-pressed", String(open));
      folded.forEach((entry) => { entry.open = open; });
    });
    search.addEventListener("input", choose);
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === "Escape") { clear(); return; }
      if (!keys.checked || event.target.matches("input[type=search]")) return;
      const act = { j: () => step(1), k: () => step(-1), "/": () => search.focus() }[event.key];
      if (act) { event.preventDefault(); act(); }
    });
    choose();
  }

  // A picture wider than the screen begins where the stated figure is, and is scrolled by keys too.
  const settle = () => document.querySelectorAll(".paper, .wide").forEach((box) => {
    const scrolls = box.scrollWidth > box.clientWidth + 1;
    if (scrolls) box.tabIndex = 0; else box.removeAttribute("tabindex");
    const mark = box.querySelector(".stated") || box.querySelector("rect.input");
    if (scrolls && mark && !box.scrollLeft) {
      const at = mark.getBoundingClientRect();
      box.scrollLeft = at.left + at.width / 2 - box.getBoundingClientRect().left - box.clientWidth / 2;
    }
  });
  window.addEventListener("resize", settle);
  document.addEventListener("toggle", settle, true);
  settle();
})();
