# Slices as targets, with every start, stop, step.
def show(code, start="list(range(6))"):
    env = {"x": eval(start)}
    try:
        exec(code, env)
        print(f"{code:<32} {env['x']}")
    except Exception as e:
        print(f"{code:<32} {type(e).__name__}: {e}")
for code in ("x[1:3] = ['a']", "x[1:3] = []", "x[1:1] = ['a', 'b']", "x[:0] = [9]", "x[len(x):] = [9, 9]", "x[:] = 'abc'", "x[2:] = (7,)", "x[-2:] = [1]", "x[:-2] = []", "x[::2] = 'abc'", "x[::2] = 'ab'", "x[1::2] = [0, 0, 0]", "x[::-1] = 'abcdef'", "x[4:1:-1] = [1, 2, 3]", "x[4:1] = ['in']", "x[10:20] = ['end']", "x[-10:2] = ['start']", "x[::3] = []", "x[::3] = [1, 2]", "x[0:4:2] = x[4:]", "x[:] = x[::-1]", "x[1:4] = x", "x[2:2] = range(3)", "x[:2] = {5: 1}", "x[1:2] = 5", "x[1:2] = None", "x[::2] = 5", "x['a':2] = []", "x[1.0:2] = []", "x[::0] = []", "del x[1:3]", "del x[::2]", "del x[::-2]", "del x[:]", "del x[4:1]", "del x[-3:]", "del x[10:]", "del x[1:5:3]", "del x[0], x[0]", "del x[-1], x[0]", "del x[6]", "del x['a']", "del x[::0]", "x[1:3], x[0] = [8], 7", "x[0:2] += [3]", "x[0:2] *= 2", "x[-1] += 1", "x[1:3] = iter('xyz')", "x[1:3] = (c for c in 'q')", "x[True] = 'one'", "x[-6] = 'first'", "x[-7] = 0", "x[5:0:-2] = 'abc'", "x[slice(1, 3)] = 'z'", "x[None:2] = ''", "x[:None] = 'w'", "x[0] = x", "x[100:] = x[:1]", "(x[0], x[1]) = 'ab'", "[x[0], *x[1:3]] = 1, 2, 3", "x[0], x[0] = 1, 2"):
    show(code)
show("x[1:2] = b'ab'"); show("x[:1] = 'é😀'")
show("x[0:2] = [1]", "bytearray(b'abcdef')"); show("x[0:2] = b'ZZZ'", "bytearray(b'abcdef')"); show("del x[::2]", "bytearray(b'abcdef')"); show("x[0:1] = 'a'", "bytearray(b'abc')"); show("x[::2] = b'--'", "bytearray(b'abcd')")
show("x[0:1] = 'a'", "(1, 2)"); show("x[0:1] = 'a'", "'abc'"); show("del x[0:1]", "'abc'"); show("x[1:2] = 3", "{}")
