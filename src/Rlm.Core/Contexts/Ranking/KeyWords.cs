namespace Rlm.Contexts;

/// <summary>
/// Finds the words that tell a text from the rest of a context: those that are frequent in it and rare in a sample of the whole, weighed
/// as the ranked search weighs them.
/// </summary>
internal sealed class KeyWords
{
    /// <summary>How many a text has.</summary>
    public const int Count = 3;

    /// <summary>The longest there may be.</summary>
    public const int MaxLength = 24;

    // The sample of the context, and what of a text is looked at, in UTF-16 units.
    private const int Samples = 64;
    private const int SampleLength = 16_384;
    private const int MaxText = 262_144;

    private const int MinLength = 3;

    // In prompts every token counts: the words of one text take no more than this together, as long as there are enough such words.
    private const int MaxTokens = 5;
    private const int MaxTokensOfWord = 2;

    // Far more than that of a search: what a text repeats is what it is about.
    private const double Saturation = 4;

    private readonly IndexSegment[] _sample;
    private readonly long _passages;

    private KeyWords(IndexSegment sample) => (_sample, _passages) = ([sample], sample.Passages.Length);

    /// <summary>Reads a sample of a context: up to 64 pieces of 16,384 characters, spread evenly.</summary>
    public static async ValueTask<KeyWords> ReadAsync(IContextEnvironment context, CancellationToken cancellationToken)
    {
        var indexer = new PieceIndexer();
        var shape = await context.GetShapeAsync(cancellationToken).ConfigureAwait(false);
        var (index, number) = (0L, 0);
        await foreach (var document in context.ListAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            var (first, end) = (index * Samples / Math.Max(1, shape.Documents), (index + 1) * Samples / Math.Max(1, shape.Documents));
            index++;
            foreach (var text in Sample(document, (int)Math.Max(0, end - first)))
                indexer.Add(new IndexPiece(number++, new InMemoryDocument("", text.AsMemory(), metadata: null), null, 0, null));
            if (number >= Samples * 2) break;
        }

        return new KeyWords(indexer.Builder.Build());
    }

    /// <summary>The words, best first; fewer where the text has no more.</summary>
    public IReadOnlyList<string> Of(ContextDocument document)
    {
        string text;
        try
        {
            text = document.ReadString(0, MaxText);
        }
        catch (ContextException)
        {
            return [];
        }

        var candidates = Candidates(text).OrderByDescending(Score).ThenBy(static word => word.Position).ToList();
        List<string> found = [];
        var room = MaxTokens;
        foreach (var word in candidates)
        {
            var tokens = (int)TokenEstimator.Estimate(word.Text);
            if (found.Count == Count) break;
            // One token at least must be left for each that is still missing.
            if (tokens > Math.Min(MaxTokensOfWord, room - (Count - found.Count - 1))) continue;
            found.Add(word.Text);
            room -= tokens;
        }

        // Languages of long words, and texts of few.
        foreach (var word in candidates)
        {
            if (found.Count == Count) break;
            if (!found.Contains(word.Text)) found.Add(word.Text);
        }

        return found;
    }

    private static IEnumerable<string> Sample(ContextDocument document, int count)
    {
        for (var i = 0; i < count; i++)
        {
            string text;
            try
            {
                if (!document.IsReadable()) yield break;
                // Where the end is not known, finding it would read the whole file.
                var isWhole = count == 1 || !document.IsLengthKnown;
                text = document.ReadString(isWhole ? 0 : document.Length / count * i, SampleLength);
                if (isWhole) i = count;
            }
            catch (ContextException)
            {
                yield break;
            }

            if (text.Length > 0) yield return text;
        }
    }

    private static Dictionary<ulong, Word>.ValueCollection Candidates(string text)
    {
        Dictionary<ulong, Word> words = [];
        ulong main = 0;
        var isName = false;
        var buffer = new TermBuffer();
        var terms = new TextTerms(isMarkup: false, (term, role) =>
        {
            if (role is TermRole.Word or TermRole.Name)
                (main, isName) = (term, role == TermRole.Name);
        });
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_')) at++;
            if (at - start > 1 && text[start] > '\u2E7F')
            {
                // Without spaces, pairs of characters come nearest to words.
                for (var i = start; i + 1 < at; i++) Take(i, 2);
            }
            else if (at - start is >= MinLength and <= MaxLength && !text.AsSpan(start, at - start).ContainsAnyInRange('0', '9'))
            {
                Take(start, at - start);
            }
        }

        return words.Values;

        void Take(int start, int length)
        {
            main = 0;
            buffer.Clear();
            terms.Restart();
            terms.Add(text.AsSpan(start, length), buffer);
            if (main == 0) return;
            if (!words.TryGetValue(main, out var word))
            {
                var surface = text.Substring(start, length).Trim('_');
                words[main] = word = new Word(main, isName ? surface : surface.ToLowerInvariant(), start);
            }

            word.Frequency++;
        }
    }

    private double Score(Word word) =>
        word.Frequency * (Saturation + 1) / (word.Frequency + Saturation) * SegmentRanker.Rarity(_sample, word.Term, _passages);

    private sealed class Word(ulong term, string text, int position)
    {
        public ulong Term => term;

        public string Text => text;

        public int Position => position;

        public double Frequency { get; set; }
    }
}
