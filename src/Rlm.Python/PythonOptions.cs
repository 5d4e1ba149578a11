namespace Rlm.Python;

/// <summary>How a session runs.</summary>
public sealed class PythonOptions
{
    /// <summary>Gets or sets what the session may use.</summary>
    public PythonLimits Limits { get; set; } = new();

    /// <summary>Gets or sets the name that tracebacks show for cells.</summary>
    /// <value>Defaults to <c>&lt;cell&gt;</c>.</value>
    public string FileName { get; set; } = "<cell>";

    /// <summary>Gets or sets whether the value of a bare expression at the end of a cell is printed, as a Python prompt does.</summary>
    /// <value>Defaults to <see langword="false"/>.</value>
    public bool EchoLastExpression { get; set; }

    /// <summary>Gets or sets who hears every piece of output at the moment it is printed.</summary>
    /// <value>Defaults to nobody. Called on the thread that runs the program.</value>
    public Action<string>? OnOutput { get; set; }

    /// <summary>Gets or sets who hears what is written to standard error, which is part of a result's output too.</summary>
    /// <value>Defaults to <see cref="OnOutput"/>.</value>
    public Action<string>? OnErrorOutput { get; set; }

    /// <summary>Gets or sets the clock that programs see.</summary>
    /// <value>Defaults to the system's.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
