namespace Rlm.Python.Objects;

/// <summary>
/// The parameters of a function written in C#, from a line such as <c>sorted(iterable, /, *, key=None, reverse=False)</c>.
/// </summary>
internal sealed class Signature
{
    private Signature(
        string name, string[] names, int positionalOnly, int positional, bool[] required, bool varArgs, bool kwArgs, string text)
    {
        Name = name;
        Names = names;
        PositionalOnly = positionalOnly;
        Positional = positional;
        Required = required;
        HasVarArgs = varArgs;
        HasKwArgs = kwArgs;
        Text = text;
        for (var i = 0; i < positional; i++)
        {
            if (required[i])
                MinPositional = i + 1;
        }

        RequiresKeywords = required.AsSpan(positional).Contains(true);
    }

    public string Name { get; }

    /// <summary>The names of the positional and then of the keyword-only parameters.</summary>
    public string[] Names { get; }

    public int PositionalOnly { get; }

    public int Positional { get; }

    public int MinPositional { get; }

    public bool[] Required { get; }

    public bool RequiresKeywords { get; }

    public bool HasVarArgs { get; }

    public bool HasKwArgs { get; }

    /// <summary>The parameters as written, with their parentheses.</summary>
    public string Text { get; }

    /// <summary>How many arguments the native function always receives.</summary>
    public int FixedCount => Names.Length + (HasKwArgs ? 1 : 0);

    public static Signature Parse(string declaration)
    {
        var open = declaration.IndexOf('(', StringComparison.Ordinal);
        var name = declaration[..open];
        var text = declaration[open..];
        var names = new List<string>();
        var required = new List<bool>();
        int positionalOnly = 0, positional = -1;
        bool varArgs = false, kwArgs = false;
        foreach (var part in Split(text[1..^1]))
        {
            switch (part)
            {
                case "/":
                    positionalOnly = names.Count;
                    continue;
                case "*":
                    positional = names.Count;
                    continue;
                case ['*', '*', ..]:
                    kwArgs = true;
                    continue;
                case ['*', ..]:
                    varArgs = true;
                    positional = names.Count;
                    continue;
            }

            var equals = part.IndexOf('=', StringComparison.Ordinal);
            names.Add((equals < 0 ? part : part[..equals]).Trim());
            required.Add(equals < 0);
        }

        if (positional < 0)
            positional = names.Count;
        return new(name, [.. names], positionalOnly, positional, [.. required], varArgs, kwArgs, text);
    }

    // Splits at commas that stand outside brackets and quotes, so that a default may be a tuple or a string.
    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        int depth = 0, start = 0;
        var quoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ',';
            if (c == '\'')
                quoted = !quoted;
            else if (!quoted && c is '(' or '[' or '{')
                depth++;
            else if (!quoted && c is ')' or ']' or '}')
                depth--;
            if (i < text.Length && (quoted || depth > 0 || c != ','))
                continue;
            if (text[start..i].Trim() is { Length: > 0 } part)
                parts.Add(part);
            start = i + 1;
        }

        return parts;
    }
}
