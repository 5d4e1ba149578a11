using Microsoft.Extensions.AI;
using Rlm.Evaluation.Items;

namespace Rlm.Evaluation.Models;

/// <summary>Gives the models that answer an item.</summary>
internal interface IModelSource : IDisposable
{
    /// <summary>The names of the models, for reports.</summary>
    string Name { get; }

    /// <summary>The model that writes programs.</summary>
    /// <param name="item">What is asked.</param>
    /// <param name="alone">Whether it has no sub-models.</param>
    IChatClient Root(EvaluationItem item, bool alone);

    /// <summary>The model that calls tools.</summary>
    IChatClient ToolRoot(EvaluationItem item);

    /// <summary>The model of sub-calls.</summary>
    IChatClient Sub(EvaluationItem item);

    /// <summary>The model that reads what a baseline hands it: of real ones the root model.</summary>
    IChatClient Reader(EvaluationItem item);
}
