# SequenceMatcher on words, lists and lines: blocks, opcodes, grouped opcodes, ratios, junk; get_close_matches as a spell checker.
from difflib import SequenceMatcher, get_close_matches
a, b = "the quick brown fox jumps over the dog".split(), "the slow brown fox jumped over a dog today".split()
s = SequenceMatcher(None, a, b)
for tag, i1, i2, j1, j2 in s.get_opcodes(): print(f"{tag:<8} a[{i1}:{i2}] {' '.join(a[i1:i2]) or '-':<18} b[{j1}:{j2}] {' '.join(b[j1:j2]) or '-'}")
print(round(s.ratio(), 6), s.quick_ratio(), s.real_quick_ratio(), s.find_longest_match(), s.find_longest_match(4, 8, 0, 9), [tuple(m) for m in s.get_matching_blocks()])
print([round(SequenceMatcher(None, x, y).ratio(), 4) for x, y in (("", ""), ("a", ""), ("abcd", "bcde"), ("tide", "diet"), ("diet", "tide"), ([1, 2], (1, 2)), ("private Thread", "private volatile Thread"))])
space = lambda x: x == " "
for junk in (None, space): m = SequenceMatcher(junk, " abcd", "abcd abcd"); print(m.find_longest_match(0, 5, 0, 9), m.bjunk, m.bpopular, m.ratio())
auto = SequenceMatcher(None, "x" * 250 + "ab", "ab" + "x" * 250); plain = SequenceMatcher(None, "x" * 250 + "ab", "ab" + "x" * 250, autojunk=False)
print(round(auto.ratio(), 4), auto.bpopular, round(plain.ratio(), 4), plain.bpopular)
lines = [f"line {n}" for n in range(30)]; changed = lines[:4] + ["new"] + lines[4:18] + lines[20:27] + ["LINE 27"] + lines[28:]
for group in SequenceMatcher(None, lines, changed).get_grouped_opcodes(2): print(group)
m = SequenceMatcher(); m.set_seqs("abxcd", "abcd"); print(m.get_matching_blocks(), m.ratio()); m.set_seq1("zz"); print(m.ratio(), m.get_opcodes()); m.set_seq2("zz"); print(m.get_opcodes())
words = "apple ape apply maple peach puppy appeal".split()
print(get_close_matches("appel", words), get_close_matches("appel", words, n=1), get_close_matches("appel", words, cutoff=0.9), get_close_matches("zzz", words), get_close_matches("PEACH", words), get_close_matches("peech", words, 5, 0.3), get_close_matches([1, 2, 3], [[1, 2, 4], [9, 9, 9]], cutoff=0.5))
commands = {"commit": "c", "checkout": "co", "cherry-pick": "cp", "clone": "cl"}
for typed in ("comit", "chekout", "cherrypick", "push"):
    print(typed, "->", commands.get(typed) or next(iter(get_close_matches(typed, commands)), "unknown command"))
def common_suffix_prefix(x, y): m = SequenceMatcher(None, x, y, False).find_longest_match(0, len(x), 0, len(y)); return x[m.a:m.a + m.size]
print(common_suffix_prefix("photographer", "geography"), SequenceMatcher(a="ab", b="ba").ratio(), SequenceMatcher(None, [("k", 1)], [("k", 1)]).ratio(), sorted(words, key=lambda w: -SequenceMatcher(None, "appl", w).ratio())[:3])
for f in (lambda: get_close_matches("a", words, n=0), lambda: get_close_matches("a", words, cutoff=1.5), lambda: SequenceMatcher(None, [[1]], [[1]]).ratio(), lambda: SequenceMatcher(5, "a", "b"), lambda: SequenceMatcher(None, [[1]], [1]).ratio()):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
