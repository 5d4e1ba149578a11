using System.Text;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>What <c>keys()</c>, <c>values()</c> and <c>items()</c> return: a live view of a dict.</summary>
internal abstract class DictView(PyDict dict) : PyObject
{
    public PyDict Dict { get; } = dict;

    public override long Size => 40;

    public override void Traverse(Census census) => census.Add(Dict);

    public override bool Truth(Machine m) => Dict.Count != 0;

    public override long Length(Machine m) => Dict.Count;

    public sealed override Value GetIter(Machine m) => Iterate(backward: false);

    public abstract PyIterator Iterate(bool backward);

    public override string Repr(Machine m)
    {
        if (!m.EnterRepr(this))
            return "...";
        try
        {
            var text = new StringBuilder(Type.Name).Append("([");
            var first = text.Length;
            for (var iterator = Iterate(backward: false); iterator.MoveNext(m, out var item);)
            {
                if (text.Length > first)
                    text.Append(", ");
                Sequences.AppendRepr(m, text, item);
            }

            return text.Append("])").ToString();
        }
        finally
        {
            m.LeaveRepr(this);
        }
    }

    protected static TypeBuilder Declare(string name, string operators) => new TypeBuilder(name)
        .Operators("__len__ __iter__ __repr__ " + operators)
        .Property("mapping", static (_, self) => new PyMappingProxy(((DictView)self.Object!).Dict))
        .Method("__reversed__(self, /)", static (_, a) => ((DictView)a[0].Object!).Iterate(backward: true))
        .Sealed();
}
