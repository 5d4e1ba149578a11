using System.Security.Cryptography;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Digests;

/// <summary>The native part of <c>hashlib</c>.</summary>
internal static class HashlibModule
{
    private const int Piece = 1 << 20;

    public static ModuleDefinition Create() => new ModuleBuilder("hashlib")
        .Function("_digest(name, data, /)", static (m, a) => PyBytes.From(Digest(m, m.Expect<PyStr>(a[0]).ToString(), Bytes(m, a[1]))))
        .Function("_shake(strength, data, size, /)", Shake)
        .Function("_blake2(word, parameters, key, data, is_last_node, /)", Blake2)
        .Function("_pbkdf2(name, block, password, salt, iterations, size, /)", DeriveKey)
        .Prelude("hashlib.py")
        .Build();

    private static ReadOnlySpan<byte> Bytes(Machine m, in Value value) => value.Object is PyByteSequence bytes
        ? bytes.Span
        : throw m.Error(PyTypes.TypeError, $"a bytes-like object is required, not '{value.Type.NameInMessages}'");

#pragma warning disable CA5350, CA5351 // Programs ask for these by name; nothing here relies on them.
    private static byte[] Digest(Machine m, string name, ReadOnlySpan<byte> data) => name switch
    {
        "md5" => Native(m, HashAlgorithmName.MD5, data),
        "sha1" => Native(m, HashAlgorithmName.SHA1, data),
        "sha224" => Sha224.Hash(m, data),
        "sha256" => Native(m, HashAlgorithmName.SHA256, data),
        "sha384" => Native(m, HashAlgorithmName.SHA384, data),
        "sha512" => Native(m, HashAlgorithmName.SHA512, data),
        "sha3_224" => Keccak.Hash(m, data, 28),
        "sha3_256" => Keccak.Hash(m, data, 32),
        "sha3_384" => Keccak.Hash(m, data, 48),
        "sha3_512" => Keccak.Hash(m, data, 64),
        _ => throw m.Error(PyTypes.ValueError, $"unsupported hash type {name}"),
    };

    // In pieces, so that the limits are looked at between them.
    private static byte[] Native(Machine m, HashAlgorithmName name, ReadOnlySpan<byte> data)
    {
        using var hash = IncrementalHash.CreateHash(name);
        for (var i = 0; i < data.Length; i += Piece)
        {
            var piece = data.Slice(i, Math.Min(Piece, data.Length - i));
            m.Tick(1 + (piece.Length / 16));
            hash.AppendData(piece);
        }

        m.Tick(1);
        return hash.GetHashAndReset();
    }
#pragma warning restore CA5350, CA5351

    private static Value Shake(Machine m, ReadOnlySpan<Value> a)
    {
        var data = Bytes(m, a[1]);
        var size = m.ToIndex(a[2]);
        if (size < 0)
            return m.Raise(PyTypes.ValueError, "value must be positive");
        if (a[0].Bits is not (128 or 256))
            return m.Raise(PyTypes.ValueError, "unsupported strength");
        m.Reserve(size);
        m.Tick(1 + (size / 16));
        return PyBytes.From(Keccak.Shake(m, data, (int)a[0].Bits, (int)size));
    }

    private static Value Blake2(Machine m, ReadOnlySpan<Value> a)
    {
        ReadOnlySpan<byte> parameters = Bytes(m, a[1]), key = Bytes(m, a[2]), data = Bytes(m, a[3]);
        var most = a[0].Bits == 64 ? 64 : 32;
        if (parameters.Length != most || parameters[0] == 0 || parameters[0] > most || key.Length > most)
            return m.Raise(PyTypes.ValueError, "unsupported parameters");
        var isLastNode = m.Truth(a[4]);
        return PyBytes.From(a[0].Bits == 64
            ? Blake2<ulong>.Hash(m, parameters, key, data, isLastNode)
            : Blake2<uint>.Hash(m, parameters, key, data, isLastNode));
    }

    private static Value DeriveKey(Machine m, ReadOnlySpan<Value> a)
    {
        var name = m.Expect<PyStr>(a[0]).ToString();
        if (a[1].Bits is < 64 or > 1024 || !a[1].IsInt)
            return m.Raise(PyTypes.ValueError, "unsupported block size");
        var hmac = new Hmac(data => Digest(m, name, data), (int)a[1].Bits, Bytes(m, a[2]));
        var salt = Bytes(m, a[3]).ToArray();
        long iterations = m.ToIndex(a[4]), size = m.ToIndex(a[5]);
        if (size < 0)
            return m.Raise(PyTypes.ValueError, "key length must be greater than 0.");
        m.Reserve(size);
        var result = new byte[size];
        var done = 0;
        for (var block = 1; done < size; block++)
        {
            byte[] last = hmac.Compute([.. salt, (byte)(block >> 24), (byte)(block >> 16), (byte)(block >> 8), (byte)block]);
            var sum = last.ToArray();
            for (long i = 1; i < iterations; i++)
            {
                m.Tick(16);
                last = hmac.Compute(last);
                for (var k = 0; k < sum.Length; k++)
                    sum[k] ^= last[k];
            }

            var count = (int)Math.Min(sum.Length, size - done);
            sum.AsSpan(0, count).CopyTo(result.AsSpan(done));
            done += count;
        }

        return PyBytes.From(result);
    }
}
