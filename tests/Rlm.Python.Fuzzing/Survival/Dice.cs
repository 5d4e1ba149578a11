using System.Text;

namespace Rlm.Python.Fuzzing.Survival;

/// <summary>Chance, decided by one number: the same for the same number on every machine and in every version of .NET.</summary>
internal sealed class Dice(long seed)
{
    private ulong _state = Mix(unchecked((ulong)seed) + 0x9E3779B97F4A7C15);

    public int Next(int count)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)(((_state >> 32) * (ulong)count) >> 32);
    }

    public bool OneIn(int count) => Next(count) == 0;

    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Next(choices.Length)];

    public T Of<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];

    public string Join(string separator, int least, int most, Func<string> make)
    {
        var text = new StringBuilder();
        for (var n = least + Next(most - least + 1); n > 0; n--)
            text.Append(make()).Append(n > 1 ? separator : "");
        return text.ToString();
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return (value ^ (value >> 31)) | 1;
    }
}
