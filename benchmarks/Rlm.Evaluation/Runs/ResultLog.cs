using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rlm.Evaluation.Runs;

/// <summary>Results as lines of JSON in a file, written as they come, so that a run that was cut off goes on where it ended.</summary>
internal sealed class ResultLog : IDisposable
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    private readonly Dictionary<string, ItemResult> _results = new(StringComparer.Ordinal);
    private readonly StreamWriter _writer;
    private readonly Lock _gate = new();

    private ResultLog(string path)
    {
        var isWhole = Read(path);
        _writer = new StreamWriter(path, append: true) { AutoFlush = true, NewLine = "\n" };
        if (!isWhole)
            _writer.WriteLine();
    }

    /// <summary>The last result of each work, those of earlier runs included.</summary>
    public IReadOnlyList<ItemResult> Results
    {
        get
        {
            lock (_gate)
                return [.. _results.Values];
        }
    }

    public static ResultLog Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return new ResultLog(path);
    }

    public bool IsFinished(string key)
    {
        lock (_gate)
            return _results.TryGetValue(key, out var result) && result.IsFinished;
    }

    public void Add(ItemResult result)
    {
        lock (_gate)
        {
            _results[result.Key] = result;
            _writer.WriteLine(JsonSerializer.Serialize(result, Options));
        }
    }

    public void Dispose() => _writer.Dispose();

    // A line that was cut off in the middle is no result, and the next one must not be glued to it.
    private bool Read(string path)
    {
        if (!File.Exists(path))
            return true;
        var text = File.ReadAllText(path);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                if (JsonSerializer.Deserialize<ItemResult>(line, Options) is { } result)
                    _results[result.Key] = result;
            }
            catch (JsonException)
            {
                // Cut off.
            }
        }

        return text.Length == 0 || text[^1] == '\n';
    }
}
