using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Json;

/// <summary>
/// Reads one JSON value. Nothing recurses: what is open lies on a stack, so that the scanner can stop at any value for which the program
/// has a function of its own (<c>object_hook</c>, <c>parse_float</c>, …), and go on with what that gave.
/// </summary>
internal sealed partial class JsonScanner : PyObject
{
    /// <summary>So deep may arrays and objects be nested; about what CPython allows.</summary>
    public const int MaxDepth = 9_990;

    private const int TickUnits = 4096;

    public static readonly PyType TypeInstance = new TypeBuilder("Scanner", module: "json.scanner").Sealed().Build();

    private readonly PyStr _text;
    private readonly bool _strict;
    private readonly JsonHooks _hooks;
    private readonly TextCache _keys;
    private readonly TextCache _texts;
    private Value[] _values = new Value[16];
    private int _top;
    private int[] _open = new int[8];
    private int _depth;
    private int _position;
    private int _nextTick;

    public JsonScanner(PyStr text, int position, bool strict, JsonHooks hooks)
    {
        _text = text;
        _position = position;
        _nextTick = position + TickUnits;
        _strict = strict;
        _keys = new(text.Units < 4096 ? 16 : 512, longest: 64);
        _texts = text.Units < 4096 ? _keys : new(1024, longest: 24);
        _hooks = hooks;
    }

    /// <summary>The hook that is to be called before the scanner can go on.</summary>
    public JsonHooks Request { get; private set; }

    /// <summary>What the requested hook is to be called with, or the whole value at the end.</summary>
    public Value Result { get; private set; } = Value.None;

    public PyStr Text => _text;

    /// <summary>Where reading has stopped, in UTF-16 units.</summary>
    public int Position => _position;

    public override PyType Type => TypeInstance;

    public override long Size => 128 + (16L * _values.Length) + (4L * _open.Length);

    public override void Traverse(Census census)
    {
        census.Add(_text);
        census.Add(_values.AsSpan(0, _top));
        census.Add(Result);
    }

    /// <summary>Skips white space as between tokens.</summary>
    public static int SkipSpace(ReadOnlySpan<char> text, int i)
    {
        while ((uint)i < (uint)text.Length && text[i] is ' ' or '\n' or '\r' or '\t')
            i++;
        return i;
    }

    /// <summary>Reads from the beginning to the end of the value, or to the first request.</summary>
    /// <returns>Whether the value is complete; else <see cref="Request"/> waits for an answer.</returns>
    /// <exception cref="PyError">The text is no JSON, or nested too deeply.</exception>
    public bool Start(Machine m) => Run(m, Value.Missing);

    /// <summary>Goes on with the answer to a request.</summary>
    public bool Continue(Machine m, in Value answer)
    {
        Request = JsonHooks.None;
        return Run(m, answer);
    }

    /// <summary>Reads a string alone, from its opening quote.</summary>
    public PyStr ScanString(Machine m) => ReadString(m, _text.Span, ref _position, isKey: false);

    private bool Run(Machine m, Value current)
    {
        var s = _text.Span;
        var i = _position;
        if (!current.IsMissing)
            goto complete;

    value:
        if ((uint)i >= (uint)s.Length)
            throw Wrong(m, "Expecting value", i);
        switch (s[i])
        {
            case '"':
                current = ReadString(m, s, ref i, isKey: false);
                goto complete;
            case '{':
                Open(m, isObject: true);
                i = SkipSpace(s, i + 1);
                if ((uint)i < (uint)s.Length && s[i] == '}')
                    goto close;
                goto key;
            case '[':
                Open(m, isObject: false);
                i = SkipSpace(s, i + 1);
                if ((uint)i < (uint)s.Length && s[i] == ']')
                    goto close;
                goto value;
            case 'n' when s[i..].StartsWith("null"):
                current = Value.None;
                i += 4;
                goto complete;
            case 't' when s[i..].StartsWith("true"):
                current = Value.True;
                i += 4;
                goto complete;
            case 'f' when s[i..].StartsWith("false"):
                current = Value.False;
                i += 5;
                goto complete;
            case 'N' when s[i..].StartsWith("NaN"):
                current = Value.Float(BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000));
                i += 3;
                goto constant;
            case 'I' when s[i..].StartsWith("Infinity"):
                current = Value.Float(double.PositiveInfinity);
                i += 8;
                goto constant;
            case '-' when s[i..].StartsWith("-Infinity"):
                current = Value.Float(double.NegativeInfinity);
                i += 9;
                goto constant;
            default:
                current = ReadNumber(m, s, ref i, out var hook);
                if (hook == JsonHooks.None)
                    goto complete;
                return Ask(hook, current, i);
        }

    constant:
        if ((_hooks & JsonHooks.Constant) == 0)
            goto complete;
        var name = double.IsNaN(current.AsDouble) ? "NaN" : current.AsDouble > 0 ? "Infinity" : "-Infinity";
        return Ask(JsonHooks.Constant, Value.Str(name), i);

    key:
        if ((uint)i >= (uint)s.Length || s[i] != '"')
            throw Wrong(m, "Expecting property name enclosed in double quotes", i);
        Push(ReadString(m, s, ref i, isKey: true));
        i = SkipSpace(s, i);
        if ((uint)i >= (uint)s.Length || s[i] != ':')
            throw Wrong(m, "Expecting ':' delimiter", i);
        i++;
        if ((uint)i < (uint)s.Length && s[i] <= ' ')
            i = SkipSpace(s, i);
        goto value;

    complete:
        if (_depth == 0)
        {
            Result = current;
            _position = i;
            return true;
        }

        Push(current);
        if (i >= _nextTick)
        {
            m.Tick((TickUnits + i - _nextTick) >> 3);
            _nextTick = i + TickUnits;
        }

        if ((uint)i < (uint)s.Length && s[i] <= ' ')
            i = SkipSpace(s, i);
        var isObject = (_open[_depth - 1] & 1) != 0;
        var next = (uint)i < (uint)s.Length ? s[i] : '\0';
        if (next == ',')
        {
            var comma = i++;
            if ((uint)i < (uint)s.Length && s[i] <= ' ')
                i = SkipSpace(s, i);
            if ((uint)i < (uint)s.Length && s[i] == (isObject ? '}' : ']'))
                throw Wrong(m, $"Illegal trailing comma before end of {(isObject ? "object" : "array")}", comma);
            if (isObject)
                goto key;
            goto value;
        }

        if (next != (isObject ? '}' : ']'))
            throw Wrong(m, "Expecting ',' delimiter", i);

    close:
        i++;
        current = Close(m, out var request);
        if (request == JsonHooks.None)
            goto complete;
        return Ask(request, current, i);
    }

    private bool Ask(JsonHooks hook, in Value argument, int position)
    {
        Request = hook;
        Result = argument;
        _position = position;
        return false;
    }

    private void Push(in Value value)
    {
        if (_top == _values.Length)
        {
            Machine.ReserveFor(_values.Length * 32L);
            Array.Resize(ref _values, _values.Length * 2);
        }

        _values[_top++] = value;
    }

    private void Open(Machine m, bool isObject)
    {
        if (_depth >= MaxDepth)
        {
            throw m.Error(
                PyTypes.RecursionError,
                $"maximum recursion depth exceeded while decoding a JSON {(isObject ? "object" : "array")} from a unicode string");
        }

        if (_depth == _open.Length)
            Array.Resize(ref _open, _open.Length * 2);
        _open[_depth++] = (_top << 1) | (isObject ? 1 : 0);
    }

    // What was opened last, made of all that lies above its place on the stack.
    private Value Close(Machine m, out JsonHooks request)
    {
        var mark = _open[--_depth];
        var start = mark >> 1;
        var parts = _values.AsSpan(start, _top - start);
        _top = start;
        request = JsonHooks.None;
        if ((mark & 1) == 0)
            return parts.IsEmpty ? new PyList() : new PyList(parts);
        if ((_hooks & JsonHooks.Pairs) != 0)
        {
            request = JsonHooks.Pairs;
            var pairs = new PyList(parts.Length / 2);
            for (var k = 0; k < parts.Length; k += 2)
                pairs.Add(new PyTuple([parts[k], parts[k + 1]]));
            return pairs;
        }

        var dict = new PyDict();
        dict.EnsureCapacity(parts.Length / 2);
        for (var k = 0; k < parts.Length; k += 2)
            dict.Set(m, parts[k], parts[k + 1]);
        request = _hooks & JsonHooks.Object;
        return dict;
    }

    private PyError Wrong(Machine m, string message, int position) => m.Error(JsonErrors.Create(message, _text, position));
}
