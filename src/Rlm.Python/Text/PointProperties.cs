using System.Globalization;

namespace Rlm.Python.Text;

/// <summary>What Unicode says of a code point. Many code points share one of these.</summary>
/// <param name="Category">The general category.</param>
/// <param name="Bidirectional">The class for text in both directions; empty where there is none.</param>
/// <param name="Combining">The canonical combining class, 0 to 254.</param>
/// <param name="Width">The East Asian width: <c>N</c>, <c>A</c>, <c>H</c>, <c>W</c>, <c>F</c> or <c>Na</c>.</param>
/// <param name="IsMirrored">Whether it is mirrored in text that runs from right to left.</param>
/// <param name="Decimal">Its value as a decimal digit, or -1.</param>
/// <param name="Digit">Its value as a digit, or -1.</param>
/// <param name="Numeric">Its value as a number, or null.</param>
internal sealed record PointProperties(
    UnicodeCategory Category, string Bidirectional, int Combining, string Width, bool IsMirrored, int Decimal, int Digit, double? Numeric);
