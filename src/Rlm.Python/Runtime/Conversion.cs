using System.Collections;
using System.Numerics;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

/// <summary>Values between the host and Python. Both ways are bounded in depth, so that no data can overflow the stack.</summary>
internal static class Conversion
{
    private const int MaxDepth = 200;

    /// <remarks>What a value holds twice is converted once, as on the way back.</remarks>
    public static Value ToPython(Machine m, object? value) => ToPython(m, value, 0, null);

    /// <remarks>
    /// What a value holds twice is converted once: a list of lists may say in a few bytes what would not fit into memory.
    /// </remarks>
    public static object? ToHost(Machine m, in Value value) =>
        value.IsInt ? value.Bits : value.Object is PyStr { IsExternal: false } text ? text.ToString() : ToHost(m, value, 0, new(m.Options.Limits.MemoryBytes));

    /// <exception cref="PythonRaiseException">The value is of another kind.</exception>
    public static T ToHost<T>(Machine m, in Value value, string function, string parameter)
    {
        if (value.IsInt && typeof(T) == typeof(long))
            return (T)(object)value.Bits;
        var actual = value.Type.Name;
        var target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (value.IsNone)
        {
            return default(T) is null ? default! : throw Mismatch();
        }

        if (target == typeof(bool) && value.IsBool)
            return (T)(object)value.IsTrue;
        if (target == typeof(string))
            return value.Object is PyStr text ? (T)(object)text.ToString() : throw Mismatch();
        if (m.TryInt(value, out var number) && ToNumber(target, number) is { } integer)
            return (T)integer;
        if (value.IsFloat && (target == typeof(double) || target == typeof(float) || target == typeof(decimal)))
            return (T)Convert.ChangeType(value.AsDouble, target, System.Globalization.CultureInfo.InvariantCulture);
        if (target == typeof(TimeSpan) && (value.IsFloat || value.IsInt))
            return (T)(object)TimeSpan.FromSeconds(value.IsFloat ? value.AsDouble : value.Bits);
        var converted = ToHost(m, value);
        return converted switch
        {
            T exact => exact,
            List<object?> list when Items(target, list) is T items => items,
            _ => throw Mismatch(),
        };

        PythonRaiseException Mismatch() =>
            new("TypeError", $"{function}() argument '{parameter}' must be {Expected(target)}, not {actual}");
    }

    /// <summary>
    /// Values that another thread can read while the program goes on: containers are copies, strings have their text at hand.
    /// </summary>
    public static Value[] Detach(Machine m, Value[] values)
    {
        foreach (ref readonly var value in values.AsSpan())
        {
            if (value.Object is PyStr or PyList or PyTuple or PyDict or PySetBase)
                return Array.ConvertAll(values, v => Detach(m, v, 0, []));
        }

        return values;
    }

    private static Value Detach(Machine m, in Value value, int depth, Dictionary<PyObject, PyObject> made)
    {
        if (value.Object is PyStr { IsExternal: false } text)
            text.Backing(out _);
        if (value.Object is not (PyList or PyTuple or PyDict or PySetBase) || depth > MaxDepth)
            return value;
        if (made.TryGetValue(value.Object, out var copy))
            return copy;
        m.Tick(1);
        switch (value.Object)
        {
            case PyList list:
                made[list] = copy = new PyList(list.Span);
                DetachAll(((PyList)copy).Span);
                break;
            case PyTuple tuple:
                var items = tuple.Items.ToArray();
                made[tuple] = copy = new PyTuple(items);
                DetachAll(items);
                break;
            case PyDict dict:
                made[dict] = copy = dict.Copy();
                foreach (var (key, item) in dict.Items())
                {
                    Detach(m, key, depth + 1, made);
                    ((PyDict)copy).Set(m, key, Detach(m, item, depth + 1, made));
                }

                break;
            case PySetBase set:
                made[set] = copy = set.CopyAlike(m);
                foreach (var item in set.Values())
                    Detach(m, item, depth + 1, made);
                break;
        }

        return copy!;

        void DetachAll(Span<Value> items)
        {
            foreach (ref var item in items)
                item = Detach(m, item, depth + 1, made);
        }
    }

    private static object? Items(Type target, List<object?> list)
    {
        if (target == typeof(string[]) || target.IsAssignableFrom(typeof(List<string>)))
        {
            if (!list.TrueForAll(x => x is string))
                return null;
            var strings = list.ConvertAll(x => (string)x!);
            return target == typeof(string[]) ? strings.ToArray() : strings;
        }

        return target == typeof(object?[]) ? list.ToArray() : null;
    }

    private static object? ToNumber(Type target, BigInteger number)
    {
        try
        {
            return Type.GetTypeCode(target) switch
            {
                TypeCode.Int32 => (int)number,
                TypeCode.Int64 => (long)number,
                TypeCode.Int16 => (short)number,
                TypeCode.Byte => (byte)number,
                TypeCode.UInt32 => (uint)number,
                TypeCode.UInt64 => (ulong)number,
                TypeCode.Double => (double)number,
                TypeCode.Single => (float)number,
                TypeCode.Decimal => (decimal)number,
                _ => target == typeof(BigInteger) ? number : null,
            };
        }
        catch (OverflowException)
        {
            throw new PythonRaiseException("OverflowError", "Python int too large to convert");
        }
    }

    private static string Expected(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => "str",
        TypeCode.Boolean => "bool",
        TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 or TypeCode.Byte or TypeCode.UInt32 or TypeCode.UInt64 => "int",
        TypeCode.Double or TypeCode.Single or TypeCode.Decimal => "float",
        _ when type == typeof(string[]) || type.IsAssignableFrom(typeof(List<string>)) => "a list of str",
        _ when type.IsAssignableFrom(typeof(List<object?>)) => "list",
        _ when type.IsAssignableFrom(typeof(Dictionary<string, object?>)) => "a dict with str keys",
        _ => type.Name,
    };

    private static Value ToPython(Machine m, object? value, int depth, Dictionary<object, PyObject>? made)
    {
        if (depth > MaxDepth)
            throw new PythonRaiseException("ValueError", "data from the host is nested too deeply");
        switch (value)
        {
            case null:
                return Value.None;
            case bool b:
                return Value.Bool(b);
            case string s:
                return Value.Str(s);
            case int i:
                return Value.Int(i);
            case long l:
                return Value.Int(l);
            case short or sbyte or byte or ushort or uint:
                return Value.Int(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
            case ulong u:
                return Value.Int(new BigInteger(u));
            case BigInteger b:
                return Value.Int(b);
            case double d:
                return Value.Float(d);
            case float f:
                return Value.Float(f);
            case decimal d:
                return Value.Float((double)d);
            case char c:
                return Value.Str(c.ToString());
            case Enum e:
                return Value.Str(e.ToString());
            case byte[] bytes:
                return new PyBytes(bytes);
            case PythonObject o:
                return ReferenceEquals(o.Machine, m) ? o.Value
                    : throw new ArgumentException("A PythonObject belongs to the session it came from.", nameof(value));
            case PythonFunction f:
                return new PyHostFunction(f);
            case PythonText t:
                return new PyStr(t);
            case IEnumerable items:
                made ??= new(ReferenceEqualityComparer.Instance);
                return made.TryGetValue(items, out var container) ? container : ToPythonContainer(m, items, depth, made);
            default:
                throw new ArgumentException($"A {value.GetType().Name} has no counterpart in Python.", nameof(value));
        }
    }

    private static PyObject ToPythonContainer(Machine m, IEnumerable items, int depth, Dictionary<object, PyObject> made)
    {
        if (items is not IDictionary and not IEnumerable<KeyValuePair<string, object?>>)
        {
            var list = new PyList();
            made.Add(items, list);
            foreach (var item in items)
            {
                Machine.TickFor(1);
                list.Add(ToPython(m, item, depth + 1, made));
            }

            return list;
        }

        var dict = new PyDict();
        made.Add(items, dict);
        if (items is IDictionary map)
        {
            foreach (DictionaryEntry entry in map)
            {
                Machine.TickFor(1);
                dict.Set(m, ToPython(m, entry.Key, depth + 1, made), ToPython(m, entry.Value, depth + 1, made));
            }
        }
        else
        {
            foreach (var (key, item) in (IEnumerable<KeyValuePair<string, object?>>)items)
            {
                Machine.TickFor(1);
                dict.SetStr(key, ToPython(m, item, depth + 1, made));
            }
        }

        return dict;
    }

    private static object? ToHost(Machine m, in Value value, int depth, HostValues made)
    {
        if (depth > MaxDepth)
            throw new PythonRaiseException("ValueError", "data is nested too deeply for the host");
        Machine.TickFor(1);
        switch (value.Object)
        {
            case null:
                return value.Bits;
            case Tag tag:
                return ReferenceEquals(tag, Tag.Bool) ? value.IsTrue : ReferenceEquals(tag, Tag.Float) ? value.AsDouble : null;
            case PyStr text:
                return text.Units < HostValues.Small ? text.ToString() : made.Get(text, 2L * text.Units, static text => text.ToString());
            case PyInt big:
                return big.BigValue >= long.MinValue && big.BigValue <= long.MaxValue ? (long)big.BigValue : big.BigValue;
            case PyBytes bytes:
                return bytes.Count < HostValues.Small ? bytes.Span.ToArray() : made.Get(bytes, bytes.Count, static bytes => bytes.Span.ToArray());
            case PyList or PyTuple or PyDict or PySetBase:
                if (!made.TryGetValue(value.Object, out var container))
                    made[value.Object] = container = ToContainer(m, value.Object, depth, made);
                return container;
            default:
                return new PythonObject(m, value);
        }
    }

    private static object ToContainer(Machine m, PyObject value, int depth, HostValues made) => value switch
    {
        PyList list => ToList(m, list.Span, depth, made),
        PyTuple tuple => ToList(m, tuple.Items, depth, made),
        PyDict dict => ToDictionary(m, dict, depth, made),
        _ => ((PySetBase)value).Values().Select(v => ToHost(m, v, depth + 1, made)).ToHashSet(),
    };

    private static List<object?> ToList(Machine m, ReadOnlySpan<Value> items, int depth, HostValues made)
    {
        var list = new List<object?>(items.Length);
        foreach (ref readonly var item in items)
            list.Add(ToHost(m, item, depth + 1, made));
        return list;
    }

    private static object ToDictionary(Machine m, PyDict dict, int depth, HostValues made)
    {
        var named = new Dictionary<string, object?>(dict.Count);
        foreach (var (key, value) in dict.Items())
        {
            if (key.Object is not PyStr name)
                return ToMixedDictionary(m, dict, depth, made);
            named[name.ToString()] = ToHost(m, value, depth + 1, made);
        }

        return named;
    }

    private static Dictionary<object, object?> ToMixedDictionary(Machine m, PyDict dict, int depth, HostValues made)
    {
        var mixed = new Dictionary<object, object?>(dict.Count);
        foreach (var (key, value) in dict.Items())
            mixed[ToHost(m, key, depth + 1, made) ?? DBNull.Value] = ToHost(m, value, depth + 1, made);
        return mixed;
    }
}
