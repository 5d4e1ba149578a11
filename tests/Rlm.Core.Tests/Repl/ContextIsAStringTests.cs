using System.Text;
using Rlm.Contexts;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Repl;

/// <summary>A context that lies in a file does everything that an ordinary string of the same text does.</summary>
public class ContextIsAStringTests
{
    // Each is evaluated with the context and with a string of the same text as t, and has to give the same, errors included.
    private static readonly string[] Expressions =
    [
        "len(t)", "bool(t)", "t[0]", "t[-1]", "t[5000]", "t[-5000]", "t[10**9]", "t[100:140]", "t[-30:]", "t[::997]", "t[::-1][:50]", "t[3000:100:-37]",
        "'needle' in t", "'nothing of it' in t", "'' in t", "5 in t", "'é漢😀' in t",
        "t.find('needle')", "t.find('needle', 5000)", "t.find('needle', 10, 20)", "t.rfind('needle')", "t.index('needle')", "t.rindex('needle')",
        "t.index('nothing of it')", "t.count('needle')", "t.count('')", "t.count('e', 100, 9000)", "t.count('😀')",
        "t.split()[:20]", "len(t.split())", "t.split('needle')[1][:40]", "len(t.split('\\n'))", "t.split('\\n', 3)[:3]", "len(t.rsplit(None, 2)[0])", "t.rsplit('\\n', 3)[1:]",
        "t.splitlines()[:5]", "len(t.splitlines())", "t.splitlines(True)[3]", "t.partition('needle')[1:2]", "len(t.partition('needle')[0])", "len(t.rpartition('needle')[2])",
        "t.startswith('Line 0')", "t.startswith(('x', 'Line'))", "t.startswith('needle', 5)", "t.endswith('end.\\n')", "t.endswith(('a', 'b'))",
        "t == t", "t == other", "other == t", "t != other", "t == 'x'", "'x' == t", "t < 'M'", "'M' > t", "t <= other", "t >= other", "t > 'A'", "other < t", "t == 5", "t < 5",
        "hash(t) == hash(other)", "{other: 1}[t]", "t in {other}", "t in [other]", "[other].index(t)", "[other].count(t)", "sorted([t, 'a', 'Z'])[0]", "max(t, 'A') == other", "min('Z', t) == other",
        "t + 'x' == other + 'x'", "('x' + t)[:10]", "(t + t)[len(t) - 3:len(t) + 3]", "len(t * 2)", "len(2 * t)", "t * 0",
        "f'{t}' == other", "len(f'<{t}>')", "f'{t[:9]}|{t[9]!r:>10}'", "'%s' % t == other", "len('<%s>' % t)", "'%.7s' % t", "'%r' % t == '%r' % other", "('%d %s' % (5, t))[:12]", "'{}'.format(t) == other", "'{:.5}'.format(t)", "format(t, '.6')", "t % ()", "t.format()",
        "str(t) == other", "repr(t) == repr(other)", "ascii(t)[:40] == ascii(other)[:40]", "list(t)[:9]", "tuple(t)[-3:]", "len(set(t))", "''.join(t) == other", "''.join(reversed(t))[:20]", "next(iter(t))", "[c for c in t][1234]", "sum(1 for c in t if c == 'e')", "dict(enumerate(t))[77]", "list(zip(t, range(3)))", "a_b(*t[:2])", "[*t][-1]",
        "t.upper()[:30]", "t.lower() == other.lower()", "t.title()[:30]", "t.swapcase()[:30]", "t.capitalize()[:30]", "len(t.casefold())", "t.strip()[-4:]", "t.lstrip('Li')[:9]", "t.rstrip()[-4:]", "t.strip('L\\n')[:5]",
        "t.replace('needle', 'pin').count('pin')", "t.replace('needle', 'pin', 2).count('needle')", "t.removeprefix('Line ')[:9]", "t.removesuffix('end.\\n')[-5:]", "t.expandtabs()[:9]", "len(t.zfill(len(t) + 2))", "t.center(len(t) + 4, '*')[:3]", "t.ljust(len(t) + 1, '*')[-2:]", "t.rjust(3) == other",
        "t.translate({101: '3'})[:60]", "t.encode()[:9]", "len(t.encode('utf-16'))", "t.isascii()", "t.isdigit()", "t.isalpha()", "t.isupper()", "t.isspace()", "t.isidentifier()", "t.isprintable()",
        "re.search(r'need(le)', t).span()", "re.search(r'need(le)', t).group(1)", "re.match(r'Line (\\d+)', t).groups()", "re.match('x', t)", "re.fullmatch('x', t)", "len(re.findall(r'needle \\d+', t))", "re.findall(r'(\\w+) needle', t)[:3]",
        "[m.start() for m in re.finditer('😀', t)][:5]", "[m.span() for m in re.finditer(r'^Line 1\\d\\d:', t, re.M)][:4]", "len(re.split(r'\\n', t))", "re.sub('needle', 'pin', t)[:200]", "re.subn('needle', 'pin', t)[1]", "re.sub(r'(\\d+)', lambda m: str(int(m[0]) + 1), t)[:50]",
        "re.compile('NEEDLE', re.I).search(t).start()", "re.compile('needle').search(t, 5000).start()", "re.compile('needle').findall(t, 5000, 20000)[:2]", "re.search(r'end\\.\\s*\\Z', t).start()", "re.search(r'(?s)needle.*needle', t).end()", "re.search(r'(?<=é)漢', t).start()", "re.compile('L').match(t, 0).end()",
        "type(t[5:9]).__name__", "isinstance(t, str)", "issubclass(type(t), str)", "callable(t)", "t.__len__()", "t.__contains__('needle')", "t.__getitem__(3)", "t.__eq__(other)", "t.__add__('x')[-2:]", "t.__mod__(())[:3]",
        "t['a']", "t + 5", "t - 'a'", "t[1.5]", "t.find(5)", "t.no_such", "int(t)", "float(t)", "json.dumps(t)[:30]", "len(json.dumps(t))", "textwrap.shorten(t, 20)", "string.capwords(t[:40])", "hashlib.sha256(t.encode()).hexdigest()",
        "io.StringIO(t).readline()", "sum(1 for line in io.StringIO(t))", "collections.Counter(t).most_common(2)", "difflib.SequenceMatcher(None, t[:50], other[:50]).ratio()", "copy.copy(t) == other", "copy.deepcopy(t) == other", "match(t)", "eval('t[:3]')",
    ];

    [Fact]
    public async Task InEveryOperation()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 1_500; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"Line {i}: some\twords{(i % 70 == 3 ? $" with a needle {i}" : "")}{(i % 90 == 5 ? " é漢😀" : "")} end.\n");
        var folder = Directory.CreateTempSubdirectory("rlm-");
        try
        {
            var path = Path.Combine(folder.FullName, "text.txt");
            await File.WriteAllTextAsync(path, text.ToString());
            await using var context = await FileSystemContext.OpenAsync(path);
            var list = string.Join(", ", Expressions.Select(static expression => $"r\"\"\"{expression}\"\"\""));
            var root = ScriptedChatClient.Saying(ScriptedChatClient.Code($$"""
                import re, json, textwrap, string, hashlib, io, collections, difflib, copy
                other = ''.join([context[i:i + 999] for i in range(0, len(context), 999)])
                assert type(other) is str and other is not context
                def a_b(a, b): return a + b
                def match(t):
                    match t:
                        case 'x': return 1
                        case str(): return 2
                def outcome(expression, t):
                    try:
                        value = eval(expression)
                        return (type(value).__name__.replace('Document', 'str'), value)
                    except Exception as e:
                        return (type(e).__name__, str(e).replace('Document', 'str'))
                wrong = []
                for e in [{{list}}]:
                    a, b = outcome(e, context), outcome(e, other)
                    if a != b or a[0] in ('NameError', 'NotImplementedError', 'SystemError'):
                        wrong.append(f'{e}: {str(a)[:100]} and not {str(b)[:100]}')
                FINAL('\n'.join(wrong) or 'all alike')
                """));

            var response = await TestAgent.Of(root).RunAsync("q", context);

            Assert.Equal("all alike", response.Text);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("context.upper()", true)]
    [InlineData("context + 'x'", true)]
    [InlineData("context.replace('a', 'bb')", true)]
    [InlineData("list(context)", true)]
    [InlineData("json.dumps(context)", true)]
    [InlineData("re.search(r'the (e)nd', context).span()", false)]
    [InlineData("sum(1 for m in re.finditer('a line', context))", false)]
    [InlineData("re.fullmatch('.*', context)", true)]
    [InlineData("grep('the end').total", false)]
    [InlineData("len(context)", false)]
    [InlineData("context[9_900_000:9_900_010]", false)]
    [InlineData("'the end' in context", false)]
    [InlineData("context.find('the end')", false)]
    [InlineData("context.rfind('a line')", false)]
    [InlineData("context.count('a line')", false)]
    [InlineData("context.startswith('a line'), context.endswith('the end')", false)]
    [InlineData("context.partition('the end')[1]", false)]
    [InlineData("context == context, context < 'b', hash(context) == 1", false)]
    [InlineData("sum(1 for c in context if c == 'x')", false)]
    [InlineData("next(iter(context))", false)]
    public async Task WhatMustMaterialiseDoesSoWithinTheMemoryOfTheSession(string expression, bool isRefused)
    {
        var folder = Directory.CreateTempSubdirectory("rlm-");
        try
        {
            var path = Path.Combine(folder.FullName, "text.txt");
            await File.WriteAllTextAsync(path, string.Concat(Enumerable.Repeat("a line of the text\n", 600_000)) + "the end");
            await using var context = await MemoryMappedContext.OpenAsync(path);
            var root = ScriptedChatClient.Saying(ScriptedChatClient.Code($"import re, json\nr = {expression}\nprint('it ran')"), ScriptedChatClient.Code("FINAL(len(context))"));

            var response = await TestAgent.Of(root, configure: o => (o.SessionMemoryBytes, o.ObjectMemoryBytes) = (32 << 20, 8 << 20)).RunAsync("q", context);

            Assert.Equal("11400007", response.Text);
            var told = root.Calls.Last().Last;
            Assert.Contains(isRefused ? "stopped at a limit" : "it ran", told, StringComparison.Ordinal);
            if (isRefused)
                Assert.Contains("MB", told, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
