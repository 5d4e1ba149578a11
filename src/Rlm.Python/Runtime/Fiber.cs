using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

/// <summary>
/// One thread of a program: a chain of frames of its own, which rests while another one runs. Fibers change places only where they wait;
/// they are data and have no thread of the host.
/// </summary>
internal sealed class Fiber(long number) : PyObject
{
    public static readonly PyType TypeInstance = new TypeBuilder("fiber", module: "_fiber")
        .Property("number", static (_, self) => Value.Int(((Fiber)self.Object!).Number))
        .Sealed().Build();

    private Attributes _attributes;

    /// <summary>In the order of their beginnings; 0 is the program's own.</summary>
    public long Number { get; } = number;

    /// <summary>Where it rests; null while it runs.</summary>
    public Frame? Frame { get; set; }

    public int Depth { get; set; }

    /// <summary>What it rests for; null where it has yet to begin.</summary>
    public Wait? Wait { get; set; }

    /// <summary>Whether its turn will come without anything more.</summary>
    public bool IsReady { get; set; }

    public bool HasEnded { get; set; }

    /// <summary>The asynchronous generators that were begun here and not ended, where they are counted.</summary>
    public SortedDictionary<long, PyGenerator>? Unfinished { get; set; }

    public override PyType Type => TypeInstance;

    public override long Size => 240;

    public override ref Attributes Attributes => ref _attributes;

    public override void Traverse(Census census)
    {
        _attributes.Traverse(census);
        for (var frame = Frame; frame is not null; frame = frame.Caller)
            frame.Traverse(census);
        Wait?.TraverseConsumers(census);
        foreach (var generator in Unfinished?.Values ?? Enumerable.Empty<PyGenerator>())
            census.Add(generator);
    }
}
