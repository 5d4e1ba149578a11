using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

// split, splitlines, partition, join.
internal static partial class ByteMethods
{
    private static void AddSplitting(TypeBuilder builder) => builder
        .Method("split(self, /, sep=None, maxsplit=-1)", static (m, a) => Split(m, a, fromEnd: false))
        .Method("rsplit(self, /, sep=None, maxsplit=-1)", static (m, a) => Split(m, a, fromEnd: true))
        .Method("splitlines(self, /, keepends=False)", SplitLines)
        .Method("partition(self, sep, /)", static (m, a) => Partition(m, a, fromEnd: false))
        .Method("rpartition(self, sep, /)", static (m, a) => Partition(m, a, fromEnd: true))
        .Method("join(self, iterable_of_bytes, /)", Join, drains: 1 << 1);

    private static bool IsSpace(byte b) => b is 32 or (>= 9 and <= 13);

    private static Value Split(Machine m, ReadOnlySpan<Value> a, bool fromEnd)
    {
        var self = ByteArguments.Self(m, a);
        var limit = a[2].IsMissing ? -1 : StrArguments.Count(m, a[2]);
        if (limit < 0)
            limit = long.MaxValue;
        var result = new PyList();
        if (StrArguments.IsLeftOut(a[1]))
        {
            SplitSpaces(m, self, limit, fromEnd, result);
        }
        else
        {
            var separator = ByteArguments.Bytes(m, a[1]).Span;
            if (separator.Length == 0)
                return m.Raise(PyTypes.ValueError, "empty separator");
            SplitAt(m, self, separator, limit, fromEnd, result);
        }

        if (fromEnd)
            result.Span.Reverse();
        return result;
    }

    private static void SplitAt(Machine m, PyByteSequence self, ReadOnlySpan<byte> separator, long limit, bool fromEnd, PyList result)
    {
        var rest = self.Span;
        for (; limit > 0; limit--)
        {
            var index = fromEnd ? ByteSearch.LastIndexOf(m, rest, separator) : ByteSearch.IndexOf(m, rest, separator);
            if (index < 0)
                break;
            var piece = fromEnd ? rest[(index + separator.Length)..] : rest[..index];
            Add(m, result, self, piece);
            rest = fromEnd ? rest[..index] : rest[(index + separator.Length)..];
        }

        Add(m, result, self, rest);
    }

    private static void SplitSpaces(Machine m, PyByteSequence self, long limit, bool fromEnd, PyList result)
    {
        var bytes = self.Span;
        int start = 0, end = bytes.Length;
        while (true)
        {
            while (start < end && IsSpace(bytes[fromEnd ? end - 1 : start]))
                _ = fromEnd ? end-- : start++;
            if (start == end)
                return;
            if (limit-- <= 0)
            {
                Add(m, result, self, bytes[start..end]);
                return;
            }

            int first = start, last = end;
            while (start < end && !IsSpace(bytes[fromEnd ? end - 1 : start]))
                _ = fromEnd ? end-- : start++;
            Add(m, result, self, fromEnd ? bytes[end..last] : bytes[first..start]);
        }
    }

    private static Value SplitLines(Machine m, ReadOnlySpan<Value> a)
    {
        var self = ByteArguments.Self(m, a);
        var keepEnds = !a[1].IsMissing && m.Truth(a[1]);
        var result = new PyList();
        for (var rest = self.Span; rest.Length > 0;)
        {
            var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0)
                end = rest.Length;
            var next = Math.Min(rest.Length, end + 1);
            if (end + 1 < rest.Length && rest[end] == '\r' && rest[end + 1] == '\n')
                next++;
            Add(m, result, self, rest[..(keepEnds ? next : end)]);
            rest = rest[next..];
        }

        return result;
    }

    private static Value Partition(Machine m, ReadOnlySpan<Value> a, bool fromEnd)
    {
        var self = ByteArguments.Self(m, a);
        var separator = ByteArguments.Bytes(m, a[1]).Span.ToArray();
        if (separator.Length == 0)
            return m.Raise(PyTypes.ValueError, "empty separator");
        var index = fromEnd ? ByteSearch.LastIndexOf(m, self.Span, separator) : ByteSearch.IndexOf(m, self.Span, separator);
        m.Reserve(self.Count);
        if (index < 0)
        {
            return fromEnd
                ? new PyTuple([self.Make([]), self.Make([]), self.Unchanged()])
                : new PyTuple([self.Unchanged(), self.Make([]), self.Make([])]);
        }

        return new PyTuple(
            [
                self.Make(self.Span[..index].ToArray()),
                self is PyByteArray ? self.Make(separator) : a[1],
                self.Make(self.Span[(index + separator.Length)..].ToArray()),
            ]);
    }

    private static Value Join(Machine m, ReadOnlySpan<Value> a)
    {
        var self = ByteArguments.Self(m, a);
        if (a[1].Object is not (PyList or PyTuple) && !Iterables.IsIterable(m, a[1]))
            return m.Raise(PyTypes.TypeError, "can only join an iterable");
        var items = m.ToSpan(a[1]);
        if (items.Length == 0)
            return self.Make([]);
        var total = (long)self.Count * (items.Length - 1);
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Object is not PyByteSequence bytes)
                return m.Raise(PyTypes.TypeError, $"sequence item {i}: expected a bytes-like object, {items[i].Type.NameInMessages} found");
            total += bytes.Count;
        }

        m.Reserve(total);
        if (total > Array.MaxLength)
            throw m.Error(PyTypes.MemoryError, "");
        m.Tick(items.Length + (total >> 6));
        var result = new byte[total];
        Span<byte> to = result;
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                self.Span.CopyTo(to);
                to = to[self.Count..];
            }

            var bytes = (PyByteSequence)items[i].Object!;
            bytes.Span.CopyTo(to);
            to = to[bytes.Count..];
        }

        return self.Make(result);
    }

    private static void Add(Machine m, PyList list, PyByteSequence self, ReadOnlySpan<byte> piece)
    {
        list.Add(self.Make(piece.ToArray()));
        m.Tick(1 + (piece.Length >> 4));
    }
}
