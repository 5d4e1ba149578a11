using Microsoft.Win32.SafeHandles;

namespace Rlm.Contexts;

/// <summary>Paths with every link in them followed.</summary>
internal static class RealPath
{
    private const int MaxLinks = 64;

    /// <summary>The comparison by which the machine's usual file systems tell names apart.</summary>
    public static StringComparison Comparison { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Follows the links of a path from its root on.</summary>
    /// <exception cref="IOException">The links go in circles.</exception>
    public static string Resolve(string path)
    {
        var links = 0;
        var pending = new Stack<string>();
        var root = Path.GetPathRoot(Path.GetFullPath(path))!;
        Push(pending, Path.GetFullPath(path)[root.Length..]);
        var resolved = root;
        while (pending.TryPop(out var name))
        {
            if (name == "..")
            {
                resolved = Path.GetDirectoryName(resolved) ?? resolved;
                continue;
            }

            var next = Path.Join(resolved, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                resolved = next;
                continue;
            }

            if (++links > MaxLinks) throw new IOException($"Too many links in '{path}'.");
            if (Path.IsPathRooted(target))
            {
                root = Path.GetPathRoot(target)!;
                resolved = root;
                target = target[root.Length..];
            }

            Push(pending, target);
        }

        return resolved;
    }

    /// <summary>The real path of an open file, as the system tells it where it does; else that of the name it was opened by.</summary>
    public static string Of(SafeFileHandle handle, string path)
    {
        var known = OperatingSystem.IsLinux() ? new FileInfo($"/proc/self/fd/{handle.DangerousGetHandle()}").LinkTarget : null;
        return known ?? Resolve(path);
    }

    public static bool IsBelow(string realPath, string realFolder)
    {
        var folder = Path.EndsInDirectorySeparator(realFolder) ? realFolder : realFolder + Path.DirectorySeparatorChar;
        return realPath.StartsWith(folder, Comparison);
    }

    private static void Push(Stack<string> pending, string relative)
    {
        var names = relative.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        for (var i = names.Length - 1; i >= 0; i--)
        {
            if (names[i] != ".") pending.Push(names[i]);
        }
    }
}
