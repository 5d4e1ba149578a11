using Microsoft.Win32.SafeHandles;

namespace Rlm.Contexts;

/// <summary>An open file that several readers share; closed when the last of them and the pool have released it.</summary>
internal sealed class OpenFile(SafeFileHandle handle)
{
    private int _users = 1;

    public FileStamp Stamp => new(RandomAccess.GetLength(handle), File.GetLastWriteTimeUtc(handle));

    /// <summary>Reads what there is, at most what fits.</summary>
    public int Read(Span<byte> destination, long position) => RandomAccess.Read(handle, destination, position);

    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    public void ReadFully(long position, Span<byte> destination)
    {
        while (!destination.IsEmpty)
        {
            var read = Read(destination, position);
            if (read == 0) throw new EndOfStreamException();
            position += read;
            destination = destination[read..];
        }
    }

    /// <summary>Reads what lies before a position, so much at most.</summary>
    public byte[] ReadUpTo(long end, int length)
    {
        var data = new byte[(int)Math.Min(length, end)];
        ReadFully(end - data.Length, data);
        return data;
    }

    /// <summary>Says whether the file is what it was but for what was appended, judged by how it began and how it ended.</summary>
    public bool BeginsWith(FileSnapshot snapshot, FileStamp now)
    {
        if (now.Length < snapshot.Stamp.Length) return false;
        return ReadUpTo(snapshot.Head.Length, snapshot.Head.Length).AsSpan().SequenceEqual(snapshot.Head)
            && ReadUpTo(snapshot.Stamp.Length, snapshot.Tail.Length).AsSpan().SequenceEqual(snapshot.Tail);
    }

    public bool TryAcquire()
    {
        for (var users = Volatile.Read(ref _users); users > 0; users = Volatile.Read(ref _users))
        {
            if (Interlocked.CompareExchange(ref _users, users + 1, users) == users) return true;
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0) handle.Dispose();
    }
}
