using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Functions;

/// <summary>What <c>lru_cache</c> makes of a function: remembers results by arguments; the function itself may wait.</summary>
internal sealed class PyCachedFunction : PyObject
{
    internal static readonly PyType Class = new TypeBuilder("_lru_cache_wrapper", null, "functools")
        .New("__new__(cls, user_function, maxsize, typed, cache_info_type)", static (m, a) => Callables.IsCallable(a[1])
            ? new PyCachedFunction(a[1], a[2].IsNone ? -1 : m.ToIndex(a[2]), m.Truth(a[3]), a[4])
            : m.Raise(PyTypes.TypeError, "the first argument must be callable"))
        .Operators("__call__")
        .Method("cache_info(self, /)", static (m, a) => Self(a).Describe(m))
        .Method("cache_clear(self, /)", static (_, a) =>
        {
            Self(a).Clear();
            return Value.None;
        })
        .Method("__get__(self, instance, owner=None, /)", static (_, a) => a[1].IsNone ? a[0] : new PyBoundMethod(a[1], a[0]))
        .Method("__copy__(self, /)", static (_, a) => a[0])
        .Method("__deepcopy__(self, memo, /)", static (_, a) => a[0])
        .Sealed()
        .Build();

    // Stands between positional and named arguments in a key.
    private static readonly PyObject Mark = new PyTuple([]);

    private readonly Value _function;
    private readonly Value _describe;
    private readonly long _most;
    private readonly bool _typed;
    private readonly PyDict _results = new();
    private long _hits;
    private long _misses;
    private Attributes _attributes;

    private PyCachedFunction(Value function, long most, bool typed, Value describe)
    {
        (_function, _most, _typed, _describe) = (function, most, typed, describe);
    }

    public override PyType Type => Class;

    public override ref Attributes Attributes => ref _attributes;

    public override void Traverse(Census census)
    {
        census.Add(_function);
        census.Add(_describe);
        census.Add(_results);
        _attributes.Traverse(census);
    }

    public override string Repr(Machine m) => $"<functools._lru_cache_wrapper object at {m.Address(this)}>";

    public override Value Call(Machine m, ReadOnlySpan<Value> arguments, KeywordNames keywords)
    {
        if (_most == 0)
        {
            _misses++;
            return m.CallValue(_function, arguments, keywords);
        }

        var key = KeyOf(arguments, keywords);
        var hash = PyDict.HashOf(m, key);
        var index = _results.Find(m, key, hash);
        if (index < 0)
        {
            _misses++;
            return m.Then(m.CallValue(_function, arguments, keywords), new Store(this, key, hash));
        }

        _hits++;
        var value = _results.Entries[index].Value;
        if (_most > 0 && index != _results.Used - 1)
        {
            _results.RemoveAt(index);
            _results.Append(key, value, hash);
        }

        return value;
    }

    private static PyCachedFunction Self(ReadOnlySpan<Value> a) => (PyCachedFunction)a[0].Object!;

    private void Clear()
    {
        _results.Clear();
        _hits = _misses = 0;
    }

    private Value Describe(Machine m) => m.CallValue(
        _describe, [Value.Int(_hits), Value.Int(_misses), _most < 0 ? Value.None : Value.Int(_most), Value.Int(_results.Count)],
        KeywordNames.None);

    private Value KeyOf(ReadOnlySpan<Value> arguments, KeywordNames keywords)
    {
        if (!_typed && keywords.Count == 0)
        {
            if (arguments.Length == 1 && (arguments[0].IsInt || arguments[0].Object?.GetType() == typeof(PyStr)))
                return arguments[0];
            return new PyTuple([.. arguments]);
        }

        var positional = arguments.Length - keywords.Count;
        var key = new List<Value>(arguments.Length * 2);
        key.AddRange(arguments[..positional]);
        if (keywords.Count > 0)
            key.Add(Mark);
        for (var i = 0; i < keywords.Count; i++)
        {
            key.Add(Value.Str(keywords[i]));
            key.Add(arguments[positional + i]);
        }

        if (_typed)
        {
            foreach (ref readonly var argument in arguments)
                key.Add(argument.Type);
        }

        return new PyTuple([.. key]);
    }

    private sealed class Store(PyCachedFunction cache, Value key, int hash) : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            var results = cache._results;

            // The call may itself have come here with the same arguments.
            if (results.Find(m, key, hash) >= 0)
                return result;
            if (cache._most > 0 && results.Count >= cache._most)
                results.RemoveAt(results.NextIndex(0));
            results.Append(key, result, hash);
            return result;
        }

        public override void Traverse(Census census)
        {
            census.Add(cache);
            census.Add(key);
        }
    }
}
