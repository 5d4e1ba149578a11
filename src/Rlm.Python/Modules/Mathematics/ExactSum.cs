namespace Rlm.Python.Modules.Mathematics;

/// <summary>Adds up doubles without rounding (Shewchuk's partial sums) and rounds once at the end.</summary>
internal sealed class ExactSum
{
    private readonly List<double> _partials = [];
    private double _special;
    private double _infinities;

    /// <summary>Whether finite numbers added up to more than a double can hold.</summary>
    public bool Overflowed { get; private set; }

    /// <summary>Whether an infinity or NaN was added.</summary>
    public bool HasSpecial { get; private set; }

    /// <summary>Whether infinities of both signs were added.</summary>
    public bool IsUndefined => double.IsNaN(_infinities);

    public void Add(double value)
    {
        var added = value;
        var kept = 0;
        var partials = _partials;
        for (var k = 0; k < partials.Count; k++)
        {
            var partial = partials[k];
            if (Math.Abs(value) < Math.Abs(partial))
                (value, partial) = (partial, value);
            var high = value + partial;
            var low = partial - (high - value);
            if (low != 0)
                partials[kept++] = low;
            value = high;
        }

        partials.RemoveRange(kept, partials.Count - kept);
        if (value == 0)
            return;
        if (double.IsFinite(value))
        {
            partials.Add(value);
            return;
        }

        partials.Clear();
        if (double.IsFinite(added))
            Overflowed = true;
        else if (double.IsInfinity(added))
            _infinities += added;
        _special += added;
        HasSpecial = true;
    }

    public double Result()
    {
        if (HasSpecial)
            return _special;
        var i = _partials.Count;
        if (i == 0)
            return 0;
        double high = _partials[--i], low = 0;
        while (i > 0)
        {
            var first = high;
            var next = _partials[--i];
            high = first + next;
            low = next - (high - first);
            if (low != 0)
                break;
        }

        // Half-way cases are decided by what comes after.
        if (i > 0 && ((low < 0 && _partials[i - 1] < 0) || (low > 0 && _partials[i - 1] > 0)))
        {
            var twice = low * 2;
            var candidate = high + twice;
            if (twice == candidate - high)
                high = candidate;
        }

        return high;
    }
}
