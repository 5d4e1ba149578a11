using Rlm.Samples.RunPython;

return await RunPythonCommand.RunAsync(args, PythonTerminal.FromConsole());
