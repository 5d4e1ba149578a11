# What stands in a class in the place of __call__ decides what a call does, also a slot that is empty.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class NoCall: pass
class A:
    @property
    def __call__(self): return lambda a, b: (a, b)
class D:
    def __get__(self, o, t): return 5
class B: __call__ = D()
class C: __slots__ = ('__call__',)
class P:
    __call__ = property()
class E:
    def __get__(self, o, t): raise AttributeError('x')
class F: __call__ = E()
class S: __call__ = staticmethod(lambda a: a)
class K: __call__ = classmethod(lambda c, a: (c.__name__, a))
c = C()
t(lambda: A()(1, 2)); t(lambda: B()(1)); t(lambda: c()); c.__call__ = lambda: 1; t(lambda: c()); t(lambda: P()()); t(lambda: F()()); t(lambda: S()(1)); t(lambda: K()(2))
class NC: __call__ = None
t(lambda: NC()())
