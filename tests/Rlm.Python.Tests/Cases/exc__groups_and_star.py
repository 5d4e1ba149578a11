# Exception groups: except*, splitting, nesting, subgroups, derive, raising inside except*, what is not allowed.
def shape(e):
    if isinstance(e, BaseExceptionGroup): return f"{e.message}({', '.join(map(shape, e.exceptions))})"
    return repr(e)
tree = ExceptionGroup("root", [ValueError("v1"), ExceptionGroup("net", [OSError("o"), ValueError("v2")]), KeyError("k")])
print(tree, "|", shape(tree), "|", repr(tree))
def handle(error):
    try:
        try:
            raise error
        except* ValueError as g: print("  values:", shape(g))
        except* (OSError, LookupError) as g: print("  os or lookup:", shape(g), type(g).__name__)
        else: print("  nothing")
        finally: print("  finally")
    except BaseException as rest: print("  left:", shape(rest))
for e in (tree, ValueError("bare"), ExceptionGroup("only types", [TypeError("t"), ValueError("v")]), TypeError("untouched")):
    print(shape(e)); handle(e)

match, rest = tree.split(ValueError)
print(shape(match), "+", shape(rest), "|", tree.split(IndexError)[0], shape(tree.subgroup(lambda e: "2" in str(e))), shape(tree.subgroup((KeyError, OSError))))
def during():
    try:
        raise ExceptionGroup("g", [ValueError("a"), TypeError("b"), OSError("c")])
    except* ValueError as g: raise KeyError("new") from g.exceptions[0]
    except* TypeError: raise
try: during()
except* Exception as g: print(shape(g), len(g.exceptions))
class Batch(ExceptionGroup):
    def __new__(cls, message, errors, job): self = super().__new__(cls, message, errors); self.job = job; return self
    def derive(self, errors): return Batch(self.message, errors, self.job)
b = Batch("batch", [ValueError(1), KeyError(2)], 7); b.add_note("noted")
v, k = b.split(ValueError)
print(type(v).__name__, v.job, k.job, v.__notes__, shape(v), shape(k))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: ExceptionGroup("empty", [])); attempt(lambda: ExceptionGroup("x", [1])); attempt(lambda: ExceptionGroup("x", ValueError())); attempt(lambda: ExceptionGroup(5, [ValueError()])); attempt(lambda: ExceptionGroup("x")); attempt(lambda: ExceptionGroup("x", [KeyboardInterrupt()])); attempt(lambda: type(BaseExceptionGroup("x", [ValueError()])).__name__); attempt(lambda: type(BaseExceptionGroup("x", [KeyboardInterrupt()])).__name__)
def catches_group():
    try: raise ExceptionGroup("g", [ValueError()])
    except* ExceptionGroup: pass
attempt(catches_group)
for source in ("try: pass\nexcept* A: pass\nexcept B: pass", "try: pass\nexcept*: pass", "def f():\n try: pass\n except* A: return 1", "for i in x:\n try: pass\n except* A: break"):
    try: compile(source, "s", "exec"); print("compiles")
    except SyntaxError as e: print(e.msg)
