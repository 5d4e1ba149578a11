using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

internal sealed partial class Machine
{
    public const string MetaclassConflict = "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
        + "metaclasses of all its bases";

    // Runs the body of a class in a namespace of its own and makes the class of what it leaves there.
    private Value BuildClass(PyFunction body, in Value name, PyList bases, PyDict? keywords)
    {
        var resolved = ResolveBases(bases.Span);
        var arguments = keywords?.Copy() ?? new PyDict();
        var explicitMeta = arguments.GetStr("metaclass");
        arguments.RemoveStr("metaclass");

        if (!explicitMeta.IsMissing && explicitMeta.Object is not PyType)
        {
            // Any callable may stand for a metaclass.
            var names = new PyDict();
            return RunBody(body, names, new ClassStep(explicitMeta, name, resolved, names, arguments));
        }

        PyType? meta = explicitMeta.Object as PyType;
        foreach (var item in resolved.Items)
        {
            var candidate = item.Type;
            if (meta is null || candidate.IsSubclassOf(meta))
                meta = candidate;
            else if (!meta.IsSubclassOf(candidate))
            {
                return Raise(PyTypes.TypeError, MetaclassConflict);
            }
        }

        meta ??= TypeType.Instance;
        var classNames = new PyDict();
        if (meta.Slot(Dunder.Prepare) is { IsMissing: false })
        {
            var prepared = Finish(CallNamed(GetAttr(meta, "__prepare__"), [name, resolved], arguments));
            classNames = prepared.Object as PyDict
                ?? throw Error(PyTypes.TypeError, $"{meta.Name}.__prepare__() must return a mapping, not {prepared.Type.NameInMessages}");
        }

        SetName("__module__", body.Module);
        SetName("__qualname__", Value.Str(body.QualifiedName));
        if (!Value.Same(resolved, bases)
            && resolved.Count != bases.Count | !resolved.Items.AsSpan().SequenceEqual(bases.Span, SameValue.Instance))
            classNames.SetStr("__orig_bases__", new PyTuple(bases.Span.ToArray()));
        return RunBody(body, classNames, new ClassStep(meta, name, resolved, classNames, arguments));

        void SetName(string key, in Value value)
        {
            if (!classNames.Type.IsShared && classNames.Type.HasSlot(Dunder.SetItem))
                Finish(CallSlot(classNames, Dunder.SetItem, Value.Str(key), value));
            else
                classNames.SetStr(key, value);
        }
    }

    private sealed class SameValue : IEqualityComparer<Value>
    {
        public static readonly SameValue Instance = new();

        public bool Equals(Value x, Value y) => Value.Same(x, y);

        public int GetHashCode(Value obj) => 0;
    }

    private Value RunBody(PyFunction body, PyDict names, Continuation step)
    {
        var frame = body.Code.Rent();
        CopyClosure(body, frame);
        frame.Names = names;
        Push(frame);
        return Then(Value.Pushed, step);
    }

    // What is no class says by __mro_entries__ which classes it stands for (typing's generics, say).
    private PyTuple ResolveBases(ReadOnlySpan<Value> bases)
    {
        var resolved = new List<Value>();
        foreach (ref readonly var item in bases)
        {
            if (item.Object is not PyType && item.Object is not (null or Tag)
                && GetAttrOrMissing(item, "__mro_entries__") is { IsMissing: false } entries)
            {
                resolved.AddRange(ToSpan(Call(entries, new PyTuple(bases.ToArray()))));
            }
            else
            {
                resolved.Add(item);
            }
        }

        return new PyTuple([.. resolved]);
    }

    /// <summary>Calls with a dict of keyword arguments.</summary>
    public Value CallNamed(in Value function, ReadOnlySpan<Value> positional, PyDict keywords)
    {
        var names = new string[keywords.Count];
        var all = new Value[positional.Length + names.Length];
        positional.CopyTo(all);
        var i = 0;
        foreach (var (key, value) in keywords.Items())
        {
            names[i] = key.Object!.ToString()!;
            all[positional.Length + i++] = value;
        }

        return CallValue(function, all, new(names));
    }

    /// <summary>After the body: the class, and the cell of <c>__class__</c> that its methods share.</summary>
    private sealed class ClassStep(Value meta, Value name, PyTuple bases, PyDict names, PyDict keywords) : Continuation
    {
        private PyCell? _cell;
        private bool _bodyIsDone;

        public override Value Resume(Machine m, in Value result)
        {
            if (!_bodyIsDone)
            {
                _bodyIsDone = true;
                _cell = result.Object as PyCell;
                if (_cell is not null)
                    names.SetStr("__classcell__", _cell);
                return m.Then(m.CallNamed(meta, [name, bases, names], keywords), this);
            }

            if (_cell is not null && result.Object is PyType made && !Value.Same(_cell.Value, result))
            {
                return _cell.Value.IsMissing
                    ? m.Raise(PyTypes.RuntimeError,
                        $"__class__ not set defining {m.Repr(name)} as {m.Repr(made)}. Was __classcell__ propagated to type.__new__?")
                    : m.Raise(PyTypes.TypeError, $"__class__ set to {m.Repr(_cell.Value)} defining {m.Repr(name)} as {m.Repr(made)}");
            }

            return result;
        }

        public override void Traverse(Census census)
        {
            census.Add(bases);
            census.Add(names);
        }
    }

    /// <summary>What <c>type.__new__</c> does.</summary>
    public PyType MakeClass(PyType meta, string name, PyTuple bases, PyDict names)
    {
        var direct = new List<PyType>();
        foreach (var item in bases.Items)
        {
            if (item.Object is not PyType baseType)
                throw Error(PyTypes.TypeError, "bases must be types");
            if (baseType.IsSealed)
                throw Error(PyTypes.TypeError, $"type '{baseType.NameInMessages}' is not an acceptable base type");
            if (direct.Contains(baseType))
                throw Error(PyTypes.TypeError, $"duplicate base class {baseType.NameInMessages}");
            direct.Add(baseType);
        }

        if (direct.Count == 0)
            direct.Add(ObjectType.Instance);
        var type = PyType.Create(name, "builtins", [.. direct], Linearize(name, direct), FindSolid(direct));
        type.Metaclass = ReferenceEquals(meta, TypeType.Instance) ? null : meta;
        var cell = names.GetStr("__classcell__");
        if (!cell.IsMissing)
        {
            if (cell.Object is not PyCell classCell)
                throw Error(PyTypes.TypeError, $"type.__new__(): __classcell__ must be a nonlocal cell, not {Repr(cell.Type)}");
            classCell.Value = type;
        }

        foreach (var (key, value) in names.Items())
        {
            if (key.Object is PyStr text && text.ToString() is not "__classcell__"
                && !(text.ToString() == "__qualname__" && value.Object is PyStr))
                type.Members[text.ToString()] = value;
        }

        if (names.GetStr("__qualname__").Object is PyStr qualified)
            type.QualifiedName = qualified.ToString();

        if (names.GetStr("__module__") is { IsMissing: false } module)
            type.Module = (module.Object as PyStr)?.ToString() ?? "builtins";
        else
            type.Members["__module__"] = Value.Str(type.Module = CurrentGlobals.GetStr("__name__").Object?.ToString() ?? "builtins");
        WrapImplicit(type, "__init_subclass__");
        WrapImplicit(type, "__class_getitem__");
        if (type.Members.TryGetValue("__new__", out var make) && make.Object is PyFunction)
            type.Members["__new__"] = new PyMethodWrapper(FunctionTypes.StaticMethod, make);
        if (type.Members.ContainsKey("__eq__"))
            type.Members.TryAdd("__hash__", Value.None);
        MakeSlots(type);
        type.Members.TryAdd("__doc__", Value.None);
        type.Forget();

        foreach (var (key, value) in type.Members.ToArray())
        {
            if (value.Object is PyProperty property)
                property.Name ??= key;
            if (value.Object is not (null or Tag))
                SetName(type, key, value);
        }

        return type;
    }

    private void SetName(PyType type, string key, in Value value)
    {
        try
        {
            if (value.Type.Slot(Dunder.SetName) is { IsMissing: false } slot)
                Finish(CallSlot(slot, value, value.Type, [type, Value.Str(key)], KeywordNames.None));
            else if (value.Type.IsShared && value.Type.Lookup("__set_name__").Object is PyBuiltin native)
                Call(native, value, type, Value.Str(key));
        }
        catch (PyError e)
        {
            e.Value.AddNote(Value.Str($"Error calling __set_name__ on '{value.Type.NameInMessages}' instance '{key}' in '{type.Name}'"));
            throw;
        }
    }

    private static void WrapImplicit(PyType type, string name)
    {
        if (type.Members.TryGetValue(name, out var method) && method.Object is PyFunction)
            type.Members[name] = new PyMethodWrapper(FunctionTypes.ClassMethod, method);
    }

    // What can hold no other attributes than the slots name: classes of these, where every class in the order has slots.
    private static readonly HashSet<PyType> WithoutDict =
    [
        ObjectType.Instance, IntType.Instance, FloatType.Instance, ComplexType.Instance, StrType.Instance, BytesType.Instance,
        ByteArrayType.Instance,
        ListType.Instance, TupleType.Instance, DictType.Instance, SetType.Instance, FrozenSetType.Instance,
    ];

    private void MakeSlots(PyType type)
    {
        if (!type.Members.TryGetValue("__slots__", out var slots))
            return;
        var allowed = new HashSet<string>();
        var hasDict = !WithoutDict.Contains(type.Layout) || type.Bases.Any(b => b is { IsShared: false, InstanceNames: null });
        var isMade = false;
        foreach (var item in slots.Object is PyStr ? [slots] : ToSpan(slots).ToArray())
        {
            if (ReferenceEquals(type.Layout, IntType.Instance) || ReferenceEquals(type.Layout, TupleType.Instance)
                || ReferenceEquals(type.Layout, BytesType.Instance) || ReferenceEquals(type.Layout, TypeType.Instance))
            {
                throw Error(PyTypes.TypeError, $"nonempty __slots__ not supported for subtype of '{type.Bases[0].Name}'");
            }

            if (item.Object is not PyStr text)
                throw Error(PyTypes.TypeError, $"__slots__ items must be strings, not '{item.Type.NameInMessages}'");
            var name = text.ToString();
            if (!StrType.IsIdentifier(this, text))
                throw Error(PyTypes.TypeError, "__slots__ must be identifiers");
            if (name == "__dict__")
            {
                if (hasDict)
                    throw Error(PyTypes.TypeError, "__dict__ slot disallowed: we already got one");
                hasDict = true;
            }

            if (name is "__dict__" or "__weakref__")
                continue;
            name = Compilation.Scope.Mangle(name, type.Name);
            if (allowed.Contains(name))
                continue;
            if (type.Members.ContainsKey(name))
                throw Error(PyTypes.ValueError, $"'{name}' in __slots__ conflicts with class variable");
            type.Members[name] = new PySlotMember(name, type);
            allowed.Add(name);
            isMade = true;
        }

        if (isMade)
            type.Solid = type;
        if (hasDict)
            return;
        foreach (var baseType in type.Mro.Skip(1))
        {
            if (baseType.IsShared)
                continue;
            if (baseType.InstanceNames is null)
                return;
            allowed.UnionWith(baseType.InstanceNames);
        }

        type.InstanceNames = allowed;
    }

    /// <summary>Tells the nearest base that a class derives from it: the class, or Pushed or Error.</summary>
    public Value InitSubclass(PyType type, PyDict keywords)
    {
        foreach (var baseType in type.Mro.Skip(1))
        {
            if (!baseType.Members.TryGetValue("__init_subclass__", out var hook) || ReferenceEquals(baseType, ObjectType.Instance))
                continue;
            return Then(CallNamed(Finish(Bind(hook, Value.Missing, type)), [], keywords), new ReplaceResult(type));
        }

        if (keywords.Count > 0)
            return Raise(PyTypes.TypeError, $"{type.Name}.__init_subclass__() takes no keyword arguments");
        return type;
    }

    /// <summary>Sets <c>__bases__</c> of a class written in Python.</summary>
    public void SetBases(PyType type, in Value value)
    {
        if (value.Object is not PyTuple tuple)
            throw Error(PyTypes.TypeError, $"can only assign tuple to {type.Name}.__bases__, not {value.Type.NameInMessages}");
        if (tuple.Count == 0)
            throw Error(PyTypes.TypeError, $"can only assign non-empty tuple to {type.Name}.__bases__, not ()");
        var bases = new List<PyType>();
        foreach (var item in tuple.Items)
        {
            if (item.Object is not PyType baseType)
                throw Error(PyTypes.TypeError, $"{type.Name}.__bases__ must be tuple of classes, not '{item.Type.NameInMessages}'");
            if (baseType.IsSubclassOf(type))
                throw Error(PyTypes.TypeError, "a __bases__ item causes an inheritance cycle");
            if (bases.Contains(baseType))
                throw Error(PyTypes.TypeError, $"duplicate base class {baseType.NameInMessages}");
            bases.Add(baseType);
        }

        var own = ReferenceEquals(type.Solid, type)
            ? type.Bases.Select(static b => b.Solid).First(s => type.Bases.All(b => s.IsSubclassOf(b.Solid)))
            : type.Solid;
        if (!ReferenceEquals(FindSolid(bases), own) || bases.Any(b => b.IsSealed))
            throw Error(PyTypes.TypeError, $"__bases__ assignment: '{bases[0].Name}' object layout differs from '{type.Bases[0].Name}'");
        type.SetBases([.. bases], t => Linearize(t.Name, [.. t.Bases]));
    }

    // What the instances hold decides which bases go together: of any two, one must add to the other.
    private PyType FindSolid(List<PyType> bases)
    {
        var solid = ObjectType.Instance;
        foreach (var baseType in bases)
        {
            var other = baseType.Solid;
            if (other.IsSubclassOf(solid))
                solid = other;
            else if (!solid.IsSubclassOf(other))
                throw Error(PyTypes.TypeError, "multiple bases have instance lay-out conflict");
        }

        return solid;
    }

    // C3: every class before its bases, bases in the order given, and so in every class.
    private PyType[] Linearize(string name, List<PyType> bases)
    {
        var lists = bases.Select(b => b.Mro).Append([.. bases]).ToArray();
        var heads = new int[lists.Length];

        // In how many lists a class stands behind the head: only where in none may it be next.
        var behind = new Dictionary<PyType, int>();
        foreach (var list in lists)
        {
            foreach (var type in list.Skip(1))
                behind[type] = behind.GetValueOrDefault(type) + 1;
        }

        var order = new List<PyType>();
        while (true)
        {
            Tick(lists.Length);
            PyType? next = null;
            var isOver = true;
            for (var i = 0; i < lists.Length && next is null; i++)
            {
                if (heads[i] == lists[i].Length)
                    continue;
                isOver = false;
                var head = lists[i][heads[i]];
                if (behind.GetValueOrDefault(head) == 0)
                    next = head;
            }

            if (isOver)
                return [.. order];
            if (next is null)
            {
                var left = lists.Select((l, i) => (List: l, Head: heads[i])).Where(x => x.Head < x.List.Length)
                    .Select(x => x.List[x.Head].Name);
                throw Error(PyTypes.TypeError, "Cannot create a consistent method resolution order (MRO) for bases " + string.Join(
                    ", ", left.Distinct()));
            }

            order.Add(next);
            for (var i = 0; i < lists.Length; i++)
            {
                if (heads[i] == lists[i].Length || !ReferenceEquals(lists[i][heads[i]], next))
                    continue;
                if (++heads[i] < lists[i].Length)
                    behind[lists[i][heads[i]]]--;
            }
        }
    }
}
