namespace Rlm.Python.Fuzzing.Agreement;

/// <summary>A part of the language or library whose behaviour is compared.</summary>
/// <param name="name">How a command names it.</param>
public abstract class Area(string name)
{
    /// <summary>Gets how a command names it.</summary>
    public string Name => name;

    /// <summary>Gets all areas, in the order in which they are run.</summary>
    public static IReadOnlyList<Area> All { get; } =
    [
        new Arithmetic(), new Formatting(), new TextMethods(), new ByteMethods(), new Slices(), new Patterns(), new Sorting(), new Dicts(), new Sets(),
        new JsonTexts(), new Dates(), new Iteration(),
    ];

    /// <summary>Makes a snippet of Python that assigns something to <c>r</c>. It is the same for the same state of <paramref name="random"/>.</summary>
    /// <param name="random">Decides all.</param>
    /// <returns>One or more lines of Python.</returns>
    public abstract string Make(Random random);
}
