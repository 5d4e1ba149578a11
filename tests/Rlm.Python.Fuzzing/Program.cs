using System.CommandLine;
using Rlm.Python.Fuzzing.Agreement;
using Rlm.Python.Fuzzing.Hostility;
using Rlm.Python.Fuzzing.Survival;

return await new RootCommand("Fuzzers of Rlm.Python.") { Agree.Command(), Survive.Command(), Survive.Child(), Survive.Show(), HostilityCommands.Corpus(), HostilityCommands.Cancel(), HostilityCommands.Pay() }.Parse(args).InvokeAsync();
