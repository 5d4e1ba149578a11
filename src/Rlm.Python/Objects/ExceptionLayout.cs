using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>What the exceptions of a built-in class hold beside <c>args</c>, and how that is filled from the arguments.</summary>
internal sealed class ExceptionLayout(int fields = 0, Action<PyException>? fill = null)
{
    public static readonly ExceptionLayout Plain = new();

    // Filled while the types are made, by one thread; only read afterwards.
    private static readonly Dictionary<PyType, ExceptionLayout> ByType = [];

    /// <summary>Fields that <c>__reduce__</c> keeps as state, since they come from keyword arguments.</summary>
    public (string Name, int Index)[] StateFields { get; init; } = [];

    public bool IsOsError { get; init; }

    public static ExceptionLayout Of(PyType type) => ByType.GetValueOrDefault(type.Layout, Plain);

    public static void Register(PyType type, ExceptionLayout layout) => ByType.Add(type, layout);

    public Value[] NewFields()
    {
        if (fields == 0)
            return [];
        var values = new Value[fields];
        Array.Fill(values, Value.Missing);
        return values;
    }

    /// <summary>Sets the fields from <c>args</c>, leaving out what does not fit.</summary>
    public void Fill(PyException exception) => fill?.Invoke(exception);
}
