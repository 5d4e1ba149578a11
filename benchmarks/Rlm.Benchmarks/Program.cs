using BenchmarkDotNet.Running;
using Rlm.Benchmarks;
using Rlm.Benchmarks.Load;

if (args is ["cpython", ..])
    return await PythonComparison.RunAsync(args.ElementAtOrDefault(1));
if (args is ["load", ..])
    return await LoadFigures.RunAsync(args.ElementAtOrDefault(1));

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
