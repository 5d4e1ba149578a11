namespace Rlm.Contexts;

/// <summary>What changed in the files of a context since they were listed last.</summary>
/// <param name="Added">The number of new documents.</param>
/// <param name="Changed">The number of documents whose file is another one or has other content, by length and time.</param>
/// <param name="Removed">The number of documents whose file is gone.</param>
public readonly record struct ContextChanges(long Added, long Changed, long Removed);
