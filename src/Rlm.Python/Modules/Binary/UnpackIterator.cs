using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Binary;

/// <summary>What <c>struct.iter_unpack</c> gives.</summary>
internal sealed class UnpackIterator(StructLayout layout, PyByteSequence bytes) : PyIterator
{
    private static readonly PyType Class = Declare(new TypeBuilder("unpack_iterator", null, "_struct"), hints: true).Sealed().Build();

    private int _next;

    public override PyType Type => Class;

    public override bool MoveNext(Machine m, out Value item)
    {
        var span = bytes.Span;
        if (_next + layout.Size > span.Length)
        {
            item = Value.Missing;
            return false;
        }

        item = layout.Unpack(m, span.Slice(_next, layout.Size));
        _next += layout.Size;
        return true;
    }

    public override long LengthHint(Machine m) => Math.Max(0, bytes.Count - _next) / layout.Size;

    public override void Traverse(Census census) => census.Add(bytes);
}
