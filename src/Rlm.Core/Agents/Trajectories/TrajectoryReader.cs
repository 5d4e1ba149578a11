using System.Text;
using System.Text.Json;
using static System.FormattableString;

namespace Rlm.Trajectories;

/// <summary>Reads the lines of a trajectory.</summary>
internal static class TrajectoryReader
{
    public static async Task<RlmTrajectory> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var lines = new StreamReader(
            stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
        TrajectoryAssembler? assembler = null;
        string? broken = null;
        for (var number = 1; await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line; number++)
        {
            if (broken is not null)
                throw new InvalidDataException(broken);
            try
            {
                using var json = JsonDocument.Parse(line);
                if (assembler is null)
                    assembler = new TrajectoryAssembler(ReadHeader(json.RootElement));
                else
                    Add(assembler, line, json.RootElement);
            }
            catch (Exception error) when (IsDamage(error))
            {
                // The last line of a run that was cut off may be half a line. Any other line may not.
                broken = Invariant($"Line {number} of the trajectory is damaged: {error.Message}");
                if (assembler is null)
                    throw new InvalidDataException("This is no trajectory: its first line does not say so.", error);
            }
        }

        try
        {
            return assembler?.ToTrajectory() ?? throw new InvalidDataException("The trajectory is empty.");
        }
        catch (OverflowException error)
        {
            throw new InvalidDataException("The trajectory is damaged: what it counts is beyond all numbers.", error);
        }
    }

    private static void Add(TrajectoryAssembler assembler, string line, JsonElement json)
    {
        assembler.Texts.Read(line.Length);
        assembler.Add(new TrajectoryEntry(json, assembler.Texts));
    }

    private static bool IsDamage(Exception error) => error is JsonException or FormatException or KeyNotFoundException
        or InvalidOperationException or ArgumentException or OverflowException;

    private static (DateTimeOffset Started, string? Library) ReadHeader(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object || !line.TryGetProperty("type", out var type)
            || type.ValueKind != JsonValueKind.String || type.GetString() != TrajectoryRecorder.FormatName)
            throw new FormatException("Another first line is expected.");
        var version = line.GetProperty("version").GetInt32();
        if (version > TrajectoryRecorder.FormatVersion)
        {
            throw new InvalidDataException(Invariant(
                $"The trajectory has version {version} of the format; this library reads up to {TrajectoryRecorder.FormatVersion}."));
        }

        return (
            line.GetProperty("started").GetDateTimeOffset(),
            line.TryGetProperty("library", out var library) ? library.GetString() : null);
    }
}
