namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>For what is timed: nothing else runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
