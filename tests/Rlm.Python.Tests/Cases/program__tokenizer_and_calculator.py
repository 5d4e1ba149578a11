import re
from typing import NamedTuple, Iterator


class Token(NamedTuple):
    kind: str
    text: str
    at: int


SPEC = [("NUMBER", r"\d+(?:\.\d*)?(?:[eE][+-]?\d+)?"), ("NAME", r"[A-Za-z_]\w*"), ("OP", r"\*\*|//|[-+*/%(),=]"), ("SKIP", r"\s+"), ("BAD", r".")]
MASTER = re.compile("|".join(f"(?P<{k}>{p})" for k, p in SPEC))


def tokens(text) -> Iterator[Token]:
    for m in MASTER.finditer(text):
        kind = m.lastgroup
        if kind == "BAD":
            raise SyntaxError(f"unexpected {m.group()!r} at {m.start()}")
        if kind != "SKIP":
            yield Token(kind, m.group(), m.start())
    yield Token("END", "", len(text))


class Calculator:
    PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2, "//": 2, "%": 2, "**": 4}

    def __init__(self):
        self.names = {"pi": 3.14159}

    def __call__(self, text):
        self.tokens = list(tokens(text))
        self.at = 0
        if len(self.tokens) > 2 and self.tokens[0].kind == "NAME" and self.tokens[1].text == "=":
            name = self.next().text
            self.next()
            self.names[name] = result = self.expression()
        else:
            result = self.expression()
        if self.peek.kind != "END":
            raise SyntaxError(f"left over {self.peek.text!r} at {self.peek.at}")
        return result

    @property
    def peek(self):
        return self.tokens[self.at]

    def next(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def expression(self, least=0):
        left = self.unary()
        while (op := self.peek.text) in self.PRECEDENCE and self.PRECEDENCE[op] > least:
            self.next()
            right = self.expression(self.PRECEDENCE[op] - (op == "**"))
            left = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b,
                    "//": lambda a, b: a // b, "%": lambda a, b: a % b, "**": lambda a, b: a ** b}[op](left, right)
        return left

    def unary(self):
        if self.peek.text == "-":
            self.next()
            return -self.expression(3)
        return self.atom()

    def atom(self):
        t = self.next()
        match t:
            case Token("NUMBER", text):
                return float(text) if any(c in text for c in ".eE") else int(text)
            case Token("NAME", text) if self.peek.text == "(":
                self.next()
                args = [self.expression()]
                while self.peek.text == ",":
                    self.next()
                    args.append(self.expression())
                self.expect(")")
                return {"max": max, "min": min, "abs": abs, "round": round}[text](*args)
            case Token("NAME", text):
                return self.names[text]
            case Token("OP", "("):
                value = self.expression()
                self.expect(")")
                return value
            case _:
                raise SyntaxError(f"unexpected {t.text or 'end'} at {t.at}")

    def expect(self, text):
        if (t := self.next()).text != text:
            raise SyntaxError(f"expected {text!r} at {t.at}, not {t.text!r}")


calc = Calculator()
for line in ["1 + 2 * 3", "-2 ** 2", "2 ** 3 ** 2", "x = (4 + 6) / 4", "x * 1e3 // 7", "max(1, x, abs(-9)) % 4", "round(pi * 2, 3)", "1 / 0", "y + 1", "2 +", "3 $ 4", "(1", "1 2", "10 % 4 - 7"]:
    try:
        print(f"{line:<24} = {calc(line)!r}")
    except (SyntaxError, ZeroDivisionError, KeyError) as e:
        print(f"{line:<24} ! {type(e).__name__}: {e}")
print(list(tokens("a=1"))[:2])
