using Rlm.Python.Compilation;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A generator, a coroutine or an asynchronous generator: a frame that can be left in the middle and entered again.</summary>
internal sealed class PyGenerator : PyObject
{
    private readonly CodeTemplate _template;
    private Attributes _attributes;

    public PyGenerator(Frame frame, PyFunction function)
    {
        Frame = frame;
        frame.Owner = this;
        Name = function.Name;
        QualifiedName = function.QualifiedName;
        var template = function.Code.Template;
        _template = template;
        IsAwaitable = template is { IsCoroutine: true, IsGenerator: false } || function.IsAwaitable;
        Kind = !template.IsCoroutine ? FunctionTypes.Generator : template.IsGenerator ? FunctionTypes.AsyncGenerator : FunctionTypes.Coroutine;
    }

    /// <summary>The frame at rest; null once it has ended.</summary>
    public Frame? Frame { get; set; }

    public bool IsRunning { get; set; }

    public bool IsStarted { get; set; }

    public string Name { get; set; }

    public string QualifiedName { get; set; }

    public PyType Kind { get; }

    /// <summary>The type it shows instead of its own: built-in iterators such as <c>map</c> are generators of the prelude.</summary>
    public PyType? ShownType { get; set; }

    public bool IsCoroutine => ReferenceEquals(Kind, FunctionTypes.Coroutine);

    public bool IsAsyncGenerator => ReferenceEquals(Kind, FunctionTypes.AsyncGenerator);

    /// <summary>Of an asynchronous generator: somebody is waiting for its next item.</summary>
    public bool IsAwaited { get; set; }

    /// <summary>The frame that made it for a loop, with the place of the instruction that gets the iterator; null where others may know it.</summary>
    public Frame? Maker { get; set; }

    public int MadeAt { get; set; }

    /// <summary>Whether <c>await</c> takes it as it is.</summary>
    public bool IsAwaitable { get; }

    public override PyType Type => ShownType ?? Kind;

    public override long Size => 128 + (Frame is null ? 0 : 16L * Frame.Registers.Length);

    public override ref Attributes Attributes => ref _attributes;

    public override void Traverse(Census census)
    {
        if (Frame is { } frame)
        {
            census.Add(frame.Registers);
            census.Add(frame.Names);
            census.Add(frame.Handled);
        }
    }

    public override string Repr(Machine m) => ShownType is null
        ? $"<{Kind.Name} object {QualifiedName} at {m.Address(this)}>"
        : $"<{(ShownType.Module == "builtins" ? "" : ShownType.Module + ".")}{ShownType.Name} object at {m.Address(this)}>";

    public override Value GetIter(Machine m) => ReferenceEquals(Kind, FunctionTypes.Generator) ? this : Value.Missing;

    public override Value GetSpecial(Machine m, string name) => name switch
    {
        "__name__" => Value.Str(Name),
        "__qualname__" => Value.Str(QualifiedName),
        "gi_running" or "cr_running" => Value.Bool(IsRunning),
        "ag_running" => Value.Bool(IsRunning || IsAwaited),
        "gi_frame" or "cr_frame" or "ag_frame" => Frame is null ? Value.None : Value.True,
        "gi_code" or "cr_code" or "ag_code" => new PyCodeObject(_template),
        "gi_yieldfrom" or "cr_await" or "ag_await" => Awaited,
        _ => Value.Missing,
    };

    /// <summary>What it delegates to or waits for while it rests, else None.</summary>
    public Value Awaited => IsStarted && Frame is { } frame && frame.Code.Instructions[frame.Position] is { Op: Op.Send } send
        ? frame.Registers[send.B]
        : Value.None;

    public override bool SetSpecial(Machine m, string name, Value value)
    {
        switch (name)
        {
            case "__name__":
                Name = m.ToStr(value, "__name__ must be set to a string object").ToString();
                return true;
            case "__qualname__":
                QualifiedName = m.ToStr(value, "__qualname__ must be set to a string object").ToString();
                return true;
            default:
                return false;
        }
    }
}
