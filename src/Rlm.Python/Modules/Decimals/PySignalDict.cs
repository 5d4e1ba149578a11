using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

/// <summary>A context's flags or traps as a mapping that shows and changes them.</summary>
internal sealed class PySignalDict(PyDecimalContext context, bool isTraps) : PyObject
{
    private const string ValidNames =
        "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
            + "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]";

    public static readonly PyType Class = new TypeBuilder("SignalDict", null, "abc")
        .Operators("__len__ __getitem__ __setitem__ __delitem__ __contains__ __iter__ __eq__ __ne__ __repr__")
        .Unhashable()
        .Method("copy(self, /)", static (m, a) => Self(a[0]).ToDict(m))
        .Method("keys(self, /)", static (m, a) => m.CallMethod(Self(a[0]).ToDict(m), "keys"))
        .Method("values(self, /)", static (m, a) => m.CallMethod(Self(a[0]).ToDict(m), "values"))
        .Method("items(self, /)", static (m, a) => m.CallMethod(Self(a[0]).ToDict(m), "items"))
        .Method("get(self, key, default=None)", static (_, a) =>
            DecimalSignals.Of(a[1]) is not Condition.None and var signal ? Self(a[0]).Get(signal) : a[2].IsMissing ? Value.None : a[2])
        .Method("update(self, other=(), /, **kwds)", static (m, a) =>
        {
            foreach (var (key, value) in ((PyDict)m.Call(DictType.Instance, a[1].IsMissing ? PyTuple.Empty : a[1]).Object!).Items())
                Self(a[0]).SetItem(m, key, value);
            return Value.None;
        })
        .Sealed()
        .Build();

    public Condition Signals
    {
        get => isTraps ? context.Traps : context.Flags;
        private set
        {
            if (isTraps)
                context.Traps = value;
            else
                context.Flags = value;
        }
    }

    public override PyType Type => Class;

    /// <summary>The signal that a value names.</summary>
    /// <exception cref="PyError">It names none.</exception>
    public static Condition Find(Machine m, in Value value) => DecimalSignals.Of(value) is not Condition.None and var signal
        ? signal
        : throw m.Error(PyTypes.KeyError, ValidNames);

    /// <summary>Reads a dict, which has to have all signals for keys.</summary>
    /// <exception cref="PyError">It has not.</exception>
    public static Condition Read(Machine m, PyDict dict)
    {
        if (!IsComplete(dict))
            throw m.Error(PyTypes.KeyError, "invalid signal dict");
        var result = Condition.None;
        foreach (var (key, value) in dict.Items().ToArray())
        {
            if (m.Truth(value))
                result |= DecimalSignals.Of(key);
        }

        return result;
    }

    private static bool IsComplete(PyDict dict) =>
        dict.Count == DecimalSignals.Signals.Length && dict.Items().All(static item => DecimalSignals.Of(item.Key) != Condition.None);

    public override void Traverse(Census census) => census.Add(context);

    public override string Repr(Machine m)
    {
        var text = new StringBuilder("{");
        foreach (var (condition, type) in DecimalSignals.Signals)
            text.Append(text.Length > 1 ? ", " : "").Append(m.Repr(type)).Append((Signals & condition) != 0 ? ":True" : ":False");
        return text.Append('}').ToString();
    }

    public override long Length(Machine m) => DecimalSignals.Signals.Length;

    public override bool? Contains(Machine m, in Value item) => DecimalSignals.Of(item) != Condition.None;

    public override Value GetItem(Machine m, in Value key) => Get(Find(m, key));

    public override Value SetItem(Machine m, in Value key, in Value value)
    {
        var signal = Find(m, key);
        Signals = m.Truth(value) ? Signals | signal : Signals & ~signal;
        return Value.None;
    }

    public override Value DelItem(Machine m, in Value key) => m.Raise(PyTypes.ValueError, "signal keys cannot be deleted");

    public override Value GetIter(Machine m) => m.GetIter(ToDict(m));

    public override bool? Equal(Machine m, in Value other) => other.Object switch
    {
        PySignalDict signals => signals.Signals == Signals,
        PyDict dict => IsComplete(dict) ? Read(m, dict) == Signals : null,
        _ => null,
    };

    private static PySignalDict Self(in Value self) => (PySignalDict)self.Object!;

    private Value Get(Condition signal) => Value.Bool((Signals & signal) != 0);

    private PyDict ToDict(Machine m)
    {
        var dict = new PyDict();
        foreach (var (condition, type) in DecimalSignals.Signals)
            dict.Set(m, type, Get(condition));
        return dict;
    }
}
