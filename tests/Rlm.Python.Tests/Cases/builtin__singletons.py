# None, Ellipsis, NotImplemented, True and False as objects.
singles = [None, ..., NotImplemented, True, False]
for s in singles:
    t = type(s)
    print(repr(s), str(s), t.__name__, [s] == [s], s is eval(repr(s)), s in singles, {s: 1}[s], f"{s}", hash(s) == hash(s))
print(type(None)() is None, type(...)() is Ellipsis, type(NotImplemented)() is NotImplemented, bool(None), bool(...), None == False, None == 0, not None, None is None, None != None, Ellipsis is ..., [...], {"k": ...}, (..., None), None or "x", None and "x", ... and "y", str(None) == "None", [None] * 2, isinstance(None, object), type(type(None)).__name__, None.__class__.__name__, None.__eq__(None), None.__eq__(1))
print(True + True, True * 5, True / 2, True // 1, -True, +True, ~True, True ** 2, abs(False), round(True), True % 2, divmod(True, 2), sum([True, True, False]), True == 1, True is (1 == 1), False == 0.0, True < 2, True & 1, True & False, True | False, True ^ True, "ab"[True], [10, 20][False], "x" * True, int(True), float(True), str(True), repr(False), format(True, "d"), format(True, "5"), f"{True:>6}", True.real, True.bit_length(), bin(True), hex(True), True.__class__, "%d %s" % (True, True), {True: "t", 1: "one"}, [True, 1, 1.0].index(1), True.conjugate().__class__.__name__, bool(), bool([]), bool("False"), bool(0.0), bool(...), bool(object()), max(True, 0), sorted([True, 0, False, 1]), type(True + 0).__name__, type(True & True).__name__, type(True | 0).__name__, (True).to_bytes(1), isinstance(True, int), bool.__bases__, bool.__mro__[1:])
def nothing(): pass
def early(x):
    if x: return
    return None
print(nothing(), early(1), early(0), print(), [].sort(), {}.update(), (lambda: None)(), [].append(1) is None)
class Opt:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return f"radd {o}"
    def __eq__(self, o): return NotImplemented
    def __iadd__(self, o): return NotImplemented
print(5 + Opt(), Opt() == 5, Opt() != 5, Opt().__eq__(1), (5).__add__("x"), "a".__eq__(1), object().__lt__(1), [].__eq__(()))
def code(text):
    try:
        exec(text, {"Opt": Opt})
        print("ok:", text)
    except SyntaxError as e:
        print("SyntaxError", e.msg)
    except Exception as e:
        print(type(e).__name__, e)
for text in ("None = 1", "True = 0", "... = 1", "def f(None): pass", "f(True=1)", "x.None", "class False: pass", "import None", "for None in []: pass", "del True", "del None", "lambda False: 0", "Ellipsis = 5", "NotImplemented = 5", "None += 1", "(None := 1)", "with 1 as None: pass", "None()", "None[0]", "None + 1", "None.x", "None < None", "len(None)", "for x in None: pass", "None()()", "x = None; x.y = 1", "...()", "...[0]", "... + 1", "NotImplemented()", "-None", "Opt() + 1", "Opt() + Opt()", "o = Opt(); o += 1", "type(None)(1)", "type(...)(1)", "True()", "True.x", "True.real = 1", "bool(1, 2)", "bool(x=1)", "class B(bool): pass", "class N(type(None)): pass", "class E(type(...)): pass", "del True.real", "True[0]", "not None.x", "None in None", "None @ 1", "global None", "nonlocal_ = None", "None: int = 5", "from x import None", "assert None, 'falsy'", "raise None", "raise ...", "raise NotImplemented", "raise NotImplementedError"): code(text)
