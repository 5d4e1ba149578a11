using Microsoft.Extensions.Logging;

namespace Rlm.Core.Tests.Support;

/// <summary>Logging that fails when it is used: code of the host that the agent cannot vouch for.</summary>
public sealed class ThrowingLoggerFactory : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => throw new NotSupportedException("no logger");

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }
}
