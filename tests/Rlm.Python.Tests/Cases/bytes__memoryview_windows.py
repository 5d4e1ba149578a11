# memoryview: windows over a bytearray, writing through, release, comparison.
store = bytearray(b"The quick brown fox")
view = memoryview(store)
word = view[4:9]
print(len(view), view.nbytes, view.itemsize, view.format, view.ndim, view.shape, view.strides, view.readonly, view.contiguous, view.obj is store)
print(bytes(word), word.tobytes(), word.tolist(), word[0], word[-1], bytes(word[::-1]), bytes(view[::4]), word == b"quick", word == bytearray(b"quick"), word == "quick", view[:3] == memoryview(b"The"))
word[0] = ord("Q"); word[1:3] = b"UI"; view[-3:] = b"cat"; view[0:2] = view[1:3]
print(store, bytes(word))
view[::5] = b"****"
print(store, 42 in view, 300 in view, list(view[:4]), [hex(b) for b in view[15:]], bytes(reversed(word)), sorted(word)[:2], word.hex("-"))
ro = memoryview(b"frozen")
print(ro.readonly, hash(ro) == hash(b"frozen"), {ro: "by view"}[b"frozen"], ro.toreadonly().readonly, view.toreadonly().readonly, ro[1:4].obj, ro == b"frozen"[:], ro != b"x", bytes(ro) + b"!")
with memoryview(store) as temp:
    total = sum(temp)
print(total)
def write(v, k, x): v[k] = x
def drop(v, k): del v[k]
for call in (lambda: write(ro, 0, 1), lambda: write(view, 99, 1), lambda: write(view, 0, 256), lambda: write(view, 0, "a"), lambda: write(view, 0, b"a"), lambda: write(view, slice(0, 2), b"abc"), lambda: write(view, slice(0, 2), "ab"), lambda: write(view, slice(0, 2), [1, 2]), lambda: view[99], lambda: view["a"], lambda: view[1.5], lambda: view[::0], lambda: temp[0], lambda: hash(view),
             lambda: memoryview("text"), lambda: memoryview(5), lambda: memoryview(), lambda: memoryview([1]), lambda: view + b"a", lambda: view * 2, lambda: view < view, lambda: view.append(1), lambda: view.upper()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
word.release(); view.release()
try:
    store.append(33); print(store)
    print(view.tolist())
except Exception as e:
    print(type(e).__name__, e)
