# Modules made by a program and put into sys.modules; module-level __getattr__; what importing them does.
import sys, types
made = types.ModuleType("made", "a module")
made.value = 1
sys.modules["made"] = made
import made as again
print(again is made, again.value, made.__name__, made.__doc__, repr(made), made.__spec__)
from made import value
print(value)
try:
    from made import nothing
except ImportError as e:
    print(e, e.name)
package, inner = types.ModuleType("package"), types.ModuleType("package.inner")
inner.x = 5
sys.modules["package"], sys.modules["package.inner"] = package, inner
package.inner = inner
import package.inner
from package.inner import x
from package import inner as other
print(package.inner.x, x, other is inner)
def fallback(name):
    if name == "lazy": return "made now"
    raise AttributeError(f"no {name} here")
made.__getattr__ = fallback
print(made.lazy, hasattr(made, "more"), getattr(made, "more", "default"))
from made import lazy
print(lazy)
try:
    made.more
except AttributeError as e:
    print(e)
sys.modules["blocked"] = None
try:
    import blocked
except ModuleNotFoundError as e:
    print(e, e.name)
class Fake:
    answer = 42
    def __getattr__(self, name): return name.upper()
sys.modules["fake"] = Fake()
import fake
from fake import answer, anything
print(fake.answer, answer, anything)
exec("y = 3\ndef f(): return y", made.__dict__)
print(made.y, made.f())
exec("from made import *")
print(sorted(n for n in vars(made) if n[:1] != "_"))
del sys.modules["made"]
try:
    import made as gone
except ModuleNotFoundError as e:
    print(e)
from typing import Pattern, Match
print(Pattern[str], Match)
print(sys.flags.optimize, sys.flags.interactive, len(sys.base_prefix) >= 0)
def outer(): return here()
def here(): return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name, sys._getframe(1).f_back.f_code.co_name
print(outer())
def local(a, b=2):
    c = 3
    return sorted(sys._getframe().f_locals), sys._getframe().f_globals is globals(), sys._getframe().f_lineno
print(local(1))
try:
    sys._getframe(1000)
except ValueError as e:
    print(e)
