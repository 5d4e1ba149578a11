namespace Rlm.Contexts;

/// <summary>What is known of a line without the real engine.</summary>
internal enum LineVerdict
{
    /// <summary>No line matches.</summary>
    None,

    /// <summary>The line matches.</summary>
    Match,

    /// <summary>The line has characters beyond ASCII, so that the engine must tell.</summary>
    Unclear,
}
