using System.Runtime.InteropServices;

namespace Rlm.Python.Compilation;

/// <summary>One instruction: eight bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal struct Instruction(Op op, int a, int b, int c)
{
    private readonly ushort _op = (ushort)op;
    public ushort A = (ushort)a;
    public ushort B = (ushort)b;
    public ushort C = (ushort)c;

    public readonly Op Op => (Op)_op;

    /// <summary>The distance of a near jump.</summary>
    public readonly int Near => (short)C;

    /// <summary>The position a far jump leads to.</summary>
    public readonly int Far => B | (C << 16);

    public override readonly string ToString() => $"{Op} {A} {B} {C}";
}
