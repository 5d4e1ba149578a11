# super() in every kind of method, closures and comprehensions.
class A:
    tag = "A"
    def m(self, x=0): return f"A.m({x})"
    @classmethod
    def c(cls): return f"A.c({cls.__name__})"
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    def __getitem__(self, k): return f"A[{k}]"
    def __repr__(self): return "A()"
    def __init__(self): self.init = ["A"]
    def __call__(self): return "A call"
    def __eq__(self, o): return "A eq"
    def __len__(self): return 3
class B(A):
    tag = "B"
    def m(self, x=1): return "B>" + super().m(x + 1)
    @classmethod
    def c(cls): return "B>" + super().c()
    @staticmethod
    def s(): return "B>" + super(B, B).s()
    @property
    def p(self): return "B>" + super().p
    def __getitem__(self, k): return "B>" + super().__getitem__(k)
    def __repr__(self): return f"B<{super().__repr__()}>"
    def __init__(self): super().__init__(); self.init.append("B")
    def __call__(self): return "B>" + super().__call__()
    def __eq__(self, o): return "B>" + super().__eq__(o)
    def __len__(self): return super().__len__() * 2
    def tags(self): return self.tag, super().tag, super(B, self).tag
    def inner(self):
        def nested(): return super(B, self).m("nested")
        f = lambda: super(B, self).p
        return nested(), f(), [super(B, self).m(i) for i in range(2)]
    def zero_arg_in_nested(self):
        def nested(self): return super().m("z")
        return nested(self)
    def generator(self): yield super().m("gen")
b = B()
print(b.m(), b.c(), B.c(), b.s(), b.p, b["k"], b, b.init, b(), b == 1, len(b), b.tags(), b.inner(), b.zero_arg_in_nested(), list(b.generator()))
print(super(B, b).m(), super(B, B).c(), repr(super(B, b)).split(" ")[0], A.m(b))
class C(B):
    def m(self): return super().m(10)
    x = __class__ if False else None
    def cls(self): return __class__.__name__
print(C().m(), C().cls(), C().p, super(C, C()).m())
class Attr:
    def get(self):
        try:
            return super().missing
        except AttributeError as e:
            return str(e)
    def set(self):
        super().__setattr__("v", 5)
        return self.v
print(Attr().get(), Attr().set())
def free(self): return super().m()
try:
    free(b)
except RuntimeError as e:
    print(e)
try:
    super(A, 5).m
except TypeError as e:
    print(e)
class D:
    def m(): return super().m
try:
    D.m()
except RuntimeError as e:
    print(e)
class Deep0:
    def chain(self): return ["0"]
for i in range(1, 6):
    exec(f"class Deep{i}(Deep{i - 1}):\n    def chain(self): return super().chain() + ['{i}']")
print(Deep5().chain())
class Kw:
    def __init__(self, *, a=None, **kw): self.a = a; super().__init__(**kw)
class Kw2:
    def __init__(self, *, b=None, **kw): self.b = b; super().__init__(**kw)
class Both(Kw, Kw2):
    def __init__(self, **kw): super().__init__(**kw)
k = Both(a=1, b=2); print(k.a, k.b)
try:
    Both(z=1)
except TypeError as e:
    print(e)
