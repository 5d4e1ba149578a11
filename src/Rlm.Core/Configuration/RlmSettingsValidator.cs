using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Rlm.Configuration;

/// <summary>Tells what is wrong with the settings of an agent, so that it comes together with values that are out of their range.</summary>
internal sealed class RlmSettingsValidator(string optionsName, IConfiguration section) : IValidateOptions<RlmOptions>
{
    public ValidateOptionsResult Validate(string? name, RlmOptions options)
    {
        if (name != optionsName)
            return ValidateOptionsResult.Skip;
        // What could be read is in the options already.
        return RlmSettings.Read(section, new RlmOptions()) is { Count: > 0 } errors
            ? ValidateOptionsResult.Fail(errors)
            : ValidateOptionsResult.Success;
    }
}
