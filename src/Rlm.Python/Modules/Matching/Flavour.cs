namespace Rlm.Python.Modules.Matching;

/// <summary>What is known of the text; what is written for less general ones is faster.</summary>
internal enum Flavour
{
    Ascii,

    /// <summary>No surrogates: one UTF-16 unit is one code point.</summary>
    Plain,

    /// <summary>With surrogate pairs, each of which is one character.</summary>
    Wide,
}
