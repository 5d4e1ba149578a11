using System.Text;
using Rlm.Contexts;

namespace Rlm.Benchmarks.Needles;

/// <summary>Text of any length with a few sentences to find in it, as a string, a folder or a file.</summary>
internal static class NeedleText
{
    public const string Key = "The special number for amber-falcon is ";

    private const int BlockLength = 1_000_000;
    private const int FileBlocks = 8;

    private static readonly string[] Words =
        "the rain fell on harbour and mill while a careful weaver kept long letters from old friends under grey stone bridges every winter morning".Split(' ');

    /// <summary>Where the sentences stand, as shares of the text.</summary>
    private static readonly double[] Depths = [0.02, 0.31, 0.5, 0.74, 0.99];

    /// <summary>The numbers to find.</summary>
    public static IReadOnlyList<string> Numbers { get; } = [.. Depths.Select(static (_, i) =>
        FormattableString.Invariant($"{4_831_920 + (i * 7_919)}"))];

    /// <summary>Opens the text in a backend, made before that and left in the temporary folder.</summary>
    public static async Task<IContextEnvironment> OpenAsync(string backend, long length) => backend switch
    {
        "memory" => InMemoryContext.FromText(string.Create((int)length, length, static (text, length) =>
        {
            for (long block = 0; block * BlockLength < length; block++)
                Fill(block, length, text.Slice((int)(block * BlockLength), (int)Math.Min(BlockLength, length - (block * BlockLength))));
        })),
        "folder" => await FileSystemContext.OpenAsync(PathOf(backend, length)),
        _ => await MemoryMappedContext.OpenAsync(PathOf(backend, length)),
    };

    /// <summary>Writes what the backend reads, if it is not there. The memory backend reads nothing.</summary>
    public static void Make(string backend, long length)
    {
        if (backend == "memory")
            return;
        var path = PathOf(backend, length);
        var done = ContextSample.PathOf($"needles-{backend}-{length}.done");
        if (File.Exists(done))
            return;
        var buffer = new char[BlockLength];
        FileStream? file = null;
        for (long block = 0; block * BlockLength < length; block++)
        {
            if (file is null || (backend == "folder" && block % FileBlocks == 0))
            {
                file?.Dispose();
                file = File.Create(backend == "folder"
                    ? Path.Combine(Directory.CreateDirectory(path).FullName,
                        FormattableString.Invariant($"part-{block / FileBlocks:D4}.txt"))
                    : path);
            }

            var text = buffer.AsSpan(0, (int)Math.Min(BlockLength, length - (block * BlockLength)));
            Fill(block, length, text);
            file.Write(Encoding.ASCII.GetBytes(text.ToArray()));
        }

        file?.Dispose();
        File.WriteAllText(done, "");
    }

    private static string PathOf(string backend, long length) =>
        ContextSample.PathOf($"needles-{backend}-{length}{(backend == "file" ? ".txt" : "")}");

    private static void Fill(long block, long length, Span<char> text)
    {
        var random = new Random((int)block);
        var at = 0;
        while (at < text.Length)
        {
            var word = Words[random.Next(Words.Length)].AsSpan();
            var space = random.Next(14) == 0 ? '\n' : ' ';
            word = word[..Math.Min(word.Length, text.Length - at)];
            word.CopyTo(text[at..]);
            at += word.Length;
            if (at < text.Length)
                text[at++] = space;
        }

        text[^1] = '\n';
        for (var i = 0; i < Depths.Length; i++)
        {
            var (inBlock, offset) = Math.DivRem((long)(Depths[i] * length), BlockLength);
            if (inBlock == block)
                $"\n{Key}{Numbers[i]}.\n".CopyTo(text[(int)Math.Min(offset, text.Length - 80)..]);
        }
    }
}
