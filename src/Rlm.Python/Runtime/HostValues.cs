using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

/// <summary>What was made for the host of one value: each object once, and no more bytes than a session may have.</summary>
internal sealed class HostValues(long mostBytes) : Dictionary<PyObject, object>(ReferenceEqualityComparer.Instance)
{
    /// <summary>Texts and bytes shorter than this are not worth remembering.</summary>
    public const int Small = 1024;

    private long _left = mostBytes;

    /// <summary>The counterpart of a text or of bytes: many views of one text may say in a few bytes what would not fit into memory.</summary>
    /// <exception cref="PythonRaiseException">There is no room for it.</exception>
    public object Get<T>(T value, long bytes, Func<T, object> make)
        where T : PyObject
    {
        if (TryGetValue(value, out var known))
            return known;
        _left -= bytes;
        if (_left < 0)
            throw new PythonRaiseException("MemoryError", "data is too large for the host");
        return this[value] = make(value);
    }
}
