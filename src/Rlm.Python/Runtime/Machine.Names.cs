using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// Names: globals, and what class bodies and cells look up by name.
internal sealed partial class Machine
{
    private Value LoadGlobal(Site site, PyDict globals)
    {
        var index = globals.FindStr(site.Name);
        if (index >= 0)
        {
            site.GlobalsVersion = globals.Version;
            site.Index = index;
            return globals.Entries[index].Value;
        }

        if (globals.GetStr("__builtins__") is { Object: PyDict own } && !ReferenceEquals(own, _builtins))
        {
            // The dict given to eval or exec names built-ins of its own: nothing to be remembered.
            var given = own.GetStr(site.Name);
            return given.IsMissing ? RaiseNameError(site.Name) : given;
        }

        var value = _builtins.GetStr(site.Name);
        if (value.IsMissing)
            return RaiseNameError(site.Name);
        site.GlobalsVersion = globals.Version;
        site.BuiltinsVersion = _builtins.Version;
        site.Index = -1;
        site.Found = value;
        return value;
    }

    private static void StoreGlobal(Site site, PyDict globals, in Value value)
    {
        globals.SetStr(site.Name, value);
        site.Index = globals.FindStr(site.Name);
        site.GlobalsVersion = globals.Version;
    }

    private Value RaiseNameError(string name)
    {
        var exception = PyException.Create(PyTypes.NameError, $"name '{name}' is not defined");
        exception.Fields[0] = Value.Str(name);
        exception.Self = RunningSelf();
        return Raise(exception);
    }

    // The "self" of the method that runs, for guessing what was meant; Missing where there is none.
    private Value RunningSelf()
    {
        if (_frame is not { } frame || Array.IndexOf(frame.Code.Template.Variables, "self") is not (>= 0 and var index))
            return Value.Missing;
        var self = frame.Registers[index];
        return self.Object is PyCell cell ? cell.Value : self;
    }

    private void RaiseUnbound(Frame frame, int register, int name) => Raise(
        PyTypes.UnboundLocalError,
        $"cannot access local variable '{frame.Code.Template.Names[name]}' where it is not associated with a value");

    private void RaiseUnboundCell(Frame frame, int register, int name)
    {
        var text = frame.Code.Template.Names[name];
        if (register < frame.Code.Template.FirstFree)
            Raise(PyTypes.UnboundLocalError, $"cannot access local variable '{text}' where it is not associated with a value");
        else
        {
            var exception = PyException.Create(
                PyTypes.NameError, $"cannot access free variable '{text}' where it is not associated with a value in enclosing scope");
            exception.Fields[0] = Value.Str(text);
            Raise(exception);
        }
    }

    private Value LoadName(Frame frame, Site site)
    {
        if (frame.Names is { } names)
        {
            if (!names.Type.IsShared && (names.Type.HasSlot(Dunder.GetItem) || names.Type.HasSlot(Dunder.Missing)))
                return Then(GetItemOf(names, Value.Str(site.Name)), new NameStep(frame, site));
            var value = names.GetStr(site.Name);
            if (!value.IsMissing)
                return value;
        }

        return LoadGlobal(site, frame.Code.Globals);
    }

    // A dict of names of a class written in Python answers in its own way; only its KeyError leads on to the globals.
    private Value GetItemOf(PyDict names, in Value key)
    {
        if (names.Type.HasSlot(Dunder.GetItem))
            return CallSlot(names, Dunder.GetItem, key);
        var found = names.Get(this, key);
        return found.IsMissing ? CallSlot(names, Dunder.Missing, key) : found;
    }

    private sealed class NameStep(Frame frame, Site site) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => result;

        public override Value Fail(Machine m, PyException exception) =>
            exception.Is(PyTypes.KeyError) ? m.LoadGlobal(site, frame.Code.Globals) : m.Raise(exception);
    }

    private Value DeleteName(Frame frame, string name)
    {
        if (frame.Names is { Type.IsShared: false } names && names.Type.HasSlot(Dunder.DelItem))
            return Discarded(CallSlot(names, Dunder.DelItem, Value.Str(name)));
        return (frame.Names ?? frame.Code.Globals).RemoveStr(name) ? Value.Missing : RaiseNameError(name);
    }

    private Value StoreName(Frame frame, string name, in Value value)
    {
        // What a metaclass's __prepare__ made may have its own idea of storing.
        if (frame.Names is { Type.IsShared: false } names && names.Type.HasSlot(Dunder.SetItem))
            return Discarded(CallSlot(names, Dunder.SetItem, Value.Str(name), value));
        (frame.Names ?? frame.Code.Globals).SetStr(name, value);
        return Value.Missing;
    }
}
