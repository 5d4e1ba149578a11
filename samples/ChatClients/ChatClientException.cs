using System.Net;

namespace Rlm.Samples.ChatClients;

/// <summary>A chat client could not be made, or its server could not be used. The message is meant for the person at the keyboard.</summary>
/// <remarks>It is an <see cref="HttpRequestException"/>, so that a host's own handling of transient errors sees the status code.</remarks>
public sealed class ChatClientException(string message, Exception? inner = null, HttpStatusCode? statusCode = null)
    : HttpRequestException(message, inner, statusCode);
