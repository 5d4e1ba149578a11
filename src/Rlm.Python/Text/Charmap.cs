using System.Collections.Frozen;

namespace Rlm.Python.Text;

/// <summary>An encoding of one byte a character: ASCII, and another 128 characters.</summary>
internal sealed class Charmap
{
    private static readonly Lazy<(Charmap[] All, FrozenDictionary<string, int> ByName)> Loaded = new(Load);

    private readonly FrozenDictionary<int, byte> _bytes;

    private Charmap(string name, char[] characters)
    {
        Name = name;
        Characters = characters;
        _bytes = Enumerable.Range(0, 128).Where(i => characters[i] != 0).ToFrozenDictionary(i => (int)characters[i], static i =>
            (byte)(128 + i));
    }

    public static Charmap[] All => Loaded.Value.All;

    /// <summary>The numbers of the encodings, by all their names.</summary>
    public static FrozenDictionary<string, int> ByName => Loaded.Value.ByName;

    public string Name { get; }

    /// <summary>What the bytes from 0x80 on mean; 0 where they mean nothing.</summary>
    public char[] Characters { get; }

    /// <summary>The byte of a character, or -1.</summary>
    public int ByteOf(int point) => point < 128 ? point : _bytes.TryGetValue(point, out var found) ? found : -1;

    private static (Charmap[] All, FrozenDictionary<string, int> ByName) Load()
    {
        var data = DataReader.Open("charmaps");
        var all = new Charmap[data.ReadNumber()];
        var names = new Dictionary<string, int>();
        for (var i = 0; i < all.Length; i++)
        {
            var name = data.ReadText();
            foreach (var alias in data.ReadTexts())
                names[alias] = i;
            var characters = new char[128];
            for (var k = 0; k < characters.Length; k++)
                characters[k] = (char)data.ReadNumber();
            all[i] = new Charmap(name, characters);
        }

        return (all, names.ToFrozenDictionary());
    }
}
