namespace Rlm.Configuration;

/// <summary>The names that a section may have.</summary>
internal interface ISettingsTable
{
    /// <summary>The names at this level.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>The names at this level and below, with where they stand.</summary>
    IEnumerable<string> Paths { get; }
}
