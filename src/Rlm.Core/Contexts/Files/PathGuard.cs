using Microsoft.Win32.SafeHandles;

namespace Rlm.Contexts;

/// <summary>Opens files, and only those it may: below a real folder, or one whose real path is known from before.</summary>
internal sealed class PathGuard
{
    private readonly string? _folder;
    private readonly string? _file;

    private PathGuard(string? folder, string? file)
    {
        _folder = folder;
        _file = file;
    }

    public static PathGuard ForFolder(string folder) => new(RealPath.Resolve(folder), null);

    public static PathGuard ForFile(string file) => new(null, RealPath.Resolve(file));

    public bool Allows(string realPath) =>
        _folder is not null ? RealPath.IsBelow(realPath, _folder) : string.Equals(realPath, _file, RealPath.Comparison);

    /// <summary>
    /// Opens a file. What counts is where it really lies, asked of the open file, so that nobody can swap a link in between.
    /// </summary>
    /// <exception cref="ContextAccessException">The file lies elsewhere.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened.</exception>
    public SafeFileHandle Open(string path)
    {
        var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            if (Allows(RealPath.Of(handle, path))) return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }

        handle.Dispose();
        throw new ContextAccessException($"'{Path.GetFileName(path)}' is a link that leads outside the context.");
    }
}
