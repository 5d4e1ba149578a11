using System.Buffers;
using System.Text;

namespace Rlm.Contexts;

/// <summary>A file. Small ones are decoded whole and cached, large ones read where they are asked for.</summary>
internal sealed class FileDocument(FileStore store, PathGuard guard, string id, FileStamp listed) : ContextDocument(id)
{
    private volatile FileSnapshot? _snapshot;
    private volatile TextLayout? _layout;
    private long _chars = -1;
    private int _skipped;

    public override string Path => Id;

    public override long ByteLength => _snapshot?.Stamp.Length ?? Math.Max(0, listed.Length);

    public override long Length
    {
        get
        {
            if (Volatile.Read(ref _chars) is >= 0 and var known) return known;
            if (IsWhole) return LoadText().Length;
            var chars = Layout.CountChars(ReadBytes);
            SetLength(chars);
            return chars;
        }
    }

    public override bool IsLengthKnown => Volatile.Read(ref _chars) >= 0;

    /// <summary>Gets whether the file's bytes are no text; it then is an empty document.</summary>
    public bool IsBinary => Snapshot.Format.IsBinary;

    /// <summary>Gets length and time of the file as the document knows it.</summary>
    public FileStamp Stamp => _snapshot?.Stamp ?? listed;

    private FileSnapshot Snapshot => _snapshot ?? Look();

    private TextReading Reading => new(Layout, ReadBytes);

    private TextLayout Layout
    {
        get
        {
            if (_layout is { } known) return known;
            var snapshot = Snapshot;
            lock (store.GateOf(this)) return _layout ??= new TextLayout(snapshot.Format.Encoding, snapshot.TextLength);
        }
    }

    private bool IsWhole => Snapshot.TextLength <= store.MaxWholeText;

    public override int Read(long offset, Span<char> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if (!IsWhole) return Reading.Read(offset, destination);
        var text = LoadText();
        if (offset >= text.Length) return 0;
        var count = Math.Min(destination.Length, text.Length - (int)offset);
        text.AsSpan((int)offset, count).CopyTo(destination);
        return count;
    }

    public override bool TryGetMemory(out ReadOnlyMemory<char> text)
    {
        text = IsWhole ? LoadText().AsMemory() : default;
        return IsWhole;
    }

    public override long GetCodePointOffset(long offset) =>
        IsWhole || Layout.IsUtf16 ? base.GetCodePointOffset(offset) : Reading.ToCodePoint(offset);

    public override long GetOffset(long codePointOffset) =>
        IsWhole || Layout.IsUtf16 ? base.GetOffset(codePointOffset) : Reading.ToUtf16(codePointOffset);

    /// <summary>Reads bytes of the text; the byte order mark is not counted.</summary>
    public void ReadBytes(long position, Span<byte> destination) =>
        ReadFile(Snapshot, position + Snapshot.Format.PreambleLength, destination);

    /// <summary>Reads bytes for a search. Where they are all of the file, they may be kept for the next one.</summary>
    public void ReadForSearch(long position, Span<byte> destination)
    {
        var keeps = store.KeepsBytes && destination.Length == Snapshot.TextLength;
        if (keeps && TryReadKept(destination)) return;
        ReadBytes(position, destination);
        if (keeps) store.Cache.Add(this, destination.ToArray());
    }

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

    private string LoadText()
    {
        if (store.Cache.GetText(this) is { } cached) return cached;
        var length = (int)Snapshot.TextLength;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            ReadBytes(0, buffer.AsSpan(0, length));
            var text = DecodeWhole(Snapshot.Format.Encoding, buffer, length);
            SetLength(text.Length);
            store.Cache.Add(this, text);
            return text;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string DecodeWhole(FileEncoding encoding, byte[] data, int length)
    {
        if (encoding == FileEncoding.Utf8) return Encoding.UTF8.GetString(data, 0, length);
        TextLayout.ByteReader read = (position, destination) => data.AsSpan((int)position, destination.Length).CopyTo(destination);
        var layout = new TextLayout(encoding, length);
        return string.Create(
            (int)layout.CountChars(read),
            new TextReading(layout, read),
            static (span, reading) => reading.Read(0, span));
    }

    private void SetLength(long chars)
    {
        if (Interlocked.CompareExchange(ref _chars, chars, -1) < 0) store.LengthIsKnown(chars);
    }

    // The first look at the file: what it is and how long, which everything after relies on.
    private FileSnapshot Look()
    {
        lock (store.GateOf(this))
        {
            if (_snapshot is { } known) return known;

            // Devices and pipes have no length and are never opened.
            if (listed.Length == 0) return _snapshot = new FileSnapshot(default, listed, [], []);
            try
            {
                var file = store.Files.Acquire(this, Open);
                try
                {
                    return _snapshot = LookAt(file);
                }
                finally
                {
                    file.Release();
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ContextAccessException)
            {
                SkipOnce(exception switch
                {
                    ContextAccessException => ContextSkipReason.Link,
                    FileNotFoundException or DirectoryNotFoundException => ContextSkipReason.Vanished,
                    _ => ContextSkipReason.Unreadable,
                });
                if (exception is ContextAccessException) throw;
                throw new ContextReadException($"'{Id}' cannot be read: {exception.Message}", exception);
            }
        }
    }

    private FileSnapshot LookAt(OpenFile file)
    {
        var stamp = file.Stamp;
        var head = new byte[(int)Math.Min(FileFormat.ProbeLength, stamp.Length)];
        store.Charge(head.Length);
        var read = file.Read(head, 0);
        var format = FileFormat.Probe(head.AsSpan(0, read));
        if (format.IsBinary) store.Skip(ContextSkipReason.Binary);
        return store.FollowsGrowth
            ? new FileSnapshot(format, stamp, head, file.ReadUpTo(stamp.Length, FileSnapshot.TailLength))
            : new FileSnapshot(format, stamp, [], []);
    }

    private void ReadFile(FileSnapshot snapshot, long position, Span<byte> destination)
    {
        if (destination.IsEmpty) return;
        var isWhole = position == snapshot.Format.PreambleLength && destination.Length == snapshot.TextLength;
        store.Charge(destination.Length);
        try
        {
            // What is read whole is not read again soon, and must not push out those that are.
            var file = isWhole ? store.Files.Find(this) ?? Open() : store.Files.Acquire(this, () => Reopen(snapshot));
            try
            {
                file.ReadFully(position, destination);

                // What was read is only good if it still was the same file then.
                ThrowIfChanged(file, snapshot);
            }
            finally
            {
                file.Release();
            }
        }
        catch (EndOfStreamException exception)
        {
            SkipOnce(ContextSkipReason.Changed);
            throw new ContextReadException($"'{Id}' became shorter while it was read.", exception);
        }
        catch (FileNotFoundException exception)
        {
            SkipOnce(ContextSkipReason.Vanished);
            throw new ContextReadException($"'{Id}' cannot be read: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            SkipOnce(ContextSkipReason.Unreadable);
            throw new ContextReadException($"'{Id}' cannot be read: {exception.Message}", exception);
        }
    }

    // To ask for length and time is a fifth of the work of opening the file again.
    private bool TryReadKept(Span<byte> destination)
    {
        if (store.Cache.GetBytes(this) is not { } kept) return false;
        if (FileStamp.Of(guard.PathOf(Id)) != Snapshot.Stamp)
        {
            store.Cache.RemoveBytes(this);
            return false;
        }

        kept.CopyTo(destination);
        return true;
    }

    private void SkipOnce(ContextSkipReason reason)
    {
        if (Interlocked.Exchange(ref _skipped, 1) == 0) store.Skip(reason);
    }

    private OpenFile Open() => new(guard.Open(Id));

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
        var stamp = file.Stamp;
        if (stamp == snapshot.Stamp || stamp == _snapshot!.Seen) return;
        if (store.FollowsGrowth && file.BeginsWith(snapshot, stamp))
        {
            // What was appended is not part of the text; everything before it is where it was.
            if (snapshot.Seen == snapshot.Stamp && stamp.Length > snapshot.Stamp.Length) store.HasGrown();
            _snapshot = snapshot with { Seen = stamp };
            return;
        }

        SkipOnce(ContextSkipReason.Changed);
        throw new ContextReadException($"'{Id}' changed since it was read first. Refresh the context or open it anew.");
    }
}
