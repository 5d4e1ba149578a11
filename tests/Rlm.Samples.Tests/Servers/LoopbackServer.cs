using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Rlm.Samples.Tests.Servers;

/// <summary>A tiny HTTP/1.1 server on loopback, one request a connection, that answers by a function and remembers what it was asked.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<ServerRequest, ServerReply> _answer;
    private readonly Task _loop;

    public LoopbackServer(Func<ServerRequest, ServerReply> answer)
    {
        _answer = answer;
        _listener.Start();
        _loop = AcceptAsync();
    }

    /// <summary>Answers with each reply once, the last one ever after.</summary>
    public LoopbackServer(params ServerReply[] replies)
        : this(InTurn(replies))
    {
    }

    public ConcurrentQueue<ServerRequest> Requests { get; } = [];

    public string BaseUrl => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }

    private static Func<ServerRequest, ServerReply> InTurn(ServerReply[] replies)
    {
        int next = -1;
        return _ => replies[Math.Min(Interlocked.Increment(ref next), replies.Length - 1)];
    }

    private async Task AcceptAsync()
    {
        List<Task> connections = [];
        try
        {
            while (true)
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                NetworkStream stream = connection.GetStream();
                ServerRequest request = await ReadAsync(stream);
                Requests.Enqueue(request);
                await WriteAsync(stream, _answer(request));
            }
            catch (Exception error) when (error is IOException or OperationCanceledException)
            {
                // The client went away, which some tests want.
            }
        }
    }

    private async Task<ServerRequest> ReadAsync(NetworkStream stream)
    {
        List<byte> head = [];
        byte[] one = new byte[1];
        while (!EndsWithBlankLine(head))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
                throw new IOException("The request broke off.");
            head.Add(one[0]);
        }

        string[] lines = Encoding.ASCII.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        string[] start = lines[0].Split(' ');
        Dictionary<string, string> headers = lines.Skip(1).Select(static line => line.Split(": ", 2))
            .ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.OrdinalIgnoreCase);
        byte[] body = new byte[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, _stop.Token);
        return new ServerRequest(start[0], start[1], headers, Encoding.UTF8.GetString(body));
    }

    // A dropped reply promises one byte more than it sends.
    private async Task WriteAsync(NetworkStream stream, ServerReply reply)
    {
        byte[] body = Encoding.UTF8.GetBytes(reply.Body);
        StringBuilder head = new($"HTTP/1.1 {reply.Status} Test\r\nContent-Type: {reply.ContentType}\r\nConnection: close\r\n");
        foreach ((string name, string value) in reply.Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (reply.Drops || !reply.ContentType.StartsWith("text/event-stream", StringComparison.Ordinal))
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length + (reply.Drops ? 1 : 0)}\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), _stop.Token);
        await stream.WriteAsync(body, _stop.Token);
        if (reply.Hangs)
            await Task.Delay(Timeout.Infinite, _stop.Token);
    }

    private static bool EndsWithBlankLine(List<byte> head) => head is [.., (byte)'\r', (byte)'\n', (byte)'\r', (byte)'\n'];
}
