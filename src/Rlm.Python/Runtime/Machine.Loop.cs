using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Rlm.Python.Compilation;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

internal sealed partial class Machine
{
    // The dispatch loop. Registers are reached without bounds checks: CodeBuilder has verified every operand. Anything that may raise, call
    // or look at the frame first stores the position in it; a result that is Error or Pushed goes through "control".
    private RunStatus Loop()
    {
        Frame frame = _frame!;
        ref Value r = ref MemoryMarshal.GetArrayDataReference(frame.Registers);
        ref Instruction code = ref MemoryMarshal.GetArrayDataReference(frame.Code.Instructions);
        var position = frame.Position;
        ref Instruction i = ref code;
        ref Value x = ref r;
        ref Value y = ref r;
        Value result;
        bool truth;

        while (true)
        {
            i = ref Unsafe.Add(ref code, position++);
            switch (i.Op)
            {
                case Op.Nop:
                    continue;

                case Op.Move:
                    Unsafe.Add(ref r, i.A) = Unsafe.Add(ref r, i.B);
                    continue;

                case Op.LoadMissing:
                    Unsafe.Add(ref r, i.A) = Value.Missing;
                    continue;

                case Op.CheckBound:
                    if (!Unsafe.Add(ref r, i.A).IsMissing)
                        continue;
                    frame.Position = position;
                    RaiseUnbound(frame, i.A, i.B);
                    goto unwind;

                case Op.LoadGlobal:
                    {
                        var site = frame.Code.Sites[i.C];
                        var globals = frame.Code.Globals;
                        if (site.GlobalsVersion == globals.Version)
                        {
                            if (site.Index >= 0)
                            {
                                Unsafe.Add(ref r, i.A) = globals.Entries[site.Index].Value;
                                continue;
                            }

                            if (site.BuiltinsVersion == _builtins.Version)
                            {
                                Unsafe.Add(ref r, i.A) = site.Found;
                                continue;
                            }
                        }

                        frame.Position = position;
                        result = LoadGlobal(site, globals);
                        goto store;
                    }

                case Op.StoreGlobal:
                    {
                        var site = frame.Code.Sites[i.C];
                        var globals = frame.Code.Globals;
                        if (site.GlobalsVersion == globals.Version && site.Index >= 0)
                            globals.Entries[site.Index].Value = Unsafe.Add(ref r, i.A);
                        else
                            StoreGlobal(site, globals, Unsafe.Add(ref r, i.A));
                        continue;
                    }

                case Op.LoadCell:
                    {
                        var cell = Unsafe.As<PyCell>(Unsafe.Add(ref r, i.B).Object!);
                        if (cell.Value.IsMissing)
                        {
                            frame.Position = position;
                            RaiseUnboundCell(frame, i.B, i.C);
                            goto unwind;
                        }

                        Unsafe.Add(ref r, i.A) = cell.Value;
                        continue;
                    }

                case Op.StoreCell:
                    Unsafe.As<PyCell>(Unsafe.Add(ref r, i.A).Object!).Value = Unsafe.Add(ref r, i.B);
                    continue;

                case Op.MakeCell:
                    Unsafe.Add(ref r, i.A) = new Value(new PyCell(Unsafe.Add(ref r, i.A)));
                    continue;

                case Op.MakeEmptyCell:
                    Unsafe.Add(ref r, i.A) = new Value(new PyCell(Value.Missing));
                    continue;

                case Op.Add:
                case Op.InPlaceAdd:
                    x = ref Unsafe.Add(ref r, i.B);
                    y = ref Unsafe.Add(ref r, i.C);
                    if (x.Object is null && y.Object is null)
                    {
                        var sum = x.Bits + y.Bits;
                        if (((x.Bits ^ sum) & (y.Bits ^ sum)) >= 0)
                        {
                            Unsafe.Add(ref r, i.A).SetInt(sum);
                            continue;
                        }
                    }
                    else if (ReferenceEquals(x.Object, Tag.Float) && ReferenceEquals(y.Object, Tag.Float))
                    {
                        Unsafe.Add(ref r, i.A).SetFloat(x.AsDouble + y.AsDouble);
                        continue;
                    }

                    goto binary;

                case Op.Sub:
                case Op.InPlaceSub:
                    x = ref Unsafe.Add(ref r, i.B);
                    y = ref Unsafe.Add(ref r, i.C);
                    if (x.Object is null && y.Object is null)
                    {
                        var difference = x.Bits - y.Bits;
                        if (((x.Bits ^ y.Bits) & (x.Bits ^ difference)) >= 0)
                        {
                            Unsafe.Add(ref r, i.A).SetInt(difference);
                            continue;
                        }
                    }
                    else if (ReferenceEquals(x.Object, Tag.Float) && ReferenceEquals(y.Object, Tag.Float))
                    {
                        Unsafe.Add(ref r, i.A).SetFloat(x.AsDouble - y.AsDouble);
                        continue;
                    }

                    goto binary;

                case Op.Mult:
                case Op.InPlaceMult:
                    x = ref Unsafe.Add(ref r, i.B);
                    y = ref Unsafe.Add(ref r, i.C);
                    if (x.Object is null && y.Object is null)
                    {
                        var high = Math.BigMul(x.Bits, y.Bits, out var low);
                        if (high == low >> 63)
                        {
                            Unsafe.Add(ref r, i.A).SetInt(low);
                            continue;
                        }
                    }
                    else if (ReferenceEquals(x.Object, Tag.Float) && ReferenceEquals(y.Object, Tag.Float))
                    {
                        Unsafe.Add(ref r, i.A).SetFloat(x.AsDouble * y.AsDouble);
                        continue;
                    }

                    goto binary;

                case Op.Div:
                case Op.InPlaceDiv:
                    x = ref Unsafe.Add(ref r, i.B);
                    y = ref Unsafe.Add(ref r, i.C);
                    if (ReferenceEquals(x.Object, Tag.Float) && ReferenceEquals(y.Object, Tag.Float) && y.AsDouble != 0)
                    {
                        Unsafe.Add(ref r, i.A).SetFloat(x.AsDouble / y.AsDouble);
                        continue;
                    }

                    goto binary;

                case Op.FloorDiv:
                case Op.InPlaceFloorDiv:
                    x = ref Unsafe.Add(ref r, i.B);
                    y = ref Unsafe.Add(ref r, i.C);
                    if (x.Object is null && y.Object is null && y.Bits > 0)
                    {
                        var quotient = x.Bits / y.Bits;
                        if (x.Bits < 0 && quotient * y.Bits != x.Bits)
                            quotient--;
                        Unsafe.Add(ref r, i.A).SetInt(quotient);
                        continue;
                    }

                    goto binary;

                case Op.Mod:
                case Op.InPlaceMod:
                    x = ref Unsafe.Add(ref r, i.B);
                    y = ref Unsafe.Add(ref r, i.C);
                    if (x.Object is null && y.Object is null && y.Bits > 0)
                    {
                        var remainder = x.Bits % y.Bits;
                        Unsafe.Add(ref r, i.A).SetInt(remainder < 0 ? remainder + y.Bits : remainder);
                        continue;
                    }

                    goto binary;

                case Op.BitAnd:
                case Op.InPlaceBitAnd:
                    x = ref Unsafe.Add(ref r, i.B);
                    y = ref Unsafe.Add(ref r, i.C);
                    if (x.Object is null && y.Object is null)
                    {
                        Unsafe.Add(ref r, i.A).SetInt(x.Bits & y.Bits);
                        continue;
                    }

                    goto binary;

                case Op.BitOr:
                case Op.InPlaceBitOr:
                    x = ref Unsafe.Add(ref r, i.B);
                    y = ref Unsafe.Add(ref r, i.C);
                    if (x.Object is null && y.Object is null)
                    {
                        Unsafe.Add(ref r, i.A).SetInt(x.Bits | y.Bits);
                        continue;
                    }

                    goto binary;

                case Op.BitXor:
                case Op.InPlaceBitXor:
                    x = ref Unsafe.Add(ref r, i.B);
                    y = ref Unsafe.Add(ref r, i.C);
                    if (x.Object is null && y.Object is null)
                    {
                        Unsafe.Add(ref r, i.A).SetInt(x.Bits ^ y.Bits);
                        continue;
                    }

                    goto binary;

                case Op.RShift:
                case Op.InPlaceRShift:
                    x = ref Unsafe.Add(ref r, i.B);
                    y = ref Unsafe.Add(ref r, i.C);
                    if (x.Object is null && y.Object is null && (ulong)y.Bits < 64)
                    {
                        Unsafe.Add(ref r, i.A).SetInt(x.Bits >> (int)y.Bits);
                        continue;
                    }

                    goto binary;

                case Op.MatMult or Op.Pow or Op.LShift or Op.InPlaceMatMult or Op.InPlacePow or Op.InPlaceLShift:
                    x = ref Unsafe.Add(ref r, i.B);
                    y = ref Unsafe.Add(ref r, i.C);
                    goto binary;

                case Op.Not:
                    x = ref Unsafe.Add(ref r, i.B);
                    if (ReferenceEquals(x.Object, Tag.Bool))
                    {
                        Unsafe.Add(ref r, i.A).SetBool(x.Bits == 0);
                        continue;
                    }

                    frame.Position = position;
                    result = DoNot(x);
                    goto store;

                case Op.Minus:
                    x = ref Unsafe.Add(ref r, i.B);
                    if (x.Object is null && x.Bits != long.MinValue)
                    {
                        Unsafe.Add(ref r, i.A).SetInt(-x.Bits);
                        continue;
                    }

                    frame.Position = position;
                    result = DoUnary(UnaryOp.Minus, x);
                    goto store;

                case Op.Plus:
                case Op.Invert:
                    frame.Position = position;
                    result = DoUnary(i.Op == Op.Plus ? UnaryOp.Plus : UnaryOp.Invert, Unsafe.Add(ref r, i.B));
                    goto store;

                case Op.Eq:
                    x = ref Unsafe.Add(ref r, i.B);
                    y = ref Unsafe.Add(ref r, i.C);
                    if (x.Object is null && y.Object is null)
                    {
                        Unsafe.Add(ref r, i.A).SetBool(x.Bits == y.Bits);
                        continue;
                    }

                    goto compare;

                case Op.NotEq:
                    x = ref Unsafe.Add(ref r, i.B);
                    y = ref Unsafe.Add(ref r, i.C);
                    if (x.Object is null && y.Object is null)
                    {
                        Unsafe.Add(ref r, i.A).SetBool(x.Bits != y.Bits);
                        continue;
                    }

                    goto compare;

                case Op.Lt:
                    x = ref Unsafe.Add(ref r, i.B);
                    y = ref Unsafe.Add(ref r, i.C);
                    if (x.Object is null && y.Object is null)
                    {
                        Unsafe.Add(ref r, i.A).SetBool(x.Bits < y.Bits);
                        continue;
                    }

                    goto compare;

                case Op.Gt:
                    x = ref Unsafe.Add(ref r, i.B);
                    y = ref Unsafe.Add(ref r, i.C);
                    if (x.Object is null && y.Object is null)
                    {
                        Unsafe.Add(ref r, i.A).SetBool(x.Bits > y.Bits);
                        continue;
                    }

                    goto compare;

                case Op.LtE or Op.GtE:
                    x = ref Unsafe.Add(ref r, i.B);
                    y = ref Unsafe.Add(ref r, i.C);
                    goto compare;

                case Op.Is:
                    Unsafe.Add(ref r, i.A).SetBool(Value.Same(Unsafe.Add(ref r, i.B), Unsafe.Add(ref r, i.C)));
                    continue;

                case Op.IsNot:
                    Unsafe.Add(ref r, i.A).SetBool(!Value.Same(Unsafe.Add(ref r, i.B), Unsafe.Add(ref r, i.C)));
                    continue;

                case Op.In:
                case Op.NotIn:
                    frame.Position = position;
                    result = DoContains(Unsafe.Add(ref r, i.C), Unsafe.Add(ref r, i.B), i.Op == Op.NotIn);
                    goto store;

                case Op.Jump:
                    {
                        var target = i.Far;
                        if (target < position && --_credit < 0)
                        {
                            frame.Position = position;
                            Tick();
                        }

                        position = target;
                        continue;
                    }

                case Op.JumpIfTrue:
                    x = ref Unsafe.Add(ref r, i.A);
                    if (ReferenceEquals(x.Object, Tag.Bool))
                    {
                        truth = x.Bits != 0;
                    }
                    else
                    {
                        frame.Position = position;
                        result = DoTruth(x);
                        if (result.IsControl)
                            goto branch;
                        truth = result.Bits != 0;
                    }

                    if (truth)
                        goto far;
                    continue;

                case Op.JumpIfFalse:
                    x = ref Unsafe.Add(ref r, i.A);
                    if (ReferenceEquals(x.Object, Tag.Bool))
                    {
                        truth = x.Bits != 0;
                    }
                    else
                    {
                        frame.Position = position;
                        result = DoTruth(x);
                        if (result.IsControl)
                            goto branch;
                        truth = result.Bits != 0;
                    }

                    if (!truth)
                        goto far;
                    continue;

                case Op.JumpIfEq:
                    x = ref Unsafe.Add(ref r, i.A);
                    y = ref Unsafe.Add(ref r, i.B);
                    if (x.Object is null && y.Object is null)
                    {
                        if (x.Bits == y.Bits)
                            goto near;
                        continue;
                    }

                    goto compareAndJump;

                case Op.JumpIfNotEq:
                    x = ref Unsafe.Add(ref r, i.A);
                    y = ref Unsafe.Add(ref r, i.B);
                    if (x.Object is null && y.Object is null)
                    {
                        if (x.Bits != y.Bits)
                            goto near;
                        continue;
                    }

                    goto compareAndJump;

                case Op.JumpIfLt:
                    x = ref Unsafe.Add(ref r, i.A);
                    y = ref Unsafe.Add(ref r, i.B);
                    if (x.Object is null && y.Object is null)
                    {
                        if (x.Bits < y.Bits)
                            goto near;
                        continue;
                    }

                    goto compareAndJump;

                case Op.JumpUnlessLt:
                    x = ref Unsafe.Add(ref r, i.A);
                    y = ref Unsafe.Add(ref r, i.B);
                    if (x.Object is null && y.Object is null)
                    {
                        if (x.Bits >= y.Bits)
                            goto near;
                        continue;
                    }

                    goto compareAndJump;

                case Op.JumpIfLtE:
                    x = ref Unsafe.Add(ref r, i.A);
                    y = ref Unsafe.Add(ref r, i.B);
                    if (x.Object is null && y.Object is null)
                    {
                        if (x.Bits <= y.Bits)
                            goto near;
                        continue;
                    }

                    goto compareAndJump;

                case Op.JumpUnlessLtE:
                    x = ref Unsafe.Add(ref r, i.A);
                    y = ref Unsafe.Add(ref r, i.B);
                    if (x.Object is null && y.Object is null)
                    {
                        if (x.Bits > y.Bits)
                            goto near;
                        continue;
                    }

                    goto compareAndJump;

                case Op.JumpIfGt:
                    x = ref Unsafe.Add(ref r, i.A);
                    y = ref Unsafe.Add(ref r, i.B);
                    if (x.Object is null && y.Object is null)
                    {
                        if (x.Bits > y.Bits)
                            goto near;
                        continue;
                    }

                    goto compareAndJump;

                case Op.JumpUnlessGt:
                    x = ref Unsafe.Add(ref r, i.A);
                    y = ref Unsafe.Add(ref r, i.B);
                    if (x.Object is null && y.Object is null)
                    {
                        if (x.Bits <= y.Bits)
                            goto near;
                        continue;
                    }

                    goto compareAndJump;

                case Op.JumpIfGtE:
                    x = ref Unsafe.Add(ref r, i.A);
                    y = ref Unsafe.Add(ref r, i.B);
                    if (x.Object is null && y.Object is null)
                    {
                        if (x.Bits >= y.Bits)
                            goto near;
                        continue;
                    }

                    goto compareAndJump;

                case Op.JumpUnlessGtE:
                    x = ref Unsafe.Add(ref r, i.A);
                    y = ref Unsafe.Add(ref r, i.B);
                    if (x.Object is null && y.Object is null)
                    {
                        if (x.Bits < y.Bits)
                            goto near;
                        continue;
                    }

                    goto compareAndJump;

                case Op.JumpIfIs:
                    if (Value.Same(Unsafe.Add(ref r, i.A), Unsafe.Add(ref r, i.B)))
                        goto near;
                    continue;

                case Op.JumpIfIsNot:
                    if (!Value.Same(Unsafe.Add(ref r, i.A), Unsafe.Add(ref r, i.B)))
                        goto near;
                    continue;

                case Op.GetIter:
                    frame.Position = position;
                    result = DoGetIter(Unsafe.Add(ref r, i.B));
                    goto store;

                case Op.ForIter:
                    {
                        var iterator = Unsafe.Add(ref r, i.A).Object;
                        if (--_credit < 0)
                        {
                            frame.Position = position;
                            Tick();
                        }

                        if (iterator is RangeIterator range)
                        {
                            if (range.Remaining > 0)
                            {
                                range.Remaining--;
                                Unsafe.Add(ref r, i.B).SetInt(range.Next);
                                range.Next += range.Step;
                                position += i.Near;
                            }

                            continue;
                        }

                        if (iterator is ListIterator { List: { } list } items)
                        {
                            if ((uint)items.Index < (uint)list.Count)
                            {
                                Unsafe.Add(ref r, i.B) = list.Items[items.Index++];
                                position += i.Near;
                                continue;
                            }
                        }

                        frame.Position = position;
                        if (iterator is PyIterator native)
                        {
                            // Not straight into the register: after the loop it still has the last item.
                            if (native.MoveNext(this, out var item))
                            {
                                Unsafe.Add(ref r, i.B) = item;
                                position += i.Near;
                            }

                            continue;
                        }

                        if (iterator is PyGenerator { IsRunning: false, Frame: { } generatorFrame } generator)
                        {
                            EnterGenerator(generator, generatorFrame, Value.None);
                            generatorFrame.ReturnRegister = i.B;
                            generatorFrame.How = Delivery.ForIter;
                            goto reload;
                        }

                        result = DoForIter(Unsafe.Add(ref r, i.A), frame, i.Near);
                        if (result.IsMissing)
                            continue;
                        if (!result.IsControl)
                        {
                            Unsafe.Add(ref r, i.B) = result;
                            position += i.Near;
                            continue;
                        }

                        if (result.IsError)
                            goto unwind;
                        _tail!.ReturnRegister = i.B;
                        goto reload;
                    }

                case Op.GetItem:
                    x = ref Unsafe.Add(ref r, i.B);
                    y = ref Unsafe.Add(ref r, i.C);
                    if (x.Object is not null)
                    {
                        if (x.Object.GetType() == typeof(PyList))
                        {
                            var list = Unsafe.As<PyList>(x.Object);
                            if (y.Object is null)
                            {
                                var index = y.Bits < 0 ? y.Bits + list.Count : y.Bits;
                                if ((ulong)index < (ulong)list.Count)
                                {
                                    Unsafe.Add(ref r, i.A) = list.Items[index];
                                    continue;
                                }
                            }
                        }
                        else if (x.Object.GetType() == typeof(PyDict))
                        {
                            frame.Position = position;
                            result = Unsafe.As<PyDict>(x.Object).Get(this, y);
                            if (!result.IsMissing)
                            {
                                Unsafe.Add(ref r, i.A) = result;
                                continue;
                            }

                            RaiseKeyError(Unsafe.Add(ref r, i.C));
                            goto unwind;
                        }
                        else if (x.Object.GetType() == typeof(PyTuple) && y.Object is null)
                        {
                            var tuple = Unsafe.As<PyTuple>(x.Object).Items;
                            var index = y.Bits < 0 ? y.Bits + tuple.Length : y.Bits;
                            if ((ulong)index < (ulong)tuple.Length)
                            {
                                Unsafe.Add(ref r, i.A) = tuple[index];
                                continue;
                            }
                        }
                    }

                    frame.Position = position;
                    result = DoGetItem(x, y);
                    goto store;

                case Op.SetItem:
                    x = ref Unsafe.Add(ref r, i.A);
                    y = ref Unsafe.Add(ref r, i.B);
                    if (x.Object is not null)
                    {
                        if (x.Object.GetType() == typeof(PyList))
                        {
                            var list = Unsafe.As<PyList>(x.Object);
                            if (y.Object is null)
                            {
                                var index = y.Bits < 0 ? y.Bits + list.Count : y.Bits;
                                if ((ulong)index < (ulong)list.Count)
                                {
                                    list.Items[index] = Unsafe.Add(ref r, i.C);
                                    continue;
                                }
                            }
                        }
                        else if (x.Object.GetType() == typeof(PyDict))
                        {
                            frame.Position = position;
                            Unsafe.As<PyDict>(x.Object).Set(this, y, Unsafe.Add(ref r, i.C));
                            continue;
                        }
                    }

                    frame.Position = position;
                    result = DoSetItem(x, y, Unsafe.Add(ref r, i.C));
                    goto discard;

                case Op.DelItem:
                    frame.Position = position;
                    result = DoDelItem(Unsafe.Add(ref r, i.A), Unsafe.Add(ref r, i.B));
                    goto discard;

                case Op.GetSlice:
                    frame.Position = position;
                    result = DoGetSlice(Unsafe.Add(ref r, i.B), Unsafe.Add(ref r, i.C), Unsafe.Add(ref r, i.C + 1));
                    goto store;

                case Op.LoadAttr:
                    {
                        var site = frame.Code.Sites[i.C];
                        x = ref Unsafe.Add(ref r, i.B);
                        if (x.Object is PyInstance instance && ReferenceEquals(instance.Attributes.Shape, site.Shape)
                            && site.TypeVersion == instance.Class.Version)
                        {
                            Unsafe.Add(ref r, i.A) = site.Index >= 0 ? instance.Attributes.Values![site.Index] : site.Found;
                            continue;
                        }

                        frame.Position = position;
                        result = LoadAttr(x, site);
                        goto store;
                    }

                case Op.StoreAttr:
                    {
                        var site = frame.Code.Sites[i.C];
                        x = ref Unsafe.Add(ref r, i.B);
                        if (x.Object is PyInstance instance && ReferenceEquals(instance.Attributes.Shape, site.Shape)
                            && site.TypeVersion == instance.Class.Version)
                        {
                            if (site.Index >= 0)
                                instance.Attributes.Values![site.Index] = Unsafe.Add(ref r, i.A);
                            else
                                instance.Attributes.Append(site.NextShape!, Unsafe.Add(ref r, i.A));
                            continue;
                        }

                        frame.Position = position;
                        result = StoreAttr(x, site, Unsafe.Add(ref r, i.A));
                        goto discard;
                    }

                case Op.LoadMethod:
                    {
                        var site = frame.Code.Sites[i.C];
                        x = ref Unsafe.Add(ref r, i.B);
                        if (x.Object is PyInstance instance)
                        {
                            if (ReferenceEquals(instance.Attributes.Shape, site.Shape) && site.Index == -2
                                && site.TypeVersion == instance.Class.Version)
                            {
                                Unsafe.Add(ref r, i.A + 1) = x;
                                Unsafe.Add(ref r, i.A) = site.Found;
                                continue;
                            }
                        }
                        else if (site.Type is not null && ReferenceEquals(site.Type, x.Type))
                        {
                            Unsafe.Add(ref r, i.A + 1) = x;
                            Unsafe.Add(ref r, i.A) = site.TypeFound;
                            continue;
                        }

                        frame.Position = position;
                        result = LoadMethod(x, site, out var self);
                        Unsafe.Add(ref r, i.A + 1) = self;
                        goto store;
                    }

                case Op.CallMethod:
                    if (!Unsafe.Add(ref r, i.B + 1).IsMissing)
                    {
                        // Function, self and arguments stand as for a plain call with one argument more.
                        x = ref Unsafe.Add(ref r, i.B);
                        if (x.Object is PyFunction method && method.SimpleArity == i.C + 1)
                        {
                            frame.Position = position;
                            frame = EnterSimple(method, frame, i.B + 1, i.A);
                            goto entered;
                        }

                        frame.Position = position;
                        result = x.Object is PyBuiltin own && own.ExactArity == i.C + 1
                            ? own.Body(this, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref r, i.B + 1), i.C + 1))
                            : CallValue(x, frame.Registers.AsSpan(i.B + 1, i.C + 1), KeywordNames.None);
                        goto store;
                    }

                    // An ordinary callable: the place of self is empty, so its arguments begin one further.
                    x = ref Unsafe.Add(ref r, i.B);
                    frame.Position = position;
                    if (x.Object is PyFunction plain && plain.SimpleArity == i.C)
                    {
                        frame = EnterSimple(plain, frame, i.B + 2, i.A);
                        goto entered;
                    }

                    result = CallValue(x, frame.Registers.AsSpan(i.B + 2, i.C), KeywordNames.None);
                    goto store;

                case Op.Call:
                    x = ref Unsafe.Add(ref r, i.B);
                    frame.Position = position;
                    if (x.Object is PyFunction function && function.SimpleArity == i.C)
                    {
                        frame = EnterSimple(function, frame, i.B + 1, i.A);
                        goto entered;
                    }

                    result = x.Object is PyBuiltin { ChecksSelf: false } builtin && builtin.ExactArity == i.C
                        ? builtin.Body(this, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref r, i.B + 1), i.C))
                        : CallValue(x, frame.Registers.AsSpan(i.B + 1, i.C), KeywordNames.None);
                    goto store;

                case Op.CallKeywords:
                    {
                        ref var extra = ref Unsafe.Add(ref code, position++);
                        frame.Position = position;
                        var names = new KeywordNames(frame.Code.Template.KeywordNames[extra.A]);
                        x = ref Unsafe.Add(ref r, i.B);
                        var first = i.B + 1;
                        int count = i.C;
                        if (extra.B != 0 && Unsafe.Add(ref r, i.B + 1).IsMissing)
                        {
                            first++;
                            count--;
                        }

                        result = CallValue(x, frame.Registers.AsSpan(first, count), names);
                        goto store;
                    }

                case Op.CallUnpack:
                    frame.Position = position;
                    result = CallUnpacked(Unsafe.Add(ref r, i.B), Unsafe.Add(ref r, i.B + 1), Unsafe.Add(ref r, i.B + 2));
                    goto store;

                case Op.Return:
                    result = Unsafe.Add(ref r, i.A);
                    if (frame.Then is null && frame.How == Delivery.Register)
                    {
                        if (frame.Owner is { } owner)
                        {
                            if (owner is PyGenerator || !result.IsNone)
                                goto leave;
                            result = new Value(owner);
                        }

                        var caller = frame.Caller!;
                        caller.Registers[frame.ReturnRegister] = result;
                        _depth--;
                        frame.Code.Return(frame);
                        _frame = frame = caller;
                        goto reload2;
                    }

                leave:
                    frame.Position = position;
                    switch (LeaveFrame(frame, result))
                    {
                        case Outcome.Completed:
                            return RunStatus.Completed;
                        case Outcome.Failed:
                            goto unwind;
                        default:
                            goto reload;
                    }

                case Op.Yield:
                    frame.Position = position;
                    switch (YieldFrame(frame, Unsafe.Add(ref r, i.B)))
                    {
                        case Outcome.Completed:
                            return RunStatus.Completed;
                        case Outcome.Failed:
                            goto unwind;
                        default:
                            goto reload;
                    }

                case Op.Send:
                    frame.Position = position;
                    result = DoSend(frame, Unsafe.Add(ref r, i.A), Unsafe.Add(ref r, i.B), out var toYield);
                    if (result.IsPushed)
                        goto reload;
                    if (result.IsError)
                        goto unwind;
                    if (!toYield)
                    {
                        Unsafe.Add(ref r, i.A) = result;
                        continue;
                    }

                    // A native iterator gave an item: yield it, and come back to this instruction.
                    frame.Position = position - 1;
                    switch (YieldFrame(frame, result))
                    {
                        case Outcome.Completed:
                            return RunStatus.Completed;
                        case Outcome.Failed:
                            goto unwind;
                        default:
                            goto reload;
                    }

                case Op.BuildList:
                    {
                        var list = i.C == 0 ? new PyList() : new PyList(frame.Registers.AsSpan(i.B, i.C));
                        Unsafe.Add(ref r, i.A) = new Value(list);
                        continue;
                    }

                case Op.BuildTuple:
                    Unsafe.Add(ref r, i.A) = new Value(i.C == 0 ? PyTuple.Empty : new PyTuple(frame.Registers.AsSpan(i.B, i.C).ToArray()));
                    continue;

                case Op.ListAppend:
                    Unsafe.As<PyList>(Unsafe.Add(ref r, i.A).Object!).Add(Unsafe.Add(ref r, i.B));
                    continue;

                case Op.DictAdd:
                    frame.Position = position;
                    Unsafe.As<PyDict>(Unsafe.Add(ref r, i.A).Object!).Set(this, Unsafe.Add(ref r, i.B), Unsafe.Add(ref r, i.C));
                    continue;

                case Op.Unpack:
                    x = ref Unsafe.Add(ref r, i.B);
                    if (x.Object is not null && x.Object.GetType() == typeof(PyTuple) && Unsafe.As<PyTuple>(x.Object).Items is var parts
                        && parts.Length == i.C)
                    {
                        for (var n = 0; n < parts.Length; n++)
                            Unsafe.Add(ref r, i.A + n) = parts[n];
                        continue;
                    }

                    frame.Position = position;
                    result = DoUnpack(x, frame, i.A, i.C);
                    goto discard;

                default:
                    frame.Position = position;
                    result = Rare(frame, ref i);
                    if (result.IsMissing)
                        continue;
                    goto store;
            }

        near:
            {
                var distance = i.Near;
                if (distance < 0 && --_credit < 0)
                {
                    frame.Position = position;
                    Tick();
                }

                position += distance;
                continue;
            }

        far:
            {
                var target = i.Far;
                if (target < position && --_credit < 0)
                {
                    frame.Position = position;
                    Tick();
                }

                position = target;
                continue;
            }

        binary:
            frame.Position = position;
            result = i.Op >= Op.InPlaceAdd
                ? DoBinaryInPlace((BinaryOp)(i.Op - Op.InPlaceAdd), x, y)
                : DoBinary((BinaryOp)(i.Op - Op.Add), x, y);
            goto store;

        compare:
            frame.Position = position;
            result = DoCompare((CompareOp)(i.Op - Op.Eq), x, y);

        store:
            if (!result.IsControl)
            {
                Unsafe.Add(ref r, i.A) = result;
                continue;
            }

            if (result.IsError)
                goto unwind;
            _tail!.ReturnRegister = i.A;
            goto reload;

        discard:
            if (!result.IsControl)
                continue;
            if (result.IsError)
                goto unwind;
            _tail!.How = Delivery.Discard;
            goto reload;

        compareAndJump:
            frame.Position = position;
            result = DoCompare(JumpCondition(i.Op, out var wanted), x, y);
            if (!result.IsControl)
            {
                if (ReferenceEquals(result.Object, Tag.Bool))
                {
                    if ((result.Bits != 0) == wanted)
                        goto near;
                    continue;
                }

                result = DoTruth(result);
                if (!result.IsControl)
                {
                    if ((result.Bits != 0) == wanted)
                        goto near;
                    continue;
                }
            }

            if (result.IsError)
                goto unwind;
            ContinueWithJump(wanted, position + i.Near);
            goto reload;

        branch:
            if (result.IsError)
                goto unwind;
            ContinueWithJump(i.Op == Op.JumpIfTrue, i.Far);
            goto reload;

        unwind:
            switch (Unwind())
            {
                case Outcome.Failed:
                    return RunStatus.Failed;
                case Outcome.Completed:
                    return RunStatus.Completed;
                default:
                    goto reload;
            }

        reload:
            if (_waiting is not null)
                return RunStatus.Waiting;
            if (_throwing)
            {
                _throwing = false;
                goto unwind;
            }

            frame = _frame!;
        reload2:
            r = ref MemoryMarshal.GetArrayDataReference(frame.Registers);
            code = ref MemoryMarshal.GetArrayDataReference(frame.Code.Instructions);
            position = frame.Position;
            continue;

        entered:
            r = ref MemoryMarshal.GetArrayDataReference(frame.Registers);
            code = ref MemoryMarshal.GetArrayDataReference(frame.Code.Instructions);
            position = 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Frame EnterSimple(PyFunction function, Frame caller, int firstArgument, int returnRegister)
    {
        if (--_credit < 0)
            Tick();
        var frame = function.Code.Rent();
        ref var source = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(caller.Registers), firstArgument);
        ref var target = ref MemoryMarshal.GetArrayDataReference(frame.Registers);
        for (var n = 0; n < function.SimpleArity; n++)
            Unsafe.Add(ref target, n) = Unsafe.Add(ref source, n);
        if (function.Closure.Length > 0)
            CopyClosure(function, frame);
        frame.Caller = caller;
        frame.ReturnRegister = (ushort)returnRegister;
        if (++_depth > _maxDepth)
            RaiseTooDeep(frame);
        _frame = frame;
        return frame;
    }

    private static void CopyClosure(PyFunction function, Frame frame)
    {
        var first = function.Code.Template.FirstFree;
        for (var n = 0; n < function.Closure.Length; n++)
            frame.Registers[first + n] = new Value(function.Closure[n]);
    }

    private static CompareOp JumpCondition(Op op, out bool wanted)
    {
        wanted = op <= Op.JumpIfGtE;
        return wanted ? (CompareOp)(op - Op.JumpIfEq) : CompareOp.Lt + (op - Op.JumpUnlessLt);
    }
}
