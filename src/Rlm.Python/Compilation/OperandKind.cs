namespace Rlm.Python.Compilation;

/// <summary>What an operand of an instruction means.</summary>
internal enum OperandKind : byte
{
    None,

    /// <summary>A register that is read; may be a constant.</summary>
    Read,

    /// <summary>A register that is written.</summary>
    Write,

    /// <summary>A number.</summary>
    Immediate,

    /// <summary>A signed distance from the next instruction.</summary>
    Label,

    /// <summary>The low half of a position in the code; the high half follows.</summary>
    FarLabel,

    /// <summary>An index into the names.</summary>
    Name,

    /// <summary>An index into the places that remember a lookup.</summary>
    Site,

    /// <summary>An index into the code objects.</summary>
    Code,
}
