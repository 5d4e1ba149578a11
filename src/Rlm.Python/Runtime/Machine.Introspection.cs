using Rlm.Python.Compilation;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// What a program can see of where it is.
internal sealed partial class Machine
{
    /// <summary>Where the program is, the innermost call first; frames of our own library are left out.</summary>
    public IEnumerable<TracebackEntry> Stack()
    {
        for (var frame = _frame; frame is not null; frame = frame.Caller)
        {
            if (!frame.Code.Template.IsHidden)
                yield return EntryAt(frame.Code.Template, RunningAt(frame));
        }
    }

    // The instruction a frame is at: its position is the next one.
    private static int RunningAt(Frame frame)
    {
        var at = Math.Max(0, frame.Position - 1);
        return frame.Code.Template.Instructions[at].Op == Op.Extra ? at - 1 : at;
    }

    private static TracebackEntry EntryAt(CodeTemplate template, int at)
    {
        var span = template.Spans[at];
        return new(
            template.Name, template.FileName, span.Line, span.Column, span.EndLine, span.EndColumn, template.Source, template.Variables,
            template.Span.Line);
    }

    /// <summary>The exception that the running code is handling, if any.</summary>
    public PyException? CurrentlyHandled()
    {
        for (var frame = _frame; frame is not null; frame = frame.Caller)
        {
            if (frame.Handled is { } handled)
                return handled;
        }

        return null;
    }

    /// <summary>The namespace of the code that is running.</summary>
    public PyDict CurrentGlobals => _frame?.Code.Globals ?? Main.Names;

    /// <summary>Whether the function that is running has positional parameters.</summary>
    public bool TakesArguments => _frame is { Code.Template.PositionalCount: > 0 };

    /// <summary>The names visible to <c>locals()</c>: of a function a copy.</summary>
    public PyDict CurrentLocals()
    {
        return _frame is { } frame ? LocalsOf(frame) : Main.Names;
    }

    /// <summary>
    /// What <c>sys._getframe()</c> gives: the frames as they stand now, from the so-many-th on outwards; null where there are fewer.
    /// </summary>
    public PyTracebackFrame? FrameAt(long depth)
    {
        const int most = 64;
        var frames = new List<Frame>();
        for (var frame = _frame; frame is not null && frames.Count < most; frame = frame.Caller)
        {
            if (!frame.Code.Template.IsHidden && depth-- <= 0)
                frames.Add(frame);
        }

        PyTracebackFrame? made = null;
        for (var i = frames.Count - 1; i >= 0; i--)
            made = new(EntryAt(frames[i].Code.Template, RunningAt(frames[i])), LocalsOf(frames[i]), frames[i].Code.Globals, made);
        return made;
    }

    private static PyDict LocalsOf(Frame frame)
    {
        if (frame.Names is not null)
            return frame.Names;
        var template = frame.Code.Template;
        if (template.Name == "<module>")
            return frame.Code.Globals;
        var locals = new PyDict();
        for (var i = 0; i < template.Variables.Length; i++)
            Show(template.Variables[i], frame.Registers[i]);
        for (var i = 0; i < template.FreeNames.Length; i++)
            Show(template.FreeNames[i], frame.Registers[template.FirstFree + i]);
        return locals;

        void Show(string name, Value value)
        {
            if (value.Object is PyCell cell)
                value = cell.Value;
            if (!value.IsMissing && !name.StartsWith('.'))
                locals.SetStr(name, value);
        }
    }
}
