using System.Diagnostics.CodeAnalysis;

namespace Rlm;

/// <summary>The result of a run that was to answer with a value of a type.</summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class RlmResponse<T> : RlmResponse
{
    private readonly T? _result;

    internal RlmResponse(RlmResponse response, AnswerForm<T> form)
        : base(response.Text, response.Status, response.Metadata, response.Error)
    {
        HasResult = form.TryRead(response.Text, out _result);
    }

    /// <summary>Gets whether the run has an answer of the type. Drafts and replies to the last request count too, where they fit.</summary>
    public bool HasResult { get; }

    /// <summary>Gets the answer.</summary>
    /// <exception cref="RlmException">The run ended without a value of the type; <see cref="RlmResponse.Status"/> says how.</exception>
    public T Result => HasResult
        ? _result!
        : throw new RlmException($"The run ended without a valid {typeof(T).Name} ({Status}).", this);

    /// <summary>Gets the answer where there is one.</summary>
    /// <param name="result">The answer.</param>
    /// <returns>See <see cref="HasResult"/>.</returns>
    public bool TryGetResult([MaybeNullWhen(false)] out T result)
    {
        result = _result;
        return HasResult;
    }
}
