using System.Text;
using Rlm.Samples.Ask;
using Rlm.Samples.RunPython;
using Rlm.Tool;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await ToolCommand.RunAsync(args, AskTerminal.FromConsole(), PythonTerminal.FromConsole());
