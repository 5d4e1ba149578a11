# Loops whose turns may be empty, and loops of what gives nothing back: which turns count, what the groups keep, and that it ends.
import re


def show(pattern, text, flags=0):
    found = [(m.span(), m.groups(), m.lastindex) for m in re.finditer(pattern, text, flags)]
    print(pattern, repr(text), found)


# Lazy loops over what may be empty.
show(r'(c??)(?:\1*?){,2} +', 'ABBBb')
show(r'(a?)*?|', 'aab')
show(r'((?!ab)*+)+?.*+|', 'abcaca')
show(r'(?:(([xa])??){1,2})', 'bab')
show(r'(?:a??){2,}b', 'aab b')
show(r'(?:(a)|)*?b', 'aab')
show(r'(a|b??)+?c', 'abc')
show(r'(?=ab)*?', 'abab')

# Turns that must be: an empty one does not stand for the others.
show(r'(?:((aa+?)?|ab)|){2}', 'Abbba\n', re.I | re.M)
show(r'(|a){2}b', 'aab ab b')
show(r'(?:|(a))(?:|(b)){3}c', 'abbc')
show(r'(a?b??){3}', 'abab')
show(r'(a*){3,}?b', 'aab')
print(re.split(r'(?:((aa+?)?|ab)|){2}', 'Abbba\n', maxsplit=2, flags=re.I | re.M))
print(re.subn(r'(?P<g1> |b)?(?P<g2>.?\\(?>\n)|)+?(?![ab])', lambda m: m[0].upper(), 'b', count=2, flags=re.S))
print(re.findall(r'([ab]((?<=[ab])?)*?\2|)', 'aabbab'))

# Greedy loops: an empty turn is the last one, and its groups stay.
show(r'(a*)*', 'aab')
show(r'(a*)+', 'baa')
show(r'(?:(a)|(b)|)*', 'abxba')
show(r'(?:(a*)(b*))*c', 'abbac')
show(r'((a)|b*)*d', 'abad')
show(r'(?:(?=(a))|b)*a', 'ba')
show(r'(?:(a)|b(?!(c)))*', 'abab')
show(r'(\b|\w)*', 'ab c')

# What gives nothing back, in loops.
show(r'(?:a*+)?(?:(?:\b|b)(?:a|b)+?|a)', 'xyyay', re.M)
print(re.compile(r'(?:a*+)?(?m:(?:\b|b)(?:a|b)+?|a)', re.M).search('xyyay', 3, 5))
show(r' ?b??(?>a{1,2}){2,}|b', 'aBaabABba', re.I)
show(r'(?P<g1>[\w](?m:[ab]++)?[\w])\1*a', 'bbababbbabbb')
show(r'(?:b)(?:(a)|)++', 'aaabaababaaaa')
show(r'((([\w]c{,2})|)[^a]??)*+', 'ca ')
show(r'(?P<g1>([ab]){2}(c(?i:.{2}){2})??|)++', 'bbxaxbaxb')
show(r'([\w]{2,}){2}+[^a]*', '_aba')
show(r'(?:aa|a){2}+', 'aabbbba')
show(r'(?:aa|a){2,3}+', 'aaaaa')
show(r'(?:(a)b)++', 'abac')
show(r'(?>(a|b?)+)b', 'aabab')

# A condition on the group that it stands in.
show(r'(?P<g1>((?(1)b|[ab])??))', 'bbabb')
show(r'((?(1)a|b)*)', 'bab')

# Groups that take part in what looks ahead.
show(r'(?P<g1>(?=([]a])))|', 'baaa', re.I)
show(r'(?:(?=(ab))(a)|(b))+', 'abab')
show(r'(?=(a*))(a)?', 'aab')

# Characters of two units, sets without regard to case, references.
show('(?:(\U0001f600)|a??)*b', 'a\U0001f600\U0001f600ab')
show('(?:([^a])|)+?\\1', 'a\U0001f600\U0001f600b')
show(r'(?:(k|ss)|)*\1', 'kK\u212a', re.I)
show(r'(?:(é|a)|)*?\1z', 'aéÉz', re.I)
show(r'(?:(?<!a)(\w)|)*', 'bab', re.A)
print([m.groups() for m in re.finditer(rb'(?:(a)|(?:b|))*', b'ab\xffa')])
print(re.fullmatch(r'(?:(a)|(b?))*', 'abab').groups(), re.fullmatch(r'(a?)*?', 'aaab'))

# As long as one likes.
print(re.match(r'(?:(a)|(b?))*c', 'ab' * 50_000 + 'c').span(), re.match(r'(?:a|b??)*?c', 'ab' * 50_000 + 'c').span())
