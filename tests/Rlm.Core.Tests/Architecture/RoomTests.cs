using System.Reflection;
using System.Reflection.Emit;

namespace Rlm.Core.Tests.Architecture;

/// <summary>Dependencies run along the arrows of the design only: in signatures, fields, attributes and the code of methods.</summary>
public class RoomTests
{
    private static readonly Assembly Core = typeof(RlmAgent).Assembly;

    private static readonly OpCode[] OneByte = new OpCode[0x100];
    private static readonly OpCode[] TwoBytes = new OpCode[0x100];

    static RoomTests()
    {
        foreach (var field in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var code = (OpCode)field.GetValue(null)!;
            (code.Size == 1 ? OneByte : TwoBytes)[code.Value & 0xff] = code;
        }
    }

    [Theory]
    [InlineData("Rlm.Contexts", new[] { "Rlm", "Rlm.Repl", "Rlm.Python", "Rlm.Budgets", "Rlm.Telemetry", "Microsoft.Extensions.AI", "Microsoft.Extensions.DependencyInjection" })]
    [InlineData("Rlm.Repl", new[] { "Rlm", "Microsoft.Extensions.AI" })]
    [InlineData("Rlm.Budgets", new[] { "Rlm", "Rlm.Repl", "Rlm.Python", "Rlm.Contexts", "Rlm.Telemetry" })]
    [InlineData("Rlm.Telemetry", new[] { "Rlm", "Rlm.Repl", "Rlm.Python", "Rlm.Contexts", "Rlm.Budgets" })]
    [InlineData("Rlm", new[] { "Rlm.Python" })]
    public void KnowsNothingOfRoomsItMustNotKnow(string room, string[] forbidden)
    {
        List<string> found = [];
        foreach (var type in Core.GetTypes().Where(type => type.Namespace == room))
        {
            foreach (var other in Uses(type).Where(other => forbidden.Contains(other.Namespace)).Distinct())
                found.Add($"{type} uses {other}");
        }

        Assert.Empty(found);
        Assert.Contains(Core.GetTypes(), type => type.Namespace == room);
    }

    [Fact]
    public void PythonKnowsNothingOfTheRest()
    {
        var python = Core.GetReferencedAssemblies().Single(name => name.Name == "Rlm.Python");

        Assert.All(Assembly.Load(python).GetReferencedAssemblies(), name => Assert.StartsWith("System", name.Name, StringComparison.Ordinal));
    }

    private static List<Type> Uses(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        List<Type> used = [];
        Add(type.BaseType);
        foreach (var item in type.GetInterfaces())
            Add(item);
        foreach (var attribute in type.CustomAttributes)
            Add(attribute.AttributeType);
        foreach (var field in type.GetFields(All))
            Add(field.FieldType);
        foreach (var method in type.GetMembers(All).OfType<MethodBase>())
        {
            Add((method as MethodInfo)?.ReturnType);
            foreach (var parameter in method.GetParameters())
                Add(parameter.ParameterType);
            foreach (var local in method.GetMethodBody()?.LocalVariables ?? [])
                Add(local.LocalType);
            foreach (var member in Operands(method))
            {
                Add(member as Type ?? member.DeclaringType);
                Add((member as FieldInfo)?.FieldType);
                Add((member as MethodInfo)?.ReturnType);
            }
        }

        return used;

        void Add(Type? other)
        {
            if (other is null)
                return;
            if (other.HasElementType)
            {
                Add(other.GetElementType());
                return;
            }

            used.Add(other);
            foreach (var argument in other.IsGenericType ? other.GetGenericArguments() : [])
            {
                if (argument != other && !argument.IsGenericParameter)
                    Add(argument);
            }
        }
    }

    private static IEnumerable<MemberInfo> Operands(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
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
