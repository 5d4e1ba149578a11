using Rlm.Samples.Chat;

await ChatApplication.Create(args).RunAsync();
