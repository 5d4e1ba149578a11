using System.Text.RegularExpressions;

namespace Rlm.Samples.ChatClients;

/// <summary>Takes a passage apart into units and sentences, by what kind of text it looks like.</summary>
internal static partial class PassageUnits
{
    private const int LongestSentence = 600;

    public static List<PassageUnit> In(string passage) =>
        Member().IsMatch(passage) ? Documentation(passage) : Paragraphs(passage);

    // What stands before the first member and after the last is cut off in the middle: it has no heading of its own.
    private static List<PassageUnit> Documentation(string passage)
    {
        List<PassageUnit> units = [];
        MatchCollection members = Member().Matches(passage);
        AddUnit(units, "", ' ', passage, 0, members[0].Index, Element());
        for (int i = 0; i < members.Count; i++)
        {
            string id = members[i].Groups["id"].Value;
            int start = members[i].Index + members[i].Length;
            int end = i + 1 < members.Count ? members[i + 1].Index : passage.Length;
            AddUnit(units, PlainText.Name(id), id.Length > 1 && id[1] == ':' ? id[0] : ' ', passage, start, end, Element(), members[i].Index);
        }

        return units;
    }

    private static List<PassageUnit> Paragraphs(string passage)
    {
        List<PassageUnit> units = [];
        int start = 0;
        foreach (Match gap in BlankLines().Matches(passage))
        {
            AddUnit(units, "", ' ', passage, start, gap.Index, Line());
            start = gap.Index + gap.Length;
        }

        AddUnit(units, "", ' ', passage, start, passage.Length, Line());
        return units;
    }

    private static void AddUnit(
        List<PassageUnit> units, string heading, char kind, string passage, int start, int end, Regex separator, int? offset = null)
    {
        List<PassageSentence> sentences = [];
        int from = start;
        string element = "";
        foreach (Match cut in separator.Matches(passage[start..end]))
        {
            AddSentences(sentences, passage, from, start + cut.Index, element);
            from = start + cut.Index;
            element = cut.Groups["element"].Success ? cut.Groups["element"].Value : element;
        }

        AddSentences(sentences, passage, from, end, element);
        if (sentences.Count > 0)
            units.Add(new PassageUnit(heading, kind, offset ?? sentences[0].Offset, sentences));
    }

    private static void AddSentences(List<PassageSentence> sentences, string passage, int start, int end, string element)
    {
        string piece = passage[start..end];
        int from = 0;
        foreach (Match stop in SentenceEnd().Matches(piece))
        {
            Add(from, stop.Index + stop.Length);
            from = stop.Index + stop.Length;
        }

        Add(from, piece.Length);

        void Add(int first, int last)
        {
            string text = PlainText.Of(piece[first..last]);
            if (text.Length > LongestSentence)
                text = text[..LongestSentence] + "…";
            if (text.Length > 2)
                sentences.Add(new PassageSentence(text, start + first + Indent(piece, first, last), element));
        }
    }

    private static int Indent(string piece, int first, int last)
    {
        int at = first;
        while (at < last && char.IsWhiteSpace(piece[at]))
            at++;
        return at - first;
    }

    [GeneratedRegex("""<member\s+name="(?<id>[^"]+)"\s*>""")]
    private static partial Regex Member();

    // Elements that stand on their own in documentation: a sentence never runs from one into the next.
    [GeneratedRegex("""<(?:(?<element>summary|param|typeparam|returns|exception|value|remarks|example)|para|item|description|term|inheritdoc)\b""")]
    private static partial Regex Element();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BlankLines();

    // A line of its own begins where the last one ended like a sentence, a statement or a list item.
    [GeneratedRegex(@"(?<=[;{}:,>|])\s*\n|\n(?=\s*(?:[-*•#|]|\d+[.)]|///|//))")]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<=[\w)""'`\]>][.!?]['"")\]]?)\s+(?=[A-Z""'(<`\[\d])")]
    private static partial Regex SentenceEnd();
}
