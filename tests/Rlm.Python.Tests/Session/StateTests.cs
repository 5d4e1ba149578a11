namespace Rlm.Python.Tests.Session;

public sealed class StateTests
{
    [Fact]
    public async Task VariablesFunctionsAndClassesLiveFromCellToCell()
    {
        var session = Sessions.Create();
        await session.PrintedAsync("x = [1]\ndef add(n):\n    x.append(n)\n    return x\nclass K:\n    seen = 0\n    def __init__(self): K.seen += 1");
        await session.PrintedAsync("add(2); K(); K()");

        Assert.Equal("[1, 2] 2\n", await session.PrintedAsync("print(x, K.seen)"));
    }

    [Fact]
    public async Task WhatACellDidBeforeItRaisedIsKept()
    {
        var session = Sessions.Create();

        var result = await session.RunAsync("a = 1\nb = [a]\nb.append(2)\nc = undefined\nd = 4");

        Assert.Equal(PythonStatus.Raised, result.Status);
        Assert.Equal("1 [1, 2] False\n", await session.PrintedAsync("print(a, b, 'd' in globals())"));
    }

    [Fact]
    public async Task ASyntaxErrorRunsNothing()
    {
        var session = Sessions.Create();

        var result = await session.RunAsync("x = 1\nprint('printed')\nif True\n    y = 2");

        Assert.Equal(PythonStatus.Raised, result.Status);
        Assert.Equal("SyntaxError", result.Error!.Type);
        Assert.Equal("expected ':'", result.Error.Message.Split('\n')[0].Split(" (")[0]);
        Assert.Equal(3, result.Error.Line);
        Assert.Equal("", result.Output);
        Assert.False(session.TryGetValue("x", out _));
    }

    [Fact]
    public async Task AnErrorTellsTypeMessageLineAndTraceback()
    {
        var session = Sessions.Create();

        var result = await session.RunAsync("def f(d):\n    return d['missing']\n\nf({})\n");

        Assert.Equal(PythonStatus.Raised, result.Status);
        Assert.Equal("KeyError", result.Error!.Type);
        Assert.Equal("'missing'", result.Error.Message);
        Assert.Equal(4, result.Error.Line);
        Assert.Equal(
            """
            Traceback (most recent call last):
              File "<cell>", line 4, in <module>
                f({})
                ~^^^^
              File "<cell>", line 2, in f
                return d['missing']
                       ~^^^^^^^^^^^
            KeyError: 'missing'
            """,
            result.Error.Traceback.TrimEnd());
    }

    [Fact]
    public async Task ATracebackQuotesTheCellInWhichAFunctionWasDefined()
    {
        var session = Sessions.Create();
        await session.PrintedAsync("def later():\n    return 1 // 0");

        var result = await session.RunAsync("\n\nlater()");

        Assert.Contains("line 3, in <module>\n    later()", result.Error!.Traceback);
        Assert.Contains("line 2, in later\n    return 1 // 0", result.Error.Traceback);
    }

    [Fact]
    public async Task ImportsAndRedefinitionsPersist()
    {
        var session = Sessions.Create();
        await session.PrintedAsync("import re, math as m\nfrom collections import Counter\ndef f(): return 'old'\ndef g(): return f()");
        await session.PrintedAsync("def f(): return 'new'");

        Assert.Equal("new 2 Counter({'a': 2}) 3\n", await session.PrintedAsync("print(g(), m.floor(2.5), Counter('aa'), len(re.findall('a', 'aaa')))"));
    }

    [Fact]
    public async Task GeneratorsAndIteratorsGoOnInTheNextCell()
    {
        var session = Sessions.Create();
        await session.PrintedAsync("def gen():\n    for i in range(5):\n        yield i\ng = gen(); it = iter('abc')\nnext(g); next(it)");

        Assert.Equal("1 b [2, 3, 4]\n", await session.PrintedAsync("print(next(g), next(it), list(g))"));
    }

    [Fact]
    public async Task SessionsShareNothing()
    {
        var (first, second) = (Sessions.Create(), Sessions.Create());
        await first.PrintedAsync("import math\nmath.pi = 3\nimport collections\ncollections.extra = 1\nx = 1");

        Assert.Equal("3.14 False False\n", await second.PrintedAsync("import math, collections\nprint(round(math.pi, 2), hasattr(collections, 'extra'), 'x' in globals())"));
    }

    [Fact]
    public async Task TheHostReadsWritesAndRemovesGlobals()
    {
        var session = Sessions.Create();
        session["given"] = 20;
        await session.PrintedAsync("made = given * 2 + 2\ntext = 'é😀'");

        Assert.Equal(42L, session["made"]);
        Assert.Equal("é😀", session["text"]);
        Assert.True(session.TryGetValue("given", out var value));
        Assert.Equal(20L, value);
        Assert.True(session.Remove("given"));
        Assert.False(session.Remove("given"));
        Assert.False(session.TryGetValue("given", out _));
        Assert.Throws<KeyNotFoundException>(() => session["given"]);
        Assert.Equal("NameError", (await session.RunAsync("given")).Error!.Type);
    }

    [Fact]
    public async Task NamesComeInOrderOfFirstAssignment()
    {
        var session = Sessions.Create();
        session["z"] = 1;
        await session.PrintedAsync("b = 1\na = 2\nb = 3\ndef f(): pass\nimport math\nz = 0");

        Assert.Equal(["z", "b", "a", "f", "math"], session.Names.Where(name => !name.StartsWith("__", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task TheNameOfTheModuleIsMain()
    {
        Assert.Equal("__main__ <class '__main__.C'>\n", await Sessions.Create().PrintedAsync("class C: pass\nif __name__ == '__main__':\n    print(__name__, C)"));
    }

    [Fact]
    public async Task OneCellAtATime()
    {
        var entered = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var session = Sessions.Create();
        session.Define(new PythonFunction("wait()", async (_, _) =>
        {
            entered.SetResult();
            await release.Task;
            return null;
        }));
        var first = session.RunAsync("wait()\nx = 1").AsTask();
        await entered.Task;

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await session.RunAsync("y = 1"));
        release.SetResult();

        Assert.Equal(PythonStatus.Completed, (await first).Status);
        Assert.Equal(1L, session["x"]);
        Assert.False(session.TryGetValue("y", out _));
    }
}
