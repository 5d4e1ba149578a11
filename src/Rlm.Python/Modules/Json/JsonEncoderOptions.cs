namespace Rlm.Python.Modules.Json;

/// <summary>How a value is written as JSON.</summary>
/// <param name="HasDefault">Whether the program converts what JSON does not have.</param>
/// <param name="SkipKeys">Leave out entries whose key JSON does not have, instead of failing.</param>
/// <param name="AsciiOnly">Escape everything else.</param>
/// <param name="CheckCircular">Look for objects that contain themselves.</param>
/// <param name="AllowNan">Write NaN and infinities, which strict JSON does not have.</param>
/// <param name="SortKeys">Write objects in the order of their keys.</param>
/// <param name="Indent">What indents a level; null for one line.</param>
/// <param name="ItemSeparator">Between two items.</param>
/// <param name="KeySeparator">Between a key and its value.</param>
internal sealed record JsonEncoderOptions(
    bool HasDefault, bool SkipKeys, bool AsciiOnly, bool CheckCircular, bool AllowNan, bool SortKeys, string? Indent, string ItemSeparator,
    string KeySeparator);
