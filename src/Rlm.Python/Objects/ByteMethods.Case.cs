using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

// Case and predicates: ASCII alone, whatever the bytes mean.
internal static partial class ByteMethods
{
    private static void AddCase(TypeBuilder builder)
    {
        Map(builder, "lower", static (b, _) => IsUpper(b) ? (byte)(b | 0x20) : b);
        Map(builder, "upper", static (b, _) => IsLower(b) ? (byte)(b & ~0x20) : b);
        Map(builder, "swapcase", static (b, _) => IsAlpha(b) ? (byte)(b ^ 0x20) : b);
        Map(builder, "title", static (b, before) =>
            IsAlpha(b) ? before >= 0 && IsAlpha((byte)before) ? (byte)(b | 0x20) : (byte)(b & ~0x20) : b);
        Map(builder, "capitalize", static (b, before) => IsAlpha(b) ? before >= 0 ? (byte)(b | 0x20) : (byte)(b & ~0x20) : b);
        Ask(builder, "isalpha", IsAlpha);
        Ask(builder, "isdigit", static b => b is >= 48 and <= 57);
        Ask(builder, "isalnum", static b => IsAlpha(b) || b is >= 48 and <= 57);
        Ask(builder, "isspace", IsSpace);
        builder
            .Method("isascii(self, /)", static (m, a) =>
            {
                var bytes = ByteArguments.Self(m, a).Span;
                m.Tick(1 + (bytes.Length >> 6));
                return Value.Bool(System.Text.Ascii.IsValid(bytes));
            })
            .Method("islower(self, /)", static (m, a) => Value.Bool(IsCase(m, ByteArguments.Self(m, a).Span, IsLower, IsUpper)))
            .Method("isupper(self, /)", static (m, a) => Value.Bool(IsCase(m, ByteArguments.Self(m, a).Span, IsUpper, IsLower)))
            .Method("istitle(self, /)", static (m, a) => Value.Bool(IsTitle(m, ByteArguments.Self(m, a).Span)));
    }

    private static bool IsAlpha(byte b) => char.IsAsciiLetter((char)b);

    private static bool IsUpper(byte b) => char.IsAsciiLetterUpper((char)b);

    private static bool IsLower(byte b) => char.IsAsciiLetterLower((char)b);

    // The function gets each byte and the one before it, or -1.
    private static void Map(TypeBuilder builder, string name, Func<byte, int, byte> map) => builder.Method(name + "(self, /)", (m, a) =>
    {
        var self = ByteArguments.Self(m, a);
        m.Reserve(self.Count);
        m.Tick(self.Count >> 2);
        var result = self.Span.ToArray();
        var before = -1;
        for (var i = 0; i < result.Length; i++)
        {
            var b = result[i];
            result[i] = map(b, before);
            before = b;
        }

        return self.Make(result);
    });

    private static void Ask(TypeBuilder builder, string name, Func<byte, bool> ask) => builder.Method(name + "(self, /)", (m, a) =>
    {
        var bytes = ByteArguments.Self(m, a).Span;
        m.Tick(bytes.Length >> 2);
        foreach (var b in bytes)
        {
            if (!ask(b))
                return Value.False;
        }

        return Value.Bool(bytes.Length > 0);
    });

    private static bool IsCase(Machine m, ReadOnlySpan<byte> bytes, Func<byte, bool> wanted, Func<byte, bool> other)
    {
        m.Tick(bytes.Length >> 2);
        var any = false;
        foreach (var b in bytes)
        {
            if (other(b))
                return false;
            any |= wanted(b);
        }

        return any;
    }

    private static bool IsTitle(Machine m, ReadOnlySpan<byte> bytes)
    {
        m.Tick(bytes.Length >> 2);
        bool any = false, inWord = false;
        foreach (var b in bytes)
        {
            if (IsAlpha(b) && IsLower(b) != inWord)
                return false;
            inWord = IsAlpha(b);
            any |= inWord;
        }

        return any;
    }
}
