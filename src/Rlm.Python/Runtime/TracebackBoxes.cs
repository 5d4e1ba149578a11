using System.Text;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

/// <summary>An exception with what led to it; the members of a group stand in boxes, the deeper the further to the right.</summary>
internal sealed class TracebackBoxes(Machine m)
{
    private const int MaxWidth = 15;
    private const int MaxDepth = 10;
    private const int MaxChain = 64;

    private readonly StringBuilder _text = new();
    private readonly HashSet<PyException> _seen = [];
    private int _depth;
    private bool _needsClosing;

    private string Indent => new(' ', 2 * _depth);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    public void Append(PyException exception) => Append(exception, 0);

    private void Append(PyException exception, int chain)
    {
        if (chain >= MaxChain || !_seen.Add(exception))
            return;
        if (exception.Cause is { } cause && !_seen.Contains(cause))
        {
            Append(cause, chain + 1);
            Emit("\nThe above exception was the direct cause of the following exception:\n\n");
        }
        else if (exception is { Cause: null, Context: { } context, SuppressContext: false } && !_seen.Contains(context))
        {
            Append(context, chain + 1);
            Emit("\nDuring handling of the above exception, another exception occurred:\n\n");
        }

        if (exception.IsGroup && exception.Field(1).Object is PyTuple members)
            AppendGroup(exception, members.Items, chain);
        else
            AppendOne(exception, "Traceback", '|');
    }

    private void AppendGroup(PyException group, Value[] members, int chain)
    {
        if (_depth > MaxDepth)
        {
            Emit($"... (max_group_depth is {MaxDepth})\n");
            return;
        }

        var isOutermost = _depth == 0;
        if (isOutermost)
            _depth = 1;
        AppendOne(group, "Exception Group Traceback", isOutermost ? '+' : '|');
        var count = Math.Min(members.Length, MaxWidth + 1);
        _needsClosing = false;
        for (var i = 0; i < count; i++)
        {
            // What the last member ends with may be the end of this box too.
            var isLast = i == count - 1;
            _needsClosing |= isLast;
            var isLeftOut = i >= MaxWidth;
            _text.Append(Indent).Append(i == 0 ? "+-" : "  ")
                .Append($"+---------------- {(isLeftOut ? "..." : $"{i + 1}")} ----------------\n");
            _depth++;
            var left = members.Length - MaxWidth;
            if (isLeftOut)
                Emit($"and {left} more exception{(left > 1 ? "s" : "")}\n");
            else
                Append((PyException)members[i].Object!, chain + 1);
            if (isLast && _needsClosing)
            {
                _text.Append(Indent).Append("+------------------------------------\n");
                _needsClosing = false;
            }

            _depth--;
        }

        if (isOutermost)
            _depth = 0;
    }

    private void AppendOne(PyException exception, string title, char margin)
    {
        var text = new StringBuilder();
        if (exception.HasTraceback)
        {
            Emit(title + " (most recent call last):\n", margin);
            TracebackText.AppendEntries(text, exception.Traceback);
        }

        TracebackText.AppendLast(m, text, exception);
        Emit(text.ToString());
    }

    // Within a box every line has the box's margin.
    private void Emit(string lines, char margin = '|')
    {
        if (_depth == 0)
        {
            _text.Append(lines);
            return;
        }

        foreach (var line in lines[..^1].Split('\n'))
            _text.Append(Indent).Append(margin).Append(' ').Append(line).Append('\n');
    }
}
