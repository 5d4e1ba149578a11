using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Rlm.Core.Tests.Support;

/// <summary>
/// The models of one random tree of agents. They write random programs, fail, dawdle and report as chance has it, and keep the truth of
/// what they were asked and what that cost, for the ledger to be compared with.
/// </summary>
public sealed class TreeModels
{
    private static readonly UsageDetails Nothing = new() { InputTokenCount = 0, OutputTokenCount = 0, TotalTokenCount = 0 };

    private readonly Random _random;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, UsageDetails> _truth = [];
    private readonly Dictionary<string, (int Now, int Most)> _inFlightOf = [];
    private int _inFlight;
    private int _events;

    public TreeModels(int seed)
    {
        _random = new Random(seed);
        CancelAt = _random.Next(3) == 0 ? _random.Next(1, 25) : int.MaxValue;
        FailureRate = _random.Next(3) == 0 ? 0 : _random.Next(1, 35);
        Root = Model("root", call => call.Options?.Tools is not null ? WriteCalls(call)
            : [new TextContent(CannotCode && !call.Last.Contains("no more turns", StringComparison.Ordinal) ? "no code" : WriteProgram(call))]);
        Sub = Model("sub", static _ => [new TextContent("an answer")]);
        Other = Model("other", call => call.Options?.Tools is null ? [new TextContent("another answer")] : WriteCalls(call));
    }

    public ScriptedChatClient Root { get; }

    public ScriptedChatClient Sub { get; }

    public ScriptedChatClient Other { get; }

    /// <summary>The event at which the host cancels.</summary>
    public int CancelAt { get; }

    public int FailureRate { get; }

    /// <summary>Gets or sets whether root models only talk unless they are given tools.</summary>
    public bool CannotCode { get; set; }

    public CancellationTokenSource Cancel { get; } = new();

    public int MostInFlight { get; private set; }

    public int InFlight => _inFlight;

    public int Answers { get; private set; }

    public int Calls => _events;

    public int MostInFlightOf(string model) => _inFlightOf.GetValueOrDefault(model).Most;

    /// <summary>What each model was really paid, by the rules of the ledger: where nothing was reported, the upper bound.</summary>
    public IReadOnlyDictionary<string, UsageDetails> Truth => _truth;

    public bool IsEstimated { get; private set; }

    /// <summary>What was wrong with the conversations that were sent.</summary>
    public List<string> Flaws { get; } = [];

    private ScriptedChatClient Model(string name, Func<ScriptedCall, IList<AIContent>> write) =>
        new(call => AnswerAsync(name, write, call)) { ModelId = name };

    private async Task<ChatResponse> AnswerAsync(string name, Func<ScriptedCall, IList<AIContent>> write, ScriptedCall call)
    {
        int delay, fate;
        bool isDeaf;
        ChatResponse response;
        lock (_gate)
        {
            MostInFlight = Math.Max(MostInFlight, ++_inFlight);
            var (now, most) = _inFlightOf.GetValueOrDefault(name);
            _inFlightOf[name] = (now + 1, Math.Max(most, now + 1));
            delay = _random.Next(4) == 0 ? _random.Next(1, 4) : 0;
            fate = _random.Next(100);
            isDeaf = _random.Next(10) == 0;
            response = Write(name, write(call), call);
            if (Record.Exception(() => ToolConversations.AssertWhole(call.Messages)) is { } flaw)
                Flaws.Add(flaw.Message);
        }

        try
        {
            if (Interlocked.Increment(ref _events) == CancelAt)
                await Cancel.CancelAsync();
            // Some do not listen, but answer soon after they were cancelled.
            for (var i = isDeaf ? delay : 0; i > 0; i--)
                await Task.Yield();
            if (delay > 0 && !isDeaf)
                await Task.Delay(delay, call.CancellationToken);
            if (!isDeaf)
                call.CancellationToken.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException)
        {
            Pay(name, Bound(call), isEstimated: true);
            throw;
        }
        finally
        {
            lock (_gate)
            {
                _inFlight--;
                _inFlightOf[name] = (_inFlightOf[name].Now - 1, _inFlightOf[name].Most);
            }
        }

        if (fate < FailureRate)
            throw Fail(name, fate, call);
        if (fate is 95 or 96)
            response.FinishReason = fate == 95 ? ChatFinishReason.Length : ChatFinishReason.ContentFilter;
        if (fate > 96)
            response.Usage = null;
        Pay(name, response.Usage ?? Bound(call, response), isEstimated: response.Usage is null);
        lock (_gate)
            Answers++;
        return response;
    }

    private Exception Fail(string name, int fate, ScriptedCall call)
    {
        switch (fate % 4)
        {
            case 0:
                return new HttpRequestException(HttpRequestError.ConnectionError, "refused");
            case 1:
                return new HttpRequestException("slow down", null, HttpStatusCode.TooManyRequests);
            case 2:
                Pay(name, Bound(call), isEstimated: true);
                return new HttpRequestException("overloaded", null, HttpStatusCode.ServiceUnavailable);
            default:
                Pay(name, Bound(call), isEstimated: true);
                return new InvalidOperationException("broken");
        }
    }

    private ChatResponse Write(string name, IList<AIContent> contents, ScriptedCall call)
    {
        var input = _random.Next(1, (int)Bound(call).InputTokenCount!.Value);
        var output = _random.Next(1, call.Options?.MaxOutputTokens ?? 500);
        var usage = new UsageDetails
        {
            InputTokenCount = input,
            OutputTokenCount = output,
            TotalTokenCount = input + output,
            CachedInputTokenCount = _random.Next(0, input),
            ReasoningTokenCount = _random.Next(0, output),
        };
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, contents)) { ModelId = name, Usage = usage, FinishReason = ChatFinishReason.Stop };
    }

    private static UsageDetails Bound(ScriptedCall call, ChatResponse? reply = null)
    {
        var input = call.Messages.Sum(static message => 8L + message.Contents.Sum(Size));
        input += call.Options?.Tools?.Cast<AIFunctionDeclaration>().Sum(static tool => 8L + Bytes(tool.Name + tool.Description + tool.JsonSchema.GetRawText())) ?? 0;
        var output = call.Options?.MaxOutputTokens ?? reply?.Messages.Sum(static message => message.Contents.Sum(Size)) ?? 0;
        return new UsageDetails { InputTokenCount = input, OutputTokenCount = output, TotalTokenCount = input + output };
    }

    private static long Size(AIContent content) => content switch
    {
        TextContent text => Bytes(text.Text),
        FunctionCallContent call => 8 + Bytes(call.CallId + call.Name) + call.Arguments!.Sum(static argument => 4 + Bytes(argument.Key + argument.Value switch
        {
            JsonElement { ValueKind: JsonValueKind.String } value => value.GetRawText(),
            var value => value!.ToString(),
        })),
        FunctionResultContent { Result: string result } => 8 + Bytes(content is FunctionResultContent { CallId: var id } ? id : "") + 2 + Bytes(result)
            + result.Count(static c => c is '"' or '\\' or '\n'),
        _ => 0,
    };

    private static long Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    private void Pay(string name, UsageDetails usage, bool isEstimated)
    {
        lock (_gate)
        {
            if (!_truth.TryGetValue(name, out var sum))
            {
                _truth[name] = sum = new UsageDetails();
                sum.Add(Nothing);
            }

            sum.Add(usage);
            IsEstimated |= isEstimated;
        }
    }

    // Under the lock.
    private List<AIContent> WriteCalls(ScriptedCall call)
    {
        if (call.Last.Contains("no more turns", StringComparison.Ordinal))
            return [new TextContent("what I have")];
        if (_random.Next(20) == 0)
            return [new TextContent(_random.Next(2) == 0 ? "no call" : "")];
        if (_random.Next(3) == 0)
            return [ScriptedChatClient.ToolCall("a", "submit_answer", new { answer = _random.Next(8) == 0 ? "" : "done" })];
        List<AIContent> calls = [];
        for (var i = _random.Next(1, 6); i > 0; i--)
        {
            var (name, arguments) = _random.Next(12) switch
            {
                0 or 1 => ("sub_query", new { prompt = $"question {_random.Next(5)}" }),
                2 or 10 or 11 => ("sub_query_batch", new { queries = Enumerable.Range(0, _random.Next(1, 6)).Select(k => new { prompt = $"q {k}", offset = k }) }),
                3 => ("sub_query", new { prompt = "part", offset = 5 }),
                4 => ("sub_query", new { prompt = "part", model = "other" }),
                5 => ("find", new { text = "some" }),
                6 => ("host", new { fails = _random.Next(2) == 0 }),
                7 => ("nothing", new { }),
                8 => ("submit_answer", new { answer = "early" }),
                _ => ("stats", (object)new { }),
            };
            calls.Add(ScriptedChatClient.ToolCall($"call{i}", name, arguments));
        }

        return calls;
    }

    // Under the lock. Agents at the last level ask models only, since rlm_query is llm_query there.
    private string WriteProgram(ScriptedCall call)
    {
        if (call.Last.Contains("no more turns", StringComparison.Ordinal))
            return "what I have";
        var code = new StringBuilder();
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            var count = _random.Next(1, 6);
            var step = _random.Next(9) switch
            {
                0 => $"r = llm_query('question {_random.Next(5)}')",
                1 => $"r = llm_query_batched(['q %d' % i for i in range({count})])",
                2 or 3 => $"r = rlm_query_batched(['part %d' % i for i in range({count})])",
                4 => "r = rlm_query('part', context=context[5:])",
                5 => $"r = llm_query('question', model='other')",
                6 => "r = rlm_query('part', context=['a', 'b'], model='other')",
                7 => "r = sum(range(1000))",
                _ => "answer['content'] = 'draft'",
            };
            code.Append("try:\n    ").Append(step).Append("\nexcept Exception as e:\n    print(e)\n");
        }

        code.Append(_random.Next(10) switch
        {
            0 or 1 => "1 / 0",
            2 => "print('on')",
            3 => "pass\n```\nThen\n```repl\nprint(llm_query('more'))\n```\nand so\n```repl\nFINAL('early')",
            _ => "FINAL('done')",
        });
        return _random.Next(25) switch
        {
            0 => "no code",
            1 => "",
            _ => ScriptedChatClient.Code(code.ToString()),
        };
    }
}
