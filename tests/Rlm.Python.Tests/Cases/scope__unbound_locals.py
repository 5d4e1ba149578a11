# UnboundLocalError and NameError: assignment makes a name local, del, loops, except names, with, match, imports.
x = "global"; items = [1, 2]
def attempt(f):
    try: print(f"{f.__name__}: {f()}")
    except NameError as e: print(f"{f.__name__}: {type(e).__name__}: {e} [{e.name}]")
def reads(): return x
def assigns_later():
    before = x
    x = 1
def augmented(): x += "!"
def list_augmented(): items += [3]
def list_item(): items[0] += 5; return items
def deleted():
    x = 1
    del x
    return x
def delete_global(): del x
def delete_twice():
    y = 1
    del y
    del y
def branch(flag=False):
    if flag: value = 1
    return value
def loop():
    for n in []: pass
    return n
def comp(): return [n for n in "ab"][-1], n
def except_name():
    try: 1 / 0
    except ZeroDivisionError as err: pass
    return err
def shadowed_except():
    err = "before"
    try: 1 / 0
    except ZeroDivisionError as err: pass
    return err
def with_name():
    if items == 5:
        with items as managed: pass
    return managed
def match_capture():
    match items:
        case [int(first), "no"]: pass
    return first, rest
def imported():
    if not items: import math
    return math.pi
def inner_def():
    if not items:
        def helper(): pass
    return helper()
def walrus(): return [found := n for n in ()] or found
def own_default(n=5): n = n + 1; return n
def unknown(): return nowhere + 1
def typo(): return itmes
def annotated_only():
    x: int
    return x
def conditional_import_star(): return lenn("abc")
for f in (reads, assigns_later, augmented, list_augmented, list_item, deleted, delete_global, delete_twice, branch, loop, comp, except_name, shadowed_except, with_name, match_capture, imported, inner_def, walrus, own_default, unknown, typo, annotated_only, conditional_import_star): attempt(f)
def global_then():
    global x, fresh
    x += "?"; fresh = 1
    del fresh
    return x
attempt(global_then); print("fresh" in globals(), x)
for source in ("def f():\n  x = 1\n  global x", "def f(x):\n  global x", "def f():\n  print(x)\n  global x", "global x\nx = 1", "def f():\n  for x in y: pass\n  global x", "def f():\n  x: int = 1\n  global x", "def f():\n  global x\n  x: int = 1"):
    try: compile(source, "s", "exec"); print("fine")
    except SyntaxError as e: print(e.msg)
