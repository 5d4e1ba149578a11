"use strict";

// Whatever models and documents say goes into the page as text, never as markup.
const byId = id => document.getElementById(id);
const messages = byId("messages");
let current = null;
let running = null;

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function show(child) {
  const atEnd = messages.scrollHeight - messages.scrollTop - messages.clientHeight < 80;
  messages.append(child);
  if (atEnd) messages.scrollTop = messages.scrollHeight;
  return child;
}

async function open(chat) {
  running?.abort();
  current = chat;
  history.replaceState(null, "", `#${chat.id}`);
  for (const button of byId("chats").children)
    button.setAttribute("aria-current", String(button.dataset.id === chat.id));
  const { earlier, messages: latest } = await (await fetch(`api/chats/${chat.id}/messages`)).json();
  if (current !== chat) return;
  messages.replaceChildren(element("p", "about", chat.about));
  if (earlier > 0) show(element("p", "about", `${earlier.toLocaleString("en")} earlier messages`));
  for (const { role, text, outcome } of latest) {
    if (outcome?.type === "end") new Work().take(outcome);
    show(element("div", `message ${outcome?.type === "failed" ? "failed" : role}`, text));
  }
  messages.scrollTop = messages.scrollHeight;
  byId("text").focus();
}

/** What the model does on its way to one answer. */
class Work {
  #box = element("details", "work live");
  #line = element("span", "", "thinking …");
  #steps = element("div", "steps");
  #thought = null;
  #output = null;
  #figures = { characters: 0, calls: 0, inFlight: 0, tokens: 0 };
  #isIndexing = false;
  #started = performance.now();

  constructor() {
    const summary = element("summary");
    summary.append(this.#line);
    this.#box.append(summary, this.#steps);
    show(this.#box);
  }

  take(happened) {
    const { type, text, isNested, number, calls } = happened;
    switch (type) {
      case "start": if (!isNested) this.#figures.characters = number; break;
      case "indexing": this.#isIndexing = true; break;
      case "indexed": this.#isIndexing = false; break;
      case "thought": if (!isNested) this.#think(text); break;
      case "discarded": this.#thought?.remove(); this.#thought = null; break;
      case "code": if (!isNested) this.#code(text); break;
      case "output": if (!isNested) this.#print(text); break;
      case "ran": this.#output = null; break;
      case "calls":
        this.#figures.inFlight = number;
        this.#figures.calls = Math.max(this.#figures.calls, calls ?? 0);
        break;
      case "tokens": this.#figures.tokens = number; break;
      case "answer": show(element("div", "message assistant", text)); break;
      case "failed": show(element("div", "message failed", text)); break;
      case "end": this.#end(happened); return;
    }
    this.#tell();
  }

  stopped() {
    this.#box.classList.remove("live");
    this.#line.textContent = `stopped after ${this.#seconds(performance.now() - this.#started)}`;
  }

  finish() {
    this.#box.classList.remove("live");
  }

  #think(text) {
    this.#thought ??= this.#steps.appendChild(element("p"));
    this.#thought.textContent += text;
  }

  // The reply is shown as thought and code once it is known which is which.
  #code(text) {
    if (this.#thought) {
      const prose = this.#thought.textContent.replace(/```[\s\S]*?(```|$)/g, "").trim();
      if (prose) this.#thought.textContent = prose; else this.#thought.remove();
      this.#thought = null;
    }
    this.#steps.append(element("pre", "code", text));
  }

  #print(text) {
    this.#output ??= this.#steps.appendChild(element("pre", "output"));
    this.#output.textContent += text;
  }

  #tell() {
    const { characters, calls, inFlight, tokens } = this.#figures;
    const parts = [`${characters.toLocaleString("en")} characters`];
    if (this.#isIndexing) parts.push("indexing them, this once …");
    if (calls) parts.push(`${calls} sub-calls${inFlight ? ` (${inFlight} under way)` : ""}`);
    if (tokens) parts.push(`${tokens.toLocaleString("en")} tokens`);
    this.#line.textContent = parts.join(" · ");
  }

  #end({ text, number, calls, seconds, trajectory }) {
    this.#box.classList.remove("live");
    const parts = [text, this.#seconds(seconds * 1000), `${calls} sub-call${calls === 1 ? "" : "s"}`, `${number.toLocaleString("en")} tokens`];
    this.#line.textContent = parts.join(" · ");
    if (!this.#steps.hasChildNodes()) this.#steps.append(element("p", "", "Its steps are in the trajectory."));
    if (trajectory) {
      const link = element("a", "", "trajectory");
      link.href = `trajectories/${encodeURIComponent(trajectory)}`;
      link.target = "_blank";
      this.#line.after(link);
    }
  }

  #seconds(milliseconds) {
    return `${(milliseconds / 1000).toFixed(1)} s`;
  }
}

/** The events of a response, as they arrive. */
async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const parts = (rest + value).split("\n\n");
    rest = parts.pop();
    for (const part of parts) {
      const data = part.split("\n").filter(line => line.startsWith("data:")).map(line => line.slice(5)).join("\n");
      if (data) yield JSON.parse(data);
    }
  }
}

async function ask(text) {
  const stopping = new AbortController();
  running = stopping;
  byId("send").hidden = true;
  byId("stop").hidden = false;
  show(element("div", "message user", text));
  messages.scrollTop = messages.scrollHeight;
  const work = new Work();
  try {
    const response = await fetch(`api/chats/${current.id}/messages`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text }),
      signal: stopping.signal,
    });
    if (!response.ok) throw new Error(`The server says ${response.status}: ${await response.text()}`);
    for await (const happened of events(response)) work.take(happened);
    work.finish();
  } catch (error) {
    if (stopping.signal.aborted) work.stopped();
    else work.take({ type: "failed", text: error.message });
    work.finish();
  } finally {
    if (running === stopping) {
      running = null;
      byId("send").hidden = false;
      byId("stop").hidden = true;
    }
  }
}

byId("composer").addEventListener("submit", event => {
  event.preventDefault();
  const text = byId("text").value.trim();
  if (!text || running) return;
  byId("text").value = "";
  ask(text);
});

byId("text").addEventListener("keydown", event => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  byId("composer").requestSubmit();
});

byId("stop").addEventListener("click", () => running?.abort());

(async () => {
  const state = await (await fetch("api/chats/")).json();
  byId("model").textContent = state.model;
  for (const chat of state.chats) {
    const button = element("button", "", chat.title);
    button.dataset.id = chat.id;
    button.addEventListener("click", () => open(chat));
    byId("chats").append(button);
  }
  await open(state.chats.find(chat => `#${chat.id}` === location.hash) ?? state.chats[0]);
})();
