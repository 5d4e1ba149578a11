using System.Globalization;
using System.Net.Mime;
using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>What is in messages beside text: pictures, sounds, files. Only a model can take it; programs and documents are text.</summary>
internal static class Attachments
{
    // A fair guess for a picture, so that a window of so many tokens is not full of them.
    public const int LikelyTokens = 1_000;

    /// <summary>What a model can be sent beside text.</summary>
    public static IEnumerable<AIContent> Of(ChatMessage message) => message.Contents.Where(IsOne);

    /// <summary>Whether a content is data that is no text.</summary>
    public static bool IsOne(AIContent content) => content switch
    {
        DataContent data => !IsText(data),
        UriContent or HostedFileContent => true,
        _ => false,
    };

    public static bool IsText(DataContent data) =>
        data.MediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || data.MediaType is MediaTypeNames.Application.Json or MediaTypeNames.Application.Xml;

    /// <summary>What stands for it in a text.</summary>
    public static string Describe(AIContent content) => content switch
    {
        DataContent data => Describe(
            data.MediaType, string.Create(CultureInfo.InvariantCulture, $"{data.Data.Length:N0} bytes"), data.Name),
        UriContent uri => Describe(uri.MediaType, uri.Uri.ToString()),
        HostedFileContent file => Describe(file.MediaType ?? "file", file.FileId, file.Name),
        _ => "",
    };

    private static string Describe(params IEnumerable<string?> facts) =>
        $"[{string.Join(", ", facts.Where(static fact => !string.IsNullOrEmpty(fact)))}: left out of the text]";
}
