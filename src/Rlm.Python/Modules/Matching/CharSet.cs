namespace Rlm.Python.Modules.Matching;

/// <summary>A set of characters as far as analysis needs it: each below 128, all others as one; letters without regard to case.</summary>
internal readonly record struct CharSet(UInt128 Low, bool Others)
{
    public static readonly CharSet All = new(UInt128.MaxValue, true);

    public static CharSet Of(int first, int last)
    {
        UInt128 low = 0;
        for (var c = first; c <= Math.Min(last, 127); c++)
        {
            low |= UInt128.One << c;
            if (char.IsAsciiLetter((char)c))
                low |= UInt128.One << (c ^ 0x20);
        }

        return new(low, last > 127);
    }

    public static CharSet Of(char category) => new(ClassWriter.AsciiCategory(category), true);

    public bool Has(char unit) => unit < 128 ? (Low >> unit & 1) != 0 : Others;

    public CharSet With(CharSet other) => new(Low | other.Low, Others | other.Others);

    public CharSet Complement() => new(~Low, true);

    public bool Overlaps(CharSet other) => (Low & other.Low) != 0 || (Others && other.Others);
}
