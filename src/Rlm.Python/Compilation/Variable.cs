namespace Rlm.Python.Compilation;

/// <summary>A name bound in a function, a comprehension or (for <c>__class__</c>) a class.</summary>
internal sealed class Variable(string name, Scope owner)
{
    public string Name { get; } = name;

    public Scope Owner { get; } = owner;

    public bool IsParameter { get; set; }

    /// <summary>An inner function uses it, so it lives in a cell.</summary>
    public bool IsCaptured { get; set; }

    /// <summary>It may become unbound again (<c>del</c>, the name of an <c>except</c>), or is visible to <c>locals()</c>.</summary>
    public bool IsVolatile { get; set; }

    /// <summary>Assigned in the middle of an expression, so its register must not stand for an operand that was read earlier.</summary>
    public bool IsAssignedInExpression { get; set; }
}
