namespace Rlm.Samples.Tests.Ask;

/// <summary>A theory over the .NET API documentation, skipped where the SDK's <c>packs</c> folder is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DocumentationTheoryAttribute : TheoryAttribute
{
    public DocumentationTheoryAttribute()
    {
        if (DocumentationFixture.Folder is null)
            Skip = "The .NET API documentation (the XML files below the SDK's folder 'packs') is not on this machine.";
    }
}
