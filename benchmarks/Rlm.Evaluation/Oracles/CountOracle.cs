using System.Globalization;
using System.Text.RegularExpressions;

namespace Rlm.Evaluation.Oracles;

/// <summary>Counts the different lines that match, as far as it is shown them.</summary>
/// <param name="pattern">What counts.</param>
/// <param name="errors">Which of them it overlooks.</param>
internal sealed class CountOracle(Regex pattern, OracleErrors errors) : ItemOracle
{
    public override string ReplyTo(string prompt) => AnswerFrom(prompt);

    public override string AnswerFrom(string text) => Evidence(text).Count().ToString(CultureInfo.InvariantCulture);

    public override IEnumerable<string> Evidence(string text) =>
        pattern.Matches(text).Select(static match => match.Value).Distinct(StringComparer.Ordinal).Where(line => !errors.Spoil(line));
}
