namespace Rlm.Python.Objects;

/// <summary>
/// The names of an object's attributes in the order of assignment. Objects that were given the same attributes in the same order share a
/// shape, so a place in the code that has seen the shape knows where the value is without looking for the name.
/// </summary>
internal sealed class Shape
{
    /// <summary>Above so many attributes an object keeps them in a dict.</summary>
    public const int MaxCount = 128;

    /// <summary>Marks attributes that are kept in a dict.</summary>
    public static readonly Shape InDict = new(null, "", 0);

    private readonly Shape? _parent;
    private readonly string _name;
    private Dictionary<string, int>? _indexes;
    private Dictionary<string, Shape>? _next;

    private Shape(Shape? parent, string name, int count)
    {
        _parent = parent;
        _name = name;
        Count = count;
        Root = parent?.Root ?? this;
    }

    public int Count { get; }

    public Shape Root { get; }

    /// <summary>Of a root: how many attributes objects of this class end with, as far as was seen.</summary>
    public int TypicalCount { get; private set; }

    /// <summary>A new root: every class has its own, so that a shape tells the class too.</summary>
    public static Shape Empty() => new(null, "", 0);

    public int IndexOf(string name)
    {
        if (Count <= 8)
        {
            for (var shape = this; shape._parent is not null; shape = shape._parent)
            {
                if (ReferenceEquals(shape._name, name) || shape._name == name)
                    return shape.Count - 1;
            }

            return -1;
        }

        return (_indexes ??= BuildIndexes()).GetValueOrDefault(name, -1);
    }

    /// <summary>This shape and one name more.</summary>
    public Shape With(string name)
    {
        _next ??= [];
        if (!_next.TryGetValue(name, out var next))
        {
            _next[name] = next = new Shape(this, name, Count + 1);
            Root.TypicalCount = Math.Max(Root.TypicalCount, Math.Min(next.Count, 16));
        }

        return next;
    }

    public string[] Names()
    {
        var names = new string[Count];
        for (var shape = this; shape._parent is not null; shape = shape._parent)
            names[shape.Count - 1] = shape._name;
        return names;
    }

    private Dictionary<string, int> BuildIndexes()
    {
        var indexes = new Dictionary<string, int>(Count);
        for (var shape = this; shape._parent is not null; shape = shape._parent)
            indexes[shape._name] = shape.Count - 1;
        return indexes;
    }
}
