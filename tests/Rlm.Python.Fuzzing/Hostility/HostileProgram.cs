using System.Text;

namespace Rlm.Python.Fuzzing.Hostility;

/// <summary>A program that means harm, and what must become of it.</summary>
/// <param name="Group">The file it stands in.</param>
/// <param name="Name">What it tries.</param>
/// <param name="Outcome">
/// A <see cref="PythonLimit"/>; <c>completed: what it prints</c>; <c>exited: what it prints</c>; or the type and message of the error it ends with. Line ends are written
/// as <c>\n</c>, and <c>…</c> at the end stands for anything.
/// </param>
/// <param name="Source">The program.</param>
public sealed record HostileProgram(string Group, string Name, string Outcome, string Source)
{
    private const string Mark = "#= ";
    private const string OutcomeMark = "# outcome: ";

    // What memory and numbers may grow to, so that all of the corpus runs in a minute.
    private const long Memory = 48L << 20;
    private const long Object = 16L << 20;

    /// <summary>Gets all programs, in the order of their files.</summary>
    public static IReadOnlyList<HostileProgram> All { get; } = [.. Files().SelectMany(Parse)];

    /// <summary>Gets whether it goes on until something ends it.</summary>
    public bool IsEndless => Enum.TryParse<PythonLimit>(Outcome,
        out var limit) && limit is PythonLimit.Steps or PythonLimit.ActiveTime or PythonLimit.WallTime;

    /// <summary>Sets the limits that its outcome belongs to: one that ends by its steps may take any time, so that slow machines agree.</summary>
    /// <param name="limits">The limits.</param>
    public void SetLimits(PythonLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        limits.MemoryBytes = Memory;
        limits.ObjectBytes = Object;
        limits.IntegerBits = 1_000_000;
        limits.WallTime = TimeSpan.FromSeconds(60);
        (limits.Steps, limits.ActiveTime) = Outcome switch
        {
            nameof(PythonLimit.ActiveTime) => (PythonLimits.Unlimited, TimeSpan.FromMilliseconds(150)),
            nameof(PythonLimit.Steps) => (1_000_000, TimeSpan.FromSeconds(60)),
            "" => (10_000_000, TimeSpan.FromSeconds(3)),
            _ => (100_000_000, TimeSpan.FromSeconds(60)),
        };
    }

    /// <summary>Says what became of a program in the words of <see cref="Outcome"/>.</summary>
    /// <param name="result">What became of it.</param>
    /// <returns>The words.</returns>
    public static string Describe(PythonResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = result.Status switch
        {
            PythonStatus.LimitReached => result.Error!.Limit.ToString()!,
            PythonStatus.Raised => $"{result.Error!.Type}: {result.Error.Message}",
            PythonStatus.Exited => $"exited: {result.Output}",
            _ => $"completed: {result.Output}",
        };
        return text.Replace("\n", "\\n", StringComparison.Ordinal);
    }

    /// <summary>Whether an outcome is the one it must have.</summary>
    /// <param name="outcome">As <see cref="Describe"/> says it.</param>
    /// <returns>Whether it is.</returns>
    public bool Expects(string outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return Outcome.EndsWith('…') ? outcome.StartsWith(Outcome[..^1], StringComparison.Ordinal) : outcome == Outcome;
    }

    /// <summary>Writes programs as their file holds them.</summary>
    /// <param name="programs">Programs of one group.</param>
    /// <returns>The text of the file.</returns>
    public static string Write(IEnumerable<HostileProgram> programs)
    {
        ArgumentNullException.ThrowIfNull(programs);
        return string.Concat(programs.Select(p => $"{Mark}{p.Name}\n{OutcomeMark}{p.Outcome}\n{p.Source}\n"));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Group}: {Name}";

    private static IEnumerable<(string Group, string Text)> Files()
    {
        const string prefix = "Corpus/";
        var assembly = typeof(HostileProgram).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix,
            StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name[prefix.Length..^".py".Length], reader.ReadToEnd());
        }
    }

    private static List<HostileProgram> Parse((string Group, string Text) file)
    {
        var programs = new List<HostileProgram>();
        var (name, outcome, source) = ("", "", new StringBuilder());
        foreach (var line in file.Text.Split('\n'))
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                End();
                (name, outcome) = (line[Mark.Length..], "");
            }
            else if (line.StartsWith(OutcomeMark, StringComparison.Ordinal))
            {
                outcome = line[OutcomeMark.Length..];
            }
            else
            {
                source.Append(line).Append('\n');
            }
        }

        End();
        return programs;

        void End()
        {
            if (name.Length > 0)
                programs.Add(new(file.Group, name, outcome, source.ToString().TrimEnd('\n')));
            source.Clear();
        }
    }
}
