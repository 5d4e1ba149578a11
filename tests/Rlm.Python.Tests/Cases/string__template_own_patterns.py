# string.Template subclasses with other delimiters and ids; get_identifiers, is_valid; a mail merge with missing fields.
from string import Template
letter = Template("Dear ${title}$name,\nyou owe $$${amount} by $due. Codes: $a1_b $_x ${_y}!")
print(letter.get_identifiers(), letter.is_valid(), letter.template[:9])
people = [{"title": "Dr. ", "name": "Ek", "amount": 12.5, "due": "May"}, {"name": "Bo", "amount": None}]
for p in people: print(letter.safe_substitute(p, title=p.get("title", "")))
try:
    letter.substitute(people[1])
except KeyError as e:
    print("missing", e)
class Percent(Template): delimiter = "%"; idpattern = r"[a-z]+"
class Braces(Template):
    pattern = r"\{\{(?:(?P<escaped>\{\{)|(?P<named>\w+)\}\}|(?P<braced>\w+)\|up\}\}|(?P<invalid>))"
class Strict(Template): flags = 0; idpattern = "[A-Z]+"
print(Percent("%user has 100%% of $x").substitute({"user": "Ann"}), Braces("Hi {{name}}, {{x|up}} {{{{").safe_substitute(name="Z", x="?"), Strict("$ABC $abc").safe_substitute(ABC=1, abc=2))
print(Braces("{{a}} {{b|up}}").get_identifiers(), Percent("%a").is_valid(), Template("$").is_valid(), Template("cost: $5").is_valid(), Template("${a").is_valid(), Template("").get_identifiers())
class Default(dict):
    def __missing__(self, k): return f"<{k}>"
print(Template("$x and $y").substitute(Default(x=1)), Template("$x$x ${x}x $xx").safe_substitute(x=7), Template("$é $a").safe_substitute(a=1) , Template("$Name").substitute(Name="N"), Template("$a").substitute({"a": 1}, a=2), Template("$self").substitute(self="me"))
for t in ("cost: $5", "line one\nand $", "${a", "$ a", "${1}", "ok $missing", "$$$"):
    try:
        print(Template(t).substitute(a=1))
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e, "| safe:", repr(Template(t).safe_substitute(a=1)))
for f in (lambda: Template("$a").substitute(5), lambda: Template("$a").substitute({}, {}), lambda: Template(5).substitute(), lambda: Template("$").get_identifiers(), lambda: Template("$a").substitute([1])):
    try:
        print("fine", f())
    except Exception as e:
        print(type(e).__name__, e)
