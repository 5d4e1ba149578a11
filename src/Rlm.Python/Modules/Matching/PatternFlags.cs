namespace Rlm.Python.Modules.Matching;

/// <summary>Python's flags, by their numbers.</summary>
[Flags]
#pragma warning disable CA1711 // Named after what Python calls them.
internal enum PatternFlags
#pragma warning restore CA1711
{
    None = 0,
    IgnoreCase = 2,
    Locale = 4,
    Multiline = 8,
    DotAll = 16,
    Unicode = 32,
    Verbose = 64,
    Debug = 128,
    Ascii = 256,
    Types = Locale | Unicode | Ascii,
}
