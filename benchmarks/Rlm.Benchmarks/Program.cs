using System.Runtime.CompilerServices;
using BenchmarkDotNet.Running;
using Rlm.Benchmarks;
using Rlm.Benchmarks.Load;
using Rlm.Benchmarks.Needles;

if (args is ["all", ..])
    return await AllFigures.RunAsync(args[1..]);
if (args is ["cpython", ..])
    return await PythonComparison.RunAsync(args.ElementAtOrDefault(1));
if (args is ["long-text"])
    return await LongTextComparison.RunAsync();
if (args is ["sessions", ..])
    return await SessionFigures.RunAsync(args.ElementAtOrDefault(1));
if (args is ["contexts", ..])
    return await ContextComparison.RunAsync(args.ElementAtOrDefault(1));
if (args is ["file-scan", var how, var folder])
    return await FileScan.ScanAsync(how, folder);
if (args is ["load", ..])
    return await LoadFigures.RunAsync(args.ElementAtOrDefault(1));
if (args is ["needles", ..])
    return await NeedleFigures.RunAsync(args[1..]);

RunMicrobenchmarks(args);
return 0;

// In a method of its own, so that the other figures are measured in a process without BenchmarkDotNet.
[MethodImpl(MethodImplOptions.NoInlining)]
static void RunMicrobenchmarks(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(SearchBenchmarks).Assembly).Run(args);
