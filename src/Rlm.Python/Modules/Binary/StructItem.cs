namespace Rlm.Python.Modules.Binary;

/// <summary>A part of a struct: so many items of a kind from an offset on; of texts and padding the count is their length.</summary>
internal readonly record struct StructItem(char Code, int Size, int Offset, int Count)
{
    /// <summary>How many values it takes and gives.</summary>
    public int Values => Code switch { 'x' => 0, 's' or 'p' => 1, _ => Count };
}
