using System.Globalization;

namespace Rlm.Python.Tests.Strings;

/// <summary>Regular expressions over texts that are too long to be brought into memory for them.</summary>
public sealed class ExternalPatternTests
{
    private static readonly string Plain = "id=4711; user: Zoe\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"lorem {i * i} ipsum, "));
    private static readonly string Wide = "id=4711; user: Zoë 😀 “漢字”\r\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"🎉{i} ipsum\n"));

    public static TheoryData<string, string> Patterns
    {
        get
        {
            string[] patterns =
            [
                @"id=(\d+); user: (\w+)", @"(?m)^id=(?P<id>\d+)", @"user: \S+$", @"\bZo.\b", @"(?i)ZO(E|Ë)", @"(?s)user: (.).*?\b4 ",
                @"(?<=user: )\w+", @"299 ipsum\W*(?=id)", @"(id)=.*\1?", @"[^\x00-\x7f]{2,}", @"(?s)\Aid.{5}|.{3}\Z", @"missing",
            ];
            var data = new TheoryData<string, string>();
            foreach (var pattern in patterns)
            {
                data.Add(nameof(Plain), pattern);
                data.Add(nameof(Wide), pattern);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public async Task FindsWhatItFindsInMemory(string kind, string pattern)
    {
        var session = Open(kind == nameof(Plain) ? Plain : Wide);
        session["p"] = pattern;

        Assert.Equal("True True True True True\n", await session.PrintedAsync(
            """
            import re
            p = re.compile(p)
            def alike(f): return f(far) == f(near)
            def first(t):
                m = p.search(t)
                return m and (m.span(), m[0], m.groups(), m.lastindex, m.endpos)
            print(alike(first),
                alike(lambda t: [(m.span(), m.groups(), m.group()) for m in p.finditer(t)]),
                alike(p.findall),
                alike(lambda t: [(len(part), part[:5]) if part else part for part in p.split(t, 100)]),
                alike(lambda t: hash(p.subn('<\\g<0>>', t))))
            """));
    }

    [Fact]
    public async Task MatchesFromAPlaceToAnother()
    {
        var session = Open(Plain);

        Assert.Equal("True True True True True True\n", await session.PrintedAsync(
            """
            import re
            p = re.compile(r'\s*(id=\d+|\w+)')
            def spans(f): return [m and m.span() for m in (f(t, *r) for t in [far] for r in ranges)] == [m and m.span() for m in (f(t, *r) for t in [near] for r in ranges)]
            ranges = [(0,), (5,), (8_400_000,), (8_450_000, 8_450_003), (len(near) - 3,), (len(near),), (10, 5), (4_194_300, 4_194_310)]
            print(spans(p.search), spans(p.match), spans(re.compile('^id').search), spans(re.compile(r'(?<=i)\w').search), spans(re.compile('').search),
                [m.span() for m in re.compile('p|$').finditer(far, 8_400_000, 8_400_050)] == [m.span() for m in re.compile('p|$').finditer(near, 8_400_000, 8_400_050)])
            """));
    }

    [Fact]
    public async Task EmptyMatchesAreThoseInMemory()
    {
        var session = Open(Wide);

        Assert.Equal("True True\n", await session.PrintedAsync(
            """
            import re
            def same(pattern): return all(a.span() == b.span() for a, b in zip(re.finditer(pattern, far[2:]), re.finditer(pattern, near[2:]), strict=True))
            print(same('(?m)^(?:id)?'), same('(?s)(?:🎉299 ipsum.)?(?=id)'))
            """));
    }

    [Fact]
    public async Task ALongMatchIsFoundWhereItsBeginningGoesOn()
    {
        var session = Open(Plain);

        Assert.Equal("True True\n", await session.PrintedAsync(
            """
            import re
            print(re.search('(?s)id.{3000000}', far).span() == (0, 3_000_002), re.search('(?s)ipsum[^%]{,5000000}', far).end() > 5_000_000)
            """));
    }

    [Fact]
    public async Task AMatchOfNearlyEverythingSaysWhatToDoInstead()
    {
        var session = Open(Plain, length: 17_000_000);

        var result = await session.RunAsync("import re\nre.search('(?s)user.*', far)");

        Assert.Equal("MemoryError", result.Error?.Type);
        Assert.Contains("16,777,216 characters", result.Error?.Message, StringComparison.Ordinal);
        Assert.Equal("True\n", await session.PrintedAsync("print(re.search('(?s)user.*', far[-2_000_000:]).end() == 2_000_000)"));
    }

    [Fact]
    public async Task AReplacementMayWaitForTheHost()
    {
        var session = Open(Plain);
        session.Define(new PythonFunction("ask(text)", async (call, _) =>
        {
            await Task.Yield();
            return call.Get<string>("text").ToUpper(CultureInfo.InvariantCulture);
        }));

        Assert.Equal("True\n", await session.PrintedAsync(
            "import re\nprint(re.sub('Zo.', lambda m: ask(m[0]), far, count=2000) == near.replace('Zoe', 'ZOE', 2000))"));
    }

    [Fact]
    public async Task SearchesTextsLongerThanAnyStringInLittleMemory()
    {
        var text = new RepeatedText(Plain, 2_300_000_000L / Plain.Length, "NEEDLE 42\n");
        var session = Sessions.Create(options =>
        {
            options.Limits.MemoryBytes = 64 << 20;
            options.Limits.ActiveTime = TimeSpan.FromMinutes(5);
        });
        session["t"] = text;

        Assert.Equal("['42'] True\n", await session.PrintedAsync(
            """
            import re
            m = re.search(r'NEEDLE (\d+)$', t)
            print([m[1]], m.start() == len(t) - 10)
            """));
    }

    private static PythonSession Open(string line, int length = 8_500_000)
    {
        var text = new RepeatedText(line, (length / line.Length) + 1, "xxNEEDLE\n");
        var session = Sessions.Create(options =>
        {
            (options.Limits.MemoryBytes, options.Limits.ObjectBytes) = (2L << 30, 1 << 30);
            options.Limits.ActiveTime = TimeSpan.FromMinutes(5);
        });
        session["far"] = text;
        session["near"] = text.ToMemory();
        return session;
    }
}
