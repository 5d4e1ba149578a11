using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Rlm.Python.Objects;

/// <summary>
/// Hashes a text, whole or in windows; the same text gives the same hash, whatever it is kept in. The seed is chosen once a process, so
/// that nobody can prepare keys that collide.
/// </summary>
internal ref struct TextHasher
{
    /// <summary>All windows but the last must be a multiple of so many units.</summary>
    public const int Block = 16;

    private const ulong Multiplier = 0x9FB21C651E98DF25;

    private static readonly ulong Seed = MemoryMarshal.Read<ulong>(RandomNumberGenerator.GetBytes(8));

    private readonly long _units;
    private readonly bool _isLong;
    private ulong _a, _b, _c, _d;

    /// <param name="units">The length of the whole text.</param>
    public TextHasher(long units)
    {
        _units = units;
        _isLong = units >= 64;
        _a = Seed;
        _b = ~Seed;
        _c = Seed * 3;
        _d = Seed * 5;
    }

    public static long Of(ReadOnlySpan<char> text)
    {
        if (text.Length < 64)
            return Finish(Add(Seed, text), text.Length);
        var hasher = new TextHasher(text.Length);
        hasher.Add(text);
        return hasher.Finish();
    }

    public void Add(ReadOnlySpan<char> text)
    {
        if (_isLong)
        {
            while (text.Length >= Block)
            {
                var words = MemoryMarshal.Cast<char, ulong>(text[..Block]);
                _a = Mix(_a ^ words[0]);
                _b = Mix(_b ^ words[1]);
                _c = Mix(_c ^ words[2]);
                _d = Mix(_d ^ words[3]);
                text = text[Block..];
            }
        }

        _a = Add(_a, text);
    }

    public readonly long Finish() => _isLong ? Finish(Mix(Mix(Mix(_a) ^ _b) + _c) ^ _d, _units) : Finish(_a, _units);

    private static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        while (text.Length >= 4)
        {
            hash = Mix(hash ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text))));
            text = text[4..];
        }

        var rest = 0UL;
        foreach (var c in text)
            rest = (rest << 16) | c;
        return text.Length == 0 ? hash : Mix(hash ^ rest ^ 0x5851F42D4C957F2D);
    }

    // Never 0, which stands for "not computed", nor -1, which Python keeps for errors.
    private static long Finish(ulong hash, long units)
    {
        var result = (long)(Mix(hash ^ (ulong)units) >> 2);
        return result == 0 ? 1 : result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value, Multiplier, out var low);
        return high ^ low;
    }
}
