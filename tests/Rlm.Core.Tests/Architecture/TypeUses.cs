using System.Reflection;
using System.Reflection.Emit;

namespace Rlm.Core.Tests.Architecture;

/// <summary>Every type that a compiled type names: in signatures, constraints, attributes, locals, catch clauses and the code of methods.</summary>
internal sealed class TypeUses
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly OpCode[] OneByte = new OpCode[0x100];
    private static readonly OpCode[] TwoBytes = new OpCode[0x100];

    private readonly HashSet<Type> _used = [];

    static TypeUses()
    {
        foreach (var field in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var code = (OpCode)field.GetValue(null)!;
            (code.Size == 1 ? OneByte : TwoBytes)[code.Value & 0xff] = code;
        }
    }

    private TypeUses(Type type)
    {
        Add(type.BaseType);
        foreach (var item in type.GetInterfaces())
            Add(item);
        AddAttributes(type);
        AddConstraints(type.GetGenericArguments());
        foreach (var member in type.GetMembers(All).Where(member => member is not Type))
            AddMember(member);
    }

    /// <summary>What <paramref name="type"/> uses. Nested types, which are where lambdas and state machines lie, are types of their own.</summary>
    public static IReadOnlyCollection<Type> Of(Type type) => new TypeUses(type)._used;

    private void AddMember(MemberInfo member)
    {
        AddAttributes(member);
        switch (member)
        {
            case FieldInfo field:
                Add(field.FieldType);
                break;
            case PropertyInfo property:
                Add(property.PropertyType);
                break;
            case EventInfo happening:
                Add(happening.EventHandlerType);
                break;
            case MethodBase method:
                AddSignature(method);
                AddBody(method);
                break;
        }
    }

    private void AddSignature(MethodBase method)
    {
        Add((method as MethodInfo)?.ReturnType);
        if (method.IsGenericMethod)
            AddConstraints(method.GetGenericArguments());
        foreach (var parameter in method.GetParameters())
        {
            Add(parameter.ParameterType);
            foreach (var attribute in parameter.CustomAttributes)
                Add(attribute.AttributeType);
        }
    }

    private void AddBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
            return;
        foreach (var local in body.LocalVariables)
            Add(local.LocalType);
        foreach (var clause in body.ExceptionHandlingClauses)
            Add(clause.Flags == ExceptionHandlingClauseOptions.Clause ? clause.CatchType : null);
        foreach (var member in Operands(method, body.GetILAsByteArray() ?? []))
        {
            Add(member as Type ?? member.DeclaringType);
            Add((member as FieldInfo)?.FieldType);
            if (member is not MethodBase called)
                continue;
            AddSignature(called);
            foreach (var argument in called.IsGenericMethod ? called.GetGenericArguments() : [])
                Add(argument);
        }
    }

    private void AddAttributes(MemberInfo member)
    {
        foreach (var attribute in member.CustomAttributes)
        {
            Add(attribute.AttributeType);
            foreach (var argument in attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.TypedValue)))
                Add(argument.Value as Type);
        }
    }

    private void AddConstraints(IEnumerable<Type> arguments)
    {
        foreach (var constraint in arguments.Where(argument => argument.IsGenericParameter).SelectMany(argument => argument.GetGenericParameterConstraints()))
            Add(constraint);
    }

    private void Add(Type? type)
    {
        if (type is null || type.IsGenericParameter)
            return;
        if (type.HasElementType)
        {
            Add(type.GetElementType());
            return;
        }

        if (!_used.Add(type) || !type.IsGenericType)
            return;
        foreach (var argument in type.GetGenericArguments())
            Add(argument);
    }

    private static IEnumerable<MemberInfo> Operands(MethodBase method, byte[] il)
    {
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xfe ? TwoBytes[il[++at]] : OneByte[il[at]];
            at++;
            switch (code.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    if (method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments) is { } member)
                        yield return member;
                    at += 4;
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    at++;
                    break;
                case OperandType.InlineVar:
                    at += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    at += 8;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + (4 * BitConverter.ToInt32(il, at));
                    break;
                default:
                    at += 4;
                    break;
            }
        }
    }
}
