"use strict";
// A report's two panes: findings at the left, pages at the right, moving together.
(() => {
  const left = document.querySelector("#faults"), right = document.querySelector("#pages");
  if (!left || !right) return;
  const faults = () => [...left.querySelectorAll("article.fault")];
  const wide = matchMedia("(min-width: 64rem)"), calm = matchMedia("(prefers-reduced-motion: reduce)");
  const keys = document.getElementById("keys");
  let current = "", driven = 0;

  const now = () => current && document.getElementById(current);
  const move = (pane, target, above) => {
    driven = Date.now();
    const at = target.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop - above;
    const near = Math.abs(at - pane.scrollTop) < 2 * pane.clientHeight; // pages passed over would all be drawn
    pane.scrollTo({ top: Math.max(0, at), behavior: near && !calm.matches ? "smooth" : "instant" });
  };
  const mark = (fault) => {
    left.querySelectorAll(".fault.current").forEach((one) => one.classList.remove("current"));
    right.querySelectorAll(".lit").forEach((box) => box.classList.remove("lit"));
    current = fault.id;
    fault.classList.add("current");
    const boxes = [...right.querySelectorAll(`a.of-fault[data-fault="${fault.id.slice(1)}"]`)];
    boxes.forEach((box) => box.classList.add("lit"));
    return boxes;
  };
  const follow = (fault, again = false) => {
    if (!fault || fault.id === current && !again) return;
    const boxes = mark(fault), page = document.getElementById(`p${fault.dataset.page}`);
    const here = boxes.filter((box) => page?.contains(box));
    const box = here.find((one) => one.classList.contains("stated")) || here[0];
    if (wide.matches && page) move(right, box || page, box ? right.clientHeight / 3 : 8);
  };
  const go = (fault) => {
    follow(fault, true);
    fault.focus({ preventScroll: true });
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
      follow(faults().find((fault) => fault.getBoundingClientRect().bottom > top + 80));
    }, 120);
  });
  left.addEventListener("click", (event) => {
    const link = event.target.closest("a"), fault = event.target.closest("article.fault");
    if (link?.classList.contains("page") && wide.matches) {
      event.preventDefault();
      const page = document.getElementById(link.hash.slice(1));
      if (link.dataset.fault) follow(fault, true); else if (page) { mark(fault); move(right, page, 8); }
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
    if (event.target.closest("input:not([type=checkbox]), textarea, select, dialog")) return;
    const all = faults(), by = { j: 1, k: -1 }[event.key];
    if (by && all.length) {
      const at = all.indexOf(now());
      const next = at === 0 && by === 1 && document.activeElement.closest("article") !== all[0] ? 0 : at + by;
      go(all[Math.min(Math.max(next, 0), all.length - 1)]);
    } else if (event.key === "o" && now()) {
      document.getElementById(`p${now().dataset.page}`)?.focus();
    } else if ("123".includes(event.key)) {
      const wanted = now()?.querySelector(`[data-act="${event.key}"]`);
      if (!wanted) return;
      wanted.closest("details.decide").open = true;
      if (event.key === "2") wanted.click(); else wanted.focus();
    } else return;
    event.preventDefault();
  });

  const named = document.getElementById(document.body.dataset.current || location.hash.slice(1));
  follow(faults().includes(named) ? named : faults()[0]);
})();
