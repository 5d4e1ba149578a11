# __str__, __repr__, __format__, __bytes__ : who calls which, fallbacks, wrong return values.
class Temperature:
    def __init__(self, c): self.c = c
    def __format__(self, spec):
        unit = "F" if spec.endswith("F") else "C"
        number = self.c * 9 / 5 + 32 if unit == "F" else self.c
        return f"{number:{spec.rstrip('FC') or '.1f'}}°{unit}"
    def __repr__(self): return f"Temperature({self.c!r})"
    def __str__(self): return f"{self.c} degrees"
t = Temperature(21.456)
print(t, repr(t), f"{t}", f"{t:F}", f"{t:.0fC}", f"{t:>8.2f}", f"{t!r:>24}", f"{t!s:*^24}", [t], {t.c: t}, (t,))
print("{:F} {0!r}".replace("{:F}", "{0:F}").format(t), format(t), format(t, ".3f"), "%s|%r|%5.3s|" % (t, t, t), str([t, str(t)]))

class OnlyRepr:
    def __repr__(self): return "<only répr>"
class OnlyStr:
    def __str__(self): return "only str"
    def __repr__(self): return super().__repr__().split(" at ")[0]
print(str(OnlyRepr()), f"{OnlyRepr()!a}", ascii(OnlyRepr()), f"{OnlyStr()}", repr(OnlyStr()), [OnlyStr()])
class Wrong:
    def __str__(self): return 5
    def __repr__(self): return None
    def __format__(self, spec): return b"bytes"
    def __bytes__(self): return "text"
    def __bool__(self): return None
    def __hash__(self): return 1.0
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
w = Wrong()
for f in (str, repr, format, bytes, bool, hash, ascii): attempt(lambda: f(w))
attempt(lambda: f"{w}"); attempt(lambda: f"{w!r}"); attempt(lambda: "%s" % w); attempt(lambda: [w].__repr__()); attempt(lambda: "{}".format(w))
attempt(lambda: f"{OnlyRepr():>10}"); attempt(lambda: f"{[1]:>10}"); attempt(lambda: f"{None:5}"); attempt(lambda: format(object, "x")); attempt(lambda: f"{3:zz}"); attempt(lambda: f"{'s':d}"); attempt(lambda: f"{3.5:d}"); attempt(lambda: f"{True:5}|{True:d}|{True}")
class Packed:
    def __bytes__(self): return b"\x01packed"
    def __len__(self): return 3
print(bytes(Packed()), bytes([*b"ab", 0]), len(Packed()))
class Name(str):
    def __str__(self): return "shown"
    def __format__(self, spec): return f"formatted<{spec}>"
n = Name("stored")
print(n, f"{n}", f"{n:x}", n + "", n.upper(), "%s" % n, "".join([n, "!"]), repr(n), f"{n!s:>8}", len(n), n == "stored", str(n) == "stored")
class Num(int):
    def __repr__(self): return f"Num<{int(self)}>"
print(Num(5), f"{Num(5)}", f"{Num(5):3d}|", [Num(5)], str(Num(5)), "%d %s %r" % (Num(5), Num(5), Num(5)), Num(5) + 1, f"{Num(5)=}")
