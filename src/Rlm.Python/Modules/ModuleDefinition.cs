using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary>
/// What a built-in module consists of; shared by all sessions. Importing it makes the session's own module from <see cref="Members"/> and
/// <see cref="SessionMembers"/> and then runs the <see cref="Preludes"/> in its namespace.
/// </summary>
internal sealed class ModuleDefinition
{
    public required string Name { get; init; }

    public string? Documentation { get; init; }

    /// <summary>Functions, types and constants, in order of definition; none of them is ever changed.</summary>
    public required IReadOnlyDictionary<string, Value> Members { get; init; }

    /// <summary>Members that every session needs for itself: lists, dicts, state.</summary>
    public required IReadOnlyDictionary<string, Func<Machine, Value>> SessionMembers { get; init; }

    /// <summary>Names of embedded Python sources below <c>Prelude/</c>, in the order in which they run.</summary>
    public required IReadOnlyList<string> Preludes { get; init; }
}
