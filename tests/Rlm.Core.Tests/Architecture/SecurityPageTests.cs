using System.Text.RegularExpressions;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Architecture;

/// <summary>SECURITY.md names tests that exist, and files that are there.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly string Page = Repository.Read("SECURITY.md");

    [Fact]
    public void EveryPromiseIsHeldByATestClassThatExists()
    {
        var existing = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension).ToHashSet();

        var rows = Page.Split('\n').SkipWhile(line => !line.StartsWith("| danger |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|')).ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var named = TestClass().Matches(row.Split(" | ")[^1]).Select(match => match.Groups[1].Value).ToList();
            Assert.True(named.Count > 0, row);
            Assert.All(named, name => Assert.Contains(name, existing));
        }
    }

    [Fact]
    public void WhatItPointsToIsThere()
    {
        var paths = Link().Matches(Page).Select(match => match.Groups[1].Value).Concat(SourcePath().Matches(Page).Select(match => match.Groups[1].Value));

        Assert.All(paths, path => Assert.True(File.Exists(Path.Combine(Repository.Root, path)), path));
    }

    [GeneratedRegex("`([A-Za-z]+Tests)`")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`(src/[^`]+)`")]
    private static partial Regex SourcePath();
}
