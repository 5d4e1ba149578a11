using Microsoft.Extensions.AI;
using Rlm.Evaluation.Items;
using Rlm.Evaluation.Oracles;

namespace Rlm.Evaluation.Models;

/// <summary>Writes, turn by turn, the programs that a good root model writes for an item.</summary>
internal sealed class ScriptedRoot(EvaluationItem item, ItemOracle oracle, bool alone)
{
    public string Reply(IReadOnlyList<ChatMessage> messages)
    {
        var turn = messages.Count(static message => message.Role == ChatRole.Assistant);
        var programs = item.Programs;
        if (!alone)
            return turn < programs.Count ? Code(programs[turn]) : "My programs have come to their end without an answer.";
        var seen = string.Join('\n', messages.Where(static message => message.Role == ChatRole.User).Skip(1)
            .Select(static message => message.Text));
        return Code(item.ProgramAlone(turn, seen, oracle) ?? $"FINAL({ProgramText.Literal(oracle.AnswerFrom(seen))})");
    }

    private static string Code(string program) => $"```repl\n{program.TrimEnd()}\n```";
}
