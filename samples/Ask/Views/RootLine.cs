namespace Rlm.Samples.Ask.Views;

/// <summary>A line the root model wrote.</summary>
internal sealed record RootLine(string Text, bool IsCode);
