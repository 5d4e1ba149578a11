namespace Rlm.Python.Runtime;

/// <summary>The names of a call's keyword arguments, which stand behind its positional ones; empty by default.</summary>
internal readonly struct KeywordNames(string[] names)
{
    private readonly string[]? _names = names;

    public static KeywordNames None => default;

    public int Count => _names?.Length ?? 0;

    public string this[int index] => _names![index];

    public ReadOnlySpan<string> Span => _names;
}
