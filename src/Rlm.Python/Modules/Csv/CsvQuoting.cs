namespace Rlm.Python.Modules.Csv;

/// <summary>Which fields stand in quotes; the values of the constants <c>QUOTE_…</c>.</summary>
internal enum CsvQuoting
{
    Minimal,
    All,
    NonNumeric,
    None,
    Strings,
    NotNull,
}
