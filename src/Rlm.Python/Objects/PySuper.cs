using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>What <c>super()</c> gives: lookups go on behind a class in the order of the object's own class.</summary>
internal sealed class PySuper(PyType after, Value self, PyType? start) : PyObject
{
    public PyType After => after;

    /// <summary>Whether it was given an object; one without binds when it is read from one.</summary>
    public bool IsBound => start is not null;

    public override PyType Type => FunctionTypes.Super;

    public override void Traverse(Census census)
    {
        census.Add(after);
        census.Add(self);
    }

    public override string Repr(Machine m) => $"<super: <class '{after.Name}'>, {(start is null ? "NULL" : $"<{start.Name} object>")}>";

    public override Value GetSpecial(Machine m, string name)
    {
        switch (name)
        {
            case "__thisclass__":
                return after;
            case "__self__":
                return self;
            case "__self_class__":
                return start is null ? Value.None : start;
            case "__class__":
                return FunctionTypes.Super;
        }

        var found = Find(name);
        return found.IsMissing ? found : m.Bind(found, IsOfClass ? Value.None : self, start!, isSuper: true);
    }

    /// <summary>A function that is called with the object as its first argument; Missing where the name means something else.</summary>
    public Value FindMethod(string name, out Value receiver)
    {
        receiver = self;
        return !IsOfClass && Find(name) is { Object: PyFunction } found ? found : Value.Missing;
    }

    // super() in a class method: the class stands for its own instance.
    private bool IsOfClass => ReferenceEquals(self.Object, start);

    private Value Find(string name)
    {
        if (start is null)
            return Value.Missing;
        var mro = start.Mro;
        for (var i = Array.IndexOf(mro, after) + 1; i < mro.Length; i++)
        {
            if (mro[i].Members.TryGetValue(name, out var value))
                return value;
        }

        return Value.Missing;
    }
}
