using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

/// <summary>Puts the arguments of a call where the parameters are. Every method returns the message of a TypeError, or null.</summary>
internal static class ArgumentBinder
{
    /// <summary>Binds to a function written in Python; its registers are empty but for missing markers.</summary>
    public static string? Bind(Machine m, PyFunction function, ReadOnlySpan<Value> arguments, KeywordNames keywords, Span<Value> registers)
    {
        var template = function.Code.Template;
        var names = template.Variables;
        int positional = template.PositionalCount, keywordOnly = template.KeywordOnlyCount;
        var given = arguments.Length - keywords.Count;
        var copied = Math.Min(given, positional);
        arguments[..copied].CopyTo(registers);
        registers[copied..(positional + keywordOnly)].Fill(Value.Missing);

        PyDict? rest = null;
        if (template.HasKwArgs)
            registers[positional + keywordOnly + (template.HasVarArgs ? 1 : 0)] = rest = new PyDict();
        for (var k = 0; k < keywords.Count; k++)
        {
            var name = keywords[k];
            var index = IndexOf(names.AsSpan(template.PositionalOnlyCount, positional + keywordOnly - template.PositionalOnlyCount), name);
            if (index >= 0)
            {
                ref var register = ref registers[index + template.PositionalOnlyCount];
                if (!register.IsMissing)
                    return $"{function.QualifiedName}() got multiple values for argument '{name}'";
                register = arguments[given + k];
            }
            else if (rest is not null)
            {
                rest.SetStr(name, arguments[given + k]);
            }
            else
            {
                return Unexpected(function, keywords, name);
            }
        }

        if (given > positional)
        {
            if (!template.HasVarArgs)
                return TooMany(function, given, registers);
            registers[positional + keywordOnly] = new PyTuple(arguments[positional..given].ToArray());
        }
        else if (template.HasVarArgs)
        {
            registers[positional + keywordOnly] = PyTuple.Empty;
        }

        var firstDefault = positional - function.Defaults.Length;
        List<string>? missing = null;
        for (var i = copied; i < positional; i++)
        {
            if (!registers[i].IsMissing)
                continue;
            if (i >= firstDefault)
                registers[i] = function.Defaults[i - firstDefault];
            else
                (missing ??= []).Add(names[i]);
        }

        if (missing is not null)
            return Missing(function, missing, "positional");
        for (var i = positional; i < positional + keywordOnly; i++)
        {
            if (!registers[i].IsMissing)
                continue;
            registers[i] = function.KeywordDefaults?.GetStr(names[i]) ?? Value.Missing;
            if (registers[i].IsMissing)
                (missing ??= []).Add(names[i]);
        }

        return missing is null ? null : Missing(function, missing, "keyword-only");
    }

    /// <summary>Binds to a built-in function; the row has room for the fixed parameters and what <c>*</c> collects.</summary>
    public static string? Bind(Machine m, PyBuiltin builtin, ReadOnlySpan<Value> arguments, KeywordNames keywords, Span<Value> row)
    {
        var signature = builtin.Signature;
        var names = signature.Names;
        var given = arguments.Length - keywords.Count;
        var self = builtin.Kind is BuiltinKind.Method or BuiltinKind.ClassMethod || builtin.Name == "__new__" ? 1 : 0;
        if (given > signature.Positional && !signature.HasVarArgs)
            return TooMany(builtin, given - self, keywords.Count, self);
        if (keywords.Count > 0 && CountsKeywords(builtin) && arguments.Length > names.Length)
            return TooManyInAll(builtin, given - self, keywords.Count, self);
        if (signature is { HasVarArgs: true, HasKwArgs: false } && keywords.Count > names.Length - self
            && names.Length - self is > 0 and var most)
            return $"{ShortName(builtin)}() takes at most {most} keyword argument{Plural(most)} ({keywords.Count} given)";
        if (keywords.Count > 0 && given < signature.PositionalOnly && (CountsKeywords(builtin) || builtin.Name == "sorted")
            && signature.Required[given])
            return TooFew(builtin, given - self, self, names[given], given);
        var copied = Math.Min(given, signature.Positional);
        arguments[..copied].CopyTo(row);
        row[copied..signature.FixedCount].Fill(Value.Missing);

        PyDict? rest = null;
        if (signature.HasKwArgs)
            row[names.Length] = rest = new PyDict();
        for (var k = 0; k < keywords.Count; k++)
        {
            var name = keywords[k];
            var index = IndexOf(names.AsSpan(signature.PositionalOnly), name);
            if (index >= 0)
            {
                ref var place = ref row[index + signature.PositionalOnly];
                if (!place.IsMissing)
                    return $"argument for {builtin.Name}() given by name ('{name}') and position "
                        + $"({index + signature.PositionalOnly + 1 - self})";
                place = arguments[given + k];
            }
            else if (rest is not null)
            {
                rest.SetStr(name, arguments[given + k]);
            }
            else if (names.Length == Math.Max(signature.PositionalOnly, builtin.Name == "__new__" ? 1 : 0))
            {
                return $"{Display(builtin)}() takes no keyword arguments";
            }
            else
            {
                return Unexpected(builtin, name, given);
            }
        }

        for (var i = 0; i < names.Length; i++)
        {
            if (!row[i].IsMissing || !signature.Required[i])
                continue;
            return TooFew(builtin, given - self, self, names[i], i);
        }

        if (given > signature.Positional)
            arguments[signature.Positional..given].CopyTo(row[signature.FixedCount..]);
        return null;
    }

    private static int IndexOf(ReadOnlySpan<string> names, string name)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (ReferenceEquals(names[i], name) || names[i] == name)
                return i;
        }

        return -1;
    }

    private static string Display(PyBuiltin builtin) =>
        builtin.Name is "__new__" or "__init__" && builtin.Owner is { } owner ? owner.Name
        : builtin.Owner is not null ? builtin.Owner.Name + "." + builtin.Name
        : builtin.IsScripted || builtin.Module == "builtins" ? builtin.Name : builtin.Module + "." + builtin.Name;

    // How CPython takes the arguments of a type decides how it counts them in its messages.
    private static bool CountsAll(PyType? type) =>
        type is not null && (ReferenceEquals(type, EnumerateType.Instance) || ReferenceEquals(type, ComplexType.Instance)
        || ReferenceEquals(type, BytesType.Instance) || ReferenceEquals(type, ByteArrayType.Instance)
        || ReferenceEquals(type, FunctionTypes.Property) || ReferenceEquals(type, MemoryViewType.Instance));

    private static bool IsExact(PyType? type) =>
        type is not null && (ReferenceEquals(type, ReversedType.Instance) || ReferenceEquals(type, FilterType.Instance)
        || ReferenceEquals(type, FunctionTypes.StaticMethod) || ReferenceEquals(type, FunctionTypes.ClassMethod));

    private static bool IsWrapper(PyBuiltin builtin) => builtin.IsSlot && builtin.Name is not ("__init__" or "__call__");

    private static string ShortName(PyBuiltin builtin) => builtin.Name is "__new__" or "__init__" ? Display(builtin) : builtin.Name;

    private static string Plural(int count) => count == 1 ? "" : "s";

    // Functions that take some arguments by name count them in all, and say so in other words than those that take them by position only.
    private static bool CountsKeywords(PyBuiltin builtin) => builtin.Signature is { HasVarArgs: false, HasKwArgs: false } signature
        && signature.PositionalOnly < signature.Names.Length && builtin.Name is not ("__new__" or "__init__" or "sorted")
        && !builtin.IsScripted;

    private static string TooMany(PyBuiltin builtin, int given, int named, int self)
    {
        var signature = builtin.Signature;
        int most = signature.Positional - self, least = Math.Max(0, signature.MinPositional - self);
        if (CountsKeywords(builtin))
        {
            if (given + named > signature.Names.Length - self)
                return TooManyInAll(builtin, given, named, self);
            return most == 0 ? $"{builtin.Name}() takes no positional arguments"
                : $"{builtin.Name}() takes {(least == most ? "exactly" : "at most")} {most} positional argument{Plural(most)} "
                    + $"({given} given)";
        }

        if (IsWrapper(builtin))
            return $"expected {most} argument{Plural(most)}, got {given}";
        var name = Display(builtin);
        if (builtin.Name == "__new__" && CountsAll(builtin.Owner))
            return $"{name}() takes at most {most} argument{Plural(most)} ({given + named} given)";
        if (most == 0)
            return $"{name}() takes no arguments ({given} given)";
        if (builtin.Name is not ("__new__" or "__init__" or "sorted") && most == least && most == 1)
            return $"{name}() takes exactly one argument ({given} given)";
        var isExact = most == least && (builtin.Name is not ("__new__" or "__init__") || IsExact(builtin.Owner));
        return $"{ShortName(builtin)} expected {(isExact ? "" : "at most ")}{most} argument{Plural(most)}, got {given}";
    }

    private static string TooManyInAll(PyBuiltin builtin, int given, int named, int self)
    {
        var signature = builtin.Signature;
        var most = signature.Names.Length - self;
        var isExact = !signature.Required.AsSpan().Contains(false);
        return $"{builtin.Name}() takes {(isExact ? "exactly" : "at most")} {most} {(given == 0 ? "keyword " : "")}argument{Plural(most)} "
            + $"({given + named} given)";
    }

    private static string TooFew(PyBuiltin builtin, int given, int self, string missing, int index)
    {
        var signature = builtin.Signature;

        // Python code in CPython, which says it in other words.
        if (builtin.IsScripted)
        {
            var names = signature.Names.AsSpan(given, signature.MinPositional - given).ToArray();
            var list = names.Length == 1
                ? $"'{names[0]}'"
                : string.Join(", ", names[..^1].Select(static name => $"'{name}'")) + (names.Length > 2 ? "," : "") + $" and '{names[^1]}'";
            return $"{builtin.Name}() missing {names.Length} required positional argument{Plural(names.Length)}: {list}";
        }

        int most = signature.Positional - self, least = signature.MinPositional - self;
        if (given < 0)
        {
            return builtin.Name == "__new__" ? $"{builtin.Owner!.Name}.__new__(): not enough arguments"
                : $"descriptor '{builtin.Name}' of '{builtin.Owner?.Name ?? "object"}' object needs an argument";
        }

        if (IsWrapper(builtin))
            return $"expected {least} argument{Plural(least)}, got {given}";
        if (index >= signature.Positional || index >= signature.PositionalOnly)
            return $"{ShortName(builtin)}() missing required argument '{missing}' (pos {index + 1 - self})";
        if (CountsKeywords(builtin))
        {
            var required = signature.Required.AsSpan(self, signature.PositionalOnly - self).LastIndexOf(true) + 1;
            return $"{builtin.Name}() takes {(required == most ? "exactly" : "at least")} {required} positional argument{Plural(required)} "
                + $"({given} given)";
        }

        if (most == least && most == 1 && !signature.HasVarArgs && builtin.Name is not ("sorted" or "__new__"))
            return $"{Display(builtin)}() takes exactly one argument ({given} given)";
        var isExact = most == least && !signature.HasVarArgs;
        return $"{ShortName(builtin)} expected {(isExact ? "" : "at least ")}{least} argument{Plural(least)}, got {given}";
    }

    private static string Unexpected(PyBuiltin builtin, string name, int given)
    {
        if (ReferenceEquals(builtin.Owner, EnumerateType.Instance))
            return $"'{name}' is an invalid keyword argument for enumerate()";

        // Here the arguments are counted first.
        if (builtin is { Name: "min" or "max", Module: "builtins", Owner: null } && given == 0)
            return $"{builtin.Name} expected at least 1 argument, got 0";

        // sorted hands its keywords on.
        var function = builtin.Name == "sorted" ? "sort" : ShortName(builtin);
        var guess = Suggestions.Closest(name, builtin.Signature.Names.Skip(builtin.Signature.PositionalOnly));
        return $"{function}() got an unexpected keyword argument '{name}'" + (guess is null ? "" : $". Did you mean '{guess}'?");
    }

    private static string TooMany(PyFunction function, int given, ReadOnlySpan<Value> registers)
    {
        var template = function.Code.Template;
        int most = template.PositionalCount, least = most - function.Defaults.Length, named = 0;
        for (var i = most; i < most + template.KeywordOnlyCount; i++)
            named += registers[i].IsMissing ? 0 : 1;
        var takes = function.Defaults.Length > 0 ? $"from {least} to {most}" : $"{most}";
        var plural = most == 1 && function.Defaults.Length == 0 ? "" : "s";
        var were = named > 0
            ? $"{given} positional argument{(given == 1 ? "" : "s")} (and {named} keyword-only argument{(named == 1 ? "" : "s")}) were"
            : given == 1 ? "1 was" : $"{given} were";
        return $"{function.QualifiedName}() takes {takes} positional argument{plural} but {were} given";
    }

    private static string Unexpected(PyFunction function, KeywordNames keywords, string name)
    {
        var template = function.Code.Template;
        var positionalOnly = new List<string>();
        for (var k = 0; k < keywords.Count; k++)
        {
            if (IndexOf(template.Variables.AsSpan(0, template.PositionalOnlyCount), keywords[k]) >= 0)
                positionalOnly.Add(keywords[k]);
        }

        if (positionalOnly.Count > 0)
        {
            return $"{function.QualifiedName}() got some positional-only arguments passed as keyword arguments: "
                + $"'{string.Join(", ", positionalOnly)}'";
        }

        var candidates = template.Variables.Take(template.PositionalCount + template.KeywordOnlyCount).Skip(template.PositionalOnlyCount);
        var guess = Suggestions.Closest(name, candidates);
        return $"{function.QualifiedName}() got an unexpected keyword argument '{name}'"
            + (guess is null ? "" : $". Did you mean '{guess}'?");
    }

    private static string Missing(PyFunction function, List<string> names, string kind)
    {
        var list = names.Count switch
        {
            1 => $"'{names[0]}'",
            2 => $"'{names[0]}' and '{names[1]}'",
            _ => string.Join(", ", names.Take(names.Count - 1).Select(n => $"'{n}'")) + $", and '{names[^1]}'",
        };
        return $"{function.QualifiedName}() missing {names.Count} required {kind} argument{(names.Count == 1 ? "" : "s")}: {list}";
    }
}
