using Rlm.Evaluation.Text;

namespace Rlm.Evaluation.Oracles;

/// <summary>
/// How often an oracle is wrong. It is wrong about the same things each time it is asked, whatever the order of the calls.
/// </summary>
/// <param name="Rate">The share of judgements that are wrong, from 0 to 1.</param>
/// <param name="Seed">Decides which.</param>
internal sealed record OracleErrors(double Rate, ulong Seed)
{
    public static OracleErrors None { get; } = new(0, 0);

    /// <summary>Whether the judgement of something is wrong.</summary>
    public bool Spoil(string judged) => Rate > 0 && StableHash.ToShare(StableHash.Of(judged, Seed)) < Rate;

    /// <summary>Picks one of several ways to be wrong.</summary>
    public int Way(string judged, int ways) => (int)(StableHash.Of(judged, StableHash.Mix(Seed)) % (ulong)ways);
}
