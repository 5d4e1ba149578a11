using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Text;

/// <summary>
/// Hands out the arguments of <c>%</c> formatting: a tuple's items in turn, a mapping's by name, or the one value itself.
/// </summary>
internal struct PercentArguments
{
    private readonly Machine _machine;
    private readonly Value _all;
    private readonly Value[]? _items;
    private Value _current;
    private bool _isTaken;
    private bool _isNamed;
    private int _next;

    public PercentArguments(Machine machine, in Value all)
    {
        _machine = machine;
        _all = all;
        _current = all;
        _items = (all.Object as PyTuple)?.Items;
        // As CPython: whatever can be subscripted counts as a mapping, but for tuples and texts.
        IsMapping = _items is null && all.Object is not (null or Tag or PyStr or PyInt)
            && (all.Object is PyDict or PyList or PyByteSequence || all.Type.HasSlot(Dunder.GetItem)
                || !machine.GetAttrOrMissing(all, "__getitem__").IsMissing);
    }

    public bool IsMapping { get; }

    /// <summary>Whether something was left over, which is an error unless it came by name.</summary>
    public readonly bool HasMore => !IsMapping && (_items is null ? !_isTaken : _next < _items.Length);

    public Value Next()
    {
        if (_items is not null && !_isNamed)
        {
            if (_next < _items.Length)
                return _items[_next++];
        }
        else if (!_isTaken)
        {
            _isTaken = true;
            return _current;
        }

        throw _machine.Error(PyTypes.TypeError, "not enough arguments for format string");
    }

    /// <summary>Makes the mapping's value of a key the next argument.</summary>
    public void Select(in Value key)
    {
        _current = _machine.GetItem(_all, key);
        _isNamed = true;
        _isTaken = false;
    }
}
