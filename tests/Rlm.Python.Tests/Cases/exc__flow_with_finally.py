# try, except, else, finally: which parts run in which order, with return, break, continue and nested errors.
def run(kind):
    trail = []
    def step(x): trail.append(x); return x
    def inner():
        try:
            step("try")
            if kind == "error": raise ValueError("v")
            if kind == "unexpected": raise OSError("o")
            if kind == "return": return step("returned")
        except ValueError:
            step("except")
            return "from except"
        else: step("else")
        finally: step("finally")
        return "end"
    try: result = inner()
    except OSError as e: result = repr(e)
    return trail, result
for kind in ("plain", "error", "unexpected", "return"): print(kind, *run(kind))
def overrides():
    try: return "try"
    finally: return "finally wins"
def swallows():
    try: 1 / 0
    finally: return "error swallowed"
def value_is_fixed():
    x = 1
    try: return x
    finally: x = 2
def list_is_not():
    x = [1]
    try: return x
    finally: x.append(2)
def loop_control():
    seen = []
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            seen.append(i)
        finally: seen.append(f"f{i}")
    else: seen.append("never")
    return seen
def break_drops_error():
    for i in range(3):
        try: 1 / 0
        finally: break
    return i
def continue_drops_error():
    n = 0
    while n < 3:
        n += 1
        try: raise KeyError(n)
        finally: continue
    return n
def else_raises():
    try: pass
    except ZeroDivisionError: return "not here"
    else: 1 / 0
print(overrides(), swallows(), value_is_fixed(), list_is_not(), loop_control(), break_drops_error(), continue_drops_error(), sep="\n")
try: else_raises()
except ZeroDivisionError as e: print("else is not protected:", e)
def nested():
    try:
        try: raise KeyError("first")
        finally: raise ValueError("second")
    except ValueError as e: return repr(e), repr(e.__context__)
def unbound_after():
    try: raise ValueError("x")
    except ValueError as e: pass
    return e
print(nested())
try: unbound_after()
except UnboundLocalError as e: print(e)
