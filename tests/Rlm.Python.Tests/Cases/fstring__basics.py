# Expressions, conversions, nesting, self-documenting.
name, n, x = "World", 42, 3.14159
d = {"k": [1, 2], "it's": 5}
print(f"Hello {name}! {n} {x} {n + 1} {name.upper()} {d['k'][1]} {d["it's"]} {[i for i in range(3)]}")
print(f"{n:5d}|{n:<5}|{n:>5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#b}|{x:.2f}|{x:8.3f}|{x:e}|{n:,}|{0.5:%}")
print(f"{name!r} {name!s:>8} {name!a} {'é'!a} {name!r:^10}|")
print(f"{n=} {x=:.2f} {name=} {name=!s} {n + 1 = } {d['k']=} { n = }", f"{name = !r:>10}")
width, precision = 10, 2
print(f"{x:{width}.{precision}f}|{name:{'>'}{width}}|{n:{'0'}{5}}|{x:{f'{width}'}}|")
print(f"{{literal}} {{{n}}} {{}}", f"{'{'}{'}'}", f"{n}{{", f"}}{n}")
print(f"{'nested ' + f'{n} and {f"{x:.1f}"}'}", f"{f"{f"{n}"}"}", f'{"same quotes " + "inside"}', f"{'\n'.join(['a', 'b'])}", f"{'\t'}|")
print(f"{(lambda v: v * 2)(n)} {(y := n + 1)} {y} {n if n > 40 else 'small'} {not n} {n == 42} {n != 1} {n >= 1} {n!r}")
print(f"{n:>{width}}" f" implicit {name} " "concat {n}" f"{n}")
print(f"""multi
{n}
  {name:>10}
{
    n
    + 1
}""")
print(f"{
    name  # a comment
}", f"{n:{width
}}|")
print(rf"\d{n}\n", fr"{name}\t", Rf"{n}\{n}", f"\x41{n}\u00e9\N{BULLET}{name}")
print(f"{1, 2} {(1, 2)} { {1: 2} } { {1} } {[1][0]} {'a' 'b'} {*[1, 2], 3}")
print(f"{d!r:>30}|", f"{None} {True} {...} {NotImplemented} {int} {print.__name__}", f"{'a' if True else 'b'}", f"{3.0} {1e100} {1j}", f"{b'x'} {b'x'!r}")
print(f"{n:}|{n!r:}|{'':5}|{'abc':.1}|{'':*^5}|{n:n}", f"{-5:+d} {5: d} {-5: d} {5:-d}", f"{1e10:,.0f} {1234.5678:_.2f}", f"{'x':\n>3}".encode())
def f(v): return f"<{v}>"
print(f"{f('a')} {f(f('b'))} {f"{f('c')}"} {f'{f(1):>5}'}", f'{f"""x"""}', f"{'''y'''}")
class A:
    def __format__(self, s): return f"[{s}]"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
a = A()
print(f"{a} {a:spec} {a!s} {a!r:>6} {a=} {a=:x} {a:%H:%M}")
for code in ('f"{a b}"', 'f"{}"', 'f"{"', 'f"}"', 'f"{n!}"', 'f"{n!x}"', 'f"{n:{width}"', 'f"{lambda x: 1}"', 'f"{n + }"', 'f"{undefined_name}"', 'f"{n:q}"', 'f"{name:d}"', 'f"{1/0}"', 'f"{n!r:d}"', 'f"{!r}"', 'f"{=}"'):
    try:
        print(code, eval(code))
    except Exception as e:
        print(code, type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
