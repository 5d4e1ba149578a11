using System.Text;
using Rlm.Samples.Ask;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await AskCommand.RunAsync(args, AskTerminal.FromConsole());
