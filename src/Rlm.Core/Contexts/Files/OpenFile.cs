using Microsoft.Win32.SafeHandles;

namespace Rlm.Contexts;

/// <summary>An open file that several readers share; closed when the last of them and the pool have released it.</summary>
internal sealed class OpenFile(SafeFileHandle handle)
{
    private int _users = 1;

    public SafeFileHandle Handle => handle;

    public bool TryAcquire()
    {
        for (var users = Volatile.Read(ref _users); users > 0; users = Volatile.Read(ref _users))
        {
            if (Interlocked.CompareExchange(ref _users, users + 1, users) == users) return true;
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0) handle.Dispose();
    }
}
