using Rlm.Contexts;

namespace Rlm.Repl;

/// <summary>A question of model-written code to a nested agent.</summary>
/// <param name="Prompt">The question.</param>
/// <param name="Context">What it is about; <see langword="null"/> for all that the asking agent has.</param>
internal sealed record NestedQuestion(string Prompt, IContextEnvironment? Context);
