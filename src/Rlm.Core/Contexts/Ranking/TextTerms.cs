using System.Buffers;
using System.Globalization;

namespace Rlm.Contexts;

/// <summary>
/// Breaks text into terms for the ranked search. Words are lower-cased and stemmed, stop words and single letters left out. A name such as
/// <c>JsonSerializerOptions</c>, <c>max_file_size</c> or <c>Path.Combine</c> gives the whole of each part, its pieces, and neighbouring
/// parts of a dotted name as a pair. Han and Kana, which have no spaces, give characters and pairs of them. In markup the names of tags and
/// attributes are left out; attribute values and text remain.
/// </summary>
internal sealed class TextTerms
{
    private const int MaxWord = 64;

    private static readonly SearchValues<char> EntityCharacters =
        SearchValues.Create("#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    // What a character of ASCII is to a word; those beyond need a closer look, as the underscore does.
    private const byte None = 0;
    private const byte Small = 1;
    private const byte Capital = 2;
    private const byte Other = 3;

    private static readonly byte[] Kinds =
    [
        .. Enumerable.Range(0, 0x80).Select(static c => char.IsAsciiLetterUpper((char)c) ? Capital
            : char.IsAsciiLetterOrDigit((char)c) ? Small
            : c == '_' ? Other : None),
    ];

    private readonly bool _isMarkup;
    private readonly Action<ulong, TermRole>? _observer;
    private bool _isInTag;
    private char _quote;

    /// <param name="isMarkup">Whether the text is XML or HTML.</param>
    /// <param name="observer">Hears of the role of every term; for queries, whose terms weigh differently.</param>
    public TextTerms(bool isMarkup, Action<ulong, TermRole>? observer = null)
    {
        _isMarkup = isMarkup;
        _observer = observer;
    }

    /// <summary>Forgets in what tag the text before ended.</summary>
    public void Restart() => (_isInTag, _quote) = (false, '\0');

    /// <summary>Adds the terms of a text, which goes on from the one before.</summary>
    public void Add(ReadOnlySpan<char> text, TermBuffer terms)
    {
        var position = 0;
        while (position < text.Length)
        {
            if (_isMarkup && (_isInTag || text[position] is '<' or '&') && SkipMarkup(text, ref position)) continue;
            if (IsWordCharacter(text[position])) position = AddName(text, position, terms);
            else position++;
        }
    }

    // Passes over what is markup at the position, and says whether it did.
    private bool SkipMarkup(ReadOnlySpan<char> text, ref int position)
    {
        var c = text[position];
        if (c == '&') return SkipEntity(text, ref position);
        if (!_isInTag)
        {
            if (c != '<') return false;
            var rest = text[position..];
            if (rest.StartsWith("<!--")) position += 4;
            else if (rest.StartsWith("<![CDATA[")) position += 9;
            else if (rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '?' or '!'))
            {
                _isInTag = true;
                _quote = '\0';
                position += 2;
                SkipName(text, ref position);
            }
            else position++;
            return true;
        }

        if (_quote != '\0')
        {
            if (c != _quote) return false;
            _quote = '\0';
        }
        else if (c is '"' or '\'') _quote = c;
        else if (c == '>') _isInTag = false;
        else if (IsWordCharacter(c))
        {
            SkipName(text, ref position);
            return true;
        }

        position++;
        return true;
    }

    private static void SkipName(ReadOnlySpan<char> text, ref int position)
    {
        while (position < text.Length && (IsWordCharacter(text[position]) || text[position] is ':' or '-' or '.')) position++;
    }

    private static bool SkipEntity(ReadOnlySpan<char> text, ref int position)
    {
        var rest = text.Slice(position, Math.Min(12, text.Length - position));
        var end = rest.IndexOf(';');
        if (end < 2 || rest[1..end].ContainsAnyExcept(EntityCharacters)) return false;
        position += end + 1;
        return true;
    }

    // A name is words joined by dots or double colons.
    private int AddName(ReadOnlySpan<char> text, int start, TermBuffer terms)
    {
        ulong previous = 0;
        Span<char> lower = stackalloc char[MaxWord];
        while (true)
        {
            var end = ReadPlain(text, start, lower);
            ulong term;
            if (end > start + 1)
            {
                term = AddPlain(lower[..(end - start)], TermRole.Word, terms);
            }
            else
            {
                end = start;
                while (end < text.Length && IsWordCharacter(text[end])) end++;
                term = AddWord(text[start..end], end < text.Length ? text[end..] : default, terms);
            }

            if (previous != 0 && term != 0) Emit(TermHash.Pair(previous, term), TermRole.Pair, terms);
            previous = term;
            var joint = text[end..] switch
            {
                ['.', var next, ..] when IsWordCharacter(next) => 1,
                [':', ':', var next, ..] when IsWordCharacter(next) => 2,
                _ => 0,
            };
            if (joint == 0) return end;
            start = end + joint;
        }
    }

    // Most words are plain: letters and digits of ASCII, with a capital at most at the beginning. Gives the end of such a word, and the word
    // in small letters; 0 where it is another.
    private static int ReadPlain(ReadOnlySpan<char> text, int start, Span<char> lower)
    {
        var length = 0;
        var rest = text[start..];
        foreach (var c in rest)
        {
            var kind = c < Kinds.Length ? Kinds[c] : Other;
            if (kind == None) break;
            if (kind == Other || (kind == Capital && length > 0) || length == MaxWord) return 0;
            lower[length++] = kind == Capital ? (char)(c | 0x20) : c;
        }

        return start + length;
    }

    // Gives the term of the whole word, 0 where it has none.
    private ulong AddWord(ReadOnlySpan<char> word, ReadOnlySpan<char> rest, TermBuffer terms)
    {
        if (word.Length == 1 && char.IsAsciiLetter(word[0])) return AddLanguage(word[0], rest, terms);
        if (word[0] > 0x2E7F && IsIdeograph(word[0])) return AddIdeographs(word, terms);
        Span<char> lower = stackalloc char[MaxWord];
        if (word.Length > MaxWord)
        {
            // Encoded data mostly; it can be found, but has no pieces.
            var hash = TermHash.Of(word);
            Emit(hash, TermRole.Word, terms);
            return hash;
        }

        var isName = false;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (char.IsAsciiLetterLower(c))
            {
                lower[i] = c;
                continue;
            }

            lower[i] = char.ToLowerInvariant(c);
            if (c == '_' || (i > 0 && char.IsUpper(c)) || (c > 0x2E7F && IsIdeograph(c))) isName = true;
        }

        lower = lower[..word.Length];
        if (!isName) return AddPlain(lower, TermRole.Word, terms);
        if (word.Contains('_')) word = word.Trim('_');
        if (word.IsEmpty) return 0;
        var pieces = CountPieces(word);
        if (pieces == 1)
        {
            Lower(word, lower);
            return AddPlain(lower[..word.Length], TermRole.Word, terms);
        }

        for (int start = 0, end; start < word.Length; start = end)
        {
            end = PieceEnd(word, start);
            var piece = word[start..end].Trim('_');
            if (piece.IsEmpty) continue;
            Lower(piece, lower);
            AddPlain(lower[..piece.Length], TermRole.Piece, terms);
        }

        Lower(word, lower);
        var whole = TermHash.Of(lower[..WordStemmer.Stem(lower[..word.Length])]);
        Emit(whole, TermRole.Name, terms);
        return whole;
    }

    private ulong AddPlain(Span<char> lower, TermRole role, TermBuffer terms)
    {
        if (lower.Length == 1 && lower[0] < 0x80) return 0;
        if (StopWords.Contains(lower)) return 0;
        var term = TermHash.Of(lower[..WordStemmer.Stem(lower)]);
        Emit(term, role, terms);
        return term;
    }

    // C# and C++ are the single letters that say much.
    private ulong AddLanguage(char letter, ReadOnlySpan<char> rest, TermBuffer terms)
    {
        var suffix = rest.StartsWith("++") ? '+' : rest.StartsWith("#") ? '#' : '\0';
        if (suffix == '\0') return 0;
        var term = TermHash.Of([char.ToLowerInvariant(letter), suffix]);
        Emit(term, TermRole.Word, terms);
        return term;
    }

    private ulong AddIdeographs(ReadOnlySpan<char> word, TermBuffer terms)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!IsIdeograph(word[i]))
            {
                AddWord(word[i..], default, terms);
                return 0;
            }

            Emit(TermHash.Of(word.Slice(i, 1)), TermRole.Piece, terms);
            if (i + 1 < word.Length && IsIdeograph(word[i + 1])) Emit(TermHash.Of(word.Slice(i, 2)), TermRole.Word, terms);
        }

        return 0;
    }

    private void Emit(ulong term, TermRole role, TermBuffer terms)
    {
        terms.Add(term);
        _observer?.Invoke(term, role);
    }

    private static void Lower(ReadOnlySpan<char> word, Span<char> lower)
    {
        for (var i = 0; i < word.Length; i++) lower[i] = char.ToLowerInvariant(word[i]);
    }

    private static int CountPieces(ReadOnlySpan<char> word)
    {
        var count = 0;
        for (var start = 0; start < word.Length; count++) start = PieceEnd(word, start);
        return count;
    }

    // A piece ends before an underscore, between a small letter and a capital, and before the last capital of a run: XmlHTTPRequest is Xml,
    // HTTP, Request.
    private static int PieceEnd(ReadOnlySpan<char> word, int start)
    {
        var end = start + 1;
        for (; end < word.Length; end++)
        {
            var (before, c) = (word[end - 1], word[end]);
            if (c == '_' || IsIdeograph(c)) break;
            if (!char.IsUpper(c)) continue;
            if (!char.IsUpper(before) && before != '_') break;
            if (before != '_' && end + 1 < word.Length && char.IsLower(word[end + 1])) break;
        }

        return end;
    }

    private static bool IsWordCharacter(char c)
    {
        if (c < Kinds.Length) return Kinds[c] != None;
        if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) return true;
        return CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private static bool IsIdeograph(char c) =>
        c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
