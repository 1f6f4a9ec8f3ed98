"use strict";
// A report that loads itself anew (the event `anew`) comes back to the same place.
(() => {
  const place = "place " + location.pathname;
  const panes = [...document.querySelectorAll(".left, .right")];
  const kept = JSON.parse(sessionStorage.getItem(place) || "null");
  sessionStorage.removeItem(place);
  if (kept) {
    // its number may be another one now
    const fault = document.querySelector(`article.fault[data-mark="${CSS.escape(kept.mark)}"]`);
    if (fault) document.body.dataset.current = fault.id;
    addEventListener("load", () => {
      panes.forEach((pane, at) => { pane.scrollTop = kept.panes[at]; });
      scrollTo(0, kept.top);
    });
  }
  addEventListener("anew", () => {
    const mark = document.querySelector("article.fault.current")?.dataset.mark ?? "";
    sessionStorage.setItem(place, JSON.stringify({ panes: panes.map((pane) => pane.scrollTop), top: scrollY, mark }));
    location.reload();
  });
})();
