using Rlm.Python.Objects;
using Rlm.Python.Syntax;

namespace Rlm.Python;

/// <summary>
/// A function of the host that programs can call. One that takes time does not hold a thread while a program waits for it.
/// </summary>
public sealed class PythonFunction
{
    /// <summary>Describes a function that may take time.</summary>
    /// <param name="signature">Its name and parameters, written in Python: <c>llm_query(prompt, context=None, *, model=None)</c>.
    /// Defaults are literals.</param>
    /// <param name="body">What it does. What it returns is converted as <see cref="PythonSession.this[string]"/> says.</param>
    /// <param name="documentation">What <c>help()</c> and <c>__doc__</c> say.</param>
    /// <exception cref="PythonSyntaxException">The signature is not Python.</exception>
    public PythonFunction(string signature, Func<PythonCall, CancellationToken, ValueTask<object?>> body, string? documentation = null)
    {
        ArgumentNullException.ThrowIfNull(signature);
        ArgumentNullException.ThrowIfNull(body);
        Signature = signature;
        Body = body;
        Documentation = documentation;
        Parameters = HostSignature.Parse(signature);
    }

    /// <summary>Describes a function that answers at once.</summary>
    /// <param name="signature">Its name and parameters, written in Python.</param>
    /// <param name="body">What it does.</param>
    /// <param name="documentation">What <c>help()</c> and <c>__doc__</c> say.</param>
    /// <exception cref="PythonSyntaxException">The signature is not Python.</exception>
    public PythonFunction(string signature, Func<PythonCall, object?> body, string? documentation = null)
        : this(signature, Later(body), documentation) => IsImmediate = true;

    /// <summary>Gets the function's name.</summary>
    public string Name => Parameters.Name;

    /// <summary>Gets the name and the parameters as they were written.</summary>
    public string Signature { get; }

    /// <summary>Gets what the function says of itself.</summary>
    public string? Documentation { get; }

    internal Func<PythonCall, CancellationToken, ValueTask<object?>> Body { get; }

    /// <summary>Whether it always answers at once.</summary>
    internal bool IsImmediate { get; }

    internal HostSignature Parameters { get; }

    private static Func<PythonCall, CancellationToken, ValueTask<object?>> Later(Func<PythonCall, object?> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return (call, _) => ValueTask.FromResult(body(call));
    }
}
