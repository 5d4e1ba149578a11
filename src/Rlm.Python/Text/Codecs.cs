using System.Collections.Frozen;
using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Text;

/// <summary>Finds encodings by name, and what their errors are called.</summary>
internal static class Codecs
{
    /// <summary>What windows-1252 has at 0x80 to 0x9F; 0 where it has nothing.</summary>
    public const string Cp1252 =
        "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014"
            + "\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    private static readonly FrozenDictionary<string, Codec> ByName = new Dictionary<string, Codec>
    {
        ["utf_8"] = Codec.Utf8,
        ["utf8"] = Codec.Utf8,
        ["u8"] = Codec.Utf8,
        ["utf"] = Codec.Utf8,
        ["cp65001"] = Codec.Utf8,
        ["utf8_ucs2"] = Codec.Utf8,
        ["utf_8_sig"] = Codec.Utf8Sig,
        ["utf8_sig"] = Codec.Utf8Sig,
        ["ascii"] = Codec.Ascii,
        ["us_ascii"] = Codec.Ascii,
        ["646"] = Codec.Ascii,
        ["ansi_x3.4_1968"] = Codec.Ascii,
        ["latin_1"] = Codec.Latin1,
        ["latin1"] = Codec.Latin1,
        ["latin"] = Codec.Latin1,
        ["l1"] = Codec.Latin1,
        ["iso_8859_1"] = Codec.Latin1,
        ["iso8859_1"] = Codec.Latin1,
        ["iso88591"] = Codec.Latin1,
        ["8859"] = Codec.Latin1,
        ["cp819"] = Codec.Latin1,
        ["utf_16"] = Codec.Utf16,
        ["utf16"] = Codec.Utf16,
        ["u16"] = Codec.Utf16,
        ["utf_16_le"] = Codec.Utf16Le,
        ["utf_16le"] = Codec.Utf16Le,
        ["utf16_le"] = Codec.Utf16Le,
        ["utf16le"] = Codec.Utf16Le,
        ["utf_16_be"] = Codec.Utf16Be,
        ["utf_16be"] = Codec.Utf16Be,
        ["utf16_be"] = Codec.Utf16Be,
        ["utf16be"] = Codec.Utf16Be,
        ["utf_32"] = Codec.Utf32,
        ["utf32"] = Codec.Utf32,
        ["u32"] = Codec.Utf32,
        ["utf_32_le"] = Codec.Utf32Le,
        ["utf_32le"] = Codec.Utf32Le,
        ["utf_32_be"] = Codec.Utf32Be,
        ["utf_32be"] = Codec.Utf32Be,
        ["cp1252"] = Codec.Cp1252,
        ["windows_1252"] = Codec.Cp1252,
        ["1252"] = Codec.Cp1252,
        ["unicode_escape"] = Codec.UnicodeEscape,
    }.ToFrozenDictionary();

    // Between bytes and bytes or text and text; for codecs.encode and codecs.decode alone.
    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        "hex", "hex_codec", "base64", "base64_codec", "base_64", "rot13", "rot_13", "zlib", "zip", "zlib_codec", "quopri", "quopri_codec",
        "quoted_printable", "quotedprintable", "uu", "uu_codec", "bz2", "bz2_codec");

    /// <param name="m">The machine.</param>
    /// <param name="name">The name, in any spelling.</param>
    /// <param name="function">Which function to use instead where the encoding is not one of text.</param>
    /// <exception cref="PyError">LookupError: there is no such encoding.</exception>
    public static Codec Find(Machine m, string name, string function)
    {
        var normal = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '.')
                normal.Append(char.ToLowerInvariant(c));
            else if (normal.Length > 0 && normal[^1] != '_')
                normal.Append('_');
        }

        var known = normal.ToString().TrimEnd('_');
        if (ByName.TryGetValue(known, out var codec))
            return codec;
        if (Charmap.ByName.TryGetValue(known, out var charmap))
            return (Codec)((int)Codec.Charmap + charmap);
        throw m.Error(PyTypes.LookupError, Others.Contains(known)
            ? $"'{name}' is not a text encoding; use codecs.{function}() to handle arbitrary codecs"
            : $"unknown encoding: {name}");
    }

    /// <summary>The name that <c>codecs.lookup</c> gives.</summary>
    public static string CanonicalName(Codec codec) => codec switch
    {
        Codec.Utf8Sig => "utf-8-sig",
        Codec.Latin1 => "iso8859-1",
        Codec.Cp1252 => "cp1252",
        Codec.UnicodeEscape => "unicode-escape",
        >= Codec.Charmap => Charmap.All[codec - Codec.Charmap].Name,
        _ => NameOf(codec),
    };

    /// <summary>The name that errors give.</summary>
    public static string NameOf(Codec codec) => codec switch
    {
        Codec.Utf8 or Codec.Utf8Sig => "utf-8",
        Codec.Ascii => "ascii",
        Codec.Latin1 => "latin-1",
        Codec.Utf16 => "utf-16",
        Codec.Utf16Le => "utf-16-le",
        Codec.Utf16Be => "utf-16-be",
        Codec.Utf32 => "utf-32",
        Codec.Utf32Le => "utf-32-le",
        Codec.Utf32Be => "utf-32-be",
        Codec.UnicodeEscape => "unicodeescape",
        _ => "charmap",
    };

    /// <summary>An argument that names an encoding or what to do with errors.</summary>
    public static string Name(Machine m, in Value value, string method, string argument, string whenMissing)
    {
        if (value.IsMissing)
            return whenMissing;
        return value.Object is PyStr text
            ? text.ToString()
            : throw m.Error(PyTypes.TypeError, $"{method}() argument '{argument}' must be str, not {StrArguments.NameOf(value)}");
    }
}
