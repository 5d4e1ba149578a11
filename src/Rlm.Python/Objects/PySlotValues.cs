using System.Diagnostics.CodeAnalysis;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>The values of <c>__slots__</c> of an object that has a <c>__dict__</c> as well, in which they must not show.</summary>
internal sealed class PySlotValues : PyObject
{
    /// <summary>Under this name it stands among the attributes of the object.</summary>
    public const string Name = "\0slots";

    private readonly Dictionary<PySlotMember, Value> _values = [];

    public override PyType Type => ObjectType.Instance;

    public override long Size => 100 + (40L * _values.Count);

    public override void Traverse(Census census)
    {
        foreach (var value in _values.Values)
            census.Add(value);
    }

    public Value Get(PySlotMember member) => _values.GetValueOrDefault(member, Value.Missing);

    public void Set(PySlotMember member, in Value value) => _values[member] = value;

    public bool Remove(PySlotMember member) => _values.Remove(member);

    public static bool TryGet(in Attributes attributes, [NotNullWhen(true)] out PySlotValues? values)
    {
        values = attributes.Get(Name).Object as PySlotValues;
        return values is not null;
    }
}
