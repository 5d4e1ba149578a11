using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Binary;

/// <summary><c>zlib</c>.</summary>
internal static class ZlibModule
{
    private const int WindowBits = 15;

    public static readonly PyType Error = new TypeBuilder("error", PyTypes.Exception, "zlib", ownLayout: false).Build();

    public static ModuleDefinition Create()
    {
        var module = new ModuleBuilder("zlib")
            .Doc("Compression and checksums as in zlib.")
            .Type(Error)
            .Constant("ZLIB_VERSION", Value.Str("1.3.1"))
            .Constant("ZLIB_RUNTIME_VERSION", Value.Str("1.3.1"))
            .Function("crc32(data, value=0, /)", static (m, a) =>
                Value.Int(Checksums.Crc32(m, ByteArguments.Bytes(m, a[0]).Span, Start(m, a[1], 0))))
            .Function("adler32(data, value=1, /)", static (m, a) =>
                Value.Int(Checksums.Adler32(m, ByteArguments.Bytes(m, a[0]).Span, Start(m, a[1], 1))))
            .Function("compress(data, /, level=-1, wbits=15)", Compress)
            .Function("decompress(data, /, wbits=15, bufsize=16384)", Decompress)
            .Function("compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)", CompressObject)
            .Function("decompressobj(wbits=15, zdict=b'')", static (m, a) => new PyDecompressor(Window(m, a[0])));
        foreach (var (name, number) in new[]
        {
            ("DEFLATED", 8), ("DEF_BUF_SIZE", 16384), ("DEF_MEM_LEVEL", 8), ("MAX_WBITS", WindowBits), ("Z_BEST_COMPRESSION", 9),
            ("Z_BEST_SPEED", 1), ("Z_BLOCK", 5), ("Z_DEFAULT_COMPRESSION", -1), ("Z_DEFAULT_STRATEGY", 0), ("Z_FILTERED", 1),
            ("Z_FINISH", 4), ("Z_FIXED", 4), ("Z_FULL_FLUSH", 3), ("Z_HUFFMAN_ONLY", 2), ("Z_NO_COMPRESSION", 0), ("Z_NO_FLUSH", 0),
            ("Z_PARTIAL_FLUSH", 1), ("Z_RLE", 3), ("Z_SYNC_FLUSH", 2), ("Z_TREES", 6),
        })
        {
            module.Constant(name, Value.Int(number));
        }

        return module.Build();
    }

    /// <summary>A checksum to go on from; only its 32 bits count.</summary>
    public static uint Start(Machine m, in Value value, uint fallback) =>
        value.IsMissing ? fallback : (uint)(m.ToBigInteger(value) & uint.MaxValue);

    private static Value Compress(Machine m, ReadOnlySpan<Value> a)
    {
        var data = ByteArguments.Bytes(m, a[0]).Span;
        var level = a[1].IsMissing ? -1 : m.ToIndex(a[1]);
        if (level is < -1 or > 9)
            return m.Raise(Error, "Bad compression level");
        var bits = Window(m, a[2]);
        var compressor = new PyCompressor((int)level, bits, strategy: 0);
        var head = compressor.Compress(m, data);
        var rest = compressor.Flush(m, 4);
        return PyBytes.From([.. head.Span, .. rest.Span]);
    }

    private static Value Decompress(Machine m, ReadOnlySpan<Value> a)
    {
        var data = ByteArguments.Bytes(m, a[0]).Span.ToArray();
        if (!a[2].IsMissing && m.ToIndex(a[2]) < 0)
            return m.Raise(PyTypes.ValueError, "bufsize must be non-negative");
        var stream = new PyDecompressor(Window(m, a[1]));
        var result = stream.Decompress(m, data, long.MaxValue);
        return stream.IsEnd ? result : m.Raise(Error, "Error -5 while decompressing data: incomplete or truncated stream");
    }

    private static Value CompressObject(Machine m, ReadOnlySpan<Value> a)
    {
        var level = a[0].IsMissing ? -1 : m.ToIndex(a[0]);
        var method = a[1].IsMissing ? 8 : m.ToIndex(a[1]);
        var memory = a[3].IsMissing ? 8 : m.ToIndex(a[3]);
        var strategy = a[4].IsMissing ? 0 : m.ToIndex(a[4]);
        if (level is < -1 or > 9 || method != 8 || memory is < 1 or > 9 || strategy is < 0 or > 4)
            return m.Raise(PyTypes.ValueError, "Invalid initialization option");
        if (!a[5].IsMissing && !a[5].IsNone)
            return m.Raise(PyTypes.NotImplementedError, "compression dictionaries are not supported here");
        return new PyCompressor((int)level, Window(m, a[2]), (int)strategy);
    }

    private static int Window(Machine m, in Value value)
    {
        var bits = value.IsMissing ? WindowBits : m.ToIndex(value);
        // Zero asks for the size that the header names.
        if (bits == 0)
            return WindowBits;
        return bits is (>= -15 and <= -8) or (>= 8 and <= 15) or (>= 24 and <= 31) or (>= 40 and <= 47)
            ? (int)bits
            : throw m.Error(PyTypes.ValueError, "Invalid initialization option");
    }
}
