using System.Buffers;
using System.Globalization;
using System.Text;

namespace Rlm.Python.Text;

/// <summary>The names of characters, with their aliases and the named sequences; inflated on first need, once a process.</summary>
internal sealed class UnicodeNames
{
    /// <summary>Longer texts are not looked up.</summary>
    public const int MaxLength = 256;

    private const string Cjk = "CJK UNIFIED IDEOGRAPH-";
    private const string Syllable = "HANGUL SYLLABLE ";
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEF");
    private static readonly Lazy<UnicodeNames> Loaded = new(static () => new UnicodeNames(DataReader.Open("unicode-names")));

    private readonly byte[] _data;
    private readonly (int First, int Last)[] _cjk;

    // The named characters, ascending, then those of the aliases, then the sequences as negative numbers.
    private readonly int[] _points;
    private readonly int[] _places;
    private readonly int _plain;
    private readonly string[] _sequences;

    // Numbers of names plus one, by hash; a power of two of them, at most two thirds full.
    private readonly int[] _table = new int[1 << 16];

    private UnicodeNames(DataReader data)
    {
        _data = data.Data;
        _cjk = new (int, int)[data.ReadNumber()];
        for (int i = 0, last = 0; i < _cjk.Length; i++)
        {
            var first = last + data.ReadNumber();
            last = first + data.ReadNumber();
            _cjk[i] = (first, last);
        }

        _plain = data.ReadNumber();
        var points = new List<int>(_plain + 1024);
        var places = new List<int>(_plain + 1024);
        for (int i = 0, point = 0; i < _plain; i++)
        {
            points.Add(point += data.ReadNumber());
            places.Add(data.SkipText());
        }

        for (var count = data.ReadNumber(); count > 0; count--)
        {
            points.Add(data.ReadNumber());
            places.Add(data.SkipText());
        }

        _sequences = new string[data.ReadNumber()];
        for (var i = 0; i < _sequences.Length; i++)
        {
            var text = new StringBuilder();
            for (var count = data.ReadNumber(); count > 0; count--)
                UnicodeData.AppendPoint(text, data.ReadNumber());
            _sequences[i] = text.ToString();
            points.Add(~i);
            places.Add(data.SkipText());
        }

        _points = [.. points];
        _places = [.. places];
        for (var i = 0; i < _places.Length; i++)
        {
            var slot = Hash(NameAt(i));
            while (_table[slot] != 0)
                slot = (slot + 1) & (_table.Length - 1);
            _table[slot] = i + 1;
        }
    }

    public static UnicodeNames Shared => Loaded.Value;

    /// <summary>The name of a character, or null where it has none.</summary>
    public string? NameOf(int point)
    {
        if (Hangul.IsSyllable(point))
            return Syllable + Hangul.Romanize(point);
        if (IsIdeograph(point))
            return string.Create(CultureInfo.InvariantCulture, $"{Cjk}{point:X}");
        var index = Array.BinarySearch(_points, 0, _plain, point);
        return index >= 0 ? Encoding.ASCII.GetString(NameAt(index)) : null;
    }

    /// <summary>The character of a name or alias, in whatever case, or null where there is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="withSequences">Whether it may be that of a sequence of characters.</param>
    public string? Find(ReadOnlySpan<char> name, bool withSequences)
    {
        if (name.Length > MaxLength || !Ascii.IsValid(name))
            return null;
        // Those that are computed are known in capitals only.
        if (name.StartsWith(Syllable, StringComparison.Ordinal))
            return Hangul.Find(name[Syllable.Length..]) is var syllable and >= 0 ? UnicodeData.Text(syllable) : null;
        if (name.StartsWith(Cjk, StringComparison.Ordinal))
            return FindIdeograph(name[Cjk.Length..]);

        Span<byte> folded = stackalloc byte[MaxLength];
        for (var i = 0; i < name.Length; i++)
            folded[i] = (byte)char.ToUpperInvariant(name[i]);
        folded = folded[..name.Length];
        for (var slot = Hash(folded); _table[slot] != 0; slot = (slot + 1) & (_table.Length - 1))
        {
            var index = _table[slot] - 1;
            if (!NameAt(index).SequenceEqual(folded))
                continue;
            if (_points[index] >= 0)
                return UnicodeData.Text(_points[index]);
            return withSequences ? _sequences[~_points[index]] : null;
        }

        return null;
    }

    private string? FindIdeograph(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (4 or 5) || digits.ContainsAnyExcept(HexDigits))
            return null;
        var point = int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return IsIdeograph(point) ? UnicodeData.Text(point) : null;
    }

    private bool IsIdeograph(int point)
    {
        foreach (var (first, last) in _cjk)
        {
            if (point >= first && point <= last)
                return true;
        }

        return false;
    }

    private ReadOnlySpan<byte> NameAt(int index)
    {
        var place = _places[index];
        int length = _data[place];
        return length < 0x80 ? _data.AsSpan(place + 1, length) : _data.AsSpan(place + 2, (length & 0x7F) | (_data[place + 1] << 7));
    }

    private int Hash(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261u;
        foreach (var b in name)
            hash = (hash ^ b) * 16777619;
        return (int)((hash ^ (hash >> 15)) & (uint)(_table.Length - 1));
    }
}
