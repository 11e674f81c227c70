using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Hosting;
using TestKit.Databases;

namespace SessionBot.Tests.Live;

/// <summary>What one process has paid a model for, another need not pay for again.</summary>
public sealed class SharedCacheTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_process_keeps_in_Redis_another_one_has()
    {
        Assert.SkipWhen(TestServers.Redis is null, TestServers.NoRedis);
        await using var one = Process(TestServers.Redis);
        await using var other = Process(TestServers.Redis);
        var key = $"{Guid.NewGuid():N}";

        await Cache(one).SetStringAsync(key, "答え", new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1) }, Ct);

        Assert.Equal("答え", await Cache(other).GetStringAsync(key, Ct));
    }

    [Fact]
    public async Task Without_Redis_each_process_keeps_its_own()
    {
        await using var one = Process(null);
        await using var other = Process(null);

        await Cache(one).SetStringAsync("key", "答え", Ct);

        Assert.Equal("答え", await Cache(one).GetStringAsync("key", Ct));
        Assert.Null(await Cache(other).GetStringAsync("key", Ct));
    }

    private static ServiceProvider Process(string? redis)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddCacheAndChangeFeed(new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Redis", redis)]).Build());
        return services.BuildServiceProvider();
    }

    private static IDistributedCache Cache(ServiceProvider process) => process.GetRequiredService<IDistributedCache>();
}
