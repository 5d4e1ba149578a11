using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

/// <summary>Collects the instructions of one code object: registers, constants, labels and exception ranges.</summary>
internal sealed class CodeBuilder
{
    /// <summary>Operands from here on are constants until the number of registers is known.</summary>
    private const int ConstantBase = 0x8000;

    private readonly List<Instruction> _instructions = [];
    private readonly List<SourceSpan> _spans = [];
    private readonly List<Value> _constants = [];
    private readonly Dictionary<(ConstantKind Kind, object Value), int> _constantIndexes = [];
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _nameIndexes = [];
    private readonly List<string> _sites = [];
    private readonly List<string[]> _keywordNames = [];
    private readonly List<CodeTemplate> _functions = [];
    private readonly List<ExceptionRange> _ranges = [];
    private readonly SortedSet<int> _initiallyMissing = [];
    private int _top;
    private int _registerCount;

    public int Position => _instructions.Count;

    /// <summary>The first free register; set it back to give up what was taken since.</summary>
    public int Top
    {
        get => _top;
        set => _top = value;
    }

    /// <summary>Where the next instructions come from in the source.</summary>
    public SourceSpan Span { get; set; }

    public List<ExceptionRange> Ranges => _ranges;

    public static bool IsConstant(int operand) => operand >= ConstantBase;

    public int Take(int count = 1)
    {
        var first = _top;
        _top += count;
        if (_top >= ConstantBase)
            throw new CompilationException("too many variables or arguments in one function", Span);
        _registerCount = Math.Max(_registerCount, _top);
        return first;
    }

    public int Emit(Op op, int a = 0, int b = 0, int c = 0)
    {
        _instructions.Add(new(op, a, b, c));
        _spans.Add(Span);
        return _instructions.Count - 1;
    }

    /// <summary>Emits a jump whose distance is its third operand.</summary>
    public void EmitNear(Op op, int a, int b, Label target)
    {
        target.Jumps.Add(Emit(op, a, b));
        if (target.Position >= 0)
            Resolve(target);
    }

    /// <summary>Emits a jump whose target is its second and third operand.</summary>
    public void EmitFar(Op op, int a, Label target)
    {
        target.Jumps.Add(Emit(op, a));
        if (target.Position >= 0)
            Resolve(target);
    }

    public void Place(Label label)
    {
        label.Position = Position;
        Resolve(label);
    }

    public void MarkInitiallyMissing(int register) => _initiallyMissing.Add(register);

    public int Constant(ConstantKind kind, object? value)
    {
        // Doubles are told apart by their bits: 0.0 and -0.0 are equal.
        var key = (kind,
            value switch { null => "", double d => BitConverter.DoubleToInt64Bits(d), byte[] b => Convert.ToHexString(b), _ => value });
        if (!_constantIndexes.TryGetValue(key, out var index))
            _constantIndexes[key] = index = Add(ToValue(kind, value));
        return ConstantBase + index;
    }

    public int Constant(Value value) => ConstantBase + Add(value);

    public int None() => Constant(ConstantKind.None, null);

    public int Text(string value) => Constant(ConstantKind.String, value);

    public int Name(string name)
    {
        if (!_nameIndexes.TryGetValue(name, out var index))
        {
            _nameIndexes[name] = index = _names.Count;
            _names.Add(name);
        }

        return Checked(index);
    }

    public int Site(string name)
    {
        _sites.Add(name);
        return Checked(_sites.Count - 1);
    }

    public int Keywords(string[] names)
    {
        _keywordNames.Add(names);
        return Checked(_keywordNames.Count - 1);
    }

    public int Function(CodeTemplate code)
    {
        _functions.Add(code);
        return Checked(_functions.Count - 1);
    }

    public static Value ToValue(ConstantKind kind, object? value) => kind switch
    {
        ConstantKind.None => Value.None,
        ConstantKind.True => Value.True,
        ConstantKind.False => Value.False,
        ConstantKind.Ellipsis => Value.Ellipsis,
        ConstantKind.Integer => value is long l ? Value.Int(l) : Value.Int((System.Numerics.BigInteger)value!),
        ConstantKind.Float => Value.Float((double)value!),
        ConstantKind.Imaginary => new PyComplex(new System.Numerics.Complex(0, (double)value!)),
        ConstantKind.String => Value.Str((string)value!),
        ConstantKind.Bytes => new PyBytes((byte[])value!),
        _ => throw new InvalidOperationException($"No constant {kind}."),
    };

    /// <summary>Moves constants behind the registers, checks every operand and hands out the parts.</summary>
    public (Instruction[] Instructions, SourceSpan[] Spans, Value[] Constants, int Registers) Finish()
    {
        var instructions = _instructions.ToArray();
        if (_registerCount + _constants.Count > ushort.MaxValue)
            throw new CompilationException("too many variables and constants in one function", Span);
        for (var i = 0; i < instructions.Length; i++)
        {
            ref var instruction = ref instructions[i];
            var (a, b, c) = OpTable.Of(instruction.Op);
            Fix(ref instruction.A, a);
            Fix(ref instruction.B, b);
            Fix(ref instruction.C, c);
            Verify(instruction, i, instructions.Length, b, c);
        }

        return (instructions, [.. _spans], [.. _constants], _registerCount);
    }

    public string[] Names => [.. _names];

    public string[] Sites => [.. _sites];

    public string[][] KeywordNames => [.. _keywordNames];

    public CodeTemplate[] Functions => [.. _functions];

    public ushort[] InitiallyMissing => [.. _initiallyMissing.Select(x => (ushort)x)];

    private int Add(Value value)
    {
        _constants.Add(value);
        return Checked(_constants.Count - 1);
    }

    private int Checked(int index) =>
        index < ConstantBase ? index : throw new CompilationException("too many names or constants in one function", Span);

    private void Resolve(Label label)
    {
        foreach (var at in label.Jumps)
        {
            var instruction = _instructions[at];
            if (OpTable.Of(instruction.Op).C == OperandKind.Label)
            {
                var distance = label.Position - (at + 1);
                if (distance is < short.MinValue or > short.MaxValue)
                    throw new CompilationException("block of code too large", _spans[at]);
                instruction.C = (ushort)(short)distance;
            }
            else
            {
                instruction.B = (ushort)label.Position;
                instruction.C = (ushort)(label.Position >> 16);
            }

            _instructions[at] = instruction;
        }

        label.Jumps.Clear();
    }

    private void Fix(ref ushort operand, OperandKind kind)
    {
        if (kind is not (OperandKind.Read or OperandKind.Write))
            return;
        if (operand >= ConstantBase)
        {
            if (kind == OperandKind.Write)
                throw new InvalidOperationException("A constant cannot be written.");
            operand = (ushort)(operand - ConstantBase + _registerCount);
        }
        else if (operand >= _registerCount)
        {
            throw new InvalidOperationException("A register was used that was never taken.");
        }
    }

    // The machine reads registers and follows jumps without checking, so nothing may leave this assembly's compiler unchecked.
    private void Verify(in Instruction instruction, int at, int length, OperandKind b, OperandKind c)
    {
        var ok = true;
        if (c == OperandKind.Label)
            ok = at + 1 + instruction.Near is var near && near >= 0 && near < length;
        if (b == OperandKind.FarLabel)
            ok = instruction.Far >= 0 && instruction.Far < length;
        if (c == OperandKind.Site)
            ok = instruction.C < _sites.Count;
        if (c == OperandKind.Name)
            ok = instruction.C < _names.Count;
        if (b == OperandKind.Name)
            ok = instruction.B < _names.Count;
        if (b == OperandKind.Code)
            ok = instruction.B < _functions.Count;
        ok &= LastRegister(instruction) < _registerCount;
        if (!ok)
            throw new InvalidOperationException($"Bad code at {at}: {instruction}.");
    }

    private static int LastRegister(in Instruction i) => i.Op switch
    {
        Op.Call or Op.CallKeywords => i.B + i.C,
        Op.CallMethod => i.B + 1 + i.C,
        Op.CallUnpack or Op.BuildSlice => i.B + 2,
        Op.BuildClass => i.B + 3,
        Op.GetSlice => i.C + 1,
        Op.LoadMethod or Op.LoadEnter or Op.LoadExit or Op.LoadAsyncEnter or Op.LoadAsyncExit => i.A + 1,
        Op.BuildList or Op.BuildTuple or Op.BuildSet or Op.BuildString => i.C == 0 ? -1 : i.B + i.C - 1,
        Op.BuildDict => i.C == 0 ? -1 : i.B + (2 * i.C) - 1,
        Op.Unpack => i.C == 0 ? -1 : i.A + i.C - 1,
        Op.UnpackStar => i.A + (i.C & 0xff) + (i.C >> 8),
        Op.MakeFunction => i.C + 2,
        _ => -1,
    };
}
