namespace Rlm.Python.Tests.Hostile;

/// <summary>Data nested deeper than the thread's stack, in places where built-in code goes into it by itself. Failing means that the process ends.</summary>
public sealed class DepthTests
{
    [Theory]
    [InlineData("e = ValueError()\ne.args = (e,)\nraise e")]
    [InlineData("e = ValueError()\nfor _ in range(100_000): e = ValueError(e)\nstr(e)")]
    [InlineData("e = OSError()\nfor _ in range(100_000): e = OSError(1, e)\nstr(e)")]
    [InlineData("t = int\nfor _ in range(100_000): t = (t,)\nisinstance('', t)")]
    [InlineData("t = int\nfor _ in range(100_000): t = (t,)\nissubclass(str, t)")]
    [InlineData("i = [1]\nfor _ in range(300_000): i = map(str, i)\nnext(i)")]
    [InlineData("i = [1]\nfor _ in range(300_000): i = map(str, i)\nlist(i)")]
    [InlineData("i = [1]\nfor _ in range(300_000): i = enumerate(i)\n[x for x in i]")]
    [InlineData("class T(tuple): pass\nt = T()\nfor _ in range(100_000): t = T([t])\nhash(t)")]
    [InlineData("class L(list): pass\na = L()\nb = L()\nfor _ in range(100_000): a, b = L([a]), L([b])\na == b")]
    [InlineData("class C(lambda: 0): pass")]
    [InlineData("object.__new__(type(lambda: 0))")]
    [InlineData("type(lambda: 0)()")]
    [InlineData("object.__new__(type(x for x in ''))")]
    [InlineData("import functools\nclass P(functools.partial): pass\nf = lambda *a: 1\nfor _ in range(100_000): f = P(f)\nf()")]
    public async Task DeepDataIsAnErrorOfTheProgram(string source)
    {
        var session = Sessions.Create(options => options.Limits.ActiveTime = TimeSpan.FromSeconds(10));

        var result = await session.RunAsync(source).AsTask().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.True(result.Status is PythonStatus.Raised, $"{result.Status}: {result.Error?.Message}");
        await session.ServesNextCellAsync();
    }

    // map and enumerate have no __length_hint__, in CPython too; what the machine itself asks goes along the chain in a loop.
    [Theory]
    [InlineData("map(str, i)")]
    [InlineData("enumerate(i)")]
    public async Task AHintOfNestedIteratorsNeedsNoStack(string wrapped)
    {
        var session = Sessions.Create(options => options.Limits.ActiveTime = TimeSpan.FromSeconds(60));

        var result = await session.RunAsync($"""
            import operator
            i = [1]
            for _ in range(300_000): i = {wrapped}
            print(operator.length_hint(i), operator.length_hint(i, 7), hasattr(i, '__length_hint__'))
            """).AsTask().WaitAsync(TimeSpan.FromSeconds(120));

        Assert.True(result.Status is PythonStatus.Completed, $"{result.Status}: {result.Error?.Message}");
        Assert.Equal("0 7 False\n", result.Output);
        await session.ServesNextCellAsync();
    }
}
