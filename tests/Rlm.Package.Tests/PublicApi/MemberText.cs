using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Rlm.Package.Tests.PublicApi;

/// <summary>One public or protected member as a line that changes whenever a caller could notice.</summary>
internal static class MemberText
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string? Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsSeen(constructor) =>
            $"{Access(constructor)}{TypeNames.Of(constructor.DeclaringType!)}({Parameters(constructor)})",
        MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) => null,
        MethodInfo method when IsSeen(method) && !IsGenerated(method) =>
            $"{Obsolete(method)}{Access(method)}{Modifiers(method)}{Type(method.ReturnParameter)} {Name(method)}({Parameters(method)}){Constraints(method.GetGenericArguments())}",
        PropertyInfo property when property.GetAccessors(true).Any(IsSeen) && !IsGenerated(property) => Property(property),
        EventInfo happening when IsSeen(happening.AddMethod!) => $"event {TypeNames.Of(happening.EventHandlerType!)} {happening.Name}",
        FieldInfo { IsSpecialName: false } field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly => Field(field),
        _ => null,
    };

    public static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select((parameter, i) =>
        i == 0 && method.IsDefined(typeof(ExtensionAttribute), false) ? "this " + Parameter(parameter) : Parameter(parameter)));

    public static string Constraints(IEnumerable<Type> arguments) => string.Concat(arguments.Where(argument => argument.IsGenericParameter).Select(argument =>
    {
        var flags = argument.GenericParameterAttributes;
        List<string> parts = [.. argument.GetGenericParameterConstraints().Select(constraint => TypeNames.Of(constraint))];
        if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            parts.Insert(0, "class");
        if (flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
            parts.Add("new()");
        return parts.Count == 0 ? "" : $" where {argument.Name} : {string.Join(", ", parts)}";
    }));

    private static string Property(PropertyInfo property)
    {
        var any = property.GetAccessors(true).First(IsSeen);
        var required = property.IsDefined(typeof(RequiredMemberAttribute), false) ? "required " : "";
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"this[{string.Join(", ", parameters.Select(Parameter))}]" : property.Name;
        var accessors = string.Concat(
            property.GetMethod is { } get && IsSeen(get) ? "get; " : "",
            property.SetMethod is { } set && IsSeen(set) ? (IsInit(set) ? "init; " : "set; ") : "");
        return $"{Obsolete(property)}{Access(any)}{Modifiers(any)}{required}{TypeNames.Of(property.PropertyType, Nullability.Create(property))} {index} {{ {accessors}}}";
    }

    private static string Field(FieldInfo field)
    {
        if (field.DeclaringType!.IsEnum)
            return $"{field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}";
        var kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        return $"{kind}{TypeNames.Of(field.FieldType, Nullability.Create(field))} {field.Name}{(field.IsLiteral ? " = " + Literal(field.GetRawConstantValue(), field.FieldType) : "")}";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var kind = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? (parameter.IsIn ? "in " : "ref ")
            : parameter.IsDefined(typeof(ParamArrayAttribute), false) || parameter.IsDefined(typeof(ParamCollectionAttribute), false) ? "params " : "";
        var fallback = parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue, parameter.ParameterType) : "";
        return $"{kind}{Type(parameter)} {parameter.Name}{fallback}";
    }

    private static string Type(ParameterInfo parameter) => TypeNames.Of(parameter.ParameterType, Nullability.Create(parameter));

    private static string Literal(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"",
        bool truth => truth ? "true" : "false",
        char letter => $"'{letter}'",
        _ when (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } named => $"{named.Name}.{Enum.ToObject(named, value)}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Name(MethodInfo method) =>
        method.IsGenericMethod ? $"{method.Name}<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : method.Name;

    private static string Modifiers(MethodInfo method)
    {
        if (method.IsStatic)
            return method.IsAbstract ? "static abstract " : "static ";
        if (method.DeclaringType!.IsInterface)
            return method.IsAbstract ? "" : "virtual ";
        if (method.IsAbstract)
            return "abstract ";
        return !method.IsVirtual || (method.IsFinal && method.GetBaseDefinition() == method) ? ""
            : method.GetBaseDefinition() != method ? "override "
            : "virtual ";
    }

    private static string Obsolete(MemberInfo member) => member.IsDefined(typeof(ObsoleteAttribute), false) ? "[Obsolete] " : "";

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static bool IsSeen(MethodBase method) => method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);

    // What the compiler makes of records is told by the word record.
    private static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), false) || member.Name == "EqualityContract";

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
