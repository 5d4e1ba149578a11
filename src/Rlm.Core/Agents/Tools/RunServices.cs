using Microsoft.Extensions.DependencyInjection;

namespace Rlm;

/// <summary>
/// What functions of the host find as their services in one run: what the host gave, or a scope of the run's own that is opened when the
/// first of them is called. Agents nested in a run share its scope.
/// </summary>
internal sealed class RunServices : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly IServiceProvider? _given;
    private readonly IServiceScopeFactory? _scopes;
    private readonly RunServices? _parent;
    private AsyncServiceScope? _scope;
    private bool _isDisposed;

    public RunServices(RlmAgentSettings settings) => (_given, _scopes) = (settings.Services, settings.Scopes);

    public RunServices(RunServices parent) => _parent = parent;

    public IServiceProvider? Provider
    {
        get
        {
            if (_parent is not null)
                return _parent.Provider;
            if (_scopes is null)
                return _given;
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_isDisposed, this);
                return (_scope ??= _scopes.CreateAsyncScope()).ServiceProvider;
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _isDisposed = true;
            return _scope?.DisposeAsync() ?? ValueTask.CompletedTask;
        }
    }
}
