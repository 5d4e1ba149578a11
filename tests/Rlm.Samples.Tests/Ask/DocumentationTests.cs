using Rlm.Samples.Ask;

namespace Rlm.Samples.Tests.Ask;

/// <summary>Questions in natural wording about different parts of the .NET API documentation, and some that it does not answer.</summary>
public sealed class DocumentationTests(DocumentationFixture documentation) : IClassFixture<DocumentationFixture>
{
    [DocumentationTheory]
    [InlineData("Which method splits a sequence into chunks of a given maximum size?", "Enumerable.Chunk(", "System.Linq.xml")]
    [InlineData("How do I increment an integer as an atomic operation?", "Interlocked.Increment(", "System.Threading.xml")]
    [InlineData("What is the default limit of Kestrel's MaxRequestBodySize?", "Defaults to 30,000,000 bytes", "Kestrel.Core.xml")]
    [InlineData(AskSettings.DefaultQuestion, "Defaults to 30,000,000 bytes", "Kestrel.Core.xml")]
    [InlineData("How can I compare strings with ordinal rules, ignoring case?", "StringComparison.OrdinalIgnoreCase:", "System.Runtime.xml")]
    [InlineData("Which class represents a first-in, first-out collection of objects?", "Queue:", "System.Collections")]
    [InlineData("What deletes a directory and any subdirectories and files in it?", "Directory.Delete(String, Boolean):", "System.Runtime.xml")]
    [InlineData("How do I create a task that completes after a time delay?", "Task.Delay(", "System.Runtime.xml")]
    [InlineData("Which method returns a random integer that is within a specified range?", "Random.Next(Int32, Int32):", "System.Runtime.xml")]
    [InlineData("How do I fill a buffer with cryptographically strong random bytes?", "RandomNumberGenerator.Fill(", "System.Security.Cryptography.xml")]
    [InlineData("Which exception is thrown when there is an attempt to divide by zero?", "DivideByZeroException:", "System.Runtime.xml")]
    [InlineData("How can I suspend the current thread for a number of milliseconds?", "Thread.Sleep(Int32):", "System.Threading.Thread.xml")]
    [InlineData("Which compression level makes the output as small as possible even if it takes longer?", "CompressionLevel.SmallestSize:", "System.IO.Compression.xml")]
    [InlineData("What does JsonNumberHandling.AllowReadingFromString do?", "Numbers can be read from System.Text.Json.JsonTokenType.String tokens.", "System.Text.Json.xml")]
    [InlineData("How is a GUID of version 7 created?", "Guid.CreateVersion7", "System.Runtime.xml")]
    [InlineData("What computes the SHA256 hash of a stream?", "SHA256.HashData", "System.Security.Cryptography.xml")]
    [InlineData("How do I get the path of the user's temporary folder?", "Path.GetTempPath", "System.Runtime.xml")]
    [InlineData("How do I read all lines of a file asynchronously?", "LinesAsync(", "System.Runtime.xml")]
    [InlineData("How do I make a regular expression match without backtracking, in linear time?", "RegexOptions.NonBacktracking:", "System.Text.RegularExpressions.xml")]
    [InlineData("Which rate limiter uses a sliding window?", "SlidingWindowRateLimiter", "System.Threading.RateLimiting.xml")]
    [InlineData("Which method removes all leading and trailing white-space characters from a string?", "String.Trim:", "System.Runtime.xml")]
    [InlineData("Which property gets the number of processors available to the current process?", "Environment.ProcessorCount:", "System.Runtime.xml")]
    [InlineData("How do I set the maximum number of concurrent connections to Kestrel?", "MaxConcurrentConnections:", "Kestrel.Core.xml")]
    [InlineData("What is a semaphore?", "Limits the number of threads that can access a resource", "System.Threading.xml")]
    [InlineData("Which attribute marks a parameter to be bound from the request body?", "FromBody", "Microsoft.AspNetCore.")]
    [InlineData("How do I encrypt data with AES in GCM mode?", "AesGcm", "System.Security.Cryptography.xml")]
    [InlineData("Which type represents a complex number?", "System.Numerics.Complex:", "System.Runtime.Numerics.xml")]
    [InlineData("How can I measure elapsed time accurately?", "System.Diagnostics.Stopwatch:", "System.Runtime.xml")]
    [InlineData("What is the smallest positive double value greater than zero?", "Double.Epsilon:", "System.Runtime.xml")]
    public async Task TheRightPassageIsFound(string question, string passage, string file)
    {
        RlmResponse response = await documentation.AskAsync(question);

        Assert.Equal(RlmStatus.Answered, response.Status);
        Assert.Contains(passage, response.Text, StringComparison.Ordinal);
        Assert.Contains(file, response.Text, StringComparison.Ordinal);
    }

    [DocumentationTheory]
    [InlineData("Who won the football world cup in 1998?")]
    [InlineData("What is the boiling point of ethanol at sea level?")]
    [InlineData("What is the capital of Australia?")]
    [InlineData("Which method of System.Linq.Enumerable encrypts a sequence with AES?")]
    [InlineData("When was the French Revolution?")]
    [InlineData("What is the phone number of the White House?")]
    [InlineData("Which method orders a pizza with extra cheese?")]
    [InlineData("How do I connect to a PostgreSQL database with Npgsql?")]
    public async Task WhatIsNotThereIsNotFound(string question)
    {
        RlmResponse response = await documentation.AskAsync(question);

        Assert.Equal((RlmStatus.Answered, "not found"), (response.Status, response.Text));
    }
}
