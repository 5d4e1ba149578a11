using System.Runtime.CompilerServices;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Matching.Backtracking;

// The stack of choices. A frame is four words and its kind; below some are the groups as they were.
internal sealed partial class Backtracker
{
    private const int Words = 5;
    private const int SmallestStack = 256;
    private const int LargestKept = 1 << 14;

    private int[] _stack = new int[SmallestStack];
    private int _top;

    private void Clear() => (_top, _lastMark, _lastGroup, _loop, _barrier) = (0, None, None, None, None);

    private void Push(Frame kind, int a, int b = 0, int c = 0, int d = 0)
    {
        var words = Take(Words);
        (words[0], words[1], words[2], words[3], words[4]) = (a, b, c, d, (int)kind);
    }

    // Which group is the last one; inside a loop also what all took, since a turn may take over what another took.
    private void SaveGroups() => SaveGroups(withSpans: _loop != None);

    private void SaveGroups(bool withSpans)
    {
        if (_marks.Length == 0)
            return;
        var count = withSpans ? _lastMark + 1 : 0;
        var words = Take(count + 3);
        _marks.AsSpan(0, count).CopyTo(words);
        (words[count], words[count + 1], words[count + 2]) = (_lastGroup, _lastMark, count);
    }

    private void RestoreGroups()
    {
        if (_marks.Length == 0)
            return;
        var (group, mark, count) = (_stack[_top - 3], _stack[_top - 2], _stack[_top - 1]);
        (_lastGroup, _lastMark) = (group, mark);
        _top -= count + 3;
        _stack.AsSpan(_top, count).CopyTo(_marks);
    }

    private void DropGroups()
    {
        if (_marks.Length > 0)
            _top -= _stack[_top - 1] + 3;
    }

    private Span<int> Take(int count)
    {
        if (_top + count > _stack.Length)
            Grow(count);
        var words = _stack.AsSpan(_top, count);
        _top += count;
        return words;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        var size = Math.Max(Math.Min(2L * _stack.Length, Array.MaxLength), _top + (long)count);
        _machine.Reserve(sizeof(int) * size);
        if (size > Array.MaxLength)
            throw _machine.Error(PyTypes.MemoryError, "");
        Array.Resize(ref _stack, (int)size);
    }
}
