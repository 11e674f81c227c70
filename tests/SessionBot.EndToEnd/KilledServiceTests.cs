using System.Globalization;
using TestKit.Databases;

namespace SessionBot.EndToEnd;

/// <summary>
/// The one promise that matters most: what LINE got a 200 for is kept, once, in order, and answered, whatever happens to the process. The long form
/// is <c>SessionBot.Load kill</c>.
/// </summary>
public sealed class KilledServiceTests(ITestOutputHelper output)
{
    /// <summary>One in a migration, one in a draft, two at each other point and at random; and an orderly stop.</summary>
    private const int Kills = 10;

    [Fact]
    public Task Kills_lose_no_message_double_none_and_answer_none_twice() => PlayAsync(null, 0, output);

    internal static async Task PlayAsync(string? server, int companions, ITestOutputHelper output)
    {
        var seed = Environment.GetEnvironmentVariable("SESSIONBOT_KILL_SEED") is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        var figures = new Figures(written);
        try
        {
            await KillRun.PlayAsync(server, new(Kills, seed, companions, IsLineTroubled: true), figures, written);
        }
        finally
        {
            output.WriteLine($"SESSIONBOT_KILL_SEED={seed}\n{written}");
        }

        Assert.True(figures.ExitCode == 0, written.ToString());
    }
}

/// <summary>The same on PostgreSQL, where leases outlive the process. A class of its own: much of its time is waiting for them.</summary>
public sealed class KilledOnPostgreSqlTests(ITestOutputHelper output)
{
    [Fact]
    public Task Nor_do_they_on_PostgreSQL()
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        return KilledServiceTests.PlayAsync(TestServers.PostgreSql, 0, output);
    }
}

/// <summary>The same with two more processes, which take over what the killed one leaves while it is being started again.</summary>
public sealed class KilledBesideOthersTests(ITestOutputHelper output)
{
    [Fact]
    public Task Nor_do_they_where_others_take_over()
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        return KilledServiceTests.PlayAsync(TestServers.PostgreSql, 2, output);
    }
}
