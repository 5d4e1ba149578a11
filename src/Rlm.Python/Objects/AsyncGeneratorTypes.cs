using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// Asynchronous generators and what their methods give: awaitable generators of the prelude (<c>fiber.py</c>), which pass on what the
/// asynchronous generator waits for and end with the item that it yields.
/// </summary>
internal static class AsyncGeneratorTypes
{
    public static readonly PyType StepType = BuildAwaitable("async_generator_asend");

    public static readonly PyType ClosingType = BuildAwaitable("async_generator_athrow");

    public static readonly PyType DefaultType = BuildAwaitable("anext_awaitable");

    /// <summary>What <c>__await__</c> of a coroutine gives.</summary>
    public static readonly PyType WrapperType = BuildAwaitable("coroutine_wrapper");

    public static readonly PyType Generator = new TypeBuilder("async_generator")
        .Method("__aiter__(self, /)", static (m, a) => a[0])
        .Method("__anext__(self, /)", static (m, a) => Step(m, a[0], Value.None))
        .Method("asend(self, value, /)", static (m, a) => Step(m, a[0], a[1]))
        .Method("athrow(self, type, value=None, traceback=None, /)", Throw)
        .Method("aclose(self, /)", static (m, a) => Awaitable(m, ClosingType, "close", a[0]))
        .Sealed().Build();

    /// <summary>An awaitable that ends with what a coroutine function of the prelude returns.</summary>
    public static Value Awaitable(Machine m, PyType type, string function, params ReadOnlySpan<Value> arguments)
    {
        var awaitable = m.Call(m.LoadModule("_fiber")!.Names.GetStr(function), arguments);
        ((PyGenerator)awaitable.Object!).ShownType = type;
        return awaitable;
    }

    private static Value Step(Machine m, in Value generator, in Value sent) => Awaitable(m, StepType, "step", generator, sent);

    private static Value Throw(Machine m, ReadOnlySpan<Value> a) => FunctionTypes.ExceptionToThrow(m, a, out var exception)
        ? Awaitable(m, ClosingType, "throw", a[0], exception)
        : Value.Error;

    private static PyType BuildAwaitable(string name) => new TypeBuilder(name)
        .Method("__await__(self, /)", static (m, a) => a[0])
        .Method("__iter__(self, /)", static (m, a) => a[0])
        .Method("__next__(self, /)", static (m, a) => m.Resume((PyGenerator)a[0].Object!, Value.None))
        .Method("send(self, value, /)", static (m, a) => m.Resume((PyGenerator)a[0].Object!, a[1]))
        .Method("throw(self, type, value=None, traceback=None, /)", FunctionTypes.Throw)
        .Method("close(self, /)", static (m, a) => m.Close((PyGenerator)a[0].Object!))
        .Sealed().Build();
}
