# f-strings: nesting, any quotes inside, multiline expressions, comments, backslashes, braces, lambdas, walrus.
name, items, width = "Ada", ["x", "y"], 8
d = {"key": "value", "n": 3.14159, 'it"s': "mixed"}
print(f"{d["key"]} {d['key']} {", ".join(items)} {f"{f'{f"{name}"}'}"}")
print(f"{'\n'.join(items)!r} {"\t".expandtabs(2)}| {'it\'s'} {d['it"s']}")
print(f"{
    name.upper()  # a comment inside
} {
    sum(
        n for n in range(4)
    )
}")
print(f"""{name}
  says {"hello"
        " joined"}
{'''triple'''}""")
print(f"{{}} {{{name}}} {{{{{name}}}}} {{name}}", f"{ {1: 'set or dict'}[1] }", f"{ {n for n in 'a'} }", f"{[*map(str.upper, items)]}")
print(f"{name:>{width}}|{name:{'*'}^{width + 1}}|{d['n']:{width}.{2}f}|{d['n']:{'>' + str(width)}}|{5:0{width}b}|{name!r:>{width}}|{width:{width}}")
print(f"{(lambda v: v * 2)(4)} {(n := 10)} {n + 1} {n:=5} {(n:=20):x} {n}", f"{3 if items else 4}", f"{not items} {1 < 2 < 3} {1 == 1.0} {5 != 4} {(1, 2)} {1, 2}")
print(f"{name=} {name = } {name=!s} {name=:>6} {width*2=} {items[0]=} {d["n"]=:.2f} {len(items) =} { width=} {width= !r}")
print(f"{(lambda: (yield))}"[:10], f"{'a' 'b'}" "c" f'{name}' r'\d' rf"\d{name}\n" fr'{"\n".join("ab")!r}', F"{name!a}", f'{"é"!a} {"é"!r} {"é"!s}')
print(f"{''}{''}", f"", f"{None} {True} {...} {b'x'} {1j} {1e100} {-0.0} {float('inf')}", f"{name[0]}{name[-1]}{name[::-1]}{name.lower()[1:]}")
class Spec:
    def __format__(self, spec): return f"<{spec}>"
s = Spec()
print(f"{s}{s:}{s: }{s:a{name}b{width}c}{s:{'}'}}{s:%Y-%m-%d}{s:\n}{s:'quoted'}{s:!r}{s!r:.0}{s::}{s:{s:x}}")
rows = [("tea", 2.5, 3), ("cake", 4.25, 12)]
print("\n".join(f"{n:<6}{p:>8.2f}{c:>4d} {'█' * c:<12}| {p * c:>8,.2f}" for n, p, c in rows))
print(f"{'total':-<10}{sum(p * c for _, p, c in rows):->12.1f}", f"{rows!r:.20}", f"{max(rows, key=lambda r: r[1])[0]}")
def attempt(source):
    try: print(f"{source:<22}", eval(source, {"x": 1, "s": "t"}))
    except Exception as e: print(f"{source:<22}", type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
for source in ('f"{}"', 'f"{ }"', 'f"{"', 'f"}"', 'f"{x"', 'f"{x!}"', 'f"{x!z}"', 'f"{x !r}"', 'f"{x! r}"', 'f"{x:{"', 'f"{x y}"', 'f"{x=y}"', 'f"{!r}"', 'f"{:x}"', 'f"{=}"', 'f"{x:=}"', 'f"{lambda: 1}"', 'f"{*x}"', 'f"{*s,}"', 'f"{**x}"', 'f"{yield}"', 'f"{x:.{s}}"', 'f"{x:{x:{x}}}"', 'f"{x:d}{s:d}"', 'f"{s:5}{x:5}"', 'f"{x!s:d}"', 'f"{nope}"', 'f"{1/0}"', 'f"{s[5]}"', 'bf"x"', 'fu"x"', 'f"{x;y}"', 'f"{x=!r:>5}"', 'f"{x[}"', 'f"{(x}"', 'f"{x)}"', 'f"{for}"', 'f"{x:\\x41}"', 'f"{await x}"', 'f"{x:>{}}"', "f'{x'"): attempt(source)
