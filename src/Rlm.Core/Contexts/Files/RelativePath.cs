namespace Rlm.Contexts;

/// <summary>Paths as a model may write them. They are only ever looked up in the listing, never handed to the system.</summary>
internal static class RelativePath
{
    public static string Normalize(string path)
    {
        path = path.Replace('\\', '/');
        while (path.StartsWith("./", StringComparison.Ordinal)) path = path[2..];
        return path;
    }

    public static bool LeadsOutside(string path)
    {
        path = Normalize(path);
        var isAbsolute = path.StartsWith('/') || (path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0]));
        return isAbsolute || path.Split('/').Contains("..");
    }
}
