# Names are compared in normal form C of compatibility; texts are not.
ﬁ = 1
print(fi, 'ﬁ' in globals(), 'fi' in globals())
class Ａ:
    ｘ = 5
    def ｍ(self, ｙ): return self.x + y
print(A().x, A().m(2), A().m(y=3), getattr(A, 'x'), hasattr(A, 'ｘ'))
µ = 3
print(μ, 'μ' in globals(), 'µ' in globals())
def f(*, ℌ): return H
print(f(H=1), f(ℌ=2), f.__kwdefaults__, f.__code__.co_varnames if 0 else '')
𝒳 = [ª for ª in range(3)]
print(X)
try: eval('x²')
except SyntaxError as e: print(e.msg)
try: eval('a€')
except SyntaxError as e: print(e.msg)
print('ﬁ'.isidentifier(), '２'.isidentifier(), 'ａ２'.isidentifier(), f'{ﬁ}', f'{fi=}', f'{ﬁ=}')
import unicodedata
print(unicodedata.normalize('NFKC', 'ﬁ') == 'fi', "\N{LATIN SMALL LIGATURE FI}", f"\N{BULLET}{fi}\N{RIGHTWARDS ARROW}", "\N{line feed}" == "\n", "\N{HANGUL SYLLABLE GA}\N{CJK UNIFIED IDEOGRAPH-4E00}")
import re
print(re.findall(r'\N{BULLET}|[\N{EM DASH}x]', '•—xy'), re.sub(r'\N{NO-BREAK SPACE}', '_', 'a\u00a0b'))
