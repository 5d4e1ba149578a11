using Rlm.Python.Compilation;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

/// <summary>
/// A <see cref="CodeTemplate"/> as one session runs it in one namespace: with what its places remember and with frames for reuse.
/// </summary>
internal sealed class Code
{
    private readonly Code?[] _functions;
    private Frame? _free;

    public Code(CodeTemplate template, PyDict globals)
    {
        Template = template;
        Globals = globals;
        Instructions = template.Instructions;
        _functions = new Code?[template.Functions.Length];
    }

    public CodeTemplate Template { get; }

    public Instruction[] Instructions { get; }

    /// <summary>The places that look up names; there from the first frame on, since most functions of a library are never called.</summary>
    public Site[] Sites { get; private set; } = [];

    public PyDict Globals { get; }

    public Code Function(int index) => _functions[index] ??= new(Template.Functions[index], Globals);

    /// <summary>A frame ready for a call: registers empty, constants in place.</summary>
    public Frame Rent()
    {
        var frame = _free;
        if (frame is null)
            return Make();
        _free = frame.Caller;
        return frame;
    }

    /// <summary>Takes back a frame that nobody refers to any more.</summary>
    public void Return(Frame frame)
    {
        Array.Clear(frame.Registers, 0, Template.RegisterCount);
        frame.Then = null;
        frame.How = Delivery.Register;
        frame.Position = 0;
        frame.Handled = null;
        frame.Names = null;
        frame.Owner = null;
        Prepare(frame);
        frame.Caller = _free;
        _free = frame;
    }

    public void Traverse(Census census)
    {
        for (var frame = _free; frame is not null; frame = frame.Caller)
            census.AddBytes(96 + (16L * frame.Registers.Length));
    }

    private Frame Make()
    {
        if (Sites.Length == 0)
            Sites = Array.ConvertAll(Template.SiteNames, static name => new Site(name));
        var registers = new Value[Template.RegisterCount + Template.Constants.Length];
        Template.Constants.CopyTo(registers, Template.RegisterCount);
        var frame = new Frame(this, registers);
        Prepare(frame);
        return frame;
    }

    private void Prepare(Frame frame)
    {
        foreach (var register in Template.InitiallyMissing)
            frame.Registers[register] = Value.Missing;
    }
}
