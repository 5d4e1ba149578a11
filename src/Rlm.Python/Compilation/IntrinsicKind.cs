namespace Rlm.Python.Compilation;

/// <summary>Rare operations of the language that need no instruction of their own.</summary>
internal enum IntrinsicKind
{
    /// <summary>Raises AssertionError; operand: message or missing.</summary>
    AssertionFailed,

    /// <summary>Prints the repr of a bare expression and remembers it.</summary>
    Echo,

    /// <summary>Name, annotation: adds to <c>__annotations__</c>.</summary>
    SetAnnotation,

    /// <summary>Module: takes over its public names.</summary>
    ImportStar,

    TypeOf,
    TracebackOf,

    /// <summary>Subject: is it a sequence to patterns?</summary>
    MatchSequence,
    MatchMapping,
    LengthOf,

    /// <summary>Subject, keys: tuple of the values, or None.</summary>
    MatchKeys,

    /// <summary>Subject, keys: dict of everything else.</summary>
    MappingRest,

    /// <summary>Subject, class, number of positional patterns, keyword names: tuple of attributes, or None.</summary>
    MatchClass,

    /// <summary>Exception, type: tuple of the part that matches (or None) and the rest (or None).</summary>
    SplitGroup,

    /// <summary>Original, list of what handlers raised and of what was left: the exception to raise, or None.</summary>
    JoinGroup,

    /// <summary>Name, kind, bound, default.</summary>
    TypeParameter,

    /// <summary>Name, type parameters, value.</summary>
    TypeAlias,

    /// <summary>The type parameters: what <c>class X[T]</c> derives from.</summary>
    GenericBase,

    /// <summary>An exception ended an async iteration? Raises it where not.</summary>
    EndAsyncIteration,

    /// <summary>The iterator of a loop that is left: a generator that only the loop knows is closed.</summary>
    DropIterator,

    /// <summary>A value that an asynchronous generator yields: as an item.</summary>
    WrapYield,
}
