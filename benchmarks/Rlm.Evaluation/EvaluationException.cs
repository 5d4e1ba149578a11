namespace Rlm.Evaluation;

/// <summary>What was asked for on the command line cannot be done; the message says why.</summary>
internal sealed class EvaluationException(string message) : Exception(message);
