namespace Rlm.Python.Tests.Hostile;

/// <summary>Decimals, binary data and compression asked for more than there is, or given objects that lie.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("from decimal import *\nprint(Context(Emax=MAX_EMAX).add(Decimal('1e999999999'), 1))", "1.000000000000000000000000000E+999999999")]
    [InlineData("from decimal import *\nprint(Decimal('1e-999999999999999999') + 1, Decimal('1e999999999999999999') == 10**20)", "1.000000000000000000000000000 False")]
    [InlineData("from decimal import *\nprint(Decimal('1e999999999999999999') > Decimal('9e999999999999999998'), hash(Decimal('1e999999999999999999')) != 0)", "True True")]
    [InlineData("from decimal import *\nprint(Decimal(9) ** 10**5)", "1.782148676812318146995574355E+95424")]
    [InlineData("from decimal import *\nprint(Decimal('1e-999999') ** Decimal('0.5'), Decimal('0.' + '9' * 40) ** 10**30)", "3.162277660168379331998893544E-500000 0.9999999999000000000050000000")]
    [InlineData("from decimal import *\nprint(Decimal('1e999999999').logb(), Decimal('1e-999999999').adjusted())", "999999999 -999999999")]
    [InlineData("from decimal import *\nprint(Decimal('-1e999999999999').exp(Context(Emin=-10, Emax=10, prec=3)))", "0E-12")]
    public async Task ExtremeExponentsCostNothing(string source, string expected)
    {
        var session = Sessions.Create(options => options.Limits.ActiveTime = TimeSpan.FromSeconds(5));

        Assert.Equal(expected + "\n", await session.PrintedAsync(source));
    }

    [Theory]
    [InlineData("from decimal import *\nDecimal('1e999999999') + 1")]
    [InlineData("from decimal import *\nDecimal(9) ** 10**9")]
    [InlineData("from decimal import *\nDecimal(10) ** 10**30")]
    [InlineData("from decimal import *\nDecimal('1e30').exp()")]
    [InlineData("from decimal import *\nround(Decimal(1), 10**9)")]
    [InlineData("from decimal import *\nDecimal(1).quantize(Decimal('1e-999999999'))")]
    [InlineData("from decimal import *\nDecimal('1e999999999') % 7")]
    [InlineData("from decimal import *\nDecimal('1e' + '9' * 10_000)")]
    [InlineData("from decimal import *\nDecimal((0, (1,), 10**30))")]
    [InlineData("from decimal import *\nclass I:\n def __index__(s): return 'x'\nDecimal(1).scaleb(I())")]
    [InlineData("from decimal import *\nContext(prec=10**30)")]
    [InlineData("from decimal import *\nt = (0, (1,), 0)\nfor _ in range(100_000): t = (0, t, 0)\nDecimal(t)")]
    [InlineData("from decimal import *\nformat(Decimal(1), '9' * 1000)")]
    [InlineData("import struct\nstruct.calcsize('999999999999i')")]
    [InlineData("import struct\nstruct.calcsize('2147483647q')")]
    [InlineData("import struct\nclass I:\n def __index__(s): return 1.5\nstruct.pack('i', I())")]
    [InlineData("import struct\nstruct.unpack_from('i', b'', 10**30)")]
    [InlineData("import struct\nb = bytearray(8)\nclass I:\n def __index__(s): b.clear(); return 1\nstruct.pack_into('i', b, 0, I())")]
    [InlineData("import struct\nobject.__new__(struct.Struct).pack()")]
    [InlineData("import array\nclass I:\n def __index__(s): a.clear(); return 10**30\na = array.array('i', [1, 2])\na[1] = I()")]
    [InlineData("import array\nclass E:\n def __eq__(s, o): a.clear()\na = array.array('i', range(9))\na.remove(E())")]
    [InlineData("import array\narray.array('i', [1]).insert(0, object())")]
    [InlineData("memoryview(b'abcd').cast('B', [1] * 100)")]
    [InlineData("memoryview(b'abcd').cast('B', [2**31, 2**31, 2**31])")]
    [InlineData("b = bytearray(100)\nm = memoryview(b)\nb.clear()\nm[50]")]
    [InlineData("b = bytearray(100)\nm = memoryview(b)\nclass I:\n def __index__(s): b.clear(); return 1\nm[50] = I()")]
    [InlineData("m = memoryview(b'abc')\nclass I:\n def __index__(s): m.release(); return 1\nm.tolist()\nmemoryview(bytearray(3))[I()] = 1; m[0]")]
    [InlineData("import zlib\nzlib.decompress(bytes(range(256)) * 1000)")]
    [InlineData("import zlib\nzlib.decompressobj().decompress(b'x', -1)")]
    [InlineData("import gzip\ngzip.decompress(b'\\x1f\\x8b\\x08\\x1e' + b'a' * 1_000_000)")]
    [InlineData("import gzip\ngzip.open('/etc/passwd')")]
    [InlineData("import cmath\nclass C:\n def __complex__(s): return 'no'\ncmath.sqrt(C())")]
    [InlineData("import binascii\nbinascii.hexlify(b'abc', '--')")]
    [InlineData("import secrets\nsecrets.token_bytes(-5)")]
    public async Task WhatCannotBeIsAnErrorOfTheProgram(string source)
    {
        var session = Sessions.Create(options => options.Limits.ActiveTime = TimeSpan.FromSeconds(10));

        var result = await session.RunAsync(source).AsTask().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.True(result.Status is PythonStatus.Raised, $"{result.Status}: {result.Error?.Message}");
        await session.ServesNextCellAsync();
    }

    [Theory]
    [InlineData("from decimal import *\ngetcontext().prec = 10**9\nDecimal(1) / 3")]
    [InlineData("from decimal import *\ngetcontext().prec = MAX_PREC\nDecimal(2).sqrt()")]
    [InlineData("from decimal import *\ngetcontext().prec = MAX_PREC\nDecimal('1e999999999') + 1")]
    [InlineData("from decimal import *\ngetcontext().prec = 10**9\nDecimal(1).exp()")]
    [InlineData("from decimal import *\ngetcontext().prec = 200_000\nDecimal(3).ln()")]
    [InlineData("from decimal import *\ngetcontext().prec = MAX_PREC\ngetcontext().Emax = MAX_EMAX\nDecimal(9) ** 10**9")]
    [InlineData("from decimal import *\ngetcontext().prec = 10**8\nx = Decimal('1.1')\nwhile True: x *= x")]
    [InlineData("from decimal import *\nint(Decimal('1e999999999'))")]
    [InlineData("from decimal import *\nDecimal('1e-999999999').as_integer_ratio()")]
    [InlineData("from decimal import *\nformat(Decimal('1e999999999'), 'f')")]
    [InlineData("from decimal import *\nformat(Decimal(1), '.999999999f')")]
    [InlineData("from decimal import *\nformat(Decimal(1), '999999999999')")]
    [InlineData("from decimal import *\nimport math\nmath.floor(Decimal('1e999999999'))")]
    [InlineData("import zlib\nbomb = zlib.compress(bytes(100_000_000))\nbomb = zlib.compress(bytes(1))[:2] + bomb[2:]\n[zlib.decompress(bomb) for _ in range(100)]")]
    [InlineData("import zlib\nd = zlib.decompressobj()\nout = []\nz = zlib.compress(bytes(50_000_000))\nfor _ in range(100): out.append(zlib.decompress(z))")]
    [InlineData("import struct\nstruct.pack('2000000000x')")]
    [InlineData("import struct\nstruct.unpack('500000000s', bytes(500_000_000))")]
    [InlineData("import array\narray.array('q', [0]) * 10**9")]
    [InlineData("import array\na = array.array('d', [0.0])\nwhile True: a += a")]
    [InlineData("import base64\nx = b'a' * 10_000_000\nwhile True: x = base64.b64encode(x)")]
    [InlineData("import secrets\nsecrets.token_bytes(10**9)")]
    public async Task WhatIsTooLargeEndsWithALimit(string source)
    {
        var session = Sessions.Create(options => options.Limits.ActiveTime = TimeSpan.FromSeconds(3));

        var result = await session.RunAsync(source).AsTask().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.True(result.Error?.Limit is not null, $"{result.Status}: {result.Error?.Message}");
        await session.ServesNextCellAsync();
    }

    [Fact]
    public async Task AStreamGivesNoMoreThanIsAskedFor()
    {
        var session = Sessions.Create();

        const string source = """
            import zlib
            bomb = zlib.compress(bytes(20_000_000))
            d = zlib.decompressobj()
            total, data = 0, bomb
            for _ in range(10):
                piece = d.decompress(data, 1000)
                total += len(piece)
                data = d.unconsumed_tail
            print(total, len(bomb) < 100_000, d.eof)
            """;

        Assert.Equal("10000 True False\n", await session.PrintedAsync(source));
    }

    [Fact]
    public async Task SessionsDoNotShareAContext()
    {
        var first = Sessions.Create();
        var second = Sessions.Create();

        await first.PrintedAsync("from decimal import *\ngetcontext().prec = 3\nDefaultContext.prec = 4\ngetcontext().traps[DivisionByZero] = False");

        Assert.Equal("0.3333333333333333333333333333 28\n", await second.PrintedAsync("from decimal import *\nprint(Decimal(1) / 3, DefaultContext.prec)"));
        Assert.Equal("0.333 Infinity\n", await first.PrintedAsync("print(Decimal(1) / 3, Decimal(1) / 0)"));
    }

    [Fact]
    public async Task TheContextOfASessionCounts()
    {
        var session = Sessions.Create(options => options.Limits.MemoryBytes = options.Limits.ObjectBytes = 32L << 20);

        var result = await session.RunAsync("""
            from decimal import *
            class C(Context): pass
            while True:
                c = C()
                c.inner = getcontext()
                c.data = bytes(100_000)
                setcontext(c)
            """);

        Assert.Equal(PythonLimit.Memory, result.Error?.Limit);
        await session.ServesNextCellAsync();
    }
}
