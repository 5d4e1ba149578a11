# textwrap: wrap, fill, shorten, dedent, indent.
import textwrap
text = "The quick brown fox jumped over the lazy dog. Supercalifragilisticexpialidocious words are hard-to-break, aren't they?  Yes."
for width in (10, 20, 40, 200): print(width, textwrap.wrap(text, width))
print(textwrap.fill(text, 30), textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "), sep="\n")
print(textwrap.wrap(text, 15, break_long_words=False), textwrap.wrap(text, 15, break_on_hyphens=False), textwrap.wrap(text, 30, max_lines=2), textwrap.wrap(text, 30, max_lines=2, placeholder="..."), textwrap.wrap("", 10), textwrap.wrap("   ", 10), textwrap.wrap("a\n\nb\tc", 10), textwrap.wrap("a\n\nb\tc", 10, replace_whitespace=False), textwrap.wrap("  lead", 10), textwrap.wrap("abcdefgh", 3), textwrap.wrap("a  b   c", 3, drop_whitespace=False), textwrap.wrap("x. y. z", 20, fix_sentence_endings=True), sep="\n")
print(textwrap.shorten(text, 40), textwrap.shorten("short", 40), textwrap.shorten(text, 20, placeholder=" [..]"), textwrap.shorten("  a   b  ", 10), textwrap.shorten("abcdefghijkl", 6), textwrap.shorten("word " * 10, width=12, placeholder="…"), sep="\n")
d = """
    first
      second

    third
  """
print(repr(textwrap.dedent(d)), repr(textwrap.dedent("  a\n  b")), repr(textwrap.dedent("a\n  b")), repr(textwrap.dedent("\ta\n\t b")), repr(textwrap.dedent("  a\n\n   b\n \n")), repr(textwrap.dedent("")), sep="\n")
print(repr(textwrap.indent("a\nb\n\nc\n", "> ")), repr(textwrap.indent("a\n\nb", "-", lambda l: True)), repr(textwrap.indent("a\n b", "  ", predicate=lambda l: l.startswith(" "))), sep="\n")
for f in (lambda: textwrap.wrap("a", 0), lambda: textwrap.wrap("a", -1), lambda: textwrap.wrap(5), lambda: textwrap.shorten("abc def", 3), lambda: textwrap.wrap("a b", 10, foo=1), lambda: textwrap.shorten(text, width=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
w = textwrap.TextWrapper(width=24, initial_indent="- ", subsequent_indent="  ", max_lines=3)
print(w.fill(text), w.wrap("tiny"), w.width, sep="\n")
w.width = 60; print(w.fill(text))
paragraphs = "First paragraph is here.\n\nSecond one follows it."
print("\n\n".join(textwrap.fill(p, 15) for p in paragraphs.split("\n\n")), len(max(textwrap.wrap(text, 25), key=len)))
