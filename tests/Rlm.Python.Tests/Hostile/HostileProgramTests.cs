namespace Rlm.Python.Tests.Hostile;

/// <summary>Programs that end other interpreters' processes. Here each ends with an error or a limit, and the next cell runs.</summary>
public sealed class HostileProgramTests
{
    // Made when they are used: as theory data such texts would become the names of tests.
    private static readonly Dictionary<string, Func<string>> Shapes = new()
    {
        ["parentheses"] = () => Nest("(", "1", ")", 100_000),
        ["lists"] = () => "x = " + Nest("[", "", "]", 100_000),
        ["dicts"] = () => "x = " + Nest("{1:", "1", "}", 50_000),
        ["unclosed"] = () => new string('(', 500_000),
        ["calls"] = () => Nest("f(", "", ")", 50_000),
        ["subscripts"] = () => "x" + Nest("[x", "[0]", "]", 50_000),
        ["lambdas"] = () => string.Concat(Enumerable.Repeat("lambda: ", 50_000)) + "1",
        ["not"] = () => string.Concat(Enumerable.Repeat("not ", 100_000)) + "1",
        ["minus"] = () => new string('-', 200_000) + "1",
        ["power"] = () => string.Join("**", Enumerable.Repeat("1", 50_000)),
        ["addition"] = () => "x = " + string.Join("+", Enumerable.Repeat("1", 100_000)),
        ["or"] = () => "x = " + string.Join(" or ", Enumerable.Repeat("0", 100_000)),
        ["comparison"] = () => "x = " + string.Join("<", Enumerable.Repeat("1", 100_000)),
        ["ternary"] = () => "x = " + string.Concat(Enumerable.Repeat("1 if 0 else ", 50_000)) + "2",
        ["attributes"] = () => "x = a" + string.Concat(Enumerable.Repeat(".b", 100_000)),
        ["call chain"] = () => "x = a" + string.Concat(Enumerable.Repeat("()", 100_000)),
        ["assignments"] = () => string.Concat(Enumerable.Repeat("x = ", 50_000)) + "1",
        ["f-strings"] = () => NestedFormat(60),
        ["format specs"] = () => "f'" + string.Concat(Enumerable.Repeat("{x:", 1000)) + new string('}', 1000) + "'",
        ["ifs"] = () => string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', i) + "if 1:\n")) + new string(' ', 300) + "pass",
        ["elifs"] = () => "if 0: pass\n" + string.Concat(Enumerable.Repeat("elif 0: pass\n", 50_000)),
        ["functions"] = () => string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', i) + "def f():\n")) + new string(' ', 300) + "pass",
        ["comprehensions"] = () => "x = " + Nest("[", "1", " for i in [1]]", 3000),
        ["patterns"] = () => "match 1:\n case " + Nest("[", "1", "]", 20_000) + ": pass",
        ["targets"] = () => Nest("(", "a", ",)", 50_000) + " = 1",
        ["decorators"] = () => string.Concat(Enumerable.Repeat("@f\n", 50_000)) + "def g(): pass",
        ["starred"] = () => "f(" + string.Concat(Enumerable.Repeat("*[", 20_000)) + "1" + new string(']', 20_000) + ")",
        ["annotations"] = () => "x: " + Nest("a[", "b", "]", 20_000) + " = 1",
        ["awaits"] = () => "async def f():\n return " + string.Concat(Enumerable.Repeat("await ", 50_000)) + "x",
        ["long string"] = () => "x = '" + new string('a', 5_000_000) + "'",
        ["long integer"] = () => "x = " + new string('9', 1_000_000),
        ["long name"] = () => new string('a', 1_000_000) + " = 1",
        ["many names"] = () => string.Concat(Enumerable.Range(0, 50_000).Select(i => $"v{i} = {i}\n")),
        ["many arguments"] = () => "print(" + string.Join(",", Enumerable.Repeat("''", 20_000)) + ", end='')",
        ["many parameters"] = () => "def f(" + string.Join(",", Enumerable.Range(0, 5_000).Select(i => $"p{i}")) + "): pass",
        ["null"] = () => "x = 1\0y = 2",
        ["surrogate"] = () => "x = '\ud800'",
        ["byte order mark"] = () => "\ufeffx = 1",
        ["odd indentation"] = () => string.Concat(Enumerable.Range(0, 5_000).Select(i => new string(' ', i % 7) + "x\n")),
    };

    public static TheoryData<string> ShapeNames => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(ShapeNames))]
    public async Task SourceOfAnyShapeEndsInOrder(string shape)
    {
        var session = Sessions.Create(options => options.Limits.ActiveTime = TimeSpan.FromSeconds(10));

        var result = await session.RunAsync(Shapes[shape]()).AsTask().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.True(Enum.IsDefined(result.Status), shape);
        Assert.True(result.Status is PythonStatus.Completed || !string.IsNullOrEmpty(result.Error!.Message), shape);
        await session.ServesNextCellAsync();
    }

    [Theory]
    [InlineData("deep = []\nfor _ in range(200_000): deep = [deep]")]
    [InlineData("deep = ()\nfor _ in range(200_000): deep = (deep,)")]
    [InlineData("deep = {}\nfor _ in range(200_000): deep = {'k': deep}")]
    [InlineData("class N:\n    def __init__(self, n): self.n = n\n    def __repr__(self): return f'<{self.n!r}>'\n    def __eq__(self, o): return self.n == o.n\n    def __hash__(self): return hash(self.n)\n    def __lt__(self, o): return self.n < o.n\ndeep = None\nfor _ in range(200_000): deep = N(deep)")]
    [InlineData("from collections import deque\ndeep = deque()\nfor _ in range(200_000): deep = deque([deep])")]
    [InlineData("deep = frozenset()\nfor _ in range(200_000): deep = frozenset([deep])")]
    [InlineData("deep = None\nfor _ in range(200_000): deep = (lambda d: lambda: d)(deep)")]
    [InlineData("deep = iter([])\nfor _ in range(200_000): deep = map(str, deep)")]
    [InlineData("deep = iter([])\nfor _ in range(200_000): deep = (x for x in deep)")]
    [InlineData("import itertools\ndeep = iter([])\nfor _ in range(200_000): deep = itertools.chain(deep)")]
    [InlineData("deep = ValueError()\nfor _ in range(100_000):\n    e = ValueError()\n    e.__context__ = deep\n    deep = e")]
    [InlineData("from collections import OrderedDict\ndeep = OrderedDict()\nfor _ in range(200_000): deep = OrderedDict(k=deep)")]
    [InlineData("import functools\ndeep = print\nfor _ in range(200_000): deep = functools.partial(deep)")]
    [InlineData("deep = int\nfor _ in range(50_000): deep = list[deep]")]
    [InlineData("deep = slice(None)\nfor _ in range(200_000): deep = slice(deep)")]
    [InlineData("class deep: pass\nfor _ in range(3_000): deep = type('deep', (deep,), {})")]
    public async Task DeepDataSurvivesEveryOperation(string build)
    {
        var session = Sessions.Create(options => options.Limits.ActiveTime = TimeSpan.FromSeconds(5));
        var built = await session.RunAsync(build).AsTask().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.True(Enum.IsDefined(built.Status));
        await session.RunAsync("import copy");

        string[] uses =
        [
            "repr(deep)", "str(deep)", "f'{deep!r}'", "print(deep)", "'%s' % (deep,)", "hash(deep)", "deep == copy.copy(deep)", "deep == deep", "deep != [deep]",
            "deep < deep", "sorted([deep, deep])", "deep in [deep]", "{deep: 1}", "bool(deep)", "import json\njson.dumps(deep)", "copy.deepcopy(deep)",
            "list(deep)", "len(deep)", "isinstance(deep, list)", "raise ValueError(deep)", "raise deep", "deep()", "import pprint\npprint.pformat(deep)", "next(deep)", "max(deep, deep)",
            "deep", "x = deep\ndel x", "eval('deep')", "vars(deep)", "dir(deep)", "deep.missing",
        ];
        foreach (var use in uses)
        {
            var result = await session.RunAsync(use).AsTask().WaitAsync(TimeSpan.FromSeconds(60));
            Assert.True(Enum.IsDefined(result.Status), use);
        }

        _ = Record.Exception(() => session["deep"]);
        _ = Record.Exception(() => session["deep"]?.ToString());
        await session.ServesNextCellAsync();
        await session.PrintedAsync("deep = None");
    }

    [Theory]
    [InlineData("import json\njson.loads('[' * 200_000)")]
    [InlineData("import json\njson.loads('[' * 200_000 + ']' * 200_000)")]
    [InlineData("import json\njson.loads('{\"a\":' * 200_000 + '1' + '}' * 200_000)")]
    [InlineData("import re\nre.compile('(' * 100_000)")]
    [InlineData("import re\nre.compile('(' * 100_000 + ')' * 100_000)")]
    [InlineData("import re\nre.compile('(?:' * 20_000 + 'a' + ')*' * 20_000)")]
    [InlineData("import re\nre.compile('[a-[' * 30_000 + ']' * 30_000)")]
    [InlineData("import re\nre.compile('[' * 50_000)")]
    [InlineData("import re\nre.compile('a' * 1_000_000)")]
    [InlineData("import re\nre.compile('a{1000}{1000}'[:7] * 1000)")]
    [InlineData("import re\nre.compile('(a?){1000}' * 50)")]
    [InlineData("import re\nre.compile('|'.join(str(i) for i in range(100_000)))")]
    [InlineData("import re\nre.match('(.*)*x', 'a' * 100_000)")]
    [InlineData("import re\nre.sub('(a|aa)+$', '', 'a' * 60 + 'b')")]
    [InlineData("eval('(' * 200_000)")]
    [InlineData("eval('1' + '+1' * 200_000)")]
    [InlineData("exec('if 1:\\n' + ' if 1:\\n' * 1)")]
    [InlineData("exec(compile('x' * 1_000_000, 'f', 'exec'))")]
    [InlineData("def f(): return eval('f()')\nf()")]
    [InlineData("exec('exec(code)', {'code': 'exec(code)'})\ncode = 'exec(code)'\nexec(code)")]
    [InlineData("class C:\n    def __getattr__(self, n): return getattr(self, n + 'x')\nC().a")]
    [InlineData("class C:\n    def __call__(self): return self()\nC()()")]
    [InlineData("class C:\n    def __eq__(self, o): return [self] == [o]\n    __hash__ = None\nC() == C()")]
    [InlineData("class C:\n    def __hash__(self): return hash((self,))\nhash(C())")]
    [InlineData("class C:\n    def __repr__(self): return repr([self])\nrepr(C())")]
    [InlineData("class C:\n    def __str__(self): return f'{self}'\nstr(C())")]
    [InlineData("class C:\n    def __format__(self, s): return format(self, s)\nf'{C()}'")]
    [InlineData("class C:\n    def __lt__(self, o): return sorted([self, o])\nC() < C()")]
    [InlineData("class C:\n    def __iter__(self): return iter(self)\nlist(C())")]
    [InlineData("class C:\n    def __contains__(self, x): return x in self\n1 in C()")]
    [InlineData("class C:\n    def __bool__(self): return bool(self)\nbool(C())")]
    [InlineData("class C:\n    def __len__(self): return len(self)\nlen(C())")]
    [InlineData("class C:\n    def __index__(self): return [1, 2][self]\n[1][C()]")]
    [InlineData("class M(type):\n    def __instancecheck__(c, o): return isinstance(o, c)\nclass C(metaclass=M): pass\nisinstance(1, C)")]
    [InlineData("class C:\n    def __add__(self, o): return self + o\nC() + 1")]
    [InlineData("class C:\n    def __init__(self): C()\nC()")]
    [InlineData("class C:\n    def __new__(cls): return cls()\nC()")]
    [InlineData("class C:\n    def __init_subclass__(cls): type('D', (cls,), {})\nclass D(C): pass")]
    [InlineData("class C:\n    def __enter__(self):\n        with self: pass\n    def __exit__(self, *a): pass\nwith C(): pass")]
    [InlineData("def g(): yield from g()\nlist(g())")]
    [InlineData("def g():\n    for x in g(): yield x\nlist(g())")]
    [InlineData("f = lambda x: sorted([2, 1], key=f)\nf(1)")]
    [InlineData("f = lambda x: list(map(f, [1]))\nf(1)")]
    [InlineData("f = lambda m: __import__('re').sub('a', f, 'a')\nf(1)")]
    [InlineData("import functools\nf = functools.lru_cache(lambda n: f(n + 1))\nf(0)")]
    [InlineData("import functools\nf = lambda a, b: functools.reduce(f, [1, 2])\nf(1, 2)")]
    [InlineData("import json\nf = lambda o: json.dumps(object(), default=f)\nf(1)")]
    [InlineData("async def f(): await f()\nimport asyncio\nasyncio.run(f())")]
    [InlineData("def f():\n    try: f()\n    finally: f()\nimport sys\nf()")]
    [InlineData("x = []\nx.append(x)\nx == [x]")]
    [InlineData("x = []\nx.append(x)\ny = []\ny.append(y)\nx == y")]
    [InlineData("x = {}\nx['a'] = x\ny = {}\ny['a'] = y\nx == y")]
    [InlineData("import json\nx = []\nx.append(x)\njson.dumps(x)")]
    [InlineData("x = []\nx += [x] * 10\nfor _ in range(20): x = [x] * 10\nstr(x)")]
    [InlineData("import sys\nsys.setrecursionlimit(10 ** 9)\ndef f(): f()\nf()")]
    [InlineData("globals().clear()\nprint(1)")]
    [InlineData("import builtins\nbuiltins.print = None\nprint(1)")]
    [InlineData("__builtins__ = None\nprint(1)")]
    [InlineData("type.__call__ = None")]
    [InlineData("object.__class__ = int")]
    [InlineData("int.__add__ = lambda a, b: 5")]
    [InlineData("().__class__.__bases__[0].__subclasses__()")]
    [InlineData("(lambda: 0).__code__.replace(co_code=b'\\x00' * 100)")]
    [InlineData("(lambda: 0).__globals__.clear()")]
    [InlineData("x = 10 ** 6000\nstr(x)")]
    [InlineData("'{0.__class__.__mro__[1].__subclasses__}'.format(1)")]
    [InlineData("'%' * 1_000_000 % ()")]
    [InlineData("'{' * 1_000_000 .__int__()\n('{' * 1_000_000).format()")]
    [InlineData("int('1' * 4000) ** 100 % 7")]
    [InlineData("a = 'a' * 1_000_000\na.count(a[:500_000] + 'b')")]
    [InlineData("a = ['a'] * 10_000\nsorted(a, key=lambda x: a.clear())")]
    [InlineData("a = [3, 2, 1] * 100\nclass K:\n    def __init__(s, v): s.v = v\n    def __lt__(s, o):\n        a.append(1)\n        return s.v < o.v\na[:] = map(K, a)\na.sort()")]
    [InlineData("d = {}\nclass K:\n    def __hash__(s): return 1\n    def __eq__(s, o):\n        d.clear()\n        return False\nfor _ in range(50): d[K()] = 1")]
    [InlineData("l = [1] * 100\nclass E:\n    def __eq__(s, o):\n        l.clear()\n        return False\nl.append(E())\nE() in l\nl.index(E())")]
    public async Task AttacksEndInOrder(string source)
    {
        var session = Sessions.Create(options => options.Limits.ActiveTime = TimeSpan.FromSeconds(5));

        var result = await session.RunAsync(source).AsTask().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.True(Enum.IsDefined(result.Status));
        await Sessions.Create().ServesNextCellAsync();
    }

    [Theory]
    [InlineData("open('/etc/passwd')")]
    [InlineData("import os\nos.system('ls')")]
    [InlineData("import subprocess")]
    [InlineData("import socket")]
    [InlineData("import ctypes")]
    [InlineData("__import__('os').popen('ls')")]
    [InlineData("import sys\nsys.modules['os'].environ['PATH']")]
    [InlineData("import importlib\nimportlib.import_module('subprocess')")]
    [InlineData("input('name? ')")]
    [InlineData("import pathlib\npathlib.Path('/etc/passwd').read_text()")]
    [InlineData("import urllib.request\nurllib.request.urlopen('http://localhost')")]
    [InlineData("import requests")]
    [InlineData("import numpy")]
    [InlineData("import pandas as pd")]
    [InlineData("import io\nio.open('/etc/passwd')")]
    [InlineData("import clr")]
    [InlineData("import System")]
    public async Task TheHostIsOutOfReach(string source)
    {
        var result = await Sessions.Create().RunAsync(source);

        Assert.Equal(PythonStatus.Raised, result.Status);
        Assert.False(string.IsNullOrEmpty(result.Error!.Message));
    }

    private static string Nest(string open, string middle, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + middle + string.Concat(Enumerable.Repeat(close, depth));

    private static string NestedFormat(int depth)
    {
        var text = "1";
        for (var i = 0; i < depth; i++) text = "f\"{" + text + "}\"";
        return "x = " + text;
    }
}
