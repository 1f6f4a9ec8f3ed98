"use strict";
// Figures put right and findings decided on without leaving the page.
(() => {
  if (!document.body.dataset.key) return;
  const only = { "x-only-card": "1" };
  const sent = (form, submitter) => {
    const said = new URLSearchParams(new FormData(form, submitter));
    return fetch(form.action, { method: "POST", body: said, headers: only });
  };

  const dialog = document.createElement("dialog");
  dialog.className = "over";
  document.body.append(dialog);
  const show = (text) => {
    const close = document.createElement("button");
    Object.assign(close, { type: "button", className: "close", textContent: "×" });
    close.setAttribute("aria-label", document.querySelector("main").dataset.close);
    close.addEventListener("click", () => dialog.close());
    dialog.innerHTML = text;
    dialog.prepend(close);
    dialog.setAttribute("aria-labelledby", dialog.querySelector("h2")?.id ?? "");
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input[autofocus]")?.select();
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.value");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    fetch(link.href.baseVal ?? link.href, { headers: only }).then((answer) => answer.text()).then(show);
  });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.classList.add("busy");
    sent(event.target, event.submitter).then(async (answer) => {
      dialog.classList.remove("busy");
      if (!answer.ok) { show(await answer.text()); return; }
      dispatchEvent(new Event("anew"));
    });
  });

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form.opinion");
    if (!form) return;
    event.preventDefault();
    const card = form.closest("article");
    sent(form, event.submitter).then(async (answer) => {
      const made = document.createElement("template");
      made.innerHTML = (await answer.text()).trim();
      const fresh = made.content.querySelector("article");
      if (!fresh) { location.reload(); return; }
      if (answer.ok) document.body.dataset.changed = String(Number(document.body.dataset.changed) + 1);
      fresh.classList.toggle("current", card.classList.contains("current"));
      card.replaceWith(fresh);
      fresh.focus({ preventScroll: true });
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.ctrlKey) event.target.closest("form.opinion")?.querySelector("button.main").click();
  });
})();
