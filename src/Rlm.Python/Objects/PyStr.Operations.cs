using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

// What operators and built-in functions do with a string.
internal partial class PyStr
{
    // Shorter results of + are plain strings: a buffer with room costs more than it saves.
    private const int BufferUnits = 256;

    public override string Repr(Machine m) => TextRepr.Of(m, this);

    public override string Str(Machine m) => ToString();

    public override bool Truth(Machine m) => _units != 0;

    public override bool? Contains(Machine m, in Value item) => item.Object is PyStr text
        ? TextSearch.IndexOf(m, this, text, 0, _units) >= 0
        : throw m.Error(PyTypes.TypeError, $"'in <string>' requires string as left operand, not {item.Type.NameInMessages}");

    public override Value GetItem(Machine m, in Value key)
    {
        if (key.IsInt && key.Bits >= 0 && key.Bits < _units && _surrogates == Surrogates.Absent)
            return From(UnitAt(key.Bits));
        if (key.Object is PySlice slice)
        {
            if (!slice.Indices(m, PointCount, out var start, out var stop, out var step))
                return Value.Error;
            return step == 1 ? SlicePoints(start, stop) : SliceStepped(m, start, step, PySlice.CountOf(start, stop, step));
        }

        if (!Indexing.TryReadItem(m, key, out var index))
            return m.Raise(PyTypes.TypeError, $"string indices must be integers, not '{key.Type.NameInMessages}'");
        var length = PointCount;
        if (index < 0)
            index += length;
        if (index < 0 || index >= length)
            return m.Raise(PyTypes.IndexError, "string index out of range");
        return At(index);
    }

    public override Value GetIter(Machine m) => new StrIterator(this);

    public override Value Binary(Machine m, BinaryOp op, in Value other) => op switch
    {
        BinaryOp.Add when other.Object is PyStr text => Concat(m, text),
        BinaryOp.Add => m.Raise(PyTypes.TypeError, $"can only concatenate str (not \"{other.Type.NameInMessages}\") to str"),
        BinaryOp.Mult => Multiply(m, other),
        BinaryOp.Mod => Value.Str(Percent.Format(m, this, other)),
        _ => Value.NotImplemented,
    };

    public override Value BinaryReflected(Machine m, BinaryOp op, in Value other) =>
        op == BinaryOp.Mult ? Multiply(m, other) : Value.NotImplemented;

    /// <summary>A repr as <c>ascii()</c> shows it.</summary>
    public static string Ascii(string repr) => TextRepr.ToAscii(repr);

    /// <summary>This text followed by another. In place where this one ends a buffer that has room.</summary>
    public PyStr Concat(Machine m, PyStr other)
    {
        if (other._units == 0)
            return AsExact();
        if (_units == 0)
            return other.AsExact();
        var units = _units + other._units;
        var surrogates = _surrogates == Surrogates.Absent && other._surrogates == Surrogates.Absent ? Surrogates.Absent : Surrogates.Unknown;
        if (units < BufferUnits)
            return new(string.Concat(Span, other.Span)) { _surrogates = surrogates };
        if (_backing is StringBuffer buffer && _start + _units == buffer.Units)
        {
            CheckLength(m, units, false);
            buffer.Append(m, other.Span);
            return new(buffer, _start, units, surrogates);
        }

        m.Tick(units >> 6);
        if (_isJoined || _backing is StringBuffer)
        {
            CheckLength(m, units, false);
            m.Reserve(2L * StringBuffer.CapacityFor(units));
            return new(new StringBuffer(Span, other.Span), 0, units, surrogates);
        }

        CheckLength(m, units);
        var text = Allocate((int)units, out var chars);
        Copy(m, chars);
        other.Copy(m, chars[(int)_units..]);
        return new(text) { _surrogates = surrogates, _isJoined = true };
    }

    /// <summary>All parts one after the other, as an f-string has them; each is a string.</summary>
    public static PyStr Join(Machine m, ReadOnlySpan<Value> parts)
    {
        long units = 0;
        foreach (ref readonly var part in parts)
            units += ((PyStr)part.Object!)._units;
        if (units == 0)
            return Empty;
        CheckLength(m, units);
        var text = Allocate((int)units, out var chars);
        var plain = true;
        foreach (ref readonly var part in parts)
        {
            var one = (PyStr)part.Object!;
            one.Copy(m, chars);
            chars = chars[(int)one._units..];
            plain &= one._surrogates == Surrogates.Absent;
        }

        return units == 1 ? From(text) : new(text) { _surrogates = plain ? Surrogates.Absent : Surrogates.Unknown };
    }

    /// <summary>This text repeated.</summary>
    public PyStr Repeat(Machine m, long count)
    {
        if (count <= 0 || _units == 0)
            return Empty;
        if (count == 1)
            return AsExact();
        if (_units > long.MaxValue / count)
            throw m.Error(PyTypes.OverflowError, "repeated string is too long");
        var units = _units * count;
        CheckLength(m, units);
        var text = Allocate((int)units, out var chars);
        Fill(m, chars, Span);
        return new(text) { _surrogates = _surrogates == Surrogates.Absent ? Surrogates.Absent : Surrogates.Unknown };
    }

    /// <summary>Copies the text into memory that the caller provides.</summary>
    public void Copy(Machine m, Span<char> destination)
    {
        if (_backing is ExternalText external)
        {
            for (var offset = 0; offset < _units; offset += PieceUnits)
            {
                var count = (int)Math.Min(PieceUnits, _units - offset);
                external.Read(_start + offset, destination.Slice(offset, count));
                m.Tick(count >> 6);
            }
        }
        else
        {
            Span.CopyTo(destination);
        }
    }

    /// <summary>Refuses a text that is too long for memory or for a limit, before it is made.</summary>
    public static void CheckLength(Machine m, long units, bool reserve = true)
    {
        if (reserve || units > int.MaxValue / 2)
            m.Reserve(units > long.MaxValue / 4 ? long.MaxValue / 2 : 2 * units);
        if (units > 0x3FFFFFDF)
            throw m.Error(PyTypes.MemoryError, "a string cannot be longer than 1,073,741,791 UTF-16 units");
    }

    private static void Fill(Machine m, Span<char> chars, ReadOnlySpan<char> text)
    {
        if (text.Length == 1)
        {
            for (var rest = chars; rest.Length > 0;)
            {
                var piece = rest[..Math.Min(rest.Length, PieceUnits)];
                piece.Fill(text[0]);
                m.Tick(piece.Length >> 6);
                rest = rest[piece.Length..];
            }

            return;
        }

        text.CopyTo(chars);
        for (var filled = text.Length; filled < chars.Length;)
        {
            // Doubles what is there, but no more at a time than a piece or one whole text.
            var whole = Math.Max(text.Length, PieceUnits / text.Length * text.Length);
            var count = Math.Min(Math.Min(filled, whole), chars.Length - filled);
            chars[..count].CopyTo(chars[filled..]);
            filled += count;
            m.Tick(count >> 6);
        }
    }

    private Value Multiply(Machine m, in Value other)
    {
        if (!Indexing.TryReadTimes(m, other, out var count))
            return Value.NotImplemented;
        return other.Object is PyInt
            ? m.Raise(PyTypes.OverflowError, "cannot fit 'int' into an index-sized integer")
            : Repeat(m, count);
    }
}
