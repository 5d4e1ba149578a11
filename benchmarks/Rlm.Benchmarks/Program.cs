using BenchmarkDotNet.Running;
using Rlm.Benchmarks;
using Rlm.Benchmarks.Load;
using Rlm.Benchmarks.Needles;

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

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
