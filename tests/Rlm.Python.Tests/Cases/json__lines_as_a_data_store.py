# JSON lines as an append-only store in a StringIO: writing, replaying, indexing by offset, compaction, broken tail.
import io, json
from collections import defaultdict

class Store:
    def __init__(self, text=""):
        self.file, self.index, self.bad = io.StringIO(text), {}, []
        self.replay()
    def replay(self):
        self.file.seek(0); offset = 0
        for number, line in enumerate(iter(self.file.readline, ""), 1):
            try:
                record = json.loads(line)
                if record.get("deleted"): self.index.pop(record["id"], None)
                else: self.index[record["id"]] = offset
            except (json.JSONDecodeError, KeyError, AttributeError) as e:
                self.bad.append((number, type(e).__name__, getattr(e, "msg", str(e))))
            offset = self.file.tell()
    def put(self, **record):
        self.file.seek(0, io.SEEK_END); self.index[record["id"]] = self.file.tell()
        print(json.dumps(record, ensure_ascii=False, sort_keys=True), file=self.file)
    def get(self, key, default=None):
        if key not in self.index: return default
        self.file.seek(self.index[key]); return json.loads(self.file.readline())
    def drop(self, key):
        del self.index[key]; self.file.seek(0, 2); self.file.write(json.dumps({"id": key, "deleted": True}) + "\n")
    def compact(self):
        lines = [json.dumps(self.get(k), separators=(",", ":")) for k in sorted(self.index, key=str)]
        return Store("\n".join(lines) + "\n" if lines else "")
s = Store('{"id": 1, "name": "Ona"}\n{"name": "no id"}\n[1]\n\n{"id": 2, "name": "Bo", "tags": ["a"]}\n{"id": 3, "na')
print(s.index, *s.bad, sep="\n  ")
s = Store("\n".join(s.file.getvalue().split("\n")[:5]) + "\n")
s.put(id=2, name="Bó", tags=["a", "b"]); s.put(id="k", n=None, x=1.50); s.drop(1)
print(s.get(2), s.get(1), s.get("k", 0), s.get("zz", "-"), s.index)
c = s.compact(); print(c.file.getvalue(), c.index, c.bad == [], len(s.file.getvalue()), len(c.file.getvalue()))
again = Store(s.file.getvalue()); print(again.index == s.index, again.get(2) == s.get(2), Store().compact().index)
totals = defaultdict(lambda: [0, 0.0])
for line in '{"u":"a","v":1.5}\r\n{"u":"b","v":2}\r\n{"u":"a","v":-0.25}'.splitlines():
    r = json.loads(line); totals[r["u"]][0] += 1; totals[r["u"]][1] += r["v"]
print(json.dumps(totals), json.dumps(dict(sorted(totals.items(), reverse=True))))
out = io.StringIO(); json.dump({"a": [1, {"b": None}]}, out, indent=1); out.write("\n"); json.dump("x", out); print(out.getvalue(), json.load(io.StringIO("[1, 2]")), json.load(io.BytesIO(b'{"z": 0}')))
try:
    json.load(io.StringIO('{"a": 1}\n{"b": 2}'))
except json.JSONDecodeError as e:
    print(e, e.args, str(e) == e.args[0], e.doc[e.pos - 1:e.pos + 3].encode())
try:
    s.drop("never")
except KeyError as e:
    print("KeyError", e)
