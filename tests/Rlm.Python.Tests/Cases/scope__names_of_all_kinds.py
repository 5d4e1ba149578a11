# Global, enclosing, local, builtin: shadowing builtins, del to get them back, names bound by every statement.
def shadows():
    len = lambda x: f"own len of {x}"
    print_ = print
    list = [1]
    try: return len("ab"), list, tuple("ab"), (lambda max: max)(3)
    finally: del len, list
print(shadows(), len("ab"))
len = lambda x: "global len"
print(len("ab")); del len; print(len("ab"))
try: del len
except NameError as e: print(e)
import builtins
sum = lambda *a: "shadowed"
print(sum([1]), builtins.sum([1, 2]), builtins.len is len); del sum
counter = 0
def bump():
    global counter, created_here
    counter += 1; created_here = f"made at {counter}"
    def inner():
        global counter
        counter += 10
    inner()
    return counter
print(bump(), bump(), created_here)
def binders():
    import math as by_import
    from math import pi as by_from
    for by_for, (by_nested, *by_star) in [(1, "abc")]: pass
    with open_nothing() as by_with: pass
    try: raise ValueError("v")
    except ValueError as by_except: kept = by_except
    def by_def(): pass
    class by_class: pass
    match {"k": [1, 2, 3]}:
        case {"k": [by_match, *by_rest], **by_mapping}: pass
    [by_walrus := n for n in range(3)]
    by_chain = by_chain2 = (by_paren) = 0
    by_annotation: int = 1
    not_bound: int
    type by_type = int
    return sorted(n for n in locals() if n.startswith(("by_", "not_", "kept", "n")))
class open_nothing:
    def __enter__(self): return 1
    def __exit__(self, *a): pass
print(binders())
def param_del(x, y=5):
    del x
    try: x
    except UnboundLocalError as e: return str(e), y
print(param_del(1))
items = [lambda: name for name in ("a", "b")]
try: name
except NameError as e: print(e, [f() for f in items])
if True:
    for leaked in range(3): inside = leaked * 2
print(leaked, inside, [leaked for leaked in "xy"], leaked, __name__, type(__builtins__).__name__ in ("module", "dict"))
_ = "underscore is a normal name"; print(_, (_ := 5), _)
