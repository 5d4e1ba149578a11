# memoryview.cast among the byte formats, and the casts that are refused.
raw = bytearray(b"\x00\x7f\x80\xff!A")
view = memoryview(raw)
signed, chars = view.cast("b"), view.cast("c")
for v in (view, signed, chars):
    print(v.format, v.itemsize, len(v), v.shape, v.strides, v.nbytes, v.tolist(), v[-1], v[2:4].tolist(), v.tobytes() == bytes(raw))
signed[0] = -1; signed[1] = 127; chars[4] = b"?"
print(raw, signed.tolist(), chars[4], signed.cast("B").tolist(), signed[::-2].tolist(), list(chars)[::2], view.cast("B").readonly)
print(b"A" in chars, 65 in view, -1 in signed, chars.hex(), signed == view, view == view.cast("B"), memoryview(b"ab").cast("c").tolist(), memoryview(b"").cast("b").tolist())
def put(v, k, x): v[k] = x
for call in (lambda: view.cast("X"), lambda: view.cast("3B"), lambda: view.cast(""), lambda: view.cast(), lambda: put(signed, 0, 128), lambda: put(signed, 0, -129), lambda: put(signed, 0, 1.5), lambda: put(chars, 0, 65), lambda: put(chars, 0, b"ab"), lambda: put(view, 0, -1), lambda: signed[6], lambda: put(signed, 0, 7), lambda: signed[0]):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
