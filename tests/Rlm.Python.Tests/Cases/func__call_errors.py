# The message of every kind of wrong call, as models read them to repair their code.
def attempt(label, call):
    try:
        print(label, "->", call())
    except TypeError as e:
        print(label, "-> TypeError:", e)

five, text, nothing, items = 5, "x", None, [1, 2]
def none(): return "ok"
def one(a): return a
def two(a, b): return a, b
def three(a, b, c): return a, b, c
def opt(a, b=2): return a, b
def kwonly(*, key): return key
def kwonly2(a, *, key, other): return key
def posonly(a, b, /): return a, b
def posonly_mixed(a, /, b): return a, b
def star(*args): return args
def kwargs(**kw): return kw

attempt("none(1)", lambda: none(1))
attempt("none(1,2)", lambda: none(1, 2))
attempt("one()", lambda: one())
attempt("one(1,2)", lambda: one(1, 2))
attempt("two()", lambda: two())
attempt("two(1)", lambda: two(1))
attempt("three()", lambda: three())
attempt("three(b=1)", lambda: three(b=1))
attempt("opt()", lambda: opt())
attempt("opt(1,2,3)", lambda: opt(1, 2, 3))
attempt("one(b=1)", lambda: one(b=1))
attempt("one(1,a=2)", lambda: one(1, a=2))
attempt("kwonly()", lambda: kwonly())
attempt("kwonly(1)", lambda: kwonly(1))
attempt("kwonly(1,key=2)", lambda: kwonly(1, key=2))
attempt("kwonly2(1)", lambda: kwonly2(1))
attempt("kwonly2(1,key=2)", lambda: kwonly2(1, key=2))
attempt("kwonly(kay=2)", lambda: kwonly(kay=2))
attempt("posonly(a=1,b=2)", lambda: posonly(a=1, b=2))
attempt("posonly(1)", lambda: posonly(1))
attempt("posonly_mixed(a=1,b=2)", lambda: posonly_mixed(a=1, b=2))
attempt("posonly_mixed(1,b=2)", lambda: posonly_mixed(1, b=2))
attempt("star(x=1)", lambda: star(x=1))
attempt("kwargs(1)", lambda: kwargs(1))
attempt("kwargs(**{1:2})", lambda: kwargs(**{1: 2}))
attempt("one(*5)", lambda: one(*5))
attempt("one(**5)", lambda: one(**5))
attempt("kwargs(a=1,**{'a':2})", lambda: kwargs(a=1, **{"a": 2}))
attempt("5()", lambda: five())
attempt("'x'()", lambda: text())
attempt("None()", lambda: nothing())
attempt("[]()", lambda: items(0))

class C:
    def __init__(self, x): self.x = x
    def method(self, a, b): return a
    @staticmethod
    def stat(a): return a
    @classmethod
    def cls(cls, a): return a

attempt("C()", lambda: C())
attempt("C(1,2)", lambda: C(1, 2))
attempt("method()", lambda: C(1).method())
attempt("method(1,2,3)", lambda: C(1).method(1, 2, 3))
attempt("unbound", lambda: C.method(1))
attempt("stat()", lambda: C.stat())
attempt("cls()", lambda: C.cls())
attempt("object(1)", lambda: object(1))

class Empty: pass
attempt("Empty(1)", lambda: Empty(1))
attempt("Empty(a=1)", lambda: Empty(a=1))
attempt("instance call", lambda: Empty()())
