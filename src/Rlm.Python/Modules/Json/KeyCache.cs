using Rlm.Python.Objects;

namespace Rlm.Python.Modules.Json;

/// <summary>The keys seen last, so that the objects of a list share them, along with their hashes.</summary>
internal sealed class KeyCache
{
    private const int Places = 512;
    private const int LongestKey = 64;

    private readonly PyStr?[] _keys = new PyStr?[Places];

    public PyStr Get(ReadOnlySpan<char> key)
    {
        if (key.Length is 0 or > LongestKey)
            return PyStr.From(key);
        var place = ((key.Length * 31) + (key[0] * 7) + (key[^1] * 131) + (key[key.Length >> 1] * 17)) & (Places - 1);
        ref var known = ref _keys[place];
        if (known is not null && known.Span.SequenceEqual(key))
            return known;
        return known = PyStr.From(key);
    }
}
