namespace Rlm.Contexts;

/// <summary>
/// The terms of a query. Neighbouring words are also looked for joined, so that <c>file stream</c> finds <c>FileStream</c>.
/// </summary>
internal sealed class WordQuery
{
    private const int MaxWords = 64;
    private const double PieceWeight = 0.35;
    private const double JoinedWeight = 0.8;

    private readonly Dictionary<ulong, QueryTerm> _terms = [];
    private readonly List<ulong> _wordTerms = [];

    public WordQuery(string text)
    {
        List<string> plain = [];
        var buffer = new TermBuffer();
        foreach (var token in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (_wordTerms.Count == MaxWords) break;
            Add(token, buffer, plain);
        }
    }

    public IReadOnlyCollection<QueryTerm> Terms => _terms.Values;

    /// <summary>Gets the number of words that count.</summary>
    public int Words => _wordTerms.Count;

    private void Add(string token, TermBuffer buffer, List<string> plain)
    {
        List<(ulong Term, TermRole Role)> found = [];
        buffer.Clear();
        new TextTerms(isMarkup: false, (term, role) => found.Add((term, role))).Add(token, buffer);
        if (found.Count == 0) return;

        // A dotted name is as many words as it has parts, each with its pieces before it.
        var isName = found.Exists(static item => item.Role is TermRole.Name or TermRole.Pair);
        var pending = new List<ulong>();
        foreach (var (term, role) in found)
        {
            if (role == TermRole.Piece)
            {
                pending.Add(term);
                continue;
            }

            if (_wordTerms.Count == MaxWords) return;
            if (role == TermRole.Pair)
            {
                AddTerm(term, 1, LastWords(2), true);
                continue;
            }

            _wordTerms.Add(term);
            AddTerm(term, 1, LastWords(1), true);
            foreach (var piece in pending) AddTerm(piece, PieceWeight, LastWords(1), false);
            pending.Clear();
        }

        // Ideographs end with a character that has no pair.
        if (pending.Count > 0)
        {
            if (_wordTerms.Count == 0 || found.TrueForAll(static item => item.Role == TermRole.Piece)) _wordTerms.Add(pending[0]);
            foreach (var piece in pending) AddTerm(piece, PieceWeight, LastWords(1), true);
        }

        var word = token.Trim('"', '\'', '`', '?', '!', '.', ',', ';', ':', '(', ')').ToLowerInvariant();
        if (isName || found.Count != 1 || !word.All(char.IsAsciiLetterOrDigit))
        {
            plain.Clear();
            return;
        }

        plain.Add(word);
        for (var count = 2; count <= Math.Min(3, plain.Count); count++) AddJoined(string.Concat(plain.TakeLast(count)), count);
    }

    private void AddJoined(string word, int count)
    {
        Span<char> lower = word.ToCharArray();
        AddTerm(TermHash.Of(lower[..WordStemmer.Stem(lower)]), JoinedWeight, LastWords(count), true);
    }

    private void AddTerm(ulong hash, double weight, ulong words, bool isWhole)
    {
        if (_terms.TryGetValue(hash, out var known))
        {
            // The same word once more: it covers both places and weighs as the heavier.
            (weight, words, isWhole) = (Math.Max(weight, known.Weight), words | known.Words, isWhole || known.IsWhole);
        }

        _terms[hash] = new QueryTerm(hash, weight, words, isWhole);
    }

    private ulong LastWords(int count)
    {
        count = Math.Min(count, _wordTerms.Count);
        return ((1UL << (count - 1) << 1) - 1) << (_wordTerms.Count - count);
    }

    /// <summary>Gives the main term of a word.</summary>
    public ulong TermOfWord(int word) => _wordTerms[word];
}
