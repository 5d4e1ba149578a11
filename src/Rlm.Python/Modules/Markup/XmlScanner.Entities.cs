using System.Globalization;
using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Markup;

// References and the entities that a document declares itself.
internal sealed partial class XmlScanner
{
    private readonly Dictionary<string, string?> _entities = [];

    // Where errors inside an entity are reported: at the reference in the document.
    private (string Text, int At)? _origin;
    private bool _isOpenEnded;

    /// <summary>
    /// What the program says that entities mean which no declaration tells; only asked where the document names a subset elsewhere.
    /// </summary>
    public Func<string, string?>? Fallback { get; set; }

    private bool ReadReference()
    {
        var end = EndOfReference(_text, _at + 1);
        if (end < 0)
            throw Invalid(~end);
        if (end == _text.Length)
            return false;
        if (_text[end] != ';')
            throw Invalid(end);
        var name = _text.AsSpan(_at + 1, end - _at - 1);
        if (Character(name) is { } character)
        {
            sink.Data(PyStr.From(character));
            _at = end + 1;
            return true;
        }

        var entity = name.ToString();
        var replacement = Replacement(entity);
        if (replacement is null && Fallback?.Invoke(entity) is { } text)
        {
            EmitLines(text);
            _at = end + 1;
            return true;
        }

        if (replacement is null)
            throw Undefined(entity);
        ReadEntity(entity, replacement);
        _at = end + 1;
        return true;
    }

    private XmlErrorException Undefined(string entity) =>
        Fail(11, _isOpenEnded || _entities.ContainsKey(entity) ? $"undefined entity &{entity};" : "undefined entity", _at);

    // Null where there is none, or none that may be read.
    private string? Replacement(string entity)
    {
        if (!_entities.TryGetValue(entity, out var replacement) || replacement is null)
            return null;
        if (_expanding.Contains(entity) || _expanding.Count >= MostEntityDepth)
            throw Fail(12, "recursive entity reference", _at);
        _expanded += replacement.Length;
        m.Tick(8 + (replacement.Length >> 5));
        return _expanded > FreeExpansion && _expanded > MostExpansion * _read
            ? throw Fail(43, "limit on input amplification factor (from DTD and entities) breached", _at)
            : replacement;
    }

    // The replacement is content of its own, in which elements begin and end.
    private void ReadEntity(string entity, string replacement)
    {
        var (text, at, isFinal, floor, origin) = (_text, _at, _isFinal, _floor, _origin);
        _origin ??= (_text, _at);
        _expanding.Add(entity);
        (_text, _at, _isFinal, _floor) = (replacement, 0, true, _open.Count);
        while (_at < _text.Length && ReadContent())
            m.Tick(4);
        if (_at < _text.Length)
            throw Fail(5, "unclosed token", _at);
        if (_open.Count != _floor)
            throw Fail(13, "asynchronous entity", _at);
        _expanding.Remove(entity);
        (_text, _at, _isFinal, _floor, _origin) = (text, at, isFinal, floor, origin);
    }

    // In attributes: no elements, and nothing from elsewhere.
    private void AppendReference(StringBuilder to, ReadOnlySpan<char> name)
    {
        if (Character(name) is { } character)
        {
            to.Append(character);
            return;
        }

        var entity = name.ToString();
        var replacement = Replacement(entity) ?? throw Undefined(entity);
        if (replacement.Contains('<', StringComparison.Ordinal))
            throw Invalid(_at);
        _expanding.Add(entity);
        PyStr.CheckLength(m, to.Length + replacement.Length);
        AppendValue(to, replacement);
        _expanding.Remove(entity);
    }

    // What a reference means by itself, or null.
    private string? Character(ReadOnlySpan<char> name)
    {
        if (name[0] != '#')
            return name switch { "lt" => "<", "gt" => ">", "amp" => "&", "quot" => "\"", "apos" => "'", _ => null };
        var isHex = name.Length > 1 && name[1] == 'x';
        var digits = name[(isHex ? 2 : 1)..].TrimStart('0');
        var point = digits.Length is 0 or > 7
            ? digits.Length == 0 ? 0 : 0x110000
            : int.Parse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture);
        var isCharacter = point is 9 or 10 or 13 or (>= 32 and < 0xD800) or (>= 0xE000 and < 0xFFFE) or (>= 0x10000 and <= 0x10FFFF);
        return isCharacter ? UnicodeData.Text(point) : throw Fail(14, "reference to invalid character number", _at);
    }
}
