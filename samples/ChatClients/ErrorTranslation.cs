using System.Runtime.CompilerServices;

namespace Rlm.Samples.ChatClients;

/// <summary>Runs calls and streams so that whatever a client throws, but for cancellation, is translated.</summary>
internal static class ErrorTranslation
{
    public static async Task<T> RunAsync<T>(Func<Task<T>> call, Func<Exception, Exception> translate, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (Exception error) when (!IsCancellation(error, cancellationToken))
        {
            throw translate(error);
        }
    }

    public static async IAsyncEnumerable<T> RunAsync<T>(
        IAsyncEnumerable<T> stream, Func<Exception, Exception> translate, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using IAsyncEnumerator<T> items = stream.GetAsyncEnumerator(cancellationToken);
        while (await RunAsync(() => items.MoveNextAsync().AsTask(), translate, cancellationToken))
            yield return items.Current;
    }

    // A cancellation that nobody asked for is a network time-out, and that is an error like others.
    private static bool IsCancellation(Exception error, CancellationToken cancellationToken) =>
        error is ChatClientException or NotSupportedException || (error is OperationCanceledException && cancellationToken.IsCancellationRequested);
}
