using System.Collections.Frozen;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>The names of the special methods.</summary>
internal static class DunderNames
{
    public static readonly int Count = Enum.GetValues<Dunder>().Length;

    private static readonly string[] All = [.. Enum.GetNames<Dunder>().Select(Spell)];

    private static readonly FrozenDictionary<string, Dunder> ByName =
        All.Select((name, i) => (name, i)).ToFrozenDictionary(x => x.name, x => (Dunder)x.i);

    public static string Of(Dunder dunder) => All[(int)dunder];

    public static bool TryFind(string name, out Dunder dunder)
    {
        dunder = default;
        return name.Length > 4 && name[0] == '_' && name[^1] == '_' && ByName.TryGetValue(name, out dunder);
    }

    public static Dunder Of(BinaryOp op) => Dunder.Add + (int)op;

    public static Dunder Reflected(BinaryOp op) => Dunder.RAdd + (int)op;

    public static Dunder InPlace(BinaryOp op) => Dunder.IAdd + (int)op;

    public static Dunder Of(CompareOp op) => Dunder.Eq + (int)op;

    // The enum writes DelItem, Python __delitem__; only a few keep an inner underscore.
    private static string Spell(string name) => name switch
    {
        nameof(Dunder.LengthHint) => "__length_hint__",
        nameof(Dunder.SetName) => "__set_name__",
        nameof(Dunder.InitSubclass) => "__init_subclass__",
        nameof(Dunder.ClassGetItem) => "__class_getitem__",
        nameof(Dunder.MroEntries) => "__mro_entries__",
        _ => $"__{name.ToLowerInvariant()}__",
    };
}
