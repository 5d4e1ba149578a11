using System.Collections.Frozen;

namespace Rlm.Contexts;

/// <summary>Names that tell of bytes which are no text, so that listing a folder need not open them.</summary>
internal static class BinaryExtensions
{
    private static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".7z", ".a", ".avi", ".bmp", ".br", ".bz2", ".class", ".dll", ".dylib", ".eot", ".exe", ".flac", ".gif", ".gz", ".ico", ".jar",
        ".jpeg", ".jpg", ".lib", ".lz4", ".mkv", ".mov", ".mp3", ".mp4", ".nupkg", ".o", ".ogg", ".otf", ".pdb", ".png", ".pyc", ".rar",
        ".snk", ".snupkg", ".so", ".sqlite", ".tar", ".tgz", ".tif", ".tiff", ".ttf", ".wasm", ".wav", ".webm", ".webp", ".woff", ".woff2",
        ".xz", ".zip", ".zst");

    public static bool Contains(string path)
    {
        var extension = Path.GetExtension(path.AsSpan());
        return !extension.IsEmpty && All.GetAlternateLookup<ReadOnlySpan<char>>().Contains(extension);
    }
}
