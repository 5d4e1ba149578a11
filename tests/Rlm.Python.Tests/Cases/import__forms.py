# Every form of import of what exists here.
import math
import math as m, json as j
from math import sqrt, pi as PI
from collections import (
    Counter,
    OrderedDict as OD,
)
import collections.abc
import os.path
import os.path as osp
from os import path
print(math is m, sqrt(16), round(PI, 3), Counter("aa"), OD(a=1), collections.abc.Mapping.__name__, j.dumps([1]), osp.join("a", "b"), path.basename("x/y.txt"), os.path is osp, math.__name__, collections.abc.__name__)
def local():
    import string
    from itertools import chain as c
    return string.digits, list(c([1], [2]))
print(local(), "string" in globals())
class Holder:
    import math as inner
    from json import dumps
    value = inner.floor(2.7)
print(Holder.value, Holder.inner is math, Holder.dumps([1]))
if True:
    import functools
try:
    import nothing_like_this
except ImportError as e:
    print(type(e).__name__, e, e.name)
try:
    from math import nope
except ImportError as e:
    print(type(e).__name__, str(e).split("(")[0], e.name)
try:
    import math.nope
except ImportError as e:
    print(type(e).__name__, e)
try:
    from nothing import x
except ModuleNotFoundError as e:
    print(e)
try:
    import nothing.sub.deep
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    math.nope
except AttributeError as e:
    print(e)
try:
    from . import sibling
except ImportError as e:
    print(type(e).__name__, e)
try:
    import simplejson as sj
except ImportError:
    import json as sj
print(sj.loads("[1]"))
from math import *
print(floor(2.5), e.__class__.__name__ if hasattr(e, "__class__") else "", gcd(4, 6), tau > 6)
from string import *
print(ascii_lowercase[:3], digits)
mod = __import__("math"); print(mod.ceil(1.2), __import__("os.path").__name__)
import importlib
print(importlib.import_module("json") is j, importlib.import_module("collections.abc").Sized.__name__)
import sys
print("math" in sys.modules, sys.modules["json"] is j, type(math).__name__, "sqrt" in dir(math), hasattr(math, "sqrt"), getattr(math, "cos")(0), vars(math)["pi"] == PI)
math.custom = 5; print(m.custom, math.__dict__["custom"]); del math.custom
import math as first; import math as second; print(first is second)
def star_in_function():
    exec("from math import *", ns := {})
    return ns["sin"](0)
print(star_in_function())
names = sorted(n for n in ("re", "json", "math", "random", "string", "time") if __import__(n))
print(names, [type(__import__(n)).__name__ for n in names][:2])
for alias in ("np", "pd"):
    print(alias, alias in globals())
