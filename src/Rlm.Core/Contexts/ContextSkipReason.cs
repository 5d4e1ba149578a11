namespace Rlm.Contexts;

/// <summary>Why a file that matched is no document, or one without text.</summary>
public enum ContextSkipReason
{
    /// <summary>It is larger than <see cref="FileSystemContextOptions.MaxFileSize"/>.</summary>
    TooLarge,

    /// <summary>Its bytes are not text.</summary>
    Binary,

    /// <summary>It could not be opened or read.</summary>
    Unreadable,

    /// <summary>It was listed but is gone.</summary>
    Vanished,

    /// <summary>It is no longer what it was when it was read first.</summary>
    Changed,

    /// <summary>There are more than <see cref="FileSystemContextOptions.MaxFiles"/>.</summary>
    TooMany,

    /// <summary>It is a folder that may not be listed.</summary>
    Folder,

    /// <summary>It is a link that leads outside the context, or to a folder.</summary>
    Link,
}
