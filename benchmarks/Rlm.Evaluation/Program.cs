using Rlm.Evaluation;

return await EvaluationCommand.RunAsync(args, Console.Out, Console.Error);
