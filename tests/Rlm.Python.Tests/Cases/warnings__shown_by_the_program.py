# showwarning put in place by a program, within and without recording, and back again; warnings sent to a logger; wrong filters.
import io, logging, warnings
warnings.simplefilter("always")
seen = []
def show(message, category, filename, lineno, file=None, line=None): seen.append((str(message), category.__name__))
with warnings.catch_warnings():
    warnings.showwarning = show; warnings.warn("one"); warnings.warn("two", DeprecationWarning)
print(seen, warnings.showwarning is show)
with warnings.catch_warnings(record=True) as log:
    warnings.warn("kept"); warnings.showwarning = show; warnings.warn("shown")
print([str(w.message) for w in log], seen[2:], warnings.showwarning is show)
with warnings.catch_warnings(record=True, action="error", category=RuntimeWarning) as log:
    warnings.warn("soft")
    try: warnings.warn("hard", RuntimeWarning)
    except RuntimeWarning as e: print("raised", e, len(log))
logging.captureWarnings(True); out = io.StringIO(); logger = logging.getLogger("py.warnings"); logger.addHandler(logging.StreamHandler(out)); logger.propagate = False
warnings.warn("to the log"); logging.captureWarnings(False); print(out.getvalue().splitlines()[0].split(": ", 1)[1])
for f in (lambda: warnings.filterwarnings("always", message=5), lambda: warnings.filterwarnings("always", category=5), lambda: warnings.simplefilter("ignore", lineno=-1), lambda: warnings.simplefilter("nope"), lambda: warnings.warn("x", int), lambda: warnings.warn("x", "UserWarning"), lambda: warnings.filterwarnings("ignore", module=3), lambda: warnings.filterwarnings("ignore", lineno="1")):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
