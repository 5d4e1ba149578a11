namespace Rlm;

/// <summary>Waits for code of the host, which need not listen to its token.</summary>
internal static class LeavingExtensions
{
    /// <summary>
    /// Waits until a task ends, or is left alone with what it does because it does not end when it should. It must not hold up the run;
    /// what becomes of it later concerns nobody.
    /// </summary>
    /// <param name="task">The task, which was given <paramref name="cancellationToken"/>.</param>
    /// <param name="grace">How long it may take to end once it is cancelled.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <typeparam name="T">The type of its result.</typeparam>
    public static async Task<T> OrLeaveAsync<T>(this Task<T> task, TimeSpan grace, CancellationToken cancellationToken)
    {
        try
        {
            return await task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            using var left = new CancellationTokenSource();
            await Task.WhenAny(task, Task.Delay(grace, left.Token)).ConfigureAwait(false);
            await left.CancelAsync().ConfigureAwait(false);
            // It may have ended, and been paid for, at the same moment.
            if (task.IsCompleted)
                return await task.ConfigureAwait(false);
            _ = task.ContinueWith(
                static late => _ = late.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
            throw;
        }
    }
}
