namespace LineSimulator.Scripts;

/// <param name="Members">Keys of the script's users.</param>
public sealed record ScriptGroup(string Name, IReadOnlyList<string> Members);
