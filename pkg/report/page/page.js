"use strict";
(() => {
  const by = (id) => document.getElementById(id);
  const body = document.body, table = by("photos"), search = by("search"), rule = by("rule"), shown = by("shown");
  const title = document.querySelector("h1").textContent;
  const photos = [...table.tBodies];
  const heads = [...table.tHead.rows[0].cells];
  const verdicts = [...document.querySelectorAll("[data-show]")];
  const bars = [...document.querySelectorAll("[data-rule]")];
  const pressed = (button) => button.getAttribute("aria-pressed") === "true";
  const press = (button, on) => button.setAttribute("aria-pressed", on);
  const plain = (text) => text.normalize("NFKC").toLowerCase();

  // A photo tells the values of what it passed; the rows that they belong to are kept once.
  function tabulate(list) {
    const passed = new Map(list.dataset.passed.split(";").map((p) => p.split("|")).map(([rule, ...rest]) => [rule, rest]));
    const rows = by("rules").content.firstElementChild.cloneNode(true);
    for (const row of [...rows.rows]) {
      if (!passed.has(row.dataset.rule)) {
        row.remove();
        continue;
      }
      const [value, place] = passed.get(row.dataset.rule);
      row.cells[1].textContent = value;
      if (place) {
        row.querySelector(".value").setAttribute("d", `M${place} 9V21m0-12l-5-8h10z`);
      } else {
        row.cells[1].colSpan = 3;
        row.cells[3].remove();
        row.cells[2].remove();
      }
    }
    list.replaceWith(rows);
  }

  // Details are text until somebody opens them.
  function fill(photo) {
    const details = photo.querySelector("noscript");
    if (!details) return;
    const cell = details.parentNode;
    cell.innerHTML = details.textContent;
    cell.querySelectorAll("[data-passed]").forEach(tabulate);
    const closing = by("closing").cloneNode(true);
    closing.id = "";
    closing.className = "closing";
    if (!cell.querySelector(".remark")) closing.querySelector(".route")?.remove();
    cell.append(closing);
    photo.dataset.title = title;
  }

  function open(photo, on) {
    if (on === photo.classList.contains("open")) return;
    if (on) fill(photo);
    photo.classList.toggle("open", on);
    photo.querySelector("th button").setAttribute("aria-expanded", on);
  }

  function filter() {
    const wanted = new Set(verdicts.filter(pressed).map((b) => b.dataset.show));
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    let n = 0;
    for (const photo of photos) {
      const fits = (!wanted.size || wanted.has(photo.className.split(" ")[0]))
        && (!rule.value || photo.dataset.rules.split(" ").includes(rule.value))
        && words.every((w) => (photo.words ??= plain(photo.rows[0].textContent)).includes(w));
      photo.hidden = !fits;
      if (fits) n++;
      if (fits && body.classList.contains("sheets")) open(photo, true);
    }
    bars.forEach((b) => press(b, b.dataset.rule === rule.value));
    shown.textContent = shown.dataset.text.replace("{n}", n).replace("{total}", photos.length);
    by("none").hidden = n > 0;
    by("clear").disabled = n === photos.length;
  }

  const names = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const order = {
    n: (a, b) => a.dataset.n - b.dataset.n,
    name: (a, b) => names.compare(a.rows[0].cells[1].textContent, b.rows[0].cells[1].textContent),
    verdict: (a, b) => a.dataset.verdict - b.dataset.verdict || b.dataset.worst - a.dataset.worst,
    worst: (a, b) => b.dataset.worst - a.dataset.worst,
  };

  // A second press on a heading turns the order round; photos that are alike keep theirs.
  function sort(head) {
    const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    const compare = order[head.dataset.key];
    heads.forEach((h) => h.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
    photos.sort((a, b) => sign * compare(a, b) || order.n(a, b));
    table.append(...photos);
  }

  function sheets(on) {
    body.classList.toggle("sheets", on);
    press(by("sheets"), on);
    if (!on) photos.forEach((photo) => open(photo, photos.length === 1));
    filter();
  }

  by("list").before(by("summary"));
  bars.forEach((b) => rule.add(new Option(b.querySelector(".title").textContent, b.dataset.rule)));

  heads.forEach((h) => h.firstChild.addEventListener("click", () => sort(h)));
  table.addEventListener("click", (e) => {
    const row = e.target.closest("tbody > tr:not(.details)");
    if (!row || row.closest(".details") || body.classList.contains("sheets") || getSelection().toString()) return;
    open(row.parentNode, !row.parentNode.classList.contains("open"));
  });
  verdicts.forEach((b) => b.addEventListener("click", () => { press(b, !pressed(b)); filter(); }));
  bars.forEach((b) => b.addEventListener("click", () => { rule.value = pressed(b) ? "" : b.dataset.rule; filter(); }));
  search.addEventListener("input", filter);
  rule.addEventListener("change", filter);
  by("clear").addEventListener("click", () => {
    verdicts.forEach((b) => press(b, false));
    search.value = rule.value = "";
    filter();
  });
  by("sheets").addEventListener("click", () => sheets(!body.classList.contains("sheets")));
  by("print").addEventListener("click", () => print());

  body.classList.toggle("single", photos.length === 1);
  sheets(body.classList.contains("applicant"));
})();
