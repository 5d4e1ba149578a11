using System.Text;

namespace Rlm.Budgets;

/// <summary>Upper bounds for the tokens of a text: no tokenizer makes more of it than it has bytes.</summary>
internal static class TokenEstimate
{
    // What providers add around each message.
    private const int MessageOverhead = 8;

    public static long OfMessage(string text) => MessageOverhead + OfText(text);

    public static long OfText(string text) => Encoding.UTF8.GetByteCount(text);
}
