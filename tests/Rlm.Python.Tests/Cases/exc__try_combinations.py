# try/except/else/finally with every way of leaving.
def run(action):
    log = []
    def body():
        for i in range(2):
            try:
                log.append(f"try{i}")
                if action == "return": return "from try"
                if action == "break": break
                if action == "continue": continue
                if action == "raise": raise ValueError("v")
                if action == "other": raise KeyError("k")
            except ValueError as e:
                log.append(f"except {e}")
            else:
                log.append("else")
            finally:
                log.append("finally")
            log.append("after")
        else:
            log.append("loop else")
        return "end"
    try:
        return body(), log
    except KeyError as e:
        return f"KeyError {e}", log

for action in ("nothing", "return", "break", "continue", "raise", "other"):
    print(action, *run(action))

def finally_wins():
    try:
        return "try"
    finally:
        return "finally"

def finally_swallows():
    try:
        1 / 0
    finally:
        return "swallowed"

def finally_break():
    for i in range(3):
        try:
            return i
        finally:
            break
    return "after break"

def finally_continue():
    seen = []
    for i in range(3):
        try:
            seen.append(i)
            raise ValueError
        finally:
            continue
    return seen

def value_saved():
    x = 1
    try:
        return x
    finally:
        x = 2

def list_mutated():
    x = [1]
    try:
        return x
    finally:
        x.append(2)

def else_raises():
    try:
        pass
    except ValueError:
        return "not here"
    else:
        raise ValueError("from else")
    finally:
        print("finally of else")

def except_raises():
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise ValueError(2)
        finally:
            print("inner finally")
    except ValueError as e:
        return f"{e} context {e.__context__!r}"

def nested():
    out = []
    try:
        try:
            try:
                raise OSError("deep")
            finally:
                out.append(1)
        except KeyError:
            out.append("wrong")
        finally:
            out.append(2)
    except OSError as e:
        out.append(str(e))
    else:
        out.append("wrong else")
    finally:
        out.append(3)
    return out

print(finally_wins(), finally_swallows(), finally_break(), finally_continue(), value_saved(), list_mutated())
try:
    else_raises()
except ValueError as e:
    print(e)
print(except_raises(), nested())

def loop_in_finally():
    try:
        return "value"
    finally:
        for i in range(3):
            if i == 1: continue
            if i == 2: break
        else:
            print("not reached")
        try:
            raise ValueError
        except ValueError:
            pass
print(loop_in_finally())

def while_try():
    n = 0
    while True:
        n += 1
        try:
            if n < 3: continue
            if n == 5: break
            if n == 4: raise RuntimeError(n)
        except RuntimeError:
            print("runtime", n)
        finally:
            print("fin", n, end=" ")
    return n
print(while_try())
