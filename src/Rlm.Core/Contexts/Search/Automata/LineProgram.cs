namespace Rlm.Contexts;

/// <summary>A regular expression as steps that a <see cref="LineAutomaton"/> follows many at a time.</summary>
internal sealed class LineProgram
{
    private const int MaxSteps = 2_000;

    private readonly List<Step> _steps = [];
    private bool[] _reaches = [];

    private LineProgram()
    {
    }

    public enum StepKind
    {
        Match,
        Set,
        Split,
        Assert,
    }

    public int Start { get; private set; }

    /// <summary>Gets whether there may be a match of no character.</summary>
    public bool MayBeEmpty { get; private set; }

    /// <summary>Gets whether places between characters are asked about.</summary>
    public bool HasAssertions { get; private set; }

    /// <summary>Gets whether a character beyond ASCII may be part of a match, or tell whether there is one.</summary>
    public bool ReachesBeyondAscii { get; private set; }

    /// <summary>Gets the class of every byte: bytes of one class are the same to the expression. Those beyond ASCII are class 0.</summary>
    public byte[] Classes { get; } = new byte[256];

    /// <summary>Gets a byte of every class.</summary>
    public List<byte> Representatives { get; } = [0x80];

    public Step this[int number] => _steps[number];

    /// <summary>Makes the program; <see langword="null"/> where it would be too long.</summary>
    public static LineProgram? Of(PatternNode pattern)
    {
        var program = new LineProgram();
        try
        {
            program.Add(new Step(StepKind.Match, default, default, 0, 0));
            program.Start = program.Compile(pattern, 0);
        }
        catch (NotSupportedException)
        {
            return null;
        }

        program.MayBeEmpty = program.LeadsToEnd(program.Start, []);
        program.FindWhatReachesTheEnd();
        program.MakeClasses();
        return program;
    }

    /// <summary>Says whether a match is possible from a step on, within ASCII.</summary>
    public bool Reaches(int number) => _reaches[number];

    public static bool IsWord(byte value) => char.IsAsciiLetterOrDigit((char)value) || value == '_';

    private int Add(Step step)
    {
        if (_steps.Count == MaxSteps) throw new NotSupportedException();
        _steps.Add(step);
        return _steps.Count - 1;
    }

    // From the end to the beginning, so that every step knows the next.
    private int Compile(PatternNode node, int next)
    {
        switch (node)
        {
            case PatternNode.Set set:
                ReachesBeyondAscii |= set.Characters.HasOthers;
                return Add(new Step(StepKind.Set, set.Characters, default, next, 0));
            case PatternNode.Assertion assertion:
                HasAssertions = true;
                ReachesBeyondAscii |= assertion.Kind is PatternAssertion.WordBorder or PatternAssertion.NoWordBorder;
                return Add(new Step(StepKind.Assert, default, assertion.Kind, next, 0));
            case PatternNode.Sequence sequence:
                for (var i = sequence.Parts.Count - 1; i >= 0; i--) next = Compile(sequence.Parts[i], next);
                return next;
            case PatternNode.Choice choice:
                var first = Compile(choice.Parts[^1], next);
                for (var i = choice.Parts.Count - 2; i >= 0; i--)
                    first = Add(new Step(StepKind.Split, default, default, Compile(choice.Parts[i], next), first));
                return first;
            case PatternNode.Repeat repeat:
                return CompileRepeat(repeat, next);
            default:
                throw new NotSupportedException();
        }
    }

    private int CompileRepeat(PatternNode.Repeat repeat, int next)
    {
        if (repeat.Max is { } max)
        {
            var end = next;
            for (var i = repeat.Min; i < max; i++) next = Add(new Step(StepKind.Split, default, default, Compile(repeat.Part, next), end));
        }
        else
        {
            var loop = Add(default);
            _steps[loop] = new Step(StepKind.Split, default, default, Compile(repeat.Part, loop), next);
            next = loop;
        }

        for (var i = 0; i < repeat.Min; i++) next = Compile(repeat.Part, next);
        return next;
    }

    private bool LeadsToEnd(int number, HashSet<int> seen) => seen.Add(number) && _steps[number] switch
    {
        { Kind: StepKind.Match } => true,
        { Kind: StepKind.Set } => false,
        { Kind: StepKind.Split } split => LeadsToEnd(split.Next, seen) || LeadsToEnd(split.Other, seen),
        var assertion => LeadsToEnd(assertion.Next, seen),
    };

    private void FindWhatReachesTheEnd()
    {
        _reaches = new bool[_steps.Count];
        _reaches[0] = true;
        for (var changes = true; changes;)
        {
            changes = false;
            for (var i = 1; i < _steps.Count; i++)
            {
                if (_reaches[i]) continue;
                var step = _steps[i];
                var reaches = step.Kind == StepKind.Split ? _reaches[step.Next] || _reaches[step.Other]
                    : _reaches[step.Next] && (step.Kind != StepKind.Set || step.Characters.Count > 0);
                if (reaches) _reaches[i] = changes = true;
            }
        }
    }

    private void MakeClasses()
    {
        Dictionary<string, byte> known = [];
        var sets = _steps.Where(static step => step.Kind == StepKind.Set).Select(static step => step.Characters).Distinct().ToArray();
        for (var value = 0; value < 128; value++)
        {
            var key = string.Create(sets.Length + 2, value, (text, c) =>
            {
                text[0] = c == '\n' ? '1' : '0';
                text[1] = HasAssertions && IsWord((byte)c) ? '1' : '0';
                for (var i = 0; i < sets.Length; i++) text[i + 2] = sets[i].Contains(c) ? '1' : '0';
            });
            if (!known.TryGetValue(key, out var number))
            {
                known[key] = number = (byte)Representatives.Count;
                Representatives.Add((byte)value);
            }

            Classes[value] = number;
        }
    }

    public readonly record struct Step(StepKind Kind, AsciiSet Characters, PatternAssertion Assertion, int Next, int Other);
}
