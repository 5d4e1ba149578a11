using System.Runtime.ExceptionServices;

namespace Rlm.Python.Fuzzing.Survival;

/// <summary>
/// Hears of every .NET exception, so that one which the interpreter has turned into Python's <c>SystemError</c> is found even where the program caught it.
/// </summary>
internal sealed class InternalErrors : IDisposable
{
    private const int Most = 64;

    private readonly List<Exception> _seen = [];

    public InternalErrors() => AppDomain.CurrentDomain.FirstChanceException += Hear;

    public void Dispose() => AppDomain.CurrentDomain.FirstChanceException -= Hear;

    public void Forget()
    {
        lock (_seen)
            _seen.Clear();
    }

    /// <summary>The first exception that got to the interpreter's last handler.</summary>
    public Exception? Find()
    {
        lock (_seen)
            return _seen.Find(static e => e.StackTrace is { } trace && trace[(trace.LastIndexOf("\n   at ",
                StringComparison.Ordinal) + 1)..].Contains(".Machine.Run(", StringComparison.Ordinal));
    }

    // The place of a fault: the type and the two innermost methods of ours.
    public static string KeyOf(Exception e)
    {
        var frames = (e.StackTrace ?? "").Split('\n').Where(line => line.Contains("Rlm.Python",
            StringComparison.Ordinal)).Take(2).Select(line =>
        {
            var name = line.Trim()[3..];
            var end = name.IndexOf('(', StringComparison.Ordinal);
            return end < 0 ? name : name[..end];
        });
        return $"{e.GetType().Name} {string.Join(" < ", frames)}";
    }

    private void Hear(object? sender, FirstChanceExceptionEventArgs args)
    {
        if (args.Exception is not (InvalidCastException or NullReferenceException or InvalidOperationException or IndexOutOfRangeException or ArgumentException or KeyNotFoundException
            or OverflowException or FormatException))
            return;
        lock (_seen)
        {
            if (_seen.Count < Most)
                _seen.Add(args.Exception);
        }
    }
}
