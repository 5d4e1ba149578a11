# Big strings, building, slices of slices, interning does not show, immutability.
big = "".join(chr(97 + i % 26) for i in range(100000))
print(len(big), big[:5], big[-5:], big[50000:50005], big.count("abc"), big.find("xyz", 50000), big.rfind("a"), len(big.split("m")), big[::10000], big[99999:0:-20000], len(big.upper()), big.upper()[25:28], hash(big) == hash(big[:]), big == big[:50000] + big[50000:], big < big + "a", len(big * 10), big.replace("a", "")[:3])
parts = [big[i:i + 1000] for i in range(0, len(big), 1000)]
print(len(parts), "".join(parts) == big, parts[99][-3:], len(set(parts)), sum(map(len, parts)))
s = big
for _ in range(10): s = s[10:-10]
print(len(s), s[0], s[-1], s == big[100:-100], s in big, big.index(s))
t = ""
for i in range(20000): t += str(i % 10)
print(len(t), t[-10:], t.count("0"))
t = ""
for i in range(1000): t = f"{t}{i},"
print(len(t), t[-9:])
lines = "\n".join(f"line {i}" for i in range(10000))
print(lines.count("\n"), len(lines.splitlines()), lines.splitlines()[9999], lines.split("\n")[-1], lines[lines.rfind("\n") + 1:], sum(1 for l in lines.splitlines() if l.endswith("7")), len(lines.encode()), max(lines.splitlines(), key=len), [l for l in lines.splitlines() if "999" in l][:3])
u = ("\u00e9" * 1000 + "\U0001F600") * 50
print(len(u), u[1000] == "\U0001F600", u[1001] == "\u00e9", u.count("\U0001F600"), u.find("\U0001F600", 1001), u.rfind("\U0001F600"), len(u.encode()), u[-1] == "\U0001F600", u[::-1][0] == "\U0001F600", len(u.replace("\U0001F600", "")), u[25025] == "\u00e9", len(u.split("\U0001F600")), u[50049:50050] == "\U0001F600")
a = "abc"; b = a; a += "d"; print(a, b, a is b, "abc" == b)
for code in ("b[0] = 'x'", "del b[0]", "b.x = 1", "b.append('d')", "b += 5", "b[0:1] = 'y'"):
    try:
        exec(code)
    except (TypeError, AttributeError) as e:
        print(code, "->", e)
l = list("hello"); l[0] = "J"; print("".join(l), "hello".replace("h", "J", 1), "hello"[:1] + "a" + "hello"[2:], "".join(reversed("hello")), "".join(sorted("hello")), "hello".translate({101: None}), " ".join("hello"), "hello" * 0 == "", "-".join(["only"]), "ab" * 2 + "c")
c = {"".join(["k", "ey"]): 1}; print(c["key"], "k" + "ey" in c, {"a" * 1000: 2}["a" * 1000], "".join(chr(ord(x) + 1) for x in "HAL"), [x for x in "a,b".split(",")], "abc".find("c") == len("abc") - 1)
