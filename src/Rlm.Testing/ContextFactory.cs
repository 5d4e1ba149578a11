using Rlm.Contexts;

namespace Rlm.Testing;

/// <summary>Makes the environment under test with documents of given content.</summary>
/// <param name="documents">
/// Ids and contents in the order of ordinal ids. A content is bytes as a file would have them: UTF-8 unless it begins with the byte order
/// mark of UTF-16 or UTF-32; what is invalid must come out as U+FFFD, and the mark itself not at all.
/// </param>
/// <returns>The environment, whose documents have those ids.</returns>
public delegate ValueTask<IContextEnvironment> ContextFactory(IReadOnlyList<KeyValuePair<string, byte[]>> documents);
