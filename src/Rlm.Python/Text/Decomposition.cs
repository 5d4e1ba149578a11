namespace Rlm.Python.Text;

/// <summary>What a character is made of.</summary>
/// <param name="Tag">Empty for a canonical decomposition; else of what kind it is, as <c>&lt;compat&gt;</c>.</param>
/// <param name="Composes">Whether the points compose to the character again.</param>
/// <param name="Points">The parts, which may have parts themselves.</param>
internal sealed record Decomposition(string Tag, bool Composes, int[] Points)
{
    public bool IsCanonical => Tag.Length == 0;
}
