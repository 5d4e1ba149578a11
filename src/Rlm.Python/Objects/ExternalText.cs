using System.Buffers;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A text of the host's, read in windows.</summary>
internal sealed class ExternalText(PythonText text) : TextBacking
{
    private const int WindowUnits = 1 << 18;

    private Surrogates _surrogates;

    public PythonText Text { get; } = text;

    public override long Units { get; } = text.Length;

    public override void Read(long offset, Span<char> destination)
    {
        while (destination.Length > 0)
        {
            var read = Text.Read(offset, destination);
            if (read <= 0 || read > destination.Length)
                throw new InvalidOperationException(
                    $"{Text.GetType().Name}.Read returned {read} for {destination.Length} units at {offset}.");
            destination = destination[read..];
            offset += read;
        }
    }

    /// <summary>Looks through the whole text, once.</summary>
    public Surrogates FindSurrogates()
    {
        if (_surrogates != Surrogates.Unknown)
            return _surrogates;
        var window = ArrayPool<char>.Shared.Rent((int)Math.Min(WindowUnits, Math.Max(1, Units)));
        try
        {
            for (long offset = 0; offset < Units;)
            {
                var span = window.AsSpan(0, (int)Math.Min(Math.Min(WindowUnits, window.Length), Units - offset));
                Read(offset, span);
                if (span.ContainsAnyInRange('\uD800', '\uDFFF'))
                    return _surrogates = Surrogates.Present;
                offset += span.Length;
                Machine.TickFor(span.Length >> 6);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(window);
        }

        return _surrogates = Surrogates.Absent;
    }
}
