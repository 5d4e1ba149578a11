namespace Rlm.Python.Tests.Strings;

public sealed class StringLimitTests
{
    public static TheoryData<string> TooLarge =>
    [
        "'a' * 10**9", "10**9 * 'a'", "'ab'.center(10**9)", "'ab'.ljust(10**18)", "'ab'.rjust(10**9, '😀')", "'a'.zfill(10**10)", "'\\t'.expandtabs(10**10)",
        "('\\t' * 1000).expandtabs(10**7)", "('a' * 10**6).replace('a', 'b' * 1000)", "('x' * 10**6).replace('', 'y' * 1000)",
        "('a' * 10**6).translate({97: 'b' * 1000})", "('a' * 10**6).join(['b'] * 1000)", "'x'.join(['y' * 1000000] * 1000)",
        "('a' * 30000000).split('a')", "('\\n' * 30000000).splitlines()", "'%1000000000d' % 1", "'%.1000000000d' % 1", "'%.1000000000f' % 1.5", "'%*d' % (10**9, 1)",
        "f'{1:1000000000}'", "f'{1.5:.1000000000f}'", "'{:>1000000000}'.format('a')", "'{:{}}'.format('x', 10**9)", "format(10**5, '0=1000000000,')",
        "b'a' * 10**9", "bytes(10**10)", "bytearray(10**9)", "b'ab'.center(10**9)", "(b'a' * 10**6).replace(b'a', b'b' * 1000)", "b'\\t'.expandtabs(10**10)",
        "bytes.fromhex('00' * 10**8)", "(b'a' * 10**8).hex()", "('a' * (6 * 10**7)).encode('utf-32')", "repr('\\x00' * (6 * 10**7))",
        "(lambda s: [s := s + s for _ in range(100)])('a')", "(lambda b: [b := b + b for _ in range(100)])(b'a')",
    ];

    [Theory]
    [MemberData(nameof(TooLarge))]
    public async Task RefusesAnObjectAboveItsLimitBeforeItIsMade(string expression)
    {
        var session = Sessions.Create();

        var result = await session.RunAsync(expression);

        Assert.Equal(PythonStatus.LimitReached, result.Status);
        Assert.Equal(PythonLimit.ObjectBytes, result.Error?.Limit);
        await session.ServesNextCellAsync();
    }

    [Theory]
    [InlineData("big.find('a' * 500_000 + 'b')")]
    [InlineData("big.rfind('b' + 'a' * 500_000)")]
    [InlineData("big.find('a' * 200 + 'b' + 'a' * 200)")]
    [InlineData("(big + 'c').find('ab' * 100_000 + 'a')")]
    [InlineData("('ab' * 1_000_000).find('ab' * 400_000 + 'c')")]
    [InlineData("('ab' * 1_000_000).rfind('c' + 'ab' * 400_000)")]
    [InlineData("big.encode().find(b'a' * 500_000 + b'b')")]
    public async Task SearchesInLinearTimeForNeedlesMadeToBeSlow(string expression)
    {
        var session = Sessions.Create(options => options.Limits.Steps = 10_000_000);

        Assert.Equal("-1\n", await session.PrintedAsync($"big = 'a' * 2_000_000\nprint({expression})"));
    }

    [Fact]
    public async Task AppendingInALoopIsLinear()
    {
        var session = Sessions.Create(options => options.Limits.Steps = 20_000_000);

        Assert.Equal(
            "3000000 3000000 abc True\n",
            await session.PrintedAsync(
                """
                s = t = ""
                for i in range(1_000_000):
                    s += "abc"
                for i in range(1_000_000):
                    t = t + "abc"
                print(len(s), len(t), s[-3:], s == t)
                """));
    }

    [Fact]
    public async Task AppendingLeavesOtherNamesForTheTextAlone()
    {
        Assert.Equal(
            "1000 1001 1001 b c xb xc\n",
            await Sessions.Create().PrintedAsync(
                """
                a = ""
                for i in range(1000):
                    a += "x"
                b = a
                c = a
                b += "b"
                c += "c"
                print(len(a), len(b), len(c), b[-1], c[-1], b[-2:], c[-2:])
                """));
    }
}
