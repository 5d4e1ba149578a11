namespace Rlm.Samples.Ask.Views;

/// <summary>What is known before a run starts.</summary>
internal sealed record RunHeader(string Question, string Source, string RootModel, string SubModel)
{
    /// <summary>The models in one line.</summary>
    public string Models => RootModel == SubModel ? RootModel : $"{RootModel}; sub-calls {SubModel}";
}
