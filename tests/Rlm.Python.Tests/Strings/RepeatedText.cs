namespace Rlm.Python.Tests.Strings;

/// <summary>A text of any length that is never in memory: a line over and over, and an end. Hands out odd amounts and counts what was read.</summary>
internal sealed class RepeatedText(string line, long times, string end) : PythonText
{
    private readonly long _body = line.Length * times;

    public long UnitsRead { get; private set; }

    public int LargestRead { get; private set; }

    public override long Length => _body + end.Length;

    public override int Read(long offset, Span<char> destination)
    {
        var count = (int)Math.Min(Math.Min(destination.Length, 100_003), Length - offset);
        for (var i = 0; i < count;)
        {
            var place = offset + i;
            var source = place < _body ? line.AsSpan((int)(place % line.Length)) : end.AsSpan((int)(place - _body));
            var part = Math.Min(count - i, source.Length);
            source[..part].CopyTo(destination[i..]);
            i += part;
        }

        UnitsRead += count;
        LargestRead = Math.Max(LargestRead, destination.Length);
        return count;
    }

    public string ToMemory()
    {
        var text = new char[Length];
        for (var i = 0; i < text.Length;)
            i += Read(i, text.AsSpan(i));
        return new string(text);
    }
}
