using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Rlm.Python.Tests.Session;

public sealed partial class OutputTests
{
    [Fact]
    public async Task OutputBelowTheLimitIsWhole()
    {
        var session = Sessions.Create(options => options.Limits.OutputCharacters = 1000);

        var result = await session.RunAsync("print('x' * 998)");

        Assert.Equal(new string('x', 998) + "\n", result.Output);
        Assert.Equal(999, result.OutputLength);
        Assert.Equal(0, result.OutputLeftOut);
    }

    [Fact]
    public async Task LongOutputKeepsHeadAndTailAndTheExactNumberLeftOut()
    {
        var heard = new StringBuilder();
        var session = Sessions.Create(options =>
        {
            options.Limits.OutputCharacters = 1000;
            options.OnOutput = text => heard.Append(text);
        });

        var result = await session.RunAsync("for i in range(2000): print(f'line {i:04d}')");

        Assert.Equal(PythonStatus.Completed, result.Status);
        Assert.Equal(20_000, result.OutputLength);
        Assert.Equal(20_000, heard.Length);
        Assert.StartsWith("line 0000\nline 0001\n", result.Output);
        Assert.EndsWith("line 1998\nline 1999\n", result.Output);
        Assert.Contains(result.OutputLeftOut.ToString(CultureInfo.InvariantCulture), result.Output.Replace(",", "", StringComparison.Ordinal));

        // What was kept is a true head and a true tail, and the number is exact.
        var whole = heard.ToString();
        var head = CommonPrefix(whole, result.Output);
        var tail = CommonPrefix(Reverse(whole), Reverse(result.Output));
        Assert.InRange(head + tail + result.OutputLeftOut, 20_000, 20_000 + 20);
        Assert.InRange(result.OutputLeftOut, 19_000, 19_500);
    }

    [Fact]
    public async Task OneHugePrintIsBoundedToo()
    {
        var session = Sessions.Create(options => options.Limits.OutputCharacters = 500);

        var result = await session.RunAsync("print('a' + 'b' * 1_000_000 + 'c')");

        Assert.Equal(1_000_003, result.OutputLength);
        Assert.StartsWith("ab", result.Output);
        Assert.EndsWith("bc\n", result.Output);
        Assert.InRange(result.Output.Length, 400, 700);
    }

    [Fact]
    public async Task TheDefaultKeeps8192Characters()
    {
        var result = await Sessions.Create().RunAsync("print('x' * 100_000)");

        Assert.Equal(100_001 - 8192, result.OutputLeftOut);
    }

    [Fact]
    public async Task EachCellHasItsOwnOutput()
    {
        var session = Sessions.Create();

        Assert.Equal("a\n", await session.PrintedAsync("print('a')"));
        Assert.Equal("b", await session.PrintedAsync("print('b', end='')"));
        Assert.Equal("", await session.PrintedAsync("pass"));
    }

    [Fact]
    public async Task OnOutputHearsEveryPieceAsItIsPrinted()
    {
        var heard = new List<string>();
        var session = Sessions.Create(options => options.OnOutput = heard.Add);
        session.Define(new PythonFunction("count()", _ => heard.Count));

        var printed = await session.PrintedAsync("print('first')\na = count()\nprint('second')\nb = count()\nprint(a > 0, b > a)");

        Assert.Equal("first\nsecond\nTrue True\n", printed);
        Assert.Equal(printed, string.Concat(heard));
    }

    [Fact]
    public async Task StandardErrorIsHeardAlike()
    {
        var session = Sessions.Create();

        Assert.Equal("out\nerr\nout\n", await session.PrintedAsync("import sys\nprint('out')\nprint('err', file=sys.stderr)\nprint('out')"));
    }

    [Fact]
    public async Task OutputBeforeAnErrorIsKept()
    {
        var result = await Sessions.Create().RunAsync("print('before')\n1/0\nprint('after')");

        Assert.Equal("before\n", result.Output);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(102)]
    [InlineData(103)]
    public async Task HeadAndTailNeverSplitASurrogatePair(int kept)
    {
        var session = Sessions.Create(options => options.Limits.OutputCharacters = kept);

        var result = await session.RunAsync("print('😀' * 1000)");

        Assert.DoesNotMatch(LoneSurrogate(), result.Output);
        var shown = result.Output.Split($"\n... [{result.OutputLeftOut:N0} characters left out] ...\n");
        Assert.Equal(2, shown.Length);
        Assert.Equal(2001, shown[0].Length + result.OutputLeftOut + shown[1].Length);
    }

    private static int CommonPrefix(string a, string b)
    {
        var n = 0;
        while (n < a.Length && n < b.Length && a[n] == b[n]) n++;
        return n;
    }

    private static string Reverse(string text)
    {
        var characters = text.ToCharArray();
        Array.Reverse(characters);
        return new string(characters);
    }

    [GeneratedRegex("[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]")]
    private static partial Regex LoneSurrogate();
}
