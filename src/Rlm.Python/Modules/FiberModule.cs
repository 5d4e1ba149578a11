using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary>What <c>threading</c>, <c>asyncio</c> and asynchronous generators are made of.</summary>
internal static class FiberModule
{
    public static ModuleDefinition Create() => new ModuleBuilder("_fiber")
        .Function("current()", static (m, _) => m.Fiber)
        .Function("spawn(function, daemon, /)", Spawn)
        .Function("run_first(fiber, /)", static (m, a) => m.RunFirst(Of(m, a[0])))
        .Function("park(seconds=None, idle=False, /)", static (m, a) => m.Park(
            a[0].IsMissing || a[0].IsNone ? null : m.ToDouble(a[0]), !a[1].IsMissing && m.Truth(a[1])))
        .Function("wake(fiber, /)", static (m, a) => Value.Bool(m.Wake(Of(m, a[0]))))
        .Function("poll()", static (m, _) => m.Poll())
        .Function("give_turn()", static (m, _) => m.GiveTurn())
        .Function("has_ended(fiber, /)", static (m, a) => Value.Bool(Of(m, a[0]).HasEnded))
        .Function("count_unfinished()", CountUnfinished)
        .Function("take_unfinished()", TakeUnfinished)
        .Function("begin(generator, name, /)", Begin)
        .Function("end(generator, /)", End)
        .Function("resume(generator, value, /)", static (m, a) => m.Resume(Generator(m, a[0]), a[1]))
        .Function("throw_into(generator, exception, /)", static (m, a) => a[1].Object is PyException error
            ? m.Throw(Generator(m, a[0]), error)
            : m.Raise(PyTypes.TypeError, "an exception is required"))
        .Function("has_frame(generator, /)", static (m, a) => Value.Bool(Generator(m, a[0]).Frame is not null))
        .Function("make_awaitable(function, /)", MakeAwaitable)
        .Function("is_coroutine_function(function, /)", static (_, a) => Value.Bool(
            Function(a[0]) is { } f && (f.IsAwaitable || f.Code.Template is { IsCoroutine: true, IsGenerator: false })))
        .Constant("Item", PyAsyncItem.TypeInstance)
        .Prelude("fiber.py")
        .Build();

    private static Fiber Of(Machine m, in Value value) => value.Object as Fiber ?? throw m.Error(PyTypes.TypeError, "a fiber is required");

    private static PyGenerator Generator(Machine m, in Value value) =>
        value.Object as PyGenerator ?? throw m.Error(PyTypes.TypeError, "a generator is required");

    private static PyFunction? Function(in Value value) => value.Object switch
    {
        PyFunction function => function,
        PyBoundMethod method => Function(method.Function),
        PyMethodWrapper wrapper => Function(wrapper.Function),
        _ => null,
    };

    private static Value Spawn(Machine m, ReadOnlySpan<Value> a)
    {
        var fiber = a[0].Object is PyFunction function ? m.Spawn(function, m.Truth(a[1])) : null;
        return fiber is null ? m.Raise(PyTypes.TypeError, "a function without parameters is required") : fiber;
    }

    private static Value CountUnfinished(Machine m, ReadOnlySpan<Value> a)
    {
        m.Fiber.Unfinished ??= [];
        return Value.None;
    }

    // The asynchronous generators that were begun and not ended since they are counted, in the order of their beginnings.
    private static Value TakeUnfinished(Machine m, ReadOnlySpan<Value> a)
    {
        var list = new PyList();
        foreach (var generator in m.Fiber.Unfinished?.Values ?? Enumerable.Empty<PyGenerator>())
            list.Add(generator);
        m.Fiber.Unfinished = null;
        return list;
    }

    private static Value Begin(Machine m, ReadOnlySpan<Value> a)
    {
        var generator = Generator(m, a[0]);
        if (generator.IsAwaited || generator.IsRunning)
            return m.Raise(PyTypes.RuntimeError, $"{a[1].Object}(): asynchronous generator is already running");
        generator.IsAwaited = true;
        if (generator is { IsStarted: false, Frame: not null } && m.Fiber.Unfinished is { } unfinished)
            unfinished.TryAdd(m.Address64(generator), generator);
        return Value.None;
    }

    private static Value End(Machine m, ReadOnlySpan<Value> a)
    {
        var generator = Generator(m, a[0]);
        generator.IsAwaited = false;
        if (generator.Frame is null && m.Fiber.Unfinished is { } unfinished)
            unfinished.Remove(m.Address64(generator));
        return Value.None;
    }

    private static Value MakeAwaitable(Machine m, ReadOnlySpan<Value> a)
    {
        if (Function(a[0]) is { Code.Template.IsGenerator: true } function)
            function.IsAwaitable = true;
        return a[0];
    }
}
