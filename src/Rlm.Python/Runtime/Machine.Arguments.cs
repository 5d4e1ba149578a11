using System.Numerics;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// What built-in functions make of their arguments.
internal sealed partial class Machine
{
    public bool TryInt(in Value value, out BigInteger number)
    {
        number = default;
        switch (value.Object)
        {
            case null:
                number = value.Bits;
                return true;
            case Tag tag when ReferenceEquals(tag, Tag.Bool):
                number = value.Bits;
                return true;
            case PyInt big:
                number = big.BigValue;
                return true;
            default:
                return false;
        }
    }

    /// <summary>An integer by <c>__index__</c>.</summary>
    public BigInteger ToBigInteger(in Value value)
    {
        if (TryInt(value, out var number))
            return number;
        if (value.Object is not (null or Tag) && value.Type.Slot(Dunder.Index) is { IsMissing: false } slot)
        {
            var result = Finish(CallSlot(slot, value, value.Type, [], KeywordNames.None));
            return TryInt(result, out number) ? number
                : throw Error(PyTypes.TypeError, $"__index__ returned non-int (type {result.Type.NameInMessages})");
        }

        throw Error(PyTypes.TypeError, $"'{value.Type.NameInMessages}' object cannot be interpreted as an integer");
    }

    /// <summary>An index: integers beyond 64 bits become the nearest that fits.</summary>
    public long ToIndex(in Value value)
    {
        if (value.Object is null)
            return value.Bits;
        var number = ToBigInteger(value);
        return number > long.MaxValue ? long.MaxValue : number < long.MinValue ? long.MinValue : (long)number;
    }

    public long ToInt64(in Value value)
    {
        if (value.Object is null)
            return value.Bits;
        var number = ToBigInteger(value);
        return number >= long.MinValue && number <= long.MaxValue
            ? (long)number
            : throw Error(PyTypes.OverflowError, "Python int too large to convert to C long");
    }

    public int ToInt32(in Value value, string what)
    {
        var number = ToInt64(value);
        return number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw Error(PyTypes.OverflowError, $"{what} is out of range");
    }

    public double ToDouble(in Value value)
    {
        if (value.IsFloat)
            return value.AsDouble;
        if (value.Object is null)
            return value.Bits;
        if (Numbers.KindOf(value) is not (NumberKind.None or NumberKind.Complex))
            return Numbers.ToDouble(this, value);
        if (value.Object is not Tag)
        {
            if (value.Type.Slot(Dunder.Float) is { IsMissing: false } slot)
            {
                var result = Finish(CallSlot(slot, value, value.Type, [], KeywordNames.None));
                return Numbers.KindOf(result) == NumberKind.Float ? Numbers.ToDouble(this, result)
                    : throw Error(
                        PyTypes.TypeError, $"{value.Type.NameInMessages}.__float__ returned non-float (type {result.Type.NameInMessages})");
            }

            if (value.Type.HasSlot(Dunder.Index))
                return ToDouble(Value.Int(ToBigInteger(value)));
            if (value.Type.Lookup("__float__").Object is PyBuiltin own && Numbers.KindOf(value) == NumberKind.None)
                return Call(own, value).AsDouble;
        }

        throw Error(PyTypes.TypeError, $"must be real number, not {value.Type.NameInMessages}");
    }

    public PyStr ToStr(in Value value, string message) => value.Object as PyStr
        ?? throw Error(PyTypes.TypeError,
            message.EndsWith("must be str, not NoneType", StringComparison.Ordinal) ? message[..^"Type".Length] : message);

    public bool IsInstance(in Value value, PyType type) => value.Type.IsSubclassOf(type);
}
