/* What there is to know of the chosen node. */
const detail = byId("detail");
const longest = 20000;

function showDetail(i) {
  const node = nodes[i];
  detail.replaceChildren();
  detail.className = node.k + (node.bad ? " bad" : "");

  const path = make("div", "path");
  const above = [];
  for (let p = node.p; p >= 0; p = nodes[p].p) above.unshift(p);
  for (const p of above) {
    const link = make("button", "", nodes[p].l);
    link.addEventListener("click", () => choose(p));
    path.append(link, " › ");
  }
  if (above.length) detail.append(path);
  const head = make("h2");
  head.append(make("span", "dot"), make("span", "label", node.l));
  if (node.d && (node.k === "agent" || node.k === "root")) head.append(make("span", "extra", node.d));
  detail.append(head);

  const facts = make("dl", "facts");
  const fact = (name, value) => {
    if (value === undefined || value === null || value === "") return;
    const box = make("div", value.length > 22 ? "wide" : "");
    box.append(make("dt", "", name), make("dd", "", value));
    facts.append(box);
  };
  fact("Start", timeOf(node.s));
  fact("Duration", node.e === undefined ? "not ended" : timeOf(node.e - node.s));
  if (node.u) {
    fact("Input", count.format(node.u[0]) + (node.u[2] ? " (" + count.format(node.u[2]) + " cached)" : ""));
    fact("Output", count.format(node.u[1]) + (node.u[3] ? " (" + count.format(node.u[3]) + " reasoning)" : ""));
  }
  if (node.kids.length && node.tokens) fact("Tokens, all below", count.format(node.tokens));
  if (node.c !== undefined) fact("Cost", costOf(node.c));
  else if (node.kids.length && node.tokens && !node.unpriced) fact("Cost, all below", costOf(node.spent));
  if (node.est) fact("Estimated", "Yes: an upper bound");
  for (let f = 0; f < node.f.length; f += 2) fact(node.f[f], node.f[f + 1]);
  detail.append(facts);

  for (let x = 0; x < node.x.length; x += 3) detail.append(part(node.x[x], node.x[x + 1], texts[node.x[x + 2]]));
  if (!node.x.length && node.kids.length) {
    for (const k of node.kids) {
      const kid = nodes[k], box = make("div", "part " + kid.k), line = make("header");
      line.append(make("span", "dot"), make("span", "", kid.l + (kid.d ? " · " + kid.d : "")), make("span", "size", kid.e === undefined ? "" : timeOf(kid.e - kid.s)));
      const go = make("button", "", "Show");
      go.addEventListener("click", () => choose(k));
      line.append(go);
      box.append(line);
      detail.append(box);
    }
  }
  detail.scrollTop = 0;
  markFound();
}

function part(title, kind, text) {
  const box = make("section", "part " + kind), head = make("header"), body = make("pre");
  head.append(make("span", "", title), make("span", "size", count.format(text.length) + " characters"));
  const copy = make("button", "", "Copy");
  copy.addEventListener("click", async () => {
    try { await navigator.clipboard.writeText(text); copy.textContent = "Copied"; }
    catch { getSelection().selectAllChildren(body); copy.textContent = "Selected"; }
    setTimeout(() => copy.textContent = "Copy", 1500);
  });
  head.append(copy);
  box.append(head, body);
  const write = shown => {
    body.replaceChildren();
    if (kind === "code") colour(shown, body);
    else if (kind === "reply") colourReply(shown, body);
    else body.textContent = shown;
  };
  write(text.length > longest ? text.slice(0, longest) : text);
  if (text.length > longest) {
    const more = make("button", "more", "Show all " + count.format(text.length) + " characters");
    more.addEventListener("click", () => { write(text); more.remove(); markFound(); });
    box.append(more);
  }
  return box;
}

/* Matches are marked without touching the elements, where the browser can do that. */
function markFound() {
  if (!CSS.highlights || typeof Highlight === "undefined") return;
  CSS.highlights.delete("found");
  const wanted = searched;
  if (!wanted) return;
  const ranges = [];
  for (const body of detail.querySelectorAll("pre")) {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT), pieces = [];
    let whole = "";
    for (let piece = walker.nextNode(); piece; piece = walker.nextNode()) {
      pieces.push([whole.length, piece]);
      whole += piece.data;
    }
    const lower = fold(whole);
    let p = 0;
    const place = at => {
      while (p + 1 < pieces.length && pieces[p + 1][0] <= at) p++;
      return [pieces[p][1], at - pieces[p][0]];
    };
    for (let at = lower.indexOf(wanted); at >= 0 && ranges.length < 2000; at = lower.indexOf(wanted, at + wanted.length)) {
      const range = new Range();
      range.setStart(...place(at));
      range.setEnd(...place(at + wanted.length));
      ranges.push(range);
    }
  }
  if (!ranges.length) return;
  CSS.highlights.set("found", new Highlight(...ranges));
  const box = ranges[0].startContainer.parentElement.closest("pre");
  const top = ranges[0].getBoundingClientRect().top - box.getBoundingClientRect().top;
  if (top > box.clientHeight) box.scrollTop = top - box.clientHeight / 2;
}
