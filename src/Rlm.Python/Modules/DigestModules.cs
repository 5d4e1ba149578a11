using System.Security.Cryptography;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary>The native part of <c>hashlib</c>.</summary>
internal static class DigestModules
{
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
        m.Tick(1 + (data.Length / 16));
        return a[0].Object!.ToString() switch
        {
            "md5" => new PyBytes(MD5.HashData(data)),
            "sha1" => new PyBytes(SHA1.HashData(data)),
            "sha224" => new PyBytes(Sha224.Hash(data)),
            "sha3_224" => new PyBytes(Keccak.Hash(data, 28)),
            "sha3_256" => new PyBytes(Keccak.Hash(data, 32)),
            "sha3_384" => new PyBytes(Keccak.Hash(data, 48)),
            "sha3_512" => new PyBytes(Keccak.Hash(data, 64)),
            "sha256" => new PyBytes(SHA256.HashData(data)),
            "sha384" => new PyBytes(SHA384.HashData(data)),
            "sha512" => new PyBytes(SHA512.HashData(data)),
            var name => m.Raise(PyTypes.ValueError, $"unsupported hash type {name}"),
        };
    }
#pragma warning restore CA5350, CA5351
}
