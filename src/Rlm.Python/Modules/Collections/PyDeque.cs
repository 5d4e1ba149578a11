using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Collections;

/// <summary>A double-ended queue: a ring of items. Its methods are in <see cref="DequeType"/>.</summary>
internal sealed class PyDeque(PyType cls) : PyObject
{
    private Value[] _ring = [];
    private int _first;
    private Attributes _attributes;

    public int Count { get; private set; }

    /// <summary>The most items it holds, -1 for any number.</summary>
    public long Most { get; set; } = -1;

    /// <summary>Changes whenever items are added or removed.</summary>
    public int Version { get; private set; }

    public override PyType Type => cls;

    public override long Size => 80 + (16L * _ring.Length);

    public override ref Attributes Attributes
    {
        get
        {
            if (cls.IsShared)
                return ref base.Attributes;
            return ref _attributes;
        }
    }

    public ref Value this[int index]
    {
        get
        {
            var at = _first + index;
            return ref _ring[at < _ring.Length ? at : at - _ring.Length];
        }
    }

    public override void Traverse(Census census)
    {
        for (var i = 0; i < Count; i++)
            census.Add(this[i]);
        if (!cls.IsShared)
        {
            census.Add(cls);
            _attributes.Traverse(census);
        }
    }

    public void Append(in Value value)
    {
        if (Most == 0)
            return;
        if (Count == Most)
            PopLeft();
        Grow();
        this[Count] = value;
        Count++;
        Version++;
    }

    public void AppendLeft(in Value value)
    {
        if (Most == 0)
            return;
        if (Count == Most)
            Pop();
        Grow();
        _first = _first == 0 ? _ring.Length - 1 : _first - 1;
        _ring[_first] = value;
        Count++;
        Version++;
    }

    public Value Pop()
    {
        ref var place = ref this[Count - 1];
        var value = place;
        place = default;
        Count--;
        Version++;
        return value;
    }

    public Value PopLeft()
    {
        var value = _ring[_first];
        _ring[_first] = default;
        _first = _first + 1 == _ring.Length ? 0 : _first + 1;
        Count--;
        Version++;
        return value;
    }

    public void Clear()
    {
        _ring = [];
        _first = Count = 0;
        Version++;
    }

    public void Rotate(Machine m, long steps)
    {
        if (Count < 2)
            return;
        steps %= Count;
        if (steps < 0)
            steps += Count;
        m.Tick(1 + (Math.Min(steps, Count - steps) / 4));
        if (steps <= Count / 2)
        {
            for (; steps > 0; steps--)
                AppendMoved(Pop(), left: true);
        }
        else
        {
            for (steps = Count - steps; steps > 0; steps--)
                AppendMoved(PopLeft(), left: false);
        }
    }

    public void Insert(int index, in Value value)
    {
        Append(value);
        for (var i = Count - 1; i > index; i--)
            (this[i], this[i - 1]) = (this[i - 1], this[i]);
    }

    public void RemoveAt(int index)
    {
        if (index < Count / 2)
        {
            for (var i = index; i > 0; i--)
                this[i] = this[i - 1];
            PopLeft();
        }
        else
        {
            for (var i = index; i < Count - 1; i++)
                this[i] = this[i + 1];
            Pop();
        }
    }

    public Value[] ToArray()
    {
        Machine.ReserveFor(16L * Count);
        var items = new Value[Count];
        var tail = Math.Min(Count, _ring.Length - _first);
        Array.Copy(_ring, _first, items, 0, tail);
        Array.Copy(_ring, 0, items, tail, Count - tail);
        return items;
    }

    public void AddRange(Machine m, ReadOnlySpan<Value> items, bool left = false)
    {
        for (var i = 0; i < items.Length; i++)
        {
            Sequences.Tick(m, i);
            if (left)
                AppendLeft(items[i]);
            else
                Append(items[i]);
        }
    }

    public override bool Truth(Machine m) => Count != 0;

    public override long Length(Machine m) => Count;

    public override long Hash(Machine m) =>
        throw m.Error(PyTypes.TypeError, $"unhashable type: '{(cls.IsShared ? "collections." : "")}{cls.Name}'");

    public override Value GetIter(Machine m) => new DequeIterator(this, backward: false);

    public override bool? Contains(Machine m, in Value item) => IndexOf(m, item, 0, Count) >= 0;

    public int IndexOf(Machine m, in Value item, long start, long stop)
    {
        var version = Version;
        for (var i = (int)Math.Min(start, Count); i < Math.Min(stop, Count); i++)
        {
            Sequences.Tick(m, i);
            var isSame = Sequences.Same(m, this[i], item);
            if (isSame)
                return i;
            if (version != Version)
                throw m.Error(PyTypes.RuntimeError, "deque mutated during iteration");
        }

        return -1;
    }

    public override bool? Equal(Machine m, in Value other) =>
        other.Object is PyDeque deque ? Sequences.Equal(m, ToArray(), deque.ToArray()) : null;

    public override Value Order(Machine m, CompareOp op, in Value other) =>
        other.Object is PyDeque deque ? Sequences.Order(m, op, ToArray(), deque.ToArray()) : Value.NotImplemented;

    public override string Repr(Machine m)
    {
        if (!m.EnterRepr(this))
            return "[...]";
        try
        {
            var text = new StringBuilder(cls.Name).Append("([");
            Sequences.AppendReprs(m, text, ToArray());
            text.Append(']');
            if (Most >= 0)
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $", maxlen={Most}");
            return text.Append(')').ToString();
        }
        finally
        {
            m.LeaveRepr(this);
        }
    }

    public override Value GetItem(Machine m, in Value key) =>
        Locate(m, key, out var index) ? this[index] : Value.Error;

    public override Value SetItem(Machine m, in Value key, in Value value)
    {
        if (!Locate(m, key, out var index))
            return Value.Error;
        this[index] = value;
        return Value.None;
    }

    public override Value DelItem(Machine m, in Value key)
    {
        if (!Locate(m, key, out var index))
            return Value.Error;
        m.Tick(1 + (Math.Min(index, Count - index) / 4));
        RemoveAt(index);
        return Value.None;
    }

    public override Value Binary(Machine m, BinaryOp op, in Value other)
    {
        switch (op)
        {
            case BinaryOp.Add when other.Object is PyDeque deque:
                var sum = Copy(m);
                sum.AddRange(m, deque.ToArray());
                return sum;
            case BinaryOp.Add when !other.Type.HasSlot(Dunder.RAdd):
                return m.Raise(PyTypes.TypeError, $"can only concatenate deque (not \"{other.Type.NameInMessages}\") to deque");
            case BinaryOp.Mult when Indexing.TryReadTimes(m, other, out var times):
                var product = new PyDeque(cls) { Most = Most };
                product.AddRange(m, Sequences.Repeat(m, ToArray(), times));
                return product;
            default:
                return Value.NotImplemented;
        }
    }

    public override Value BinaryReflected(Machine m, BinaryOp op, in Value other) =>
        op == BinaryOp.Mult ? Binary(m, op, other) : Value.NotImplemented;

    public override Value BinaryInPlace(Machine m, BinaryOp op, in Value other)
    {
        switch (op)
        {
            case BinaryOp.Add:
                AddRange(m, m.ToSpan(ReferenceEquals(other.Object, this) ? new PyList(ToArray()) : other));
                return this;
            case BinaryOp.Mult when Indexing.TryReadTimes(m, other, out var times):
                var items = Sequences.Repeat(m, ToArray(), times);
                Clear();
                AddRange(m, items);
                return this;
            default:
                return Value.NotImplemented;
        }
    }

    public PyDeque Copy(Machine m)
    {
        var copy = new PyDeque(cls) { Most = Most };
        copy.AddRange(m, ToArray());
        return copy;
    }

    private bool Locate(Machine m, in Value key, out int index)
    {
        index = -1;
        if (!Indexing.TryReadItem(m, key, out var position))
        {
            m.Raise(PyTypes.TypeError, $"sequence index must be integer, not '{key.Type.NameInMessages}'");
            return false;
        }

        if (position < 0)
            position += Count;
        if ((ulong)position >= (ulong)Count)
        {
            m.Raise(PyTypes.IndexError, "deque index out of range");
            return false;
        }

        index = (int)position;
        return true;
    }

    private void AppendMoved(in Value value, bool left)
    {
        if (left)
        {
            _first = _first == 0 ? _ring.Length - 1 : _first - 1;
            _ring[_first] = value;
        }
        else
        {
            this[Count] = value;
        }

        Count++;
    }

    private void Grow()
    {
        if (Count < _ring.Length)
            return;
        var size = Math.Max(8, _ring.Length * 2);
        Machine.ReserveFor(16L * size);
        var ring = new Value[size];
        ToArray().CopyTo(ring, 0);
        _ring = ring;
        _first = 0;
    }
}
