using Microsoft.Extensions.AI;
using Rlm.Evaluation.Items;
using Rlm.Samples.ChatClients;

namespace Rlm.Evaluation.Models;

/// <summary>Models of a provider or server.</summary>
internal sealed class ChatModels(ChatClientSettings root, ChatClientSettings? sub) : IModelSource
{
    private readonly IChatClient _root = ChatClientFactory.CreateRoot(root);
    private readonly IChatClient _sub = ChatClientFactory.CreateSub(sub ?? root);

    public string Name { get; } = sub is null ? root.Choose().Model : $"{root.Choose().Model} + {sub.Choose().Model}";

    public IChatClient Root(EvaluationItem item, bool alone) => _root;

    public IChatClient ToolRoot(EvaluationItem item) => _root;

    public IChatClient Sub(EvaluationItem item) => _sub;

    public IChatClient Reader(EvaluationItem item) => _root;

    public void Dispose()
    {
        _root.Dispose();
        _sub.Dispose();
    }
}
