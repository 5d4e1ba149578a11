using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary><c>datetime.timedelta</c>.</summary>
internal static class DeltaType
{
    private static readonly (string Name, long Micros)[] Units =
    [
        ("days", PyDelta.Day), ("seconds", PyDelta.Second), ("microseconds", 1), ("milliseconds", 1000),
        ("minutes", PyDelta.Minute), ("hours", PyDelta.Hour), ("weeks", 7 * PyDelta.Day),
    ];

    public static readonly PyType Instance = Create();

    public static readonly PyDelta Zero = new(Instance, 0, 0);

    private static PyType Create()
    {
        var builder = new TypeBuilder("timedelta", null, "datetime")
            .Doc("Difference between two datetime values.\n\ntimedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, "
                + "hours=0, weeks=0)\n\n"
                + "All arguments are optional and default to 0.\nArguments may be integers or floats, and may be positive or negative.")
            .New("__new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)", New)
            .Operators("""
                __add__ __radd__ __sub__ __rsub__ __mul__ __rmul__ __truediv__ __floordiv__ __mod__ __neg__ __pos__ __bool__
                __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __hash__ __repr__ __str__
                """)
            .Member("days", static (_, self) => Value.Int(Self(self).Days))
            .Member("seconds", static (_, self) => Value.Int(Self(self).Micros / PyDelta.Second))
            .Member("microseconds", static (_, self) => Value.Int(Self(self).Micros % PyDelta.Second))
            .Method("total_seconds(self, /)", static (m, a) => TotalSeconds(m, Self(a[0])))
            .Method("__abs__(self, /)", static (m, a) => PyDelta.Of(m, Int128.Abs(Self(a[0]).Total)))
            .Method("__divmod__(self, value, /)", static (m, a) =>
                a[1].Object is PyDelta other ? Self(a[0]).DivMod(m, other) : Value.NotImplemented)
            .Method("__reduce__(self, /)", static (_, a) => new PyTuple(
            [
                a[0].Type,
                new PyTuple(
                [
                    Value.Int(Self(a[0]).Days),
                    Value.Int(Self(a[0]).Micros / PyDelta.Second),
                    Value.Int(Self(a[0]).Micros % PyDelta.Second),
                ]),
            ]))
            .Method("__copy__(self, /)", static (_, a) => a[0])
            .Method("__deepcopy__(self, memo, /)", static (_, a) => a[0]);
        var type = builder.Type;
        return builder
            .Constant("min", new PyDelta(type, -PyDelta.MaxDays, 0))
            .Constant("max", new PyDelta(type, PyDelta.MaxDays, PyDelta.Day - 1))
            .Constant("resolution", new PyDelta(type, 0, 1))
            .Build();
    }

    private static PyDelta Self(in Value self) => (PyDelta)self.Object!;

    // Whole parts add up exactly; the fractions of floats are rounded once, at the end.
    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        BigInteger total = 0;
        var fraction = 0.0;
        for (var i = 0; i < Units.Length; i++)
        {
            var value = a[i + 1];
            if (value.IsMissing)
                continue;
            if (Numbers.KindOf(value) == NumberKind.Float)
            {
                var number = Numbers.ToDouble(m, value);
                if (!double.IsFinite(number))
                    throw double.IsNaN(number) ? m.Error(PyTypes.ValueError, "cannot convert float NaN to integer")
                        : m.Error(PyTypes.OverflowError, "cannot convert float infinity to integer");
                var whole = Math.Truncate(number);
                total += new BigInteger(whole) * Units[i].Micros;
                fraction += (number - whole) * Units[i].Micros;
            }
            else if (m.TryInt(value, out var count))
            {
                total += count * Units[i].Micros;
            }
            else
            {
                return m.Raise(PyTypes.TypeError, $"unsupported type for timedelta {Units[i].Name} component: {value.Type.NameInMessages}");
            }
        }

        if (fraction != 0)
        {
            // A half goes to the neighbour that makes the whole sum even.
            var rounded = Math.Round(fraction, MidpointRounding.ToEven);
            if (Math.Abs(fraction - Math.Truncate(fraction)) == 0.5 && !total.IsEven)
                rounded = 2 * Math.Round((fraction - 1) / 2, MidpointRounding.ToEven) + 1;
            total += new BigInteger(rounded);
        }

        return PyDelta.Of(m, (PyType)a[0].Object!, total);
    }

    private static Value TotalSeconds(Machine m, PyDelta delta)
    {
        var total = delta.Total;
        return Int128.Abs(total) < 1L << 53
            ? Value.Float((long)total / 1e6)
            : Numbers.Binary(m, BinaryOp.Div, Value.Int((BigInteger)total), Value.Int(PyDelta.Second));
    }
}
