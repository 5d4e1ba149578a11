using Microsoft.Extensions.Configuration;

namespace Rlm.Configuration;

/// <summary>Collects what is wrong with a section, each with its path.</summary>
/// <param name="root">The names that the whole section may have.</param>
internal sealed class SettingsErrors(ISettingsTable root)
{
    private const int Shown = 60;

    private readonly List<string> _messages = [];

    public IReadOnlyList<string> Messages => _messages;

    public void Add(IConfigurationSection section, string problem) => _messages.Add($"{section.Path} {problem}");

    public void Refuse(IConfigurationSection section, string expected, string text) =>
        Add(section, $"must be {expected}, but is '{(text.Length > Shown ? $"{text[..Shown]}..." : text)}'.");

    public void Unknown(IConfigurationSection section, ISettingsTable level, string owner)
    {
        var meant = NearestName.Of(section.Key, level.Names) ?? root.Paths.FirstOrDefault(path =>
            string.Equals(ConfigurationPath.GetSectionKey(path), section.Key, StringComparison.OrdinalIgnoreCase));
        Add(section, meant is null ? $"is no setting: {owner} has none of that name." : $"is no setting. Did you mean {meant}?");
    }

    /// <summary>The value of a section; <see langword="null"/> where there is none to take.</summary>
    public string? ValueOf(IConfigurationSection section)
    {
        if (!section.GetChildren().Any())
            return section.Value;
        Add(section, "must be a single value, but has names below it.");
        return null;
    }

    /// <summary>Whether there is anything below a section, which has no value itself.</summary>
    public bool HasSettings(IConfigurationSection section)
    {
        if (section.GetChildren().Any())
            return true;
        // Empty objects and lists show as an empty value.
        if (!string.IsNullOrEmpty(section.Value))
            Add(section, $"must have names below it, but is '{section.Value}'.");
        return false;
    }
}
