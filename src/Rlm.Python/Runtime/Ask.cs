namespace Rlm.Python.Runtime;

/// <summary>What a <see cref="Script"/> asks for.</summary>
internal enum Ask : byte
{
    /// <summary>Nothing: it has a value to hand out.</summary>
    Give,
    Next,
    Iterator,
    Call,
    Truth,
    Comparison,
    Binary,
    Item,
}
