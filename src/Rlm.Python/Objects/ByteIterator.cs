using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Iterates over bytes, which come as integers.</summary>
internal sealed class ByteIterator(PyByteSequence bytes) : PyIterator
{
    public static readonly PyType BytesIteratorType = Declare("bytes_iterator");
    public static readonly PyType ByteArrayIteratorType = Declare("bytearray_iterator");

    private int _next;

    public override PyType Type => bytes is PyByteArray ? ByteArrayIteratorType : BytesIteratorType;

    public override bool MoveNext(Machine m, out Value item)
    {
        var span = bytes.Span;
        if (_next < span.Length)
        {
            item = Value.Int(span[_next++]);
            return true;
        }

        _next = int.MaxValue;
        item = Value.Missing;
        return false;
    }

    public override long LengthHint(Machine m) => Math.Max(0, bytes.Count - _next);

    public override void Traverse(Census census) => census.Add(bytes);
}
