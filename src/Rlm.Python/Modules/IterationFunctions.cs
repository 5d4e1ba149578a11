namespace Rlm.Python.Modules;
internal static class IterationFunctions { public static void AddTo(ModuleBuilder b) { } }
