using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Matching;

/// <summary>What <c>finditer</c> returns.</summary>
internal sealed class MatchIterator(PyPattern pattern, Walker walker, long from, long end) : PyIterator
{
    private static readonly PyType Kind = Declare("callable_iterator", hints: false);

    public override PyType Type => Kind;

    public override long Size => base.Size + walker.Subject.WindowBytes;

    public override void Traverse(Census census)
    {
        census.Add(pattern);
        census.Add(walker.Subject.Value);
    }

    public override bool MoveNext(Machine m, out Value item)
    {
        var found = walker.Next(m);
        item = found.IsMatch ? new PyMatch(pattern, walker.Subject, found, from, end) : Value.Missing;
        return found.IsMatch;
    }
}
