using System.Reflection;

namespace Rlm.Benchmarks;

/// <summary>The Python programs in this assembly's resources. Names that begin with <c>$</c> are parts, not programs of their own.</summary>
internal static class Programs
{
    private static readonly Assembly Home = Assembly.GetExecutingAssembly();

    public static IEnumerable<string> Names => Home.GetManifestResourceNames().Where(static name => name[0] != '$').Order(StringComparer.Ordinal);

    public static string Text(string name)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
