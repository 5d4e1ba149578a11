using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

internal sealed partial class Machine
{
    // Arguments that must stand in a row before a call; used like a stack.
    private Value[] _scratch = new Value[32];
    private int _scratchTop;

    /// <summary>Calls anything: a result, an error, or Pushed.</summary>
    public Value CallValue(in Value callable, ReadOnlySpan<Value> arguments, KeywordNames keywords)
    {
        switch (callable.Object)
        {
            case PyFunction function:
                return CallFunction(function, arguments, keywords);
            case PyBuiltin builtin:
                return CallBuiltin(builtin, arguments, keywords);
            case PyHostFunction host:
                return host.Call(this, arguments, keywords);
            case PyBoundMethod method:
                return CallWithSelf(method.Function, method.Self, arguments, keywords);
            case PyType type:
                return CallType(type, arguments, keywords);
            case null or Tag:
                return Raise(PyTypes.TypeError, $"'{callable.Type.NameInMessages}' object is not callable");
            case var other:
                EnsureStack();
                var slot = other.Type.Slot(Dunder.Call);
                if (other is PyModule module && slot.IsMissing)
                    return RaiseNotCallable(module);
                return slot.IsMissing ? other.Call(this, arguments, keywords) : CallSlot(slot, callable, other.Type, arguments, keywords);
        }
    }

    // datetime(2024, 1, 1) after "import datetime" is the commonest of these.
    private Value RaiseNotCallable(PyModule module)
    {
        var name = module.Name[(module.Name.LastIndexOf('.') + 1)..];
        var hint = module.Names.GetStr(name).Object is PyType or PyFunction or PyBuiltin or PyBoundMethod
            ? $". Did you mean: '{module.Name}.{name}(...)'?"
            : "";
        return Raise(PyTypes.TypeError, "'module' object is not callable" + hint);
    }

    /// <summary>Calls a function with one argument before the others.</summary>
    public Value CallWithSelf(in Value function, in Value self, ReadOnlySpan<Value> arguments, KeywordNames keywords)
    {
        var row = TakeScratch(arguments.Length + 1);
        row[0] = self;
        arguments.CopyTo(row[1..]);
        var result = CallValue(function, row, keywords);
        GiveBackScratch(row.Length);
        return result;
    }

    /// <summary>Calls a special method found on a class: functions get the object, descriptors are asked.</summary>
    private Value CallSlot(in Value slot, in Value self, PyType type, ReadOnlySpan<Value> arguments, KeywordNames keywords)
    {
        if (slot.Object is PyFunction)
            return CallWithSelf(slot, self, arguments, keywords);

        // A built-in in the place of a special method may lead here again: __repr__ = object.__str__.
        EnsureStack();
        if (slot.Object is PyBuiltin { Kind: BuiltinKind.Method })
            return CallWithSelf(slot, self, arguments, keywords);
        var bound = slot.Object is PySlotMember member ? member.Get(self) : Finish(Bind(slot, self, type));
        if (bound.IsMissing)
            return RaiseAttributeError(self, ((PySlotMember)slot.Object!).Name);
        return CallValue(bound, arguments, keywords);
    }

    public Value CallSlot(in Value self, Dunder dunder, params ReadOnlySpan<Value> arguments) =>
        CallSlot(self.Type.Slot(dunder), self, self.Type, arguments, KeywordNames.None);

    private Span<Value> TakeScratch(int count)
    {
        if (_scratchTop + count > _scratch.Length)
        {
            ReserveFor(16L * (_scratchTop + count) * 2);
            Array.Resize(ref _scratch, Math.Max(_scratch.Length * 2, _scratchTop + count));
        }

        var row = _scratch.AsSpan(_scratchTop, count);
        _scratchTop += count;
        return row;
    }

    private void GiveBackScratch(int count)
    {
        _scratchTop -= count;
        _scratch.AsSpan(_scratchTop, count).Clear();
    }

    /// <summary>Calls a function written in Python: Pushed, or the generator it makes.</summary>
    public Value CallFunction(PyFunction function, ReadOnlySpan<Value> arguments, KeywordNames keywords)
    {
        if (--_credit < 0)
            Tick();
        var frame = function.Code.Rent();
        if (function.SimpleArity == arguments.Length && keywords.Count == 0)
        {
            arguments.CopyTo(frame.Registers);
        }
        else if (ArgumentBinder.Bind(this, function, arguments, keywords, frame.Registers) is { } problem)
        {
            function.Code.Return(frame);
            return Raise(PyTypes.TypeError, problem);
        }

        CopyClosure(function, frame);
        var template = function.Code.Template;
        if (template.IsGenerator || template.IsCoroutine)
            return NewGenerator(frame, function);
        Push(frame);
        return Value.Pushed;
    }

    /// <summary>
    /// Calls a built-in function: binds names and defaults, and collects what it iterates where Python code must run for that.
    /// </summary>
    public Value CallBuiltin(PyBuiltin builtin, ReadOnlySpan<Value> arguments, KeywordNames keywords)
    {
        if (builtin.ChecksSelf && (arguments.Length == keywords.Count || !ReferenceEquals(builtin.IsNew ? arguments[0].Object : arguments[0].Type, builtin.Owner))
            && WrongSelf(builtin, arguments, keywords) is { } wrong)
        {
            return Raise(PyTypes.TypeError, wrong);
        }

        if (keywords.Count == 0 && arguments.Length == builtin.ExactArity)
            return builtin.Body(this, arguments);

        var signature = builtin.Signature;
        var positional = arguments.Length - keywords.Count;
        var rest = signature.HasVarArgs ? Math.Max(0, positional - signature.Positional) : 0;
        var row = TakeScratch(signature.FixedCount + rest);
        var problem = ArgumentBinder.Bind(this, builtin, arguments, keywords, row);
        var result = problem is not null ? Raise(PyTypes.TypeError, problem)
            : builtin.Drains == 0 ? builtin.Body(this, row) : CallDrained(builtin, row);
        GiveBackScratch(row.Length);
        return result;
    }

    // A method of a built-in type that was taken from the type takes only objects of it.
    private static string? WrongSelf(PyBuiltin builtin, ReadOnlySpan<Value> arguments, KeywordNames keywords)
    {
        var owner = builtin.Owner!;
        if (builtin.IsNew)
            return WrongClass(builtin, owner.NameInMessages, arguments.Length == keywords.Count ? Value.Missing : arguments[0]);
        if (arguments.Length == keywords.Count)
        {
            return builtin.IsSlot ? $"descriptor '{builtin.Name}' of '{owner.Name}' object needs an argument"
                : $"unbound method {owner.Name}.{builtin.Name}() needs an argument";
        }

        var type = arguments[0].Type;
        if (type.IsSubclassOf(owner))
            return null;
        return builtin.IsSlot ? $"descriptor '{builtin.Name}' requires a '{owner.Name}' object but received a '{type.Name}'"
            : $"descriptor '{builtin.Name}' for '{owner.Name}' objects doesn't apply to a '{type.NameInMessages}' object";
    }

    // A __new__ makes no objects whose built-in part is another's: the methods of that type would not know them.
    private static string? WrongClass(PyBuiltin builtin, string owner, in Value given) => given.Object switch
    {
        _ when given.IsMissing => $"{owner}.__new__(): not enough arguments",
        PyType type when !type.IsSubclassOf(builtin.Owner!) => $"{owner}.__new__({type.NameInMessages}): {type.NameInMessages} is not a subtype of {owner}",
        PyType type when !ReferenceEquals(type.NativeNew, builtin) =>
            $"{owner}.__new__({type.NameInMessages}) is not safe, use {type.Layout.NameInMessages}.__new__()",
        PyType => null,
        _ => $"{owner}.__new__(X): X is not a type object ({given.Type.NameInMessages})",
    };

    private Value CallDrained(PyBuiltin builtin, ReadOnlySpan<Value> arguments)
    {
        for (var i = 0; i < arguments.Length && builtin.Drains >> i != 0; i++)
        {
            if ((builtin.Drains >> i & 1) != 0 && NeedsPython(arguments[i]))
                return DrainStep.Start(this, builtin, arguments);
        }

        return builtin.Body(this, arguments);
    }

    // A mapping is asked for its keys, not iterated.
    private bool NeedsPython(in Value value) =>
        !value.IsMissing && !IsNativeIterable(value) && IsIterable(value) && value.Type.Lookup("keys").IsMissing;

    /// <summary>Collects the arguments that Python code iterates into lists, one after the other, then calls.</summary>
    private sealed class DrainStep(PyBuiltin builtin, Value[] arguments) : Continuation
    {
        private int _index = -1;

        public static Value Start(Machine m, PyBuiltin builtin, ReadOnlySpan<Value> arguments) =>
            new DrainStep(builtin, arguments.ToArray()).Next(m);

        public override Value Resume(Machine m, in Value result)
        {
            arguments[_index] = result;
            return Next(m);
        }

        public override void Traverse(Census census) => census.Add(arguments);

        private Value Next(Machine m)
        {
            while (++_index < arguments.Length)
            {
                if ((builtin.Drains >> _index & 1) != 0 && m.NeedsPython(arguments[_index]))
                    return m.Then(m.CallValue(m.Prelude("drain"), arguments.AsSpan(_index, 1), KeywordNames.None), this);
            }

            return builtin.Body(m, arguments);
        }
    }

    private Value CallUnpacked(in Value function, in Value positional, in Value keywords)
    {
        var items = ((PyTuple)positional.Object!).Items;
        if (keywords.Object is not PyDict { Count: > 0 } dict)
            return CallValue(function, items, KeywordNames.None);
        var names = new string[dict.Count];
        var all = new Value[items.Length + dict.Count];
        items.CopyTo(all, 0);
        var i = 0;
        foreach (var (key, value) in dict.Items())
        {
            names[i] = ((PyStr)key.Object!).ToString();
            all[items.Length + i++] = value;
        }

        return CallValue(function, all, new(names));
    }

    /// <summary>Makes an instance.</summary>
    public Value CallType(PyType type, ReadOnlySpan<Value> arguments, KeywordNames keywords)
    {
        if (ReferenceEquals(type, FunctionTypes.Super) && arguments.Length == 2 && keywords.Count == 0)
            return FunctionTypes.MakeSuper(this, arguments[0], arguments[1]);
        if (type.Metaclass is { } metaclass && metaclass.Slot(Dunder.Call) is { IsMissing: false } call)
            return CallSlot(call, type, metaclass, arguments, keywords);
        return Instantiate(type, arguments, keywords);
    }

    /// <summary>What <c>type.__call__</c> does.</summary>
    public Value Instantiate(PyType type, ReadOnlySpan<Value> arguments, KeywordNames keywords)
    {
        if (ReferenceEquals(type, TypeType.Instance) && arguments.Length == 1 && keywords.Count == 0)
            return arguments[0].Type;
        if (type.Slot(Dunder.New) is { IsMissing: false } userNew)
        {
            var function = userNew.Object is PyMethodWrapper wrapper ? wrapper.Function : userNew;
            var step = new InitStep(type, arguments.ToArray(), keywords);
            return Then(CallWithSelf(function, type, arguments, keywords), step);
        }

        Value instance;
        if (ReferenceEquals(type.Layout, ObjectType.Instance))
        {
            var init = type.Slot(Dunder.Init);
            if (init.IsMissing && arguments.Length > 0)
                return Raise(PyTypes.TypeError, $"{type.Name}() takes no arguments");
            if (AbstractProblem(type) is { } problem)
                return Raise(PyTypes.TypeError, problem);
            var created = new PyInstance(type);
            if (init.IsMissing)
                return created;
            if (init.Object is PyFunction function)
                return CallInit(function, created, arguments, keywords);
            instance = created;
        }
        else
        {
            if (type.NativeNew is null)
                return Raise(PyTypes.TypeError, $"cannot create '{type.Name}' instances");
            instance = CallWithSelf(type.NativeNew, type, arguments, keywords);
            if (instance.IsPushed)
                return Then(instance, new InitStep(type, arguments.ToArray(), keywords));
            if (instance.IsError)
                return instance;
        }

        return Initialize(type, instance, arguments, keywords);
    }

    /// <summary>What <c>object.__new__</c> makes.</summary>
    public Value NewInstance(PyType type) =>
        AbstractProblem(type) is { } problem ? Raise(PyTypes.TypeError, problem) : new PyInstance(type);

    private Value CallInit(PyFunction function, PyObject instance, ReadOnlySpan<Value> arguments, KeywordNames keywords)
    {
        var result = CallWithSelf(function, instance, arguments, keywords);
        if (!result.IsPushed)
            return result.IsError ? result : Raise(PyTypes.TypeError, $"__init__() should return None, not '{result.Type.NameInMessages}'");
        ((Frame)_tail!).Owner = instance;
        return result;
    }

    private Value Initialize(PyType type, in Value instance, ReadOnlySpan<Value> arguments, KeywordNames keywords)
    {
        if (!instance.Type.IsSubclassOf(type))
            return instance;
        type = instance.Type;
        var init = type.Slot(Dunder.Init);
        if (init.Object is PyFunction function && instance.Object is { } target)
            return CallInit(function, target, arguments, keywords);
        if (!init.IsMissing)
            return Then(CallSlot(init, instance, type, arguments, keywords), new ReplaceResult(instance));
        if (type.NativeInit is not { } native)
            return instance;
        var result = CallWithSelf(native, instance, arguments, keywords);
        return result.IsPushed ? Then(result, new ReplaceResult(instance)) : result.IsError ? result : instance;
    }

    /// <summary>After <c>__new__</c>: initializes what it returned.</summary>
    private sealed class InitStep(PyType type, Value[] arguments, KeywordNames keywords) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => m.Initialize(type, result, arguments, keywords);

        public override void Traverse(Census census) => census.Add(arguments);
    }

    /// <summary>Gives another value than what was awaited.</summary>
    internal sealed class ReplaceResult(Value value) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => value;

        public override void Traverse(Census census) => census.Add(value);
    }

    private static string? AbstractProblem(PyType type)
    {
        if (type.IsShared || type.Lookup("__abstractmethods__").Object is not PySetBase { Count: > 0 } names)
            return null;
        var list = names.Values().Select(v => $"'{v.Object}'").Order(StringComparer.Ordinal).ToList();
        return $"Can't instantiate abstract class {type.Name} without an implementation for abstract method{(list.Count == 1 ? "" : "s")} "
            + string.Join(", ", list);
    }

    /// <summary>A function of the machine's own prelude.</summary>
    public Value Prelude(string name)
    {
        if (_prelude is null)
        {
            _prelude = new PyDict();
            RunPrelude("machine.py", _prelude);
        }

        var function = _prelude.GetStr(name);
        return function.IsMissing ? throw new InvalidOperationException($"The prelude has no '{name}'.") : function;
    }

    private PyDict? _prelude;
}
