using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary><c>random</c>: a Mersenne Twister that gives the numbers CPython gives for the same seed; the methods on top are prelude code.</summary>
internal static class RandomModule
{
    // Shared by module functions and classes written in Python, whose own random() or getrandbits() the prelude looks for.
    private static readonly PyType GeneratorType = new TypeBuilder("Random", module: "_random")
        .New("__new__(cls, /, *args, **kwargs)", static (m, a) => new PyRandom(m, (PyType)a[0].Object!))
        .Method("random(self, /)", static (m, a) => Value.Float(Self(a[0]).NextDouble()))
        .Method("getrandbits(self, k, /)", GetBits)
        .Method("_randbelow(self, n, /)", Below)
        .Method("seed(self, n=None, /)", Seed)
        .Method("getstate(self, /)", static (m, a) => new PyTuple([.. Self(a[0]).State.Select(x => Value.Int((long)x))]))
        .Method("setstate(self, state, /)", SetState)
        .Method("_shuffle(self, items, /)", Shuffle)
        .Build();

    public static ModuleDefinition Create() => new ModuleBuilder("random").Constant("_Generator", GeneratorType).Prelude("random.py").Build();

    private static PyRandom Self(in Value value) => (PyRandom)value.Object!;

    private static Value GetBits(Machine m, ReadOnlySpan<Value> a)
    {
        var count = m.ToIndex(a[1]);
        if (count < 0)
            return m.Raise(PyTypes.ValueError, "number of bits must be non-negative");
        m.ReserveDigits(count);
        m.Tick(count / 32);
        return Value.Int(Self(a[0]).NextBits((int)count));
    }

    private static Value Below(Machine m, ReadOnlySpan<Value> a)
    {
        var limit = m.ToBigInteger(a[1]);
        if (limit <= 0)
            return Value.Int(0);
        m.Tick((long)limit.GetBitLength() / 32);
        return limit <= uint.MaxValue ? Value.Int(Self(a[0]).Below((uint)limit)) : Value.Int(Self(a[0]).Below(limit));
    }

    private static Value Shuffle(Machine m, ReadOnlySpan<Value> a)
    {
        // Only a plain list; others are shuffled item by item in the prelude.
        if (a[1].Object is not PyList list || list.GetType() != typeof(PyList))
            return Value.False;
        for (var i = list.Count - 1; i > 0; i--)
        {
            m.Tick(1);
            var k = (int)Self(a[0]).Below((uint)(i + 1));
            (list.Items[i], list.Items[k]) = (list.Items[k], list.Items[i]);
        }

        return Value.True;
    }

    private static Value Seed(Machine m, ReadOnlySpan<Value> a)
    {
        var generator = Self(a[0]);
        switch (a[1].Object)
        {
            case Tag when a[1].IsNone || a[1].IsMissing:
                generator.Seed(m);
                break;
            case PyStr text:
                var bytes = Encoding.UTF8.GetBytes(text.ToString());
                generator.Seed(FromText(bytes));
                break;
            case PyByteSequence sequence:
                generator.Seed(FromText(sequence.Span.ToArray()));
                break;
            default:
                if (m.TryInt(a[1], out var number))
                    generator.Seed(BigInteger.Abs(number));
                else if (a[1].IsFloat)
                    generator.Seed(new BigInteger(unchecked((ulong)m.Hash(a[1]))));
                else
                {
                    return m.Raise(
                        PyTypes.TypeError, "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.");
                }

                break;
        }

        return Value.None;
    }

    // Text and its digest, as one big-endian number.
    private static BigInteger FromText(byte[] bytes)
    {
        byte[] all = [.. bytes, .. SHA512.HashData(bytes)];
        return new BigInteger(all, isUnsigned: true, isBigEndian: true);
    }

    private static Value SetState(Machine m, ReadOnlySpan<Value> a)
    {
        var items = m.ToSpan(a[1]);
        if (items.Length != 625)
            return m.Raise(PyTypes.ValueError, "state vector is the wrong size");
        Self(a[0]).State = [.. items.ToArray().Select(v => (uint)m.ToInt64(v))];
        return Value.None;
    }

    /// <summary>The generator: MT19937.</summary>
    private sealed class PyRandom : PyObject
    {
        private const int N = 624;
        private const int M = 397;

        private readonly uint[] _state = new uint[N];
        private readonly PyType _type;
        private Attributes _attributes;
        private int _index;

        public PyRandom(Machine m, PyType type)
        {
            _type = type;
            Seed(m);
        }

        public override PyType Type => _type;

        public override long Size => 2600;

        public override ref Attributes Attributes => ref _attributes;

        public override void Traverse(Census census)
        {
            if (!_type.IsShared)
                census.Add(_type);
            _attributes.Traverse(census);
        }

        /// <summary>The 624 words and the place among them.</summary>
        public uint[] State
        {
            get => [.. _state, (uint)_index];
            set
            {
                Array.Copy(value, _state, N);
                _index = Math.Clamp((int)value[N], 0, N);
            }
        }

        // Without a seed of the program's own; a fixed clock of the session makes it the same every time.
        public void Seed(Machine m) => Seed(ReferenceEquals(m.Options.TimeProvider, TimeProvider.System)
            ? new BigInteger(RandomNumberGenerator.GetBytes(32), isUnsigned: true)
            : new BigInteger(m.Options.TimeProvider.GetUtcNow().Ticks));

        public void Seed(BigInteger number)
        {
            var bytes = number.ToByteArray(isUnsigned: true);
            var key = new uint[Math.Max(1, (bytes.Length + 3) / 4)];
            for (var i = 0; i < bytes.Length; i++)
                key[i / 4] |= (uint)bytes[i] << (8 * (i % 4));
            Seed(key);
        }

        public double NextDouble()
        {
            var high = Next() >> 5;
            var low = Next() >> 6;
            return ((high * 67108864.0) + low) * (1.0 / 9007199254740992.0);
        }

        public BigInteger NextBits(int count)
        {
            if (count == 0)
                return BigInteger.Zero;
            if (count <= 32)
                return Next() >> (32 - count);
            var words = ((count - 1) / 32) + 1;
            var bytes = new byte[words * 4];
            for (var i = 0; i < words; i++, count -= 32)
            {
                var word = Next();
                if (count < 32)
                    word >>= 32 - count;
                BitConverter.TryWriteBytes(bytes.AsSpan(i * 4), word);
            }

            return new BigInteger(bytes, isUnsigned: true);
        }

        public uint Below(uint limit)
        {
            var bits = 32 - BitOperations.LeadingZeroCount(limit);
            uint value;
            do
            {
                value = Next() >> (32 - bits);
            }
            while (value >= limit);
            return value;
        }

        public BigInteger Below(BigInteger limit)
        {
            var bits = (int)limit.GetBitLength();
            BigInteger value;
            do
            {
                value = NextBits(bits);
            }
            while (value >= limit);
            return value;
        }

        private void Seed(uint[] key)
        {
            _state[0] = 19650218;
            for (var k = 1; k < N; k++)
                _state[k] = unchecked((1812433253U * (_state[k - 1] ^ (_state[k - 1] >> 30))) + (uint)k);
            int i = 1, j = 0;
            for (var k = Math.Max(N, key.Length); k > 0; k--)
            {
                _state[i] = unchecked((_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1664525U)) + key[j] + (uint)j);
                if (++i >= N)
                {
                    _state[0] = _state[N - 1];
                    i = 1;
                }

                if (++j >= key.Length)
                    j = 0;
            }

            for (var k = N - 1; k > 0; k--)
            {
                _state[i] = unchecked((_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1566083941U)) - (uint)i);
                if (++i >= N)
                {
                    _state[0] = _state[N - 1];
                    i = 1;
                }
            }

            _state[0] = 0x80000000U;
            _index = N;
        }

        private uint Next()
        {
            if (_index >= N)
            {
                for (var k = 0; k < N; k++)
                {
                    var mixed = (_state[k] & 0x80000000U) | (_state[(k + 1) % N] & 0x7fffffffU);
                    _state[k] = _state[(k + M) % N] ^ (mixed >> 1) ^ ((mixed & 1) == 0 ? 0 : 0x9908b0dfU);
                }

                _index = 0;
            }

            var y = _state[_index++];
            y ^= y >> 11;
            y ^= (y << 7) & 0x9d2c5680U;
            y ^= (y << 15) & 0xefc60000U;
            return y ^ (y >> 18);
        }
    }
}
