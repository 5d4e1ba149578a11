# bytearray as a mutable buffer: methods, slices, deletion, aliasing, errors.
buf = bytearray(b"0123456789")
alias, frozen = buf, bytes(buf)
buf[0] = 65; buf[-1] = 0x5A; buf[2:4] = b"--extra--"; print(buf, alias is buf, frozen)
buf[2:11] = b""; print(buf)
buf[::2] = b"....."[:len(buf[::2])]; print(buf)
del buf[1]; del buf[-2:]; print(buf)
buf.append(33); buf.extend(b"xy"); buf.extend([1, 2]); buf.extend(range(3, 5)); buf.insert(0, 62); buf.insert(-1, 60); buf.insert(99, 255); print(buf)
print(buf.pop(), buf.pop(0), buf.pop(-2), buf); buf.remove(33); buf.reverse(); print(buf)
buf += b"tail"; buf *= 2; print(buf, alias is buf, len(buf)); buf.clear(); print(buf, bool(alias))
buf[:] = b"fresh"; buf[1:1] = bytearray(b"<>"); buf[5:] = [1, 2, 3]; buf[3:0] = b"|"; print(buf)
buf[0:0] = buf; print(buf); buf[1:3] = (x for x in (7, 8, 9)); print(buf); del buf[::3]; print(buf, buf.copy() == buf, buf.copy() is not buf)
ring = bytearray(5)
for i, ch in enumerate(b"wrap around"): ring[i % 5] = ch
print(ring, ring[1:] + ring[:1], ring.upper(), ring.center(9, b"."), ring.decode())
sieve = bytearray([1]) * 50
sieve[0:2] = b"\0\0"
for p in range(2, 8):
    if sieve[p]: sieve[p * p::p] = bytes(len(sieve[p * p::p]))
print([i for i, flag in enumerate(sieve) if flag], sieve.count(1), sieve.find(1, 20))
b = bytearray(b"abc")
def put(k, v): b[k] = v
def cut(k): del b[k]
for call in (lambda: put(3, 1), lambda: put(-4, 1), lambda: put(0, 256), lambda: put(0, -1), lambda: put(0, "a"), lambda: put(0, b"a"), lambda: put(0, 1.0), lambda: put("k", 1), lambda: put(slice(0, 2), "ab"), lambda: put(slice(0, 2), 5), lambda: put(slice(0, 2), [1, 300]), lambda: put(slice(0, 2), ["a"]), lambda: put(slice(0, 3, 2), b"x"), lambda: put(slice(0, 3, 0), b""), lambda: put(slice(0, 1), None),
             lambda: cut(3), lambda: cut("k"), lambda: b.append("a"), lambda: b.append(256), lambda: b.append(b"a"), lambda: b.append(), lambda: b.extend("ab"), lambda: b.extend(5), lambda: b.extend([256]), lambda: b.extend(["a"]), lambda: b.insert(0, 999), lambda: b.insert("a", 1), lambda: b.insert(0), lambda: b.pop(9), lambda: bytearray().pop(), lambda: b.pop("a"), lambda: b.remove(1), lambda: b.remove(b"a"), lambda: b.remove(700),
             lambda: b.__iadd__("x"), lambda: b.__iadd__(5), lambda: b + "x", lambda: b * 1.5, lambda: b.sort(), lambda: {b: 1}, lambda: b[1.5], lambda: b[7]):
    try:
        print(call(), end="; ")
    except Exception as e:
        print(type(e).__name__, e)
print(b)
