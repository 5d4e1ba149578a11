namespace Rlm.Python.Tests.Hostile;

/// <summary>Texts made to be dear or deep for the modules that read and write them.</summary>
public sealed class TextModulesTests
{
    [Theory]
    [InlineData("import unicodedata\ns = 'e\\u0301' * 10_000_000\nwhile True: unicodedata.normalize('NFC', s)")]
    [InlineData("import unicodedata\ns = 'a' + '\\u0301\\u0323' * 5_000_000\nwhile True: unicodedata.normalize('NFD', s)")]
    [InlineData("import html.parser\np = html.parser.HTMLParser()\np.feed('<a' * 300_000)\np.close()")]
    [InlineData("import html.parser\np = html.parser.HTMLParser()\np.feed('<a x=\"' * 300_000)\np.close()")]
    [InlineData("import html.parser\np = html.parser.HTMLParser()\nwhile True: p.feed('<!-- ' * 1000)")]
    [InlineData("import xml.etree.ElementTree as ET\np = ET.XMLParser()\np.feed('<a><!--')\nwhile True: p.feed('x' * 1000)")]
    [InlineData("import html\ns = '&' * 5_000_000\nwhile True: html.unescape(s)")]
    public async Task WorkOnTextEndsWithItsTime(string source)
    {
        var session = Sessions.Create(options => options.Limits.ActiveTime = TimeSpan.FromSeconds(1));

        var result = await session.RunAsync(source).AsTask().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Contains(result.Error?.Limit, new PythonLimit?[] { PythonLimit.ActiveTime, PythonLimit.ObjectBytes, PythonLimit.Memory });
        await session.ServesNextCellAsync();
    }

    [Theory]
    [InlineData("import unicodedata\nunicodedata.normalize('NFKD', '\\ufdfa' * 3_000_000)")]
    [InlineData("import html\nhtml.unescape('&ngE;' * 8_000_000)")]
    [InlineData("('\\u20ac' * 3_000_000).encode('ascii', 'namereplace')")]
    public async Task WhatGrowsIsCounted(string source)
    {
        var session = Sessions.Create(options => options.Limits.ObjectBytes = 32L << 20);

        var result = await session.RunAsync(source);

        Assert.Contains(result.Error?.Limit, new PythonLimit?[] { PythonLimit.ObjectBytes, PythonLimit.Memory });
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task DeepXmlIsReadWalkedCopiedAndWritten()
    {
        var printed = await Sessions.Create().PrintedAsync("""
            import copy, xml.etree.ElementTree as ET
            n = 100_000
            root = ET.fromstring('<a>' * n + 'x' + '</a>' * n)
            print(sum(1 for _ in root.iter()), ''.join(root.itertext()), len(ET.tostring(copy.deepcopy(root))))
            ET.indent(root, '')
            print(len(ET.tostring(root)), len(root.findall('.//a')))
            """);

        Assert.Equal($"100000 x {(7 * 100_000) + 1}\n{(7 * 100_000) + 1 + (2 * 99_999)} 99999\n", printed);
    }

    [Fact]
    public async Task DeepHtmlIsOnlyALoop()
    {
        var printed = await Sessions.Create().PrintedAsync("""
            from html.parser import HTMLParser
            class Depth(HTMLParser):
                depth = most = 0
                def handle_starttag(self, tag, attrs):
                    self.depth += 1
                    self.most = max(self.most, self.depth)
                def handle_endtag(self, tag): self.depth -= 1
            p = Depth()
            p.feed('<div>' * 100_000 + '</div>' * 100_000)
            print(p.most, p.depth)
            """);

        Assert.Equal("100000 0\n", printed);
    }

    [Theory]
    [InlineData("import pprint\nx = []\nfor _ in range(100_000): x = [x]\npprint.pformat(x)")]
    [InlineData("import pprint\nx = {}\nfor _ in range(100_000): x = {'a': x}\npprint.isreadable(x)")]
    [InlineData("import tomllib\ntomllib.loads('a=' + '[' * 100_000)")]
    [InlineData("import reprlib\nx = []\nfor _ in range(100_000): x = [x]\nreprlib.Repr(maxlevel=10**6).repr(x)")]
    [InlineData("import xml.dom.minidom as M\nM.parseString('<a>' * 100_000 + '</a>' * 100_000).toprettyxml()")]
    public async Task WhatRecursesFailsAsARecursion(string source)
    {
        var session = Sessions.Create();

        var result = await session.RunAsync(source);

        Assert.Equal("RecursionError", result.Error?.Type);
        await session.ServesNextCellAsync();
    }

    [Theory]
    [InlineData("&l9;")]
    [InlineData("<b c='&l9;'/>")]
    public async Task ABombOfEntitiesIsRefused(string use)
    {
        var printed = await Sessions.Create().PrintedAsync($$"""
            import xml.etree.ElementTree as ET
            names = ''.join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
            try: ET.fromstring(f'<!DOCTYPE a [<!ENTITY l0 "lol">{names}]><a>' + "{{use}}" + '</a>')
            except ET.ParseError as e: print(str(e).split(':')[0])
            """);

        Assert.Equal("limit on input amplification factor (from DTD and entities) breached\n", printed);
    }

    [Fact]
    public async Task HugeAttributesAndManyOfThemAreRead()
    {
        var printed = await Sessions.Create().PrintedAsync("""
            import xml.etree.ElementTree as ET
            e = ET.fromstring('<a ' + ' '.join(f'x{i}="{i}"' for i in range(50_000)) + ' big="' + 'y' * 5_000_000 + '"/>')
            print(len(e.attrib), len(e.get('big')), len(ET.tostring(e)))
            """);

        Assert.Equal("50001 5000000 5727792\n", printed);
    }

    [Fact]
    public async Task AHandlerOfHtmlMayWaitForTheHost()
    {
        var session = Sessions.Create();
        session.Define(new PythonFunction("ask(x)", async (call, cancellationToken) =>
        {
            await Task.Delay(1, cancellationToken);
            return $"<{call["x"]}>";
        }));

        var printed = await session.PrintedAsync("""
            from html.parser import HTMLParser
            class P(HTMLParser):
                def handle_data(self, data): print(ask(data))
            P().feed('<p>one<b>two</b></p>')
            """);

        Assert.Equal("<one>\n<two>\n", printed);
    }
}
