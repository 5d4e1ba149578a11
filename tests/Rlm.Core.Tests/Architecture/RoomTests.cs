using System.Reflection;
using Rlm.Testing;

namespace Rlm.Core.Tests.Architecture;

/// <summary>Dependencies run along the arrows of the design only: in signatures, fields, attributes and the code of methods.</summary>
public class RoomTests
{
    private const string Validation = "Rlm.Validation";
    private const string Chat = "Microsoft.Extensions.AI";
    private const string Options = "Microsoft.Extensions.Options";
    private const string Services = "Microsoft.Extensions.DependencyInjection";

    // What each namespace may use beside itself and .NET's own library. A name stands for what lies beneath it in packages, not among the rooms.
    private static readonly Dictionary<string, string[]> Rooms = new()
    {
        ["Rlm.Contexts"] = [Options, "Microsoft.Extensions.Caching.Memory", "Microsoft.Extensions.FileSystemGlobbing"],
        ["Rlm.Repl"] = ["Rlm.Contexts", "Rlm.Python", "Rlm.Budgets", "Rlm.Telemetry"],
        ["Rlm.Budgets"] = [Validation, Chat, Options],
        ["Rlm.Telemetry"] = [Chat],
        [Validation] = [],

        // The trajectory is the agents' own record of a run, so the two know each other; neither knows the interpreter.
        ["Rlm"] =
        [
            "Rlm.Repl", "Rlm.Contexts", "Rlm.Budgets", "Rlm.Telemetry", "Rlm.Trajectories", Validation,
            Chat, Options, Services, "Microsoft.Extensions.Logging", "Polly",
        ],
        ["Rlm.Trajectories"] = ["Rlm", "Rlm.Repl", "Rlm.Contexts", "Rlm.Budgets", Chat],

        ["Rlm.Configuration"] = ["Rlm", "Rlm.Budgets", "Rlm.Telemetry", Chat, Options, "Microsoft.Extensions.Configuration"],
        [Services] = ["Rlm", "Rlm.Configuration", Chat, Options, "Microsoft.Extensions.Configuration", "Microsoft.Extensions.Logging"],
        ["Rlm.Testing"] = ["Rlm.Contexts"],
    };

    private static readonly Assembly Core = typeof(RlmAgent).Assembly;
    private static readonly Assembly Testing = typeof(ContextConformance).Assembly;
    private static readonly Assembly Python = Assembly.Load(Core.GetReferencedAssemblies().Single(name => name.Name == "Rlm.Python"));
    private static readonly ILookup<string, Type> Types = Core.GetTypes().Concat(Testing.GetTypes()).Where(IsWritten).ToLookup(type => type.Namespace ?? "");

    public static TheoryData<string> AllRooms => [.. Rooms.Keys];

    [Theory]
    [MemberData(nameof(AllRooms))]
    public void UsesOnlyTheRoomsItsArrowsLeadTo(string room)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in Types[room])
        {
            foreach (var other in TypeUses.Of(type).Where(other => !MayUse(room, other)))
                found.Add($"{type} uses {other}");
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.NotEmpty(Types[room]);
    }

    [Theory]
    [InlineData("Rlm.Contexts", new[] { "Rlm", "Rlm.Repl", "Rlm.Python", "Rlm.Budgets", "Rlm.Telemetry", "Microsoft.Extensions.AI", "Microsoft.Extensions.DependencyInjection" })]
    [InlineData("Rlm.Repl", new[] { "Rlm", "Microsoft.Extensions.AI" })]
    [InlineData("Rlm.Budgets", new[] { "Rlm", "Rlm.Repl", "Rlm.Python", "Rlm.Contexts", "Rlm.Telemetry" })]
    [InlineData("Rlm.Telemetry", new[] { "Rlm", "Rlm.Repl", "Rlm.Python", "Rlm.Contexts", "Rlm.Budgets" })]
    [InlineData("Rlm", new[] { "Rlm.Python" })]
    public void TheArrowsLeaveOutWhatARoomMustNeverKnow(string room, string[] forbidden) => Assert.Empty(Rooms[room].Intersect(forbidden));

    [Fact]
    public void EveryNamespaceIsARoom() => Assert.Empty(Types.Select(group => group.Key).Except(Rooms.Keys));

    [Fact]
    public void PythonKnowsNothingOfTheRest()
    {
        Assert.All(Python.GetReferencedAssemblies(), name => Assert.StartsWith("System", name.Name, StringComparison.Ordinal));
        Assert.All(Python.GetTypes().Where(IsWritten), type => Assert.StartsWith("Rlm.Python", type.Namespace, StringComparison.Ordinal));
    }

    [Fact]
    public void PythonReferencesNothingButTheSharedFramework()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

        Assert.All(Python.GetReferencedAssemblies(), name => Assert.True(File.Exists(Path.Combine(framework, name.Name + ".dll")), name.Name));
    }

    [Fact]
    public void NoLibraryOpensItsInsides() =>
        Assert.All([Core, Testing, Python], library => Assert.DoesNotContain(library.CustomAttributes, IsFriendship));

    [Fact]
    public void PublicTypesLieInNamespacesAHostImports()
    {
        var found = new[] { Core, Testing, Python }.SelectMany(library => library.GetExportedTypes()).Select(type => type.Namespace).Distinct().Order();

        Assert.Equal([Services, "Rlm", "Rlm.Budgets", "Rlm.Contexts", "Rlm.Python", "Rlm.Telemetry", "Rlm.Testing", "Rlm.Trajectories"], found);
    }

    private static bool MayUse(string room, Type other)
    {
        if (other.Namespace == room || !IsWritten(other))
            return true;
        return IsOurs(other) ? Rooms[room].Contains(other.Namespace) : Rooms[room].Concat([room, "System", "Microsoft.Win32.SafeHandles"]).Any(Holds);

        bool Holds(string name) => other.Namespace == name || other.Namespace?.StartsWith(name + ".", StringComparison.Ordinal) == true;
    }

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("Rlm.", StringComparison.Ordinal);

    // What source generators put into namespaces of their own serves the type that asked for it; the compiler's helpers have none.
    private static bool IsWritten(Type type) => !IsOurs(type) ||
        (type.Namespace is not (null or "__OptionValidationStaticInstances" or "Microsoft.Extensions.Configuration.Binder.SourceGeneration")
            && !type.Namespace.StartsWith("System.", StringComparison.Ordinal));

    private static bool IsFriendship(CustomAttributeData attribute) => attribute.AttributeType.Name == "InternalsVisibleToAttribute";
}
