# Errors raised by several exits of an ExitStack are chained as nested with statements chain them.
from contextlib import ExitStack, contextmanager
@contextmanager
def fails(e):
    try: yield
    finally: raise e
def chain(e):
    out = []
    while e: out.append(repr(e)); e = e.__context__
    return " <- ".join(out)
try:
    with ExitStack() as st:
        st.callback(lambda: 1 / 0); st.enter_context(fails(OSError("closing"))); raise KeyError("body")
except ZeroDivisionError as e:
    print(chain(e))
try:
    with fails(TypeError("outer")), fails(OSError("inner")): raise KeyError("body")
except TypeError as e:
    print(chain(e))
