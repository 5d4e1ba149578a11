# logging to standard output, warnings caught.
import logging, sys, warnings
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
log = logging.getLogger("app"); log.addHandler(handler); log.setLevel(logging.INFO); log.propagate = False
log.debug("hidden"); log.info("shown %d %s", 5, "x"); log.warning("warn"); log.error("err %r", {"k": 1}); log.critical("crit")
child = logging.getLogger("app.db"); child.info("from child"); print(child.parent is log, child.getEffectiveLevel(), log.isEnabledFor(logging.DEBUG), logging.getLevelName(30), logging.getLogger("app") is log)
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed")
log.setLevel(logging.DEBUG); log.debug("now shown"); log.log(25, "custom level"); log.info("%s", ["list"]); log.info("no args %d"); log.warning("dict %(a)s", {"a": 1})
handler.setLevel(logging.ERROR); log.info("not by handler"); log.error("by handler"); log.disabled = True; log.error("disabled")
root = logging.getLogger(); print(root.name, root.level, logging.INFO, logging.WARNING)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("careful"); warnings.warn("old", DeprecationWarning)
print([(str(w.message), w.category.__name__) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("as error", UserWarning)
    except UserWarning as e:
        print("raised", e)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("silent")
class Collect(logging.Handler):
    def __init__(self): super().__init__(); self.records = []
    def emit(self, r): self.records.append((r.levelname, r.getMessage()))
c = Collect(); l2 = logging.getLogger("other"); l2.addHandler(c); l2.propagate = False; l2.warning("w %s", 1); l2.info("below"); print(c.records)
