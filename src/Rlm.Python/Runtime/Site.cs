using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

/// <summary>A place in the code that looks up a name, and what it found the last time.</summary>
internal sealed class Site(string name)
{
    public readonly string Name = name;

    /// <summary>Attributes: the shape that was seen. For a value found on the class, the shape that did not have it.</summary>
    public Shape? Shape;

    /// <summary>Attributes: the class that was seen, and its version then.</summary>
    public PyType? Type;
    public int TypeVersion;

    /// <summary>Where the value is in the object or the dict; -1 where <see cref="Found"/> is it.</summary>
    public int Index;

    /// <summary>What was found on the class.</summary>
    public Value Found;

    /// <summary>
    /// Methods: what was found on <see cref="Type"/>, a built-in one; apart from <see cref="Found"/>, for the same place may see both.
    /// </summary>
    public Value TypeFound;

    /// <summary>Attributes: the shape that adding the name leads to.</summary>
    public Shape? NextShape;

    /// <summary>Globals: the versions that the dicts had; -1 for never.</summary>
    public int GlobalsVersion = -1;
    public int BuiltinsVersion = -1;
}
