# textwrap's hyphens, string.Template, urllib.parse with bytes, base64 and its relatives, statistics at the edges.
import base64
import math
import statistics
import string
import textwrap
from fractions import Fraction
from urllib.parse import parse_qs, parse_qsl, quote_plus, unwrap, urldefrag, urlencode, urljoin, urlparse, urlsplit, urlunsplit


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


text = "This-is-a-useful-feature foo (--option) bar--baz well---known e-mail x-ray 2-3 one-two-3 a--b self-co\u00f6rdinated 'tis-the end.  Fine! \"Yes.\" no"
for width in (8, 12, 20):
    print(textwrap.wrap(text, width), textwrap.wrap(text, width, break_on_hyphens=False, fix_sentence_endings=True))


class Percent(string.Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'


class Braced(string.Template):
    braceidpattern = '[a-z.]+'
    flags = 0


print(Percent('%with_under %% %notmatched %{a_b}').safe_substitute(with_under=1, a_b=2), Braced('${a.b} $A $_x ${A}').safe_substitute({'a.b': 3, '_x': 4}))
t = string.Template('$a ${b} $$ $a x')
print(t.get_identifiers(), t.is_valid(), string.Template('$a $ ${').is_valid(), t.substitute({'a': 1}, b=2))
show(lambda: string.Template('one\ntwo $ three').substitute())
show(lambda: t.substitute(a=1))

for address in ('http://u:p@Host:80/p;x?q=1#f', b'http://u:p@Host:80/p;x?q=1#f', '//h/p', '', b'', 'mailto:a@b', 'http://[::1]:8/x'):
    r = urlparse(address)
    print(r, r.hostname, r.port, r.username, r.geturl(), urlunsplit(urlsplit(address)) == address)
print(urljoin(b'http://a/b/c', b'../d'), urldefrag('x#y'), urldefrag(b'x#y'), parse_qsl(b'a=1&b=%20'), parse_qs('a=1;b=2', separator=';'), unwrap('<URL:x://y>'))
show(lambda: urljoin('http://a', b'b'))
show(lambda: urlsplit('http://[1.2.3.4]/'))
show(lambda: parse_qsl('a&b', strict_parsing=True))
show(lambda: parse_qsl('a=1&b=2', max_num_fields=1))
show(lambda: urlencode({'a': ['x y', 1], 'b': b'\xff'}, doseq=True))

data = bytearray(range(13))
for name in ('b64', 'urlsafe_b64', 'b32', 'b32hex', 'b16', 'b85', 'a85', 'z85'):
    encoded = getattr(base64, name + 'encode')(data)
    print(name, encoded, getattr(base64, name + 'decode')(encoded) == data, len(data))
print(base64.a85encode(b'\0\0\0\0    abc', foldspaces=True, adobe=True, wrapcol=9), base64.a85decode(b'<~zy@:E^~>', adobe=True, foldspaces=True))
show(lambda: base64.b85decode(b'"'))
show(lambda: base64.a85decode(b's8W-"'))

numbers = [3, Fraction(1, 2), 2.5]
print(statistics.harmonic_mean([40, 60]), statistics.harmonic_mean((1, 2, 0)), statistics.harmonic_mean([Fraction(1, 2), 2]), statistics.harmonic_mean([1, 3], weights=[1, 2]))
print(statistics.variance([1, math.inf]), statistics.mean([1, math.inf]), statistics.stdev([1, 2, 4]), statistics.pvariance(range(5)), statistics.pvariance([Fraction(1), Fraction(2)]))
d = statistics.NormalDist(100, 15)
print([d.inv_cdf(p) for p in (1e-9, 0.01, 0.2, 0.5, 0.75, 0.999)], -d, +d, 5 - d, d / 3, d.overlap(statistics.NormalDist(110, 20)), d.quantiles(3))
show(lambda: statistics.harmonic_mean([-1, 2]))
show(lambda: statistics.median_grouped(['x', 'y']))
show(lambda: d.inv_cdf(1))
