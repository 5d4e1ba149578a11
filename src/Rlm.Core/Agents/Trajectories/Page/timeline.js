/* The whole run at a glance, and the scale above the bars. Drawn, not built: thousands of bars cost a millisecond or two. */
const overview = byId("overview"), axis = byId("axis");
const layers = { agent: 0, iteration: 0, note: 0, root: 1, last: 1, compaction: 1, cell: 2, tool: 3, nested: 3, sub: 3 };
let picture = null, dragged = null;

function colourOf(name) { return resolve("--" + name); }
const resolved = new Map();
function resolve(name) {
  let value = resolved.get(name);
  if (!value) {
    const probe = make("span");
    probe.style.color = "var(" + name + ")";
    document.body.append(probe);
    value = getComputedStyle(probe).color;
    probe.remove();
    resolved.set(name, value);
  }
  return value;
}

function fit(canvas) {
  const ratio = window.devicePixelRatio || 1, width = canvas.clientWidth, height = canvas.clientHeight;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const pen = canvas.getContext("2d");
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  return [pen, width, height];
}

function paintBars() {
  const ratio = window.devicePixelRatio || 1, width = overview.clientWidth, height = overview.clientHeight;
  picture = document.createElement("canvas");
  picture.width = Math.max(1, Math.round(width * ratio));
  picture.height = Math.max(1, Math.round(height * ratio));
  const pen = picture.getContext("2d");
  pen.scale(ratio, ratio);
  const lane = (height - 12) / 4;
  for (const node of nodes) {
    if (node.k === "agent" && node.p < 0) continue;
    const layer = layers[node.k] ?? 0, x = node.s / total * width, w = Math.max(((node.e ?? node.ends) - node.s) / total * width, 1);
    pen.globalAlpha = layer === 0 ? 0.35 : layer === 3 ? 0.55 : 0.85;
    pen.fillStyle = node.bad || node.cut ? colourOf("bad") : colourOf(node.k === "last" || node.k === "compaction" ? "root" : node.k);
    /* Calls side by side lie below one another, by chance of their number. */
    const part = layer === 3 ? (node.i % 4) / 4 * (lane - 2) : 0;
    pen.fillRect(x, 6 + layer * lane + part, w, layer === 3 ? Math.max(2, lane / 4) : lane - 3);
  }
}

function drawOverview() {
  const [pen, width, height] = fit(overview);
  if (!picture || picture.width !== overview.width || picture.height !== overview.height) paintBars();
  if (width > 0) pen.drawImage(picture, 0, 0, width, height);
  if (chosen >= 0) {
    const node = nodes[chosen];
    pen.strokeStyle = colourOf("text");
    pen.globalAlpha = 0.75;
    const x = node.s / total * width;
    pen.strokeRect(Math.min(x, width - 2) + 0.5, 1.5, Math.max(((node.e ?? node.ends) - node.s) / total * width, 2), height - 3);
  }
  const range = dragged ? [Math.min(...dragged), Math.max(...dragged)] : [from, to];
  pen.globalAlpha = 0.55;
  pen.fillStyle = colourOf("back");
  pen.fillRect(0, 0, range[0] / total * width, height);
  pen.fillRect(range[1] / total * width, 0, width, height);
  pen.globalAlpha = 1;
}

function drawAxis() {
  const [pen, width, height] = fit(axis), span = to - from;
  if (width < 10) return;
  const rough = span / Math.max(1, width / 80), power = Math.pow(10, Math.floor(Math.log10(rough)));
  const step = [1, 2, 5, 10].map(f => f * power).find(s => s >= rough);
  pen.font = "10.5px system-ui, sans-serif";
  pen.fillStyle = colourOf("soft");
  pen.strokeStyle = colourOf("line");
  for (let t = Math.ceil(from / step) * step; t <= to; t += step) {
    const x = (t - from) / span * width, label = t === 0 ? "0" : timeOf(t);
    pen.beginPath();
    pen.moveTo(x + 0.5, height - 6);
    pen.lineTo(x + 0.5, height);
    pen.stroke();
    pen.fillText(label, Math.min(x + 3, width - pen.measureText(label).width), 15);
  }
}

function setRange(start, end) {
  from = Math.max(0, start);
  to = Math.min(total, Math.max(end, start + total / 1e6));
  byId("reset").hidden = from <= 0 && to >= total;
  redraw();
  drawAxis();
  drawOverview();
}
function zoomTo(node) {
  const end = node.e ?? node.ends, margin = Math.max((end - node.s) * 0.04, total / 1e5);
  setRange(node.s - margin, end + margin);
}

const timeAt = event => Math.max(0, Math.min(1, (event.clientX - overview.getBoundingClientRect().left) / overview.clientWidth)) * total;
overview.addEventListener("pointerdown", event => {
  overview.setPointerCapture(event.pointerId);
  dragged = [timeAt(event), timeAt(event)];
});
overview.addEventListener("pointermove", event => {
  if (!dragged) return;
  dragged[1] = timeAt(event);
  drawOverview();
});
overview.addEventListener("pointerup", event => {
  if (!dragged) return;
  const [a, b] = dragged;
  dragged = null;
  if (Math.abs(a - b) / total * overview.clientWidth > 4) { setRange(Math.min(a, b), Math.max(a, b)); return; }
  drawOverview();
  /* A click goes to what was under way then: the innermost that began last. */
  let best = -1;
  for (const node of nodes) if (node.s <= a && (node.e ?? node.ends) >= a && (best < 0 || node.depth >= nodes[best].depth)) best = node.i;
  if (best >= 0) choose(best);
});
overview.addEventListener("pointercancel", () => { dragged = null; drawOverview(); });
overview.addEventListener("dblclick", () => setRange(0, total));
byId("reset").addEventListener("click", () => setRange(0, total));
new ResizeObserver(() => { picture = null; drawOverview(); drawAxis(); }).observe(overview);
new ResizeObserver(drawAxis).observe(axis);
