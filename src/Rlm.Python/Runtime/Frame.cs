using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

/// <summary>One call of a function: its registers, with the code's constants behind them, and where it stands.</summary>
internal sealed class Frame(Code code, Value[] registers) : Activation
{
    public readonly Code Code = code;
    public readonly Value[] Registers = registers;

    /// <summary>The instruction to go on with.</summary>
    public int Position;

    /// <summary>The frame that called this one; in a frame at rest, the next one at rest.</summary>
    public Frame? Caller;

    /// <summary>The exception being handled here.</summary>
    public PyException? Handled;

    /// <summary>
    /// The generator whose frame this is, or the new object that <c>__init__</c> was called for; null in an ordinary call.
    /// </summary>
    public PyObject? Owner;

    /// <summary>The names of a class body, or the locals of <c>exec</c>.</summary>
    public PyDict? Names;

    public void Traverse(Census census)
    {
        census.AddBytes(96);
        census.Add(Registers);
        census.Add(Names);
        census.Add(Handled);
        census.Add(Owner);
        TraverseConsumers(census);
    }

    public PyGenerator? Generator => Owner as PyGenerator;
}
