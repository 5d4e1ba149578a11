using System.Buffers.Binary;
using System.IO.Compression;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Binary;

/// <summary>
/// What <c>zlib.compressobj</c> makes. Input is gathered and compressed when it is flushed; it is kept, so that a copy can go its own way.
/// </summary>
// Objects of programs have no end that could be told; the stream is closed by the last flush or by its finalizer.
#pragma warning disable CA1001
internal sealed class PyCompressor(int level, int windowBits, int strategy) : PyObject
{
    private const int Finish = 4;
    private const int StreamBytes = 270_000;

    public static readonly PyType Class = new TypeBuilder("Compress", null, "zlib")
        .Method("compress(self, data, /)", static (m, a) => Self(a[0]).Compress(m, ByteArguments.Bytes(m, a[1]).Span))
        .Method("flush(self, mode=4, /)", static (m, a) => Self(a[0]).Flush(m, a[1].IsMissing ? Finish : m.ToIndex(a[1])))
        .Method("copy(self, /)", static (m, a) => Self(a[0]).Copy(m))
        .Method("__copy__(self, /)", static (m, a) => Self(a[0]).Copy(m))
        .Method("__deepcopy__(self, memo, /)", static (m, a) => Self(a[0]).Copy(m))
        .Sealed()
        .Build();

    private readonly ByteSink _input = new();
    private readonly List<int> _flushes = [];
    private readonly MemoryStream _output = new();
    private DeflateStream? _stream;
    private byte[]? _ballast;
    private int _done;
    private bool _began;
    private bool _ended;

    public override PyType Type => Class;

    public override long Size => (_ballast is null ? 1024 : StreamBytes) + _input.Count + _output.Capacity;

    public PyBytes Compress(Machine m, ReadOnlySpan<byte> data)
    {
        if (_ended)
            throw m.Error(ZlibModule.Error, "Error -2 while compressing data: inconsistent stream state");
        _input.Add(m, data);
        return PyBytes.From(Begin());
    }

    public PyBytes Flush(Machine m, long mode)
    {
        if (mode == 0)
            return PyBytes.From([]);
        if (_ended)
            throw m.Error(ZlibModule.Error, "Error -2 while flushing: inconsistent stream state");
        var result = new ByteSink();
        result.Add(m, Begin());
        if (mode == Finish)
        {
            Deflate(m, _input.Count, last: true, result);
            result.Add(m, Trailer(m));
            _ended = true;
        }
        else
        {
            _flushes.Add(_input.Count);
            Deflate(m, _input.Count, last: false, result);
        }

        return PyBytes.From(result.Written.ToArray());
    }

    private static PyCompressor Self(in Value self) => (PyCompressor)self.Object!;

    private PyCompressor Copy(Machine m)
    {
        if (_ended)
            throw m.Error(PyTypes.ValueError, "Inconsistent stream state");
        var copy = new PyCompressor(level, windowBits, strategy) { _began = _began };
        copy._input.Add(m, _input.Written);
        var lost = new ByteSink();
        foreach (var end in _flushes)
        {
            copy._flushes.Add(end);
            copy.Deflate(m, end, last: false, lost);
        }

        return copy;
    }

    private byte[] Begin()
    {
        if (_began)
            return [];
        _began = true;
        if (windowBits < 0)
            return [];
        if (windowBits > 15)
            return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, level == 9 ? (byte)2 : level == 1 ? (byte)4 : (byte)0, 3];
        var speed = level is 0 or 1 ? 0 : level is > 1 and < 6 ? 1 : level is 6 or -1 ? 2 : 3;
        var head = ((windowBits - 8) << 4 | 8) << 8 | speed << 6;
        head += 31 - (head % 31);
        return [(byte)(head >> 8), (byte)head];
    }

    private byte[] Trailer(Machine m)
    {
        if (windowBits < 0)
            return [];
        var bytes = new byte[windowBits > 15 ? 8 : 4];
        if (windowBits > 15)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, Checksums.Crc32(m, _input.Written));
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)_input.Count);
        }
        else
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes, Checksums.Adler32(m, _input.Written));
        }

        return bytes;
    }

    private void Deflate(Machine m, int end, bool last, ByteSink result)
    {
        // The stream writes nothing at all where it was given nothing: an empty last block of the fixed code is put in its place.
        if (end == 0 || (last && _stream is null && end == _done))
        {
            result.Add(m, !last ? [0, 0, 0, 0xFF, 0xFF] : level == 0 ? [1, 0, 0, 0xFF, 0xFF] : [3, 0]);
            return;
        }

        _stream ??= new DeflateStream(_output, new ZLibCompressionOptions
        {
            CompressionLevel = level < 0 ? 6 : level,
            CompressionStrategy = (ZLibCompressionStrategy)Math.Clamp(strategy, 0, 4),
        }, leaveOpen: true);
        while (_done < end)
        {
            var count = Math.Min(end - _done, 64 * 1024);
            m.Tick(count / 4);
            _stream.Write(_input.Written.Slice(_done, count));
            _done += count;
            Drain(m, result);
        }

        if (last)
        {
            _stream.Dispose();
        }
        else
        {
            // A stream that stays open has memory outside of the managed heap: this stands for it, so that the limits see it.
            _ballast ??= GC.AllocateUninitializedArray<byte>(StreamBytes);
            _stream.Flush();
        }

        Drain(m, result);
    }

    private void Drain(Machine m, ByteSink result)
    {
        result.Add(m, _output.GetBuffer().AsSpan(0, (int)_output.Length));
        _output.SetLength(0);
    }
}
