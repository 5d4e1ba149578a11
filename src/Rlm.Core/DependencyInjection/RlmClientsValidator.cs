using Microsoft.Extensions.Options;
using Rlm;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Tells with the errors of the settings which clients of an agent the container does not have. It makes none.</summary>
internal sealed class RlmClientsValidator(RlmServiceBuilder builder, IServiceProviderIsKeyedService? services)
    : IValidateOptions<RlmOptions>
{
    public ValidateOptionsResult Validate(string? name, RlmOptions options)
    {
        // Not every container can say what it has.
        if (services is null || name != builder.OptionsName)
            return ValidateOptionsResult.Skip;
        return builder.MissingClients(services) is { Count: > 0 } missing
            ? ValidateOptionsResult.Fail(missing)
            : ValidateOptionsResult.Success;
    }
}
