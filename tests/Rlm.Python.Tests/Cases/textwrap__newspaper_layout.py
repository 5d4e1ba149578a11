# textwrap at work: columns, hanging indents, long words, hyphens, tabs, max_lines, dedent with mixed margins, shorten.
from itertools import zip_longest
from textwrap import TextWrapper, dedent, fill, indent, shorten, wrap
news = "The river-boat service between Upper-Mill and the old harbour resumes on Monday—after 14 months of repairs.  Tickets cost 3.50 (children free); see https://example.org/river/timetable?year=2024 for details. End."
for line in wrap(news, 30): print(f"|{line:<30}|")
columns = [wrap(news[:88], 22), wrap(news[88:], 26, break_long_words=False)]
for a, b in zip_longest(*columns, fillvalue=""): print(f"{a:<22} ¦ {b}")
w = TextWrapper(width=34, initial_indent="* ", subsequent_indent="  ", max_lines=3, placeholder=" (more)")
print(w.fill(news)); w.max_lines = None; w.break_on_hyphens = False; w.initial_indent = "1. "; print(w.fill(news[:75]))
print(wrap("aaaaaaaaaaaa bb", 5), wrap("aaaaaaaaaaaa bb", 5, break_long_words=False), wrap("a-b-c-d--e f", 3), wrap("one  two\tthree\nfour", 11), wrap("one  two\tx", 20, expand_tabs=False, replace_whitespace=False), wrap("   lead and trail   ", 9), wrap("   lead", 9, drop_whitespace=False), wrap("", 5), wrap(" \n ", 5))
print(wrap("He left. She stayed.  They ran? Yes", 40, fix_sentence_endings=True), wrap("x y", 1), wrap("tab\there", 12, tabsize=4), wrap("em—dash and soft", 6), wrap("well-known e-mail 2-3 a--b", 6), wrap("word " * 6, 12, max_lines=2), wrap("averyverylongword", 6, max_lines=2), wrap("ab cd ef", 5, max_lines=1, placeholder="~"))
code = """
    def f(x):
        if x:

\t    return 1
      # half
    """
print(repr(dedent(code)), repr(dedent("\n   a\n     b\n   \n  c\n")), repr(dedent("x\n  y")), repr(dedent("\ta\n\t b")), repr(dedent("  \n\n")), repr(dedent("    a\n\tb")), repr(dedent("  a\r\n  b")))
print(indent("a\n\n  b\n", "> ").encode(), indent("a\n\nb", "# ", lambda line: True).encode(), indent("x\ny", "-", predicate=lambda s: s.startswith("y")).encode(), indent("", "z").encode())
print([shorten(news, n) for n in (12, 25, 40)], shorten("short text", 99), shorten("a  b \n c", 10), shorten("abcdef ghi", 7, placeholder="…"), shorten("supercalifragilistic", 10), shorten("supercalifragilistic x", 10, placeholder=".."), shorten("", 5))
poem = "Roses are red,\nViolets are blue."; print("\n".join(fill(p, 9, initial_indent="  ") for p in poem.splitlines()))
for f in (lambda: wrap("abc", 0), lambda: wrap("abc", -3), lambda: shorten("abc def", 3), lambda: wrap("ab cd", 4, max_lines=1, placeholder="[.....]"), lambda: wrap(5), lambda: dedent(5), lambda: fill("a", width="x"), lambda: TextWrapper(widht=3), lambda: indent("a", 5), lambda: shorten("abc"), lambda: wrap("a b", 5, initial_indent="      "), lambda: wrap(None), lambda: wrap(b"ab")):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
