using BenchmarkDotNet.Attributes;
using Rlm.Python;

namespace Rlm.Benchmarks;

/// <summary>What a cell and a host call cost besides the program.</summary>
[MemoryDiagnoser]
public class SessionBenchmarks
{
    private const int HostCalls = 100_000;

    private readonly PythonSession _session = new();

    [GlobalSetup]
    public void Setup() => _session.Define(new PythonFunction("host(x)", static (call, _) => new(call["x"])));

    [Benchmark]
    public async Task<PythonStatus> NewSessionAndOneCell() => (await new PythonSession().RunAsync("1 + 1")).Status;

    [Benchmark]
    public async Task<PythonStatus> OneMoreCell() => (await _session.RunAsync("1 + 1")).Status;

    /// <summary>With the loop around the call.</summary>
    [Benchmark(OperationsPerInvoke = HostCalls)]
    public async Task<PythonStatus> HostCallThatCompletesAtOnce() => (await _session.RunAsync($"for i in range({HostCalls}): host(i)")).Status;
}
