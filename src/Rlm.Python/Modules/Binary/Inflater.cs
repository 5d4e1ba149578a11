using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Binary;

/// <summary>
/// Decompresses a deflate stream that comes in pieces, and knows where it ends. Each step either has all its bits or is
/// taken again when more have come.
/// </summary>
internal sealed class Inflater
{
    private const int WindowSize = 32 * 1024;

    private static readonly int[] LengthBases =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static readonly int[] LengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private static readonly int[] DistanceBases =
    [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193,
        12289, 16385,
        24577,
    ];

    private static readonly byte[] CodeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private static readonly PrefixCode FixedLengths = PrefixCode.Make(
        [.. Enumerable.Repeat((byte)8, 144), .. Enumerable.Repeat((byte)9, 112), .. Enumerable.Repeat((byte)7, 24),
            .. Enumerable.Repeat((byte)8, 8)])!;

    private static readonly PrefixCode FixedDistances = PrefixCode.Make([.. Enumerable.Repeat((byte)5, 30)])!;

    private byte[] _window = new byte[WindowSize];
    private int _windowEnd;
    private long _produced;
    private Stage _stage;
    private bool _isLast;
    private int _left;
    private int _distance;
    private PrefixCode _lengths = FixedLengths;
    private PrefixCode _distances = FixedDistances;

    private enum Stage
    {
        Block,
        Stored,
        Symbols,
        Copy,
        End,
    }

    public bool IsEnd => _stage == Stage.End;

    /// <summary>What is wrong with the data, in the library's words.</summary>
    public string? Problem { get; private set; }

    /// <summary>Another that goes on from here by itself.</summary>
    public Inflater Copy()
    {
        var copy = (Inflater)MemberwiseClone();
        copy._window = [.. _window];
        return copy;
    }

    /// <summary>Goes on as long as there is input and room; false where the data is wrong.</summary>
    public bool Run(Machine m, ref BitReader input, ByteSink output, long most)
    {
        var next = 0;
        while (_stage != Stage.End && output.Count < most && Problem is null)
        {
            if ((++next & 0xFF) == 0)
                m.Tick(64);
            var before = input;
            if (Step(m, ref input, output, most))
                continue;
            if (Problem is not null)
                return false;
            // Not all bits of this step are there.
            input = before;
            return true;
        }

        return Problem is null;
    }

    private bool Step(Machine m, ref BitReader input, ByteSink output, long most)
    {
        switch (_stage)
        {
            case Stage.Block:
                return BeginBlock(ref input);
            case Stage.Stored:
                var count = (int)Math.Min(Math.Min(_left, input.BytesLeft), most - output.Count);
                if (count == 0 && _left > 0)
                    return false;
                foreach (var b in input.ReadBytes(count))
                    Put(m, output, b);
                _left -= count;
                if (_left == 0)
                    EndBlock();
                return true;
            case Stage.Copy:
                for (; _left > 0 && output.Count < most; _left--)
                    Put(m, output, _window[(_windowEnd - _distance) & (WindowSize - 1)]);
                if (_left == 0)
                    _stage = Stage.Symbols;
                return true;
            default:
                return Symbol(m, ref input, output);
        }
    }

    private bool BeginBlock(ref BitReader input)
    {
        if (!input.TryRead(3, out var head))
            return false;
        var isLast = (head & 1) != 0;
        switch (head >> 1)
        {
            case 0:
                input.SkipToByte();
                if (!input.TryRead(16, out var length) || !input.TryRead(16, out var complement))
                    return false;
                if (length != (complement ^ 0xFFFF))
                    return Fail("invalid stored block lengths");
                (_left, _stage) = (length, Stage.Stored);
                break;
            case 1:
                (_lengths, _distances, _stage) = (FixedLengths, FixedDistances, Stage.Symbols);
                break;
            case 2:
                if (!ReadCodes(ref input))
                    return false;
                _stage = Stage.Symbols;
                break;
            default:
                return Fail("invalid block type");
        }

        _isLast = isLast;
        if (_stage == Stage.Stored && _left == 0)
            EndBlock();
        return true;
    }

    private bool ReadCodes(ref BitReader input)
    {
        if (!input.TryRead(5, out var literals) || !input.TryRead(5, out var distances) || !input.TryRead(4, out var codes))
            return false;
        (literals, distances, codes) = (literals + 257, distances + 1, codes + 4);
        if (literals > 286 || distances > 30)
            return Fail("too many length or distance symbols");
        var codeLengths = new byte[19];
        for (var i = 0; i < codes; i++)
        {
            if (!input.TryRead(3, out var length))
                return false;
            codeLengths[CodeOrder[i]] = (byte)length;
        }

        if (PrefixCode.Make(codeLengths) is not { IsComplete: true } code)
            return Fail("invalid code lengths set");
        var lengths = new byte[literals + distances];
        for (var i = 0; i < lengths.Length;)
        {
            if (!code.TryRead(ref input, out var symbol))
                return false;
            if (symbol < 16)
            {
                lengths[i++] = (byte)symbol;
                continue;
            }

            var (bits, least) = symbol switch { 16 => (2, 3), 17 => (3, 3), _ => (7, 11) };
            if (!input.TryRead(bits, out var extra))
                return false;
            if (symbol == 16 && i == 0)
                return Fail("invalid bit length repeat");
            var value = symbol == 16 ? lengths[i - 1] : (byte)0;
            var repeat = least + extra;
            if (i + repeat > lengths.Length)
                return Fail("invalid bit length repeat");
            lengths.AsSpan(i, repeat).Fill(value);
            i += repeat;
        }

        if (lengths[256] == 0)
            return Fail("invalid code -- missing end-of-block");
        // A single code may be incomplete: there is no use for more distances than one.
        if (PrefixCode.Make(lengths.AsSpan(0, literals)) is not { } made || !(made.IsComplete || made.Count == 1))
            return Fail("invalid literal/lengths set");
        if (PrefixCode.Make(lengths.AsSpan(literals)) is not { } madeDistances || !(madeDistances.IsComplete || madeDistances.Count <= 1))
            return Fail("invalid distances set");
        (_lengths, _distances) = (made, madeDistances);
        return true;
    }

    private bool Symbol(Machine m, ref BitReader input, ByteSink output)
    {
        if (!_lengths.TryRead(ref input, out var symbol))
            return symbol == PrefixCode.Unknown && Fail("invalid literal/length code");
        if (symbol < 256)
        {
            Put(m, output, (byte)symbol);
            return true;
        }

        if (symbol == 256)
        {
            EndBlock();
            return true;
        }

        symbol -= 257;
        if (symbol >= LengthBases.Length)
            return Fail("invalid literal/length code");
        if (!input.TryRead(LengthBits[symbol], out var moreLength))
            return false;
        if (!_distances.TryRead(ref input, out var distanceSymbol))
            return distanceSymbol == PrefixCode.Unknown && Fail("invalid distance code");
        if (distanceSymbol >= DistanceBases.Length)
            return Fail("invalid distance code");
        if (!input.TryRead(Math.Max(0, (distanceSymbol / 2) - 1), out var moreDistance))
            return false;
        var distance = DistanceBases[distanceSymbol] + moreDistance;
        if (distance > _produced)
            return Fail("invalid distance too far back");
        (_left, _distance, _stage) = (LengthBases[symbol] + moreLength, distance, Stage.Copy);
        return true;
    }

    private void Put(Machine m, ByteSink output, byte value)
    {
        output.Add(m, value);
        _window[_windowEnd] = value;
        _windowEnd = (_windowEnd + 1) & (WindowSize - 1);
        _produced++;
    }

    private void EndBlock() => _stage = _isLast ? Stage.End : Stage.Block;

    private bool Fail(string problem)
    {
        Problem = problem;
        return false;
    }
}
