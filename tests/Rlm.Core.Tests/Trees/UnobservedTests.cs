using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;
using Rlm.Python;

namespace Rlm.Core.Tests.Trees;

/// <summary>Nothing that a run leaves behind and that fails later is found by the finalizer as an exception nobody looked at.</summary>
// One test leaves an exception on purpose, which whoever else listens to the event of the process must not find.
[Collection(nameof(UnobservedTests))]
public class UnobservedTests
{
    private static async Task NoneIsUnobservedAsync(Func<Func<Exception>, Task> act)
    {
        // The event is the process's: what other tests leave behind is not meant here.
        var mark = Guid.NewGuid().ToString();
        ConcurrentQueue<string> unobserved = [];
        void Note(object? sender, UnobservedTaskExceptionEventArgs error)
        {
            if (error.Exception.ToString().Contains(mark, StringComparison.Ordinal))
                unobserved.Enqueue(error.Exception.ToString());
        }

        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            await act(() => new InvalidOperationException(mark));
            for (var i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }

        Assert.True(unobserved.IsEmpty, string.Join("\n\n", unobserved));
    }

    [Fact]
    public async Task TheCheckSeesATaskThatNobodyObserves()
    {
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => NoneIsUnobservedAsync(fail =>
        {
            Leave(fail());
            return Task.CompletedTask;
        }));

        static void Leave(Exception error) => _ = Task.FromException(error);
    }

    [Theory]
    [InlineData("wait()", true)]
    [InlineData("wait()", false)]
    [InlineData("import threading\nfor i in range(5): threading.Thread(target=wait, daemon=True).start()\nwait()", true)]
    [InlineData("import threading\nfor i in range(5): threading.Thread(target=wait, daemon=True).start()\nstop()\nwait()", false)]
    [InlineData("class A:\n    def __repr__(self): return wait()\nprint([A()])", false)]
    public async Task CallsOfTheHostThatASessionAbandons(string code, bool cancels) => await NoneIsUnobservedAsync(async fail =>
    {
        for (var seed = 0; seed < 20; seed++)
        {
            // Not disposed: some of the calls cancel when the session has long been left.
            var cancel = new CancellationTokenSource();
            List<TaskCompletionSource> calls = [];
            var session = new PythonSession(new PythonOptions { Limits = { WallTime = TimeSpan.FromMilliseconds(cancels ? 60_000 : 20) } });
            session.Define(new PythonFunction("wait()", async (_, _) =>
            {
                var call = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                lock (calls)
                    calls.Add(call);
                if (cancels)
                    _ = Task.Run(cancel.Cancel, CancellationToken.None);
                await call.Task;
                return null;
            }));
            session.Define(new PythonFunction("stop()", call =>
            {
                call.EndCell();
                return null;
            }));
            try
            {
                await session.RunAsync(code, cancel.Token);
            }
            catch (OperationCanceledException)
            {
                // As some of them should be.
            }

            lock (calls)
                calls.ForEach(call => call.SetException(fail()));
        }
    });

    [Theory]
    [InlineData("llm_query('a')", false)]
    [InlineData("llm_query_batched(['a', 'b', 'c', 'd', 'e'])", false)]
    [InlineData("rlm_query_batched(['a', 'b', 'c'])", false)]
    [InlineData("llm_query_batched(['a'] * 5)", true)]
    [InlineData("import threading\nfor i in range(4): threading.Thread(target=llm_query, args=(str(i),), daemon=True).start()\nFINAL('done')", false)]
    public async Task CallsOfModelsThatFailAfterTheirRunWasCancelled(string code, bool shares) => await NoneIsUnobservedAsync(async fail =>
    {
        // Clients that do not listen: the run leaves them alone after a second.
        await Task.WhenAll(Enumerable.Range(0, 30).Select(async seed =>
        {
            var random = new Random(seed);
            using var cancel = new CancellationTokenSource();
            ConcurrentQueue<TaskCompletionSource<ChatResponse>> calls = [];
            var root = ScriptedChatClient.Saying(ScriptedChatClient.Code(code));
            var failsInTime = random.Next(3) == 0;
            var sub = new ScriptedChatClient(async call =>
            {
                var answer = new TaskCompletionSource<ChatResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
                calls.Enqueue(answer);
                if (call.Number == 0 && failsInTime)
                    _ = cancel.CancelAsync().ContinueWith(_ => answer.TrySetException(fail()), TaskScheduler.Default);
                else if (call.Number == 0)
                    _ = cancel.CancelAsync();
                return await answer.Task;
            });
            try
            {
                await TestAgent.Of(root, sub, o =>
                {
                    o.MaxDepth = seed % 2 == 0 ? 1 : 2;
                    o.Calls.MaxRetries = seed % 3;
                    o.Calls.ShareIdenticalPrompts = shares;
                }).RunAsync("q", "text", cancel.Token);
            }
            catch (RlmCanceledException)
            {
                // Whether the run or its answer comes first is chance.
            }

            while (calls.TryDequeue(out var call))
                call.TrySetException(fail());
        }));
    });

    [Fact]
    public async Task RunsWhoseReaderLeavesEarly() => await NoneIsUnobservedAsync(async fail =>
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("print(1)\nllm_query_batched(['a', 'b', 'c'])"));
            var sub = new ScriptedChatClient(async call =>
            {
                await Task.Yield();
                throw fail();
            });
            var seen = 0;
            await foreach (var update in TestAgent.Of(root, sub, o => o.Calls.MaxRetries = 0).RunStreamingAsync("q", "text"))
            {
                if (++seen > seed / 2)
                    break;
            }
        }
    });
}
