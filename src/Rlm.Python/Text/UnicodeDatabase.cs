using System.Globalization;

namespace Rlm.Python.Text;

/// <summary>
/// The Unicode 15.1 database of CPython 3.13, whatever version the runtime has; inflated on first need, once a process. What strings ask at
/// every step is in <see cref="UnicodeData"/>.
/// </summary>
internal sealed class UnicodeDatabase
{
    private const int BlockBits = 7;
    private static readonly string[] Widths = ["N", "A", "H", "W", "F", "Na"];
    private static readonly Lazy<UnicodeDatabase> Loaded = new(static () => new UnicodeDatabase(DataReader.Open("unicode-properties")));

    private readonly PointProperties[] _records;
    private readonly ushort[][] _blocks = new ushort[0x110000 >> BlockBits][];
    private readonly Dictionary<int, Decomposition> _decompositions;
    private readonly Dictionary<(int First, int Second), int> _compositions = [];

    private UnicodeDatabase(DataReader data)
    {
        _records = ReadRecords(data);
        ReadRuns(data);
        _decompositions = ReadDecompositions(data);
        foreach (var (point, decomposition) in _decompositions)
        {
            if (decomposition.Composes)
                _compositions[(decomposition.Points[0], decomposition.Points[1])] = point;
        }
    }

    public static UnicodeDatabase Shared => Loaded.Value;

    /// <summary>All that decompose, but for the Hangul syllables.</summary>
    public IReadOnlyDictionary<int, Decomposition> Decompositions => _decompositions;

    /// <summary>All pairs that are composed.</summary>
    public IReadOnlyCollection<(int First, int Second)> Pairs => _compositions.Keys;

    public PointProperties this[int point] => _records[_blocks[point >> BlockBits][point & ((1 << BlockBits) - 1)]];

    /// <summary>The character that two compose to, or -1. Not for Hangul.</summary>
    public int Compose(int first, int second) => _compositions.TryGetValue((first, second), out var composed) ? composed : -1;

    private static PointProperties[] ReadRecords(DataReader data)
    {
        var classes = data.ReadTexts();
        var numbers = new double?[data.ReadNumber() + 1];
        for (var i = 1; i < numbers.Length; i++)
            numbers[i] = data.ReadDouble();
        var records = new PointProperties[data.ReadNumber()];
        for (var i = 0; i < records.Length; i++)
        {
            records[i] = new(
                (UnicodeCategory)data.ReadNumber(),
                classes[data.ReadNumber()],
                data.ReadNumber(),
                Widths[data.ReadNumber()],
                data.ReadNumber() != 0,
                data.ReadNumber() - 1,
                data.ReadNumber() - 1,
                numbers[data.ReadNumber()]);
        }

        return records;
    }

    // Blocks of one record only, which most are, are shared.
    private void ReadRuns(DataReader data)
    {
        var uniform = new Dictionary<int, ushort[]>();
        var block = new ushort[1 << BlockBits];
        for (var point = 0; point < 0x110000;)
        {
            var end = point + data.ReadNumber();
            var record = (ushort)data.ReadNumber();
            while (point < end)
            {
                var at = point & (block.Length - 1);
                var count = Math.Min(block.Length - at, end - point);
                if (count == block.Length)
                {
                    if (!uniform.TryGetValue(record, out var shared))
                    {
                        uniform[record] = shared = new ushort[block.Length];
                        shared.AsSpan().Fill(record);
                    }

                    _blocks[point >> BlockBits] = shared;
                }
                else
                {
                    if (at == 0)
                        _blocks[point >> BlockBits] = block = new ushort[block.Length];
                    block.AsSpan(at, count).Fill(record);
                }

                point += count;
            }
        }
    }

    private static Dictionary<int, Decomposition> ReadDecompositions(DataReader data)
    {
        var tags = data.ReadTexts();
        var count = data.ReadNumber();
        var result = new Dictionary<int, Decomposition>(count);
        for (int i = 0, point = 0; i < count; i++)
        {
            point += data.ReadNumber();
            var tag = tags[data.ReadNumber()];
            var composes = data.ReadNumber() != 0;
            var points = new int[data.ReadNumber()];
            for (var k = 0; k < points.Length; k++)
                points[k] = data.ReadNumber();
            result[point] = new Decomposition(tag, composes, points);
        }

        return result;
    }
}
