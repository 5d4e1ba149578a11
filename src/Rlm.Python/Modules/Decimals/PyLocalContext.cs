using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

/// <summary>What <c>localcontext</c> gives to a <c>with</c> statement.</summary>
internal sealed class PyLocalContext(PyDecimalContext inside, PyDecimalContext outside) : PyObject
{
    public static readonly PyType Class = new TypeBuilder("ContextManager", null, "decimal")
        .Method("__enter__(self, /)", static (m, a) => m.Decimals = Self(a[0]).Inside)
        .Method("__exit__(self, /, *args)", static (m, a) =>
        {
            m.Decimals = Self(a[0]).Outside;
            return Value.False;
        })
        .Sealed()
        .Build();

    private PyDecimalContext Inside { get; } = inside;

    private PyDecimalContext Outside { get; } = outside;

    public override PyType Type => Class;

    public override void Traverse(Census census)
    {
        census.Add(Inside);
        census.Add(Outside);
    }

    private static PyLocalContext Self(in Value self) => (PyLocalContext)self.Object!;
}
