using Rlm.Python;

namespace Rlm.Samples.RunPython;

/// <summary>The prompt: entries of one or more lines, one after the other, in one session.</summary>
internal sealed class InteractivePrompt(PythonRunner runner, PythonTerminal terminal, Interruption interruption)
{
    private const string First = ">>> ";
    private const string Next = "... ";

    /// <summary>Reads and runs entries until the input ends or the program exits.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync()
    {
        PythonSession session = runner.CreateSession("<stdin>", echo: true);
        await terminal.Out.WriteLineAsync("Rlm.Python, a sandbox: no files, no network, limits on time and memory. Ctrl+D ends.");
        while (await ReadEntryAsync() is { } entry)
        {
            // An error or an interruption ends the entry; only sys.exit ends the prompt.
            ProgramEnd end = await runner.RunAsync(session, entry, interruption.NextToken());
            if (end.IsExit)
                return end.Code;
        }

        await terminal.Out.WriteLineAsync();
        return 0;
    }

    private async Task<string?> ReadEntryAsync()
    {
        EntryReader entry = new();
        do
        {
            await terminal.Out.WriteAsync(entry.NeedsMore ? Next : First);
            await terminal.Out.FlushAsync();
            if (await terminal.In.ReadLineAsync() is not { } line)
                return entry.NeedsMore ? entry.Text : null;
            entry.Add(line);
        }
        while (entry.NeedsMore);
        return entry.Text;
    }
}
