#!/usr/bin/env python3
"""Writes the tables of src/Rlm.Python/Text/Data from what CPython 3.13 knows of Unicode and HTML.

    python3.13 eng/make-text-data.py [FOLDER]

FOLDER holds lists of names to try as aliases and named sequences, which Python itself cannot list: the database's NameAliases.txt and
NamedSequences.txt (lines "code;name" or "name;codes") or Perl's unicore/Name.pl. Only what unicodedata.lookup() confirms is taken.

All files are zlib streams; numbers are LEB128 ("varint") unless said. Strings are a varint length and ASCII or UTF-8 bytes.

unicode-properties:  count of bidirectional classes, the classes; count of numeric values, the values (float64, little endian);
                     count of records, per record: category, bidirectional class, combining class, width, mirrored, decimal + 1, digit + 1,
                     numeric index + 1; then runs until 0x110000: length, record.
                     count of tags, the tags; count of decompositions, per entry: distance to the one before, tag, whether it composes
                     again, count of points, points.
unicode-names:       count of CJK ranges, first and last of each (distances); count of names, per name: distance of its point, name;
                     count of aliases, per alias: point, name; count of sequences, per sequence: count of points, points, name.
html-entities:       count, per entity: name (with its semicolon, where it has one), text. Count of those of HTML 4, per entity: name, point.
charmaps:            count, per encoding: its name, count of other names, those, what 0x80 to 0xFF mean (0 for nothing; cp1252 and Latin-1 are not in it).
"""
import encodings.aliases
import html.entities
import pathlib
import re
import struct
import sys
import unicodedata
import zlib

CHARMAPS = """cp437 cp737 cp775 cp850 cp852 cp855 cp857 cp858 cp860 cp861 cp862 cp863 cp865 cp866 cp869 cp874 cp1250 cp1251 cp1253 cp1254
    cp1255 cp1256 cp1257 cp1258 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-11 iso8859-13
    iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman mac-cyrillic mac-latin2""".split()
CATEGORIES = 'Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Cn'.split()
WIDTHS = 'N A H W F Na'.split()
TARGET = pathlib.Path(__file__).parent.parent / 'src/Rlm.Python/Text/Data'


def varint(n):
    result = bytearray()
    while n > 127:
        result.append(n & 127 | 128)
        n >>= 7
    result.append(n)
    return bytes(result)


def text(s):
    data = s.encode()
    return varint(len(data)) + data


def index(table, value):
    return table.setdefault(value, len(table))


def properties():
    classes, numbers, records, runs = {}, {}, {}, []
    for point in range(0x110000):
        c = chr(point)
        number = unicodedata.numeric(c, None)
        record = (
            CATEGORIES.index(unicodedata.category(c)), index(classes, unicodedata.bidirectional(c)), unicodedata.combining(c),
            WIDTHS.index(unicodedata.east_asian_width(c)), unicodedata.mirrored(c), unicodedata.decimal(c, -1) + 1, unicodedata.digit(c, -1) + 1,
            0 if number is None else index(numbers, number) + 1)
        number = index(records, record)
        if runs and runs[-1][1] == number:
            runs[-1][0] += 1
        else:
            runs.append([1, number])
    out = [varint(len(classes)), *map(text, classes), varint(len(numbers)), *[struct.pack('<d', n) for n in numbers], varint(len(records))]
    for record in records:
        out += map(varint, record)
    for length, record in runs:
        out += varint(length), varint(record)
    return out


def decompositions():
    tags, entries, last = {'': 0}, [], 0
    for point in range(0x110000):
        fields = unicodedata.decomposition(chr(point)).split()
        if not fields:
            continue
        tag = fields.pop(0) if fields[0].startswith('<') else ''
        points = [int(field, 16) for field in fields]
        composes = not tag and len(points) == 2 and unicodedata.normalize('NFC', ''.join(map(chr, points))) == chr(point)
        entries.append(b''.join(map(varint, [point - last, index(tags, tag), composes, len(points), *points])))
        last = point
    return [varint(len(tags)), *map(text, tags), varint(len(entries)), *entries]


def candidates(folder):
    for path in folder.iterdir():
        if path.name in ('NameAliases.txt', 'NamedSequences.txt'):
            for line in path.read_text().splitlines():
                fields = line.partition('#')[0].split(';')
                if len(fields) > 1:
                    yield fields[1 if path.name == 'NameAliases.txt' else 0].strip()
        elif path.name == 'Name.pl':
            yield from re.findall(r'(?m)^[0-9A-F ]+\n(.+)$', path.read_text())


def names(folder):
    cjk, plain, last = [], [], 0
    for point in range(0x110000):
        name = unicodedata.name(chr(point), '')
        if name == f'CJK UNIFIED IDEOGRAPH-{point:X}':
            if cjk and cjk[-1][1] == point - 1:
                cjk[-1][1] = point
            else:
                cjk.append([point, point])
        elif name and not name.startswith('HANGUL SYLLABLE '):
            plain.append(varint(point - last) + text(name))
            last = point
    aliases, sequences = {}, {}
    for name in candidates(folder) if folder else ():
        try:
            found = unicodedata.lookup(name)
        except KeyError:
            continue
        if len(found) > 1:
            sequences[name] = found
        elif unicodedata.name(found, '') != name:
            aliases[name] = found
    out, last = [varint(len(cjk))], 0
    for first, end in cjk:
        out += varint(first - last), varint(end - first)
        last = end
    out += varint(len(plain)), *plain, varint(len(aliases))
    for name, found in aliases.items():
        out += varint(ord(found)), text(name)
    out.append(varint(len(sequences)))
    for name, found in sequences.items():
        out += varint(len(found)), *[varint(ord(c)) for c in found], text(name)
    print(len(plain), 'names', len(aliases), 'aliases', len(sequences), 'sequences')
    return out


def entities():
    named, old = html.entities.html5, html.entities.name2codepoint
    return [varint(len(named)), *[text(name) + text(found) for name, found in named.items()],
            varint(len(old)), *[text(name) + varint(point) for name, point in old.items()]]


def charmaps():
    out = [varint(len(CHARMAPS))]
    for name in CHARMAPS:
        module = name.replace('-', '_')
        names = [module, *[alias for alias, target in encodings.aliases.aliases.items() if target == module]]
        out += text(name), varint(len(names)), *map(text, names)
        for byte in range(128):
            assert bytes([byte]).decode(name) == chr(byte), (name, byte)
            found = bytes([byte + 128]).decode(name, 'replace')
            out.append(varint(0 if found == '\ufffd' else ord(found)))
    return out


def write(name, parts):
    data = zlib.compress(b''.join(parts), 9)
    (TARGET / name).write_bytes(data)
    print(name, len(data), 'bytes')


assert sys.version_info[:2] == (3, 13), 'CPython 3.13 is wanted'
write('unicode-properties', properties() + decompositions())
write('unicode-names', names(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else None))
write('html-entities', entities())
write('charmaps', charmaps())
