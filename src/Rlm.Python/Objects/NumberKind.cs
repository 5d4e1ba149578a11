namespace Rlm.Python.Objects;

/// <summary>How general a number is; of two operands the more general one decides.</summary>
internal enum NumberKind : byte
{
    None,
    Int,
    Float,
    Complex,
}
