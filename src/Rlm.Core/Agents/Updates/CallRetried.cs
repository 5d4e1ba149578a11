namespace Rlm;

/// <summary>A call of a model failed for a passing reason and is made again.</summary>
/// <param name="SubCall">The number that <see cref="SubCallStarted"/> gives, or gave; 0 where the root model is asked.</param>
/// <param name="Model">The id of the model as far as it is known, else the empty string.</param>
/// <param name="Try">Which try starts: 2 for the first repetition.</param>
/// <param name="Error">Why the last one failed.</param>
public sealed record CallRetried(int SubCall, string Model, int Try, string Error) : RlmUpdate;
