using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>What <c>iter(function, sentinel)</c> makes.</summary>
internal static class CallableIterator
{
    private static readonly PyType Class = PyIterator.Declare("callable_iterator", hints: false);

    public static PyObject Create(Value function, Value sentinel) =>
        new ScriptedIterator(Class, new(s => CallUntil(s, function, sentinel), function, sentinel) { Restarts = true });

    private static IEnumerable<Ask> CallUntil(Script s, Value function, Value sentinel)
    {
        while (true)
        {
            yield return s.Call(function);
            var item = s.Answer;
            yield return s.Compare(CompareOp.Eq, item, sentinel);
            if (s.IsTrue)
                yield break;
            yield return s.Give(item);
        }
    }
}
