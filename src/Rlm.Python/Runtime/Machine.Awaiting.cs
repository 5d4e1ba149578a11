using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// What await, async for and their built-in functions ask of an object.
internal sealed partial class Machine
{
    private Value GetAwaitable(in Value value)
    {
        if (value.Object is PyGenerator { IsAwaitable: true } coroutine)
        {
            return coroutine.IsCoroutine && !coroutine.IsRunning && !coroutine.Awaited.IsNone
                ? Raise(PyTypes.RuntimeError, "coroutine is being awaited already")
                : value;
        }

        return IsAwaitable(value)
            ? Then(CallSlot(AwaitMethod(value), value, value.Type, [], KeywordNames.None), new AwaitStep())
            : Raise(PyTypes.TypeError, $"object {value.Type.NameInMessages} can't be used in 'await' expression");
    }

    private static bool IsAwaitable(in Value value) => value.Object is PyGenerator { IsAwaitable: true } || !AwaitMethod(value).IsMissing;

    private static Value AwaitMethod(in Value value) => value.Object is null or Tag ? Value.Missing : value.Type.Lookup("__await__");

    private sealed class AwaitStep : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            if (result.Object is PyGenerator { IsCoroutine: true })
                return m.Raise(PyTypes.TypeError, "__await__() returned a coroutine");
            return result.Object is PyIterator or PyGenerator || !result.Type.Lookup("__next__").IsMissing
                ? result
                : m.Raise(PyTypes.TypeError, $"__await__() returned non-iterator of type '{result.Type.NameInMessages}'");
        }
    }

    private Value GetAsyncIter(in Value value) => AsyncIteratorOf(
        value, "'async for' requires an object with __aiter__ method, got {0}",
        "'async for' received an object from __aiter__ that does not implement __anext__: {0}");

    /// <summary><c>aiter</c>.</summary>
    public Value DoAsyncIter(in Value value) => AsyncIteratorOf(
        value, "'{0}' object is not an async iterable", "aiter() returned not an async iterator of type '{0}'");

    private Value AsyncIteratorOf(in Value value, string notIterable, string notIterator)
    {
        if (value.Object is PyGenerator { IsAsyncGenerator: true })
            return value;
        var method = AsyncMethod(value, "__aiter__");
        return method.IsMissing
            ? Raise(PyTypes.TypeError, notIterable.Replace("{0}", value.Type.Name, StringComparison.Ordinal))
            : Then(CallSlot(method, value, value.Type, [], KeywordNames.None), new AsyncIteratorStep(notIterator));
    }

    private sealed class AsyncIteratorStep(string notIterator) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => AsyncMethod(result, "__anext__").IsMissing
            ? m.Raise(PyTypes.TypeError, notIterator.Replace("{0}", result.Type.Name, StringComparison.Ordinal))
            : result;
    }

    private Value GetAsyncNext(in Value value) =>
        Then(CallSlot(AsyncMethod(value, "__anext__"), value, value.Type, [], KeywordNames.None), new AsyncNextStep());

    private sealed class AsyncNextStep : Continuation
    {
        public override Value Resume(Machine m, in Value result) => IsAwaitable(result)
            ? result
            : m.Raise(PyTypes.TypeError, $"'async for' received an invalid object from __anext__: {result.Type.NameInMessages}");
    }

    private static Value AsyncMethod(in Value value, string name) => value.Object is null or Tag ? Value.Missing : value.Type.Lookup(name);

    /// <summary><c>anext</c>.</summary>
    public Value DoAsyncNext(in Value value)
    {
        var method = AsyncMethod(value, "__anext__");
        return method.IsMissing
            ? Raise(PyTypes.TypeError, $"'{value.Type.NameInMessages}' object is not an async iterator")
            : CallSlot(method, value, value.Type, [], KeywordNames.None);
    }
}
