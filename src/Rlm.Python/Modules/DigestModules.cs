using System.Security.Cryptography;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary>The native part of <c>hashlib</c>.</summary>
internal static class DigestModules
{
    private const int Piece = 1 << 20;

    public static ModuleDefinition CreateHashlib() => new ModuleBuilder("hashlib")
        .Function("_digest(name, data, /)", Digest)
        .Prelude("hashlib.py")
        .Build();

    private static ReadOnlySpan<byte> Bytes(Machine m, in Value value) => value.Object is PyByteSequence bytes
        ? bytes.Span
        : throw m.Error(PyTypes.TypeError, $"a bytes-like object is required, not '{value.Type.Name}'");

#pragma warning disable CA5350, CA5351 // Programs ask for these by name; nothing here relies on them.
    private static Value Digest(Machine m, ReadOnlySpan<Value> a)
    {
        var data = Bytes(m, a[1]);
        return m.Expect<PyStr>(a[0]).ToString() switch
        {
            "md5" => Native(m, HashAlgorithmName.MD5, data),
            "sha1" => Native(m, HashAlgorithmName.SHA1, data),
            "sha224" => new PyBytes(Sha224.Hash(m, data)),
            "sha3_224" => new PyBytes(Keccak.Hash(m, data, 28)),
            "sha3_256" => new PyBytes(Keccak.Hash(m, data, 32)),
            "sha3_384" => new PyBytes(Keccak.Hash(m, data, 48)),
            "sha3_512" => new PyBytes(Keccak.Hash(m, data, 64)),
            "sha256" => Native(m, HashAlgorithmName.SHA256, data),
            "sha384" => Native(m, HashAlgorithmName.SHA384, data),
            "sha512" => Native(m, HashAlgorithmName.SHA512, data),
            var name => m.Raise(PyTypes.ValueError, $"unsupported hash type {name}"),
        };
    }

    // In pieces, so that the limits are looked at between them.
    private static PyBytes Native(Machine m, HashAlgorithmName name, ReadOnlySpan<byte> data)
    {
        using var hash = IncrementalHash.CreateHash(name);
        for (var i = 0; i < data.Length; i += Piece)
        {
            var piece = data.Slice(i, Math.Min(Piece, data.Length - i));
            m.Tick(1 + (piece.Length / 16));
            hash.AppendData(piece);
        }

        m.Tick(1);
        return new(hash.GetHashAndReset());
    }
#pragma warning restore CA5350, CA5351
}
