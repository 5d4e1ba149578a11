using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Rlm.Python.Text;

/// <summary>Reads one of the tables below <c>Text/Data</c>, which <c>eng/make-text-data.py</c> writes and describes.</summary>
internal sealed class DataReader
{
    private DataReader(byte[] data) => Data = data;

    /// <summary>The whole table, inflated.</summary>
    public byte[] Data { get; }

    public int Position { get; private set; }

    public static DataReader Open(string name)
    {
#pragma warning disable RS0030 // Our own embedded data.
        using var stream = typeof(DataReader).Assembly.GetManifestResourceStream("Data/" + name)
            ?? throw new InvalidOperationException($"There is no data '{name}'.");
#pragma warning restore RS0030
        using var inflated = new ZLibStream(stream, CompressionMode.Decompress);
        using var whole = new MemoryStream();
        inflated.CopyTo(whole);
        return new DataReader(whole.ToArray());
    }

    public int ReadNumber()
    {
        for (int value = 0, shift = 0; ; shift += 7)
        {
            var next = Data[Position++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }

    public double ReadDouble()
    {
        Position += sizeof(double);
        return BinaryPrimitives.ReadDoubleLittleEndian(Data.AsSpan(Position - sizeof(double)));
    }

    public string ReadText()
    {
        var length = ReadNumber();
        Position += length;
        return Encoding.UTF8.GetString(Data, Position - length, length);
    }

    public string[] ReadTexts()
    {
        var texts = new string[ReadNumber()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = ReadText();
        return texts;
    }

    /// <summary>Passes over a text; tells where its length stands.</summary>
    public int SkipText()
    {
        var start = Position;
        var length = ReadNumber();
        Position += length;
        return start;
    }
}
