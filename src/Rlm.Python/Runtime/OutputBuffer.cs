using System.Globalization;
using System.Text;

namespace Rlm.Python.Runtime;

/// <summary>Keeps the head and the tail of what is printed, and counts what is left out between them.</summary>
internal sealed class OutputBuffer(int capacity, PythonOptions options)
{
    private readonly StringBuilder _head = new();
    private readonly int _headCapacity = (capacity + 1) / 2;
    private char[] _tail = [];
    private long _tailLength;

    /// <summary>Characters printed so far.</summary>
    public long Length => _head.Length + _tailLength;

    /// <summary>Characters printed that are in neither.</summary>
    public long LeftOut
    {
        get
        {
            var (headEnd, tailStart) = Kept();
            return _head.Length - headEnd + tailStart;
        }
    }

    private int TailCapacity => capacity / 2;

    public void Clear()
    {
        _head.Clear();
        _tailLength = 0;
    }

    public void Write(string text, bool isError = false)
    {
        if (text.Length == 0)
            return;
        (isError ? options.OnErrorOutput ?? options.OnOutput : options.OnOutput)?.Invoke(text);
        var room = Math.Min(_headCapacity - _head.Length, text.Length);
        if (room > 0)
            _head.Append(text, 0, room);
        var rest = text.AsSpan(Math.Max(0, room));
        if (rest.Length == 0)
            return;
        if (_tail.Length == 0)
            _tail = new char[TailCapacity];
        Append(rest);
    }

    /// <summary>What was kept; a line between head and tail says how much is missing.</summary>
    public override string ToString()
    {
        if (_tailLength == 0)
            return _head.ToString();
        var (headEnd, tailStart) = Kept();
        var text = new StringBuilder(_head.Length + TailCapacity + 64).Append(_head, 0, headEnd);
        if (LeftOut is > 0 and var leftOut)
            text.Append(CultureInfo.InvariantCulture, $"\n... [{leftOut:N0} characters left out] ...\n");
        for (var i = tailStart; i < _tailLength; i++)
            text.Append(_tail[i % TailCapacity]);
        return text.ToString();
    }

    // Where the head ends and the tail begins. Never in the middle of a pair: a lone surrogate would be no text.
    private (int HeadEnd, long TailStart) Kept()
    {
        var (headEnd, tailStart) = (_head.Length, _tailLength - TailCapacity);
        if (tailStart <= 0)
            return (headEnd, 0);
        if (headEnd > 0 && char.IsHighSurrogate(_head[headEnd - 1]))
            headEnd--;
        if (TailCapacity > 0 && char.IsLowSurrogate(_tail[tailStart % TailCapacity]))
            tailStart++;
        return (headEnd, tailStart);
    }

    // A ring: the newest characters overwrite the oldest.
    private void Append(ReadOnlySpan<char> text)
    {
        if (TailCapacity == 0)
        {
            _tailLength += text.Length;
            return;
        }

        var skipped = Math.Max(0, text.Length - TailCapacity);
        _tailLength += skipped;
        foreach (var c in text[skipped..])
            _tail[_tailLength++ % TailCapacity] = c;
    }
}
