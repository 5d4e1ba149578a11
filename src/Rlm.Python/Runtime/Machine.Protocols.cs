using System.Runtime.CompilerServices;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// What built-in code asks for and gets at once. Where a class written in Python has a say, the machine is entered again, which cannot wait
// for the host and goes only so deep.
internal sealed partial class Machine
{
    private const int MaxNesting = 64;

    private int _nesting;

    /// <summary>Whether the machine was entered from built-in code that cannot wait.</summary>
    public bool IsNested => _nesting > 0;

    /// <summary>Brings an operation to its end here and now.</summary>
    /// <exception cref="PyError">It ended in a Python exception.</exception>
    public Value Finish(in Value result)
    {
        if (result.IsPushed)
            return RunNested();
        if (!result.IsError)
            return result;
        var exception = _error!;
        _error = null;
        throw new PyError(exception);
    }

    private Value RunNested()
    {
        if (_isClosed)
        {
            Abort();
            throw Error(PyTypes.RuntimeError, "the program is not running");
        }

        if (_nesting >= MaxNesting)
        {
            Abort();
            throw Error(PyTypes.RecursionError, "maximum recursion depth exceeded in native code");
        }

        EnsureStack();
        _tail!.How = Delivery.Boundary;
        _nesting++;
        var status = Run(arrived: null);
        _nesting--;
        if (status == RunStatus.Failed)
        {
            var exception = _error!;
            _error = null;
            throw new PyError(exception);
        }

        return _result;
    }

    // Gives up what was pushed for a call that cannot be made.
    private void Abort()
    {
        var frame = _frame!;
        _frame = frame.Caller;
        _depth--;
        if (frame.Generator is { } generator)
            End(generator);
        else
            frame.Code.Return(frame);
    }

    /// <summary>To be called where built-ins recurse: data may be nested deeper than the thread's stack is.</summary>
    /// <remarks>No run uses more than <see cref="MaxStackBytes"/>, however large the stacks of the host are, so that programs end alike everywhere.</remarks>
    /// <exception cref="PyError">A RecursionError, raised while there is room to raise it.</exception>
    public unsafe void EnsureStack(string doing = "")
    {
        byte here;
        if ((nint)(&here) < _stackFloor || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Error(PyTypes.RecursionError, "maximum recursion depth exceeded" + doing);
    }

    // Stacks grow downwards on every platform of .NET.
    private unsafe void MarkStack()
    {
        byte here;
        _stackFloor = (nint)(&here) - MaxStackBytes;
    }

    public Value Call(in Value function, params ReadOnlySpan<Value> arguments) => Finish(CallValue(function, arguments, KeywordNames.None));

    public Value CallMethod(in Value self, string name, params ReadOnlySpan<Value> arguments) =>
        Finish(DoCallMethod(self, name, arguments));

    public Value DoCallMethod(in Value self, string name, params ReadOnlySpan<Value> arguments)
    {
        var method = LookUp(self, name);
        if (method.IsMissing)
            return RaiseAttributeError(self, name);
        return CallValue(Finish(method), arguments, KeywordNames.None);
    }

    public Value Binary(BinaryOp op, in Value a, in Value b) => Finish(DoBinary(op, a, b));

    public Value Unary(UnaryOp op, in Value a) => Finish(op == UnaryOp.Not ? DoNot(a) : DoUnary(op, a));

    public Value GetItem(in Value owner, in Value key) => Finish(DoGetItem(owner, key));

    public Value SetItem(in Value owner, in Value key, in Value value) => Finish(DoSetItem(owner, key, value));

    public bool Contains(in Value container, in Value item) => Finish(DoContains(container, item, negate: false)).IsTrue;

    public long Length(in Value value)
    {
        if (value.Object is not (null or Tag))
        {
            var type = value.Object.Type;
            if (type.Slot(Dunder.Len) is { IsMissing: false } slot)
                return CheckedLength(Finish(CallSlot(slot, value, type, [], KeywordNames.None)));
            var length = value.Object.Length(this);
            if (length >= 0)
                return length;
        }

        throw Error(PyTypes.TypeError, $"object of type '{value.Type.NameInMessages}' has no len()");
    }

    public Value GetAttr(in Value owner, string name)
    {
        var value = LookUp(owner, name);
        return Finish(value.IsMissing ? RaiseAttributeError(owner, name) : value);
    }

    /// <summary>The attribute, or Missing where there is none.</summary>
    public Value GetAttrOrMissing(in Value owner, string name)
    {
        try
        {
            var value = LookUp(owner, name);
            if (value.IsError && _error!.Is(PyTypes.AttributeError))
            {
                _error = null;
                return Value.Missing;
            }

            return value.IsMissing ? value : Finish(value);
        }
        catch (PyError e) when (e.Value.Is(PyTypes.AttributeError))
        {
            return Value.Missing;
        }
    }

    /// <summary>As <see cref="GetAttrOrMissing"/>, but Pushed where Python code must be waited for.</summary>
    public Value DoGetAttr(in Value owner, string name)
    {
        var value = LookUp(owner, name);
        return value.IsMissing ? RaiseAttributeError(owner, name) : value;
    }

    public void SetAttr(in Value owner, string name, in Value value) => Finish(SetAttribute(owner, name, value));
}
