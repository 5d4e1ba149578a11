using Rlm.Telemetry;

namespace Rlm.Core.Tests.Telemetry;

[CollectionDefinition(nameof(EnvironmentTests), DisableParallelization = true)]
[Collection(nameof(EnvironmentTests))]
public sealed class EnvironmentTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("false", false)]
    [InlineData("1", false)]
    public void TheEnvironmentDecidesOnContentWhereTheHostDoesNot(string? value, bool expected)
    {
        var before = Environment.GetEnvironmentVariable(TelemetryOptions.CaptureContentVariable);
        try
        {
            Environment.SetEnvironmentVariable(TelemetryOptions.CaptureContentVariable, value);
            Assert.Equal(expected, new RlmOptions().Telemetry.EnableSensitiveData);
        }
        finally
        {
            Environment.SetEnvironmentVariable(TelemetryOptions.CaptureContentVariable, before);
        }
    }
}
