using System.Net;
using System.Text;
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
        Root = Model("root", WriteProgram);
        Sub = Model("sub", static _ => "an answer");
        Other = Model("other", static _ => "another answer");
    }

    public ScriptedChatClient Root { get; }

    public ScriptedChatClient Sub { get; }

    public ScriptedChatClient Other { get; }

    /// <summary>The event at which the host cancels.</summary>
    public int CancelAt { get; }

    public int FailureRate { get; }

    public CancellationTokenSource Cancel { get; } = new();

    public int MostInFlight { get; private set; }

    public int InFlight => _inFlight;

    public int Answers { get; private set; }

    public int Calls => _events;

    public int MostInFlightOf(string model) => _inFlightOf.GetValueOrDefault(model).Most;

    /// <summary>What each model was really paid, by the rules of the ledger: where nothing was reported, the upper bound.</summary>
    public IReadOnlyDictionary<string, UsageDetails> Truth => _truth;

    public bool IsEstimated { get; private set; }

    private ScriptedChatClient Model(string name, Func<ScriptedCall, string> write) =>
        new(call => AnswerAsync(name, write, call)) { ModelId = name };

    private async Task<ChatResponse> AnswerAsync(string name, Func<ScriptedCall, string> write, ScriptedCall call)
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
        Pay(name, response.Usage ?? Bound(call, response.Text), isEstimated: response.Usage is null);
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

    private ChatResponse Write(string name, string text, ScriptedCall call)
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
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, text)) { ModelId = name, Usage = usage, FinishReason = ChatFinishReason.Stop };
    }

    private static UsageDetails Bound(ScriptedCall call, string reply = "")
    {
        var input = call.Messages.Sum(static message => 8L + Encoding.UTF8.GetByteCount(message.Text));
        var output = call.Options?.MaxOutputTokens ?? Encoding.UTF8.GetByteCount(reply);
        return new UsageDetails { InputTokenCount = input, OutputTokenCount = output, TotalTokenCount = input + output };
    }

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
