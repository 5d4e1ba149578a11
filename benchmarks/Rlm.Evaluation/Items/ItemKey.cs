using Rlm.Evaluation.Text;

namespace Rlm.Evaluation.Items;

/// <summary>What makes an item: the same key gives the same text, question and answer, anywhere and at any time.</summary>
/// <param name="Task">The task's name.</param>
/// <param name="Length">The length of the text in characters, as asked for.</param>
/// <param name="Index">The number of the item, from 0.</param>
/// <param name="Seed">The seed of the whole run.</param>
internal sealed record ItemKey(string Task, long Length, int Index, ulong Seed)
{
    public ulong ItemSeed => StableHash.Of(FormattableString.Invariant($"{Task}/{Length}/{Index}"), Seed);
}
