namespace Rlm;

/// <summary>How a run ended.</summary>
public enum RlmStatus
{
    /// <summary>An answer was submitted within every limit.</summary>
    Answered,

    /// <summary><see cref="RlmOptions.MaxIterations"/> was reached.</summary>
    OutOfIterations,

    /// <summary>A limit of <see cref="RlmOptions.Budget"/> was reached; <see cref="RlmMetadata.ExhaustedLimit"/> names it.</summary>
    OutOfBudget,

    /// <summary>The time of the run was up.</summary>
    TimedOut,

    /// <summary><see cref="RlmOptions.MaxConsecutiveErrors"/> turns in a row brought only errors, no code, or no call of a tool.</summary>
    TooManyErrors,

    /// <summary>The root model could not be asked; <see cref="RlmResponse.Error"/> says why.</summary>
    Failed,
}
