/* The rows that can be seen, and no others, are elements; they are reused while the list is scrolled. */
const rowHeight = 26;
const scroller = byId("scroller"), rows = byId("rows");
let visible = [], placeOf = new Map(), chosen = -1, matches = new Set();
let from = 0, to = total;
const pool = [];
let scheduled = false;

function flatten() {
  visible = [];
  placeOf = new Map();
  const open = [0];
  while (open.length) {
    const i = open.pop(), node = nodes[i];
    placeOf.set(i, visible.length);
    visible.push(i);
    if (node.open) for (let k = node.kids.length - 1; k >= 0; k--) open.push(node.kids[k]);
  }
  rows.style.height = visible.length * rowHeight + "px";
  draw();
}

function newRow() {
  const row = make("div", "row");
  row.setAttribute("role", "treeitem");
  const what = make("span", "what"), toggle = make("button", "toggle"), dot = make("span", "dot");
  toggle.tabIndex = -1;
  const label = make("span", "label"), extra = make("span", "extra");
  const tokens = make("span", "number"), cost = make("span", "number cost"), time = make("span", "number");
  const track = make("span", "track"), bar = make("span", "bar");
  what.append(toggle, dot, label, extra);
  track.append(bar);
  row.append(what, tokens, cost, time, track);
  row.parts = { what, toggle, label, extra, tokens, cost, time, bar };
  toggle.addEventListener("click", event => { event.stopPropagation(); toggleNode(row.node); });
  row.addEventListener("click", () => choose(row.node));
  row.addEventListener("dblclick", () => zoomTo(nodes[row.node]));
  rows.append(row);
  return row;
}

/* Most rows say much the same as those they replace: what stays costs nothing. */
function say(element, text) {
  if (element.said === text) return;
  element.said = text;
  if (element.firstChild) element.firstChild.data = text; else element.textContent = text;
}

function fill(row, index) {
  const i = visible[index], node = nodes[i], parts = row.parts;
  row.style.transform = "translateY(" + index * rowHeight + "px)";
  if (row.node !== i || row.stamp !== stamp) {
    row.node = i;
    row.stamp = stamp;
    say(parts.toggle, node.kids.length ? (node.open ? "▼" : "▶") : "");
    say(parts.label, node.l);
    say(parts.extra, node.d ?? "");
    say(parts.tokens, tokensOf(node.tokens));
    say(parts.cost, node.unpriced || !node.tokens ? "" : costOf(node.spent));
    say(parts.time, node.k === "note" ? "" : timeOf((node.e ?? node.ends) - node.s) + (node.cut ? " +" : ""));
    const name = "row " + node.k + (node.bad ? " bad" : "") + (node.cut ? " cut" : "") + (matches.has(i) ? " found" : "") + (i === chosen ? " chosen" : "")
      + (node.kids.length ? (node.open ? " open" : " closed") : "");
    if (row.className !== name || row.level !== node.depth) {
      row.className = name;
      row.level = node.depth;
      parts.what.style.paddingLeft = Math.min(node.depth, 30) * 15 + "px";
      row.setAttribute("aria-level", node.depth + 1);
      row.setAttribute("aria-selected", i === chosen);
      if (node.kids.length) row.setAttribute("aria-expanded", node.open); else row.removeAttribute("aria-expanded");
    }
    const span = to - from, start = (node.s - from) / span, length = Math.max(0, ((node.e ?? node.ends) - node.s) / span);
    const left = Math.max(-0.01, Math.min(1.01, start)), right = Math.max(-0.01, Math.min(1.01, start + length));
    parts.bar.style.transform = "translateX(" + left * 100 + "%) scaleX(" + Math.max(right - left, start <= 1 && start + length >= 0 ? 0.006 : 0) + ")";
  }
}

let stamp = 0;
function redraw() { stamp++; draw(); }
function draw() {
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(() => { scheduled = false; drawNow(); });
}
function drawNow() {
  const first = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - 4);
  const last = Math.min(visible.length, Math.ceil((scroller.scrollTop + scroller.clientHeight) / rowHeight) + 4);
  const size = Math.max(last - first, 0);
  while (pool.length < size) pool.push(newRow());
  /* A row keeps its place in the pool while it is in sight, so that scrolling by one fills one. */
  const used = new Set();
  for (let index = first; index < last; index++) {
    const row = pool[index % pool.length];
    used.add(row);
    if (row.hidden) row.hidden = false;
    fill(row, index);
  }
  for (const row of pool) if (!used.has(row)) row.hidden = true;
}

function toggleNode(i, open) {
  const node = nodes[i];
  if (!node.kids.length) return;
  node.open = open ?? !node.open;
  stamp++;
  flatten();
}

function reveal(i) {
  let changed = false;
  for (let p = nodes[i].p; p >= 0; p = nodes[p].p) if (!nodes[p].open) { nodes[p].open = true; changed = true; }
  if (changed) { stamp++; flatten(); }
  const top = placeOf.get(i) * rowHeight;
  if (top < scroller.scrollTop + rowHeight || top > scroller.scrollTop + scroller.clientHeight - 2 * rowHeight)
    scroller.scrollTop = top - scroller.clientHeight / 3;
}

function choose(i, focus) {
  if (i < 0 || i >= nodes.length) return;
  chosen = i;
  reveal(i);
  redraw();
  drawOverview();
  showDetail(i);
  try { history.replaceState(null, "", "#" + i); } catch { /* Where the page may not, it has no link to the node. */ }
  if (focus) scroller.focus({ preventScroll: true });
}

scroller.addEventListener("scroll", draw, { passive: true });
new ResizeObserver(draw).observe(scroller);
scroller.addEventListener("keydown", event => {
  const place = placeOf.get(chosen) ?? 0, node = nodes[visible[place]];
  const page = Math.max(1, Math.floor(scroller.clientHeight / rowHeight) - 2);
  const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -visible.length, End: visible.length };
  if (event.key in moves) choose(visible[Math.max(0, Math.min(visible.length - 1, place + moves[event.key]))]);
  else if (event.key === "ArrowRight") node.kids.length && !node.open ? toggleNode(node.i, true) : node.kids.length && choose(node.kids[0]);
  else if (event.key === "ArrowLeft") node.kids.length && node.open ? toggleNode(node.i, false) : choose(node.p);
  else return;
  event.preventDefault();
});
