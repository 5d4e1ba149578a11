using System.Globalization;
using System.Numerics;
using Microsoft.Extensions.Configuration;

namespace Rlm.Configuration;

/// <summary>The names that a section may have, and what the value of each does to an object.</summary>
/// <remarks>The binder of .NET stops at the first error, and needs reflection or generated code; a table finds all of them.</remarks>
/// <typeparam name="T">The type of the object.</typeparam>
/// <param name="owner">Whose settings they are, in a message.</param>
internal sealed class SettingsTable<T>(string owner) : ISettingsTable
{
    private readonly Dictionary<string, Setting> _settings = new(StringComparer.OrdinalIgnoreCase);

    private delegate void Apply(T target, IConfigurationSection section, SettingsErrors errors);

    /// <inheritdoc/>
    public IEnumerable<string> Names => _settings.Keys;

    /// <inheritdoc/>
    public IEnumerable<string> Paths => _settings.SelectMany(static pair =>
        (pair.Value.Below?.Paths ?? []).Select(path => ConfigurationPath.Combine(pair.Key, path)).Prepend(pair.Key));

    public SettingsTable<T> Text(string name, Action<T, string> set) => Value(name, (target, text) =>
    {
        set(target, text);
        return null;
    });

    public SettingsTable<T> Whole<TNumber>(string name, Action<T, TNumber> set)
        where TNumber : IBinaryInteger<TNumber>, IMinMaxValue<TNumber> =>
        Value(name, (target, text) => ReadWhole<TNumber>(text, number => set(target, number)));

    public SettingsTable<T> Number<TNumber>(string name, Action<T, TNumber> set)
        where TNumber : INumber<TNumber> => Value(name, (target, text) =>
        {
            if (!TNumber.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                return "a number such as 0.5";
            set(target, number);
            return null;
        });

    public SettingsTable<T> Time(string name, Action<T, TimeSpan> set) => Value(name, (target, text) =>
    {
        if (!TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time))
            return "a time such as 00:00:30";
        set(target, time);
        return null;
    });

    public SettingsTable<T> Flag(string name, Action<T, bool> set) => Value(name, (target, text) =>
    {
        if (!bool.TryParse(text, out var flag))
            return "true or false";
        set(target, flag);
        return null;
    });

    public SettingsTable<T> Choice<TEnum>(string name, Action<T, TEnum> set)
        where TEnum : struct, Enum => Value(name, (target, text) =>
        {
            if (!Enum.TryParse<TEnum>(text, ignoreCase: true, out var choice) || !Enum.IsDefined(choice))
                return $"one of {string.Join(", ", Enum.GetNames<TEnum>())}";
            set(target, choice);
            return null;
        });

    public SettingsTable<T> Texts(string name, Action<T, IList<string>> set) => Below(name, null, (target, section, errors) =>
        set(target, [.. section.GetChildren().Select(item => errors.ValueOf(item)).OfType<string>()]));

    public SettingsTable<T> WholeByName(string name, Func<T, IDictionary<string, int>> get) =>
        Below(name, null, (target, section, errors) =>
        {
            foreach (var item in section.GetChildren())
            {
                if (errors.ValueOf(item) is { } text && ReadWhole<int>(text, number => get(target)[item.Key] = number) is { } problem)
                    errors.Refuse(item, problem, text);
            }
        });

    /// <summary>A name with a table of its own below it.</summary>
    public SettingsTable<T> Group<TGroup>(string name, Func<T, TGroup> get, SettingsTable<TGroup> table) =>
        Below(name, table, (target, section, errors) => table.Read(section, get(target), errors));

    /// <summary>A name with any names below it, each with a table of its own.</summary>
    public SettingsTable<T> GroupByName<TGroup>(
        string name, SettingsTable<TGroup> table, Func<TGroup> make, Action<T, IConfigurationSection, TGroup, SettingsErrors> set) =>
        Below(name, null, (target, section, errors) =>
        {
            foreach (var item in section.GetChildren())
            {
                if (!errors.HasSettings(item))
                    continue;
                var group = make();
                table.Read(item, group, errors);
                set(target, item, group, errors);
            }
        });

    /// <summary>Names of what no text can say.</summary>
    public SettingsTable<T> InCode(params IEnumerable<string> names)
    {
        foreach (var name in names)
            _settings.Add(name, new Setting(static (_, section, errors) => errors.Add(section, "can only be set in code."), Below: null));
        return this;
    }

    /// <summary>Takes over what a section says, and notes what is wrong with it.</summary>
    public void Read(IConfiguration section, T target, SettingsErrors errors)
    {
        foreach (var child in section.GetChildren())
        {
            if (_settings.TryGetValue(child.Key, out var setting))
                setting.Apply(target, child, errors);
            else
                errors.Unknown(child, this, owner);
        }
    }

    // A number that is only too large for its type is told so; whether it is within the range of the setting is seen later.
    private static string? ReadWhole<TNumber>(string text, Action<TNumber> set)
        where TNumber : IBinaryInteger<TNumber>, IMinMaxValue<TNumber>
    {
        if (!BigInteger.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            return "a whole number";
        var most = BigInteger.CreateChecked(TNumber.MaxValue);
        if (number > most || number < BigInteger.CreateChecked(TNumber.MinValue))
            return string.Create(CultureInfo.InvariantCulture, $"at most {most:N0}");
        set(TNumber.CreateChecked(number));
        return null;
    }

    private SettingsTable<T> Value(string name, Func<T, string, string?> take)
    {
        _settings.Add(name, new Setting(
            (target, section, errors) =>
            {
                if (errors.ValueOf(section) is { } text && take(target, text) is { } problem)
                    errors.Refuse(section, problem, text);
            },
            Below: null));
        return this;
    }

    private SettingsTable<T> Below(string name, ISettingsTable? table, Apply read)
    {
        _settings.Add(name, new Setting(
            (target, section, errors) =>
            {
                if (errors.HasSettings(section))
                    read(target, section, errors);
            },
            table));
        return this;
    }

    private sealed record Setting(Apply Apply, ISettingsTable? Below);
}
