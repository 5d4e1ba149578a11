namespace Rlm.Python.Objects;

/// <summary>A text in memory of which there are views.</summary>
internal sealed class SharedText(string text) : TextBacking
{
    public string Text { get; } = text;

    public override long Units => Text.Length;

    public override long Size => base.Size + 24 + (2L * Text.Length);

    public override void Read(long offset, Span<char> destination) => Text.AsSpan((int)offset, destination.Length).CopyTo(destination);
}
