namespace Rlm.Python.Tests.Strings;

public sealed class ExternalTextTests
{
    private const string Plain = "The quick brown fox, jumps over\tthe lazy dog.\r\n";
    private const string Wide = "Zoë 😀 said: “漢字” and left\n 🎉🎉 ok\r\n";

    public static TheoryData<string> Expressions =>
    [
        "len(t)", "t[0]", "t[-1]", "t[123456]", "t[-123456]", "t[5:20]", "t[100000:100050]", "t[-20:]", "t[::-10000]", "t[10:200000:9999]", "t[:50:3]",
        "t[100:50000].upper()[-30:]", "t[3:200003][1:199990][5:30]",
        "t.find('NEEDLE')", "t.rfind('fox')", "t.rfind('Zo')", "t.find('fox', 100000)", "t.find('and', 150000, 150100)", "t.find('zzz')",
        "t.index('NEEDLE')", "t.count('fox')", "t.count('\\n')", "t.count('😀')", "t.count('')", "t.count('o', 5000, -5000)", "t[50000:150000].find('dog', 70000)",
        "'NEEDLE' in t", "'nope' in t", "t[100:200] in t",
        "t.startswith('The')", "t.startswith('Zoë')", "t.endswith('NEEDLE\\n')", "t.endswith('😀NEEDLE')", "t.endswith(('a', 'NEEDLE'))", "t.startswith('fox', 16)",
        "len(t.split('\\n'))", "t.split('\\n')[1000]", "t.split('\\n')[-2:]", "t.split('\\n', 3)[:3]", "len(t.splitlines())", "t.splitlines()[5000]",
        "t.splitlines(True)[-3:]", "len(t.split())", "t.split()[10000]", "t.split(None, 3)[:3]", "t.rsplit(None, 3)[1:]", "t.rsplit('\\n', 2)[1:]",
        "t.partition('NEEDLE')[1:]", "t.rpartition('\\n')[2]", "t.partition('😀')[0][:50]", "len(t[50000:].splitlines())",
        "len(t.strip())", "t.strip('T\\nNELDZ')[-9:]", "len(t.rstrip())", "t.removeprefix('The ')[:10]",
        "len(t.replace('fox', 'horses'))", "len(t.replace('\\n', ''))", "t.replace('o', '0', 5)[:60]", "len(t.translate({111: None}))",
        "t.isascii()", "t.isalpha()", "t.isprintable()", "t.isidentifier()", "len(t.lower())", "t.title()[:40]", "len(t.encode())", "len(repr(t))",
        "len(t.expandtabs())", "t.zfill(len(t) + 2)[:5]", "t.center(len(t) + 3)[:3]", "len(t + 'x')", "len('x'.join([t, 'y', t]))", "len(f'{t}!')", "'%.5s' % t", "f'{t:.7}'",
        "t == t[:-1] + t[-1]", "t < t[:-1]", "t[:100000] < t[:100001]", "hash(t) == hash(t[:10] + t[10:])", "{t[:1000]: 1}[t[:10] + t[10:1000]]",
        "sum(1 for c in t if c == 'o')", "[c for c in t[1000:1060]]", "max(t)", "list(t)[123456]",
    ];

    [Theory]
    [MemberData(nameof(Expressions))]
    public async Task BehavesAsTheSameTextInMemory(string expression)
    {
        foreach (var text in new RepeatedText[] { new(Plain, 6_000, "NEEDLE\n"), new(Wide, 8_000, "😀NEEDLE") })
        {
            var session = Sessions.Create();
            session["memory"] = text.ToMemory();
            session["outside"] = text;

            Assert.Equal("True\n", await session.PrintedAsync($"f = lambda t: {expression}\nprint(f(outside) == f(memory) and type(f(outside)) is type(f(memory)))"));
        }
    }

    [Fact]
    public async Task EqualsTheSameTextInMemory()
    {
        var text = new RepeatedText(Wide, 8_000, "😀NEEDLE");
        var session = Sessions.Create();
        session["memory"] = text.ToMemory();
        session["outside"] = text;

        Assert.Equal(
            "True True True False True False True\n",
            await session.PrintedAsync(
                "print(outside == memory, memory == outside, outside <= memory, outside < memory, hash(outside) == hash(memory), outside[1:] == memory, outside[7:] == memory[7:])"));
    }

    [Fact]
    public async Task ServesTextsLongerThanAnyStringInMemory()
    {
        var text = new RepeatedText(Plain, 64_000_000, "NEEDLE\n");
        var session = Sessions.Create(options => options.Limits.MemoryBytes = 64 << 20);
        session["t"] = text;

        Assert.Equal(
            "3008000007 ('x', '\\n') 'fox, jump' 3008000000 3008000000 True True 47\n",
            await session.PrintedAsync(
                "print(len(t), (t[2_500_000_000 // 47 * 47 + 18], t[-1]), repr(t[47 * 60_000_000 + 16:][:9]), t.rfind('NEEDLE'), t.find('NEEDLE', 3_000_000_000), "
                + "t.endswith('NEEDLE\\n'), 'lazy' in t, len(t[1_000_000_000:].split('\\r\\n', 2)[1]) + 2)"));
        Assert.True(text.LargestRead <= 1 << 21);
    }

    [Fact]
    public async Task ReadsOnlyWhatAPeekNeeds()
    {
        var text = new RepeatedText(Plain, 1_000_000, "");
        var session = Sessions.Create();
        session["t"] = text;
        await session.PrintedAsync("len(t)");
        var before = text.UnitsRead;

        await session.PrintedAsync("t[20_000_000], t[1_000_000:2_000_000][10:60], t[5:40_000_000][:100], t.startswith('The'), t[:-1] == 'x', t < 'a'");

        Assert.InRange(text.UnitsRead - before, 1, 20_000);
    }

    [Fact]
    public async Task DoesNotBringMoreIntoMemoryThanOneObjectMayBe()
    {
        var session = Sessions.Create();
        session["t"] = new RepeatedText(Plain, 10_000_000, "");

        var result = await session.RunAsync("t.upper()");

        Assert.Equal(PythonStatus.LimitReached, result.Status);
        Assert.Equal(PythonLimit.ObjectBytes, result.Error?.Limit);
        await session.ServesNextCellAsync();
    }
}
