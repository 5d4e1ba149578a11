using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Text;

/// <summary>A text under construction that pays for its memory as it grows.</summary>
internal sealed class PaidBuilder(Machine machine)
{
    private const int FreeUnits = 16384;

    private readonly StringBuilder _text = new();
    private long _paid = FreeUnits;

    public PaidBuilder Append(ReadOnlySpan<char> text)
    {
        _text.Append(text);
        if (_text.Length > _paid)
            Pay();
        return this;
    }

    public PaidBuilder Append(char c)
    {
        _text.Append(c);
        return this;
    }

    public override string ToString() => _text.ToString();

    // Looked at again after a quarter more: that is by how much a limit can be overshot.
    private void Pay()
    {
        machine.Tick((_text.Length - _paid) >> 4);
        PyStr.CheckLength(machine, _text.Length);
        _paid = _text.Length + (_text.Length >> 2) + FreeUnits;
    }
}
