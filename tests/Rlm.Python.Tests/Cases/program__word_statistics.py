# Text statistics and readability of a passage, with histogram and concordance.
import re
from collections import Counter
TEXT = '''"Begin at the beginning," the King said, very gravely, "and go on till you come to the end: then stop."
The rabbit-hole went straight on like a tunnel for some way, and then dipped suddenly down! So suddenly that
she had not a moment to think about stopping herself... before she found herself falling down a very deep well.
Down, down, down. Would the fall never come to an end? "I wonder how many miles I've fallen by this time?"'''
words = re.findall(r"[A-Za-z]+(?:['-][A-Za-z]+)*", TEXT)
sents = [s for s in re.split(r'[.!?]+["”]?\s*', TEXT) if s.strip()]
lower = [w.lower() for w in words]
print(f"chars={len(TEXT)} words={len(words)} unique={len(set(lower))} sentences={len(sents)} avg={sum(map(len, words)) / len(words):.3f} ttr={len(set(lower)) / len(words):.2%}")
def syllables(w):
    w = re.sub(r"[^a-z]", "", w.lower())
    n = len(re.findall(r"[aeiouy]+", w))
    return max(1, n - (w.endswith("e") and not w.endswith("le") and n > 1))
print({w: syllables(w) for w in ("the", "beginning", "suddenly", "tunnel", "fallen", "little", "eye")})
syl = sum(map(syllables, words)); print(f"flesch={206.835 - 1.015 * len(words) / len(sents) - 84.6 * syl / len(words):.2f} syllables={syl}")
hist = Counter(map(len, words))
for n in range(1, max(hist) + 1): print(f"{n:>2} {hist[n]:>3} {'▇' * hist[n]}".rstrip())
print(Counter(lower).most_common(6), [w for w, n in Counter(lower).items() if n == 2][:5], sorted((w for w in set(lower) if len(w) > 8), key=lambda w: (-len(w), w)))
def concordance(term, width=18):
    for m in re.finditer(rf"\b{term}\b", TEXT, re.I):
        l, r = TEXT[max(0, m.start() - width):m.start()], TEXT[m.end():m.end() + width]
        yield f"{l.replace(chr(10), ' '):>{width}}[{m[0]}]{r.replace(chr(10), ' ')}"
print(*concordance("down"), sep="\n")
bi = Counter(zip(lower, lower[1:])); print([" ".join(b) for b, n in bi.most_common(3)], bi["the", "end"] if ("the", "end") in bi else "none")
print("quotes:", re.findall(r'"([^"]+)"', TEXT)[:2], "hyphenated:", [w for w in words if "-" in w], "caps:", sorted({w for w in words if w[0].isupper()}), "punct:", Counter(c for c in TEXT if c in ".,!?:").most_common())
print([len(s.split()) for s in sents], max(sents, key=len)[:30], min(sents, key=len), "|".join(s.split()[0].strip('"') for s in sents))
pos = {}
for i, w in enumerate(lower): pos.setdefault(w, []).append(i)
print({w: p for w, p in pos.items() if len(p) > 2}, max((b - a, w) for w, p in pos.items() for a, b in zip(p, p[1:])))
cloze = re.sub(r"\b(\w)(\w{5,})\b", lambda m: m[1] + "_" * len(m[2]), TEXT.splitlines()[0]); print(cloze)
acro = "".join(w[0] for w in words[:12]).upper(); print(acro, acro[::-1], Counter(acro).most_common(2), " ".join(w[::-1] for w in words[:5]), " ".join(w.capitalize() if i % 2 else w.upper() for i, w in enumerate(lower[:6])))
