namespace Rlm.Python.Modules.Json;

/// <summary>What of a JSON text is handed to functions of the program, and so the kinds of a scanner's requests.</summary>
[Flags]
internal enum JsonHooks
{
    None = 0,
    Object = 1,
    Pairs = 2,
    Float = 4,
    Int = 8,
    Constant = 16,
}
