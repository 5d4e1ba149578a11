import logging, sys, warnings
logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)-8s %(name)s %(message)s", datefmt="X", stream=sys.stdout)
logging.info("hello %s", "you"); logging.getLogger("a.b").warning("w"); logging.getLogger("a").debug("no")
print(logging.getLogger("a.b").parent, logging.getLogger("a").getChildren(), logging.root, logging.getLogger("zz.y").parent)
try: logging.getLogger("q").setLevel("nope")
except ValueError as e: print(e)
f = logging.Formatter("{levelname}|{message:>10}", style="{"); r = logging.makeLogRecord({"msg": "m%d", "args": (1,), "levelname": "L"}); print(f.format(r))
ad = logging.LoggerAdapter(logging.getLogger("ad"), {"k": 1}); ad.info("adapted")
logging.disable(logging.INFO); logging.info("gone"); logging.error("here")
@warnings.deprecated("old one")
def g(): return 5
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always"); print(g(), len(w), w[0].category, w[0].message)
with warnings.catch_warnings(action="error"):
    try: warnings.warn("x", RuntimeWarning)
    except RuntimeWarning as e: print("err", e)
