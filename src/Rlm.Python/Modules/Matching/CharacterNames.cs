using Rlm.Python.Syntax;

namespace Rlm.Python.Modules.Matching;

/// <summary>What <c>\N{...}</c> knows: the names that string literals know.</summary>
internal static class CharacterNames
{
    public static string? Find(string name) => Parser.CharacterName(name);
}
