using Rlm.Contexts;
using Rlm.Evaluation.Text;

namespace Rlm.Evaluation.Items.Facts;

/// <summary>Documents about companies and the persons who founded them, made when they are read.</summary>
internal sealed class DocumentLibrary
{
    private const int DocumentLength = 4_000;

    private readonly ulong _seed;
    private readonly Vocabulary _templates = Vocabulary.Read("documents");
    private readonly Vocabulary _prose = Vocabulary.Read("prose");
    private readonly NameTable _companies;
    private readonly NameTable _persons;
    private readonly NameTable _founders;

    public DocumentLibrary(ulong seed, long length)
    {
        _seed = seed;
        Companies = (int)Math.Max(4, length / DocumentLength / 2);
        _companies = new NameTable(StableHash.Of(seed, 1), "adjective", "animal", "noun", "business");
        _persons = new NameTable(StableHash.Of(seed, 2), "first", "material", "last");
        _founders = new NameTable(StableHash.Of(seed, 3), Companies);
    }

    public int Companies { get; }

    public string Company(int company) => string.Join(' ', _companies.Words(company).Select(Capital));

    /// <summary>With a middle name, since there may be more persons than pairs of first and last names.</summary>
    public string Person(int person) => string.Join(' ', _persons.Words(person).Select(Capital));

    public int Founder(int company) => (int)_founders.Place(company);

    public string Birthplace(int person) => Random(person, "born").Pick(Vocabulary.General.Words("town"));

    public string Founding(int company) =>
        _templates.Any("founded", Random(company, "founded"), ("company", Company(company)), ("person", Person(Founder(company))));

    public string Birth(int person) =>
        _templates.Any("born", Random(person, "birth"), ("person", Person(person)), ("town", Birthplace(person)));

    public IContextEnvironment Open()
    {
        var blocks = new TextBlocks();
        return new ContextView(Enumerable.Range(0, 2 * Companies).Select(number => new GeneratedDocument(
            FormattableString.Invariant($"document-{number:D5}"), StableHash.Of(_seed, 1_000 + number), DocumentLength, DocumentLength,
            (_, destination) => Write(number, destination), blocks)));
    }

    private void Write(int number, Span<char> destination)
    {
        // Companies and persons lie mixed, and neither's number tells where the other's document is.
        var (about, isCompany) = (number / 2, number % 2 == 0);
        var random = Random(number, "text");
        var fact = isCompany ? Founding(about) : Birth(about);
        var (slot, name) = isCompany ? ("company", Company(about)) : ("person", Person(about));
        var factAt = random.Below(destination.Length * 3 / 4);
        var (at, sentences) = (0, 0);
        string? pending = fact;
        while (true)
        {
            var sentence = pending is not null && at >= factAt ? pending
                : random.Below(4) == 0 ? _templates.Any(slot, random, (slot, name)) : _prose.Any("sentence", random);
            if (at + sentence.Length + 1 > destination.Length)
                break;
            if (ReferenceEquals(sentence, pending))
                pending = null;
            sentence.CopyTo(destination[at..]);
            at += sentence.Length;
            destination[at++] = ++sentences % 5 == 0 ? '\n' : ' ';
        }

        destination[at..].Fill(' ');
        destination[^1] = '\n';
    }

    private SeededRandom Random(int number, string purpose) => new(StableHash.Of(StableHash.Of(purpose, _seed), number));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
