namespace Rlm.Python.Compilation;

/// <summary>Which registers surely hold a value at a point of the code. Code that cannot be reached holds all.</summary>
internal sealed class AssignedSet(int count)
{
    private readonly ulong[] _bits = new ulong[(count + 63) / 64];
    private bool _isUnreachable;

    public bool Contains(int register) => _isUnreachable || (register < _bits.Length * 64 && (_bits[register >> 6] >> register & 1) != 0);

    public void Add(int register)
    {
        if (register < _bits.Length * 64)
            _bits[register >> 6] |= 1UL << register;
    }

    public void Remove(int register)
    {
        if (register < _bits.Length * 64)
            _bits[register >> 6] &= ~(1UL << register);
    }

    public void MarkUnreachable() => _isUnreachable = true;

    public AssignedSet Copy()
    {
        var copy = new AssignedSet(_bits.Length * 64) { _isUnreachable = _isUnreachable };
        _bits.CopyTo(copy._bits, 0);
        return copy;
    }

    /// <summary>What holds whether the code came from here or from the other place.</summary>
    public AssignedSet Meet(AssignedSet other)
    {
        if (_isUnreachable)
            return other.Copy();
        var meet = Copy();
        if (!other._isUnreachable)
        {
            for (var i = 0; i < _bits.Length; i++)
                meet._bits[i] &= other._bits[i];
        }

        return meet;
    }
}
