using System.Buffers.Binary;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Binary;

/// <summary>What <c>zlib.decompressobj</c> makes: a stream of deflate in a wrapper of zlib's, gzip's or none.</summary>
internal sealed class PyDecompressor(int windowBits) : PyObject
{
    public static readonly PyType Class = new TypeBuilder("Decompress", null, "zlib")
        .Method("decompress(self, data, /, max_length=0)", static (m, a) =>
        {
            var most = a[2].IsMissing ? 0 : m.ToIndex(a[2]);
            if (most < 0)
                return m.Raise(PyTypes.ValueError, "max_length must be non-negative");
            return Self(a[0]).Decompress(m, ByteArguments.Bytes(m, a[1]).Span.ToArray(), most == 0 ? long.MaxValue : most);
        })
        .Method("flush(self, length=16384, /)", static (m, a) => !a[1].IsMissing && m.ToIndex(a[1]) <= 0
            ? m.Raise(PyTypes.ValueError, "length must be greater than zero")
            : Self(a[0]).Decompress(m, Self(a[0]).UnconsumedTail, long.MaxValue))
        .Method("copy(self, /)", static (_, a) => Self(a[0]).Copy())
        .Method("__copy__(self, /)", static (_, a) => Self(a[0]).Copy())
        .Method("__deepcopy__(self, memo, /)", static (_, a) => Self(a[0]).Copy())
        .Property("eof", static (_, self) => Value.Bool(Self(self).IsEnd))
        .Property("unused_data", static (_, self) => PyBytes.From(Self(self)._unused))
        .Property("unconsumed_tail", static (_, self) => PyBytes.From(Self(self).UnconsumedTail))
        .Sealed()
        .Build();

    private byte[] _unused = [];
    private byte[] _kept = [];
    private int _keptBits;
    private bool _headerRead;
    private bool _isGzip;
    private bool _hasTrailer = true;
    private uint _checksum;
    private uint _length;
    private Inflater _inflater = new();

    /// <summary>Input that was left because the output was full.</summary>
    public byte[] UnconsumedTail { get; private set; } = [];

    /// <summary>Whether the stream has come to its end, checksum and all.</summary>
    public bool IsEnd { get; private set; }

    public override PyType Type => Class;

    public override long Size => 34_000 + _unused.Length + _kept.Length + UnconsumedTail.Length;

    /// <summary>Decompresses what there is.</summary>
    /// <exception cref="PyError">The data is wrong.</exception>
    public PyBytes Decompress(Machine m, byte[] data, long most)
    {
        UnconsumedTail = [];
        if (IsEnd)
        {
            m.Reserve(_unused.Length + (long)data.Length);
            _unused = [.. _unused, .. data];
            return PyBytes.From([]);
        }

        m.Reserve(_kept.Length + (long)data.Length);
        byte[] all = [.. _kept, .. data];
        var input = new BitReader(all, all.Length, _keptBits);
        var output = new ByteSink();
        if (_headerRead || ReadHeader(m, ref input))
        {
            _headerRead = true;
            if (!_inflater.Run(m, ref input, output, most))
                throw Problem(m, _inflater.Problem!);
            if (_hasTrailer)
                _checksum = _isGzip ? Checksums.Crc32(m, output.Written, _checksum) : Checksums.Adler32(m, output.Written, _checksum);
            _length += (uint)output.Count;
            if (_inflater.IsEnd)
                ReadTrailer(m, ref input);
        }

        var consumed = (int)(input.Position >> 3);
        if (IsEnd)
        {
            _unused = all[consumed..];
            _kept = [];
        }
        else if (output.Count >= most && all.Length > consumed)
        {
            // The byte that is partly read stays here, the rest is handed out to be given again.
            var partly = (input.Position & 7) != 0 ? 1 : 0;
            _kept = all[consumed..(consumed + partly)];
            _keptBits = (int)(input.Position & 7);
            UnconsumedTail = all[(consumed + partly)..];
        }
        else
        {
            _kept = all[consumed..];
            _keptBits = (int)(input.Position & 7);
        }

        return PyBytes.From(output.Written.ToArray());
    }

    private static PyDecompressor Self(in Value self) => (PyDecompressor)self.Object!;

    private static PyError Problem(Machine m, string problem) =>
        m.Error(ZlibModule.Error, $"Error -3 while decompressing data: {problem}");

    private PyDecompressor Copy()
    {
        var copy = new PyDecompressor(windowBits)
        {
            UnconsumedTail = UnconsumedTail,
            IsEnd = IsEnd,
            _unused = _unused,
            _kept = _kept,
            _keptBits = _keptBits,
            _headerRead = _headerRead,
            _isGzip = _isGzip,
            _hasTrailer = _hasTrailer,
            _checksum = _checksum,
            _length = _length,
            _inflater = _inflater.Copy(),
        };
        return copy;
    }

    // False where it is not all there yet.
    private bool ReadHeader(Machine m, ref BitReader input)
    {
        if (windowBits < 0)
        {
            _hasTrailer = false;
            return true;
        }

        var before = input;
        if (!input.TryRead(16, out var head))
        {
            input = before;
            return false;
        }

        if (windowBits > 15 && head == 0x8B1F)
        {
            (_isGzip, _checksum) = (true, 0);
            var complete = ReadGzipHeader(m, ref input);
            if (!complete)
                input = before;
            return complete;
        }

        var asNetwork = ((head & 0xFF) << 8) | head >> 8;
        if (windowBits is > 15 and < 40 || asNetwork % 31 != 0)
            throw Problem(m, "incorrect header check");
        if ((head & 15) != 8)
            throw Problem(m, "unknown compression method");
        if ((head >> 4 & 15) > 7)
            throw Problem(m, "invalid window size");
        if ((head & 0x2000) != 0)
            throw m.Error(ZlibModule.Error, "Error 2 while decompressing data");
        _checksum = 1;
        return true;
    }

    private static bool ReadGzipHeader(Machine m, ref BitReader input)
    {
        if (!input.TryRead(8, out var method) || !input.TryRead(8, out var flags))
            return false;
        if (method != 8)
            throw Problem(m, "unknown compression method");
        if ((flags & 0xE0) != 0)
            throw Problem(m, "unknown header flags set");
        if (input.BytesLeft < 6)
            return false;
        input.ReadBytes(6);
        if ((flags & 4) != 0)
        {
            if (!input.TryRead(16, out var length) || input.BytesLeft < length)
                return false;
            input.ReadBytes(length);
        }

        for (var i = 0; i < ((flags & 8) != 0 ? 1 : 0) + ((flags & 16) != 0 ? 1 : 0); i++)
        {
            int letter;
            do
            {
                if (!input.TryRead(8, out letter))
                    return false;
            }
            while (letter != 0);
        }

        return (flags & 2) == 0 || input.TryRead(16, out _);
    }

    private void ReadTrailer(Machine m, ref BitReader input)
    {
        var before = input;
        input.SkipToByte();
        var size = !_hasTrailer ? 0 : _isGzip ? 8 : 4;
        if (input.BytesLeft < size)
        {
            input = before;
            return;
        }

        var trailer = input.ReadBytes(size);
        if (_hasTrailer)
        {
            var found = _isGzip ? BinaryPrimitives.ReadUInt32LittleEndian(trailer) : BinaryPrimitives.ReadUInt32BigEndian(trailer);
            if (found != _checksum)
                throw Problem(m, "incorrect data check");
            if (_isGzip && BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) != _length)
                throw Problem(m, "incorrect length check");
        }

        IsEnd = true;
    }
}
