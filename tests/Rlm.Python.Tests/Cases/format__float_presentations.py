# e, f, g, n, %, none: precision and switching points for floats.
values = [0.0, 1.0, -2.5, 123456.789, 1e-5, 1234567.0, 1e16, 5e-324, 1.7976931348623157e308, 0.1 + 0.2]
for v in values:
    print(repr(v).ljust(24), f"{v:e} {v:.0e} {v:g} {v:G} {v:.3g} {v:#.3g} {v:.10g} {v:n}")
for v in values[:7]:
    print(f"{v:f} {v:.0f} {v:#.0f} {v:.3f} {v:%} {v:.0%} {v:} {v:.3} {v:.1} {v:#} {v:.17}")
print([f"{x:.0f}" for x in (0.5, 1.5, 2.5, 3.5, -0.5, 1e15 + 0.5)], [f"{x:.2f}" for x in (1.005, 2.675, 0.125, 0.375, 1.115)], [f"{x:.1f}" for x in (0.25, 0.35, 0.05, -0.05)])
print([f"{10.0 ** k:g}" for k in range(-6, 8)], [f"{10.0 ** k:.3}" for k in range(-5, 5)])
print([f"{10.0 ** k}" for k in (-5, -4, 15, 16)], [f"{123.456:.{p}g}" for p in range(8)], [f"{123.456:.{p}}" for p in range(1, 8)])
for special in ("inf", "-inf", "nan"):
    x = float(special)
    print(f"{x} {x:f} {x:E} {x:G} {x:.2%} {x:+} {x:8}| {x:<8}| {x:08} {x:F}")
print(f"{1 / 3:.30f}", f"{0.1:.55f}", f"{2 ** 0.5:.20g}", f"{1e23:f}", f"{1e22:.1f}", f"{5e-324:.3e}", f"{1e-7:.10f}", sep="\n")
print(f"{3:.2f} {3:e} {3:g} {3:%} {10 ** 20:g} {True:.1f} {10 ** 40:.3e} {2 ** 100:f}")
for spec in ("d", "x", "b", "c", "s", ".", ".f", ".-1f", ".2.2f", "ff", "F5", "10.", "q", "5.3q", ".99999999999f", "i"):
    try:
        print(spec, "->", format(1.5, spec))
    except Exception as e:
        print(spec, "->", type(e).__name__, e)
try:
    print(format(10 ** 400, ".2e"))
except OverflowError as e:
    print(e)
