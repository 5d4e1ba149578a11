using Microsoft.Win32.SafeHandles;

namespace Rlm.Contexts;

/// <summary>Opens files, and only those it may: below a real folder, or one whose real path is known from before.</summary>
internal sealed class PathGuard
{
    private readonly string _path;
    private readonly string _realPath;
    private readonly bool _isFolder;

    private PathGuard(string path, bool isFolder)
    {
        _path = path;
        _realPath = RealPath.Resolve(path);
        _isFolder = isFolder;
    }

    public static PathGuard ForFolder(string folder) => new(folder, true);

    public static PathGuard ForFile(string file) => new(file, false);

    /// <summary>Gives the path of the file with an id.</summary>
    public string PathOf(string id) => _isFolder ? Path.Join(_path, id) : _path;

    public bool Allows(string realPath) =>
        _isFolder ? RealPath.IsBelow(realPath, _realPath) : string.Equals(realPath, _realPath, RealPath.Comparison);

    /// <summary>
    /// Opens a file. What counts is where it really lies, asked of the open file, so that nobody can swap a link in between.
    /// </summary>
    /// <exception cref="ContextAccessException">The file lies elsewhere.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened.</exception>
    public SafeFileHandle Open(string id)
    {
        var path = PathOf(id);
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
