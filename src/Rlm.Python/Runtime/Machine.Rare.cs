using Rlm.Python.Compilation;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// Instructions that are not worth a place in the loop. A result goes to register A; Missing says that there is none.
internal sealed partial class Machine
{
    private Value Rare(Frame frame, ref Instruction i)
    {
        var r = frame.Registers;
        var code = frame.Code;
        switch (i.Op)
        {
            case Op.DeleteGlobal:
                return code.Globals.RemoveStr(code.Sites[i.C].Name) ? Value.Missing : RaiseNameError(code.Sites[i.C].Name);
            case Op.LoadName:
                return LoadName(frame, code.Sites[i.C]);
            case Op.StoreName:
                return StoreName(frame, code.Sites[i.C].Name, r[i.A]);
            case Op.DeleteName:
                return DeleteName(frame, code.Sites[i.C].Name);
            case Op.DeleteCell:
                {
                    var cell = (PyCell)r[i.A].Object!;
                    if (cell.Value.IsMissing)
                    {
                        RaiseUnboundCell(frame, i.A, i.C);
                        return Value.Error;
                    }

                    cell.Value = Value.Missing;
                    return Value.Missing;
                }

            case Op.BuildSlice:
                return new PySlice(r[i.B], r[i.B + 1], r[i.B + 2]);
            case Op.DeleteAttr:
                return Discarded(DeleteAttribute(r[i.B], code.Sites[i.C].Name));
            case Op.BuildSet:
                {
                    var set = new PySet();
                    for (var n = 0; n < i.C; n++)
                        set.Add(this, r[i.B + n]);
                    return set;
                }

            case Op.BuildDict:
                {
                    var dict = new PyDict();
                    dict.EnsureCapacity(i.C);
                    for (var n = 0; n < i.C; n++)
                        dict.Set(this, r[i.B + (2 * n)], r[i.B + (2 * n) + 1]);
                    return dict;
                }

            case Op.BuildListFor:
                return NewListFor(r[i.B].Object as PyIterator);
            case Op.BuildString:
                return PyStr.Join(this, r.AsSpan(i.B, i.C));
            case Op.Convert:
                return Convert(r[i.B], (char)i.C);
            case Op.Format:
                return FormatValue(r[i.B], r[i.C]);
            case Op.SetAdd:
                ((PySet)r[i.A].Object!).Add(this, r[i.B]);
                return Value.Missing;
            case Op.ListExtend:
                return Extend((PyList)r[i.A].Object!, r[i.B], r[i.C]);
            case Op.SetUpdate:
                // A display of constants alone: CPython makes it from a constant set, which shows in its order.
                if (i.B >= code.Template.RegisterCount && r[i.B].Object is PyTuple { Count: > 2 }
                    && ((PySet)r[i.A].Object!) is { Count: 0 } empty)
                    empty.AddConstants(this, ((PyTuple)r[i.B].Object!).Items);
                else
                    return UpdateSet((PySet)r[i.A].Object!, r[i.B]);
                return Value.Missing;
            case Op.DictUpdate:
                return UpdateDict((PyDict)r[i.A].Object!, r[i.B]);
            case Op.DictMerge:
                return MergeKeywords((PyDict)r[i.A].Object!, r[i.B], r[i.C]);
            case Op.ListToTuple:
                return new PyTuple(((PyList)r[i.B].Object!).Span.ToArray());
            case Op.UnpackStar:
                return Discarded(DoUnpackStar(r[i.B], frame, i.A, i.C & 0xff, i.C >> 8));
            case Op.MakeFunction:
                return MakeFunction(frame, i);
            case Op.BuildClass:
                return BuildClass((PyFunction)r[i.B].Object!, r[i.B + 1], (PyList)r[i.B + 2].Object!, r[i.B + 3].Object as PyDict);
            case Op.Import:
                return Import(code.Template.Names[i.B], i.C == 1);
            case Op.ImportFrom:
                return ImportFrom(r[i.B], code.Template.Names[i.C]);
            case Op.Raise:
                return DoRaise(r[i.A], r[i.B], i.C);
            case Op.Reraise:
                _isReraise = true;
                return Raise((PyException)r[i.A].Object!);
            case Op.PushHandled:
                {
                    var handled = (PyException)r[i.B].Object!;
                    var before = frame.Handled;
                    frame.Handled = handled;
                    return before is null ? Value.None : before;
                }

            case Op.PopHandled:
                frame.Handled = r[i.A].Object as PyException;
                return Value.Missing;
            case Op.MatchException:
                return MatchException((PyException)r[i.B].Object!, r[i.C]);
            case Op.LoadEnter:
                return LoadContextMethod(frame, i.A, r[i.B], "__enter__", "context manager");
            case Op.LoadExit:
                return LoadContextMethod(frame, i.A, r[i.B], "__exit__", "context manager");
            case Op.LoadAsyncEnter:
                return LoadContextMethod(frame, i.A, r[i.B], "__aenter__", "asynchronous context manager");
            case Op.LoadAsyncExit:
                return LoadContextMethod(frame, i.A, r[i.B], "__aexit__", "asynchronous context manager");
            case Op.GetAwaitable:
                return GetAwaitable(r[i.B]);
            case Op.GetAsyncIter:
                return GetAsyncIter(r[i.B]);
            case Op.GetAsyncNext:
                return GetAsyncNext(r[i.B]);
            case Op.Intrinsic:
                return RunIntrinsic((IntrinsicKind)i.C, frame, i.B);
            default:
                throw new InvalidOperationException($"No instruction {i.Op}.");
        }
    }

    // The operation's value is of no interest, but it may fail or have to be waited for.
    private Value Discarded(in Value result)
    {
        if (result.IsError)
            return result;
        if (result.IsPushed)
            return Then(result, new DiscardStep { How = Delivery.Discard });
        return Value.Missing;
    }

    private sealed class DiscardStep : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            How = Delivery.Discard;
            return Value.None;
        }
    }

    private Value MakeFunction(Frame frame, in Instruction i)
    {
        var r = frame.Registers;
        var code = frame.Code.Function(i.B);
        var closure = new PyCell[code.Template.FreeNames.Length];
        for (var n = 0; n < closure.Length; n++)
            closure[n] = (PyCell)r[i.C + 3 + n].Object!;
        return new PyFunction(code, closure, r[i.C].Object is PyTuple defaults ? defaults.Items : [], r[i.C + 1].Object as PyDict,
            r[i.C + 2].Object as PyDict);
    }

    private Value LoadContextMethod(Frame frame, int target, Value manager, string name, string protocol)
    {
        var found = manager.Type.Lookup(name);
        if (found.IsMissing)
        {
            var missed = name.Contains("exit", StringComparison.Ordinal) ? $" (missed {name} method)" : "";
            return Raise(PyTypes.TypeError, $"'{manager.Type.NameInMessages}' object does not support the {protocol} protocol{missed}");
        }

        if (found.Object is PyFunction or PyBuiltin { Kind: BuiltinKind.Method })
        {
            frame.Registers[target + 1] = manager;
            return found;
        }

        frame.Registers[target + 1] = Value.Missing;
        return Finish(Bind(found, manager, manager.Type));
    }
}
