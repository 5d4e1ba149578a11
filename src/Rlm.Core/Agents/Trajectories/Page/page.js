/* Search, theme, and putting it all together. */
let searched = "", hits = [], hit = -1;
let lowered = null;

/* Lower case that keeps every place where it is. */
function fold(text) {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : Array.from(text, c => c.toLowerCase().length === c.length ? c.toLowerCase() : c).join("");
}

function search(value) {
  searched = fold(value.trim());
  hits = [];
  hit = -1;
  matches = new Set();
  if (searched) {
    lowered ??= texts.map(fold);
    const inText = lowered.map(text => text.includes(searched));
    for (const node of nodes) {
      let found = fold(node.l + "\n" + (node.d ?? "") + "\n" + node.f.join("\n")).includes(searched);
      for (let x = 2; x < node.x.length && !found; x += 3) found = inText[node.x[x]];
      if (found) { hits.push(node.i); matches.add(node.i); }
    }
  }
  byId("found").textContent = searched ? (hits.length ? count.format(hits.length) + " found" : "none found") : "";
  redraw();
  markFound();
}

function goTo(step) {
  if (!hits.length) return;
  if (hit < 0) {
    /* The first match at or behind the chosen one. */
    const start = hits.findIndex(i => i >= chosen);
    hit = step > 0 ? (start < 0 ? 0 : start) : (start <= 0 ? hits.length - 1 : start - 1);
  } else hit = (hit + step + hits.length) % hits.length;
  byId("found").textContent = (hit + 1) + " of " + count.format(hits.length);
  choose(hits[hit]);
}

const box = byId("search");
let typing = 0;
box.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(() => search(box.value), 120); });
box.addEventListener("keydown", event => {
  if (event.key === "Enter") {
    clearTimeout(typing);
    if (fold(box.value.trim()) !== searched) search(box.value);
    goTo(event.shiftKey ? -1 : 1);
  } else if (event.key === "Escape") { box.value = ""; search(""); scroller.focus(); }
});
byId("next").addEventListener("click", () => goTo(1));
byId("previous").addEventListener("click", () => goTo(-1));
document.addEventListener("keydown", event => {
  if (event.key === "/" && document.activeElement !== box) { event.preventDefault(); box.focus(); box.select(); }
});

byId("expand").addEventListener("click", () => { for (const node of nodes) node.open = true; stamp++; flatten(); });
byId("collapse").addEventListener("click", () => {
  for (const node of nodes) node.open = node.p < 0;
  if (chosen > 0) for (let i = chosen; i >= 0; i = nodes[i].p) if (nodes[i].p <= 0) { chosen = i; break; }
  stamp++;
  flatten();
  scroller.scrollTop = 0;
});

const themes = ["auto", "light", "dark"];
let theme = "auto";
function setTheme(name) {
  theme = themes.includes(name) ? name : "auto";
  if (theme === "auto") delete document.documentElement.dataset.theme; else document.documentElement.dataset.theme = theme;
  byId("theme").textContent = theme[0].toUpperCase() + theme.slice(1);
  resolved.clear();
  picture = null;
  drawOverview();
  drawAxis();
}
byId("theme").addEventListener("click", () => {
  setTheme(themes[(themes.indexOf(theme) + 1) % themes.length]);
  try { localStorage.setItem("rlm-theme", theme); } catch { /* Not kept, then. */ }
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTheme(theme));

const splitter = byId("splitter");
splitter.addEventListener("pointerdown", event => {
  splitter.setPointerCapture(event.pointerId);
  event.preventDefault();
});
splitter.addEventListener("pointermove", event => {
  if (splitter.hasPointerCapture(event.pointerId))
    detail.style.width = Math.max(240, Math.min(window.innerWidth - 360, window.innerWidth - event.clientX)) + "px";
});

function summarize() {
  byId("question").textContent = run.question || "(no question)";
  byId("question").title = run.question;
  const summary = byId("summary");
  summary.append(make("span", "badge" + (run.ok ? " ok" : ""), run.status));
  const tell = (name, value) => {
    if (!value) return;
    const item = make("span");
    item.append(make("b", "", value), " " + name);
    summary.append(item);
  };
  const number = kinds => count.format(nodes.filter(node => kinds.includes(node.k)).length);
  tell("", timeOf(run.duration));
  tell(run.estimated ? "tokens at most" : "tokens", run.usage ? count.format(run.usage[0] + run.usage[1]) : "");
  tell("in", run.usage ? count.format(run.usage[0]) : "");
  tell("out", run.usage ? count.format(run.usage[1]) : "");
  if (run.cost !== undefined && run.cost > 0) tell("cost", costOf(run.cost));
  tell(run.agents === 1 ? "agent" : "agents", count.format(run.agents));
  tell("root calls", number(["root", "last", "compaction"]));
  tell("cells", number(["cell"]));
  tell("sub-calls", number(["sub", "nested"]));
  const failed = nodes.filter(node => node.bad).length;
  if (failed) tell("with errors", count.format(failed));
  const started = new Date(run.started);
  summary.append(make("span", "", started.toLocaleString()));
}

try { theme = localStorage.getItem("rlm-theme") ?? "auto"; } catch { /* As the system has it. */ }
summarize();
setTheme(theme);
flatten();
drawNow();
choose(Math.min(Math.max(0, parseInt(location.hash.slice(1), 10) || 0), nodes.length - 1));
window.addEventListener("hashchange", () => choose(parseInt(location.hash.slice(1), 10) || 0));
requestAnimationFrame(() => requestAnimationFrame(() => {
  document.documentElement.dataset.ready = (performance.now() - begun).toFixed(1);
}));
