namespace Rlm.Python.Tests.Hostile;

/// <summary>Faults that the command <c>survive</c> found.</summary>
public sealed class FoundByFuzzingTests
{
    [Theory]
    [InlineData("list.__new__(5)", "list.__new__(X): X is not a type object (int)")]
    [InlineData("list.__new__(dict)", "list.__new__(dict): dict is not a subtype of list")]
    [InlineData("bytes.__new__()", "bytes.__new__(): not enough arguments")]
    [InlineData("from collections import defaultdict\ndict.__new__(defaultdict)", "dict.__new__(collections.defaultdict) is not safe, use collections.defaultdict.__new__()")]
    [InlineData("import itertools\nitertools.chain.__new__(None)", "itertools.chain.__new__(X): X is not a type object (NoneType)")]
    [InlineData("import datetime\ndatetime.time.__new__(1.5)", "datetime.time.__new__(X): X is not a type object (float)")]
    [InlineData("import collections\ncollections._most_common(1000, 0)", "unexpected 'int' object")]
    [InlineData("import collections\ncollections._tuple_new(list, (1,))", "list is not a subtype of tuple")]
    [InlineData("import _csv\n_csv._read('a', None, False)", "unexpected 'bool' object")]
    [InlineData("import json\njson._loads(None)", "unexpected 'NoneType' object")]
    [InlineData("import _statistics\n_statistics._plain(range(5))", "unexpected 'range' object")]
    [InlineData("import collections\ncollections._zero()", "descriptor '__missing__' of 'object' object needs an argument")]
    public async Task OddArgumentsAreTypeErrors(string source, string message)
    {
        var result = await Sessions.Create().RunAsync(source);

        Assert.Equal(("TypeError", message), (result.Error?.Type, result.Error?.Message));
    }

    [Fact]
    public async Task AClassPatternWaitsForTheCheckThatAMetaclassMakes()
    {
        var printed = await Sessions.Create().PrintedAsync("""
            class M(type):
                def __instancecheck__(cls, value): return answers.pop()
            class A(metaclass=M): pass
            answers = [True, False]
            match 1:
                case A() | A(): print('matched', answers)
            answers = [False]
            match 1:
                case A(): print('wrong')
                case _: print('not matched')
            """);

        Assert.Equal("matched []\nnot matched\n", printed);
    }

    [Fact]
    public async Task ASuggestionThatFailsIsNoSuggestion()
    {
        var result = await Sessions.Create().RunAsync("""
            class A:
                def __getattr__(self, name): return self.other
                def method(self): return nowhere
            A().method()
            """);

        Assert.Equal("NameError", result.Error?.Type);
    }

    [Fact]
    public async Task ADirectoryOfNoNamesIsNoSuggestion()
    {
        var result = await Sessions.Create().RunAsync("""
            class A:
                def __dir__(self): return [5]
            A().x
            """);

        Assert.Equal("AttributeError", result.Error?.Type);
    }

    [Fact]
    public async Task TheHostReadsAVariableAfterALimitAndRunsNoCodeOfTheProgram()
    {
        var session = Sessions.Create(options => options.Limits.Steps = 2_000_000);
        await session.RunAsync("""
            import re
            from collections import deque
            class A:
                def __repr__(self): raise ValueError
            pattern = re.compile('a' * 300_000)
            queue = deque([A()])
            method = [A()].append
            while True: pass
            """);

        Assert.NotNull(session["pattern"]!.ToString());
        Assert.Equal("<deque object>", session["queue"]!.ToString());
        Assert.NotNull(session["method"]!.ToString());
        Assert.Equal(3, session.Names.Count(name => name is "pattern" or "queue" or "method"));
    }

    [Fact]
    public async Task TheHostIsHandedEachObjectOnce()
    {
        var session = Sessions.Create(options => options.Limits.MemoryBytes = 32 << 20);
        await session.PrintedAsync("x = [b'ab' * 50_000] * 50_000\ny = ['ab' * 50_000] * 50_000\nbig = 'a' * 5_000_000\nz = [big[i:] for i in range(100)]");

        var bytes = Assert.IsType<List<object?>>(session["x"]);
        Assert.Same(bytes[0], bytes[^1]);
        var texts = Assert.IsType<List<object?>>(session["y"]);
        Assert.Same(texts[0], texts[^1]);
        Assert.Equal("MemoryError", Assert.Throws<PythonRaiseException>(() => session["z"]).Type);
        await session.ServesNextCellAsync();
    }

    [Theory]
    [InlineData("class A:\n    __qualname__ = property()\nprint(A)")]
    [InlineData("__name__ = ['x']\nclass A: pass\nprint(A, A.__module__)")]
    [InlineData("class A:\n    __slots__ = (('x',),)\nprint(dir(A))")]
    [InlineData("globals()[(1,)] = globals()[5] = 1\nprint(dir())")]
    [InlineData("raise SyntaxError('x', ([], 1, 1, 'text'))")]
    [InlineData("import types\nm = types.ModuleType('m')\nm.__all__ = [5]\nimport sys\nsys.modules['m'] = m\nfrom m import *")]
    public async Task NoNameOfDotNetIsShown(string source)
    {
        var result = await Sessions.Create().RunAsync(source);

        Assert.DoesNotContain("Rlm.", result.Output + result.Error?.Traceback, StringComparison.Ordinal);
        Assert.NotEqual("SystemError", result.Error?.Type);
    }

    [Fact]
    public async Task AJumpingClockDoesNotKeepACellForEver()
    {
        var session = Sessions.Create(options =>
        {
            options.TimeProvider = new JumpingTime();
            options.Limits.WallTime = TimeSpan.FromMilliseconds(300);
        });

        var result = await Task.Run(async () => await session.RunAsync("import threading\nthreading.Event().wait(10**20)")).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.NotEqual(PythonStatus.Completed, result.Status);
    }

    [Theory]
    [InlineData("x, y = [1], [1]\nfor _ in range(60): x, y = [x, x], [y, y]\nx == y")]
    [InlineData("x, y = (1,), (1,)\nfor _ in range(60): x, y = (x, x), (y, y)\nx == y")]
    [InlineData("x, y = {1: 1}, {1: 1}\nfor _ in range(60): x, y = {1: x, 2: x}, {1: y, 2: y}\nx == y")]
    [InlineData("x = (1,)\nfor _ in range(60): x = (x, x)\nhash(x)")]
    [InlineData("x, y = [1], [1]\nfor _ in range(60): x, y = [x, x], [y, y]\nx < y")]
    public async Task WhatIsSmallButComparedOftenPays(string source)
    {
        var session = Sessions.Create(options => options.Limits.Steps = 1_000_000);

        var result = await session.RunAsync(source).AsTask().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(PythonLimit.Steps, result.Error?.Limit);
    }

    [Theory]
    [InlineData(@"(?:(?:a|)*)*+b", "'a' * 50", "None")]
    [InlineData(@"(?:(?:(?:a|)*|)*)*+b", "'a' * 50", "None")]
    [InlineData(@"(?:(?:(?:a|b|)+)*)*c", "'ab' * 50", "None")]
    [InlineData(@"(?:(?:a|)+)*", "'aab'", "(0, 2)")]
    [InlineData(@"(?:(?:|a)*)*", "'aab'", "(0, 0)")]
    [InlineData(@"(?:(?:a?)*)+b", "'aab'", "(0, 3)")]
    [InlineData(@"(?:(?:a+)+)+", "'baa'", "None")]
    [InlineData(@"(?:(?:a*?)*)+b", "'aab'", "(0, 3)")]
    [InlineData(@"(?:(?:a+)*)*+a", "'aaa'", "None")]
    public async Task LoopsWithinLoopsGoRoundOnce(string pattern, string subject, string expected)
    {
        var session = Sessions.Create(options => options.Limits.ActiveTime = TimeSpan.FromSeconds(5));

        Assert.Equal(expected + "\n", await session.PrintedAsync($"import re\nm = re.match(r'{pattern}', {subject})\nprint(m and m.span())"));
    }
}
