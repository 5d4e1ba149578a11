using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.InMemory;

/// <summary>
/// Text in memory that is read and written like a file. Its methods are in <see cref="StringIOType"/>; positions are in UTF-16 units.
/// </summary>
internal sealed class PyStringIO(PyType cls) : PyIterator
{
    private char[] _chars = [];
    private Attributes _attributes;
    private bool _hasSurrogates;

    public override PyType Type => cls;

    public override long Size => 96 + (2L * _chars.Length);

    public override ref Attributes Attributes => ref _attributes;

    public bool IsClosed { get; private set; }

    public Newlines Newlines { get; private set; } = new("\n");

    public int Units { get; private set; }

    public int Position { get; private set; }

    public ReadOnlySpan<char> Text => _chars.AsSpan(0, Units);

    /// <summary>What is left from the position on.</summary>
    public ReadOnlySpan<char> Rest => Position < Units ? _chars.AsSpan(Position, Units - Position) : [];

    /// <summary>The position in code points.</summary>
    public long Point => _hasSurrogates ? PointsIn(_chars.AsSpan(0, Math.Min(Position, Units))) + Math.Max(0, Position - Units) : Position;

    public override void Traverse(Census census)
    {
        if (!cls.IsShared)
            census.Add(cls);
        _attributes.Traverse(census);
    }

    public void Start(Machine m, PyStr? text, string? newline)
    {
        (_chars, Units, Position, _hasSurrogates, IsClosed) = ([], 0, 0, false, false);
        Newlines = new Newlines(newline);
        if (text is not null)
            Write(m, text);
        Position = 0;
    }

    public void Close() => (IsClosed, _chars, Units) = (true, [], 0);

    public void Write(Machine m, PyStr text)
    {
        m.Tick(1 + (text.Units >> 6));
        if (text.Units == 0)
            return;
        var chars = Newlines.OfWritten(text.ToString());
        _hasSurrogates |= text.HasSurrogates;
        var end = Position;
        // Over what is there goes one code point for each that comes.
        if (Position < Units)
            end = _hasSurrogates ? Forward(Position, PointsIn(chars)) : (int)Math.Min(Units, (long)Position + chars.Length);
        var moved = Math.Max(0, Units - end);
        Room(m, (long)Position + chars.Length + moved);
        if (Position > Units)
            _chars.AsSpan(Units, Position - Units).Clear();
        if (moved > 0)
            _chars.AsSpan(end, moved).CopyTo(_chars.AsSpan(Position + chars.Length));
        chars.CopyTo(_chars.AsSpan(Position));
        Position += chars.Length;
        Units = Position + moved;
    }

    /// <summary>The next code points, all where <paramref name="points"/> is negative.</summary>
    public Value Read(Machine m, long points)
    {
        var end = Position >= Units ? Position : points < 0 ? Units : Forward(Position, points);
        return Take(m, end);
    }

    /// <summary>The next line with its end, or as many code points of it.</summary>
    public Value ReadLine(Machine m, long points)
    {
        if (Position >= Units)
            return PyStr.From("");
        var end = Position + Newlines.EndOfLine(Rest);
        return Take(m, points < 0 ? end : Math.Min(end, Forward(Position, points)));
    }

    public override bool MoveNext(Machine m, out Value item)
    {
        if (IsClosed)
            throw m.Error(PyTypes.ValueError, "I/O operation on closed file.");
        item = ReadLine(m, -1);
        return ((PyStr)item.Object!).Units > 0;
    }

    /// <summary>Goes to a code point, perhaps behind the end; to the end where it is negative.</summary>
    public void SeekPoint(long point)
    {
        var beyond = point - (_hasSurrogates ? PointsIn(Text) : Units);
        Position = point < 0 ? Units : beyond >= 0 ? (int)Math.Min(Units + beyond, int.MaxValue - 1) : Forward(0, point);
    }

    public void Truncate(long point)
    {
        var end = _hasSurrogates ? Forward(0, point) : (int)Math.Min(point, Units);
        Units = Math.Min(Units, end);
    }

    private PyStr Take(Machine m, int end)
    {
        var length = Math.Max(0, end - Position);
        m.Reserve(2L * length);
        m.Tick(1 + (length >> 6));
        var part = length == 0 ? PyStr.From("") : PyStr.From(_chars.AsSpan(Position, length));
        Position = Math.Max(Position, end);
        return part;
    }

    private void Room(Machine m, long units)
    {
        if (units <= _chars.Length)
            return;
        var size = Math.Max(units, 2L * _chars.Length);
        m.Reserve(2 * size);
        Array.Resize(ref _chars, (int)Math.Max(size, 64));
    }

    // Where so many code points from a unit on end.
    private int Forward(int unit, long points)
    {
        if (!_hasSurrogates)
            return (int)Math.Min(Units, unit + Math.Min(points, int.MaxValue));
        for (; points > 0 && unit < Units; points--)
            unit += char.IsHighSurrogate(_chars[unit]) && unit + 1 < Units && char.IsLowSurrogate(_chars[unit + 1]) ? 2 : 1;
        return unit;
    }

    private static long PointsIn(ReadOnlySpan<char> chars)
    {
        var points = chars.Length;
        for (var i = 0; i + 1 < chars.Length; i++)
        {
            if (char.IsHighSurrogate(chars[i]) && char.IsLowSurrogate(chars[i + 1]))
                (points, i) = (points - 1, i + 1);
        }

        return points;
    }
}
