namespace Rlm.Python.Modules.Digests;

/// <summary>HMAC (RFC 2104) over any digest.</summary>
internal sealed class Hmac
{
    private readonly Func<byte[], byte[]> _digest;
    private readonly byte[] _inner;
    private readonly byte[] _outer;

    public Hmac(Func<byte[], byte[]> digest, int block, ReadOnlySpan<byte> key)
    {
        _digest = digest;
        (_inner, _outer) = (new byte[block], new byte[block]);
        var used = key.Length > block ? digest(key.ToArray()) : key;
        used.CopyTo(_inner);
        used.CopyTo(_outer);
        for (var i = 0; i < block; i++)
            (_inner[i], _outer[i]) = ((byte)(_inner[i] ^ 0x36), (byte)(_outer[i] ^ 0x5C));
    }

    public byte[] Compute(byte[] message) => _digest([.. _outer, .. _digest([.. _inner, .. message])]);
}
