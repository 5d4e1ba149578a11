using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

internal sealed partial class Machine
{
    /// <summary>An argument of a function that is not for programs, but that a program has found and called.</summary>
    /// <exception cref="PyError">It is of another kind than our own code gives.</exception>
    public T Expect<T>(in Value argument)
        where T : PyObject => argument.Object as T ?? throw Error(PyTypes.TypeError, $"unexpected '{argument.Type.NameInMessages}' object");
}
