# The line of the body and the exit of a context manager.
class Guard:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print("exit", t.__name__)
        if t is ValueError:
            raise RuntimeError("exit failed")

with Guard() as g:
    value = int("zz")
