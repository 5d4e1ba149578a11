# Chains of exceptions that a program has bent into rings.
def cycle():
    try: raise ValueError(1)
    except ValueError as ex:
        ex.__context__ = ex
        raise TypeError(2)
try: cycle()
except Exception as e:
    print(repr(e), repr(e.__context__), e.__context__.__context__ is e.__context__)
    import traceback
    print(len(traceback.format_exc().splitlines()))
a, b, c = ValueError("a"), ValueError("b"), ValueError("c")
a.__context__ = b; b.__context__ = c; c.__context__ = b
try:
    try: raise a
    except ValueError: raise KeyError(1)
except KeyError as e: print(repr(e.__context__), e.__context__.__context__ is b)
a.__cause__ = b; b.__cause__ = a
try: raise a
except ValueError as e:
    import traceback
    print(traceback.format_exc().count("direct cause"))
try:
    try: raise b
    except ValueError: raise a
except ValueError as e: print(e.__context__ is b, b.__context__ is c)
