"use strict";
/* The data of the page: nodes in the order of the tree, each with the index of its parent. */
const data = JSON.parse(document.getElementById("data").textContent);
const nodes = data.nodes, texts = data.texts, run = data.run;
const begun = performance.now();

for (let i = 0; i < nodes.length; i++) {
  const node = nodes[i];
  node.i = i;
  node.kids = [];
  node.open = true;
  node.depth = node.p < 0 ? 0 : nodes[node.p].depth + 1;
  if (node.p >= 0) nodes[node.p].kids.push(i);
  node.f ??= [];
  node.x ??= [];
}

/* What a node and all below it came to. Parents stand before their children, so backwards every child is done first. */
for (let i = nodes.length - 1; i >= 0; i--) {
  const node = nodes[i];
  node.tokens = (node.tokens ?? 0) + (node.u ? node.u[0] + node.u[1] : 0);
  node.spent = (node.spent ?? 0) + (node.c ?? 0);
  node.unpriced = node.unpriced || (node.u !== undefined && node.c === undefined);
  node.ends = Math.max(node.e ?? node.s, node.ends ?? 0);
  if (node.p >= 0) {
    const parent = nodes[node.p];
    parent.tokens = (parent.tokens ?? 0) + node.tokens;
    parent.spent = (parent.spent ?? 0) + node.spent;
    parent.unpriced = parent.unpriced || node.unpriced;
    parent.ends = Math.max(parent.ends ?? 0, node.ends);
  }
}
const total = Math.max(run.duration, nodes[0].ends, 0.001);
/* What was cut off, or still goes on, lasted at least as long as what it is part of. */
for (const node of nodes) {
  node.cut = node.e === undefined && node.k !== "note";
  if (node.cut) node.ends = node.p < 0 ? total : nodes[node.p].ends;
}

const count = new Intl.NumberFormat("en-US");
const short = new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 1 });
function tokensOf(value) { return value ? (value < 10000 ? count.format(value) : short.format(value)) : ""; }
function costOf(value) {
  if (value === undefined || value === null) return "";
  return value === 0 ? "0" : value < 0.0001 ? "<0.0001" : value.toFixed(value < 0.1 ? 4 : value < 100 ? 2 : 0);
}
function timeOf(seconds) {
  if (seconds === undefined) return "";
  if (seconds < 0.001) return (seconds * 1e6).toFixed(0) + " µs";
  if (seconds < 1) return (seconds * 1000).toFixed(seconds < 0.01 ? 1 : 0) + " ms";
  if (seconds < 60) return seconds.toFixed(seconds < 10 ? 2 : 1) + " s";
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? minutes + ":" + String(Math.floor(seconds % 60)).padStart(2, "0") + " min"
    : Math.floor(minutes / 60) + ":" + String(minutes % 60).padStart(2, "0") + " h";
}

/* Texts of a run become text nodes, and nothing else. */
function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}
const byId = id => document.getElementById(id);
