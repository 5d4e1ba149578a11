using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Text;

/// <summary>Handlers of errors that a program has registered with <c>codecs.register_error</c>.</summary>
internal static class CodecErrors
{
    /// <exception cref="PyError">LookupError: there is none of that name.</exception>
    public static Value Handler(Machine m, string name)
    {
        if (m.LoadedModules.TryGetValue("codecs", out var codecs) && codecs.Names.GetStr("_handlers").Object is PyDict handlers
            && handlers.GetStr(name) is { IsMissing: false } handler)
        {
            return handler;
        }

        throw m.Error(PyTypes.LookupError, $"unknown error handler name '{name}'");
    }

    /// <summary>What a handler puts in the place of what failed, and where to go on.</summary>
    public static (Value Replacement, long Next) Ask(Machine m, in Value handler, PyError failure, long length, bool isEncoding)
    {
        var answer = m.Call(handler, failure.Value);
        var kinds = isEncoding ? "(str/bytes, int)" : "(str, int)";
        if (answer.Object is not PyTuple { Items: [var replacement, var position] }
            || !(replacement.Object is PyStr || (isEncoding && replacement.Object is PyByteSequence)))
        {
            throw m.Error(PyTypes.TypeError, $"{(isEncoding ? "en" : "de")}coding error handler must return {kinds} tuple");
        }

        var next = m.ToIndex(position);
        if (next < 0)
            next += length;
        if (next < 0 || next > length)
            throw m.Error(PyTypes.IndexError, $"position {next} from error handler out of bounds");
        return (replacement, next);
    }
}
