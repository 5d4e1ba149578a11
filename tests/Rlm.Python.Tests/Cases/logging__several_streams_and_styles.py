# logging to the output: levels and propagation, formatters in three styles, filters, adapters, exceptions, MemoryHandler-like buffering, errors.
import io, logging, sys
root = logging.getLogger(); root.handlers.clear(); h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter("%(levelname)-8s %(name)s: %(message)s")); root.addHandler(h); root.setLevel(logging.INFO)
app, db = logging.getLogger("app"), logging.getLogger("app.db"); db.setLevel("DEBUG")
app.debug("hidden"); app.info("user %s logged in %d times", "ann", 3); db.debug("query %r", {"a": 1}); app.warning("%(x)s of %(y).1f", {"x": 1, "y": 2}); root.error("no args %s"); logging.critical("root call"); app.log(25, "between"); app.log(logging.ERROR, "%s%%", 50)
print(app.getEffectiveLevel(), db.level, app.isEnabledFor(10), db.isEnabledFor(10), db.parent is app, app.parent is root, logging.getLogger("app") is app, app.getChild("db") is db, root.name, repr(app), repr(db), logging.getLevelName(35), logging.getLevelName("INFO"), logging.getLevelName(10), app.hasHandlers(), logging.getLevelNamesMapping()["WARN"], repr(h).split(" ")[0])
logging.addLevelName(25, "NOTICE"); app.log(25, "named level")
class Json(logging.Formatter):
    def format(self, r): return f"{{level={r.levelname.lower()}, msg={r.getMessage()!r}, func={r.funcName}, extra={getattr(r, 'user', None)}}}"
out = io.StringIO(); j = logging.StreamHandler(out); j.setFormatter(Json()); j.setLevel(logging.WARNING); app.addHandler(j)
def work():
    app.warning("from a function", extra={"user": "bo"}); app.info("too low for the second handler")
work(); print(out.getvalue(), end="")
class NoSecrets(logging.Filter):
    def filter(self, r): r.msg = str(r.msg).replace("hunter2", "***"); return "drop me" not in r.msg
h.addFilter(NoSecrets()); h.addFilter(lambda r: r.levelno != logging.CRITICAL); app.error("password hunter2"); app.error("drop me please"); app.critical("filtered by level"); h.filters.clear()
h.addFilter(logging.Filter("app.db")); app.error("other name"); db.error("right name"); logging.getLogger("app.dbx").error("not a child"); h.filters.clear(); app.removeHandler(j)
for style, fmt in (("{", "{levelname:>7}|{message}"), ("$", "$levelname - ${message}"), ("%", "%(name)s/%(levelno)03d/%(message)s")): h.setFormatter(logging.Formatter(fmt, style=style)); app.warning("styled")
h.setFormatter(logging.Formatter("%(asctime)s %(message)s|%(region)s", datefmt="DATE", defaults={"region": "eu"})); app.info("dated"); app.info("dated", extra={"region": "us"}); h.setFormatter(logging.Formatter("%(message)s"))
try:
    {}["key"]
except KeyError as e:
    h.setFormatter(logging.Formatter("%(levelname)s %(message)s [%(exc_text)s]")); r = app.makeRecord("n", 40, "f.py", 1, "msg %s", ("a",), None); print(r.getMessage(), r.levelname, r.args, r.exc_info, repr(r)); h.setFormatter(logging.Formatter("%(message)s"))
    buf = io.StringIO(); b = logging.StreamHandler(buf); app.addHandler(b); app.propagate = False; app.exception("it failed"); app.error("again", exc_info=e); app.info("none", exc_info=False); app.removeHandler(b); app.propagate = True
    print([l for l in buf.getvalue().splitlines() if not l.startswith(" ")])
ad = logging.LoggerAdapter(app, {"user": "cy"}); ad.info("adapted")
class Prefix(logging.LoggerAdapter):
    def process(self, msg, kw): return f"[{self.extra['id']}] {msg}", kw
Prefix(app, {"id": 7}).warning("ticket %s", "open"); print(ad.isEnabledFor(20), ad.logger is app)
class Memory(logging.Handler):
    def __init__(self): super().__init__(); self.rows = []
    def emit(self, r): self.rows.append((r.levelname, self.format(r)))
m = Memory(); quiet = logging.getLogger("quiet"); quiet.addHandler(m); quiet.propagate = False; quiet.info("a"); quiet.disabled = True; quiet.error("b"); quiet.disabled = False; logging.disable(logging.ERROR); quiet.error("c"); quiet.critical("d"); logging.disable(logging.NOTSET); quiet.addHandler(logging.NullHandler()); quiet.warning("e"); print(m.rows, quiet.handlers[0] is m, logging.root is root, logging.lastResort.level)
for f in (lambda: app.setLevel("LOUD"), lambda: app.setLevel(None), lambda: app.log("x", "y"), lambda: logging.Formatter("%(x", style="?"), lambda: logging.Formatter("{bad", style="{"), lambda: logging.Formatter("no fields"), lambda: logging.Formatter("%(message)", style="%"), lambda: app.info("x", extra={"message": 1}), lambda: app.info("x", nope=1), lambda: logging.getLogger(5), lambda: logging.basicConfig(nope=1, force=False), lambda: logging.StreamHandler(5).stream, lambda: logging.getLevelName("NOPE"), lambda: app.addFilter(5), lambda: logging.Handler().emit(None), lambda: logging.basicConfig(stream=sys.stdout, handlers=[], force=True)):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
