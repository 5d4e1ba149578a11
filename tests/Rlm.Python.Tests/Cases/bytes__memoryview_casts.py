# memoryview.cast between formats and shapes.
raw = bytearray(range(16))
view = memoryview(raw)
for fmt in ("B", "b", "c", "H", "h", "I", "i", "Q", "q"):
    cast = view.cast(fmt)
    print(fmt, cast.itemsize, len(cast), cast.shape, cast.strides, cast.nbytes, cast.tolist()[:3], cast[-1])
shorts = view.cast("H")
shorts[0] = 0xABCD; shorts[-1] = 1
print(raw.hex(" "), shorts[1:3].tolist(), shorts[::2].tolist(), shorts[1:3].tobytes(), bytes(shorts[1:2]))
grid = view.cast("B", (4, 4))
print(grid.ndim, grid.shape, grid.strides, len(grid), grid.tolist(), grid[1, 2], grid[-1, -1])
grid[0, 0] = 99
print(raw[0], grid.c_contiguous, view.cast("B", [2, 8]).tolist()[1], grid.nbytes)
floats = memoryview(bytearray(16)).cast("d")
floats[0], floats[1] = 1.5, -0.0
print(floats.tolist(), floats.tobytes().hex(), floats == memoryview(bytes(floats)).cast("d"), memoryview(bytes(floats)).cast("Q")[0] >> 52)
signed = memoryview(bytearray(b"\xff\x7f\x80\x00")).cast("b")
signed[3] = -5
print(signed.tolist(), bytes(signed), signed.cast("B").tolist(), memoryview(b"\x01\x00").cast("?").tolist(), memoryview(b"ab").cast("c").tolist())
def put(v, k, x): v[k] = x
for call in (lambda: view.cast("X"), lambda: view.cast("3B"), lambda: view[:3].cast("H"), lambda: view[::2].cast("H"), lambda: view.cast("B", (3, 5)), lambda: shorts.cast("I"), lambda: view.cast(), lambda: view.cast(5), lambda: put(shorts, 0, 65536), lambda: put(shorts, 0, -1), lambda: put(shorts, 0, 1.5), lambda: put(signed, 0, 128), lambda: put(signed, 0, 200), lambda: put(floats, 0, "x"), lambda: put(shorts, slice(0, 1), b"ab"), lambda: shorts[99], lambda: put(shorts, 0, 7)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
