using System.Buffers;
using System.Text;

namespace Rlm.Contexts;

/// <summary>A file. Small ones are decoded whole and cached, large ones read where they are asked for.</summary>
internal sealed class FileDocument(FileStore store, PathGuard guard, string id, string fullPath, long byteLength) : ContextDocument(id)
{
    private readonly Lock _gate = new();
    private volatile FileSnapshot? _snapshot;
    private volatile TextLayout? _layout;
    private int _skipped;

    public override string Path => Id;

    public override long ByteLength => _snapshot?.FileLength ?? byteLength;

    public override long Length => Layout.Chars;

    public override bool IsLengthKnown => _layout is not null;

    /// <summary>Gets whether the file's bytes are no text; it then is an empty document.</summary>
    public bool IsBinary => Snapshot.Format.IsBinary;

    private FileSnapshot Snapshot => _snapshot ?? Look();

    private TextLayout Layout =>
        _layout ?? (IsWhole ? LoadText().Layout : SetLayout(TextLayout.Build(Snapshot.Format.Encoding, Snapshot.TextLength, ReadBytes)));

    private bool IsWhole => Snapshot.TextLength <= store.MaxWholeText;

    public override int Read(long offset, Span<char> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if (!IsWhole) return Layout.Read(offset, destination, ReadBytes);
        var text = LoadText().Text;
        if (offset >= text.Length) return 0;
        var count = Math.Min(destination.Length, text.Length - (int)offset);
        text.AsSpan((int)offset, count).CopyTo(destination);
        return count;
    }

    public override bool TryGetMemory(out ReadOnlyMemory<char> text)
    {
        text = IsWhole ? LoadText().Text.AsMemory() : default;
        return IsWhole;
    }

    public override long GetCodePointOffset(long offset) =>
        Layout.IsAscii ? Math.Clamp(offset, 0, Layout.Chars) : base.GetCodePointOffset(offset);

    public override long GetOffset(long codePointOffset) =>
        Layout.IsAscii ? Math.Clamp(codePointOffset, 0, Layout.Chars) : base.GetOffset(codePointOffset);

    /// <summary>Reads bytes of the text; the byte order mark is not counted.</summary>
    public void ReadBytes(long position, Span<byte> destination) =>
        ReadFile(Snapshot, position + Snapshot.Format.PreambleLength, destination);

    internal override Utf8Source? OpenUtf8() =>
        Snapshot is { Format: { Encoding: FileEncoding.Utf8 } } snapshot ? new FileUtf8Source(this, snapshot.TextLength) : null;

    internal override bool IsReadable()
    {
        try
        {
            return !Snapshot.Format.IsBinary;
        }
        catch (Exception exception) when (exception is ContextReadException or ContextAccessException)
        {
            return false;
        }
    }

    private (string Text, TextLayout Layout) LoadText()
    {
        if (store.Cache.Get(this) is { } cached) return (cached, _layout!);
        var length = (int)Snapshot.TextLength;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var data = buffer.AsSpan(0, length);
            ReadBytes(0, data);
            var layout = _layout ?? SetLayout(TextLayout.Build(
                Snapshot.Format.Encoding,
                length,
                (position, destination) => buffer.AsSpan((int)position, destination.Length).CopyTo(destination)));
            var text = Snapshot.Format.Encoding == FileEncoding.Utf8
                ? Encoding.UTF8.GetString(data)
                : string.Create((int)layout.Chars, (layout, buffer), static (span, from) => from.layout.Read(
                    0, span, (position, destination) => from.buffer.AsSpan((int)position, destination.Length).CopyTo(destination)));
            store.Cache.Add(this, text);
            return (text, layout);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private TextLayout SetLayout(TextLayout layout)
    {
        lock (_gate)
        {
            if (_layout is { } known) return known;
            store.LengthIsKnown(layout.Chars);
            return _layout = layout;
        }
    }

    // The first look at the file: what it is and how long, which everything after relies on.
    private FileSnapshot Look()
    {
        lock (_gate)
        {
            if (_snapshot is { } known) return known;

            // Devices and pipes have no length and are never opened.
            if (byteLength == 0) return _snapshot = new FileSnapshot(default, 0, default);
            try
            {
                var file = store.Files.Acquire(this, Open);
                try
                {
                    var length = RandomAccess.GetLength(file.Handle);
                    var head = new byte[(int)Math.Min(FileFormat.ProbeLength, length)];
                    store.Charge(head.Length);
                    var read = RandomAccess.Read(file.Handle, head, 0);
                    var format = FileFormat.Probe(head.AsSpan(0, read));
                    if (format.IsBinary) store.Skip(ContextSkipReason.Binary);
                    return _snapshot = new FileSnapshot(format, length, File.GetLastWriteTimeUtc(file.Handle));
                }
                finally
                {
                    file.Release();
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ContextAccessException)
            {
                SkipOnce(exception is ContextAccessException ? ContextSkipReason.Link : ContextSkipReason.Unreadable);
                if (exception is ContextAccessException) throw;
                throw new ContextReadException($"'{Id}' cannot be read: {exception.Message}", exception);
            }
        }
    }

    private void ReadFile(FileSnapshot snapshot, long position, Span<byte> destination)
    {
        if (destination.IsEmpty) return;
        store.Charge(destination.Length);
        try
        {
            var file = store.Files.Acquire(this, () => Reopen(snapshot));
            try
            {
                while (!destination.IsEmpty)
                {
                    var read = RandomAccess.Read(file.Handle, destination, position);
                    if (read == 0) throw new ContextReadException($"'{Id}' became shorter while it was read.");
                    position += read;
                    destination = destination[read..];
                }

                // What was read is only good if it still was the same file then.
                ThrowIfChanged(file, snapshot);
            }
            finally
            {
                file.Release();
            }
        }
        catch (ContextReadException)
        {
            SkipOnce(ContextSkipReason.Unreadable);
            throw;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            SkipOnce(ContextSkipReason.Unreadable);
            throw new ContextReadException($"'{Id}' cannot be read: {exception.Message}", exception);
        }
    }

    private void SkipOnce(ContextSkipReason reason)
    {
        if (Interlocked.Exchange(ref _skipped, 1) == 0) store.Skip(reason);
    }

    private OpenFile Open() => new(guard.Open(fullPath));

    // Offsets into the text as it was would point anywhere in what it is now.
    private OpenFile Reopen(FileSnapshot snapshot)
    {
        var file = Open();
        try
        {
            ThrowIfChanged(file, snapshot);
            return file;
        }
        catch
        {
            file.Release();
            throw;
        }
    }

    private void ThrowIfChanged(OpenFile file, FileSnapshot snapshot)
    {
        var isSame = RandomAccess.GetLength(file.Handle) == snapshot.FileLength
            && File.GetLastWriteTimeUtc(file.Handle) == snapshot.LastWrite;
        if (!isSame) throw new ContextReadException($"'{Id}' changed since it was read first. Open the context anew.");
    }
}
