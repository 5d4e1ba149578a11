using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A value that an asynchronous generator gives out, on its way to whoever asked for the next item.</summary>
internal sealed class PyAsyncItem(Value value) : PyObject
{
    public static readonly PyType TypeInstance = new TypeBuilder("async_generator_wrapped_value")
        .Property("value", static (_, self) => ((PyAsyncItem)self.Object!)._value)
        .Sealed().Build();

    private readonly Value _value = value;

    public override PyType Type => TypeInstance;

    public override void Traverse(Census census) => census.Add(_value);
}
