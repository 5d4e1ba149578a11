# os.path and pathlib as arithmetic on text.
import os
import os.path
from os.path import join, splitext
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

paths = ['', '/', '//', '///a', 'a', 'a/', '/a/b.txt', 'a/b/../c', './a', '../a/./b', 'a.tar.gz', '.bashrc', '..x', '/a//b/', 'a/.b.c', 'a.']
for p in paths:
    print(repr(p), os.path.split(p), splitext(p), os.path.basename(p), os.path.dirname(p), os.path.normpath(p), os.path.isabs(p), os.path.splitroot(p))
print(join('a', 'b', '/c', 'd'), join('', 'x'), join('a/', 'b'), join('a', ''), os.path.relpath('/a/b/c', '/a/d'), os.path.relpath('a/b', 'a'))
print(os.path.commonpath(['/a/b/c', '/a/b/d']), os.path.commonprefix(['abcd', 'abef']), os.path.commonpath(['a/b', 'a']), os.sep, repr(os.linesep))
for call in (lambda: join('a', b'b'), lambda: join('a', 3), lambda: os.path.commonpath([]), lambda: os.path.commonpath(['a', '/b']),
        lambda: os.fspath(3), lambda: os.path.relpath('')):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for p in paths:
    q = PurePosixPath(p)
    print(repr(q), str(q), q.parts, q.name, q.stem, q.suffix, q.suffixes, q.parent, q.anchor, q.is_absolute(), [str(x) for x in q.parents])
p = Path('/data/logs/app.2024.log')
print(p.with_name('x.txt'), p.with_suffix('.gz'), p.with_stem('y'), p / 'more' / '../z', p.relative_to('/data'), p.is_relative_to('/data'),
    p.match('*.log'), p.match('logs/*'), p.full_match('/data/**/*.log'), p.joinpath('a', '/b'), 'x' / PurePath('y'), p == Path('/data') / 'logs/app.2024.log')
print(sorted([PurePath('b'), PurePath('a/c'), PurePath('a')]), hash(PurePath('a')) == hash(PurePath('a')), p.as_uri(), os.fspath(p), repr(p.parent), isinstance(p, os.PathLike))
for text in ('c:/Windows\\x.TXT', '\\\\server\\share\\a\\b', 'c:a', '/a', 'a/b', 'C:\\'):
    w = PureWindowsPath(text)
    print(repr(w), str(w), w.drive, w.root, w.parts, w.suffix, w.is_absolute(), w.as_posix())
print(PureWindowsPath('C:\\A') == PureWindowsPath('c:\\a'), PureWindowsPath('c:/a') / 'd:b', PureWindowsPath('c:/a') / '/b', PureWindowsPath('a') / 'c:b')
for call in (lambda: p.relative_to('/x'), lambda: p.with_name(''), lambda: Path('/').with_name('a'), lambda: p.with_suffix('txt'), lambda: PurePath(3),
        lambda: Path('a').as_uri(), lambda: p < 3, lambda: p.relative_to('/data/x', walk_up=True)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
