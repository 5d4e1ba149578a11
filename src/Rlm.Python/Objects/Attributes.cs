using System.Diagnostics.CodeAnalysis;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// The attributes of one object: values in the order that its <see cref="Objects.Shape"/> names, or, once somebody has asked for
/// <c>__dict__</c> or there are very many, a dict.
/// </summary>
internal struct Attributes
{
    public Shape? Shape;
    public Value[]? Values;

    /// <summary>The dict that holds the attributes instead, if any.</summary>
    public readonly PyDict? Dict => ReferenceEquals(Shape, Shape.InDict) ? (PyDict)Values![0].Object! : null;

    public readonly Value Get(string name)
    {
        if (Shape is null)
            return Value.Missing;
        if (Dict is { } dict)
            return ReferenceEquals(name, PySlotValues.Name) ? Values!.Length > 1 ? Values[1] : Value.Missing : dict.GetStr(name);
        var index = Shape.IndexOf(name);
        return index < 0 ? Value.Missing : Values![index];
    }

    public void Set(string name, in Value value)
    {
        Shape ??= Shape.Empty();
        if (Dict is { } dict)
        {
            dict.SetStr(name, value);
            return;
        }

        var index = Shape.IndexOf(name);
        if (index >= 0)
        {
            Values![index] = value;
            return;
        }

        if (Shape.Count >= Shape.MaxCount)
            AsDict().SetStr(name, value);
        else
            Append(Shape.With(name), value);
    }

    /// <summary>Adds the value of the one name that <paramref name="next"/> has more than the present shape.</summary>
    public void Append(Shape next, in Value value)
    {
        var index = next.Count - 1;
        if (Values is null)
            Values = new Value[Math.Max(4, next.Root.TypicalCount)];
        else if (index >= Values.Length)
            Array.Resize(ref Values, Values.Length * 2);
        Values[index] = value;
        Shape = next;
    }

    public bool Remove(string name)
    {
        if (Shape is null || (Dict is null && Shape.IndexOf(name) < 0))
            return false;
        return AsDict().RemoveStr(name);
    }

    /// <summary>The attributes as a live dict; from now on they are kept there.</summary>
    public PyDict AsDict()
    {
        if (Dict is { } dict)
            return dict;
        dict = new PyDict();
        if (Shape is { } shape)
        {
            var names = shape.Names();
            for (var i = 0; i < names.Length; i++)
            {
                if (names[i] != PySlotValues.Name)
                    dict.SetStr(names[i], Values![i]);
            }
        }

        ReplaceDict(dict);
        return dict;
    }

    [MemberNotNull(nameof(Shape), nameof(Values))]
    public void ReplaceDict(PyDict dict)
    {
        Values = PySlotValues.TryGet(this, out var slots) ? [dict, slots] : [dict];
        Shape = Shape.InDict;
    }

    /// <summary>Puts the values of slots beside the dict, or among the attributes while there is none.</summary>
    public void SetSlots(PySlotValues slots)
    {
        if (Dict is { } dict)
            Values = [dict, slots];
        else
            Set(PySlotValues.Name, slots);
    }

    /// <summary>Names and values in the order of assignment.</summary>
    public readonly IEnumerable<KeyValuePair<string, Value>> Enumerate()
    {
        if (Shape is null)
            yield break;
        if (Dict is { } dict)
        {
            foreach (var (key, value) in dict.Items())
            {
                if (key.Object is PyStr name)
                    yield return new(name.ToString(), value);
            }

            yield break;
        }

        var names = Shape.Names();
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] != PySlotValues.Name)
                yield return new(names[i], Values![i]);
        }
    }

    public readonly void Traverse(Census census)
    {
        if (Values is null)
            return;
        census.AddBytes(24 + (16L * Values.Length));
        census.Add(Values);
    }
}
