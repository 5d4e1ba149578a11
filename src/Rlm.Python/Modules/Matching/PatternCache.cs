using System.Collections.Concurrent;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Matching;

/// <summary>Compiled patterns, shared by all sessions: they never change and hold nothing of a session.</summary>
internal static class PatternCache
{
    private const int MaxPatterns = 256;
    private const int MaxUnits = 1 << 16;

    // .NET needs some kilobytes for every one of these.
    private const int LongestPattern = 1 << 20;

    // Two generations: when the young one is full it becomes the old one, so what is in use stays, whatever other sessions compile.
    private static readonly Lock Turning = new();
    private static volatile ConcurrentDictionary<(string Pattern, bool IsText, PatternFlags Flags), PyPattern> _young = new();
    private static volatile ConcurrentDictionary<(string Pattern, bool IsText, PatternFlags Flags), PyPattern> _old = new();

    /// <summary>The pattern that a program gave: compiled already, or a text.</summary>
    /// <exception cref="PyError">It is malformed, or none at all.</exception>
    public static PyPattern Get(Machine m, in Value pattern, in Value flags)
    {
        var bits = PatternFlags.None;
        if (!flags.IsMissing && !(flags.IsInt && flags.Bits == 0))
        {
            if (pattern.Object is not PyPattern && !(flags.IsInt || flags.IsBool || flags.Object is PyInt))
                throw m.Error(PyTypes.TypeError, $"unsupported operand type(s) for &: '{flags.Type.NameInMessages}' and 'int'");
            if (flags.IsInt || flags.IsBool || flags.Object is PyInt)
                bits = (PatternFlags)(int)m.ToIndex(flags);
        }

        switch (pattern.Object)
        {
            case PyPattern compiled:
                return bits == 0 ? compiled : throw m.Error(PyTypes.ValueError, "cannot process flags argument with a compiled pattern");
            case PyStr text:
                return Get(m, text.ToString(), true, bits, pattern);
            case PyBytes bytes:
                return Get(m, Latin1.ToText(bytes.Span), false, bits, pattern);
            default:
                m.Hash(pattern);
                throw m.Error(PyTypes.TypeError, "first argument must be string or compiled pattern");
        }
    }

    private static PyPattern Get(Machine m, string pattern, bool isText, PatternFlags flags, in Value value)
    {
        var key = (pattern, isText, flags & ~PatternFlags.Debug);
        if (_young.TryGetValue(key, out var known))
            return known;
        if (_old.TryGetValue(key, out known))
            return Keep(key, known);
        m.Tick((pattern.Length >> 2) + 16);
        if (pattern.Length > LongestPattern)
            throw m.Error(PyTypes.OverflowError, $"regular expressions are limited to {LongestPattern} characters");
        var made = Create(m, pattern, isText, key.Item3, value);
        return pattern.Length > MaxUnits ? made : Keep(key, made);
    }

    private static PyPattern Keep((string Pattern, bool IsText, PatternFlags Flags) key, PyPattern pattern)
    {
        lock (Turning)
        {
            if (_young.Count >= MaxPatterns)
                (_old, _young) = (_young, new());
            return _young.GetOrAdd(key, pattern);
        }
    }

    private static PyPattern Create(Machine m, string pattern, bool isText, PatternFlags flags, in Value value)
    {
        try
        {
            var parsed = PatternParser.Parse(pattern, isText, flags);
            var fixedFlags = Check(m, parsed.Flags, isText);
            parsed = parsed with { Flags = fixedFlags };
            LookBehindCheck.Check(parsed);
            PyObject source = isText ? PyStr.From(pattern) : PyBytes.From(Latin1.ToBytes(pattern));
            return new(source, isText, new Program(parsed, isText));
        }
        catch (PatternSyntaxException error)
        {
            throw m.Error(PatternErrors.Create(error.Message, error.Position < 0 ? Value.None : value, error.Position));
        }
        catch (OverflowException error)
        {
            throw m.Error(PyTypes.OverflowError, error.Message);
        }
        catch (InsufficientExecutionStackException)
        {
            throw m.Error(PyTypes.RecursionError, "maximum recursion depth exceeded: the pattern is nested too deeply");
        }
    }

    private static PatternFlags Check(Machine m, PatternFlags flags, bool isText)
    {
        if (isText)
        {
            if ((flags & PatternFlags.Locale) != 0)
                throw m.Error(PyTypes.ValueError, "cannot use LOCALE flag with a str pattern");
            if ((flags & PatternFlags.Ascii) != 0 && (flags & PatternFlags.Unicode) != 0)
                throw m.Error(PyTypes.ValueError, "ASCII and UNICODE flags are incompatible");
            return (flags & PatternFlags.Ascii) != 0 ? flags : flags | PatternFlags.Unicode;
        }

        if ((flags & PatternFlags.Unicode) != 0)
            throw m.Error(PyTypes.ValueError, "cannot use UNICODE flag with a bytes pattern");
        if ((flags & PatternFlags.Locale) != 0 && (flags & PatternFlags.Ascii) != 0)
            throw m.Error(PyTypes.ValueError, "ASCII and LOCALE flags are incompatible");
        return flags;
    }
}
