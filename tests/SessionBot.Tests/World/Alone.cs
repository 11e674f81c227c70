namespace SessionBot.Tests.World;

/// <summary>For what is timed, or weighed: nothing else runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
