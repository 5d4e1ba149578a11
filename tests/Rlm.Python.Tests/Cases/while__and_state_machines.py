# while loops with flags, nested breaks, parsers by hand.
def parse_csv_line(line):
    fields, cur, i, quoted = [], "", 0, False
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"' and i + 1 < len(line) and line[i + 1] == '"': cur += '"'; i += 1
            elif c == '"': quoted = False
            else: cur += c
        elif c == '"': quoted = True
        elif c == ",": fields.append(cur); cur = ""
        else: cur += c
        i += 1
    if quoted: raise ValueError("unterminated quote")
    return fields + [cur]
print(parse_csv_line('a,"b,c","d ""e""",,'), parse_csv_line(""))
try:
    parse_csv_line('"abc')
except ValueError as e:
    print(e)
def parse_json(s, i=0):
    while s[i].isspace(): i += 1
    if s[i] == "{":
        out = {}; i += 1
        while True:
            while s[i] in " \n,": i += 1
            if s[i] == "}": return out, i + 1
            k, i = parse_json(s, i)
            while s[i] in " :": i += 1
            out[k], i = parse_json(s, i)
    if s[i] == "[":
        out = []; i += 1
        while True:
            while s[i] in " \n,": i += 1
            if s[i] == "]": return out, i + 1
            v, i = parse_json(s, i); out.append(v)
    if s[i] == '"':
        j = i + 1
        while s[j] != '"' or s[j - 1] == "\\": j += 1
        return s[i + 1:j].replace('\\"', '"'), j + 1
    for word, value in (("true", True), ("false", False), ("null", None)):
        if s.startswith(word, i): return value, i + len(word)
    j = i
    while j < len(s) and s[j] in "+-0123456789.eE": j += 1
    return (float if any(c in s[i:j] for c in ".eE") else int)(s[i:j]), j
print(parse_json('{"a": [1, 2.5, {"b": null}], "c": "x\\"y", "d": true, "e": -1e3, "f": []}'))
n, steps = 27, 0
while n != 1: n = n // 2 if n % 2 == 0 else 3 * n + 1; steps += 1
print(steps)
lo, hi, target, data = 0, 99, 67, list(range(0, 300, 3))
while lo <= hi:
    mid = (lo + hi) // 2
    if data[mid] == target * 3: break
    if data[mid] < target * 3: lo = mid + 1
    else: hi = mid - 1
else: mid = None
print(mid, lo, hi)
stack, out, prec = [], [], {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
for t in "3 + 4 * ( 2 - 1 ) ^ 2 / 5".split():
    if t.isdigit(): out.append(t)
    elif t == "(": stack.append(t)
    elif t == ")":
        while stack[-1] != "(": out.append(stack.pop())
        stack.pop()
    else:
        while stack and stack[-1] != "(" and (prec[stack[-1]] > prec[t] or prec[stack[-1]] == prec[t] and t != "^"): out.append(stack.pop())
        stack.append(t)
while stack: out.append(stack.pop())
print(" ".join(out))
state, words, word = "out", 0, ""
for ch in "  two words, and   more!  ":
    match state, ch.isalpha():
        case "out", True: state, word = "in", ch
        case "in", True: word += ch
        case "in", False: state = "out"; words += 1; print(word, end="|")
print(words)
a, b = 1071, 462
while b: a, b = b, a % b
print(a); i = 10
while i: i -= 3; i = max(i, 0); print(i, end=" ")
else: print("else")
while True:
    try:
        i += 1
        if i == 2: continue
        if i > 4: break
        print("i", i, end=" ")
    finally: print("f", end=" ")
print(); k = 0
while (k := k + 1) < 100:
    if k % 7 == 0 and k % 5 == 0: break
print(k); m = [[1, 2], [3, 4]]; r = c = 0; found = None
while r < 2 and found is None:
    c = 0
    while c < 2:
        if m[r][c] == 3: found = (r, c); break
        c += 1
    r += 1
print(found)
