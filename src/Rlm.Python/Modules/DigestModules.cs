using System.Security.Cryptography;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary>The native parts of <c>hashlib</c> and <c>base64</c>.</summary>
internal static class DigestModules
{
    private const string Base64Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public static ModuleDefinition CreateHashlib() => new ModuleBuilder("hashlib")
        .Function("_digest(name, data, /)", Digest)
        .Prelude("hashlib.py")
        .Build();

    public static ModuleDefinition CreateBase64() => new ModuleBuilder("base64")
        .Function("_encode(data, /)", static (m, a) =>
        {
            var data = Bytes(m, a[0]);
            m.Reserve(data.Length * 2L);
            m.Tick(1 + (data.Length / 64));
            return new PyBytes(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(data)));
        })
        .Function("_decode(data, strict, /)", Decode)
        .Prelude("base64.py")
        .Build();

    private static ReadOnlySpan<byte> Bytes(Machine m, in Value value) => value.Object is PyByteSequence bytes
        ? bytes.Span
        : throw m.Error(PyTypes.TypeError, $"a bytes-like object is required, not '{value.Type.Name}'");

#pragma warning disable CA5350, CA5351 // Programs ask for these by name; nothing here relies on them.
    private static Value Digest(Machine m, ReadOnlySpan<Value> a)
    {
        var data = Bytes(m, a[1]);
        m.Tick(1 + (data.Length / 64));
        return a[0].Object!.ToString() switch
        {
            "md5" => new PyBytes(MD5.HashData(data)),
            "sha1" => new PyBytes(SHA1.HashData(data)),
            "sha256" => new PyBytes(SHA256.HashData(data)),
            "sha384" => new PyBytes(SHA384.HashData(data)),
            "sha512" => new PyBytes(SHA512.HashData(data)),
            var name => m.Raise(PyTypes.ValueError, $"unsupported hash type {name}"),
        };
    }
#pragma warning restore CA5350, CA5351

    // Characters that do not belong to the alphabet are skipped; what is missing at the end is an error.
    private static Value Decode(Machine m, ReadOnlySpan<Value> a)
    {
        var data = Bytes(m, a[0]);
        var isStrict = m.Truth(a[1]);
        // A subclass of ValueError where there is such a module.
        var error = m.LoadModule("binascii")?.Names.GetStr("Error").Object as PyType ?? PyTypes.ValueError;
        m.Tick(1 + (data.Length / 16));
        m.Reserve(data.Length);
        var result = new List<byte>(data.Length * 3 / 4);
        int bits = 0, count = 0, padding = 0, letters = 0;
        foreach (var b in data)
        {
            if (b == '=')
            {
                if (letters % 4 >= 2 && ++padding + (letters % 4) >= 4)
                    return new PyBytes([.. result]);
                continue;
            }

            var value = Base64Letters.IndexOf((char)b, StringComparison.Ordinal);
            if (value < 0 && isStrict)
                return m.Raise(error, "Only base64 data is allowed");
            if (value < 0)
                continue;
            padding = 0;
            letters++;
            bits = ((bits << 6) | value) & 0xFFFFFF;
            count += 6;
            if (count < 8)
                continue;
            count -= 8;
            result.Add((byte)(bits >> count));
        }

        return (letters % 4) switch
        {
            0 => new PyBytes([.. result]),
            1 => m.Raise(error, $"Invalid base64-encoded string: number of data characters ({letters}) cannot be 1 more than a multiple of 4"),
            _ => m.Raise(error, "Incorrect padding"),
        };
    }
}
