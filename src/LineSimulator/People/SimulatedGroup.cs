namespace LineSimulator.People;

/// <summary>A group chat that the bot has joined.</summary>
/// <param name="Id"><c>C</c> and 32 lower-case hexadecimal digits.</param>
/// <param name="MemberIds">The people in it, without the bot.</param>
public sealed record SimulatedGroup(string Id, string Name, IReadOnlyList<string> MemberIds);
