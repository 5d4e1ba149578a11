namespace Rlm.Python.Compilation;

// The blocks that code stands in, and how it leaves them.
internal sealed partial class Compiler
{
    private void Push(Block block)
    {
        if (_blocks.Count >= 100)
            throw new CompilationException("too many statically nested blocks", _code.Span);
        _blocks.Add(block);
        if (block.Kind != BlockKind.Loop)
            block.Open(_code.Position);
    }

    private void Pop()
    {
        _blocks[^1].Close(_code.Position);
        _blocks.RemoveAt(_blocks.Count - 1);
    }

    /// <summary>
    /// Writes out what leaving the blocks from the innermost down to <paramref name="depth"/> takes. None of them covers its own clean-up,
    /// nor what follows until <see cref="Reopen"/>.
    /// </summary>
    private List<Block> Unwind(int depth)
    {
        var closed = new List<Block>();
        var span = _code.Span;
        var all = _blocks.ToArray();
        for (var i = all.Length - 1; i >= depth; i--)
        {
            var block = all[i];
            if (block.IsOpen)
            {
                block.Close(_code.Position);
                closed.Add(block);
            }

            _blocks.RemoveRange(i, _blocks.Count - i);
            var mark = _code.Top;
            switch (block.Kind)
            {
                case BlockKind.Finally:
                    var assigned = _assigned.Copy();
                    Statements(block.FinalBody);
                    _assigned = assigned;
                    break;
                case BlockKind.Handler:
                    _code.Emit(Op.PopHandled, block.Saved);
                    break;
                case BlockKind.With:
                    CallExit(block);
                    break;
                case BlockKind.Loop when block.Iterator >= 0:
                    Drop(block.Iterator);
                    break;
            }

            _code.Top = mark;
            _code.Span = span;
        }

        _blocks.Clear();
        _blocks.AddRange(all);
        return closed;
    }

    private void Reopen(List<Block> closed)
    {
        foreach (var block in closed)
            block.Open(_code.Position);
    }
}
