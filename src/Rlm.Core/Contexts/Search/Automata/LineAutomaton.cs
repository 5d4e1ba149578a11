using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rlm.Contexts;

/// <summary>
/// Finds the lines that match an expression, one look at a table a byte: a deterministic automaton whose states are made when they are
/// reached first. One thread's own.
/// </summary>
internal sealed class LineAutomaton
{
    private const int MaxStates = 4_000;
    private const int MaxSkippingStates = 64;

    // Numbers in the table below those of states. A state's number is where its row begins; that of a state which few bytes leave is negative.
    private const int Unknown = 0;
    private const int Match = 1;
    private const int Unclear = 2;

    // Where any of these leaves the state, text does so all the time.
    private const string Common = " etaoinsrhl";

    private enum Before
    {
        LineStart,
        Word,
        Other,
    }

    private readonly LineProgram _program;
    private readonly int _rowLength;
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<State> _states = [];
    private readonly int _lineStart;
    private int[] _table;

    public LineAutomaton(LineProgram program)
    {
        _program = program;

        // The first row belongs to the numbers that are no states.
        _rowLength = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, program.Representatives.Count));
        _table = new int[_rowLength * 16];
        _states.Add(new State([], Before.Other));
        _lineStart = NumberOf([], Before.LineStart);
    }

    /// <summary>Gets whether the expression has more states than there is room for; it then leaves lines to the engine.</summary>
    public bool IsExhausted => _states.Count > MaxStates;

    /// <summary>Finds the first line with a match that begins at or after a position.</summary>
    /// <param name="bytes">Text that begins and ends with a line, or at least ends the document.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="at">A place in the line found.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public LineVerdict Find(ReadOnlySpan<byte> bytes, int from, out int at)
    {
        at = from;
        if (from > bytes.Length) return LineVerdict.None;
        if (StateAt(bytes, from) is not { } next) return LineVerdict.Unclear;
        ref var text = ref MemoryMarshal.GetReference(bytes);
        ref var classes = ref MemoryMarshal.GetArrayDataReference(_program.Classes);
        ref var table = ref MemoryMarshal.GetArrayDataReference(_table);
        nint position = from - 1;
        nint length = bytes.Length;
        int state;
        while (true)
        {
            // The state that the byte at the position led to.
            position++;
            if (next < 0)
            {
                // Most bytes do not leave it, so the next that does is found by vectors.
                state = -next;
                var skip = bytes[(int)position..].IndexOfAny(_states[state / _rowLength].Leaving!);
                if (skip < 0) break;
                position += skip;
            }
            else
            {
                state = next;
                if (position >= length) break;
            }

            while ((next = Unsafe.Add(ref table, state + Unsafe.Add(ref classes, Unsafe.Add(ref text, position)))) > Unclear)
            {
                state = next;
                if (++position >= length) goto End;
            }

            if (next < 0) continue;
            if (next == Unknown)
            {
                if (IsExhausted)
                {
                    at = (int)position;
                    return LineVerdict.Unclear;
                }

                next = Step(state, Unsafe.Add(ref classes, Unsafe.Add(ref text, position)));
                table = ref MemoryMarshal.GetArrayDataReference(_table);
                if (next is < 0 or > Unclear) continue;
            }

            at = (int)position;
            return next == Match ? LineVerdict.Match : LineVerdict.Unclear;
        }

    End:
        // The end of the text ends its last line.
        at = bytes.Length;
        return Step(state, _program.Classes['\n']) == Match ? LineVerdict.Match : LineVerdict.None;
    }

    private int? StateAt(ReadOnlySpan<byte> bytes, int from)
    {
        if (from == 0 || bytes[from - 1] == '\n') return _lineStart;
        if (bytes[from - 1] >= 0x80) return _program.HasAssertions ? null : NumberOf([], Before.Other);
        return NumberOf([], LineProgram.IsWord(bytes[from - 1]) ? Before.Word : Before.Other);
    }

    private int Step(int state, byte byteClass)
    {
        if (_table[state + byteClass] is not Unknown and var known) return known;
        var next = Compute(_states[state / _rowLength], byteClass);
        _table[state + byteClass] = next;
        return next;
    }

    private int Compute(State state, byte byteClass)
    {
        var value = _program.Representatives[byteClass];
        if (value >= 0x80 && _program.ReachesBeyondAscii) return Unclear;
        var isEnd = value == '\n';
        var isWord = LineProgram.IsWord(value);

        // What holds between the byte before and this one opens the way to further steps.
        var open = new SortedSet<int>(state.Steps);
        var pending = new Stack<int>(state.Steps);
        while (pending.TryPop(out var number))
        {
            if (number == 0) return Match;
            var step = _program[number];
            if (step.Kind != LineProgram.StepKind.Assert || !Holds(step.Assertion, state.Before, isEnd, isWord)) continue;
            foreach (var further in Closure(step.Next))
            {
                if (open.Add(further)) pending.Push(further);
            }
        }

        if (isEnd) return _lineStart;
        SortedSet<int> after = [];
        foreach (var number in open)
        {
            var step = _program[number];
            if (step.Kind == LineProgram.StepKind.Set && value < 0x80 && step.Characters.Contains(value)) after.UnionWith(Closure(step.Next));
        }

        return after.Contains(0) ? Match : NumberOf(after, isWord ? Before.Word : Before.Other);
    }

    private static bool Holds(PatternAssertion assertion, Before before, bool isEnd, bool isWord) => assertion switch
    {
        PatternAssertion.LineStart => before == Before.LineStart,
        PatternAssertion.LineEnd => isEnd,
        PatternAssertion.WordBorder => before == Before.Word != isWord,
        _ => before == Before.Word == isWord,
    };

    // The steps that wait for a byte or ask about a place, reached without one.
    private SortedSet<int> Closure(int number)
    {
        SortedSet<int> reached = [];
        HashSet<int> seen = [];
        var pending = new Stack<int>([number]);
        while (pending.TryPop(out var next))
        {
            if (!_program.Reaches(next) || !seen.Add(next)) continue;
            var step = _program[next];
            if (step.Kind == LineProgram.StepKind.Split)
            {
                pending.Push(step.Other);
                pending.Push(step.Next);
            }
            else
            {
                reached.Add(next);
            }
        }

        return reached;
    }

    // A match may begin anywhere, so every state has the first steps too.
    private int NumberOf(SortedSet<int> steps, Before before)
    {
        steps.UnionWith(Closure(_program.Start));
        if (!_program.HasAssertions) before = Before.Other;
        var key = string.Create(steps.Count + 1, (steps, before), static (text, from) =>
        {
            text[0] = (char)from.before;
            var i = 1;
            foreach (var step in from.steps) text[i++] = (char)step;
        });
        if (_numbers.TryGetValue(key, out var number)) return number;
        number = _states.Count * _rowLength;
        if (number + _rowLength > _table.Length) Array.Resize(ref _table, _table.Length * 2);
        var state = new State([.. steps], before);
        _states.Add(state);
        _numbers[key] = number;

        // An expression that needs no character at all matches wherever a line is.
        if (steps.Contains(0))
        {
            for (var i = 1; i < _rowLength; i++) _table[number + i] = Match;
            _table[number] = Match;
            return number;
        }

        if (_states.Count > MaxSkippingStates || LeavingOf(state) is not { } leaving) return number;
        state.Leaving = leaving;
        return _numbers[key] = -number;
    }

    // Known without making the states that it leads to: a byte that keeps the state leads from it to the same steps.
    private SearchValues<byte>? LeavingOf(State state)
    {
        List<byte> leaving = [.. Enumerable.Range(128, 128).Select(static value => (byte)value)];
        for (var c = 1; c < _program.Representatives.Count; c++)
        {
            if (Keeps(state, _program.Representatives[c])) continue;
            for (var value = 0; value < 128; value++)
            {
                if (_program.Classes[value] == c) leaving.Add((byte)value);
            }
        }

        return leaving.Exists(static value => Common.Contains((char)value, StringComparison.Ordinal)) ? null : SearchValues.Create([.. leaving]);
    }

    private bool Keeps(State state, byte value)
    {
        var isEnd = value == '\n';
        var isWord = LineProgram.IsWord(value);
        var before = isEnd ? Before.LineStart : isWord ? Before.Word : Before.Other;
        if (_program.HasAssertions && before != state.Before) return false;
        SortedSet<int> after = [];
        foreach (var number in state.Steps)
        {
            var step = _program[number];
            if (step.Kind == LineProgram.StepKind.Assert)
            {
                if (Holds(step.Assertion, state.Before, isEnd, isWord)) return false;
            }
            else if (step.Kind == LineProgram.StepKind.Set && !isEnd && step.Characters.Contains(value))
            {
                after.UnionWith(Closure(step.Next));
            }
        }

        after.UnionWith(Closure(_program.Start));
        return after.SetEquals(state.Steps);
    }

    private sealed class State(int[] steps, Before before)
    {
        public int[] Steps => steps;

        public Before Before => before;

        /// <summary>Gets or sets the bytes that lead elsewhere, where those are rare.</summary>
        public SearchValues<byte>? Leaving { get; set; }
    }
}
