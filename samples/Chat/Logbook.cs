using System.Globalization;
using Microsoft.Extensions.AI;

namespace Rlm.Samples.Chat;

/// <summary>Writes a long conversation between a support desk and its users. The same each time.</summary>
internal static class Logbook
{
    /// <summary>How many messages it has.</summary>
    public const int Messages = 4_000;

    private static readonly string[] Places = ["Lisbon", "Oslo", "Kyoto", "Lima", "Accra", "Turin", "Perth", "Quito", "Riga", "Dakar"];

    private static readonly string[] Things =
        ["printer", "badge reader", "coffee machine", "projector", "router", "scanner", "door lock", "heating", "lift", "server rack"];

    private static readonly string[] Troubles =
    [
        "makes a grinding noise", "shows error {0}", "does not start after the update", "is slow since {1}",
        "stops in the middle of the day", "smells of burnt plastic",
    ];

    private static readonly string[] Remedies =
    [
        "replaced the fuse", "restarted it twice", "ordered part {0}", "cleaned the sensor", "rolled back the update",
        "moved it to another socket",
    ];

    /// <summary>All messages, question and answer in turn, half an hour apart.</summary>
    public static IEnumerable<ChatMessage> Write()
    {
        Random random = new(20260101);
        DateTimeOffset time = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
        for (int ticket = 1; ticket <= Messages / 2; ticket++)
        {
            string place = Pick(Places, random), thing = Pick(Things, random);
            string trouble = Fill(Pick(Troubles, random), random, time);
            yield return Say(ChatRole.User, $"Ticket {ticket}: the {thing} in the {place} office {trouble}.", time);
            string remedy = Fill(Pick(Remedies, random), random, time);
            string answer = $"Noted as ticket {ticket}. The technician in {place} {remedy}; the {thing} works again.";
            yield return Say(ChatRole.Assistant, answer, time.AddMinutes(20));
            time = time.AddMinutes(30);
        }
    }

    private static ChatMessage Say(ChatRole role, string text, DateTimeOffset time) => new(role, text) { CreatedAt = time };

    // Nothing here needs secrecy, only the same numbers every time.
    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];

    private static string Fill(string text, Random random, DateTimeOffset time) => string.Format(
        CultureInfo.InvariantCulture, text, $"E-{random.Next(100, 1000)}", time.ToString("dddd", CultureInfo.InvariantCulture));
}
