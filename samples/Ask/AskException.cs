namespace Rlm.Samples.Ask;

/// <summary>Something a person can put right; the message says what.</summary>
public sealed class AskException(string message) : Exception(message);
