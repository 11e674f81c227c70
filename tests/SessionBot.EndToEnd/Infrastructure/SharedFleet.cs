namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>
/// Three processes for many tests: each test has a session and members of its own, and whatever it does to a process, the next one finds three.
/// </summary>
public sealed class SharedFleet : IAsyncDisposable
{
    public const string Name = "fleet";

    private const int Size = 3;

    private Task<Fleet>? fleet;

    /// <summary>With the first test, so that it is the tests that are skipped where a server is missing.</summary>
    internal async Task<Fleet> OfThreeAsync()
    {
        var three = await (fleet ??= Fleet.StartAsync(Size));
        while (three.InTurn.Count < Size)
        {
            await three.AddAsync();
        }

        return three;
    }

    public async ValueTask DisposeAsync()
    {
        if (fleet is { IsCompletedSuccessfully: true })
        {
            await (await fleet).DisposeAsync();
        }
    }
}

[CollectionDefinition(SharedFleet.Name)]
public sealed class SharedFleetTests : ICollectionFixture<SharedFleet>;
