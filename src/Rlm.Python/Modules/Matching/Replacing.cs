using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Matching;

/// <summary><c>sub</c> and <c>subn</c>.</summary>
internal static class Replacing
{
    public static Value Replace(Machine m, PyPattern pattern, in Value replacement, in Value text, long count, bool withCount)
    {
        var isTemplate = replacement.Object is PyStr or PyByteSequence;
        if (!isTemplate && Callables.IsCallable(replacement))
            return new ReplaceStep(m, pattern, replacement, Subject.Of(m, text, pattern.IsText), count, withCount).Begin(m);
        var template = Template.Parse(m, pattern, replacement);
        var subject = Subject.Of(m, text, pattern.IsText);
        var walker = new Walker(pattern.Program, subject, 0, subject.Length, template.IsConstant);
        var result = new PaidBuilder(m);
        var last = 0L;
        var done = 0;
        while ((count == 0 || done < count) && walker.Next(m) is { IsMatch: true } found)
        {
            if (replacement.Object is PyStr != pattern.IsText)
                throw WrongItem(m, pattern.IsText, found.Start > last ? 1 : 0, replacement.Type.Name);
            subject.AppendTo(result, last, found.Start);
            template.AppendTo(result, subject, found);
            last = found.End;
            done++;
        }

        return Finish(m, subject, result, last, done, withCount);
    }

    public static Value Expand(Machine m, PyMatch match, Template template)
    {
        var result = new PaidBuilder(m);
        template.AppendTo(result, match);
        return Make(match.Subject.IsBytes, result);
    }

    /// <summary>The result once all that is to be replaced was.</summary>
    public static Value Finish(Machine m, Subject subject, PaidBuilder result, long last, int done, bool withCount)
    {
        Value value;
        if (done == 0)
        {
            value = subject.Part(0, subject.Length);
        }
        else
        {
            subject.AppendTo(result, last, subject.Length);
            value = Make(subject.IsBytes, result);
        }

        return withCount ? new PyTuple([value, Value.Int(done)]) : value;
    }

    public static PyError WrongItem(Machine m, bool isText, int index, string type) =>
        m.Error(PyTypes.TypeError, isText
            ? $"sequence item {index}: expected str instance, {type} found"
            : $"sequence item {index}: expected a bytes-like object, {type} found");

    private static Value Make(bool isBytes, PaidBuilder result) =>
        isBytes ? PyBytes.From(Latin1.ToBytes(result.ToString())) : Value.Str(result.ToString());
}
