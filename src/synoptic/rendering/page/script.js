"use strict";
(() => {
  const root = document.documentElement;
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const rows = all(".point");
  const tools = one(".tools");
  const reports = one(".reports");
  const status = one(".count");
  root.classList.add("has-script");

  // Kept between visits where the browser allows it; a file opened from disk may not be allowed.
  const remember = (name, value) => { try { localStorage.setItem(`synoptic-${name}`, value); } catch { /* not kept */ } };
  const recall = (name) => { try { return localStorage.getItem(`synoptic-${name}`); } catch { return null; } };

  // Light and dark.
  const theme = one("#theme");
  const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : systemIsDark.matches);
  const nameTheme = () => { theme.textContent = isDark() ? "Light page" : "Dark page"; };
  if (["light", "dark"].includes(recall("theme"))) root.dataset.theme = recall("theme");
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    remember("theme", root.dataset.theme);
    nameTheme();
  });
  systemIsDark.addEventListener("change", nameTheme);
  nameTheme();

  // A word lights its like in the other columns of the row; a statement lights its passage in the report.
  let lit = [];
  const unlight = () => { lit.forEach((span) => span.classList.remove("lit")); lit = []; };
  const light = (word) => {
    unlight();
    lit = all(`[data-match="${word.dataset.match}"]`, word.closest(".point"));
    lit.forEach((span) => span.classList.add("lit"));
  };
  const passages = (place) => all(`mark[data-places~="${place}"]`);
  let near = [];
  let pointedAt = null;
  const mark = (saying) => {
    if (saying === pointedAt) return;
    pointedAt = saying;
    near.forEach((passage) => passage.classList.remove("near"));
    near = saying ? passages(saying.dataset.place) : [];
    near.forEach((passage) => passage.classList.add("near"));
  };
  const over = (target) => {
    const word = target.closest?.("[data-match]");
    if (word) light(word); else unlight();
    const saying = target.closest?.(".saying");
    mark(saying ?? null);
  };
  document.addEventListener("pointerover", (event) => over(event.target));
  document.addEventListener("focusin", (event) => over(event.target));

  // Beside the table the reports scroll by themselves: a statement brings its passage into view.
  const reportsStandBeside = () => getComputedStyle(reports).overflowY === "auto";
  const ring = (place) => {
    all("mark.shown").forEach((passage) => passage.classList.remove("shown"));
    const found = passages(place);
    found.forEach((passage) => passage.classList.add("shown"));
    return found[0];
  };
  const show = (saying) => {
    const passage = ring(saying.dataset.place);
    if (!passage || !reportsStandBeside()) return;
    const top = passage.getBoundingClientRect().top - reports.getBoundingClientRect().top;
    reports.scrollBy({ top: top - reports.clientHeight / 3 });
  };
  document.addEventListener("click", (event) => {
    const words = event.target.closest(".words");
    if (words) { over(event.target); show(words.parentElement); }
  });

  // The head of the table sticks below the tools, however many lines they take.
  new ResizeObserver(() => {
    const sticks = getComputedStyle(tools).position === "sticky";
    root.style.setProperty("--tools", sticks ? `${tools.offsetHeight}px` : "0px");
  }).observe(tools);

  // Choosing points.
  const texts = rows.map((row) => all(".words", row).map((p) => p.textContent).join("\n").toLowerCase());
  const fits = (row, text, { standing, outlet, find }) =>
    (standing === "all" || row.dataset.standing === standing
      || (standing === "several" && row.dataset.standing !== "single"))
    && (!outlet || row.dataset.columns.includes(` ${outlet} `))
    && (!find || text.includes(find));
  const choose = () => {
    const wanted = {
      standing: tools.elements.standing.value,
      outlet: tools.elements.outlet.value,
      find: tools.elements.text.value.trim().toLowerCase(),
    };
    rows.forEach((row, index) => { row.hidden = !fits(row, texts[index], wanted); });
    const shown = rows.filter((row) => !row.hidden).length;
    status.textContent = shown === rows.length ? "" : `${shown} of ${rows.length} points`;
    one("#none-left").hidden = shown > 0 || rows.length === 0;
  };
  const chooseAll = () => { tools.reset(); choose(); };
  tools.addEventListener("input", choose);
  tools.addEventListener("submit", (event) => event.preventDefault());
  one("#all").addEventListener("click", () => { chooseAll(); tools.elements.text.focus(); });

  // A link to a row that is not shown shows it; overlapping passages light in full.
  const arrive = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    ring(target.id);
    if (target.hidden) { chooseAll(); target.scrollIntoView(); }
  };
  addEventListener("hashchange", arrive);

  // Copying a point with its citations.
  const cite = (row) => all(".saying", row).map((saying) => {
    const column = saying.closest("[data-column]").dataset.column;
    const who = one("summary", saying).textContent;
    const place = one(".who p", saying).textContent;
    return `“${one(".words", saying).textContent}” (${who})\n— ${one(`#report-${column}`).dataset.citation}, ${place}`;
  }).join("\n\n");
  const offer = (text) => {
    const dialog = one("#copied");
    one("textarea", dialog).value = text;
    dialog.showModal();
    one("textarea", dialog).select();
  };
  const copy = async (row) => {
    const text = cite(row);
    const button = one(".copy", row);
    try { await navigator.clipboard.writeText(text); } catch { offer(text); return; }
    button.textContent = "Copied";
    status.textContent = `Point ${rows.indexOf(row) + 1} copied`;
    setTimeout(() => { button.textContent = "Copy"; }, 1600);
  };
  all(".copy").forEach((button) => button.addEventListener("click", () => copy(button.closest(".point"))));

  // Keys.
  const help = one("#help");
  const keys = one("#keys");
  keys.checked = recall("keys") !== "off";
  keys.addEventListener("change", () => remember("keys", keys.checked ? "on" : "off"));
  one("#help-button").addEventListener("click", () => help.showModal());

  let here = null;
  const current = () => document.activeElement?.closest(".point") ?? here;
  const go = (step, wanted) => {
    const open = rows.filter((row) => !row.hidden && (wanted(row) || row === current()));
    const at = open.indexOf(current());
    const row = open[at < 0 ? (step > 0 ? 0 : open.length - 1) : at + step];
    if (!row) return;
    here = row;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "center" });
    const saying = one(".saying", row);
    if (saying) show(saying);
  };
  const differs = (row) => "differs" in row.dataset;
  const step = (row, by) => {
    const marked = all("[data-match]", row);
    const at = marked.indexOf(document.activeElement);
    const word = marked[at < 0 && by < 0 ? marked.length - 1 : at + by];
    if (!word) return;
    word.tabIndex = -1;
    word.focus();
  };
  const open = (row) => {
    const saying = document.activeElement.closest(".saying") ?? one(".saying", row);
    if (saying) one(".to-report", saying).click();
  };
  const inRow = {
    ArrowRight: (row) => step(row, 1),
    ArrowLeft: (row) => step(row, -1),
    Enter: open,
    c: copy,
  };
  const anywhere = {
    j: () => go(1, differs),
    k: () => go(-1, differs),
    n: () => go(1, () => true),
    p: () => go(-1, () => true),
    "/": () => tools.elements.text.focus(),
    "?": () => help.showModal(),
  };
  const isControl = (element) => element.closest("input:not([type=radio]), select, textarea, dialog[open]");
  const acts = (event) => !event.ctrlKey && !event.metaKey && !event.altKey && !isControl(event.target);
  document.addEventListener("keydown", (event) => {
    const single = event.key.length === 1;
    if (!acts(event) || (single && !keys.checked)) return;
    if (event.key === "Enter" && event.target.closest("a, button, summary")) return;
    const row = document.activeElement?.closest(".point");
    const act = row && inRow[event.key] ? () => inRow[event.key](row) : anywhere[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  choose();
  arrive();
})();
