# Where a warning, a log record and a stack come from.
import logging, sys, traceback, warnings

def old():
    warnings.warn("old() is old", DeprecationWarning, stacklevel=2)

def outer():
    def inner():
        return traceback.extract_stack()
    return inner()

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("here")
    old()
    for i in range(2):
        warnings.warn("twice")
print([(str(w.message), w.lineno) for w in caught])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("default")
    warnings.warn("same text")
    warnings.warn("same text")
    for i in range(3):
        warnings.warn("once a line")
print([(str(w.message), w.lineno) for w in caught])
print([(f.name, f.lineno, f.line) for f in outer()])
print([(f.name, f.lineno) for f in traceback.extract_stack(limit=1)])
print(warnings.formatwarning("m", UserWarning, "x.py", 3, "  source()  "), end="")
logging.basicConfig(stream=sys.stdout, format="%(lineno)d %(funcName)s %(module)s %(message)s")
def work():
    logging.warning("at work")
    logging.getLogger("a").error("logger")
    logging.getLogger("a").error("caller of work", stacklevel=2)
work()
logging.warning("outside")
print("".join(traceback.format_stack()), end="")
