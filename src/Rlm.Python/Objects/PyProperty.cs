using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A property of a class written in Python.</summary>
internal sealed class PyProperty(PyType type, Value getter, Value setter, Value deleter, Value doc) : PyObject
{
    private Attributes _attributes;

    public Value Getter { get; } = getter;

    public Value Setter { get; } = setter;

    public Value Deleter { get; } = deleter;

    public Value Doc { get; set; } = doc;

    public string? Name { get; set; }

    public override PyType Type => type;

    public override ref Attributes Attributes => ref _attributes;

    public override void Traverse(Census census)
    {
        census.Add(Getter);
        census.Add(Setter);
        census.Add(Deleter);
    }

    public override Value GetSpecial(Machine m, string name) => name switch
    {
        "fget" => Getter,
        "fset" => Setter,
        "fdel" => Deleter,
        "__doc__" => Doc.IsNone && Getter.Object is PyFunction f ? f.GetSpecial(m, "__doc__") : Doc,
        "__name__" => Name is not null ? Value.Str(Name) : m.GetAttrOrMissing(Getter, name),
        "__isabstractmethod__" => Value.Bool(IsAbstract(m, Getter) || IsAbstract(m, Setter) || IsAbstract(m, Deleter)),
        _ => Value.Missing,
    };

    private static bool IsAbstract(Machine m, in Value part) =>
        m.GetAttrOrMissing(part, "__isabstractmethod__") is { IsMissing: false } mark && m.Truth(mark);

    public override bool SetSpecial(Machine m, string name, Value value)
    {
        if (name == "__name__")
        {
            Name = m.Str(value);
            return true;
        }

        if (name != "__doc__")
            return false;
        Doc = value;
        return true;
    }
}
