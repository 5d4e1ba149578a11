# C3 linearisation in the textbook cases.
class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(O): pass
class E(O): pass
class K1(A, B, C): pass
class K2(D, B, E): pass
class K3(D, A): pass
class Z(K1, K2, K3): pass

print(" ".join(c.__name__ for c in Z.__mro__))
for k in (K1, K2, K3):
    print(k.__name__, [c.__name__ for c in k.__mro__])

class X:
    def who(self): return ["X"]
class Y(X):
    def who(self): return ["Y"] + super().who()
class W(X):
    def who(self): return ["W"] + super().who()
class V(Y, W):
    def who(self): return ["V"] + super().who()
class U(W):
    def who(self): return ["U"] + super().who()
class T(V, U):
    def who(self): return ["T"] + super().who()

print(T().who())
print([c.__name__ for c in T.__mro__])

try:
    class P(X, Y): pass
except TypeError as e:
    print(str(e).replace("\n", " / "))

class Mixin:
    def save(self): return "mixin+" + super().save()
class Store:
    def save(self): return "store"
class Final(Mixin, Store): pass
print(Final().save())
try:
    Mixin().save()
except AttributeError as e:
    print(e)

class Attr1: value = 1
class Attr2: value = 2
class Picks(Attr1, Attr2): pass
class PicksOther(Attr2, Attr1): pass
print(Picks.value, PicksOther.value)
del Attr1.value
print(Picks.value)
print(Picks.__bases__ == (Attr1, Attr2), [c.__name__ for c in Attr1.__subclasses__()])
class L(list): pass
class D2(dict): pass
try:
    class Conflict(L, D2): pass
except TypeError as e:
    print(e)
print(issubclass(bool, int), [c.__name__ for c in bool.__mro__], [c.__name__ for c in ZeroDivisionError.__mro__])
