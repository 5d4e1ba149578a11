using Rlm.Contexts;

namespace Rlm;

/// <summary>
/// Fuses two rankings by reciprocal rank: what is high in one counts, what is high in both counts more, and scores that cannot be
/// compared are never compared.
/// </summary>
internal sealed class RankFusion(int rankConstant, int snippetLength)
{
    public List<ContextHit> Fuse(IReadOnlyList<ContextHit> byWords, IReadOnlyList<EmbeddedPassage> byMeaning)
    {
        List<(ContextHit Hit, double Score)> fused = [.. byWords.Select((hit, place) => (hit, ScoreOf(place)))];
        var taken = new bool[byWords.Count];
        for (var place = 0; place < byMeaning.Count; place++)
        {
            var passage = byMeaning[place];
            var same = IndexOfSame(byWords, passage, taken);
            if (same >= 0)
            {
                taken[same] = true;
                fused[same] = (fused[same].Hit, fused[same].Score + ScoreOf(place));
            }
            else if (!byWords.Any(hit => Overlap(hit, passage) > 0) && Describe(passage) is { } hit)
            {
                fused.Add((hit, ScoreOf(place)));
            }
        }

        // A stable order, so that equal scores keep that of the words.
        return [.. fused.OrderByDescending(static item => item.Score).Select(static item => item.Hit with { Score = item.Score })];
    }

    private double ScoreOf(int place) => 1.0 / (rankConstant + place + 1);

    // The passages of both rankings are cut differently: the one that has most of the text is the same.
    private static int IndexOfSame(IReadOnlyList<ContextHit> hits, EmbeddedPassage passage, bool[] taken)
    {
        int best = -1;
        long most = 0;
        for (var i = 0; i < hits.Count; i++)
        {
            if (taken[i] || Overlap(hits[i], passage) is not (> 0 and var overlap) || overlap <= most) continue;
            (best, most) = (i, overlap);
        }

        return best;
    }

    private static long Overlap(ContextHit hit, EmbeddedPassage passage) => hit.Document == passage.Document
        ? Math.Min(hit.End, passage.Offset + passage.Length) - Math.Max(hit.Offset, passage.Offset)
        : 0;

    private ContextHit? Describe(EmbeddedPassage passage)
    {
        try
        {
            var document = passage.Document;
            var text = document.ReadString(passage.Offset, passage.Length);
            var snippet = TextCuts.Shorten(text, snippetLength).Trim('\r', '\n');
            var start = document.GetCodePointOffset(passage.Offset);
            var (line, column) = TextCuts.LineOf(document, passage.Offset);
            return new ContextHit
            {
                Document = document,
                Offset = passage.Offset,
                Length = text.Length,
                CodePointOffset = start,
                CodePointLength = (int)(document.GetCodePointOffset(passage.Offset + text.Length) - start),
                Line = line,
                Column = column,
                Snippet = snippet,
                Text = snippet,
            };
        }
        catch (ContextException)
        {
            return null;
        }
    }
}
