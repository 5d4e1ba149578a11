# Every literal form: underscores, bases, exponents, imaginary, prefixes, escapes, joined strings, and bad ones.
print(1_000_000, 0b1010, 0o17, 0xFF, 0XfF, 0B1, 0O7, 0x_dead_beef, 0b_1_0, 00, 0_0, -0, +-+5, ~7, --3)
print(1., .5, 1e3, 1E-3, 1_0.0_1, 1e1_0, 0e0, 00.5, 01e1, 5j, 1.5J, 0j, 1e2j, 1_0j, .5j, 010.0, 1e400, -1e400, 1e-400)
print(1 .real, 1..real, 1.5.is_integer(), 0x1.bit_length(), (5).bit_count(), 1e3.hex(), 3j.imag, "a".upper(), b"a".hex(), [].__len__(), {}.__len__())
print('single', "double", '''triple 'single' ''', """triple "double\"""", 'it\'s', "say \"hi\"", 'a' "b" '''c''' """d""", r'raw\n', R"\x", rb'raw\bytes', bR"\n", Br'\d', u'unicode', U"too", b'bytes' B"more")
print("\a\b\f\v\0".encode(), "\x41\101\u0041\U00000041\x41\7\12\1234".encode(), b"\x41\101\u0041\N{x}\7", "line \
continued", 'tab\tnew\\n', "\q\8\ ".encode(), r"\"", r'\\', len(r"\'"), "\ud800".encode("utf-8", "surrogatepass"))
text = """first
    second \
joined
third"""
print(text.splitlines(), len("""

"""), ("implicit "
       "across " 'lines'), f"{1}" "{1}" rf"\{1}")
print((), (1,), (1, 2,), [], [1,], {}, {1,}, {1: 2,}, {**{}}, [*()], (*[],), ..., None, True, False, __debug__, NotImplemented, Ellipsis is ...)
print(type({}).__name__, type({1}).__name__, type(()).__name__, type((1)).__name__, type(1,).__name__, {1: "a", True: "b", 1.0: "c"}, {0, False, 0.0, -0.0}, {"a": 1, "a": 2})
print("spaces optional:", eval("1if 1else 2"), eval("[1for x in'ab']"), eval("0xfor 1"), eval("3if 0else 4"))
a = 1; b = 2; print(a, b); x = y = z = []; print(x is y is z)
if a: print("one line"); print("two statements")
def attempt(source):
    try: print(f"{source:<14} {eval(source)!r}")
    except SyntaxError as e: print(f"{source:<14} {e.msg}")
    except Exception as e: print(f"{source:<14} {type(e).__name__} {e}")
for source in ("012", "0_1", "1__0", "1_", "0x", "0b12", "0o8", "0xg", "1e", "1e+", "1.2.3", "5a", "5_a", "0b1.5", "1_.5", "1._5", "_1", "1j2", "09.5", "09", "1_e5", "0777", "'abc", '"abc', "'''abc", "'a\nb'", "b'é'", "'\\x4'", "'\\u12'", "'\\N{nope}'", "b'\\x4'", "'\\U00110000'", "ub'x'", "fb'x'", "rr'x'", "'a' b'b'", "b'a' f'b'", "$", "a?", "1 2", "'a' 1", "é = 1", "5()", "'a'.b", "¬", "x = ", "(1", "1)", "(1]", "[1, 2", "{1: 2", "{1: }", "{1, 2: 3}", "{**{}, 1}", "{:}", "(,)", "[,]", "(1,,2)", "not", "1 +", "* 2", "1 if 2", "if", "a..b", "...a", "....real", "1 <> 2", "a === b", "!x", "x ! y", "~", "@a", "lambda", "1 \\ 2", "“x”", "1\u00a02"): attempt(source)
print(999999999999999999999 * 10 ** 20, 0xFFFFFFFFFFFFFFFFFFFF, 1e22, 1e16, 1e15, 123456789012345678.0, 0.1 + 0.2, 1e-5, 0.0001, 5e-324, 1.7976931348623157e308)
