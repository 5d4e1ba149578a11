using System.Collections;
using System.Numerics;

namespace Rlm.Python.Tests.Host;

public sealed class ConversionTests
{
    public static TheoryData<object?, string> ToPython => new()
    {
        { null, "NoneType None" },
        { true, "bool True" },
        { (byte)7, "int 7" },
        { (short)-7, "int -7" },
        { 42, "int 42" },
        { uint.MaxValue, "int 4294967295" },
        { long.MinValue, "int -9223372036854775808" },
        { ulong.MaxValue, "int 18446744073709551615" },
        { BigInteger.Pow(10, 30), "int 1000000000000000000000000000000" },
        { new BigInteger(5), "int 5" },
        { 1.5f, "float 1.5" },
        { 0.1, "float 0.1" },
        { double.NaN, "float nan" },
        { double.NegativeInfinity, "float -inf" },
        { "it's", "str \"it's\"" },
        { "", "str ''" },
        { "😀\n", "str '😀\\n'" },
        { new byte[] { 0, 65, 255 }, "bytes b'\\x00A\\xff'" },
        { Array.Empty<byte>(), "bytes b''" },
        { new List<int> { 1, 2 }, "list [1, 2]" },
        { new object?[] { 1, "a", null, new List<double> { 2.5 } }, "list [1, 'a', None, [2.5]]" },
        { new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }, "dict {'a': 1, 'b': 2}" },
        { new Dictionary<object, object?> { [1] = "x", ["k"] = null }, "dict {1: 'x', 'k': None}" },
        { new Hashtable { ["only"] = 1 }, "dict {'only': 1}" },
        { new Queue<string>(["a"]), "list ['a']" },
        { new HashSet<int> { 3 }, "list [3]" },
        { Enumerable.Range(0, 3), "list [0, 1, 2]" },
        { new Dictionary<string, object?> { ["n"] = new List<object?> { new Dictionary<string, object?> { ["d"] = 1L } } }, "dict {'n': [{'d': 1}]}" },
    };

    [Theory]
    [MemberData(nameof(ToPython))]
    public async Task ToPythonBySettingAGlobalAndByReturning(object? value, string expected)
    {
        var session = Sessions.Create();
        session["given"] = value;
        session.Define(new PythonFunction("give()", _ => value));

        Assert.Equal(expected + "\n", await session.PrintedAsync("print(type(given).__name__, repr(given))"));
        Assert.Equal(expected + "\n", await session.PrintedAsync("x = give()\nprint(type(x).__name__, repr(x))"));
    }

    public static TheoryData<string, object?> FromPython => new()
    {
        { "None", null },
        { "True", true },
        { "5", 5L },
        { "-2 ** 63", long.MinValue },
        { "2 ** 63", BigInteger.Pow(2, 63) },
        { "-10 ** 40", -BigInteger.Pow(10, 40) },
        { "1.5", 1.5 },
        { "float('inf')", double.PositiveInfinity },
        { "'é😀'", "é😀" },
        { "''", "" },
        { "b'a\\xff'", new byte[] { 97, 255 } },
        { "[1, 'a', None]", new List<object?> { 1L, "a", null } },
        { "(1, (2, 3))", new List<object?> { 1L, new List<object?> { 2L, 3L } } },
        { "()", new List<object?>() },
        { "{'a': 1, 'b': [2]}", new Dictionary<string, object?> { ["a"] = 1L, ["b"] = new List<object?> { 2L } } },
        { "{}", new Dictionary<string, object?>() },
        { "{1: 'a', 'k': 2.5}", new Dictionary<object, object?> { [1L] = "a", ["k"] = 2.5 } },
        { "{1, 2}", new HashSet<object> { 1L, 2L } },
        { "frozenset(['x'])", new HashSet<object> { "x" } },
        { "'abc' * 300 + 'def'[1:2]", string.Concat(Enumerable.Repeat("abc", 300)) + "e" },
    };

    [Theory]
    [MemberData(nameof(FromPython))]
    public async Task FromPythonByGlobalByValueAndByArgument(string source, object? expected)
    {
        object? argument = "not called";
        var session = Sessions.Create(options => options.EchoLastExpression = true);
        session.Define(new PythonFunction("take(x)", call => argument = call["x"]));

        var result = await session.RunAsync($"made = {source}\ntake(made)\nmade");

        Assert.Equal(PythonStatus.Completed, result.Status);
        Assert.Equal(expected, session["made"]);
        Assert.Equal(expected, result.Value);
        Assert.Equal(expected, argument);
        if (expected is not null) Assert.IsType(expected.GetType(), session["made"]);
    }

    [Theory]
    [InlineData("class C:\n    def __repr__(self): return 'not run'\nmade = C()", "C", "<C object>")]
    [InlineData("made = range(3)", "range", "range(0, 3)")]
    [InlineData("made = 1 + 2j", "complex", "(1+2j)")]
    [InlineData("class K: pass\nmade = K", "type", "<class '__main__.K'>")]
    [InlineData("made = ValueError('x')", "ValueError", "ValueError('x')")]
    [InlineData("import math\nmade = math.floor", "builtin_function_or_method", "<built-in function floor>")]
    public async Task EverythingElseIsAnOpaqueObject(string source, string type, string text)
    {
        var session = Sessions.Create();
        await session.PrintedAsync(source);

        var made = Assert.IsAssignableFrom<PythonObject>(session["made"]);

        Assert.Equal(type, made.TypeName);
        Assert.Equal(text, made.ToString());
        session["again"] = made;
        Assert.Equal("True\n", await session.PrintedAsync("print(again is made)"));
    }

    [Fact]
    public async Task ToStringOfAnOpaqueObjectNeverRunsAwayNorThrows()
    {
        var session = Sessions.Create(options => options.Limits.ActiveTime = TimeSpan.FromMilliseconds(300));
        await session.PrintedAsync("class A:\n    def __repr__(self): raise ValueError('no')\nclass B:\n    def __repr__(self):\n        while True: pass\nclass C:\n    def __repr__(self): return 5\na, b, c = A(), B(), C()");

        foreach (var name in new[] { "a", "b", "c" })
        {
            var made = Assert.IsAssignableFrom<PythonObject>(session[name]);
            var text = await Task.Run(made.ToString).WaitAsync(TimeSpan.FromSeconds(30));
            Assert.False(string.IsNullOrEmpty(text));
        }

        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task CyclesOfPythonDoNotEndTheProcess()
    {
        var session = Sessions.Create();
        await session.PrintedAsync("a = [1]\na.append(a)\nd = {}\nd['me'] = d");

        foreach (var name in new[] { "a", "d" })
        {
            var error = Record.Exception(() => session[name]);
            if (error is not null) Assert.IsNotType<StackOverflowException>(error);
        }

        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task DeeplyNestedDataOfTheHostDoesNotEndTheProcess()
    {
        object? nested = null;
        for (var depth = 0; depth < 200_000; depth++) nested = new List<object?> { nested };
        var session = Sessions.Create();
        session.Define(new PythonFunction("give()", _ => nested));

        Assert.NotNull(Record.Exception(() => session["deep"] = nested) ?? (object)"fine");
        var result = await session.RunAsync("x = give()");
        Assert.True(Enum.IsDefined(result.Status));
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task TheProgramCannotChangeTheHostsCollections()
    {
        var list = new List<int> { 1, 2 };
        var session = Sessions.Create();
        session["given"] = list;

        await session.PrintedAsync("given.append(3)\ngiven[0] = 9");

        Assert.Equal([1, 2], list);
    }

    [Fact]
    public async Task TextOfTheHostIsNeverCopiedWhole()
    {
        var text = new RepeatingText(60_000_000);
        var session = Sessions.Create(options => options.Limits.MemoryBytes = 30_000_000);
        session["context"] = text;

        Assert.Equal(
            "str 60000000 01234 9 789 3 True 56789\n",
            await session.PrintedAsync("print(type(context).__name__, len(context), context[:5], context[-1], context[-3:], context[59_999_993], context.startswith('0123'), context[30_000_005:30_000_010])"));
        Assert.Equal(
            "13 True 6000000 False\n",
            await session.PrintedAsync("part = context[100:50_000_000]\nprint(part.find('3456', 5), '789012' in context, context.count('7'), 'x' in part)"));
    }

    /// <summary>The digits, again and again.</summary>
    private sealed class RepeatingText(long length) : PythonText
    {
        private static readonly string Block = string.Concat(Enumerable.Repeat("0123456789", 1000));

        public override long Length => length;

        public override int Read(long offset, Span<char> destination)
        {
            var start = (int)(offset % 10);
            var count = (int)Math.Min(Math.Min(destination.Length, length - offset), Block.Length - start);
            Block.AsSpan(start, count).CopyTo(destination);
            return count;
        }
    }
}
