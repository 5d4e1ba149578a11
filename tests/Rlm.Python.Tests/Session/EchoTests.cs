namespace Rlm.Python.Tests.Session;

public sealed class EchoTests
{
    [Theory]
    [InlineData("1 + 1", "2\n")]
    [InlineData("'text'", "'text'\n")]
    [InlineData("x = 5\nx", "5\n")]
    [InlineData("print('a')\n[1, 'b']", "a\n[1, 'b']\n")]
    [InlineData("None", "")]
    [InlineData("print('only once')", "only once\n")]
    [InlineData("x = 5", "")]
    [InlineData("5\nx = 1", "")]
    [InlineData("if True:\n    5", "")]
    [InlineData("1; 2; 3", "3\n")]
    [InlineData("(y := 7)", "7\n")]
    [InlineData("'a\\n'", "'a\\n'\n")]
    [InlineData("", "")]
    [InlineData("# only a comment", "")]
    public async Task EchoesTheReprOfABareLastExpression(string source, string expected)
    {
        var session = Sessions.Create(options => options.EchoLastExpression = true);

        Assert.Equal(expected, await session.PrintedAsync(source));
    }

    [Fact]
    public async Task EchoesNothingByDefault()
    {
        var result = await Sessions.Create().RunAsync("[1, 2.5, 'a', None]");

        Assert.Equal("", result.Output);
    }

    [Fact]
    public async Task ReturnsTheValueToo()
    {
        var result = await Sessions.Create(options => options.EchoLastExpression = true).RunAsync("[1, 2.5, 'a', None]");

        Assert.Equal(new List<object?> { 1L, 2.5, "a", null }, result.Value);
    }

    [Fact]
    public async Task TheValueIsNullWithoutALastExpression()
    {
        Assert.Null((await Sessions.Create(options => options.EchoLastExpression = true).RunAsync("x = 5")).Value);
    }

    [Fact]
    public async Task ARaisingReprIsAnOrdinaryError()
    {
        var session = Sessions.Create(options => options.EchoLastExpression = true);

        var result = await session.RunAsync("class R:\n    def __repr__(self): raise ValueError('in repr')\nR()");

        Assert.Equal(PythonStatus.Raised, result.Status);
        Assert.Equal("ValueError", result.Error!.Type);
    }

    [Fact]
    public async Task AReprThatCallsTheHostIsEchoed()
    {
        var session = Sessions.Create(options => options.EchoLastExpression = true);
        session.Define(new PythonFunction("name()", _ => "host"));

        Assert.Equal("<host>\n", await session.PrintedAsync("class R:\n    def __repr__(self): return f'<{name()}>'\nR()"));
    }
}
