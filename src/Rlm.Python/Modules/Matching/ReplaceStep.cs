using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Matching;

/// <summary>Replaces matches by what a function returns for each; the function may wait for the host.</summary>
internal sealed class ReplaceStep(Machine machine, PyPattern pattern, Value function, Subject subject, long count, bool withCount)
    : Continuation
{
    private readonly Walker _walker = new(pattern.Program, subject, 0, subject.Length);
    private readonly PaidBuilder _result = new(machine);
    private long _last;
    private int _done;
    private int _pieces;

    // The first answer that is no text, which is an error, but only at the end.
    private int _wrongIndex = -1;
    private string _wrongType = "";
    private Found _found;

    public Value Begin(Machine m)
    {
        while ((count == 0 || _done < count) && _walker.Next(m) is { IsMatch: true } found)
        {
            _found = found;
            var answer = m.CallValue(function, [new PyMatch(pattern, subject, found, 0, subject.Length)], KeywordNames.None);
            if (answer.IsPushed)
                return m.Then(answer, this);
            if (answer.IsError)
                return answer;
            Add(answer);
        }

        if (_wrongIndex >= 0)
            throw Replacing.WrongItem(m, pattern.IsText, _wrongIndex, _wrongType);
        return Replacing.Finish(m, subject, _result, _last, _done, withCount);
    }

    public override Value Resume(Machine m, in Value result)
    {
        Add(result);
        return Begin(m);
    }

    public override void Traverse(Census census)
    {
        census.Add(pattern);
        census.Add(function);
        census.Add(subject.Value);
    }

    private void Add(in Value answer)
    {
        if (_found.Start > _last)
            _pieces++;
        subject.AppendTo(_result, _last, _found.Start);
        _last = _found.End;
        _done++;
        if (answer.IsNone)
            return;
        if (pattern.IsText && answer.Object is PyStr text)
        {
            _result.Append(text.Span);
        }
        else if (!pattern.IsText && answer.Object is PyByteSequence bytes)
        {
            _result.Append(Latin1.ToText(bytes.Span));
        }
        else if (_wrongIndex < 0)
        {
            (_wrongIndex, _wrongType) = (_pieces, answer.Type.Name);
        }

        _pieces++;
    }
}
