using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// A text with room at its end. The string that ends where the text ends can be appended to in place, which makes <c>s += x</c> in a loop
/// linear; every other string over it stays what it was, since what is there never changes.
/// </summary>
internal sealed class StringBuffer : TextBacking
{
    private char[] _chars;
    private int _count;

    /// <summary>Joins two texts and leaves room. The caller has reserved <see cref="CapacityFor"/> units.</summary>
    public StringBuffer(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        _count = left.Length + right.Length;
        _chars = GC.AllocateUninitializedArray<char>(CapacityFor(_count));
        left.CopyTo(_chars);
        right.CopyTo(_chars.AsSpan(left.Length));
    }

    public override long Units => _count;

    public override long Size => base.Size + 24 + (2L * _chars.Length);

    /// <summary>
    /// The room for a text of so many units: the larger, the less is left over, so as not to reach the limit for one object early.
    /// </summary>
    public static int CapacityFor(long units) =>
        (int)Math.Min(Array.MaxLength, units < 1 << 20 ? units * 2 : units < 1 << 24 ? units + (units >> 1) : units + (units >> 3));

    public ReadOnlySpan<char> Span(long start, long units) => _chars.AsSpan((int)start, (int)units);

    public override void Read(long offset, Span<char> destination) => _chars.AsSpan((int)offset, destination.Length).CopyTo(destination);

    /// <summary>Adds text at the end, moving to a larger array where there is no room.</summary>
    public void Append(Machine m, ReadOnlySpan<char> text)
    {
        if (text.Length > _chars.Length - _count)
        {
            var capacity = CapacityFor((long)_count + text.Length);
            m.Reserve(2L * capacity);
            m.Tick(_count >> 6);
            var chars = GC.AllocateUninitializedArray<char>(capacity);
            _chars.AsSpan(0, _count).CopyTo(chars);
            text.CopyTo(chars.AsSpan(_count));
            _chars = chars;
        }
        else
        {
            text.CopyTo(_chars.AsSpan(_count));
        }

        _count += text.Length;
    }
}
