using Microsoft.Extensions.Options;

namespace Rlm;

/// <summary>Holds the options against the ranges that stand at their properties.</summary>
[OptionsValidator]
internal sealed partial class RlmOptionsRanges : IValidateOptions<RlmOptions>;
