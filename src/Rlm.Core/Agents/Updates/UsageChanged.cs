using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>A model call was paid for.</summary>
/// <param name="Usage">The usage of the whole run so far: a snapshot that does not change any more.</param>
public sealed record UsageChanged(UsageDetails Usage) : RlmUpdate;
