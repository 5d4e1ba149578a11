using System.Buffers.Binary;
using System.Globalization;
using System.IO.MemoryMappedFiles;
using System.Text.Json;

namespace Rlm.Python.Fuzzing.Survival;

/// <summary>The child process: runs programs one after the other and keeps a journal, so that a crash is known to belong to one of them.</summary>
internal static class SurvivalWorker
{
    public const int JournalBytes = 16;

    public static async Task<int> RunAsync(string journal, string findings, long first, long count)
    {
        using var file = MemoryMappedFile.CreateFromFile(journal, FileMode.OpenOrCreate, null, JournalBytes);
        using var view = file.CreateViewAccessor();
        using var survivor = await Survivor.CreateAsync().ConfigureAwait(false);
        await using var output = new StreamWriter(findings, append: true) { AutoFlush = true };
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var seed = first; seed < first + count; seed++)
        {
            view.Write(0, seed);
            if (await survivor.RunAsync(seed).ConfigureAwait(false) is { } finding)
            {
                // The third program of the same fault need not be as small as the first two.
                var known = keys[finding.Key] = keys.GetValueOrDefault(finding.Key) + 1;
                if (known <= 2)
                    finding = await survivor.ReduceAsync(finding).ConfigureAwait(false);
                await output.WriteLineAsync(JsonSerializer.Serialize(finding)).ConfigureAwait(false);
            }
        }

        view.Write(0, first + count);
        await output.WriteLineAsync(JsonSerializer.Serialize(new Finding("summary", "", survivor.Late, "",
            JsonSerializer.Serialize(survivor.Outcomes)))).ConfigureAwait(false);
        return 0;
    }

    /// <summary>The number in a journal.</summary>
    public static long Read(string journal)
    {
        using var stream = new FileStream(journal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> bytes = stackalloc byte[8];
        stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }
}
