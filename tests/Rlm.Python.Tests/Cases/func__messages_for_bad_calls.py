# How calls go wrong: counts, missing names, duplicates, unexpected keywords, for every kind of signature.
def none(): pass
def two(a, b): pass
def three(a, b, c): pass
def optional(a, b=1, c=2): pass
def keyword(*, k): pass
def keywords(*, k, m, n=0): pass
def mixed(a, /, b, *, c): pass
def positional(x, y, /): pass
def starred(a, *rest, k): pass

class Shop:
    def __init__(self, name): self.name = name
    def sell(self, item, *, price): pass
    @classmethod
    def open(cls, where): pass
    @staticmethod
    def tax(rate): pass

def attempt(label, call):
    try:
        call()
        print(f"{label:<14} fine")
    except TypeError as e:
        print(f"{label:<14} {e}")

s = Shop("corner")
attempt("none(1)", lambda: none(1))
attempt("two()", lambda: two())
attempt("three()", lambda: three())
attempt("three(1,2,3,4)", lambda: three(1, 2, 3, 4))
attempt("two twice", lambda: two(1, 2, a=3))
attempt("optional()", lambda: optional())
attempt("optional many", lambda: optional(1, 2, 3, 4, 5))
attempt("keyword()", lambda: keyword())
attempt("keyword(1,k)", lambda: keyword(1, k=2))
attempt("keywords()", lambda: keywords())
attempt("mixed a=", lambda: mixed(a=1, b=2, c=3))
attempt("mixed()", lambda: mixed())
attempt("mixed(1,2,3)", lambda: mixed(1, 2, 3))
attempt("positional kw", lambda: positional(x=1, y=2))
attempt("positional 1", lambda: positional(1, y=2))
attempt("starred()", lambda: starred())
attempt("starred k", lambda: starred(1, 2, 3))
attempt("Shop()", lambda: Shop())
attempt("sell()", lambda: s.sell())
attempt("sell pos", lambda: s.sell("tea", 3))
attempt("tax(1,2)", lambda: s.tax(1, 2))
attempt("unbound", lambda: Shop.sell())
attempt("lambda", lambda: (lambda x, y: 0)(1))
