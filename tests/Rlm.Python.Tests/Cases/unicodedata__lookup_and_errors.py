import unicodedata as u
for n in ('latin small letter a','cjk unified ideograph-4e00','CJK UNIFIED IDEOGRAPH-4e00','CJK UNIFIED IDEOGRAPH-04E00','Hangul Syllable GA','HANGUL SYLLABLE GA','HANGUL SYLLABLE GAa','hangul syllable ga','LINE FEED','line feed','KATAKANA LETTER AINU P','katakana letter ainu p','nope','', ' LATIN SMALL LETTER A','CJK COMPATIBILITY IDEOGRAPH-F900', 'VARIATION SELECTOR-16','a'*300):
    try: print(n[:30], ascii(u.lookup(n)))
    except Exception as e: print(n[:30], type(e), str(e)[:100])
for f in ['u.name("\\n")','u.name("ab")','u.name(1)','u.name("\\n",3)','u.name("")','u.decimal("a")','u.decimal("²")','u.digit("a")','u.numeric("a")','u.numeric("½")','u.lookup(3)','u.lookup()','u.normalize("NFX","a")','u.normalize("NFC",1)','u.normalize(1,"a")','u.normalize("NFC")','u.is_normalized("X","é")','u.is_normalized("X","a")','u.normalize("X","")','u.category("")','u.category("ab")','u.category(1)','u.bidirectional("a")', 'u.bidirectional("\U000e0fff")','u.east_asian_width("日")','u.combining("\u0301")','u.mirrored("(")','u.decomposition("é")','u.decomposition("가")','u.decimal("x", None)','u.decimal("x","y","z")','u.category(c="a")', 'u.decimal("٣")','u.digit("²")', 'u.name("가")','u.name("一")','u.east_asian_width("\u0378")', 'u.category("\u0378")', 'u.east_asian_width("\U00020000")','u.east_asian_width("\U0002fffd")','u.bidirectional("\u0378")','u.numeric("一")','u.numeric("٣")','u.numeric("\U0001F100")']:
    try: print(ascii(f), ascii(eval(f)))
    except Exception as e: print(ascii(f), type(e), ascii(str(e)[:100]))
for s in (r"'\N{LATIN SMALL LETTER A}'", r"'\N{line feed}'", r"'\N{KATAKANA LETTER AINU P}'", r"'\N{nope}'", r"'\N{'", r"'\N{}'", r"'ab\N{LATIN'", r"f'\N{BULLET}{1}'", r"'\N{CJK UNIFIED IDEOGRAPH-4E00}'"):
    try: print(s, ascii(eval(s)))
    except SyntaxError as e: print(s, e)
import re
for s in (r'\N{BULLET}', r'\N{KATAKANA LETTER AINU P}', r'[\N{BULLET}a]', r'\N{x}', r'\N', r'\N{', r'\N{}', r'\N{bullet}', r'\N{LINE FEED}'):
    try: print(s, re.compile(s))
    except re.error as e: print(s, e)
