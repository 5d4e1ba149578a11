namespace Rlm;

/// <summary>How a root model works on a context.</summary>
public enum RlmMode
{
    /// <summary>
    /// By code; but by tools where the <see cref="PromptProfile"/> of the model says so, and from then on where three replies of the model
    /// in a row held no code that could run: no code block, or a first block that is no valid Python.
    /// <see cref="RlmNode.ModeSwitch"/> tells of it. Those replies count as errors too, so with
    /// <see cref="RlmOptions.MaxConsecutiveErrors"/> up to 3 the run ends instead.
    /// </summary>
    Auto,

    /// <summary>It writes Python programs that run in the sandbox.</summary>
    Code,

    /// <summary>It calls tools over the context and over sub-models, several at once where it likes. No code runs at all.</summary>
    Tools,
}
