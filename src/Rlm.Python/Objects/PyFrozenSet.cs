using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A frozen set. Its methods are in <see cref="FrozenSetType"/>; nothing is added to one once the program has seen it.</summary>
internal class PyFrozenSet : PySetBase
{
    private long _hash = -1;

    public override PyType Type => FrozenSetType.Instance;

    public override long Hash(Machine m)
    {
        if (_hash == -1)
        {
            m.Tick(1 + (Table.Length / 64));
            _hash = FrozenHash();
        }

        return _hash;
    }

    protected override PySetBase NewAlike() => new PyFrozenSet();
}
