# The string module: constants, Template, Formatter, capwords.
import string
print(string.ascii_lowercase, string.ascii_uppercase, string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable))
print(string.capwords("hello  big world"), string.capwords("a-b-c", "-"), string.capwords(" x "))
t = string.Template("$who likes ${what}s, costs $$5, ${who}!")
print(t.substitute(who="Ann", what="cat"), t.substitute({"who": "Bob", "what": "dog"}), t.safe_substitute(who="C"), t.template, t.substitute({"who": 1}, what=2))
for s, kw in (("$a $b", {"a": 1}), ("$", {}), ("${}", {}), ("$1", {}), ("${a", {"a": 1}), ("x $ y", {})):
    try:
        print(string.Template(s).substitute(**kw))
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
print(string.Template("$a ${b} $").safe_substitute(a=1), string.Template("$a").is_valid(), string.Template("$a ${b}").get_identifiers())
class Percent(string.Template):
    delimiter = "%"
print(Percent("%x $y %%").substitute(x=5))
f = string.Formatter()
print(f.format("{} {x} {0}", "a", x=1) if False else f.format("{0} {x} {0}", "a", x=1), f.vformat("{a}", (), {"a": 5}), list(f.parse("a{b!r:>{w}}c{{d}}")), f.format("{:>5}|{:<3}", 1, 2))
class Upper(string.Formatter):
    def convert_field(self, v, c): return str(v).upper() if c == "u" else super().convert_field(v, c)
    def get_value(self, k, a, kw): return kw.get(k, f"<{k}>") if isinstance(k, str) else super().get_value(k, a, kw)
print(Upper().format("{name!u} {missing} {0!r}", "x", name="ann"))
alphabet = string.ascii_lowercase
rot13 = str.maketrans(alphabet + alphabet.upper(), alphabet[13:] + alphabet[:13] + alphabet[13:].upper() + alphabet[:13].upper())
print("Hello, World".translate(rot13), "Uryyb".translate(rot13), "it's; a (test)!".translate(str.maketrans("", "", string.punctuation)), [c for c in "a1 B!" if c in string.ascii_letters], "".join(c if c in string.digits else " " for c in "a12b3").split(), all(c in string.hexdigits for c in "fF09"), string.ascii_letters.index("A"), dict(zip(string.ascii_lowercase[:3], range(3))))
