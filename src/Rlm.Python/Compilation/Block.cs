using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

/// <summary>
/// A statement that code may jump out of, and what must happen when it does. A block that catches exceptions covers ranges of code: all of its
/// body except the clean-up that is written out where a jump leaves it.
/// </summary>
internal sealed class Block(BlockKind kind)
{
    private readonly List<(int Start, int End)> _covered = [];
    private int _start = -1;

    public BlockKind Kind { get; } = kind;

    public Label? Break { get; init; }

    public Label? Continue { get; init; }

    /// <summary>Of a loop: the register of an iterator that ends with it, or -1.</summary>
    public int Iterator { get; init; } = -1;

    /// <summary>The statements of <c>finally</c>.</summary>
    public IReadOnlyList<Statement> FinalBody { get; init; } = [];

    /// <summary>Where what was being handled before is kept.</summary>
    public int Saved { get; init; }

    /// <summary>The first of five registers: exit method, manager, and room for three arguments.</summary>
    public int Exit { get; init; }

    public bool IsAsync { get; init; }

    public void Open(int position) => _start = position;

    public void Close(int position)
    {
        if (_start >= 0 && position > _start)
            _covered.Add((_start, position));
        _start = -1;
    }

    public bool IsOpen => _start >= 0;

    public void AddRanges(List<ExceptionRange> ranges, int handler, int register)
    {
        foreach (var (start, end) in _covered)
            ranges.Add(new(start, end, handler, register));
    }
}
