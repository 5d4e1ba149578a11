using Rlm.Samples.Ask;
using Rlm.Samples.Chat;

return await ChatCommand.RunAsync(args, AskTerminal.FromConsole());
