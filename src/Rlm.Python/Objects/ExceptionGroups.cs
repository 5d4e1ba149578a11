using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Exception groups: making and splitting them, and what <c>except*</c> needs.</summary>
internal static class ExceptionGroups
{
    /// <summary>message and exceptions.</summary>
    public static readonly ExceptionLayout Layout = new(2, static e =>
    {
        if (e.Args.Count != 2)
            return;
        e.Fields[0] = e.Args.Items[0];
        e.Fields[1] = e.Args.Items[1].Object switch
        {
            PyTuple tuple => tuple,
            PyList list => new PyTuple(list.Span.ToArray()),
            _ => e.Fields[1],
        };
    });

    private const int MaxDepth = 400;

    public static TypeBuilder Declare(PyType baseException) => new TypeBuilder("BaseExceptionGroup", baseException)
        .Field("message", 0)
        .Property("exceptions", static (m, self) => Exceptions(ExceptionMethods.Self(m, self)))
        .New("__new__(cls, /, *args, **kwargs)", New)
        .Init("__init__(self, /, *args, **kwargs)", static (m, a) =>
        {
            ExceptionMethods.RefuseKeywords(m, ExceptionMethods.Self(m, a[0]).Class, a[1]);
            return Value.None;
        })
        .Method("__str__(self, /)", static (m, a) => Value.Str(ExceptionText.OfGroup(m, ExceptionMethods.Self(m, a[0]))))
        .Method("derive(self, excs, /)", static (m, a) =>
            Create(m, PyTypes.BaseExceptionGroup, [ExceptionMethods.Self(m, a[0]).Field(0), a[1]]))
        .Method("split(self, matcher_value, /)", static (m, a) =>
        {
            var (match, rest) = Split(m, ExceptionMethods.Self(m, a[0]), Matcher(m, a[1]));
            return new PyTuple([ExceptionMethods.OrNone(match), ExceptionMethods.OrNone(rest)]);
        })
        .ClassMethod("__class_getitem__(cls, item, /)", static (m, a) => a[0])
        .Method("subgroup(self, matcher_value, /)", static (m, a) =>
            ExceptionMethods.OrNone(Split(m, ExceptionMethods.Self(m, a[0]), Matcher(m, a[1])).Match));

    /// <summary>The exceptions of a group.</summary>
    public static PyTuple Exceptions(PyException group) =>
        group.Fields is [_, { Object: PyTuple exceptions }, ..] ? exceptions : PyTuple.Empty;

    /// <summary>A group of exactly these, an <c>ExceptionGroup</c> where all are of <c>Exception</c>.</summary>
    public static PyException Create(Machine m, string message, IEnumerable<PyException> exceptions) =>
        Create(m, PyTypes.BaseExceptionGroup, [Value.Str(message), new PyList([.. exceptions.Select(e => new Value(e))])]);

    /// <summary>The parts of an exception, perhaps a group, for whose members the predicate holds and does not hold.</summary>
    public static (PyException? Match, PyException? Remainder) Split(Machine m, PyException e, Func<PyException, bool> predicate) =>
        Split(m, e, predicate, 0);

    /// <summary>What is raised at the end of a <c>try … except*</c>: what its clauses raised, and what they left or raised again.</summary>
    /// <param name="m">The machine.</param>
    /// <param name="original">What the body raised.</param>
    /// <param name="raised">What the clauses raised, and the unhandled rest.</param>
    /// <returns>Null where everything was handled.</returns>
    public static PyException? PrepareReraise(Machine m, PyException original, List<PyException> raised)
    {
        if (raised.Count == 0)
            return null;
        if (!original.IsGroup)
            return raised[0];
        var anew = raised.Where(e => !SameOrigin(e, original)).ToList();
        var again = new HashSet<PyException>(ReferenceEqualityComparer.Instance);
        foreach (var e in raised.Where(e => SameOrigin(e, original)))
            AddLeaves(m, e, again, 0);
        var unhandled = again.Count == 0 ? null : Split(m, original, again.Contains).Match;
        if (anew.Count == 0)
            return unhandled;
        if (unhandled is not null)
            anew.Add(unhandled);
        return anew.Count == 1 ? anew[0] : Create(m, "", anew);
    }

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        var cls = ExceptionMethods.ClassOf(m, a[0]);
        if (cls.IsShared)
            ExceptionMethods.RefuseKeywords(m, cls, a[1]);
        return Create(m, cls, a[2..]);
    }

    private static PyException Create(Machine m, PyType cls, ReadOnlySpan<Value> args)
    {
        if (args.Length != 2)
            throw m.Error(PyTypes.TypeError, $"BaseExceptionGroup.__new__() takes exactly 2 arguments ({args.Length} given)");
        if (args[0].Object is not PyStr)
            throw m.Error(PyTypes.TypeError, $"BaseExceptionGroup.__new__() argument 1 must be str, not {args[0].Type.NameInMessages}");
        var items = Items(m, args[1]);
        if (items.Length == 0)
            throw m.Error(PyTypes.ValueError, "second argument (exceptions) must be a non-empty sequence");
        var nested = true;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Object is not PyException e)
                throw m.Error(PyTypes.ValueError, $"Item {i} of second argument (exceptions) is not an exception");
            nested &= e.Is(PyTypes.Exception);
        }

        if (ReferenceEquals(cls, PyTypes.BaseExceptionGroup) && nested)
            cls = PyTypes.ExceptionGroup;
        else if (!nested && ReferenceEquals(cls, PyTypes.ExceptionGroup))
            throw m.Error(PyTypes.TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
        else if (!nested && cls.IsSubclassOf(PyTypes.Exception))
            throw m.Error(PyTypes.TypeError, $"Cannot nest BaseExceptions in '{cls.Name}'");
        var group = new PyException(cls, ExceptionMethods.Tuple(args));
        group.Fields[0] = args[0];
        group.Fields[1] = new PyTuple(items);
        return group;
    }

    private static Value[] Items(Machine m, in Value sequence) => sequence.Object switch
    {
        PyTuple tuple => tuple.Items,
        PyList list => list.Span.ToArray(),
        PyDict or null => throw m.Error(PyTypes.TypeError, "second argument (exceptions) must be a sequence"),
        var o when !o.Type.Lookup("__getitem__").IsMissing => m.ToList(sequence).Span.ToArray(),
        _ => throw m.Error(PyTypes.TypeError, "second argument (exceptions) must be a sequence"),
    };

    private static Func<PyException, bool> Matcher(Machine m, Value condition)
    {
        if (condition.Object is PyType type && type.IsSubclassOf(PyTypes.BaseException))
            return e => e.Is(type);
        if (condition.Object is PyTuple { Count: > 0 } types
            && types.Items.All(t => t.Object is PyType x && x.IsSubclassOf(PyTypes.BaseException)))
            return e => types.Items.Any(t => e.Is((PyType)t.Object!));
        if (condition.Object is not (null or PyType or PyTuple) && !m.GetAttrOrMissing(condition.Type, "__call__").IsMissing)
            return e => m.Truth(m.Call(condition, e));
        throw m.Error(PyTypes.TypeError, "expected an exception type, a tuple of exception types, or a callable (other than a class)");
    }

    private static (PyException? Match, PyException? Remainder) Split(
        Machine m, PyException e, Func<PyException, bool> predicate, int depth)
    {
        if (depth > MaxDepth)
            throw m.Error(PyTypes.RecursionError, "maximum recursion depth exceeded in exceptiongroup_split_recursive");
        m.Tick(1);
        if (predicate(e))
            return (e, null);
        if (!e.IsGroup)
            return (null, e);
        List<Value> matches = [], rests = [];
        foreach (var item in Exceptions(e).Items)
        {
            var (match, rest) = Split(m, (PyException)item.Object!, predicate, depth + 1);
            if (match is not null)
                matches.Add(match);
            if (rest is not null)
                rests.Add(rest);
        }

        return (Subset(m, e, matches), Subset(m, e, rests));
    }

    // A group of some of the members that is otherwise as the original.
    private static PyException? Subset(Machine m, PyException original, List<Value> members)
    {
        if (members.Count == 0)
            return null;
        var list = new PyList([.. members]);
        var derived = original.Class.IsShared
            ? Create(m, PyTypes.BaseExceptionGroup, [original.Field(0), list])
            : m.CallMethod(original, "derive", list).Object as PyException;
        if (derived is not { IsGroup: true })
            throw m.Error(PyTypes.TypeError, "derive must return an instance of BaseExceptionGroup");
        derived.SetTraceback(original.Traceback, original.TracebackObject().Object as PyTraceback);
        derived.Context = original.Context;
        derived.Cause = original.Cause;
        derived.SuppressContext = original.SuppressContext;
        if (original.Notes is { } notes)
            derived.Attributes.Set("__notes__", new PyList(notes.Span));
        return derived;
    }

    private static bool SameOrigin(PyException e, PyException original) =>
        ReferenceEquals(e.Cause, original.Cause) && ReferenceEquals(e.Context, original.Context)
        && e.Traceback.SequenceEqual(original.Traceback)
        && (e.Notes?.Count ?? 0) == (original.Notes?.Count ?? 0);

    private static void AddLeaves(Machine m, PyException e, HashSet<PyException> leaves, int depth)
    {
        if (depth > MaxDepth)
            throw m.Error(PyTypes.RecursionError, "maximum recursion depth exceeded");
        if (!e.IsGroup)
        {
            leaves.Add(e);
            return;
        }

        foreach (var item in Exceptions(e).Items)
            AddLeaves(m, (PyException)item.Object!, leaves, depth + 1);
    }
}
