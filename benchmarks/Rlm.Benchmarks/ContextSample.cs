namespace Rlm.Benchmarks;

/// <summary>Large files to search: the documentation that comes with the SDK, again and again up to a length.</summary>
internal static class ContextSample
{
    public static async Task<string> MakeAsync(long length)
    {
        var path = PathOf($"documentation-{length}.txt");
        if (File.Exists(path) && new FileInfo(path).Length == length) return path;
        var packs = Path.GetFullPath(Path.Combine(typeof(object).Assembly.Location, "../../../../packs"));
        if (!Directory.Exists(packs)) throw new DirectoryNotFoundException($"The SDK's documentation is not there: {packs}");
        await using var file = File.Create(path);
        while (file.Length < length)
        {
            foreach (var source in Directory.EnumerateFiles(packs, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                await using var part = File.OpenRead(source);
                await part.CopyToAsync(file);
                if (file.Length >= length) break;
            }
        }

        file.SetLength(length);
        return path;
    }

    /// <summary>Makes a file that begins and ends with text and takes next to nothing on disk in between.</summary>
    public static string MakeSparse(long length)
    {
        var path = PathOf($"sparse-{length}.txt");
        if (File.Exists(path)) return path;
        using var handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        var text = "Some text with a few letters of more bytes: é, ü, 漢字, 😀.\n"u8.ToArray();
        byte[] block = [.. Enumerable.Repeat(text, 1_000).SelectMany(static part => part)];
        for (long position = 0; position < length - block.Length; position += length / 100) RandomAccess.Write(handle, block, position);
        RandomAccess.SetLength(handle, length);
        return path;
    }

    /// <summary>A path in the folder of samples.</summary>
    public static string PathOf(string name) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "rlm-benchmarks")).FullName, name);
}
