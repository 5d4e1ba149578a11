using System.Reflection;
using System.Text;

namespace Rlm.Package.Tests.PublicApi;

/// <summary>What a program outside can name of an assembly, as a text that is the same for the same surface.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (var room in assembly.GetExportedTypes().GroupBy(type => type.Namespace).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append("namespace ").Append(room.Key).Append("\n\n");
            foreach (var type in room.OrderBy(type => TypeNames.Of(type), StringComparer.Ordinal))
                Write(type, text);
        }

        return text.ToString();
    }

    private static void Write(Type type, StringBuilder text)
    {
        text.Append(Declaration(type)).Append('\n');
        var lines = type.GetMembers(Declared).Where(member => member is not System.Type && !(type.IsSubclassOf(typeof(Delegate)) && member.Name != "Invoke"))
            .Select(member => MemberText.Of(member)).OfType<string>();
        foreach (var line in type.IsEnum ? lines : lines.Order(StringComparer.Ordinal))
            text.Append("    ").Append(line).Append('\n');
        text.Append('\n');
    }

    private static string Declaration(Type type)
    {
        List<string> bases = [];
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) && !type.IsSubclassOf(typeof(Delegate)))
            bases.Add(TypeNames.Of(parent));
        if (type.IsEnum && Enum.GetUnderlyingType(type) != typeof(int))
            bases.Add(TypeNames.Of(Enum.GetUnderlyingType(type)));
        if (!type.IsEnum)
            bases.AddRange(type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? [])
                .Where(item => item.IsVisible && !(IsRecord(type) && item == typeof(IEquatable<>).MakeGenericType(type))).Select(item => TypeNames.Of(item)).Order(StringComparer.Ordinal));
        var head = $"{Kind(type)} {TypeNames.Of(type)}";
        return (bases.Count == 0 ? head : $"{head} : {string.Join(", ", bases)}") + MemberText.Constraints(type.GetGenericArguments());
    }

    private static string Kind(Type type)
    {
        if (type.IsInterface)
            return "interface";
        if (type.IsEnum)
            return type.IsDefined(typeof(FlagsAttribute), false) ? "[Flags] enum" : "enum";
        if (type.IsSubclassOf(typeof(Delegate)))
            return "delegate";
        if (type.IsValueType)
            return (type.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute), false) ? "readonly " : "") + (IsRecord(type) ? "record struct" : "struct");
        var modifier = type switch { { IsAbstract: true, IsSealed: true } => "static ", { IsAbstract: true } => "abstract ", { IsSealed: true } => "sealed ", _ => "" };
        return modifier + (IsRecord(type) ? "record" : "class");
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$", Declared) is not null || (type.IsValueType && type.GetMethod("PrintMembers", Declared) is not null);
}
